"""Figures: every number of a story that is no age and no time, with the words that say what it is of."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, takewhile
from math import inf, isclose, isfinite
from typing import NamedTuple

from readout.align.statements import Floor, Statement
from readout.align.weighed_terms import Term, key_of
from readout.language import Tree, lexicon
from readout.model import Annotations, Evidence, Party, Quantity, Sentence, Span, Story, Token
from readout.text import beginning, words

Range = tuple[float, float]

_FADING = 0.3
_CLOSE = 3
_EDGES = ',.;:!?()"“”'
_EDGES_END = re.compile(r"[,.;:!?)”\"]\Z")
_NEAR_BEHIND = 24
_VERBS = frozenset(("VERB", "AUX"))
_STEPS = 6
_AGE = re.compile(r"(?<![\w.$])\d{1,3}[- ]years?[- ]old\b|\baged \d{1,3}\b|(?<=[a-z], )\d{2}(?=[,.;] )", re.IGNORECASE)
_NONE = re.compile(r"\b(?:no|zero) (?=([a-z]+(?:s|people|deaths|casualties))\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """A value at its place: of what `unit` it is, between which bounds it lies, and the words about it.

    `unit` is "count", a currency, % or a measure; `noun` what is counted, `group` the first noun behind it, `verb` what governs it,
    `subject` whose deed that is, `link` how it hangs, `before` the word before it; `around` are weighed words, the near ones most;
    `times` are the days told in its sentence, `others` the other values of its unit there.
    """

    article: str
    at: int
    sentence: Sentence
    evidence: Evidence
    unit: str
    value: Range
    bound: str
    noun: str
    group: str
    verb: str
    subject: frozenset[str]
    link: str
    around: Mapping[str, float]
    names: frozenset[str]
    before: str
    times: tuple[tuple[str, str], ...]
    others: frozenset[float]
    holder: Party | None
    attributed: bool
    shown: str
    normalized: str

    @property
    def exact(self) -> bool:
        """Tell whether one value is given, neither bounded nor rough."""
        return self.bound == "exact" and self.value[0] == self.value[1]

    @property
    def size(self) -> float:
        """Give the smaller of the bounds that are known, without its sign."""
        return min((abs(end) for end in self.value if isfinite(end)), default=0.0)

    @property
    def unwritten(self) -> bool:
        """Tell of "hundreds" and "millions of dollars" that no figure is written."""
        return self.bound == "at-least" and not any(map(str.isdigit, self.evidence.text))


def are_summed(one: Figure, other: Figure) -> bool:
    """Tell whether one value is the other with one or two more that stand beside it: seven of the crew and three guards are ten."""
    return any(
        isfinite(part.value[0]) and isclose(whole.value[0], part.value[0] + sum(added))
        for whole, part in ((one, other), (other, one))
        for size in (1, 2)
        for added in combinations(sorted(part.others), size)
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """A value before its words are read."""

    span: Span
    unit: str
    value: Range
    bound: str
    counted: str
    normalized: str


@dataclass(frozen=True, slots=True)
class _Scene:
    """A sentence with the values in it, and what its article attributes to somebody."""

    member: Annotations
    at: int
    sentence: Sentence
    inside: Sequence[_Found]
    floor: Floor
    said: Sequence[Statement]


def figures_of(story: Story, floor: Floor) -> list[Figure]:
    """Read the values of a story, in order of its articles and their text."""
    said = _figures_said(floor)
    found: list[Figure] = []
    number = 0
    for member in story.members:
        values = sorted(_values_found(member), key=lambda value: value.span)
        for sentence in member.sentences:
            begun = beginning(values, sentence.start, sentence.end, lambda value: value.span.start)
            inside = [value for value in begun if value.span.end <= sentence.end]
            scene = _Scene(member, number, sentence, inside, floor, said.get(member.article.id, ()))
            found += [_figure_of(scene, value) for value in inside]
            number += 1
    return found


def _figures_said(floor: Floor) -> Mapping[str, Sequence[Statement]]:
    said: dict[str, list[Statement]] = {}
    for statement in floor.statements:
        if statement.quotation is not None:
            said.setdefault(statement.article, []).append(statement)
    return said


def _values_found(member: Annotations) -> Iterator[_Found]:
    """Find the values of an article that are figures: nothing at all, and quantities that are part of no age and no time."""
    text = member.article.text
    taken = [time.span for time in member.times]
    for sentence in member.sentences:
        taken += [Span(*match.span()) for match in _AGE.finditer(text, sentence.start, sentence.end)]
        for match in _NONE.finditer(text, sentence.start, sentence.end):
            yield _Found(Span(*match.span()), "count", (0.0, 0.0), "exact", match[1], "0")
    for quantity in member.quantities:
        if quantity.kind != "ordinal" and not any(quantity.span.overlaps(other) for other in taken):
            yield _number_as_figure(quantity)


def _number_as_figure(found: Quantity) -> _Found:
    low = -inf if found.low is None else found.low
    high = inf if found.high is None else found.high
    unit = "count" if found.kind == "cardinal" else found.unit or found.kind
    shown = "/".join(f"{value:g}" for value in dict.fromkeys((low, high)) if abs(value) < inf)
    return _Found(found.span, unit, (low, high), found.bound, found.counted, f"{shown} {found.unit}".strip())


def _figure_of(scene: _Scene, found: _Found) -> Figure:
    """Give a value its words: what it counts, the verb and subject that it hangs on, the words around it, and who says so."""
    member, sentence, floor, inside = scene.member, scene.sentence, scene.floor, scene.inside
    article = member.article
    times = [time for time in member.times if sentence.span.contains(time.span)]
    taken = [*(other.span for other in inside), *(time.span for time in times)]
    terms = [
        term
        for term in floor.terms[article.id, sentence.start, sentence.end]
        if not any(term.start < other.end and other.start < term.end for other in taken)
    ]
    hangs = _hangs_on(sentence, found.span)
    counted = (key_of(word) for word in reversed(re.findall(r"\w+", found.counted)))
    noun = next(filter(None, counted), "") or (key_of(hangs.noun) if found.unit == "count" else "")
    speaker = _speaker_of_figure(scene.said, found.span)
    return Figure(
        article.id,
        scene.at,
        sentence,
        article.evidence(found.span),
        found.unit,
        found.value,
        found.bound,
        noun,
        _group_of_figure(sentence, found.span),
        key_of(hangs.verb.lemma) if hangs.verb else "",
        _subject_of_figure(floor, article.id, sentence, hangs.verb),
        hangs.link,
        _words_around_figure(found.span, terms, floor),
        frozenset(term.key for term in terms if term.key.startswith("@")),
        next(iter(words(article.text[sentence.start : found.span.start])[-1:]), ""),
        tuple((time.earliest, time.latest) for time in times if time.earliest and time.latest),
        _others(inside, found),
        speaker.holder if speaker else None,
        speaker is not None,
        _figure_shown(article.text, found.span, sentence.span.end, found.counted if found.unit == "count" else ""),
        found.normalized,
    )


class _Hanging(NamedTuple):
    """How a stretch hangs in its sentence: the verb that governs it, the relations on the way there, the noun that it hangs on."""

    verb: Token | None
    link: str
    noun: str


def _hangs_on(sentence: Sentence, span: Span) -> _Hanging:
    """Climb from a stretch to the predicate that governs it."""
    tree = Tree.of(sentence.tokens)
    inside = tree.touched(span)
    noun = ""
    link: list[str] = []
    for at in islice(tree.upwards(tree.top(inside)), _STEPS):
        token = tree.tokens[at]
        if token.pos in _VERBS and at not in inside:
            return _Hanging(token, ">".join(link), noun)
        link.append(tree.relation(at))
        if not noun and token.pos in {"NOUN", "PROPN"} and at not in inside and token.lemma not in lexicon().silent:
            noun = token.lemma
    return _Hanging(None, ">".join(link), noun)


def _others(inside: Sequence[_Found], found: _Found) -> frozenset[float]:
    others = (other for other in inside if other is not found and other.unit == found.unit)
    return frozenset(other.value[0] for other in others if isfinite(other.value[0]))


def _subject_of_figure(floor: Floor, article: str, sentence: Sentence, verb: Token | None) -> frozenset[str]:
    """Give the keys of who does what a verb says: of a pronoun those of the subject further up."""
    if verb is None:
        return frozenset()
    tree = Tree.of(sentence.tokens)
    for place in tree.upwards(tree.at(verb.start)):
        subject = next(iter(tree.hanging(place, "nsubj", "csubj")), -1)
        if subject >= 0 and tree.tokens[subject].pos not in {"PRON", "DET"}:
            at = tree.tokens[subject].start
            return frozenset(term.key for term in floor.terms[article, sentence.start, sentence.end] if term.start <= at < term.end)
    return frozenset()


def _group_of_figure(sentence: Sentence, span: Span) -> str:
    """Give the key of the noun close behind the beginning of a value: of "43 guards had been hurt" the guards, of "dozens" none."""
    scales = {word for row in lexicon().rows("scales") for word in row[-1].split()}
    behind = [token for token in sentence.tokens if span.start <= token.start < span.end + _NEAR_BEHIND]
    phrase = takewhile(lambda token: token.pos not in {"VERB", "AUX"}, behind)
    nouns = (token.lemma for token in phrase if token.pos == "NOUN")
    return next((key_of(lemma) for lemma in nouns if not scales & {lemma, f"{lemma}s"}), "")


def _speaker_of_figure(said: Sequence[Statement], span: Span) -> Statement | None:
    """Give the shortest statement that holds a value: of "A reports that B said so" what B said."""
    holding = (each for each in said if each.evidence.start <= span.start and span.end <= each.evidence.end)
    return min(holding, key=lambda each: each.evidence.end - each.evidence.start, default=None)


def _figure_shown(text: str, span: Span, end: int, counted: str) -> str:
    """Give a value as written, with the words up to what is counted where that stands close behind it, else with that alone."""
    written = text[span.start : span.end].split()
    missing = {word.casefold() for word in counted.split()} - {word.casefold() for word in written}
    behind = text[span.end : end].split()
    found = next((at for at, word in enumerate(behind) if word.strip(_EDGES).casefold() in missing), None)
    if found is None:
        return " ".join(written)
    led = behind[:found] if found <= _CLOSE and not any(_EDGES_END.search(word) for word in behind[:found]) else []
    return " ".join([*written, *led, behind[found].strip(_EDGES)])


def _words_around_figure(span: Span, terms: Sequence[Term], floor: Floor) -> dict[str, float]:
    """Weigh the words by how rare they are and how near they stand."""
    before = [term for term in terms if term.end <= span.start]
    after = [term for term in terms if term.start >= span.end]
    around: dict[str, float] = {}
    for distance, term in (*enumerate(reversed(before)), *enumerate(after)):
        around[term.key] = max(around.get(term.key, 0.0), floor.weights.word(term.key) / (1 + _FADING * distance) ** 2)
    size = sum(around[key] ** 2 for key in sorted(around)) ** 0.5
    return {key: weight / size for key, weight in around.items()} if size else {}
