"""Whether a quotation, and a claim made of such, reads alone under the name of who speaks."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from readout.brief.alone.lines_alone import is_supposed
from readout.brief.alone.named_parties_alone import is_somebody, is_told_of_somebody
from readout.brief.alone.pieces_alone import Pages, Piece, joined_places
from readout.brief.alone.sure_speakers import Speakers
from readout.brief.alone.told_before import leans
from readout.brief.alone.whole_clauses import is_clause, is_telling, is_whole
from readout.language import lexicon
from readout.model import Claim, Entity, Evidence, Party, Quotation, Source
from readout.text import words

_OWN = {"person": ("he",), "organization": ("they",), "group": ("they",), "place": ("they",)}
_MANY = frozenset(("NNS", "NNPS"))
_SEX: Mapping[str, str] = MappingProxyType({"he": "male", "she": "female"})
_SURE_LENGTH = 4


@dataclass(frozen=True, slots=True)
class Attributions:
    """The entities and pages of a story, to judge what is attributed in it."""

    entities: Mapping[str, Entity]
    pages: Pages
    speakers: Speakers = field(default_factory=lambda: Speakers({}))

    def is_said(self, quotation: Quotation) -> bool:
        """Tell whether it is a clause of speech that surely somebody says; `doubts` tells what may keep it from reading alone."""
        source = quotation.source
        if source is None or not self._attributed_to_somebody(Party(source.entity, source.name), source.evidence):
            return False
        pieces = self._pieces(quotation.content)
        if not pieces or not self.speakers.is_sure(quotation) or not is_telling(pieces[0]):
            return False
        if pieces[-1].word(pieces[-1].places[-1]) == "?":  # what is asked tells little without the answer
            return False
        if quotation.kind == "direct":
            return not self._attribution_names_speaker(quotation, pieces) and is_whole(pieces[0], self._cue(quotation))
        return len(pieces) == 1 and self._is_attributed_report(quotation, pieces[0])

    def doubts(self, quotation: Quotation) -> frozenset[str]:
        """Give what speaks against its reading alone: it "leans" on what was told before, or is "cut"."""
        pieces = self._pieces(quotation.content)
        direct = quotation.kind == "direct"
        known = frozenset[str]() if direct else self._own_pronouns_of_attribution(quotation)
        last = pieces[-1]
        cut = not is_whole(last, self._cue(quotation), goes_on=last is not pieces[0])
        return frozenset(name for name, holds in (("leans", leans(pieces[0], known)), ("cut", cut)) if holds)

    def reads_alone(self, quotation: Quotation) -> bool:
        """Tell whether nothing keeps what is said from reading alone."""
        return self.is_said(quotation) and not self.doubts(quotation)

    def _attributed_to_somebody(self, party: Party, evidence: Evidence | None) -> bool:
        """Tell whether the speaker is somebody, no outlet that only passes on what it heard, and no "she" of a man's name."""
        if party.name in self.pages.reporters if self._is_person(party) else self.pages.is_of_the_press(party.name):
            return False
        if not party.entity:
            return self._are_persons(party.name) or is_told_of_somebody(evidence, self.pages)
        return is_somebody(party, self.entities) and is_meant(Source(party.entity, party.name, evidence), party)

    def _are_persons(self, name: str) -> bool:
        """Tell whether words are the names of several persons: "Ada Holm and Ida Quist"."""
        persons = {one.name for one in self.entities.values() if one.type == "person" and " " in one.name}
        several = name.split(" and ")
        return len(several) > 1 and persons.issuperset(several)

    def _is_person(self, party: Party) -> bool:
        entity = self.entities.get(party.entity or "")
        return entity is not None and entity.type == "person"

    def _pieces(self, evidence: tuple[Evidence, ...]) -> list[Piece]:
        return list(joined_places(piece for one in sorted(evidence) for piece in self.pages.pieces(one) if piece.places))

    def _is_attributed_report(self, quotation: Quotation, piece: Piece) -> bool:
        """Tell whether a verb of saying leads to a clause; what somebody vowed to do is a stance, told there."""
        cue = self.pages.piece(quotation.cue) if quotation.cue else None
        if cue is None or cue.head < 0 or not is_clause(piece):
            return False
        tree, head = cue.tree, cue.head
        if tree.modality(head) or tree.negated(head) or tree.lemma(head) in lexicon().words("alone", "minding"):
            return False
        of_many = self._attribution_is_of_many(quotation, cue)
        if of_many or self._attribution_names_speaker(quotation, [piece]) or is_supposed(cue):
            return False
        if _is_verb_of_another_attribution(quotation, cue):
            return False
        if tree.lemma(head) not in _reporting():
            return cue.word(cue.places[0]) == "according"
        return _attribution_leads_to(cue, piece)

    def _attribution_is_of_many(self, quotation: Quotation, cue: Piece) -> bool:
        """Tell whether the verb of one person's report is that of many: "his friends say" is not what he says."""
        entity = self.entities.get(quotation.source.entity or "") if quotation.source else None
        first = next(iter((*cue.tree.helpers(cue.head), cue.head)))
        many = cue.tree.tokens[first].xpos == "VBP" or cue.word(first) in lexicon().words("auxiliaries", "plural")
        return entity is not None and entity.type == "person" and many

    def _attribution_names_speaker(self, quotation: Quotation, pieces: list[Piece]) -> bool:
        """Tell whether a person's own words have his name, or a report its source's as its subject: it is then another's."""
        source = quotation.source
        entity = self.entities.get(source.entity or "") if source else None
        if entity is None or (quotation.kind == "direct" and entity.type != "person"):
            return False
        names = {word.casefold() for word in entity.name.split() if len(word) >= _SURE_LENGTH}
        if quotation.kind == "direct":
            return any(piece.word(at) in names for piece in pieces for at in piece.places)
        subjects = ((piece, piece.tree.subject(piece.head)) for piece in pieces)
        return any(at in piece.places and piece.word(at) in names for piece, at in subjects)

    def _own_pronouns_of_attribution(self, quotation: Quotation) -> frozenset[str]:
        """Give the pronouns by which a report means its speaker."""
        entity = self.entities.get(quotation.source.entity or "") if quotation.source else None
        if entity is not None:
            return lexicon().words("pronouns", *_OWN.get(entity.type, ()))
        source = quotation.source.evidence if quotation.source else None
        said = self.pages.piece(source) if source else None
        if source is None or said is None or any(piece.start < source.start for piece in quotation.content):
            return frozenset()
        body = said.head >= 0 and lexicon().table("described").get(said.tree.lemma(said.head)) == "body"
        return lexicon().words("pronouns", "he", "they") - (frozenset() if body else lexicon().words("pronouns", "thing"))

    def _cue(self, quotation: Quotation) -> frozenset[int]:
        cue = self.pages.piece(quotation.cue) if quotation.cue else None
        return frozenset(cue.places) if cue else frozenset()

    def is_claimed(self, claim: Claim, quotations: Mapping[str, Quotation]) -> bool:
        """Tell whether the words of a claim read alone: a whole quotation (these are marked already), or a whole clause."""
        own = words(claim.text)
        return any(self._attribution_is_worded(claim, piece, quotations) for piece in claim.evidence if words(piece.text) == own)

    def _attribution_is_worded(self, claim: Claim, piece: Evidence, quotations: Mapping[str, Quotation]) -> bool:
        if claim.holder is None:
            found = self._pieces((piece,))
            return len(found) == 1 and is_whole(found[0]) and is_telling(found[0]) and not leans(found[0])
        held = [one for name in claim.quotations if (one := quotations.get(name)) for own in one.content if own.holds(piece)]
        cut = (one.stands_alone if one.content == (piece,) else self.reads_alone(replace(one, content=(piece,))) for one in held)
        return any(cut)


def is_meant(source: Source, party: Party) -> bool:
    """Tell whether an attribution may mean a party by its words: no "she" who has a man's first name."""
    pronoun = source.evidence.text.casefold() if source.evidence else ""
    known = lexicon().table("first-names").get(party.name.partition(" ")[0].casefold(), "")
    return not known or pronoun not in _SEX or known == _SEX[pronoun]


def _is_verb_of_another_attribution(quotation: Quotation, cue: Piece) -> bool:
    """Tell whether the verb of a report has a subject of its own that is not the source."""
    source = quotation.source.evidence if quotation.source else None
    tree = cue.tree
    own = next(iter(tree.hanging(cue.head, "nsubj")), -1)
    if source is None or own < 0 or not cue.sentence.span.contains(source.span):
        return False
    return not any(at in tree.within(source.span) for at in tree.subtree(own))


def _attribution_leads_to(cue: Piece, piece: Piece) -> bool:
    """Tell whether the clause hangs on the cue, or the cue on the clause, with no noun of another verb between."""
    if cue.sentence != piece.sentence:
        return True
    above = piece.tree.tokens[piece.head].head
    return above in piece.tree.conjuncts(cue.head) or piece.head in piece.tree.upwards(cue.head)


def _reporting() -> frozenset[str]:
    """Give the base forms of the verbs that report."""
    return frozenset(word.partition(">")[0] for _, words in lexicon().groups("reporting") for word in words)
