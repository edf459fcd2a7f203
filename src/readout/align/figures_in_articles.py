"""Figures: every number, day, hour and length of time of a story, with the words that say what it is of."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, takewhile
from math import inf, isclose, isfinite
from typing import Literal, NamedTuple

from readout.align.predications import hangs_on
from readout.align.statements import Floor, Statement
from readout.align.weighed_terms import Term, key_of
from readout.language import Tree, lexicon
from readout.model import Annotations, Evidence, Party, Quantity, Sentence, Span, Story, TimeExpression, Token
from readout.text import beginning

FigureKind = Literal["number", "date"]
Range = tuple[float, float]

_FADING = 0.3
_CLOSE = 3
_EDGES = ',.;:!?()"“”'
_EDGES_END = re.compile(r"[,.;:!?)”\"]\Z")
_NEAR_BEHIND = 24
_AGE = re.compile(r"(?<![\w.$])(\d{1,3})[- ]years?[- ]old\b|\baged (\d{1,3})\b|(?<=[a-z], )(\d{2})(?=[,.;] )", re.IGNORECASE)
_NONE = re.compile(r"\b(?:no|zero) (?=([a-z]+(?:s|people|deaths|casualties))\b)", re.IGNORECASE)
_PART_OF_DAY = re.compile(r"\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|\b(?:morning|noon|midday|afternoon|evening|night)\b", re.IGNORECASE)
_HOUR = re.compile(r"T(\d\d):(\d\d)")
_LENGTH = re.compile(
    r"P(?:(?P<Y>[\d.]+)Y)?(?:(?P<M>[\d.]+)M)?(?:(?P<W>[\d.]+)W)?(?:(?P<D>[\d.]+)D)?(?:T(?:(?P<h>[\d.]+)H)?(?:(?P<m>[\d.]+)M)?)?"
)
_DAYS = {"Y": 365.25, "M": 30.4, "W": 7.0, "D": 1.0, "h": 1 / 24, "m": 1 / 1440}
_BOUNDS = {
    "MORE_THAN": "more-than",
    "EQUAL_OR_MORE": "at-least",
    "LESS_THAN": "less-than",
    "EQUAL_OR_LESS": "at-most",
    "APPROX": "about",
}


class WordsBeside(NamedTuple):
    """The folded word before a value, and the one behind it."""

    before: str
    behind: str


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """A value at its place: of what `unit` it is, between which bounds it lies, and the words about it.

    `unit` is "count", a currency, %, a measure, "age", "days" (how long), "day", "hour", "month" or "year" (when); `noun` what is
    counted, `group` the first noun behind it, `verb` what governs it, `subject` whose deed that is, `link` how it hangs;
    `around` are weighed words, those beside it most; `times` are the days told in its sentence, `setting` those, its paragraph's,
    or the day of printing; `clock` whether the time of day is told; `crowd` how many other values of its unit and noun stand there,
    `others` the exact values of its unit there.
    """

    article: str
    order: int
    at: int
    sentence: Sentence
    evidence: Evidence
    kind: FigureKind
    unit: str
    value: Range
    bound: str
    noun: str
    group: str
    verb: str
    subject: frozenset[str]
    link: str
    words: Mapping[str, float]
    around: Mapping[str, float]
    names: frozenset[str]
    beside: WordsBeside
    times: tuple[tuple[str, str], ...]
    setting: tuple[tuple[str, str], ...]
    clock: bool
    crowd: int
    others: frozenset[float]
    holder: Party | None
    attributed: bool
    shown: str
    normalized: str

    @property
    def exact(self) -> bool:
        """Tell whether one value is given, neither bounded nor rough."""
        return self.bound == "exact" and (self.kind == "date" or self.value[0] == self.value[1])

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
    kind: FigureKind
    unit: str
    value: Range
    bound: str
    counted: str
    normalized: str


@dataclass(frozen=True, slots=True)
class _Scene:
    """A sentence with the values in it, and what its article attributes to somebody."""

    member: Annotations
    place: tuple[int, int]
    sentence: Sentence
    inside: Sequence[_Found]
    floor: Floor
    said: Sequence[Statement]


def figures_of(story: Story, floor: Floor) -> list[Figure]:
    """Read the values of a story, in order of its articles and their text."""
    said = _figures_said(floor)
    found: list[Figure] = []
    number = 0
    for order, member in enumerate(story.members):
        values = sorted(_values_found(member), key=lambda value: value.span)
        for sentence in member.sentences:
            begun = beginning(values, sentence.start, sentence.end, lambda value: value.span.start)
            inside = [value for value in begun if value.span.end <= sentence.end]
            scene = _Scene(member, (order, number), sentence, inside, floor, said.get(member.article.id, ()))
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
    """Find the values of an article that are figures: times, ages, nothing at all, and quantities."""
    text = member.article.text
    taken: list[Span] = []
    for time in member.times:
        if (found := _time_as_figure(time)) is not None:
            taken.append(time.span)
            yield found
    for sentence in member.sentences:
        for match in _AGE.finditer(text, sentence.start, sentence.end):
            span = Span(*match.span())
            years = float(match[1] or match[2] or match[3])
            if not any(span.overlaps(other) for other in taken):
                taken.append(span)
                yield _Found(span, "number", "age", (years, years), "exact", "", f"{years:g}")
        for match in _NONE.finditer(text, sentence.start, sentence.end):
            yield _Found(Span(*match.span()), "number", "count", (0.0, 0.0), "exact", match[1], "0")
    for quantity in member.quantities:
        if quantity.kind != "ordinal" and not any(quantity.span.overlaps(other) for other in taken):
            yield _number_as_figure(quantity)


def _number_as_figure(found: Quantity) -> _Found:
    low = -inf if found.low is None else found.low
    high = inf if found.high is None else found.high
    unit = "count" if found.kind == "cardinal" else found.unit or found.kind
    shown = "/".join(f"{value:g}" for value in dict.fromkeys((low, high)) if abs(value) < inf)
    return _Found(found.span, "number", unit, (low, high), found.bound, found.counted, f"{shown} {found.unit}".strip())


def _time_as_figure(found: TimeExpression) -> _Found | None:
    """Read a time expression as a figure: a length in days, an hour in minutes, or a day."""
    if found.type == "DURATION" and (match := _LENGTH.fullmatch(found.value)):
        days = sum(float(number) * _DAYS[unit] for unit, number in match.groupdict().items() if number)
        bound = _BOUNDS.get(found.modifier or "", "exact")
        low, high = (
            (days, inf)
            if bound in {"more-than", "at-least"}
            else (-inf, days)
            if bound.endswith(("most", "less-than"))
            else (days, days)
        )
        return _Found(found.span, "number", "days", (low, high), bound, "", found.value) if days else None
    if found.type not in {"DATE", "TIME"} or found.earliest is None or found.latest is None:
        return None
    if hour := _HOUR.search(found.value):
        minutes = float(hour[1]) * 60 + float(hour[2])
        return _Found(found.span, "date", "hour", (minutes, minutes), "exact", "", found.value)
    try:
        first, last = (float(date.fromisoformat(day[:10]).toordinal()) for day in (found.earliest, found.latest))
    except ValueError:
        return None
    unit = "day" if last - first < 7 else "month" if last - first < 40 else "year" if last - first < 400 else ""  # noqa: PLR2004
    return _Found(found.span, "date", unit, (first, last), "exact", "", found.value) if unit else None


def _figure_of(scene: _Scene, found: _Found) -> Figure:
    """Give a value its words: what it counts, the verb and subject that it hangs on, the words around it, and who says so."""
    member, sentence, floor, inside = scene.member, scene.sentence, scene.floor, scene.inside
    article = member.article
    terms = [
        term
        for term in floor.terms[article.id, sentence.start, sentence.end]
        if not any(term.start < other.span.end and other.span.start < term.end for other in inside)
    ]
    hangs = hangs_on(sentence, found.span)
    noun = _noun_of_figure(found) or (key_of(hangs.noun) if found.unit == "count" else "")
    speaker = _speaker_of_figure(scene.said, found.span)
    return Figure(
        article.id,
        *scene.place,
        sentence,
        article.evidence(found.span),
        found.kind,
        found.unit,
        found.value,
        found.bound,
        noun,
        _group_of_figure(sentence, found.span),
        key_of(hangs.verb.lemma) if hangs.verb else "",
        _subject_of_figure(floor, article.id, sentence, hangs.verb),
        hangs.link,
        _unit({term.key: floor.weights.word(term.key) for term in terms}),
        _words_around_figure(found.span, terms, floor),
        frozenset(term.key for term in terms if term.key.startswith("@")),
        _beside(article.text, sentence, found.span),
        times := tuple(_days_told(member, sentence.span, without=found.span)),
        times or _setting_of_figure(member, sentence),
        _PART_OF_DAY.search(article.text, sentence.start, sentence.end) is not None,
        sum(other.unit == found.unit and (found.unit != "count" or _noun_of_figure(other) in {noun, ""}) for other in inside) - 1,
        _others(inside, found),
        speaker.holder if speaker else None,
        speaker is not None,
        _figure_shown(article.text, found.span, sentence.span.end, found.counted if found.unit == "count" else ""),
        found.normalized,
    )


def _others(inside: Sequence[_Found], found: _Found) -> frozenset[float]:
    others = (other for other in inside if other is not found and other.unit == found.unit)
    return frozenset(other.value[0] for other in others if isfinite(other.value[0]))


def _days_told(member: Annotations, span: Span, without: Span | None = None) -> Iterator[tuple[str, str]]:
    for time in member.times:
        if span.contains(time.span) and time.span != without and time.earliest and time.latest:
            yield time.earliest, time.latest


def _setting_of_figure(member: Annotations, sentence: Sentence) -> tuple[tuple[str, str], ...]:
    """Give the days told before a sentence in its paragraph, or the day of printing."""
    start = min(each.start for each in member.sentences if (each.role, each.paragraph) == (sentence.role, sentence.paragraph))
    told = tuple(_days_told(member, Span(start, sentence.start)))
    day = (member.article.published.value or "")[:10]
    return told or (((day, day),) if day else ())


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


def _noun_of_figure(found: _Found) -> str:
    """Give the key of the last word for what is counted."""
    return next((key for word in reversed(re.findall(r"\w+", found.counted)) if (key := key_of(word))), "")


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
    return _unit(around)


def _unit(weights: Mapping[str, float]) -> dict[str, float]:
    size = sum(weights[key] ** 2 for key in sorted(weights)) ** 0.5
    return {key: weight / size for key, weight in weights.items()} if size else {}


def _beside(text: str, sentence: Sentence, span: Span) -> WordsBeside:
    before = re.findall(r"\w+", text[sentence.start : span.start])
    after = re.findall(r"\w+", text[span.end : sentence.end])
    return WordsBeside(before[-1].casefold() if before else "", after[0].casefold() if after else "")
