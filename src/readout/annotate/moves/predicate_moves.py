"""Moves that verbs and predicates report: "Veldland demands", "is ready to", "called it a mistake"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readout.annotate.moves.move_frames import Frame, frames
from readout.annotate.moves.move_tree import MoveTree, Tokens
from readout.annotate.moves.parties_of_moves import sources
from readout.annotate.moves.sentence_line import Line
from readout.annotate.moves.standing_of_verbs import standing
from readout.annotate.moves.written_moves import Found
from readout.language import lexicon
from readout.model import MoveKind, Source

TURNED: dict[MoveKind, MoveKind] = {
    "accept": "reject", "support": "reject", "concede": "reject", "offer": "reject", "pledge": "reject", "consult": "reject",
}  # fmt: skip
_CLAUSES = ("ccomp", "xcomp")


def reported(lines: Sequence[Line], number: int, tree: MoveTree) -> Iterator[Found]:
    """Give the moves that a sentence's verbs and predicates report, in order."""
    for at in range(len(tree.line.words)):
        for frame in _frames_at(tree, at):
            if not _predicate_is_of_frame(tree, at, frame):
                continue
            wanted = wanted_by(tree, at, frame) if frame.kind != "verdict" else ()
            verb = called_by(tree, at) if frame.kind == "verdict" else None
            if wanted is None:
                continue
            stands = standing(tree, at if verb is None else verb)
            found = (
                None if stands == "open" else _found_at_predicate(lines, number, _Hit(tree, at, frame, stands == "denied"), wanted)
            )
            if found is not None:
                yield found
            break


def _frames_at(tree: MoveTree, at: int) -> Sequence[Frame]:
    """Give the frames of a word: of the form that stands there, which is how one is "opposed to" a thing, then of its lemma."""
    word, lemma = tree.line.words[at], tree.lemma(at)
    stated = [frame for frame in frames().get(word, ()) if frame.kind in {"state", "verdict"}]
    return [*stated, *(frames().get(lemma, ()) if lemma != word else [one for one in frames().get(word, ()) if one not in stated])]


def wanted_by(tree: MoveTree, at: int, frame: Frame) -> tuple[int, ...] | None:
    """Give the heads of what a frame is about, None where the words that it asks for do not follow."""
    held = [_hanging_on_predicate(tree, at, word) for word in frame.words]
    if None in held:
        return None
    governed = [one for one in held if one is not None and tree.lemma(one) not in frame.words]
    parts = _parts_of_predicate(tree, at, governed, [one for one in held if one is not None])
    if not _predicate_has_what_frame_asks(tree, at, frame, parts) and not (governed and frame.needs != "whom"):
        return None
    said = [tree.lemma(one) for part in parts for one in range(*tree.reach(part))][:_FEW]
    whole = [*said, *(tree.lemma(one) for one in tree.hanging(at, "nsubj"))] if tree.is_passive(at) else said
    return tuple(parts) if is_of_the_listed(frame, whole) else None


def is_of_the_listed(frame: Frame, lemmas: Sequence[str]) -> bool:
    """Tell whether the first words of what a frame is about are those that it asks for, and none that it bars."""
    near = lemmas[:_NEAR]
    wanted = not frame.only or any(word.startswith(frame.only) for word in near)
    return wanted and not (frame.never and any(word.startswith(frame.never) for word in near))


def is_held(tree: MoveTree, at: int, frame: Frame) -> bool:
    """Tell whether the words of a frame hang on its verb."""
    return all(_hanging_on_predicate(tree, at, word) is not None for word in frame.words)


_FEW = 12
_NEAR = 6


def _predicate_is_of_frame(tree: MoveTree, at: int, frame: Frame) -> bool:
    """Tell whether a word is used as its frame has it."""
    copular = bool(tree.hanging(at, "cop"))
    if frame.kind == "verb":
        return tree.tokens[at].pos == "VERB" and not copular and tree.relation(at) not in {"amod", "compound", "case", "nmod"}
    if frame.kind == "state":
        described = tree.relation(at) == "xcomp" and tree.lemma(tree.tokens[at].head) in {"remain", "seem", "become", "stand"}
        return copular or described or bool(tree.hanging(at, "aux:pass"))
    if frame.kind == "verdict":
        return called_by(tree, at) is not None or (copular and tree.line.said_at(at) is not None)
    return False


def called_by(tree: MoveTree, at: int) -> int | None:
    """Give the verb by which somebody calls a thing so: "called it a mistake", "described it as a reckless step"."""
    at = tree.tokens[at].head if tree.relation(at) in {"amod", "compound"} else at
    above = tree.tokens[at].head
    named = tree.relation(at) in _CLAUSES or (tree.relation(at) in {"obl", "advcl"} and tree.case(at) == "as")
    return above if named and above >= 0 and tree.lemma(above) in lexicon().words("moves", "calling") else None


def _hanging_on_predicate(tree: MoveTree, at: int, word: str) -> int | None:
    """Give the phrase that a preposition of a frame leads, or the word of the frame that hangs on the verb."""
    for child in tree.children[at]:
        if child < at:
            continue
        if tree.lemma(child) == word:
            return child
        if tree.relation(child) in {"obl", "nmod", "xcomp", "advcl", "ccomp"} and tree.case(child) == word:
            return child
        if any(tree.lemma(below) == word for below in tree.hanging(child, "case", "mark")):
            return child
    return None


def _parts_of_predicate(tree: MoveTree, at: int, governed: Sequence[int], held: Sequence[int]) -> list[int]:
    """Give what hangs on a verb as its matter: object, clause, and the phrase that its preposition leads."""
    own = [child for child in tree.hanging(at, "obj", "iobj", *_CLAUSES) if child > at and child not in held]
    own += [child for child in tree.hanging(at, "advcl", "acl") if child > at and governed and tree.case(child) == "to"]
    deeper = [child for one in held if one not in governed for child in tree.hanging(one, "obj", "ccomp", "nmod", "acl", "xcomp")]
    if tree.is_passive(at):
        own += tree.hanging(at, "nsubj:pass")
    if any(tree.line.words[child] in {"which", "whom", "that"} for child in tree.hanging(at, "obj")):
        own = [child for child in own if tree.line.words[child] not in {"which", "whom", "that"}]
    bare = tree.tokens[at].relation == "acl:relcl" and not own and not governed
    relative = [tree.tokens[at].head] if bare and tree.tokens[tree.tokens[at].head].pos == "NOUN" else []
    return sorted({*own, *governed, *deeper, *relative})


def _predicate_has_what_frame_asks(tree: MoveTree, at: int, frame: Frame, parts: Sequence[int]) -> bool:  # noqa: PLR0911 (a line for each need)
    """Tell whether what follows is of the kind that a frame asks for."""
    acts = [part for part in parts if tree.relation(part) in {*_CLAUSES, "advcl", "acl"}]
    things = [part for part in parts if part not in acts]
    if frame.needs == "thing":
        return bool(things)
    if frame.needs == "act":
        return bool(acts)
    if frame.needs == "whom":
        led = any(tree.relation(act) != "ccomp" for act in acts)
        return led and (bool(things) or any(tree.hanging(act, "nsubj") for act in acts))
    if frame.needs == "wanted":
        return bool(things) or any(tree.hanging(act, "nsubj") for act in acts)
    if frame.needs == "other":
        held = tree.line.words[at] != "hoped"
        return held and any(_is_of_another(tree, act) for act in acts)
    if frame.needs == "duty":
        return any(_is_duty_of_predicate(tree, act) for act in acts)
    if frame.needs == "doing":
        return any(tree.line.words[act].endswith("ing") for act in acts)
    return bool(parts) or frame.needs in {"none", "open"}


def _is_of_another(tree: MoveTree, act: int) -> bool:
    return tree.relation(act) == "ccomp" and any(tree.tokens[child].pos != "PRON" for child in tree.hanging(act, "nsubj"))


def _is_duty_of_predicate(tree: MoveTree, act: int) -> bool:
    """Tell a suggestion from what evidence suggests: an act in -ing, or what should, must or need be."""
    words = {tree.lemma(one) for one in (act, *tree.children[act])}
    plain = tree.line.words[act] == tree.lemma(act) and not tree.hanging(act, "aux", "mark", "cop")
    doing = tree.line.words[act].endswith("ing") and not tree.hanging(act, "aux", "mark")
    return bool(words & lexicon().words("moves", "duty")) or doing or plain


@dataclass(frozen=True, slots=True)
class _Hit:
    """A word that a frame fits, and whether it is denied."""

    tree: MoveTree
    at: int
    frame: Frame
    denied: bool


def _found_at_predicate(lines: Sequence[Line], number: int, hit: _Hit, parts: Sequence[int]) -> Found | None:
    """Find the move that a predicate reports where a frame fits: its actors, what it is about, and whom it addresses."""
    tree, at, frame = hit.tree, hit.at, hit.frame
    verb = called_by(tree, at) if frame.kind == "verdict" else at
    where = tree.stander(at) if frame.kind == "state" else tree.doer_of_verb(verb) if verb is not None else None
    speech = tree.line.said_at(at)
    own = (speech.source,) if speech is not None and speech.source is not None else ()
    actors = own if verb is None else actors_of_predicate(lines, number, tree, verb, where)
    parts = parts or [*tree.hanging(at if verb is None else verb, "obj", "nsubj")][:1]
    about = _span(tree, parts) if parts else (at, at + 1)
    move = _move_of_predicate(hit)
    if move is None or not actors or is_bare(tree, about):
        return None
    clause = _words_around_move(tree, at, about, where)
    asked = addressee(lines, number, tree, parts, frame)
    return Found(tree.line, move, actors, clause, about, asked, speech, tree.condition(at), at)


def _move_of_predicate(hit: _Hit) -> MoveKind | None:
    """Give a frame's move, its contrary where denied; to be ready to use force is a threat."""
    tree, frame = hit.tree, hit.frame
    words = range(hit.at, tree.rest(hit.at)) if frame.kind == "state" else ()
    forced = any(tree.is_violent(at) for at in words)
    if frame.needs == "duty" and any(_predicate_is_barred(tree, act) for act in tree.hanging(hit.at, *_CLAUSES)):
        return "reject"
    warned = frame.move == "pledge" and tree.lemma(hit.at) == "vow" and _predicate_is_unless(tree, hit.at)
    move: MoveKind | None = "threaten" if warned or (forced and frame.move == "offer") else frame.move
    return TURNED.get(frame.move) if hit.denied else move


def _predicate_is_barred(tree: MoveTree, act: int) -> bool:
    """Tell whether what is insisted on is that a thing must not or need not be: "that there was no need for a vote"."""
    needless = any(tree.lemma(one) == "no" for part in tree.hanging(act, "nsubj", "obj") for one in tree.hanging(part, "det"))
    return tree.negated(act) or needless


def _predicate_is_unless(tree: MoveTree, verb: int) -> bool:
    """Tell whether what is vowed is to follow where something is not done."""
    for at in (verb, *tree.hanging(verb, "xcomp")):
        for child in tree.hanging(at, "advcl"):
            if tree.case(child) == "unless" or (tree.case(child) == "if" and tree.negated(child)):
                return True
    return False


def _words_around_move(tree: MoveTree, at: int, about: Tokens, where: Tokens | None) -> Tokens:
    """Give the clause: the verb with its helpers and what hangs on it, and the subject where that stands near."""
    helpers = [one for one in tree.hanging(at, "aux", "advmod", "cop") if one < at]
    starts = [at, about[0], *helpers, *([where[0]] if where else [])]
    ends = [at + 1, about[1], tree.rest(at), *([where[1]] if where else [])]
    return min(start for start in starts if at - start <= _FAR), max(ends)


_FAR = 25


def is_bare(tree: MoveTree, about: Tokens) -> bool:
    """Tell whether a move is about a mere pronoun: no reader knows what."""
    return about[1] - about[0] == 1 and tree.tokens[about[0]].pos in {"PRON", "DET"}


def _span(tree: MoveTree, parts: Sequence[int]) -> Tokens:
    spans = [tree.reach(part) for part in parts]
    return min(first for first, _ in spans), max(last for _, last in spans)


def actors_of_predicate(lines: Sequence[Line], number: int, tree: MoveTree, at: int, where: Tokens | None) -> tuple[Source, ...]:
    """Give whom the subject names; for a pronoun the source of the words that the verb leads in."""
    if where is None:
        return ()
    word, line = tree.line.words[where[0]], tree.line
    alone = where[1] - where[0] == 1 and word in lexicon().words("pronouns", "he", "they", "self")
    cued = line.cued_at(at, at + 1)
    if alone and word not in lexicon().words("pronouns", "self") and cued is not None and cued.source is not None:
        return (cued.source,)
    found = tuple(sources(lines, number, *where))
    proper = all(tree.tokens[one].pos in {"PROPN", "DET"} for one in range(*where)) and line.raw(where[1] - 1)[0].isupper()
    words = line.article.evidence(line.span(*where))
    return found or ((Source(None, words.text, words),) if proper else ())


def addressee(lines: Sequence[Line], number: int, tree: MoveTree, parts: Sequence[int], frame: Frame) -> Source | None:
    """Give the one who is asked."""
    if frame.needs != "whom":
        return None
    asked = next((part for part in parts if tree.relation(part) not in _CLAUSES), None)
    found = sources(lines, number, *tree.phrase(asked)) if asked is not None else []
    return found[0] if found else None
