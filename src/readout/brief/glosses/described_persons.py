"""Who in a story is meant by what he is: "the Republican nominee", "the special counsel"."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from readout.brief.alone.pieces_alone import Piece
from readout.brief.glosses.fullest_names import last_name
from readout.language import lexicon, stem
from readout.model import Annotations, Entity
from readout.text import words

_MANY = frozenset(("NNS", "NNPS"))
_WITHIN = frozenset(("compound", "appos"))
_BEHIND = ("acl", "appos", "flat", "nmod")


class _Role(NamedTuple):
    """What an article calls somebody: the stems of its words, its noun, and whether that ends it and is not told as of the past."""

    name: str
    told: frozenset[str]
    noun: str
    plain: bool


@dataclass(frozen=True, slots=True)
class DescribedPersons:
    """The persons of a story by the nouns of what its articles call them."""

    roles: Mapping[str, Sequence[_Role]]

    @classmethod
    def of(cls, entities: Iterable[Entity]) -> "DescribedPersons":
        """Note what stands beside the names of persons."""
        persons = (one for one in entities if one.type == "person")
        roles = defaultdict[str, list[_Role]](list)
        for made in (_role(one.name, told) for one in persons for role in one.roles if (told := words(role))):
            roles[made.noun].append(made)
        return cls(roles)

    def meant(self, piece: Piece, at: int, member: Annotations) -> str | None:
        """Name the only one in a story whom an article calls all that a description with "the" says; None where there is none."""
        alike = self.roles.get(piece.tree.lemma(at), ())
        told = described(piece, at) if alike else frozenset[str]()
        fitting = [one for one in alike if told and told <= one.told]
        bearers = {one.name for one in fitting if one.plain or len(told) > 1}
        if len(bearers) != 1 or any(one.name not in bearers for one in fitting):
            return None
        (name,) = bearers
        here = (last_name(one.name) for one in member.mentions if one.type == "person")
        return name if last_name(name) in here else None


def described(piece: Piece, at: int) -> frozenset[str]:
    """Give the stems of a description with "the" before it and its noun last, of one person; empty where it is none."""
    tree, token = piece.tree, piece.tree.tokens[at]
    body = tree.lemma(at) in lexicon().words("titles", "organisation")
    if body or token.pos != "NOUN" or token.xpos in _MANY or tree.relation(at) in _WITHIN:
        return frozenset()
    taken = any(piece.word(child) == "as" for child in tree.hanging(at, "case"))
    if taken or tree.hanging(at, "cop") or any(child > at for child in tree.hanging(at, *_BEHIND)):
        return frozenset()
    own = tree.subtree(at)
    the = [place for place in own if place < at and piece.word(place) == "the"]
    between = range(the[0] + 1, at + 1) if the else range(0)
    whole = all(place in own and tree.tokens[place].pos != "PUNCT" for place in between)
    return _stems(piece.word(place) for place in between) if whole else frozenset()


def _role(name: str, told: Sequence[str]) -> _Role:
    """Tell what a role says; its noun is the last before what goes on behind it: "director" of "director of the port"."""
    parting = next((at for at, word in enumerate(told) if at and word in lexicon().silent), len(told))
    noun = lexicon().table("offices").get(told[parting - 1], told[parting - 1])
    past = lexicon().words("described", "former").isdisjoint(told)
    return _Role(name, _stems(told), noun, parting == len(told) and past)


def _stems(told: Iterable[str]) -> frozenset[str]:
    office = lexicon().table("offices")
    return frozenset(stem(office.get(part, part)) for one in told for part in words(one)) - lexicon().silent
