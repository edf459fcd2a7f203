"""Places known by name: countries, their larger cities, and what their people are called."""

from dataclasses import dataclass
from functools import cache

from babel import Locale

from readout.language import countries, lexicon
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
    for state in countries():
        if state.code != "UN":
            country |= {fold(name): state.code for name in (*state.names, *state.seats, *state.cities, *state.parts) if state.code}
            demonyms |= {fold(name): state.code for name in (*state.people, *state.people_of_parts)}
    regions = {fold(name.replace("_", " ")) for name in lexicon().words("regions")}
    return Gazetteer(frozenset(country) | regions, country, demonyms)
