"""From rows of figures to questions: each value once, the finest first, with its outlets, holder and the time told of."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from readout.align.differences.headings import Place, heading
from readout.align.figures import Figure
from readout.align.lexicon import STOP_WORDS
from readout.align.origins import origins_of
from readout.align.pairs import relation_of
from readout.align.questions import Asked
from readout.model import Answer, Question, Relation, Story, When
from readout.text import words

_MOST_PLACES = 8
_STRONGEST: tuple[Relation, ...] = ("differ", "soft", "update", "vaguer", "same")


def questions_of(story: Story, asked: Asked) -> tuple[Question, ...]:
    """Give the questions that several articles answer, those of most origins first."""
    rows = [[asked.figures[at] for at in row] for row in asked.rows]
    rows = [row for row in rows if len({figure.article for figure in row}) > 1]
    made = [_question(story, row) for row in rows]
    made = [question for question in made if question.about]
    ordered = sorted(made, key=lambda question: (-max(value.origins for value in question.values), -len(question.values)))
    return tuple(
        Question(f"{story.id}.q{number}", question.kind, question.about, question.values, question.relation)
        for number, question in enumerate(ordered, 1)
    )


def _question(story: Story, row: Sequence[Figure]) -> Question:
    sides: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in row:
        sides[figure.value, figure.bound].append(figure)
    values = [_value(story, side) for side in sorted(sides.values(), key=lambda side: (_coarse(side[0]), -len(side), side[0].at))]
    return Question("", row[0].kind, _about(story, row), tuple(values), _relation(story, [side[0] for side in sides.values()]))


def _coarse(figure: Figure) -> float:
    """Say how far a value leaves open what it is: nothing for an exact one, a day before a month."""
    low, high = figure.value
    return (figure.bound != "exact") + (high - low if figure.kind == "date" else 0.0)


def _value(story: Story, side: Sequence[Figure]) -> Answer:
    evidence = tuple(sorted({figure.evidence for figure in side}))
    holders = {figure.holder for figure in side}
    times = {figure.times for figure in side if figure.times}
    when = times.pop() if len(times) == 1 else ()
    as_of = When(when[0][0], "day", "text") if len(when) == 1 and when[0][0] == when[0][1] and side[0].kind == "number" else None
    shown = Counter(figure.shown for figure in side).most_common(1)[0][0]
    holder = holders.pop() if len(holders) == 1 else None
    return Answer(shown, side[0].normalized, holder, as_of, evidence, origins_of(story, evidence))


def _relation(story: Story, sides: Sequence[Figure]) -> Relation | None:
    """Give the strongest relation that holds between two values, None where two are apart and nothing says how."""
    published = {member.article.id: (member.article.published.value or "")[:10] for member in story.members}
    found = {_between(one, other, published) for one, other in combinations(sides, 2)} or {"same"}
    return None if None in found else next(name for name in _STRONGEST if name in found)


def _between(one: Figure, other: Figure, published: Mapping[str, str]) -> Relation | None:
    match relation_of(one, other):
        case "same":
            return "same"
        case "vaguer":
            return "vaguer"
        case _:
            return "update" if _moved_on(one, other, published) else None


def _moved_on(one: Figure, other: Figure, published: Mapping[str, str]) -> bool:
    """Tell whether a count has grown from one day's report to a later day's."""
    first, last = sorted((one, other), key=lambda figure: published[figure.article])
    days = published[first.article], published[last.article]
    return one.unit == "count" and "" != days[0] < days[1] and first.value < last.value


def _about(story: Story, row: Sequence[Figure]) -> str:
    """Head a question with the clause of one account that uses most words of the others, the value cut out."""
    texts = {member.article.id: member.article.text for member in story.members}
    places = [Place(texts[figure.article], figure.sentence, figure.evidence.span, gap=True) for figure in row[:_MOST_PLACES]]
    said = Counter(
        word for place in places for word in set(words(place.text[place.sentence.start : place.sentence.end])) - STOP_WORDS
    )
    hidden = {word for figure in row for word in words(figure.evidence.text) if word not in STOP_WORDS}
    return heading(places, [word for word, count in said.items() if count > 1], hidden)
