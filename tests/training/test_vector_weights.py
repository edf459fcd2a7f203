"""What the vectors of sentences add to the traits of lines."""

from dataclasses import replace

import numpy as np

from tests.annotate.reading import annotated
from training.vector_weights import Judged, fit_with_vectors, main_axes, unit_vectors


def test_what_vectors_tell_becomes_one_trait() -> None:
    """Where only the vectors part right from wrong, their sum does, with the weight 1; of the mean vector it is nothing."""
    (sentence,) = annotated("A storm sank four boats on Sunday.").sentences
    signs = [1, -1] * 8
    sentences = [replace(sentence, vector=np.array([9 * sign, 3, at % 4], "i1").tobytes()) for at, sign in enumerate(signs)]
    vectors = unit_vectors(sentences)
    right = np.array([float(sign > 0) for sign in signs])
    judged = Judged(vectors, right, np.ones(len(signs)))
    model, meaning = fit_with_vectors({"flat": np.zeros(len(signs))}, judged, main_axes(vectors), 1.0)
    told = meaning.of(sentences)
    assert model.weights["meaning"] == 1
    assert min(told[right == 1]) > max(told[right == 0])
    assert abs(float(told.mean())) < 0.01


def test_a_sentence_without_a_vector_is_nought() -> None:
    """Its unit vector is nought."""
    first, other = annotated("A storm sank four boats on Sunday. The boats are old.").sentences
    assert not unit_vectors([first, replace(other, vector=b"")])[1].any()
