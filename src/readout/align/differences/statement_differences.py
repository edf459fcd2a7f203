"""Differences between whole statements: who says it, and whether it is so or not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import fsum
from typing import NamedTuple, Self

from readout.align.differences.detector_declaration import Detector, Laid
from readout.align.differences.discrepancy_headings import clause_of, shortened, whether
from readout.align.differences.discrepancy_report import Differing
from readout.align.differences.name_fillers import may_be_one_person
from readout.align.differences.word_for_word_denials import is_turned
from readout.align.name_spellings import same_surname
from readout.align.statement_likeness import Likeness, voice
from readout.align.statements import Statement, negates
from readout.align.weighed_terms import Reader
from readout.align.word_lists import plain
from readout.language import Tree
from readout.model import Annotations, Discrepancy, Evidence, Sentence, Span, Story, Value
from readout.text import words

_EQUAL = 0.9
# Of the longer of two so much: what one says within more words of his own he may well have said himself.
_MOSTLY = 0.7
_TURNED = 0.35
_FEWEST_WORDS = 3


class _Sides(NamedTuple):
    """Statements that one side and the other make."""

    one: list[Statement]
    other: list[Statement]


class _Parsed(NamedTuple):
    """The text of an article and a sentence in it."""

    text: str
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Wordings:
    """Compares the statements of a story pair by pair, among those that share rare words."""

    story: Story
    likeness: Likeness
    reader: Reader
    parsed: Mapping[tuple[str, Span], _Parsed]
    _deeds: dict[tuple[Evidence, str | None], tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, story: Story, likeness: Likeness, reader: Reader) -> Self:
        """Note each sentence of a story by its place, so that a statement's is found at once."""
        return cls(
            story,
            likeness,
            reader,
            {
                (member.article.id, sentence.span): _Parsed(member.article.text, sentence)
                for member in story.members
                for sentence in member.sentences
            },
        )

    def differences(self, likely: Mapping[tuple[int, int], float]) -> Iterator[Discrepancy]:
        """Give the attribution and polarity discrepancies, each told once however many copies carry it."""
        turned: list[tuple[int, int]] = []
        misattributed: list[tuple[int, int]] = []
        statements = self.likeness.floor.statements
        short = {at for at, statement in enumerate(statements) if len(statement.terms) < _FEWEST_WORDS}
        voiced = {at for at, one in enumerate(statements) if one.direct and one.person and one.named}
        for one, other in sorted(likely):
            if one in short or other in short:
                continue
            first, second = statements[one], statements[other]
            alike = self.likeness.words(one, other) >= _TURNED
            if alike and _contradict(first, second) and self._are_of_one_deed(first, second):
                sides = ([first], [second]) if first.negated < second.negated else ([second], [first])
                yield self._turned(*sides)
            if first.article == second.article:
                continue
            if alike and self._is_turned(first, second):
                turned.append((one, other) if self._negated(first) < self._negated(second) else (other, one))
            elif one in voiced and other in voiced and self._statement_is_misattributed(first, second):
                misattributed.append((one, other))
        yield from (self._turned(*sides) for sides in self._sides(turned))
        yield from (self._voices(*sides) for sides in self._sides(misattributed))

    def _sides(self, pairs: Sequence[tuple[int, int]]) -> Iterator[_Sides]:
        """Give pairs that share a statement, or the words of one, as one pair of sides; who all give both do not differ."""
        statements = self.likeness.floor.statements
        told: set[str] = set()
        for one, other in pairs:
            words = {self._plain(one), self._plain(other)}
            if words & told:
                continue
            chosen = [pair for pair in pairs if {self._plain(pair[0]), self._plain(pair[1])} & words]
            told.update(self._plain(at) for pair in chosen for at in pair)
            left = [statements[at] for at in sorted({pair[0] for pair in chosen})]
            right = [statements[at] for at in sorted({pair[1] for pair in chosen} - {pair[0] for pair in chosen})]
            if right and _articles(left) != _articles(right):
                yield _Sides(left, right)

    def _is_turned(self, first: Statement, second: Statement) -> bool:
        """Tell whether one denies what the other affirms, in what is quoted or in the words that lead to it."""
        if voice(first, second) <= 0 or not self._are_of_one_deed(first, second):
            return False
        return is_turned(first, second) or is_turned(self._led_to(first), self._led_to(second))

    def _are_of_one_deed(self, first: Statement, second: Statement) -> bool:
        return self._deed(first) == self._deed(second)

    def _deed(self, statement: Statement) -> tuple[str, ...]:
        """Give the predicate of a statement, which stands in many pairs."""
        key = (statement.evidence, statement.quotation)
        if key not in self._deeds:
            self._deeds[key] = self._predicate(statement)
        return self._deeds[key]

    def _predicate(self, statement: Statement) -> tuple[str, ...]:
        """Give the main verb, its modality and its tense, none where nothing is parsed: what may be does not deny what was not."""
        _, sentence = self._parsed(statement)
        tree = Tree.of(sentence.tokens)
        inside = tree.within(self._led_to(statement).evidence.span)
        verb = tree.top(inside)
        return (tree.lemma(verb), tree.modality(verb), tree.tense(verb)) if verb >= 0 else ()

    def _led_to(self, statement: Statement) -> Statement:
        """Widen a statement to the beginning of its sentence, so that "did not rule out" is read with what it rules out."""
        if statement.quotation is None or statement.direct:
            return statement
        text = self._parsed(statement).text
        span = Span(statement.sentence.start, statement.evidence.end)
        evidence = Evidence(statement.article, span.start, span.end, text[span.start : span.end])
        return replace(statement, evidence=evidence, terms=tuple(self.reader.terms(statement.article, text, span.start, span.end)))

    def _negated(self, statement: Statement) -> int:
        return sum(negates(word) for word in words(self._led_to(statement).evidence.text))

    def _plain(self, at: int) -> str:
        return " ".join(words(self.likeness.floor.statements[at].evidence.text))

    def _statement_is_misattributed(self, first: Statement, second: Statement) -> bool:
        """Tell whether direct speech is the same that is given to two persons, each by name."""
        if (
            voice(first, second)
            or bool(first.negated) != bool(second.negated)
            or same_surname(_surname(first), _surname(second))
            or may_be_one_person(_name(first), _name(second))
            or self._names_beside(first, second)
            or self._names_beside(second, first)
        ):
            return False
        short, long = sorted((first, second), key=lambda statement: len(statement.terms))
        weight = self.likeness.floor.weights.word
        shared = fsum(weight(key) for key in sorted(set(short.keys) & set(long.keys)))
        whole = [fsum(map(weight, sorted(set(statement.keys)))) for statement in (short, long)]
        return shared >= _EQUAL * whole[0] and shared >= _MOSTLY * whole[1]

    def _names_beside(self, one: Statement, other: Statement) -> bool:
        """Tell whether an account names the other's speaker within a sentence of the words: it reads them out, or both say them."""
        member = self._member(one)
        at = next(at for at, sentence in enumerate(member.sentences) if sentence.span == one.sentence)
        near = member.sentences[max(0, at - 1) : at + 2]
        return _surname(other) in words(member.article.text[near[0].start : near[-1].end])

    def _turned(self, affirmed: Sequence[Statement], denied: Sequence[Statement]) -> Discrepancy:
        sides = (("affirmed", affirmed), ("denied", denied))
        values = tuple(self._value(shown, [self._led_to(statement) for statement in side]) for shown, side in sides)
        about = whether(self._clause(affirmed[0]))
        return Discrepancy("", "polarity", about, values, (), ("the same words, turned round in one of the two",))

    def _clause(self, statement: Statement) -> str:
        """Give the main clause of a statement."""
        return clause_of(*self._parsed(statement), self._led_to(statement).evidence.span)

    def _parsed(self, statement: Statement) -> _Parsed:
        return self.parsed[statement.article, statement.sentence]

    def _member(self, statement: Statement) -> Annotations:
        return next(member for member in self.story.members if member.article.id == statement.article)

    def _voices(self, quoted: Sequence[Statement], others: Sequence[Statement]) -> Discrepancy:
        """Put the statements under the names that they are given, in order of first mention."""
        named: dict[str, list[Statement]] = {}
        for statement in (*quoted, *others):
            named.setdefault(_name(statement), []).append(statement)
        shortest = min(quoted, key=lambda statement: (len(statement.evidence.text), statement.order))
        about = f"“{_beginning_of_statement(shortest.evidence.text)}”"
        values = tuple(self._value(name, statements) for name, statements in named.items())
        return Discrepancy("", "attribution", about, values, (), (_speakers_of_statements(list(named)),))

    def _value(self, name: str, statements: Sequence[Statement]) -> Value:
        evidence = tuple(sorted({statement.evidence for statement in statements}))
        return Value(name, evidence, self.story.origins_of(evidence))


def _beginning_of_statement(said: str) -> str:
    """Give the first words, and a sign that more follow where they do."""
    told = shortened(said)
    return f"{told} …" if len(told.split()) < len(said.split()) else told


def _speakers_of_statements(names: Sequence[str]) -> str:
    """Say to whom the accounts give what is said."""
    return f"the accounts give these words to {', '.join(names[:-1])} and to {names[-1]}"


def _contradict(first: Statement, second: Statement) -> bool:
    """Tell whether one party denies, in so many words, what another affirms."""
    parties = first.holder is not None and second.holder is not None and first.holder.entity and second.holder.entity
    return bool(parties) and voice(first, second) <= 0 and is_turned(first, second)


def _articles(statements: Sequence[Statement]) -> set[str]:
    return {statement.article for statement in statements}


def _surname(statement: Statement) -> str:
    return plain(_name(statement))[-1]


def _name(statement: Statement) -> str:
    return statement.holder.name if statement.holder else ""


def _find(laid: Laid) -> Iterator[Differing]:
    return map(Differing, Wordings.of(laid.story, laid.likeness, Reader(laid.cast)).differences(laid.likely))


WORDINGS = Detector("wordings", 4, ("polarity", "attribution"), "statements of one thing: by whom, and whether it is so", _find)
