"""Places known by name: countries, their larger cities, and what their people are called."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from babel import Locale

from readout.text import fold


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Folded names of places, and the country code of each country, its cities and its people."""

    places: frozenset[str]
    country: dict[str, str]
    demonyms: dict[str, str]


@cache
def gazetteer() -> Gazetteer:
    """Load the packaged facts and Unicode's English names of territories."""
    country = {
        fold(name): code
        for code, name in sorted(Locale("en").territories.items())
        if code.isalpha() and code not in {"ZZ", "EU", "UN", "EZ"}
    }
    demonyms: dict[str, str] = {}
    for line in _lines("places.tsv"):
        code, names, cities, people = line.split("\t")
        country |= {fold(name): code for name in f"{names}|{cities}".split("|") if name}
        demonyms |= {fold(name): code for name in people.split("|") if name}
    return Gazetteer(frozenset(country) | {fold(line) for line in _lines("regions.txt")}, country, demonyms)


def _lines(name: str) -> list[str]:
    text = (files("readout.annotate.names") / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
