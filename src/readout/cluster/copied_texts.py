"""Which articles carry the same text: found by MinHash over runs of words, confirmed sentence by sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple
from zlib import crc32

import numpy as np
import rensa
from numpy.typing import NDArray

from readout.model import Annotations, Span
from readout.text import sentences, words

RUN = 4
"""Words that must follow one another to count as shared: 5 lose sentences rewritten lightly, 3 are common phrases."""
_HASHES = 128
"""MinHash values of an article: of two that share a twentieth of their runs, 998 in 1,000 agree in one value and are compared."""
_SEED = 7
_SHARED_SENTENCE = 0.5
"""Part of a sentence's words that must lie in shared runs."""
_QUOTED = re.compile(
    r"“[^“”]{1,1500}(?:”|(?=“))|„[^“”]{1,1500}[“”]|«[^»]{1,1500}»"
    r"|(?<![\w.,!?])\"(?=\S)[^\"\n]{1,1500}(?:\"(?!\w)|$)"
    r"|(?<![\w.,!?’'])[‘'](?=[A-Z])(?:[^‘’'\n]|[’'](?=\w)){1,1500}[’'](?!\w)",
    re.MULTILINE,
)
"""What stands in quotation marks, over several sentences; where a mark opens again in the next paragraph, it was not closed."""
_MULTIPLIER = 0x9E3779B97F4A7C15


@dataclass(frozen=True, slots=True)
class Wording:
    """An article's own words: a hash for the run of words that starts at each, where its sentences end (in words), their places."""

    runs: NDArray[np.uint64]
    ends: NDArray[np.int64]
    spans: tuple[Span, ...]

    def __len__(self) -> int:
        """Count the words."""
        return int(self.ends[-1]) if len(self.ends) else 0


@dataclass(frozen=True, slots=True)
class Overlap:
    """How much two articles share, in sentences and words of the one that shares the larger part of itself."""

    sentences: int
    of: int
    words: int
    part: float


def wording(annotated: Annotations) -> Wording:
    """Take an article's body, sentence by sentence, without what stands in quotation marks or is found to be quoted without them.

    Two newsrooms that quote one speech share its words and need not share a text.
    """
    text = _own_words(annotated)
    told = ((span, words(text[span.start : span.end])) for span in body(annotated))
    found = [(span, sentence) for span, sentence in told if sentence]
    kept = [sentence for _, sentence in found]
    hashes = np.array([crc32(word.encode("utf-8", "surrogatepass")) for sentence in kept for word in sentence], np.uint64)
    return Wording(
        _runs_of_copied_words(hashes),
        np.cumsum([len(sentence) for sentence in kept], dtype=np.int64),
        tuple(span for span, _ in found),
    )


class Pair(NamedTuple):
    """Two articles of a story by their places in it, the first in the order of the story."""

    first: int
    later: int


def candidates(wordings: Sequence[Wording]) -> list[Pair]:
    """Give the pairs that may share text, ascending: neighbours in a bucket of MinHash values, which ties all that are in it."""
    filled = [at for at, worded in enumerate(wordings) if len(worded.runs)]
    if len(filled) < 2:  # noqa: PLR2004 a pair
        return []
    sets = [np.unique(wordings[at].runs).tolist() for at in filled]
    digests = np.array(rensa.RMinHash.digest_matrix_from_token_hash_sets(sets, _HASHES, _SEED).to_rows(), np.uint32)
    pairs: set[Pair] = set()
    for column in digests.T:
        order = np.argsort(column, kind="stable")
        same = np.flatnonzero(column[order][1:] == column[order][:-1])
        pairs.update(Pair(filled[order[at]], filled[order[at + 1]]) for at in same)
    return sorted(pairs)


def overlap(one: Wording, other: Wording) -> Overlap:
    """Align two articles and say how much of the one that shares the larger part is found in the other."""
    return max(_share_copied(one, other), _share_copied(other, one), key=lambda found: (found.part, found.words))


def _own_words(annotated: Annotations) -> str:
    """Give an article's text with spaces in the place of what is quoted."""
    text = _QUOTED.sub(lambda quoted: " " * len(quoted.group()), annotated.article.text)
    for quotation in annotated.quotations:
        for piece in quotation.content if quotation.kind == "direct" else ():
            text = text[: piece.start] + " " * (piece.end - piece.start) + text[piece.end :]
    return text


def body(annotated: Annotations) -> list[Span]:
    """List the sentences of an article's body, where a text may be copied."""
    if annotated.sentences:
        return [sentence.span for sentence in annotated.sentences if sentence.role == "body"]
    article = annotated.article
    blocks = [(block.start, block.end) for block in article.blocks if block.role == "body"]
    return [span for start, end in blocks or [(0, len(article.text))] for span in sentences(article.text, start, end)]


def _runs_of_copied_words(hashes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Mix the hashes of each run of words into one; the order of the words counts."""
    if len(hashes) < RUN:
        return np.empty(0, np.uint64)
    mixed = np.zeros(len(hashes) - RUN + 1, np.uint64)
    for at in range(RUN):
        mixed = (mixed ^ hashes[at : len(hashes) - RUN + 1 + at]) * np.uint64(_MULTIPLIER)
        mixed ^= mixed >> np.uint64(29)
    return mixed


def _share_copied(one: Wording, other: Wording) -> Overlap:
    """Say how much of `one` stands in `other`."""
    total = len(one)
    if not len(one.runs) or not len(other.runs):
        return Overlap(0, len(one.ends), 0, 0.0)
    covered = np.zeros(total + 1, np.int64)
    hit = np.flatnonzero(np.isin(one.runs, other.runs))
    np.add.at(covered, hit, 1)
    np.add.at(covered, hit + RUN, -1)
    within = np.cumsum(np.cumsum(covered[:total]) > 0)
    until = within[one.ends - 1]
    lengths = np.diff(one.ends, prepend=0)
    shared = np.diff(until, prepend=0) >= _SHARED_SENTENCE * lengths
    count = int(lengths[shared].sum())
    return Overlap(int(shared.sum()), len(one.ends), count, count / total)
