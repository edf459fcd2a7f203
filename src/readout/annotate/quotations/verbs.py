"""The words that attribute, in all their forms, with what each takes."""

from functools import cache
from typing import Literal

from readout.language import lexicon

Taking = Literal["say", "tell", "that", "to", "urge", "object"]
Form = Literal["base", "third", "past", "participle", "gerund"]

_VOWELS = "aeiou"
_DOUBLED = frozenset({"admit", "quip", "slam"})


@cache
def cue_forms() -> dict[str, tuple[frozenset[Taking], Form]]:
    """Map every form of the packaged verbs to what the verb takes and which form it is."""
    found: dict[str, tuple[frozenset[Taking], Form]] = {}
    for taking, verbs in lexicon().groups("reporting"):
        for verb in verbs:
            for form, kind in inflected(verb).items():
                earlier = found.get(form, (frozenset(), kind))
                found[form] = (earlier[0] | {_taking(taking)}, earlier[1])
    return found


def inflected(verb: str) -> dict[str, Form]:
    """Give the forms of a verb, written as its base or as base>past>participle; `_` joins a verb and its particle."""
    base, *irregular = verb.split(">")
    head, joint, particle = base.partition("_")
    tail = joint.replace("_", " ") + particle
    stem = head + head[-1] if head in _DOUBLED else head
    silent = head[:-1] if head.endswith("e") else stem
    third = head[:-1] + "ies" if _consonant_y(head) else head + ("es" if head.endswith(("s", "sh", "ch", "x", "o")) else "s")
    past = irregular[0].replace("_", " ") if irregular else (head[:-1] + "ied" if _consonant_y(head) else silent + "ed") + tail
    participle = irregular[1].replace("_", " ") if irregular else past
    forms: dict[str, Form] = {head + tail: "base", third + tail: "third", silent + "ing" + tail: "gerund"}
    forms.setdefault(past, "past")
    forms.setdefault(participle, "participle")
    return forms


def _consonant_y(word: str) -> bool:
    return word.endswith("y") and word[-2] not in _VOWELS


def _taking(word: str) -> Taking:
    for taking in ("say", "tell", "that", "to", "urge", "object"):
        if word == taking:
            return taking
    raise KeyError(word)
