"""The weights by which statements are held to say the same, fitted to pairs that are known."""

from dataclasses import replace

import numpy as np
import pytest

from readout.align.cast_of_entities import cast_of
from readout.align.resolved_sources import Holders, resolve
from readout.align.statement_likeness import compare, seen
from readout.align.statements import lay_out
from readout.model import EntityType
from readout.text.learned_models import Model
from tests.align.builders import Told, story
from training.claims import SAID, TOLD, Gold, Models, fit, scored

WHO: dict[str, EntityType] = {"Mara Lindqvist": "person"}
SPOKEN = (
    "The ferry to Skarne will stop on Monday at noon.",
    "On Monday at noon the ferry to Skarne will stop.",
    "The budget of the ferry to Skarne is a bad joke.",
)


@pytest.fixture
def gold() -> Gold:
    """Read three articles whose first two say the same."""
    found = story(*(Told(f'"{said}" Mara Lindqvist said.', WHO, said=[("Mara Lindqvist", said)]) for said in SPOKEN))
    holders = Holders(cast_of(found))
    floor = lay_out(found, resolve(found, holders), holders)
    one, again, other = (at for at, statement in enumerate(floor.statements) if statement.quotation)
    examples = ((False, True, ((one, again),)), (False, False, ((one, other),)), (False, False, ((again, other),)))
    return Gold("story", compare(floor), examples, ())


def test_what_parts_the_examples_gets_weight(gold: Gold) -> None:
    """A feature that is high where two say the same has a weight above nothing, one that never varies has none."""
    same = [gold.examples[0][2][0] == pair for pair in gold.likeness.places]
    features = {name: np.zeros(len(same)) for name in gold.likeness.features} | {"letters": np.where(same, 0.9, 0.1)}
    weights = fit([replace(gold, likeness=replace(gold.likeness, features=features))]).said.weights
    assert weights["letters"] > 0.1
    assert weights["voice"] == pytest.approx(0.0)


def test_each_feature_has_a_weight(gold: Gold) -> None:
    """What is fitted is what is compared."""
    said, told = fit([gold])
    assert (list(said.weights), list(told.weights)) == (list(SAID), list(TOLD))
    single = {name for each in (*SAID, *TOLD) for name in each.split("*")}
    assert single == set(gold.likeness.features)


def test_two_features_may_be_weighed_together() -> None:
    """Of a name with a sign of multiplication the product is seen."""
    features = {"words": np.array([0.5, 1.0]), "voice": np.array([0.5, 0.0])}
    assert seen(features, "words*voice").tolist() == [0.25, 0.0]
    assert seen(features, "words").tolist() == [0.5, 1.0]


@pytest.mark.parametrize(("bias", "figures"), [(50.0, (1 / 3, 0.5, 0.0)), (-50.0, (0.0, 0.0, 0.0))])
def test_claims_are_counted_by_their_pairs(gold: Gold, bias: float, figures: tuple[float, float, float]) -> None:
    """If all is one claim a third of the pairs is right; if each stands alone none is found."""
    models = Models(Model(bias, dict.fromkeys(SAID, 0.0)), Model(bias, dict.fromkeys(TOLD, 0.0)))
    assert scored(gold, models) == pytest.approx(figures)
