"""How old a person is: ages told beside a name, and what of them cannot be one person's."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from readout.align.cast_of_entities import Cast
from readout.align.questions_from_rows import Laid, row_of
from readout.language import lexicon
from readout.model import Discrepancy, Evidence, Relation, Span, Story, Value

# "Holm, 42, ...", "Holm (42)", "Holm was 42.", "Holm, a 42-year-old clerk", "42-year-old clerk Ida Holm".
_BEHIND = re.compile(r"(?:, aged |, | \(| aged | is | was )(\d\d)(?= years? old|[,.;)](?:\s|\Z))|, an? (\d\d)-year-old\b")
_BEFORE = re.compile(r"\b(\d\d)-year-old ((?:[^\W\d_]+[ -]){0,3})\Z")
_FAR_BEFORE, _FAR_BEHIND = 60, 30
_BIRTHDAY = 1
"""Years by which two ages may differ where a birthday lies between what is told."""


def ages_of_persons(story: Story, cast: Cast) -> Iterator[Laid]:
    """Give each person whose age accounts tell otherwise, the age told most first."""
    for entity, ages in _ages(story, cast).items():
        articles = {piece.article for places in ages.values() for piece in places}
        if len(ages) > 1 and len(articles) > 1:
            name = cast.entities[entity].name
            ordered = sorted(ages, key=lambda age: (-len(ages[age]), age))
            values = tuple(Value(str(age), tuple(ages[age]), story.origins_of(ages[age])) for age in ordered)
            near = all(abs(one - other) <= _BIRTHDAY for one, other in combinations(ages, 2))
            relation: Relation = "soft" if near else "differ"
            reason = f"one person is given as {' and as '.join(map(str, ordered))}"
            yield row_of(story, "number", Discrepancy("", "number", f"how old {name} is", values, (), (reason,)), relation)


def _ages(story: Story, cast: Cast) -> dict[str, dict[int, list[Evidence]]]:
    found: dict[str, dict[int, list[Evidence]]] = defaultdict(lambda: defaultdict(list))
    for member in story.members:
        article = member.article
        for start, end, entity in cast.places.get(article.id, ()):
            if cast.entities[entity].type == "person" and (span := _age_beside(article.text, start, end)):
                piece = article.evidence(span)
                found[entity][int(piece.text)].append(piece)
    return found


def _age_beside(text: str, start: int, end: int) -> Span | None:
    """Find the age that stands beside a name: "27-year-old son of Ida Holm" is not hers."""
    behind = _BEHIND.match(text, end, min(len(text), end + _FAR_BEHIND))
    if behind:
        return Span(*behind.span(behind.lastindex or 1))
    before = _BEFORE.search(text, max(0, start - _FAR_BEFORE), start)
    if before and lexicon().silent.isdisjoint(before[2].casefold().split()):
        return Span(*before.span(1))
    return None
