"""Fit what tells that an editor lets a stance through: python -m training.stances [--keep] NEIGHBOURS.

NEIGHBOURS is a file of articles, JSON by line and packed by gzip. `training/verdicts/stances.tsv` tells of each wording that was
judged its article, start, end, party and whether it passed, `missing.tsv` where the stances are that editors found missing. Both
say which sentences are wanted, so that first the likeness to them is learned from the encoder's vectors, then the weights of all
traits: the wordings of a missing stance count together as one that passed, each that nobody judged as a part of one that did not.
Printed is how many of the judged pass among those that are likely enough and how many missing ones are among these, each group
with the weights of the others; `--keep` writes the weights of all.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from readout.brief.actor_names import actors_of
from readout.brief.positions import parties_moves, setting_of
from readout.brief.stances.shown_stances import seen_of
from readout.brief.stances.stance_traits import SAYS
from readout.language import lexicon, stem
from readout.model import Annotations, Sentence
from readout.text import holding, words
from readout.text.learned_models import Floats, Model
from training.judged_groups import Told, name_of, table, told_stories
from training.regression import fit as regression
from training.regression import keep
from training.vector_weights import Meaning

RIDGE = 60.0
"""Of 30 to 100 the share that passes is much the same."""

RIDGE_OF_VECTORS = 500.0
"""On scaled numbers of the vector: at a third or three times as much the area under the curve is less by .005."""

UNJUDGED = 0.04
"""How much a wording counts that was not judged: at .01 twice as many of them are let in from the same likelihood on."""

_HELD = 0.8
"""Share of a missing stance, or of a wording, that the two have in common where the one is told by the other."""

FOLDS = 6
LEVELS = (0.5, 0.55, 0.6, 0.62, 0.65, 0.7, 0.75)
LIKENESS = "like a stance"
Place = tuple[str, int, int, str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A sentence of a group by how its unit vector differs from the mean of its story, and whether editors want it as a stance."""

    group: str
    vector: Floats
    wanted: bool


@dataclass(frozen=True, slots=True)
class Missing:
    """The place of a stance that editors found missing, and whose it is."""

    article: str
    start: int
    end: int
    actor: str

    def is_told(self, place: Place) -> bool:
        """Tell whether a wording of a party tells it."""
        article, start, end, party = place
        common = min(end, self.end) - max(start, self.start)
        named = {stem(word) for word in words(self.actor)} & {stem(word) for word in words(party)} - lexicon().silent
        return article == self.article and common >= _HELD * min(end - start, self.end - self.start) and bool(named)


@dataclass(frozen=True, slots=True)
class Example:
    """What is seen of a wording, and 1 where it passed, 0 where not, -1 where nobody judged it, and the missing one it tells."""

    group: str
    seen: Mapping[str, float]
    right: int
    vector: Floats
    missing: Missing | None = None


def main(arguments: Sequence[str]) -> None:
    """Print how many pass, and keep the weights of all groups where asked to."""
    (articles,) = (Path(argument) for argument in arguments if argument != "--keep")
    judged, missed = verdicts_on_stances(), missing_stances()
    sentences: list[Wanted] = []
    found: list[Example] = []
    for told in told_stories(articles):
        sentences += wanted_of(told, judged, missed)
        found += examples(told, judged, missed)
    names = sorted({one.group for one in found})
    folds = [frozenset(names[at::FOLDS]) for at in range(FOLDS)]
    fair = [one for fold in folds for one in measured(found, fitted_likeness(sentences, without=fold), fold)]
    report(fair, folds)
    if "--keep" in arguments:
        likeness = fitted_likeness(sentences)
        Meaning(likeness.bias, np.array(list(likeness.weights.values()))).keep("stance")
        keep("brief", "stance", fit(fair))


def verdicts_on_stances() -> Mapping[Place, int]:
    """Read the verdict on each place and party."""
    rows = table("stances.tsv")
    return {(article, int(start), int(end), bare(party)): int(right) for _, article, start, end, party, right in rows}


def bare(party: str) -> str:
    """Give a party's name without the state or body that it speaks for, which another version may read otherwise."""
    return party if SAYS in party else party.partition(" (")[0]


def missing_stances() -> Sequence[Missing]:
    """Read the stances that editors found missing."""
    rows = (row for row in table("missing.tsv") if row[1] == "stance")
    return [Missing(row[2], int(row[3]), int(row[4]), row[5]) for row in rows]


def wanted_of(told: Told, judged: Mapping[Place, int], missed: Sequence[Missing]) -> Iterator[Wanted]:
    """Give the sentences of a story, and whether one of its stances that passed or was missed lies in each."""
    places = [
        *((one.article, one.start, one.end) for one in missed),
        *((article, start, end) for (article, start, end, _), right in judged.items() if right),
    ]
    usual = usual_of(told)
    for member in told.story.members:
        name = name_of(member.article.url)
        own = [(start, end) for article, start, end in places if article == name]
        for one in member.sentences:
            if one.role == "body" and one.vector:
                yield Wanted(told.group, _unit(one) - usual, any(start < one.end and one.start < end for start, end in own))


def examples(told: Told, judged: Mapping[Place, int], missed: Sequence[Missing]) -> Iterator[Example]:
    """Give the wordings of a story with their verdicts; one that overlaps with a judged one of its party is neither."""
    actors = actors_of(told.story, told.comparison)
    members: dict[str, Annotations] = {member.article.id: member for member in told.story.members}
    taken: set[Place] = set()
    usual = usual_of(told)
    for one, seen in seen_of(parties_moves(told.story, actors, told.comparison), setting_of(told.story, actors, told.comparison)):
        member = members[one.words.article]
        place = (name_of(member.article.url), one.words.start, one.words.end, bare(one.party.name))
        sentence = holding(member.sentences, one.words.start)
        if place in taken or sentence is None or not sentence.vector:
            continue
        taken.add(place)
        near = any(place[0] == at and place[3] == who and place[1] < end and start < place[2] for at, start, end, who in judged)
        if place in judged or not near:
            missing = next((other for other in missed if other.is_told(place)), None) if place not in judged else None
            yield Example(told.group, seen, judged.get(place, -1), _unit(sentence) - usual, missing)


def usual_of(told: Told) -> Floats:
    """Give the mean of the unit vectors of a story's sentences."""
    vectors = [_unit(one) for member in told.story.members for one in member.sentences if one.role == "body" and one.vector]
    usual: Floats = np.mean(vectors, axis=0)
    return usual


def _unit(sentence: Sentence) -> Floats:
    vector = np.frombuffer(sentence.vector, dtype="i1").astype(np.float64)
    return vector / (np.linalg.norm(vector) or 1.0)


def fitted_likeness(sentences: Iterable[Wanted], without: frozenset[str] = frozenset()) -> Model:
    """Fit which sentences are wanted to those of all groups but some."""
    rows = [one for one in sentences if one.group not in without]
    vectors = np.array([one.vector for one in rows])
    columns = {str(at): vectors[:, at] for at in range(vectors.shape[1])}
    return regression(columns, np.array([float(one.wanted) for one in rows]), RIDGE_OF_VECTORS)


def measured(found: Iterable[Example], likeness: Model, groups: frozenset[str]) -> Iterator[Example]:
    """Give the examples of some groups with the likeness that was fitted without them."""
    weights = np.array(list(likeness.weights.values()))
    for one in found:
        if one.group in groups:
            yield replace(one, seen={**one.seen, LIKENESS: float(one.vector @ weights)})


def report(found: Sequence[Example], folds: Sequence[frozenset[str]]) -> None:
    """Print for each level how many of the judged wordings above it pass."""
    pairs: list[tuple[float, Example]] = []
    for fold in folds:
        model = fit(one for one in found if one.group not in fold)
        pairs += [(model.likelihood(one.seen), one) for one in found if one.group in fold]
    for level in LEVELS:
        above = [one.right for likely, one in pairs if likely >= level and one.right >= 0]
        missed = {one.missing for likely, one in pairs if likely >= level and one.missing}
        share = sum(above) / max(1, len(above))
        sys.stdout.write(f"{level:.2f}  {sum(above):4} of {len(above):4} pass  {share:.2f}  {len(missed):4} missing\n")


def fit(found: Iterable[Example]) -> Model:
    """Fit the bias and the weight of each trait."""
    rows = list(found)
    names = sorted({name for one in rows for name in one.seen})
    columns = {name: np.array([one.seen.get(name, 0.0) for one in rows]) for name in names}
    told = Counter(one.missing for one in rows if one.missing)
    wanted = np.array([float(one.right == 1 or one.missing is not None) for one in rows])
    often = np.array([1 / told[one.missing] if one.missing else 1.0 if one.right >= 0 else UNJUDGED for one in rows])
    return regression(columns, wanted, RIDGE, often)


if __name__ == "__main__":
    main(sys.argv[1:])
