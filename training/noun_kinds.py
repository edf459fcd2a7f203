"""Write what is a kind of what among the nouns of news, as Princeton WordNet 3.0 tells it, for telling one detail from another.

    python -m training.noun_kinds WORDNET_FOLDER UNLABELLED.jsonl.gz src/readout/align/kinds.tsv.gz

A line is one sense: the numbers of the lines that it is a kind of, those that it is a part of, the name of the kind that it
heads where the members of that kind shut one another out, and the nouns that have it, each with its rank among the noun's
senses. Of the articles only counts are used: they choose the nouns, together with those that WordNet's own texts hold.
"""

import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SENSES = 5
RAREST = 10
# One thing is one of these alone: what is a knife is no gun. Chosen for what news tells of, from WordNet's names of kinds.
SHUT_OUT = (
    "weapon.1 vehicle.1 building.1 place_of_worship.1 room.1 body_part.1 animal.1 relative.1 health_professional.1 "
    "military_officer.1 garment.1 furniture.1 meal.1 beverage.1 chromatic_color.1 chemical_element.1 disease.1 fuel.1 tool.1 "
    "geological_phenomenon.1 storm.1 body_of_water.1 sport.1 musical_instrument.1 crime.1 male.2 female.2"
).split()
# Within these, news calls one thing now this, now that: a boat and a ship, a jet and an airliner.
LOOSE = "vessel.2 airplane.1".split()
# What is fired is no other weapon than what fires it.
CUT = (("projectile.1", "weapon.1"),)
_NOUN = re.compile(r"[a-z]{3,}")
_PLURALS = (("ses", "s"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("ies", "y"), ("s", ""))


@dataclass(frozen=True, slots=True)
class WordNet:
    """The senses of each noun, likeliest first, what each sense is a kind of and a part of, and irregular plurals."""

    senses: Mapping[str, Sequence[str]]
    parents: Mapping[str, Sequence[str]]
    wholes: Mapping[str, Sequence[str]]
    irregular: Mapping[str, str]
    tagged: frozenset[str]

    def base(self, word: str) -> str:
        """Give the base form of a word, the word itself where it is none."""
        if word in self.irregular or word in self.senses:
            return self.irregular.get(word, word)
        found = (word.removesuffix(end) + base for end, base in _PLURALS if word.endswith(end))
        return next((base for base in found if base in self.senses), word)


def read(folder: Path) -> WordNet:
    """Read the files of WordNet's database (`wndb(5WN)` tells their form)."""
    senses = {row[0]: row[-int(row[2]) :] for row in _rows(folder / "index.noun")}
    parents, wholes = ({row[0]: _pointed(row, marks) for row in _rows(folder / "data.noun")} for marks in ({"@", "@i"}, {"#p"}))
    irregular = dict(row[:2] for row in _rows(folder / "noun.exc"))
    tagged = frozenset(key.split("%1:")[0] for key, *_ in _rows(folder / "cntlist.rev") if "%1:" in key)
    return WordNet(senses, parents, wholes, irregular, tagged)


def nouns_of(texts: Iterable[str], wordnet: WordNet) -> frozenset[str]:
    """Choose the nouns of one word that WordNet's own texts hold, or these texts often enough."""
    counts = Counter(wordnet.base(word) for text in texts for word in re.findall(r"\b[a-z]{3,}\b", text))
    often = {noun for noun, count in counts.items() if count >= RAREST}
    return frozenset(noun for noun in often | wordnet.tagged if noun in wordnet.senses and _NOUN.fullmatch(noun))


def table(nouns: Iterable[str], wordnet: WordNet) -> Iterator[str]:
    """Give the lines of the table: every sense that one of the nouns leads to, in WordNet's order."""
    having: dict[str, list[str]] = defaultdict(list)
    for noun in sorted(nouns):
        for rank, sense in enumerate(wordnet.senses[noun][:SENSES], 1):
            having[sense].append(f"{noun}:{rank}")
    cut = {(_sense(kind, wordnet), _sense(above, wordnet)) for kind, above in CUT}
    heads = {_sense(name, wordnet): name.split(".")[0] for name in SHUT_OUT} | {_sense(name, wordnet): "-" for name in LOOSE}
    kept = sorted({above for sense in having for above in _above(sense, wordnet.parents)})
    number = {sense: at for at, sense in enumerate(kept)}
    for sense in kept:
        parents = " ".join(str(number[parent]) for parent in wordnet.parents[sense] if (sense, parent) not in cut)
        wholes = " ".join(str(number[whole]) for whole in wordnet.wholes[sense] if whole in number)
        yield f"{parents}\t{wholes}\t{heads.get(sense, '')}\t{' '.join(having[sense])}\n"


def _sense(name: str, wordnet: WordNet) -> str:
    noun, rank = name.split(".")
    return wordnet.senses[noun][int(rank) - 1]


def _above(sense: str, parents: Mapping[str, Sequence[str]]) -> Iterator[str]:
    yield sense
    for parent in parents[sense]:
        yield from _above(parent, parents)


def _pointed(row: Sequence[str], marks: Collection[str]) -> list[str]:
    pointers = row[4 + 2 * int(row[3], 16) :]
    return [pointers[at + 1] for at in range(1, 1 + 4 * int(pointers[0]), 4) if pointers[at] in marks]


def _rows(path: Path) -> Iterator[list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return (line.split(" | ")[0].split() for line in lines if not line.startswith("  "))


def main(wordnet: str, articles: str, target: str) -> None:
    """Write the table."""
    database = read(Path(wordnet))
    with gzip.open(articles, "rt", encoding="utf-8") as lines:
        nouns = nouns_of((json.loads(line)["text"] for line in lines), database)
    rows = list(table(nouns, database))
    Path(target).write_bytes(gzip.compress("".join(rows).encode(), mtime=0))
    print(f"{len(nouns)} nouns, {len(rows)} senses")


if __name__ == "__main__":
    main(*sys.argv[1:])
