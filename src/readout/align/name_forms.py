"""One person's name in two forms: turned round, with another name in the middle, or spelled otherwise by a letter or two."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.distance import OSA

from readout.align.questions_from_rows import Laid, row_of
from readout.model import Discrepancy, Evidence, Relation, Story, Value
from readout.text import fold

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_SHORTEST_MIDDLE = 4
_SHORTEST = 6
_LONG = 9
_WHOLE = 3
_ENDINGS = frozenset(("s", "n", "an", "ns"))
_VOWELS = str.maketrans("w", "v", "aeiouyh'-")
_TWICE = re.compile(r"(.)\1")
Form = tuple[str, ...]


def name_forms(story: Story) -> Iterator[Laid]:
    """Give each full name of a person that stands in two forms, as a slip of one account.

    Vowels and doubled letters make a way to write a foreign name and no slip (of ten read in fresh stories one was worth a word).
    """
    uses = _uses_of_forms(story)
    told: set[frozenset[Form]] = set()
    for one, other in _near(sorted(uses)):
        slip = None if _stand_together(uses[one], uses[other]) else _slip(one, other)
        if slip and slip.parts not in told:
            told.add(slip.parts)
            yield _row_of_forms(story, (uses[one], uses[other]), slip.relation)


def _near(forms: Sequence[Form]) -> list[tuple[Form, Form]]:
    """Give the pairs that may be forms of one: turned round, or alike but for one word that begins alike or is a middle."""
    by_key: dict[tuple[object, ...], list[Form]] = defaultdict(list)
    for form in forms:
        if len(form) == 2:  # noqa: PLR2004
            by_key["turned", *sorted(form)].append(form)
        for at, word in enumerate(form):
            by_key[form[:at], form[at + 1 :], word[:1]].append(form)
        if len(form) == _WHOLE:
            by_key["middle", form[0], form[2]].append(form)
    return sorted({pair for alike in by_key.values() for pair in combinations(alike, 2)})


def _uses_of_forms(story: Story) -> Mapping[Form, Sequence[Evidence]]:
    """Give the places of each person's full name by its folded words."""
    found: dict[Form, list[Evidence]] = defaultdict(list)
    people = {_form(mention.name) for member in story.members for mention in member.mentions if mention.type == "person"}
    for member in story.members:
        for mention in member.mentions:
            piece = member.article.evidence(mention.span)
            form = _form(piece.text)
            if len(form) > 1 and form in people:
                found[form].append(piece)
    return found


def _form(name: str) -> Form:
    return tuple(fold(word).replace("-", "").strip(".") for word in _WORD.findall(name))


class _Slip(NamedTuple):
    """How two forms of a name stand to one another, and the parts that differ."""

    relation: Relation
    parts: frozenset[Form]


def _slip(one: Form, other: Form) -> _Slip | None:
    """Compare two names of as many words; None where they are no forms of one, or one in two spellings."""
    whole = frozenset((one, other))
    if len(one) == 2 and one == other[::-1] and one[0] != one[1]:  # noqa: PLR2004
        return _Slip("differ", whole)
    unlike = [(first, second) for first, second in zip(one, other, strict=True) if first != second]
    if len(unlike) != 1 or _bare(unlike[0][0]) == _bare(unlike[0][1]):
        return None
    first, second = unlike[0]
    if _is_misspelled_form(first, second):
        return _Slip("soft", frozenset(((first,), (second,))))
    middle = len(one) == _WHOLE and one[1] != other[1] and min(len(first), len(second)) >= _SHORTEST_MIDDLE
    return _Slip("differ", whole) if middle and not first.startswith(second) and not second.startswith(first) else None


def _stand_together(one: Sequence[Evidence], other: Sequence[Evidence]) -> bool:
    """Tell whether an account that gives one of the names several times gives the other as well: then they are two."""
    return any(
        sum(piece.article == name for piece in one) > 1 and sum(piece.article == name for piece in other) > 1
        for name in {piece.article for piece in one} & {piece.article for piece in other}
    )


def _is_misspelled_form(one: str, other: str) -> bool:
    """Tell whether two words are one but for a letter (two of a long one), which is no ending."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or one[0] != other[0] or (long.startswith(short) and long[len(short) :] in _ENDINGS):
        return False
    return OSA.distance(one, other) <= 1 + (len(short) >= _LONG)


def _bare(word: str) -> str:
    """Give a word without vowels and doubled letters, as it sounds whoever writes it down."""
    return _TWICE.sub(r"\1", word).translate(_VOWELS)


def _row_of_forms(story: Story, sides: tuple[Sequence[Evidence], Sequence[Evidence]], relation: Relation) -> Laid:
    ordered = sorted(sides, key=lambda side: -len(side))
    values = tuple(Value(" ".join(side[0].text.split()), tuple(sorted(side)), story.origins_of(side)) for side in ordered)
    reason = f"one name written as {' and as '.join(value.value for value in values)}"
    told = Discrepancy("", "detail", f"how the name of {values[0].value} is written", values, (), (reason,))
    return row_of(story, "other", told, relation)
