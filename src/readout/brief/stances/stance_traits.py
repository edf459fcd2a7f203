"""What speaks for a candidate and against it, as numbers that a person would name."""

from collections.abc import Iterator, Mapping

from readout.brief.alone.definite_subjects import names_no_subject
from readout.brief.alone.lines_alone import line_alone_is_of, line_is_done_by
from readout.brief.alone.own_acts import takes_a_stand
from readout.brief.alone.pieces_alone import Piece
from readout.brief.alone.told_before import is_name
from readout.brief.stances.moves_of_words import is_verdict, led_on, moves_at
from readout.brief.stances.stance_candidates import Candidate, Setting
from readout.language import lexicon, stem
from readout.model import Evidence
from readout.text import words

_TELLING = frozenset(("NOUN", "PROPN", "VERB", "ADJ"))
_JUDGING = frozenset(("criticize", "support"))
SAYS = "(says "
"""How a party is named whose stance another tells."""
_FEW, _MANY = 8, 3
_MONTH = len("2031-01")


def traits(one: Candidate, piece: Piece, setting: Setting) -> Mapping[str, float]:
    """Name what is seen of a candidate whose words are one piece of a sentence; 0 to 1, each that is not named is 0."""
    found = dict.fromkeys((*_of_verb(one, piece), *_of_words(one, piece, setting), *_of_party(one, piece, setting)), 1.0)
    return {**found, "told by others": _shared(one, piece, setting)}


def is_quoted(one: Candidate) -> bool:
    """Tell whether the words stand within what somebody is quoted with."""
    quoted = one.quotation.content if one.quotation else ()
    return any(part.article == one.words.article and part.span.contains(one.words.span) for part in quoted)


def is_in_own_words(one: Candidate) -> bool:
    """Tell whether the words are the party's own, word for word."""
    return is_quoted(one) and one.quotation is not None and one.quotation.kind == "direct"


def _of_verb(one: Candidate, piece: Piece) -> Iterator[str]:
    """Name the clause's verb: what it reports, how it stands, what hangs on it."""
    tree, head = piece.tree, piece.head
    own = moves_at(piece, head) if tree.tokens[head].pos == "VERB" else []
    acts = [head, *(at for at in led_on(piece) if tree.relation(at) != "ccomp")]
    helpers = {piece.word(at) for at in tree.helpers(head)}
    lists = lexicon().words
    seen = {
        "moves": bool(own) and not is_quoted(one),
        "judges": not _JUDGING.isdisjoint(own) or _is_called(one, piece),
        "accepts": "accept" in own,
        "offers": "offer" in own,
        "leads to a move": any(moves_at(piece, at) for at in led_on(piece) if tree.tokens[at].pos in {"VERB", "ADJ"}),
        "reports": tree.lemma(head) in _reporting(),
        "says": tree.lemma(head) in lists("alone", "saying"),
        "hopes": tree.lemma(head) in lists("alone", "hoping"),
        "describes": tree.lemma(head) in lists("alone", "describing"),
        "is courteous": any(tree.lemma(at) in lists("alone", "courteous") for at in acts),
        "must": tree.modality(head) == "must",
        "would": any(piece.word(at) == "would" for at in piece.places),
        "had": "had" in helpers,
        "has": not helpers.isdisjoint({"has", "have"}),
        "did not": tree.negated(head) and tree.tense(head) == "past",
        "not": any(tree.lemma(at) in lexicon().denying for at in piece.places),
        "is so": tree.tokens[head].pos == "ADJ" and bool(tree.hanging(head, "cop")),
        "has an object": bool(tree.hanging(head, "obj")),
        "acts on a pronoun": any(tree.tokens[at].pos == "PRON" for act in acts for at in tree.hanging(act, "obj", "iobj")),
        "takes a stand": not one.spoken and takes_a_stand(piece, one.move, own_words=is_quoted(one)),
        "is of the clause": not one.spoken and line_alone_is_of(piece, one.move),
    }
    yield from (name for name, is_so in seen.items() if is_so)


def _of_words(one: Candidate, piece: Piece, setting: Setting) -> Iterator[str]:
    """Name the words: how they begin, what they name, how long they are."""
    tree, text = piece.tree, one.words.text
    first, lists = piece.word(piece.places[0]), lexicon().words
    names = sum(is_name(piece, at) for at in piece.places)
    seen = {
        "spoken": one.spoken,
        "is the sentence": one.entire,
        "begins small": text[:1].islower(),
        "begins joined": first in lists("alone", "opening", "clause") | {"as", "like"},
        "names somebody": names > 0,
        "names many": names > _MANY,
        "counts": any(tree.tokens[at].pos == "NUM" for at in piece.places),
        "has a colon": ":" in text,
        "quotes": any(mark in text for mark in '"“'),
        "tells more of a noun": any(tree.relation(at) == "acl" for at in piece.places),
        "is short": len(piece.places) < _FEW,
        "judges by a word": is_verdict(piece),
        "names no subject": names_no_subject(piece),
        "is in a headline": not (headlines := setting.pages.headlined) or not headlines.isdisjoint(_stems(one, piece)),
    }
    yield from (name for name, is_so in seen.items() if is_so)
    yield from _of_times(one, setting)


def _of_times(one: Candidate, setting: Setting) -> Iterator[str]:
    """Name the times in the words: any, and one of a month before the article."""
    member = setting.pages.members[one.words.article]
    printed = (member.article.published.value or "")[:_MONTH]
    inside = [time for time in member.times if one.words.span.contains(time.span)]
    if inside:
        yield "is timed"
    if any(time.latest and time.latest[:_MONTH] < printed for time in inside):
        yield "is of long ago"


def _of_party(one: Candidate, piece: Piece, setting: Setting) -> Iterator[str]:
    """Name who it is and how the words name him."""
    subject, lists = piece.tree.subject(piece.head), lexicon().words
    word = piece.word(subject) if subject >= 0 else ""
    entity = setting.actors.entities.get(one.party.entity or "")
    cue = setting.pages.piece(one.quotation.cue) if one.quotation and one.quotation.cue else None
    seen = {
        "is a person": entity is not None and entity.type == "person",
        "is told by another": SAYS in one.party.name,
        "is named in the sentence": _is_near(one.move.actor.evidence, piece, one),
        "is who does it": not one.spoken and subject >= 0 and line_is_done_by(piece, one.move, one.party, setting.actors.entities),
        "is he in the article's words": word in lists("pronouns", "he", "they") and not is_quoted(one),
        "says I": word in lists("pronouns", "self") and is_in_own_words(one),
        "is said in passing": cue is not None and cue.head >= 0 and cue.tree.relation(cue.head) in {"acl", "advcl"},
    }
    yield from (name for name, is_so in seen.items() if is_so)


def _is_near(actor: Evidence | None, piece: Piece, one: Candidate) -> bool:
    return actor is not None and actor.article == one.words.article and piece.sentence.span.overlaps(actor.span)


def _is_called(one: Candidate, piece: Piece) -> bool:
    """Tell whether a thing is called something."""
    return one.spoken and not is_quoted(one) and piece.tree.lemma(piece.head) in lexicon().words("moves", "calling")


def _stems(one: Candidate, piece: Piece) -> set[str]:
    """Give the stems of the telling words but those of the party's name."""
    telling = {stem(piece.word(at)) for at in piece.places if piece.tree.tokens[at].pos in _TELLING}
    return telling - {stem(word) for word in words(one.party.name)}


def _shared(one: Candidate, piece: Piece, setting: Setting) -> float:
    """Give the mean share of the other articles that have a telling word of it; where there is no other, all."""
    others = [stems for article, stems in setting.stems.items() if article != one.words.article]
    own = _stems(one, piece)
    if not others:
        return 1.0
    return sum(word in stems for word in own for stems in others) / max(1, len(own) * len(others))


def _reporting() -> frozenset[str]:
    """Give the base forms of the verbs that report."""
    return frozenset(word.partition(">")[0] for _, words in lexicon().groups("reporting") for word in words)
