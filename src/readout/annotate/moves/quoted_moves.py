"""Moves in what somebody is quoted as saying: "must withdraw", "we will never accept"."""

from collections.abc import Iterator, Sequence

from readout.annotate.moves.move_frames import frames
from readout.annotate.moves.move_tree import MoveTree
from readout.annotate.moves.parties_of_moves import could_want, sources
from readout.annotate.moves.predicate_moves import wanted_by
from readout.annotate.moves.sentence_line import Line
from readout.annotate.moves.written_moves import Found
from readout.language import lexicon
from readout.model import MoveKind, Quotation, Source
from readout.text import names_party

_OWN = frozenset("i we".split())
_FAR = 15
_SIDES: frozenset[MoveKind] = frozenset({"support", "accept", "reject"})
"""What it is to do is what it is to say that one will: "will back the bill"."""


def said(lines: Sequence[Line], number: int, tree: MoveTree) -> Iterator[Found]:
    """Give the duties and commitments that lie in quoted or reported words."""
    if "?" in tree.line.words:
        return
    for at, word in enumerate(tree.line.words):
        speech = tree.line.said_at(at)
        if speech is None or not _is_named_in_quotation(speech):
            continue
        if tree.lemma(at) == "need" and tree.tokens[at].pos == "VERB":
            yield from _need_quoted(tree, at)
        if tree.relation(at) != "aux":
            continue
        if word in lexicon().words("modals", "must"):
            yield from _duty_quoted(tree, at)
        elif tree.lemma(at) in lexicon().words("modals", "future", "would"):
            yield from _commitment_quoted(lines, number, tree, tree.tokens[at].head)


def _is_named_in_quotation(speech: Quotation) -> bool:
    return (
        speech.source is not None
        and could_want(speech.source.name)
        and speech.source.name.casefold() not in lexicon().words("pronouns", "he", "they", "self")
    )


def _duty_quoted(tree: MoveTree, at: int) -> Iterator[Found]:
    """Give what is laid on somebody or advised, and not a guess ("must have been") nor a state of mind."""
    verb = tree.tokens[at].head
    subject = tree.party(verb)
    helpers = {tree.lemma(child) for child in tree.hanging(verb, "aux")}
    if subject < 0 or "have" in helpers or _is_nobody(tree, subject) or _is_supposed_in_quotation(tree, verb):
        return
    if tree.lemma(verb) in lexicon().words("moves", "mind") or tree.lemma(verb) == "able":
        return
    denied = tree.negated(verb)
    move: MoveKind = "reject" if denied else "demand" if "must" in {tree.lemma(at), tree.line.words[at]} else "propose"
    yield from _quoted_move_of(tree, move, verb, subject)


def _need_quoted(tree: MoveTree, verb: int) -> Iterator[Found]:
    """Give what somebody needs to do, as the speaker sees it."""
    subject = tree.party(verb)
    acts, things = tree.hanging(verb, "xcomp"), tree.hanging(verb, "obj")
    changed = not tree.modality(verb) and any(_is_change_quoted(tree, thing) for thing in things)
    if subject < 0 or _is_nobody(tree, subject) or not (acts or changed):
        return
    if any(tree.lemma(act) in lexicon().words("moves", "mind") for act in acts):
        return
    if not _is_supposed_in_quotation(tree, verb) and not tree.negated(verb):
        yield from _quoted_move_of(tree, "demand", verb, subject)


def _is_change_quoted(tree: MoveTree, thing: int) -> bool:
    """Tell whether a thing needed is a change: "reform", "stricter rules", "more money"."""
    more = any(tree.tokens[child].xpos == "JJR" or tree.lemma(child) == "new" for child in tree.hanging(thing, "amod", "advmod"))
    return more or tree.lemma(thing) in lexicon().words("moves", "change")


def _commitment_quoted(lines: Sequence[Line], number: int, tree: MoveTree, verb: int) -> Iterator[Found]:
    """Give what the speaker or somebody named will do: a refusal where denied, a threat where violent, else a pledge."""
    speech, subject = tree.line.said_at(verb), tree.party(verb)
    if speech is None or subject < 0 or _is_supposed_in_quotation(tree, verb):
        return
    denied = tree.negated(verb)
    if denied and tree.hanging(verb, "expl"):
        yield from _quoted_move_of(tree, "reject", verb, subject)
    if not _is_act_quoted(tree, verb, speech):
        return
    passive, own = tree.tokens[subject].relation == "nsubj:pass", _is_quoted_speakers_own(tree, speech, subject)
    named = (
        []
        if own or passive or tree.lemma(subject) in lexicon().words("moves", "anybody")
        else sources(lines, number, *tree.phrase(subject))
    )
    if own or named or passive:
        if denied and not named:
            yield from _quoted_move_of(tree, "reject", verb, subject)
        elif denied:
            return
        elif not passive:
            yield from _quoted_move_of(tree, _committed_in_quotation(tree, verb), verb, subject, tuple(named))


def _committed_in_quotation(tree: MoveTree, verb: int) -> MoveKind:
    """Give what to say that one will do a thing is: to take a side, to threaten, else to pledge."""
    sides = (frame.move for frame in frames().get(tree.lemma(verb), ()) if frame.kind == "verb" and wanted_by(tree, verb, frame))
    side = next(sides, None)
    if side is not None and side in _SIDES:
        return side
    conditions = [one for one in (verb, *tree.hanging(verb, "conj")) if tree.condition(one) is not None]
    withheld = tree.lemma(verb) in lexicon().words("moves", "withheld") and bool(conditions)
    return "threaten" if withheld or _is_violent(tree, verb) else "pledge"


def _is_act_quoted(tree: MoveTree, verb: int, speech: Quotation) -> bool:
    """Tell what somebody will do from what would be, is thought, or only happens."""
    imagined = speech.kind == "direct" and any(tree.lemma(one) == "would" for one in tree.hanging(verb, "aux"))
    still = tree.lemma(verb) in lexicon().words("moves", "mind", "wanted") or bool(tree.hanging(verb, "cop"))
    return tree.tokens[verb].pos == "VERB" and not imagined and not still


def _is_violent(tree: MoveTree, verb: int) -> bool:
    """Tell whether an act is one of force: by the verb, or by what one resorts to, takes or answers with."""
    with_it = list(tree.hanging(verb, "obj", "obl")) if tree.lemma(verb) in lexicon().words("moves", "resorting") else []
    described = [one for part in with_it for one in tree.hanging(part, "amod")]
    return any(tree.is_violent(one) for one in (verb, *with_it, *described))


def _is_quoted_speakers_own(tree: MoveTree, speech: Quotation, subject: int) -> bool:
    """Tell whether a word is for the speaker: I and we in his own words, a pronoun in reported ones."""
    word = tree.line.words[subject]
    ours = any(tree.line.words[child] == "our" for child in tree.hanging(subject, "nmod:poss")) and names_party(word)
    theirs = speech.kind != "direct" and word in lexicon().words("pronouns", "third")
    return word in _OWN or theirs or (ours and speech.kind == "direct")


def _is_supposed_in_quotation(tree: MoveTree, verb: int) -> bool:
    """Tell whether the words say more of something else, or are asked, wished or thought."""
    led = [*tree.hanging(verb, "mark", "advmod", "obj", "nsubj")]
    led += [one for child in tree.hanging(verb, "nsubj") for one in tree.hanging(child, "det")]
    asked = any(tree.lemma(child) in lexicon().words("moves", "supposing") for child in led)
    return asked or tree.relation(verb) in {"advcl", "acl"}


def _is_nobody(tree: MoveTree, subject: int) -> bool:
    return tree.line.words[subject] in lexicon().words("moves", "nothing")


def _quoted_move_of(tree: MoveTree, move: MoveKind, verb: int, subject: int, actors: tuple[Source, ...] = ()) -> Iterator[Found]:
    speech = tree.line.said_at(verb)
    if speech is None or speech.source is None:
        return
    first, last = tree.reach(verb)
    start = min(first, tree.phrase(subject)[0]) if verb - subject <= _FAR else first
    yield Found(tree.line, move, actors or (speech.source,), (start, last), (start, last), None, speech, tree.condition(verb))
