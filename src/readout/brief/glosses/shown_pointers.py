"""The pointing words of the lines that a brief shows, each with what it means where that is sure enough."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from readout.brief.alone.pieces_alone import Pages, Piece
from readout.brief.glosses.antecedents import Antecedent, kind, persons_in
from readout.brief.glosses.described_persons import DescribedPersons
from readout.brief.glosses.fuller_phrases import fuller
from readout.brief.glosses.fullest_names import fullest_name, last_name, sex_of_first_name, whole_names
from readout.brief.glosses.office_holders import OfficeHolders
from readout.brief.glosses.places_meant import place_meant, states_before
from readout.brief.named_states import states_of
from readout.language import lexicon, lexicon_at_hand
from readout.model import Annotations, Brief, Evidence, Gloss, Quotation, Story

SURE = 0.7
"""How likely a person is meant from which a gloss says so: of 13 that were less likely on shown lines five were wrong, of 37 others
five."""

_NARROWING = ("nmod", "acl", "appos", "amod", "compound", "nummod")
_MANY = frozenset(("NNS", "NNPS"))


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
    pages, described = Pages.of(story), DescribedPersons.of(brief.entities)
    own_words = [piece for one in brief.quotations if one.kind == "direct" for piece in one.content]
    found: set[Gloss] = set()
    for member in story.members:
        if member.article.id in lines:
            persons = persons_in(member, brief.quotations, whole)
            meant = {one.span.start: one for one in persons.meant if one.likelihood >= SURE}
            spoken = tuple(piece for piece in own_words if piece.article == member.article.id)
            finder = _Finder(member, story, pages.headlined, holders, described, meant, persons.sexes, spoken, whole)
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
    how the story writes them whole. `spoken` are the pieces of the article that are somebody's own words.
    """

    member: Annotations
    story: Story
    headlined: frozenset[str]
    holders: OfficeHolders
    described: DescribedPersons
    meant: Mapping[int, Antecedent]
    sexes: Mapping[str, str]
    spoken: Sequence[Evidence]
    whole: Mapping[str, str]

    def glosses(self, piece: Piece, shown: _Shown) -> Iterator[Gloss]:
        """Give what the words of a piece mean that point to what is told elsewhere."""
        for at in piece.places:
            place = self._meant_by(piece, at, shown)
            if place is not None:
                yield Gloss(self.member.article.evidence(piece.tree.span((led_by(piece, at), at))), place.text, place)

    def _meant_by(self, piece: Piece, at: int, shown: _Shown) -> Evidence | None:
        """Give where somebody or something is told whom a word means."""
        found = self.meant.get(piece.tree.tokens[at].start)
        if found is not None:
            return self._named(found.name, kind(piece.word(at))) if not self._may_be_another(piece, at, found.name, shown) else None
        if is_of_a_post(piece, at):
            return None
        if piece.word(at) in lexicon().words("offices") and (is_bare(piece, at) or is_of_a_place(piece, at)):
            return self.holders.holder(piece.word(at), self.member)
        name = self.described.meant(piece, at, self.member)
        if name is not None:
            return self._named(name)
        if not is_open(piece, at):
            return None
        place = place_meant(piece, at, self.member, self.story.members) or fuller(self.member, piece, at, self.headlined)
        return place if place and states_before(piece, at) <= {place.text} else None

    def _named(self, name: str, sex: str = "") -> Evidence | None:
        """Give where a person is named whole, first in the article itself.

        Nowhere where the story writes a namesake as often, or where his first name is not of the sex that is asked for.
        """
        last = last_name(name)
        whole = self.whole.get(f"{sex} {last}", self.whole.get(last, last))
        if name.partition(" ")[0] not in {whole.partition(" ")[0], last}:
            return None
        told = name if " " in name else whole
        found = fullest_name([self.member], told) or fullest_name(self.story.members, told)
        return None if found and sex and sex_of_first_name(found.text) not in {"", sex} else found

    def _may_be_another(self, piece: Piece, at: int, name: str, shown: _Shown) -> bool:
        """Tell whether a pronoun may mean somebody of whom its own line tells: who speaks, or is told of before it."""
        own, start = {kind(piece.word(at)), ""}, piece.tree.tokens[at].start
        spoken = any(one.start <= start < one.end for one in self.spoken)
        reporting = "" if spoken else last_name(shown.reported_of)
        if reporting not in {"", last_name(name)} and self.sexes.get(reporting, "") in own:
            return True
        before = [place for place in piece.places if place < at]
        leads = piece.tree.subject(piece.head) == at
        subjects = [place for place in piece.places if place > at and not leads and piece.tree.relation(place) == "nsubj"]
        if any(self._may_be_of(piece, place, own) for place in (*before, *subjects)):
            return True
        persons = lexicon().words("described", "person", "office") | lexicon().words("offices")
        return not persons.isdisjoint(map(piece.word, before))

    def _may_be_of(self, piece: Piece, place: int, own: set[str]) -> bool:
        """Tell whether a word is of a name of somebody who may be "he", or else "she"."""
        token = piece.tree.tokens[place]
        held = next((one for one in piece.mentions if one.span.start <= token.start < one.span.end), None)
        if held is None:
            last = self.member.article.text[token.start : token.end]
            return last in self.whole and token.pos == "PROPN" and self.sexes.get(last, "") in own
        return held.type == "person" and self.sexes.get(last_name(held.name), "") in own


def led_by(piece: Piece, at: int) -> int:
    """Give the word with which the phrase of a pointing noun begins, as far as a piece has it; a pronoun itself."""
    own = [
        place for place in piece.tree.subtree(at) if place < at and place in piece.places and piece.tree.relation(place) == "det"
    ]
    return own[-1] if own else at


def is_bare(piece: Piece, at: int) -> bool:
    """Tell whether only "the" or "that" says which one a noun means, of one thing, person or body."""
    tree = piece.tree
    leading = {"the"} | lexicon_at_hand(tree.language).words("determiners", "pointing")
    if leading.isdisjoint(piece.word(child) for child in tree.hanging(at, "det")) or tree.tokens[at].xpos in _MANY:
        return False
    named = any(tree.tokens[child].pos == "PROPN" for child in tree.children[at])
    narrowed = any(tree.tokens[child].pos != "PRON" for child in tree.hanging(at, *_NARROWING))
    return not named and not narrowed and tree.relation(at) != "compound"


def is_of_a_place(piece: Piece, at: int) -> bool:
    """Tell whether only "the state" or "the city" says whose office one holds."""
    owners = piece.tree.hanging(at, "nmod")
    placing = lexicon().words("placing-nouns")
    return len(owners) == 1 and owners[0] < at and piece.tree.lemma(owners[0]) in placing and is_bare(piece, owners[0])


def is_of_a_post(piece: Piece, at: int) -> bool:
    """Tell whether an office is only whose post or contest it is, and nobody who holds it: "the governor's race"."""
    token = piece.tree.tokens[at]
    return token.relation == "nmod:poss" and piece.tree.lemma(token.head) in lexicon().words("beside", "post")


def is_open(piece: Piece, at: int) -> bool:
    """Tell whether a noun is bare and means a thing or body of which readers are told which one it is."""
    lists = lexicon_at_hand(piece.tree.language)
    others = lists.words("described", "person", "office") | lexicon().words("alone", "span")
    return piece.tree.tokens[at].pos == "NOUN" and piece.tree.lemma(at) not in others and is_bare(piece, at)
