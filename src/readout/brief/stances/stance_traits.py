"""What speaks for a candidate and against it, as numbers that a person would name."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from readout.brief.alone.pieces_alone import Piece
from readout.brief.alone.told_before import names_no_thing
from readout.brief.sentence_odds import sentence_odds
from readout.brief.stances.moves_of_words import led_on, moves_among
from readout.brief.stances.stance_candidates import Candidate, Setting
from readout.language import lexicon, stem
from readout.model import Move
from readout.text import words

_TELLING = frozenset(("NOUN", "PROPN", "VERB", "ADJ"))
_JUDGING = frozenset(("criticize", "support"))
SAYS = "(says "
"""How a party is named whose stance another tells."""
_FEW = 8
_UNDERTAKEN = ("obj", "ccomp", "xcomp")
_DAY = len("2031-01-01")
_BEFORE = 8
"""Days from which a time is before the story: of 39 judged stances that tell such a time 14 passed, of all .56."""
_AGAIN = 0.4
"""Share of the fewer stems at which what a party says in another article is told again: between .3 and .5 much the same."""


def traits_of(held: Sequence[tuple[Candidate, Piece]], setting: Setting) -> Iterator[tuple[Candidate, Mapping[str, float]]]:
    """Name what is seen of each candidate whose words are one piece of a sentence; mostly 0 or 1, each that is not named is 0."""
    said = [stems_of(one) for one, _ in held]
    own: dict[str, list[int]] = {}
    for at, (one, _) in enumerate(held):
        own.setdefault(one.party.name, []).append(at)
    for at, (one, piece) in enumerate(held):
        others = (other for other in own[one.party.name] if held[other][0].words.article != one.words.article)
        again = any(len(said[at] & said[other]) >= _AGAIN * max(1, min(len(said[at]), len(said[other]))) for other in others)
        found = dict.fromkeys((*_of_verb(one, piece), *_of_words(one, piece, setting)), 1.0)
        near = {
            "told by others": _shared(one, piece, setting),
            "like a stance": sentence_odds(piece.sentence, "stance") - setting.usual,
        }
        yield one, {**found, **near, **({"told again": 1.0} if again else {})}


def is_quoted(one: Candidate) -> bool:
    """Tell whether the words stand within what somebody is quoted with."""
    quoted = one.quotation.content if one.quotation else ()
    return any(part.holds(one.words) for part in quoted)


def is_in_own_words(one: Candidate) -> bool:
    """Tell whether the words are the party's own, word for word."""
    return is_quoted(one) and one.quotation is not None and one.quotation.kind == "direct"


def stems_of(one: Candidate) -> frozenset[str]:
    """Give the stems of a candidate's words that say something."""
    return frozenset(map(stem, words(one.words.text))) - lexicon().silent


def _of_verb(one: Candidate, piece: Piece) -> Iterator[str]:
    """Name the clause's verb: what it reports, how it stands, what hangs on it."""
    tree, head = piece.tree, piece.head
    own = list(moves_among(piece, (head,))) if tree.tokens[head].pos == "VERB" else []
    acts = [head, *(at for at in led_on(piece) if tree.relation(at) != "ccomp")]
    said = one.spoken and not is_quoted(one)
    is_called = said and tree.lemma(head) in lexicon().words("moves", "calling")  # a thing is called something
    seen = {
        "judges": not _JUDGING.isdisjoint(own) or is_called,
        "must": tree.modality(head) == "must",
        "will": tree.modality(head) == "future",
        "has": _is_perfect(piece),
        "accepts": one.move.move == "accept",
        "not": any(tree.lemma(at) in lexicon().denying for at in piece.places),
        "acts on a pronoun": any(tree.tokens[at].pos == "PRON" for act in acts for at in tree.hanging(act, "obj", "iobj")),
        "takes a stand": not one.spoken and takes_a_stand(piece, one.move, own_words=is_quoted(one)),
    }
    yield from (name for name, is_so in seen.items() if is_so)


def _of_words(one: Candidate, piece: Piece, setting: Setting) -> Iterator[str]:
    """Name the words: whose they are, how they begin, what they leave to what stood before."""
    headlines = setting.pages.headlined
    seen = {
        "in own words": one.quotation is not None and one.quotation.kind == "direct",
        "is told by another": SAYS in one.party.name,
        "is of no office": _is_of_no_office(one, setting),
        "is of a chamber": one.party.name.casefold().split()[-1] in lexicon().words("parties", "chamber"),
        "begins small": one.words.text[:1].islower(),
        "is short": len(piece.places) < _FEW,
        "names no thing": names_no_thing(piece),
        "is in a headline": not headlines or not headlines.isdisjoint(_telling_stems(one, piece)),
        "is of before": _is_of_before(one, setting),
        "says he": any(piece.word(at) in lexicon().words("pronouns", "he") for at in piece.places),
    }
    yield from (name for name, is_so in seen.items() if is_so)


def takes_a_stand(piece: Piece, move: Move, *, own_words: bool) -> bool:
    """Tell whether a clause's own verb makes the move that is read in it; `own_words` says that its maker tells it himself.

    A bare "will" is a promise in the mouth of who will, and of something he does: "we will renew the lease"; what an article or
    another says that somebody will do is a forecast, "we will come back" no more than a plan.
    """
    tree, head = piece.tree, piece.head
    verb, listed = tree.lemma(head), lexicon().words
    if move.move == "threaten":
        return verb in listed("alone", "threatening")
    if move.move == "offer":
        given = (tree.lemma(at) for one in tree.conjuncts(head) for at in tree.hanging(one, "obj"))
        return listed("alone", "withheld").isdisjoint(given)
    if move.move == "pledge" and verb not in listed("alone", "promising") and tree.modality(head) in {"future", "would"}:
        return own_words and bool(tree.hanging(head, *_UNDERTAKEN))
    return True


def _is_perfect(piece: Piece) -> bool:
    """Tell whether the verb tells what holds since it was said, "has called for"; of 258 judged likely .82 passed."""
    tree, words = piece.tree, lexicon().words
    helpers = (at for at in tree.hanging(piece.head, "aux") if tree.lemma(at) in words("auxiliaries", "perfect"))
    return any(tree.tokens[at].xpos in words("tenses", "present") for at in helpers)


def _is_of_no_office(one: Candidate, setting: Setting) -> bool:
    """Tell whether the party is a person by more than one name of whom no article tells an office."""
    entity = setting.actors.entities.get(one.party.entity or "")
    return entity is not None and entity.type == "person" and not entity.roles and " " in one.party.name


def _is_of_before(one: Candidate, setting: Setting) -> bool:
    """Tell whether the words hold a time of more than a week before the article."""
    member = setting.pages.members[one.words.article]
    printed = (member.article.published.value or "")[:_DAY]
    if len(printed) < _DAY:
        return False
    before = (date.fromisoformat(printed) - timedelta(_BEFORE)).isoformat()
    words = one.words.span
    return any(time.latest and time.latest < before for time in member.times if words.contains(time.span))


def _telling_stems(one: Candidate, piece: Piece) -> set[str]:
    """Give the stems of the telling words but those of the party's name."""
    telling = {stem(piece.word(at)) for at in piece.places if piece.tree.tokens[at].pos in _TELLING}
    return telling - {stem(word) for word in words(one.party.name)}


def _shared(one: Candidate, piece: Piece, setting: Setting) -> float:
    """Give the mean share of the other articles that have a telling word of it; where there is no other, all."""
    others = len(setting.stems) - 1
    own = _telling_stems(one, piece)
    if not others:
        return 1.0
    here = setting.stems[one.words.article]
    return sum(setting.spread[word] - (word in here) for word in own) / max(1, len(own) * others)
