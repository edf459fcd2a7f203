"""From rows of figures to questions: each value once, the finest first; and what of them are discrepancies."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, zip_longest
from statistics import fmean
from types import MappingProxyType

from readout.align.differences.discrepancy_headings import Place, heading
from readout.align.figure_pairs import Pair, verdict
from readout.align.figures_in_articles import Figure
from readout.align.question_headings import question_wording
from readout.align.rows_of_figures import Asked
from readout.language import Tree, lexicon
from readout.model import Answer, Discrepancy, Party, Question, QuestionKind, Relation, Span, Story, Value, When
from readout.text import words

_MOST_PLACES = 8
_SURE = 0.5
"""Average probability of each place with those of other articles from which a row is shown: of 202 rows that editors judged in 656
groups .65 of the 161 above it were let through, of the 41 below (from .4 on, where it stood before) 19."""
_SURE_OF_LARGE, _LARGE = 0.15, 10_000
"""Where all accounts give one large number it is of one thing however it is told."""
_STRONGEST: tuple[Relation, ...] = ("differ", "soft", "update", "vaguer", "same")
_REASONS: Mapping[Relation | None, str] = MappingProxyType(
    {"differ": "cannot both hold", "soft": "differ, if only by a little, by a bound or by rounding"}
)
_MOST_OF_A_SENTENCE = 2
_MANY = 100
"""So many are news even where they are called by their number ("the 690,000 in the programme")."""
_IN_PASSING = frozenset(("age", "days"))
"""Units of what is mostly told in passing ("a two-year renewal"): of five lengths that editors read in rows of three accounts
one was let through, of seventeen in rows of two none."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A question with the places that a verdict sets apart, if it came to one."""

    question: Question
    discrepancy: Discrepancy | None


def lay(story: Story, asked: Asked) -> list[Laid]:
    """Give the questions that several articles answer, those of most origins first."""
    rows = (row for row in asked.rows if len({asked.figures[at].article for at in row}) > 1)
    laid = [found for row in rows if (found := _question_of_row(story, asked, row)).question.about]
    laid.sort(key=lambda found: (-max(value.origins for value in found.question.values), -len(found.question.values)))
    return list(_twice_a_sentence(asked, laid))


def _twice_a_sentence(asked: Asked, laid: Sequence[Laid]) -> Iterator[Laid]:
    """Let two rows of a sentence stand for themselves: its other figures are read in their headings."""
    sentences = {figure.evidence: (figure.article, figure.sentence.span) for figure in asked.figures}
    taken: Counter[tuple[str, Span]] = Counter()
    for found in laid:
        told = {sentences[piece] for piece in found.question.values[0].evidence}
        alone = found.question.stands_alone and all(taken[place] < _MOST_OF_A_SENTENCE for place in told)
        if alone and found.question.kind == "number":
            taken.update(told)
        yield replace(found, question=replace(found.question, stands_alone=alone))


def numbered(story: Story, laid: Sequence[Laid]) -> list[Laid]:
    """Give each question its id, in their order."""
    return [replace(found, question=replace(found.question, id=f"{story.id}.q{at}")) for at, found in enumerate(laid, 1)]


def row_of(story: Story, kind: QuestionKind, told: Discrepancy, relation: Relation, holders: Sequence[Party | None] = ()) -> Laid:
    """Lay a difference that was found otherwise than by figures as a question, a value a side, under those who hold them."""
    sides = zip_longest(told.values, holders)
    values = tuple(
        Answer(side.value, side.value, holder, None, side.evidence, story.origins_of(side.evidence))
        for side, holder in sides
        if side is not None
    )
    return Laid(Question("", kind, told.about, values, relation), told if relation in _REASONS else None)


def linked(laid: Sequence[Laid], discrepancies: Sequence[Discrepancy]) -> tuple[Question, ...]:
    """Give the questions, each with the name of the discrepancy that it became."""
    homes = {piece: found.id for found in discrepancies for value in found.values for piece in value.evidence}
    return tuple(
        replace(found.question, discrepancy=homes.get(found.discrepancy.values[0].evidence[0]))
        if found.discrepancy
        else found.question
        for found in laid
    )


def _question_of_row(story: Story, asked: Asked, row: Sequence[int]) -> Laid:
    """Lay a row of figures as a question, and apart from it those places that a verdict tells to differ."""
    figures = [asked.figures[at] for at in row]
    relations = _relations(story, asked, row)
    found = set(relations.values()) or {"same"}
    strongest = next((name for name in _STRONGEST if name in found), None)
    relation = None if None in found and strongest not in _REASONS else strongest
    told = answers(story, figures)
    if relation in {"same", "vaguer"}:
        told = (replace(told[0], origins=story.origins_of([figure.evidence for figure in figures])), *told[1:])
    shown = _is_one(asked, row, relation) and is_telling(figures, told, relation)
    question = Question("", figures[0].kind, about(story, figures), told, relation, stands_alone=shown)
    apart = {at for pair, name in relations.items() if name in _REASONS for at in pair}
    # Where some values of a row stand in no relation and it is not sure that all answer one question, those that differ may not.
    if not apart or (None in found and not _is_one(asked, row, relation)):
        return Laid(question, None)
    values = answers(story, [asked.figures[at] for at in sorted(apart)])
    reason = f"{' and '.join(value.value for value in values)} {_REASONS[relation]}"
    sides = tuple(Value(value.value, value.evidence, value.origins) for value in values)
    return Laid(question, Discrepancy("", figures[0].kind, question.about, sides, (), (reason,)))


def _is_one(asked: Asked, row: Sequence[int], relation: Relation | None) -> bool:
    """Tell whether the places of a row surely answer one question: they are likely to on average, and each of them by itself."""
    large = relation == "same" and min(asked.figures[at].size for at in row) >= _LARGE
    likely: dict[int, list[float]] = defaultdict(list)
    for one, other in combinations(sorted(row), 2):
        if asked.figures[one].article != asked.figures[other].article:
            for at in (one, other):
                likely[at].append(asked.likely.get((one, other), 0.0))
    return min(map(fmean, likely.values()), default=0.0) >= (_SURE_OF_LARGE if large else _SURE)


def _relations(story: Story, asked: Asked, row: Sequence[int]) -> dict[Pair, Relation | None]:
    printed = {member.article.id: (member.article.published.value or "")[:10] for member in story.members}
    figures = [asked.figures[at] for at in row]
    found: dict[Pair, Relation | None] = {}
    for pair in combinations(sorted(row), 2):
        one, other = (asked.figures[at] for at in pair)
        found[pair] = verdict(one, other, asked.likely.get(pair, 0.0), (printed[one.article], printed[other.article]), figures)
    return found


def answers(story: Story, figures: Sequence[Figure]) -> tuple[Answer, ...]:
    """Give each value once, the finest first, then those told most."""
    sides: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        sides[figure.value, figure.bound].append(figure)
    ordered = sorted(sides.values(), key=lambda side: (_coarse_row(side[0]), -len(side), side[0].at))
    return tuple(_value_of_row(story, side) for side in ordered)


def _coarse_row(figure: Figure) -> float:
    """Say how far a value leaves open what it is: nothing for an exact one, a day before a month."""
    low, high = figure.value
    return (figure.bound != "exact") + (high - low if figure.kind == "date" else 0.0)


def _value_of_row(story: Story, side: Sequence[Figure]) -> Answer:
    evidence = tuple(sorted({figure.evidence for figure in side}))
    holders = {figure.holder for figure in side}
    times = {figure.times for figure in side if figure.times}
    when = times.pop() if len(times) == 1 else ()
    as_of = When(when[0][0], "day", "text") if len(when) == 1 and when[0][0] == when[0][1] and side[0].kind == "number" else None
    shown = Counter(figure.shown for figure in side).most_common(1)[0][0]
    holder = holders.pop() if len(holders) == 1 else None
    return Answer(shown, side[0].normalized, holder, as_of, evidence, story.origins_of(evidence))


def about(story: Story, row: Sequence[Figure]) -> str:
    """Head a question with the clause of one account that uses most words of the others, the value cut out.

    It is one that gives the value shown, and counts what that counts: "made 13 requests to governments" is not "asked 13
    governments", and where "more than 1,400" were fired it is not asked for "more than 1,000".
    """
    first = min(row, key=lambda figure: (_coarse_row(figure), figure.at))
    row = [figure for figure in row if (figure.value, figure.bound) == (first.value, first.bound)]
    row = [figure for figure in row if figure.noun == first.noun] if first.unit == "count" else row
    texts = {member.article.id: member.article.text for member in story.members}
    places = [Place(texts[figure.article], figure.sentence, figure.evidence.span, gap=True) for figure in row[:_MOST_PLACES]]
    said = Counter(
        word for place in places for word in set(words(place.text[place.sentence.start : place.sentence.end])) - lexicon().silent
    )
    shared = [word for word, count in said.items() if count > 1]
    hidden = {word for figure in row for word in words(figure.evidence.text) if word not in lexicon().silent}
    return question_wording(places, shared) or heading(places, shared, hidden)


def is_telling(row: Sequence[Figure], values: Sequence[Answer], relation: Relation | None) -> bool:
    """Tell whether a row is worth a reader's time; `row` are its places, `values` the finest first.

    All its values have to be right as told: of eight rows read in 150 fresh groups whose values differ or have moved on none was
    let through. The finest has to be borne out by two independent accounts, and be no age or length, no word without a figure
    ("hundreds"), no one person's words over again, and no number that only says who is meant.
    """
    if relation not in {"same", "vaguer"}:
        return False
    finest = [figure for figure in row if figure.evidence in values[0].evidence]
    unit = row[0].unit
    naming = any(figure.unwritten or _is_a_name(figure) or _is_known_by_number(figure) for figure in finest)
    return unit not in _IN_PASSING and values[0].origins > 1 and not naming and not _is_one_voice(finest)


def _is_a_name(figure: Figure) -> bool:
    """Tell of the "Gang of Eight", of the "Skarne 500", and of "at one point", that nothing is counted."""
    tree = Tree.of(figure.sentence.tokens)
    heads = ((at, tree.tokens[at].head) for at in tree.within(figure.evidence.span))
    if figure.unit == "count" and any(0 <= head < at and tree.tokens[head].pos == "PROPN" for at, head in heads):
        return True
    written = figure.evidence.text.split()[0]
    spelled = written.isalpha() and figure.evidence.start > figure.sentence.start
    return spelled and (written[0].isupper() or (figure.unit == "point" and figure.value == (1.0, 1.0)))


def _is_known_by_number(figure: Figure) -> bool:
    """Tell of "the nine justices", "all nine seats" and "Skarne's 67 wards" that the count says who is meant, and tells no news."""
    if figure.unit != "count" or not figure.exact or figure.size >= _MANY:
        return False
    tree = Tree.of(figure.sentence.tokens)
    inside = tree.within(figure.evidence.span)
    heads = [tree.tokens[at].head for at in inside if tree.relation(at) == "nummod" and tree.tokens[at].head >= 0]
    meant = lexicon().words("determiners", "pointing") | lexicon().words("determiners", "possessive") | {"the", "all"}
    return any(
        tree.hanging(head, "nmod:poss") or any(tree.lemma(child) in meant for child in tree.hanging(head, "det")) for head in heads
    )


def _is_one_voice(row: Sequence[Figure]) -> bool:
    """Tell whether all places are what one person says: then his words are told where he stands."""
    return row[0].holder is not None and len({figure.holder for figure in row}) == 1
