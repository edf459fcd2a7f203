"""How a verb stands: told or supposed, wished or asked, and denied or not; only what is told as done or held counts."""

from typing import Literal

from readout.annotate.moves.move_tree import MoveTree
from readout.language import lexicon

Standing = Literal["held", "denied", "open"]


def standing(tree: MoveTree, verb: int) -> Standing:
    """Read how a verb stands; open where it is supposed, merely possible, wished, asked or somebody's purpose."""
    if "?" in tree.line.words or not _is_told(tree, verb):
        return "open"
    helpers = _helpers(tree, verb)
    if helpers & lexicon().words("moves", "unsure") or (helpers & {"would"} and not _is_reported(tree, verb)):
        return "open"
    return "denied" if _is_denied(tree, verb) else "held"


def _helpers(tree: MoveTree, verb: int) -> set[str]:
    """Give the auxiliaries of a verb, and those of the verbs with which it shares them."""
    found: set[str] = set()
    for at in tree.upwards(verb):
        found |= {tree.lemma(child) for child in tree.hanging(at, "aux")}
        own = tree.hanging(at, "nsubj", "aux")
        if own or tree.relation(at) not in {"conj", "xcomp"}:
            break
    return found


def _is_denied(tree: MoveTree, verb: int) -> bool:
    """Tell whether a verb is denied, or the one that it completes."""
    return tree.negated(verb) or (tree.relation(verb) == "xcomp" and _is_denied(tree, tree.tokens[verb].head))


def _is_reported(tree: MoveTree, verb: int) -> bool:
    """Tell whether what would be is what somebody said will be."""
    said = any(tree.relation(at) in {"ccomp", "parataxis"} for at in tree.upwards(verb))
    return (said or tree.line.said_at(verb) is not None) and tree.condition(verb) is None


def _is_told(tree: MoveTree, verb: int) -> bool:
    """Tell whether no word above the verb takes it back."""
    for at in tree.upwards(verb):
        relation, above = tree.relation(at), tree.tokens[at].head
        if relation in {"acl", "advcl", "xcomp", "ccomp", "csubj"} and not _is_kept(tree, at, above, relation):
            return False
    return True


def _is_kept(tree: MoveTree, at: int, above: int, relation: str) -> bool:
    """Tell whether a clause stands as told under the word above it."""
    marks = {tree.lemma(child) for child in tree.hanging(at, "mark", "case")}
    leading = {tree.lemma(child) for child in tree.hanging(at, "advmod") if child < at}
    own = {"with"} if tree.hanging(at, "nsubj") else set()
    if marks - lexicon().words("moves", "telling") - own - {"to"} or "when" in leading:
        return False
    if relation == "xcomp":
        return tree.lemma(above) in lexicon().words("moves", "done")
    if relation in {"acl", "advcl"}:
        return "to" not in marks or tree.lemma(above) in lexicon().words("moves", "decided")
    if relation == "ccomp":
        return tree.lemma(above) not in lexicon().words("moves", "thought") and not tree.negated(above)
    return relation != "csubj"


def is_purpose(tree: MoveTree, verb: int) -> bool:
    """Tell whether a verb is what people gather, march or strike for: "rallied to demand", "a protest to demand"."""
    marks = {tree.lemma(child) for child in tree.hanging(verb, "mark", "case")}
    above = [at for at in tree.upwards(verb) if at != verb]
    near = above[:1] + [below for at in above[:1] for below in tree.hanging(at, "obj", "obl")]
    gathering = lexicon().words("moves", "gathering")
    return "to" in marks and tree.relation(verb) in {"acl", "advcl"} and any(tree.lemma(at) in gathering for at in near)
