"""The pointing words of the lines that a brief shows, each with what it means where that is sure enough."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from readout.brief.alone import Pages
from readout.brief.alone.pieces_alone import Piece
from readout.brief.alone.told_before import is_name
from readout.brief.glosses.antecedents import Antecedent, kind, persons_in
from readout.brief.glosses.fuller_phrases import fuller, is_bare, is_open
from readout.brief.glosses.fullest_names import fullest_name, last_name, whole_names
from readout.brief.glosses.office_holders import OfficeHolders
from readout.brief.named_states import states_of
from readout.language import lexicon
from readout.model import Annotations, Brief, Evidence, Gloss, Quotation, Story

SURE = 0.6
"""How likely a person is meant from which a gloss says so."""


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
