"""Differences between whole statements: who says it, where accounts give the same direct speech to two persons."""

from collections.abc import Iterator, Sequence
from math import fsum

from readout.align.differences.detector_declaration import Detector, Differing, SideBySide
from readout.align.differences.discrepancy_headings import shortened
from readout.align.name_spellings import may_be_one_person, same_surname
from readout.align.statement_likeness import voice
from readout.align.statements import Statement
from readout.align.word_lists import plain
from readout.model import Discrepancy, Story, Value
from readout.text import words

_EQUAL = 0.9
# Of the longer of two so much: what one says within more words of his own he may well have said himself.
_MOSTLY = 0.7
_FEWEST_WORDS = 3
Sides = tuple[list[Statement], list[Statement]]
"""Statements that are given to one person and to the other."""


def _misattributed(laid: SideBySide) -> Iterator[Differing]:
    """Give each speech that accounts give to two persons, told once however many copies carry it."""
    spoken = {
        at
        for at, one in enumerate(laid.floor.statements)
        if len(one.terms) >= _FEWEST_WORDS and one.direct and one.person and one.named
    }
    pairs = [pair for pair in sorted(laid.likely) if spoken.issuperset(pair) and _is_misattributed_statement(laid, *pair)]
    return (
        Differing(_discrepancy_of_statements(laid.story, sides)) for sides in _sides_of_statements(laid.floor.statements, pairs)
    )


def _sides_of_statements(statements: Sequence[Statement], pairs: Sequence[tuple[int, int]]) -> Iterator[Sides]:
    """Give pairs that share a statement, or the words of one, as one pair of sides; who all give both do not differ."""
    plainly = {at: " ".join(words(statements[at].evidence.text)) for pair in pairs for at in pair}
    told: set[str] = set()
    for one, other in pairs:
        said = {plainly[one], plainly[other]}
        if said & told:
            continue
        chosen = [pair for pair in pairs if {plainly[pair[0]], plainly[pair[1]]} & said]
        told.update(plainly[at] for pair in chosen for at in pair)
        left = [statements[at] for at in sorted({pair[0] for pair in chosen})]
        right = [statements[at] for at in sorted({pair[1] for pair in chosen} - {pair[0] for pair in chosen})]
        if right and {each.article for each in left} != {each.article for each in right}:
            yield left, right


def _is_misattributed_statement(laid: SideBySide, one: int, other: int) -> bool:
    """Tell whether direct speech is the same that is given to two persons, each by name, in two articles."""
    first, second = laid.floor.statements[one], laid.floor.statements[other]
    if (
        first.article == second.article
        or voice(first, second)
        or bool(first.negated) != bool(second.negated)
        or same_surname(_surname(first), _surname(second))
        or may_be_one_person(_name(first), _name(second))
        or _names_beside(laid.story, first, second)
        or _names_beside(laid.story, second, first)
    ):
        return False
    short, long = sorted((first, second), key=lambda statement: len(statement.terms))
    weight = laid.floor.weights.word
    shared = fsum(weight(key) for key in sorted(set(short.keys) & set(long.keys)))
    whole = [fsum(map(weight, sorted(set(statement.keys)))) for statement in (short, long)]
    return shared >= _EQUAL * whole[0] and shared >= _MOSTLY * whole[1]


def _names_beside(story: Story, one: Statement, other: Statement) -> bool:
    """Tell whether an account names the other's speaker within a sentence of the words: it reads them out, or both say them."""
    member = next(member for member in story.members if member.article.id == one.article)
    at = next(at for at, sentence in enumerate(member.sentences) if sentence.start == one.sentence.start)
    near = member.sentences[max(0, at - 1) : at + 2]
    return _surname(other) in words(member.article.text[near[0].start : near[-1].end])


def _discrepancy_of_statements(story: Story, sides: Sides) -> Discrepancy:
    """Put the statements under the names that they are given, in order of first mention."""
    named: dict[str, list[Statement]] = {}
    for statement in (*sides[0], *sides[1]):
        named.setdefault(_name(statement), []).append(statement)
    shortest = min(sides[0], key=lambda statement: (len(statement.evidence.text), statement.order)).evidence.text
    told = shortened(shortest)
    about = f"“{told} …”" if len(told.split()) < len(shortest.split()) else f"“{told}”"
    given = {name: tuple(sorted({each.evidence for each in said})) for name, said in named.items()}
    values = tuple(Value(name, evidence, story.origins_of(evidence)) for name, evidence in given.items())
    *most, last = named
    return Discrepancy("", "attribution", about, values, (), (f"the accounts give these words to {', '.join(most)} and to {last}",))


def _surname(statement: Statement) -> str:
    return plain(_name(statement))[-1]


def _name(statement: Statement) -> str:
    return statement.holder.name if statement.holder else ""


SPEAKERS = Detector("speakers", 1, ("attribution",), "to whom accounts give the same words", _misattributed)
