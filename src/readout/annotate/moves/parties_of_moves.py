"""Who a phrase names: a name in it, the bearer of a pronoun, or the phrase itself."""

from collections.abc import Sequence
from itertools import pairwise

from readout.annotate.moves.sentence_line import Line
from readout.language import lexicon
from readout.model import Mention, Quotation, Source
from readout.text import names_party

_MOST_WORDS = 9
_OPENING = 2


def sources(lines: Sequence[Line], number: int, first: int, last: int) -> list[Source]:
    """Give who the tokens of a sentence name: several where names are joined, nobody where the words name none."""
    line = lines[number]
    if last - first == 1 and line.words[first] in lexicon().words("pronouns", "he", "they", "self"):
        return _parties_of_pronoun(lines, number, first)
    if line.words[first] in lexicon().words("moves", "nobody") or (
        line.words[first] in lexicon().words("determiners") and last - first == 1
    ):
        return []
    return _named_parties(line, first, last)


def of_mention(line: Line, mention: Mention) -> Source:
    """Name a source by a mention."""
    return Source(None, mention.name, line.article.evidence(mention.span))


def _named_parties(line: Line, first: int, last: int) -> list[Source]:
    """Give the parties that words name: a list of names, one name whole, or words for somebody who can want something."""
    inner = line.inside(first, last)
    if inner and "including" in line.words[first : line.index(inner[0].span.start)]:
        return [of_mention(line, mention) for mention in inner if mention.type != "group"]
    if len(inner) > 1 and _are_joined_parties(line, inner) and line.index(inner[0].span.start) <= first + 1:
        return [of_mention(line, mention) for mention in inner]
    if (mention := _whole_name_of_party(line, inner, first, last)) is not None:
        return [of_mention(line, mention)]
    if not (_is_party(line, first, last) or (inner and inner[-1].span.end >= line.tokens[last - 1].end)):
        return []
    if last - first > _MOST_WORDS:
        people = [mention for mention in inner if mention.type == "person"]
        end = _head(line, first, last) + 1
        if len(people) == 1 or end - first > _MOST_WORDS or not line.words[end - 1].endswith("s"):
            return [of_mention(line, (people or inner)[0])] if inner else []
        last = end
    return [Source(None, line.text(first, last), line.article.evidence(line.span(first, last)))]


def _whole_name_of_party(line: Line, inner: Sequence[Mention], first: int, last: int) -> Mention | None:
    """Give the name that the phrase comes down to: a person of a place, the name at its end, or the one person in it."""
    people = [mention for mention in inner if mention.type == "person"]
    behind = line.words[line.index(people[0].span.end - 1) + 1 : last] if people else ()
    if behind[:1] in {("of",), ("from",)}:
        return people[0]
    if inner and not _is_place_beside_party(line, inner[-1], first) and inner[-1].span.end >= line.tokens[last - 1].end:
        before = line.index(inner[-1].span.start)
        of_it = before > first + 1 and "of" in line.words[first:before]
        if inner[-1].type == "person" or (len(inner) == 1 and not of_it):
            return inner[-1]
    return people[0] if len(people) == 1 and "'s" not in line.words[first:last] and _is_party(line, first, last) else None


def _is_place_beside_party(line: Line, mention: Mention, first: int) -> bool:
    """Tell whether a name only says where or for whom ("the leadership in Veld")."""
    at = line.index(mention.span.start) - 1
    while at > first and line.words[at] in lexicon().words("determiners"):
        at -= 1
    return at > first and line.words[at] in lexicon().words("prepositions") - {"of"}


def _is_party(line: Line, first: int, last: int) -> bool:
    """Tell whether words without a name describe somebody who can want something: the head is a listed noun."""
    return names_party(line.words[_head(line, first, last)])


def _head(line: Line, first: int, last: int) -> int:
    """Give the noun of a phrase: its last word before a preposition."""
    links = lexicon().words("prepositions") | {"=", "~"}
    return next((at - 1 for at in range(first + 1, last) if line.words[at] in links), last - 1)


def _are_joined_parties(line: Line, inner: Sequence[Mention]) -> bool:
    """Tell whether nothing but "and", commas and articles stands between the names."""
    text = line.article.text
    between = [text[a.span.end : b.span.start].replace(",", " ").split() for a, b in pairwise(inner)]
    possessive = text[inner[-1].span.end : inner[-1].span.end + 1] in {"'", "’"}
    return not possessive and all(set(gap) <= {"and", "the", "or"} for gap in between) and any("and" in gap for gap in between)


def _parties_of_pronoun(lines: Sequence[Line], number: int, at: int) -> list[Source]:
    """Find whom a pronoun stands for: the speaker for I and we, else the nearest fitting subject before it."""
    line = lines[number]
    word = line.words[at]
    said = line.said_at(at)
    speaker = said.source if said is not None else None
    if word in lexicon().words("pronouns", "self"):
        return [speaker] if speaker else []
    reported = speaker is not None and said is not None and said.kind != "direct" and not _named_before(line, said, at)
    if (
        reported
        and speaker is not None
        and (word in lexicon().words("pronouns", "he")) == is_person(lines, speaker)
        and suits(lines, speaker, word)
    ):
        return [speaker]
    return _party_antecedents(lines, number, at)


def _named_before(line: Line, said: Quotation, at: int) -> bool:
    """Tell whether the reported words name a person before the pronoun."""
    before = [m for m in line.mentions if m.type == "person" and m.span.end <= line.tokens[at].start]
    return any(piece.span.contains(mention.span) for mention in before for piece in said.content)


def could_want(name: str) -> bool:
    """Tell whether a name or description is of somebody: a capital past a determiner, or a listed noun for its head."""
    words = name.split()
    if words and words[-1].casefold().removesuffix("s") in lexicon().words("moves", "teller"):
        return False
    if any(word[:1].isupper() for word in words if word.casefold() not in lexicon().words("determiners")):
        return True
    own = next((words[:at] for at in range(1, len(words)) if words[at].casefold() in lexicon().words("prepositions")), words)
    head = own[-1].casefold() if own else ""
    return names_party(head)


def is_person(lines: Sequence[Line], source: Source) -> bool:
    """Tell whether a source's name is a person's somewhere in the article."""
    last = source.name.split()[-1:]
    if not last or names_party(last[0].casefold()):
        return False
    return any(mention.type == "person" and mention.name.split()[-1:] == last for line in lines for mention in line.mentions)


def suits(lines: Sequence[Line], source: Source, word: str) -> bool:
    """Tell whether he or she fits a party, a person, by the pronouns in the sentences that name this person alone."""
    if word not in lexicon().words("pronouns", "he"):
        return True
    last = source.name.split()[-1:]
    alone = [line for line in lines if _only_person(line) == last]
    male = sum(len(lexicon().words("genders", "he").intersection(line.words)) for line in alone)
    female = sum(len(lexicon().words("genders", "she").intersection(line.words)) for line in alone)
    return male <= female if word in lexicon().words("genders", "she") else female <= male


def _only_person(line: Line) -> list[str]:
    names = {tuple(mention.name.split()[-1:]) for mention in line.mentions if mention.type == "person"}
    return list(next(iter(names))) if len(names) == 1 else []


def _party_antecedents(lines: Sequence[Line], number: int, at: int) -> list[Source]:
    """Look back for the first name of the right kind in the same sentence, then in the two before, then for any subject."""
    line, word = lines[number], lines[number].words[at]
    person = word in lexicon().words("pronouns", "he")
    before = [mention for mention in line.mentions if mention.span.end <= line.tokens[at].start]
    for candidates, home in [
        (before, line),
        *((list(lines[n].mentions), lines[n]) for n in range(number - 1, max(-1, number - 3), -1)),
    ]:
        fitting = [
            one for one in candidates if one.type != "other" and (one.type == "person") == person and _free_parties(home, one)
        ]
        opening = [one for one in candidates if home.index(one.span.start) <= _OPENING]
        fitting = [
            one for one in fitting if suits(lines, of_mention(home, one), word) and (person or home is line or one in opening)
        ]
        if word == "they" and home is not line and opening:
            return [of_mention(home, opening[0])]
        if fitting:
            return [of_mention(home, fitting[0])]
        if home is not line and opening and suits(lines, of_mention(home, opening[0]), word):
            return [of_mention(home, opening[0])]
    return []


def _free_parties(line: Line, mention: Mention) -> bool:
    """Tell whether a name is not part of a place adverbial or a possessive."""
    first = line.index(mention.span.start)
    return not (first and line.words[first - 1] in {"in", "at", "near", "from"})
