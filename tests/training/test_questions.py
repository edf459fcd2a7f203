"""The weights by which two places are held to answer one question, fitted to what is known."""

from dataclasses import replace

import numpy as np
import pytest

from training.questions import LEFT_OUT, Examples, fit, scored

SEEN = {"words": np.array([0.9, 0.1, 0.2]), "noun": np.array([0.0, 0.0, 0.0]), "meet": np.array([1.0, 0.0, 0.0])}
EXAMPLES = Examples("story", (), (), SEEN, np.array([1.0, 0.0, -1.0]), {})


def test_what_parts_the_examples_gets_weight() -> None:
    """What is high where it is one question has a weight, what never varies has none, and what is unknown is not asked."""
    model = fit([EXAMPLES])
    assert model.weights["words"] > 0.2
    assert model.weights["noun"] == pytest.approx(0.0)
    assert model == fit([replace(EXAMPLES, features={name: seen[:2] for name, seen in SEEN.items()}, wanted=EXAMPLES.wanted[:2])])


def test_how_values_stand_to_one_another_is_not_asked() -> None:
    """Whether they answer one question does not hang on whether they agree."""
    assert not set(LEFT_OUT) & set(fit([EXAMPLES]).weights)


def test_a_story_without_figures_has_no_rows() -> None:
    """Nothing is found where nothing is known."""
    assert scored(EXAMPLES, fit([EXAMPLES])) == (0, 0)
