"""The weights by which sentences are held to be worth a line, fitted to what editors said."""

from dataclasses import replace

import numpy as np

from readout.brief.passage_likeness import terms
from readout.brief.summary import Seen
from readout.brief.summary_traits import ToldSentence
from tests.annotate.reading import annotated
from training.summary import Examples, fitted


def test_what_parts_right_from_wrong_gets_weight() -> None:
    """A trait that is high where a line was let through has a weight; a sentence that nobody judged is not asked."""
    member = annotated("A storm sank four boats on Sunday. The boats are old. Nobody was hurt.")
    told = [ToldSentence(member, replace(one, vector=bytes(4)), at, terms("")) for at, one in enumerate(member.sentences)]
    none = np.zeros((3, 3))
    seen = Seen(told, np.eye(3), none, none, {"early": np.array([1.0, 0.1, 0.5]), "quotes": np.zeros(3)})
    model = fitted([Examples("g", seen, (0, 1, 2), np.array([1.0, 0.0, -1.0]), frozenset(), {})]).model
    assert model.weights["early"] > 0.05
    assert abs(model.weights["quotes"]) < 0.01
