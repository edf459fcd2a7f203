"""The letter runs of statements as unit vectors, weighed by how rare they are in the story."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from readout.align.sparse_rows import Ints, Rows, runs_of, stacked, starts_of, tallied
from readout.align.weighed_terms import WORD, rarities
from readout.text import fold

_SIZES = (3, 4, 5)
_TEXTS_AT_ONCE = 2000  # of some hundred runs each: what is sorted at once stays below 10 MB


def letters_of(sentences: Sequence[str], statements: Sequence[str]) -> Rows:
    """Give the unit vectors of the statements' letter runs; what stands in few of the sentences counts most."""
    told = Counter(sentences)
    texts = {text: at for at, text in enumerate(dict.fromkeys((*sentences, *statements)))}
    counts = letter_runs(list(texts))
    spread = np.bincount(counts.columns, np.repeat([told[text] for text in texts], counts.lengths), counts.width)
    rarity = np.array(rarities(len(sentences)))[spread.astype(np.int64)]
    return counts.taken(np.array([texts[text] for text in statements], np.int64)).scaled(rarity).unit()


def letter_runs(texts: Sequence[str]) -> Rows:
    """Count the runs of three to five letters within the words of each text; a word's ends count as letters."""
    known: dict[str, int] = {}
    said = [[known.setdefault(word, len(known)) for word in WORD.findall(fold(text))] for text in texts]
    spelled = _spelled(list(known))
    width = int(spelled.runs.max(initial=-1)) + 1
    parts = [said[at : at + _TEXTS_AT_ONCE] for at in range(0, len(said), _TEXTS_AT_ONCE)]
    return stacked([_counted(part, spelled, width) for part in parts], width)


class _Spelled(NamedTuple):
    """The runs of words as numbers, those of all words one after the other, and how many each word has."""

    runs: Ints
    lengths: Ints


def _counted(said: Sequence[Sequence[int]], spelled: _Spelled, width: int) -> Rows:
    """Count the runs of texts that are given as the numbers of their words."""
    runs, lengths = spelled
    words = np.array([word for text in said for word in text], np.int64)
    held = lengths[words]
    owners = np.repeat(np.arange(len(said)), [len(text) for text in said])
    return tallied(np.repeat(owners, held), runs[runs_of(starts_of(lengths)[words], held)], (len(said), width))


def _spelled(words: Sequence[str]) -> _Spelled:
    """Give the letter runs of words as numbers.

    Runs are windows over one long row of letters; a window's number is made of those of its letters (of more than 6,000 different
    signs, as no alphabet has, two runs might share one).
    """
    padded = [f" {word} " for word in words]
    signs = np.frombuffer("".join(padded).encode("utf-32-le"), np.uint32)
    alphabet, letters = np.unique(signs, return_inverse=True)
    sizes = np.array([len(word) for word in padded], np.int64)
    left = np.repeat(np.cumsum(sizes), sizes) - np.arange(len(letters))  # letters from here to the word's end
    codes, owners = [], []
    for size in _SIZES:
        starts = np.flatnonzero(left >= size)
        code = np.zeros(len(starts), np.int64)
        for step in range(size):
            code = code * (len(alphabet) + 1) + letters[starts + step] + 1
        codes.append(code)
        owners.append(np.repeat(np.arange(len(words)), sizes)[starts])
    by_word = np.argsort(np.concatenate(owners), kind="stable")
    _, numbers = np.unique(np.concatenate(codes), return_inverse=True)
    return _Spelled(numbers[by_word], np.bincount(np.concatenate(owners), minlength=len(words)))
