"""The pointing words of the lines that a brief shows, each with what it means where that is sure enough."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from readout.brief.alone import Pages
from readout.brief.alone.pieces_alone import Piece
from readout.brief.alone.told_before import is_name
from readout.brief.glosses.antecedents import Antecedent, kind, persons_in
from readout.brief.glosses.fullest_names import fullest_name, last_name, whole_names
from readout.brief.glosses.office_holders import OfficeHolders
from readout.brief.named_states import states_of
from readout.language import Tree, lexicon, lexicon_at_hand, stem
from readout.model import Annotations, Brief, Evidence, Gloss, Quotation, Span, Story
from readout.text import words

SURE = 0.6
"""How likely a person is meant from which a gloss says so."""
_BACK = 40
"""Sentences in which the fuller words are looked for."""

_LONGEST = 8
"""Words of a gloss at most."""

_AGREEING = 0.7
"""Share of the phrases before a noun that tell of the same as the nearest."""

_NARROWING = ("nmod", "acl", "appos", "amod", "compound", "nummod")
_MANY = frozenset(("NNS", "NNPS"))
_GOING_ON = ("nmod", "acl")
_APART = frozenset(("punct", "parataxis", "dep", "cop", "nsubj", "aux", "mark", "discourse", "conj", "cc", "advcl", "appos", "acl"))


class _Shown(NamedTuple):
    """Words that a line shows, and the name of the person who says or holds them in words that are not all his own."""

    words: Evidence
    reported_of: str = ""


def glossed(brief: Brief, story: Story) -> Brief:
    """Give a brief with what the pointing words of its shown lines mean."""
    lines: dict[str, list[_Shown]] = {}
    for shown in _shown_words(brief):
        lines.setdefault(shown.words.article, []).append(shown)
    holders, whole = OfficeHolders.of(story.members, states_of(brief.entities)), whole_names(story.members)
    pages = Pages.of(story)
    found: set[Gloss] = set()
    for member in story.members:
        if member.article.id in lines:
            persons = persons_in(member, brief.quotations)
            meant = {one.span.start: one for one in persons.meant if one.likelihood >= SURE}
            finder = _Finder(member, story, holders, meant, persons.sexes, whole)
            for shown in lines[member.article.id]:
                found.update(gloss for piece in pages.pieces(shown.words) for gloss in finder.glosses(piece, shown))
    return replace(brief, glosses=tuple(sorted(found, key=lambda gloss: (gloss.evidence, gloss.name))))


def _shown_words(brief: Brief) -> Iterator[_Shown]:
    """Give the words of an article that each line shows."""
    persons = {one.id: one.name for one in brief.entities if one.type == "person"}
    yield from (_Shown(one.evidence[0]) for one in brief.summary)
    yield from (_Shown(one.evidence[0]) for one in (*brief.timeline, *brief.upcoming) if one.stands_alone)
    yield from (_Shown(one.evidence[0], persons.get(one.actor.entity or "", "")) for one in brief.positions if one.stands_alone)
    for one in (one for one in brief.quotations if one.stands_alone):
        yield from (_Shown(piece, _reported_of(one, piece, persons)) for piece in one.content)
    quotations = {one.id: one for one in brief.quotations}
    for claim in (one for one in brief.claims if one.stands_alone):
        said = next((quotations[name] for name in claim.quotations if name in quotations), None)
        shown = (piece for piece in claim.evidence if piece.text == claim.text)
        yield from (_Shown(piece, _reported_of(said, piece, persons) if said else "") for piece in shown)


def _reported_of(quotation: Quotation, piece: Evidence, persons: Mapping[str, str]) -> str:
    """Name the person whom "he" in reported words may mean: their source, of words partly his own where he was told of before."""
    source = quotation.source
    if quotation.kind == "direct" or source is None or source.evidence is None:
        return ""
    behind = quotation.kind == "mixed" and source.evidence.start > piece.start
    return "" if behind else persons.get(source.entity or "", "")


@dataclass(frozen=True, slots=True)
class _Finder:
    """One article of a story, to ask what its pointing words mean.

    `meant` are the persons that pronouns mean, by their places; by last names `sexes` tell who is "he" and who "she", and `whole`
    how the story writes them whole.
    """

    member: Annotations
    story: Story
    holders: OfficeHolders
    meant: Mapping[int, Antecedent]
    sexes: Mapping[str, str]
    whole: Mapping[str, str]

    def glosses(self, piece: Piece, shown: _Shown) -> Iterator[Gloss]:
        """Give what the words of a piece mean that point to what is told elsewhere."""
        for at in piece.places:
            place = self._meant_by(piece, at, shown)
            if place is not None:
                led = [at, *(child for child in piece.tree.hanging(at, "det") if child in piece.places)]
                yield Gloss(self.member.article.evidence(piece.tree.span(led)), place.text, place)

    def _meant_by(self, piece: Piece, at: int, shown: _Shown) -> Evidence | None:
        """Give where somebody or something is told whom a word means."""
        found = self.meant.get(piece.tree.tokens[at].start)
        if found is not None:
            return self._named(found.name) if not self._may_be_another(piece, at, found.name, shown) else None
        if piece.word(at) in lexicon().words("offices"):
            return self.holders.holder(piece.word(at), self.member) if is_bare(piece, at) else None
        return fuller(self.member, piece, at) if is_open(piece, at) else None

    def _named(self, name: str) -> Evidence | None:
        """Give where a person is named whole, first in the article itself; nowhere where the story writes a namesake as often."""
        whole = self.whole.get(last_name(name), last_name(name))
        if name.partition(" ")[0] not in {whole.partition(" ")[0], last_name(name)}:
            return None
        told = name if " " in name else whole
        return fullest_name([self.member], told) or fullest_name(self.story.members, told)

    def _may_be_another(self, piece: Piece, at: int, name: str, shown: _Shown) -> bool:
        """Tell whether a pronoun may mean somebody of whom its own line tells: who speaks, or is told of before it."""
        own = {kind(piece.word(at)), ""}
        if (
            shown.reported_of
            and last_name(shown.reported_of) != last_name(name)
            and self.sexes.get(last_name(shown.reported_of), "") in own
        ):
            return True
        before = [place for place in piece.places if place < at]
        subjects = [place for place in piece.places if place > at and piece.tree.relation(place) == "nsubj"]
        if any(self._may_be_of(piece, place, own) for place in (*before, *subjects)):
            return True
        if any(self._is_unknown(piece, place) for place in range(at)):
            return True
        described = lexicon().table("described")
        offices = lexicon().words("offices")
        return any(described.get(word) in {"person", "office"} or word in offices for word in map(piece.word, before))

    def _may_be_of(self, piece: Piece, place: int, own: set[str]) -> bool:
        """Tell whether a word is of a name of somebody who may be "he", or else "she"."""
        start = piece.tree.tokens[place].start
        held = next((one for one in piece.mentions if one.span.start <= start < one.span.end), None)
        return held is not None and held.type == "person" and self.sexes.get(last_name(held.name), "") in own

    def _is_unknown(self, piece: Piece, place: int) -> bool:
        """Tell whether a word is a name of one that nothing says whose it is, or behind a title that of no person."""
        if not is_name(piece, place) or piece.tree.tokens[place].xpos == "NNPS" or piece.is_named(place, person=True):
            return False
        titled = place > 0 and piece.word(place - 1).rstrip(".") in lexicon().words("abbreviations", "title")
        return titled or not piece.is_named(place, person=False)


def is_bare(piece: Piece, at: int) -> bool:
    """Tell whether only "the" or "that" says which one a noun means, of one thing, person or body."""
    tree = piece.tree
    leading = {"the"} | lexicon_at_hand(tree.language).words("determiners", "pointing")
    if leading.isdisjoint(piece.word(child) for child in tree.hanging(at, "det")) or tree.tokens[at].xpos in _MANY:
        return False
    named = any(tree.tokens[child].pos == "PROPN" for child in tree.children[at])
    return not named and tree.relation(at) != "compound" and not tree.hanging(at, *_NARROWING)


def is_open(piece: Piece, at: int) -> bool:
    """Tell whether a noun is bare and means a thing or body of which readers are told which one it is."""
    tree, lists = piece.tree, lexicon_at_hand(piece.tree.language)
    noun = tree.lemma(at)
    clear = noun in lists.words("definite") and any(piece.word(child) == "the" for child in tree.hanging(at, "det"))
    person = lists.table("described").get(noun) in {"person", "office"}
    if noun in lexicon().words("alone", "span"):
        return False
    return tree.tokens[at].pos == "NOUN" and not clear and not person and is_bare(piece, at)


def fuller(member: Annotations, piece: Piece, at: int) -> Evidence | None:
    """Give the nearest words before a noun that end in it and tell which one; None where those before them tell of another.

    None as well where the nearest of its like is told by what stands behind it: of 48 so given 34 were right, of 137 others 129.
    """
    found = list(_told_before(member, piece, at))
    if not found or found[0] is None:
        return None
    noun = piece.tree.lemma(at)
    own = _telling_stems(found[0], noun)
    alike = [not own.isdisjoint(_telling_stems(one, noun)) for one in found if one is not None]
    return found[0] if sum(alike) >= _AGREEING * len(alike) else None


def _telling_stems(place: Evidence, noun: str) -> frozenset[str]:
    """Give the stems of the words with a meaning before the noun that a phrase is about."""
    told = frozenset(map(stem, words(place.text))) - lexicon().silent
    return told - {stem(noun)}


def _told_before(member: Annotations, piece: Piece, at: int) -> Iterator[Evidence | None]:
    """Give the names and phrases before a noun that end in it and have more words, the nearest first; None for one that goes on."""
    lemma = piece.tree.lemma(at)
    before = [one for one in member.sentences if one.start <= piece.sentence.start][-_BACK:]
    for sentence in reversed(before):
        tree = Tree.of(sentence.tokens, member.article.language or "en")
        for place in range(len(tree.tokens) - 1, -1, -1):
            token = tree.tokens[place]
            if token.start >= piece.tree.tokens[at].start or token.pos not in {"NOUN", "PROPN"} or token.xpos in _MANY:
                continue
            if tree.lemma(place) != lemma or tree.relation(place) == "compound" or tree.hanging(place, "cop"):
                continue  # what it is said to be names no such thing (in 168 groups three, none right)
            name = next((one.span for one in member.mentions if one.span.end == token.end and " " in one.name), None)
            if name is None and any(child > place for child in tree.hanging(place, *_GOING_ON)):
                yield None
            elif (span := name or _phrase(tree, place)) is not None and len(
                member.article.text[span.start : span.end].split()
            ) <= _LONGEST:
                yield member.article.evidence(span)


def _phrase(tree: Tree, at: int) -> Span | None:
    """Give a noun with what stands before it, as one stretch; None where no name or noun in it tells more than the noun."""
    places = set(tree.spread(at, lambda child: tree.relation(child) not in _APART)) - set(tree.hanging(at, "case"))
    first = at
    while first - 1 in places or (first - 2 in places and tree.tokens[first - 1].xpos == "HYPH"):
        first -= 1
    whole = range(first, at)
    owned = any(tree.tokens[place].pos == "PRON" for place in whole)
    named = any(tree.tokens[place].pos == "PROPN" for place in whole)
    made = any(tree.relation(place) == "compound" and tree.tokens[place].pos == "NOUN" for place in whole)
    return tree.span((first, at)) if not owned and (named or made) else None
