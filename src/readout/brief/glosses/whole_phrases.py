"""A noun with what tells which one it means, before it and behind it, as one stretch cut where it may end."""

from readout.language import Tree, lexicon, lexicon_at_hand
from readout.model import Span

LONGEST = 12
"""Words of a phrase at most."""

_APART = frozenset(("punct", "parataxis", "dep", "cop", "nsubj", "aux", "mark", "discourse", "conj", "cc", "advcl", "appos", "acl"))
_LED_IN = _APART - {"conj", "appos", "acl", "advcl"} | {"det", "case", "advmod"}
_GOING_ON = ("nmod", "acl")
_ENDS = frozenset(("NOUN", "PROPN", "NUM", "VERB"))


def whole_phrase(tree: Tree, at: int, *, named: bool = False) -> Span | None:
    """Give a noun with what stands before and behind it; None where nothing tells more than the noun, `named` where it ends a name.

    None as well for "another report", for one whose owner is a pronoun, and for what is cut within what belongs together.
    """
    places = set(tree.spread(at, lambda child: tree.relation(child) not in _APART)) - set(tree.hanging(at, "case"))
    first = at
    while first - 1 in places or (first - 2 in places and tree.tokens[first - 1].xpos == "HYPH"):
        first -= 1
    while first < at and tree.tokens[first].pos in {"ADP", "CCONJ"}:
        first += 1
    before = range(first, at)
    cut = any(place < first and tree.relation(place) not in _LED_IN for place in tree.subtree(at))
    another = lexicon().words("alone", "again", "pointing")
    if cut or any(tree.tokens[place].pos == "PRON" or tree.lemma(place) in another for place in before):
        return None
    last = _end(tree, first, at)
    made = any(tree.tokens[at].pos == "PROPN" or tree.relation(at) == "compound" for at in before)
    return tree.span((first, last)) if (named or made or last > at) and not _is_tied(tree, last) else None


def _end(tree: Tree, first: int, at: int) -> int:
    """Give the last word of what goes on behind a noun, the longest that may end there; the noun where nothing does."""
    on = [child for child in tree.hanging(at, *_GOING_ON) if child > at and tree.tokens[child].xpos != "VBD"]
    held = {place for child in on if _is_led_in(tree, child) for place in tree.subtree(child)}
    pronouns = lexicon_at_hand(tree.language).words("pronouns", "he", "they", "self", "you")
    best = at
    for end in range(at + 1, min(len(tree.tokens), first + LONGEST)):
        if end not in held or tree.tokens[end].pos == "PUNCT" or tree.lemma(end) in pronouns:
            break
        whole = not any(_is_parted(tree, place, end) for place in range(at + 1, end + 1))
        joined = end + 1 < len(tree.tokens) and tree.tokens[end + 1].pos == "CCONJ"
        if tree.tokens[end].pos in _ENDS and whole and not joined and not _is_tied(tree, end):
            best = end
    return best


def _is_led_in(tree: Tree, at: int) -> bool:
    """Tell whether a clause or a noun with a preposition goes on, and no day alone: "a report Monday"."""
    return tree.relation(at) == "acl" or bool(tree.case(at))


def _is_tied(tree: Tree, end: int) -> bool:
    """Tell whether what follows a word belongs to it: "of", "to", a number."""
    behind = end + 1
    return behind < len(tree.tokens) and (tree.tokens[behind].pos in {"PART", "NUM"} or tree.lemma(behind) == "of")


def _is_parted(tree: Tree, at: int, end: int) -> bool:
    """Tell whether a word hangs on one behind the end, or one behind it on it."""
    behind = (child for child in tree.children[at] if child > end and tree.tokens[child].pos != "PUNCT")
    return tree.tokens[at].head > end or any(behind)
