"""Whether a clause tells that somebody said something, or that something was done."""

from functools import cache

from readout.language import Tree, lexicon, stem

_OBJECTS = ("obj", "xcomp")
_SPEECH = ("say", "tell", "that", "urge", "object", "to")
"""Classes of the reporting list whose verbs may say something."""


def is_saying(tree: Tree, at: int) -> bool:
    """Tell whether a predicate is one of saying: by its verb and what goes with it, or by an utterance that is put out.

    A passive says nothing of a speaker ("was reported"), and "declared the harbour open" is done by saying so.
    """
    if at < 0 or tree.voice(at) == "passive":
        return False
    return _says(tree, at) or _utters(tree, at) or _adds_words(tree, at)


def _says(tree: Tree, at: int) -> bool:
    """Tell whether the verb alone is one of saying, or does nothing but say where a clause goes with it."""
    verb = stem(tree.lemma(at))
    if verb in _stems("saying", "speaking"):
        return True
    if verb not in _reporting() or verb in _stems("saying", "minding"):
        return False
    if verb in _stems("saying", "calling"):
        named = tree.hanging(at, "xcomp", "ccomp") or any(tree.case(one) == "for" for one in tree.hanging(at, "obl"))
        return bool(named) or len(tree.hanging(at, "obj", "iobj")) > 1
    content = tree.hanging(at, "ccomp") or tree.relation(at) == "parataxis"
    return bool(content) or verb not in _stems("saying", "performing")


def _utters(tree: Tree, at: int) -> bool:
    """Tell whether what somebody puts out is a statement: "issued a statement", "sent a series of tweets"."""
    if stem(tree.lemma(at)) not in _stems("saying", "uttering"):
        return False
    things = [one for thing in tree.hanging(at, *_OBJECTS) for one in (thing, *tree.hanging(thing, "nmod"))]
    return any(stem(tree.lemma(one)) in _stems("saying", "uttered") for one in things)


def _adds_words(tree: Tree, at: int) -> bool:
    """Tell whether a verb with no object, or with one that is speech, is filled by one of saying: "responded by telling"."""
    done = [one for one in tree.hanging(at, *_OBJECTS) if stem(tree.lemma(one)) not in _stems("saying", "spoken-of")]
    filled = (one for one in tree.hanging(at, "advcl") if tree.tokens[one].xpos == "VBG" and one > at)
    voicing = (_reporting() | _stems("saying", "speaking")) - _stems("saying", "minding")
    return not done and any(stem(tree.lemma(one)) in voicing for one in filled)


def _reporting() -> frozenset[str]:
    return _stems("reporting", *_SPEECH)


@cache
def _stems(name: str, *classes: str) -> frozenset[str]:
    """Give the stems of a list's words: lemmas are not always cut alike."""
    return frozenset(stem(word.partition(">")[0]) for word in lexicon().words(name, *classes))
