"""Group the answers that outlets give to one question by what they say, with the words and letters that claims rest on."""

import json
import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np

from readout.align.cast_of_entities import Cast
from readout.align.letter_runs import letters_of
from readout.align.likely_groups import group
from readout.align.sparse_rows import Floats, products
from readout.align.statement_likeness import words_of
from readout.align.weighed_terms import Reader, weigh
from readout.language import stem
from readout.text import words as words_in

# Swept on the four questions of NAnCo, letters' share 0 to 1, least .1 to .5: see docs/decisions/0012-align.md.
_LETTERS = 0.5
_LEAST = 0.15
_SAME_NUMBER = 0.2
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion".split()
)


def predict(path: Path) -> Iterator[dict[str, str]]:
    """Give every answer of every question (a JSON line each) with the group that it falls into."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        row = json.loads(line)
        found = groups(row["question"], [answer["Answer"] for answer in row["answers"]])
        home = {at: name for name, members in enumerate(found) for at in members}
        for at in range(len(row["answers"])):
            yield {"id": f"{number}/{at}", "story": f"{number}/{home[at]}"}


def groups(question: str, answers: Sequence[str]) -> list[list[int]]:
    """Group the answers; the question's own words tell nothing."""
    asked = set(_terms(question))
    terms = [[key for key in _terms(answer) if key not in asked] for answer in answers]
    likely = dict(zip(combinations(range(len(answers)), 2), _alike(answers, terms).tolist(), strict=True))
    return group([[at] for at in range(len(answers))], [str(at) for at in range(len(answers))], likely, _LEAST)


def _alike(answers: Sequence[str], terms: Sequence[Sequence[str]]) -> Floats:
    """Give for each two answers how alike they are, 0 to 1."""
    first, second = np.triu_indices(len(answers), 1)
    pairs = (first.astype(np.int64), second.astype(np.int64))
    numbers = [_numbers(answer) for answer in answers]
    met = [(numbers[one], numbers[other]) for one, other in combinations(range(len(answers)), 2)]
    shared = np.array([_SAME_NUMBER * bool(one & other) for one, other in met])
    apart = np.array([bool(one and other) and not one & other for one, other in met])
    letters, words = letters_of(answers, answers), words_of(terms, weigh(terms))
    alike: Floats = _LETTERS * products(letters, letters, pairs) + (1 - _LETTERS) * products(words, words, pairs)
    return np.where(apart, 0.0, np.minimum(1.0, shared + alike))


def _terms(text: str) -> list[str]:
    return [term.key for term in Reader(Cast({}, {}, {})).terms("", text, 0, len(text))]


def _numbers(text: str) -> set[str]:
    return {stem(word) for word in words_in(text) if word in _NUMBERS or re.fullmatch(r"\d[\d.,]*", word)}
