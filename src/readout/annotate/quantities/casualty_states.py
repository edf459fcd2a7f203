"""What became of those counted: killed, injured, missing, arrested, told from the words beside a number."""

from collections.abc import Sequence

from readout.language import lexicon

_FAR_AFTER, _FAR_BEFORE = 6, 7


def state_of(before: Sequence[str], noun: str, after: Sequence[str]) -> str:
    """Name the state by the noun itself ("49 dead"), else by what follows it, else by what stands before the number.

    `before` are the words before the number, the nearest last; `after` those after the noun.
    """
    return lexicon().table("states").get(noun, "") or _state_after(after, left=_is_left(before)) or _state_before(before)


def _is_left(before: Sequence[str]) -> bool:
    return any(word in lexicon().words("counting", "leaving") for word in before[-3:])


def _state_after(words: Sequence[str], *, left: bool) -> str:
    """Find the verb that follows ("49 people were killed"), or what "left" leads to ("left 49 people and a guard dead")."""
    states = lexicon().table("states")
    for word in words[:_FAR_AFTER]:
        if word in states:
            return states[word]
        linked = word in lexicon().words("counting", "link") or word.endswith("ly") or (left and word.isalpha())
        if not linked:
            return ""
    return ""


def _state_before(words: Sequence[str]) -> str:
    """Find the verb or noun before ("killing 49", "a death toll of 49", "killed a guard and 11 others")."""
    if "toll" in words and words[-1] in {"to", "at"}:
        return "killed"
    joined = bool(words) and words[-1] == "and"
    states, small = lexicon().table("states"), lexicon().words("counting", "bridge") | lexicon().words("counting", "link")
    for word in reversed(words[-_FAR_BEFORE:]):
        if word in states:
            return states[word]
        if word not in small and not (joined and word.isalpha()):
            return ""
    return ""
