"""How well raw text is cut into sentences and words, measured on a treebank's own texts."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from evaluation.conllu import Lines, sentences_of
from readout.text import sentences, tokens

GENRES = ("news", "interview")
"""Of GUM, what a reader of news meets."""
_BLOCK = re.compile(r"# newpar\w* = .*\((\d+) s\)")
Figures = dict[str, float]
Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cut:
    """A text with the half-open offsets of its sentences and words."""

    text: str
    sentences: frozenset[Offsets]
    words: frozenset[Offsets]


def score(path: Path) -> Figures:
    """Give F1 of words and of sentences, both ends right, over the documents of `GENRES` together, and of sentences in each."""
    counts: dict[str, Counter[str]] = {}
    for name, group in groupby(sentences_of(path), _home):
        genre = next((genre for genre in GENRES if f"_{genre}_" in name), None)
        if genre:
            gold = read(list(group))
            _add(counts, ("words",), gold.words, words_found(gold.text))
            _add(counts, ("sentences", f"sentences, {genre}"), gold.sentences, sentences_found(gold.text))
    return {f"{what} F1": 2 * count["both"] / max(1, count["there"] + count["said"]) for what, count in counts.items()}


def _add(counts: dict[str, Counter[str]], names: Sequence[str], there: frozenset[Offsets], said: frozenset[Offsets]) -> None:
    for name in names:
        counts.setdefault(name, Counter()).update(there=len(there), said=len(said), both=len(there & said))


def sentences_found(text: str) -> frozenset[Offsets]:
    """Give the offsets of the sentences that readout cuts."""
    return frozenset((found.start, found.end) for found in sentences(text, 0, len(text)))


def words_found(text: str) -> frozenset[Offsets]:
    """Give the offsets of the words that readout cuts."""
    runs = sentences(text, 0, len(text))
    return frozenset((word.start, word.end) for run in runs for word in tokens(text, run.start, run.end))


def read(group: Sequence[Lines]) -> Cut:
    """Join a document's sentences to the text that they were cut from; raise ValueError where words are not in their sentence."""
    text, runs, words = "", [], []
    for lines, parted in zip(group, _parted(group), strict=True):
        text += ("\n" if parted else " ") if text else ""
        start = len(text)
        text += _told(lines, "text")
        runs.append((start, len(text)))
        at = start
        for line in (line for line in lines if line[0].isdigit()):
            form = line[1].replace(" ", "")
            first = text.index(form, at)
            at = first + len(form)
            words.append((first, at))
    return Cut(text, frozenset(runs), frozenset(words))


def _parted(group: Sequence[Lines]) -> Iterator[bool]:
    """Tell for each sentence whether it begins a paragraph: where the file says so, and after a block (a heading, mostly)."""
    ends: set[int] = set()
    for number, lines in enumerate(group):
        comments = [line[0] for line in lines if line[0].startswith("# newpar")]
        ends.update(number + int(found[1]) for found in map(_BLOCK.match, comments) if found)
        yield bool(comments) or number in ends


def _home(lines: Lines) -> str:
    return _told(lines, "sent_id").rpartition("-")[0]


def _told(lines: Lines, key: str) -> str:
    return next((line[0].partition(" = ")[2] for line in lines if line[0].startswith(f"# {key} = ")), "")
