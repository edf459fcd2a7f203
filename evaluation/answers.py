"""Group the answers that outlets give to one question by what they say, with the words and letters that claims rest on."""

import json
import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from readout.align.entities import Cast
from readout.align.grouping import group
from readout.align.lexicon import stem
from readout.align.terms import Reader, Weights, cosine, weigh
from readout.text import words

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
    weights = weigh([(answer, keys) for answer, keys in zip(answers, terms, strict=True)])
    likely = {
        (one, other): _alike(weights, (answers[one], answers[other]), (terms[one], terms[other]))
        for one, other in combinations(range(len(answers)), 2)
    }
    return group([[at] for at in range(len(answers))], [str(at) for at in range(len(answers))], likely, _LEAST)


def _alike(weights: Weights, answers: tuple[str, str], terms: tuple[list[str], list[str]]) -> float:
    numbers = [_numbers(answer) for answer in answers]
    if all(numbers) and not numbers[0] & numbers[1]:
        return 0.0
    shared = _SAME_NUMBER if numbers[0] & numbers[1] else 0.0
    letters = cosine(weights.gram_vector(answers[0]), weights.gram_vector(answers[1]))
    meaning = cosine(weights.vector(terms[0]), weights.vector(terms[1]))
    return min(1.0, shared + _LETTERS * letters + (1 - _LETTERS) * meaning)


def _terms(text: str) -> list[str]:
    return [term.key for term in Reader(Cast({}, {}, {})).terms("", text, 0, len(text))]


def _numbers(text: str) -> set[str]:
    return {stem(word) for word in words(text) if word in _NUMBERS or re.fullmatch(r"\d[\d.,]*", word)}
