"""Who a phrase names: a name in it, the bearer of a pronoun, or the phrase itself."""

from collections.abc import Sequence
from itertools import pairwise

from readout.annotate.moves.line import Line
from readout.annotate.moves.words import DETERMINERS, HE, MARKS, PRONOUNS, SELF, THEY
from readout.model import Mention, Quotation, Source

_MOST_WORDS = 9
_EMPTY = frozenset(
    "there who which that what one some none nobody many others both neither either this these those such all".split()
)


def sources(lines: Sequence[Line], number: int, first: int, last: int) -> list[Source]:
    """Give who the tokens of a sentence name: several where names are joined, nobody where the words name none."""
    line = lines[number]
    while first < last and line.words[first] in MARKS:
        first += 1
    while last > first and (line.words[last - 1] in MARKS or line.words[last - 1] in {"'s", "’s", "'"}):
        last -= 1
    if first >= last:
        return []
    if last - first == 1 and line.words[first] in PRONOUNS:
        found = _bearer(lines, number, first)
        return [found] if found else []
    if line.words[first] in _EMPTY or (line.words[first] in DETERMINERS and last - first == 1):
        return []
    return _named(line, first, last)


def of_mention(line: Line, mention: Mention) -> Source:
    """Name a source by a mention."""
    return Source(None, mention.name, line.article.evidence(mention.span))


def _named(line: Line, first: int, last: int) -> list[Source]:
    inner = line.inside(first, last)
    if len(inner) > 1 and _joined(line, inner):
        return [of_mention(line, mention) for mention in inner]
    if inner and (inner[-1].span.end >= line.tokens[last - 1].end) and (inner[-1].type == "person" or len(inner) == 1):
        before = line.index(inner[-1].span.start)
        if inner[-1].type == "person" or before <= first + 1 or "of" not in line.words[first:before]:
            return [of_mention(line, inner[-1])]
    people = [mention for mention in inner if mention.type == "person"]
    if len(people) == 1 and "'s" not in line.words[first:last]:
        return [of_mention(line, people[0])]
    if last - first > _MOST_WORDS:
        return [of_mention(line, inner[0])] if inner else []
    return [Source(None, line.text(first, last), line.article.evidence(line.span(first, last)))]


def _joined(line: Line, inner: Sequence[Mention]) -> bool:
    """Tell whether nothing but "and", commas and articles stands between the names."""
    text = line.article.text
    between = [text[a.span.end : b.span.start].replace(",", " ").split() for a, b in pairwise(inner)]
    return all(set(gap) <= {"and", "the", "or"} for gap in between) and any("and" in gap for gap in between)


def _bearer(lines: Sequence[Line], number: int, at: int) -> Source | None:
    """Find whom a pronoun stands for: the speaker for I and we, else the nearest fitting subject before it."""
    line = lines[number]
    word = line.words[at]
    said = line.said_at(at)
    if word in SELF:
        return said.source if said else None
    if said is not None and said.source is not None and said.kind != "direct" and word in HE and _is_person(lines, said):
        return said.source
    if said is not None and said.source is not None and said.kind != "direct" and word in THEY and not _is_person(lines, said):
        return said.source
    return _antecedent(lines, number, at, person=word in HE)


def _is_person(lines: Sequence[Line], said: Quotation) -> bool:
    name = said.source.name if said.source else ""
    return any(mention.type == "person" and mention.name.split()[-1] in name.split() for line in lines for mention in line.mentions)


def _antecedent(lines: Sequence[Line], number: int, at: int, *, person: bool) -> Source | None:
    """Look back for the first name of the right kind in the same sentence, then in the two before, then for any subject."""
    line = lines[number]
    before = [mention for mention in line.mentions if mention.span.end <= line.tokens[at].start]
    for candidates, home in [(before, line), *((lines[n].mentions, lines[n]) for n in range(number - 1, max(-1, number - 3), -1))]:
        fitting = [mention for mention in candidates if (mention.type == "person") == person and _free(home, mention)]
        if fitting:
            return of_mention(home, fitting[0])
        if home is not line and candidates and home.index(candidates[0].span.start) <= 1:
            return of_mention(home, candidates[0])
    return None


def _free(line: Line, mention: Mention) -> bool:
    """Tell whether a name is not part of a place adverbial or a possessive."""
    first = line.index(mention.span.start)
    return not (first and line.words[first - 1] in {"in", "at", "near", "from"})
