"""Names that a sentence gives where another gives a different one: who did it, and where."""

from dataclasses import dataclass
from types import MappingProxyType

from rapidfuzz.fuzz import ratio

from readout.align.differences.scenes_and_fillers import Given, Plain
from readout.align.name_spellings import is_acronym, may_be_one_person
from readout.align.word_lists import country_words, plain
from readout.model import EntityType

_SPELLED_ALIKE = 80
_WRITTEN_OUT = MappingProxyType({"mt": "mount", "st": "saint"})


@dataclass(frozen=True, slots=True)
class Name(Plain):
    """An entity named in a sentence; `beside` is all that the sentence names, for a person all that the article does.

    `words` are the words of the sentence.
    """

    entity: str
    type: EntityType
    shown: str
    beside: frozenset[str]
    words: frozenset[str]

    def comparable(self, other: Given) -> bool:
        """Compare a person with a person and a place with a place, where neither sentence names both."""
        if not isinstance(other, Name) or self.type != other.type or self.entity in other.beside or other.entity in self.beside:
            return False
        return not set(plain(self.shown)) <= other.words and not set(plain(other.shown)) <= self.words

    def compatible(self, other: Given) -> bool:
        """Tell whether both may mean one: other spellings, initials, a country and what stands for it, or what lies within it."""
        if not isinstance(other, Name) or self.entity == other.entity:
            return True
        mine, others = country_words().get(plain(self.shown)), country_words().get(plain(other.shown))
        first, second = _told(self.shown), _told(other.shown)
        spelled = ratio(self.shown.casefold(), other.shown.casefold()) >= _SPELLED_ALIKE
        holds = self.type == "place" and (mine is None) != (others is None)
        person = self.type == other.type == "person" and may_be_one_person(self.shown, other.shown)
        short = is_short_for(self.shown, other.shown) or is_short_for(other.shown, self.shown)
        return person or spelled or holds or short or (mine is not None and mine == others) or first <= second or second <= first


def is_short_for(short: str, long: str) -> bool:
    """Tell whether a name is the initials of another, a number behind them or not (IE8, Internet Explorer)."""
    return is_acronym(short.rstrip("0123456789"), long)


def _told(name: str) -> set[str]:
    """Give a name's folded words, Mt and St written out."""
    return {_WRITTEN_OUT.get(word, word) for word in plain(name)}
