"""How a verb stands: told or supposed, wished or asked, and denied or not; only what is told as done or held counts."""

from dataclasses import dataclass

from readout.annotate.moves.move_tree import Tree

_NOT = frozenset("not never n't no nor neither hardly".split())
_NOBODY = frozenset("no neither nobody none".split())
_UNSURE = frozenset("could may might can should must ought".split())
_TELLING = frozenset("that by because as while after since although once and".split())
"""Words that lead in a clause that stands as told."""

_DONE = frozenset(
    "agree decide continue begin start vote move choose go come keep proceed rush join be have seem appear use used".split()
)
_DECIDED = frozenset("decision move agreement".split())
_THOUGHT = frozenset(
    """believe think expect hope fear want urge demand suggest doubt deny predict wish imagine suppose wonder ask know see if
    propose recommend insist request mean require pretend""".split()
)


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a verb that counts is denied."""

    denied: bool = False


def standing(tree: Tree, verb: int) -> Standing | None:
    """Read how a verb stands, None where it is supposed, merely possible, wished, asked or somebody's purpose."""
    if "?" in tree.line.words or not _is_told(tree, verb):
        return None
    helpers = _helpers(tree, verb)
    if helpers & _UNSURE or (helpers & {"would"} and not _is_reported(tree, verb)):
        return None
    return Standing(_is_denied(tree, verb))


def _helpers(tree: Tree, verb: int) -> set[str]:
    """Give the auxiliaries of a verb, and those of the verbs with which it shares them."""
    found: set[str] = set()
    for at in tree.up(verb):
        found |= {tree.lemma(child) for child in tree.by(at, "aux")}
        own = any(True for _ in tree.by(at, "nsubj", "aux"))
        if own or tree.relation(at) not in {"conj", "xcomp"}:
            break
    return found


def _is_denied(tree: Tree, verb: int) -> bool:
    denied = any(tree.lemma(child) in _NOT for child in tree.by(verb, "advmod", "cc", "det", "aux"))
    subject = next(tree.by(verb, "nsubj"), None)
    if subject is not None:
        denied |= tree.lemma(subject) in _NOBODY or any(tree.lemma(child) in _NOBODY for child in tree.by(subject, "det"))
    return denied or (tree.relation(verb) == "xcomp" and _is_denied(tree, tree.head(verb)))


def _is_reported(tree: Tree, verb: int) -> bool:
    """Tell whether what would be is what somebody said will be."""
    said = any(tree.relation(at) in {"ccomp", "parataxis"} for at in tree.up(verb))
    return (said or tree.line.said_at(verb) is not None) and tree.condition(verb) is None


def _is_told(tree: Tree, verb: int) -> bool:
    """Tell whether no word above the verb takes it back."""
    for at in tree.up(verb):
        relation, above = tree.relation(at), tree.head(at)
        if relation in {"acl", "advcl", "xcomp", "ccomp", "csubj"} and not _is_kept(tree, at, above, relation):
            return False
    return True


def _is_kept(tree: Tree, at: int, above: int, relation: str) -> bool:
    """Tell whether a clause stands as told under the word above it."""
    marks = {tree.lemma(child) for child in tree.by(at, "mark", "case")}
    leading = {tree.lemma(child) for child in tree.by(at, "advmod") if child < at}
    own = {"with"} if any(True for _ in tree.by(at, "nsubj")) else set()
    if marks - _TELLING - own - {"to"} or "when" in leading:
        return False
    if relation == "xcomp":
        return tree.lemma(above) in _DONE
    if relation in {"acl", "advcl"}:
        return "to" not in marks or tree.lemma(above) in _DECIDED
    if relation == "ccomp":
        return tree.lemma(above) not in _THOUGHT and not any(tree.lemma(child) in _NOT for child in tree.by(above, "advmod"))
    return relation != "csubj"
