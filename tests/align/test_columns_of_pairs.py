"""What two of many things have in common, laid out in columns."""

from itertools import product
from math import fsum

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from readout.align.columns_of_pairs import Told, cosines, dot_products, shared_keys
from readout.align.sparse_rows import Places

WORDS = st.lists(st.sampled_from(["", "harbour", "bridge", "ferry"]), min_size=1, max_size=6)
SETS = st.lists(st.frozensets(st.sampled_from("abcde")), min_size=1, max_size=6)
VECTORS = st.lists(st.dictionaries(st.sampled_from("abcde"), st.floats(0.01, 1)), min_size=1, max_size=20)


def every_pair(count: int) -> Places:
    """Pair each thing with each."""
    return np.repeat(np.arange(count), count), np.tile(np.arange(count), count)


@given(WORDS)
def test_an_empty_word_is_neither_the_same_nor_another(told: list[str]) -> None:
    """Two words are the same or two, and what has none is neither."""
    found = Told.of(told, every_pair(len(told)))
    assert found.same_and_told.tolist() == [float(one == other != "") for one, other in product(told, told)]
    assert found.other.tolist() == [float("" != one != other != "") for one, other in product(told, told)]


@given(WORDS)
def test_a_question_is_asked_once_for_each_two_values(told: list[str]) -> None:
    """Each pair has the answer about its values, and no two values are asked about twice."""
    asked: list[tuple[str, str]] = []

    def is_longer(one: str, other: str) -> bool:
        asked.append((one, other))
        return len(one) > len(other)

    answers = Told.of(told, every_pair(len(told))).asked(is_longer)
    assert answers.tolist() == [float(len(one) > len(other)) for one, other in product(told, told)]
    assert sorted(asked) == sorted(product(set(told), set(told)))


@given(SETS)
def test_shared_keys_are_those_of_both_sets(held: list[frozenset[str]]) -> None:
    """How many keys both have, how many there are, and whether both have any."""
    found = shared_keys(held, every_pair(len(held)))
    assert found.shared.tolist() == [len(one & other) for one, other in product(held, held)]
    assert found.every.tolist() == [len(one | other) for one, other in product(held, held)]
    assert found.both.tolist() == [bool(one and other) for one, other in product(held, held)]


@given(VECTORS)
def test_cosines_are_exact_sums(vectors: list[dict[str, float]]) -> None:
    """The product of two vectors is the exact sum over the keys of both, however many pairs are asked for."""
    wanted = [fsum(one[key] * other[key] for key in one.keys() & other.keys()) for one, other in product(vectors, vectors)]
    assert cosines(vectors, every_pair(len(vectors))).tolist() == wanted


def test_products_in_parts_are_those_of_all_at_once() -> None:
    """Dense vectors are multiplied some pairs at a time, to the same last digit."""
    vectors = np.sin(np.arange(60 * 384, dtype=np.float32)).reshape(60, 384)
    one, other = every_pair(60)
    whole = np.einsum("ij,ij->i", vectors[one], vectors[other], dtype=np.float64)
    assert dot_products(vectors, (one, other)).tolist() == whole.tolist()
    assert dot_products(vectors, (one[:0], other[:0])).tolist() == []
