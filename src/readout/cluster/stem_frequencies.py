"""In how many articles of a reference collection each word stem stands; the rarer a stem, the more it tells."""

import gzip
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Frequencies:
    """The counts of a collection of `articles`; a stem that is not listed counts as rarer than all that are."""

    articles: int
    counts: dict[str, int]

    def weight(self, stem: str) -> float:
        """Give the stem's inverse document frequency: the logarithm of one in how many articles has it."""
        return math.log((self.articles + 1) / (self.counts.get(stem, 0) + 0.5))


@cache
def frequencies() -> Frequencies:
    """Load the shipped table: 5,918 English news articles of 2012-20 (made by training/frequencies.py)."""
    table = gzip.decompress((files("readout.cluster") / "frequencies.tsv.gz").read_bytes()).decode()
    articles, *lines = table.splitlines()
    counts = (line.split("\t") for line in lines)
    return Frequencies(int(articles), {stem: int(count) for stem, count in counts})
