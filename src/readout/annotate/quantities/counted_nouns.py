"""What a number counts: the head noun after it, with what became of those counted, so that dead and injured never mix."""

import re
from collections.abc import Sequence

from readout.language import lexicon
from readout.model import Sentence, Span, Token

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:[-'’][^\W\d_]+)*|[^\w\s]")
_MORE = r"(?:(?:more|other|new|additional|further)\s+)*"
_PARTITIVE = re.compile(rf"[\s-]*{_MORE}(?:of\s+)?(?:(?:the|its|their|his|her|our|those|these)\s+)?{_MORE}", re.IGNORECASE)
_OF = re.compile(r"\s+of\s+")
_OF_THEM = re.compile(r"\s+of\b")
_NO_NOUNS = frozenset("VERB AUX ADP DET PRON CCONJ SCONJ PART PUNCT ADV".split())
_LONGEST_PHRASE = 5
_NEAR = 80
_SHORTEST_PLURAL = 4
Word = tuple[str, int]
_FAR_AFTER, _FAR_BEFORE = 6, 7


def noun_of(text: str, span: Span, sentence: Sentence, kind: str, *, single: bool) -> str:
    """Name what is counted; a price counts nothing, a share or measure only what it is said to be of, nor does "one of the men"."""
    if kind == "money" or (single and _OF_THEM.match(text, span.end, sentence.end)):
        return ""
    if kind != "cardinal":
        return measured(text, span, sentence.span)
    return counted(text, span, sentence.span, sentence.tokens, single=single)


def counted(text: str, number: Span, sentence: Span, tokens: Sequence[Token], *, single: bool = False) -> str:
    """Name what a cardinal counts: "soldiers", "people killed", "injured"; nothing where no plural noun follows.

    A `single` one counts the last word of its noun phrase ("one young soldier").
    """
    match = _PARTITIVE.match(text, number.end, sentence.end)
    after = _words(text, match.end() if match else number.end, sentence.end)
    phrase = _phrase(after, {token.start: token.pos for token in tokens})
    noun = next((word.lower() for word, _ in reversed(phrase) if single or _is_plural(word)), "")
    rest = [word.lower() for word, _ in after[len(phrase) :]]
    before = [word.lower() for word, _ in _words(text, max(sentence.start, number.start - _NEAR), number.start)]
    states = lexicon().table("states")
    return states.get(noun) or " ".join(part for part in (noun, _state_after(rest) or _state_before(before)) if part)


def measured(text: str, number: Span, sentence: Span) -> str:
    """Name what a share or a measure is of ("40 percent of voters"); nothing where it is not said."""
    match = _OF.match(text, number.end, sentence.end)
    return counted(text, number, sentence, ()).split(" ")[0] if match else ""


def ranked(text: str, number: Span, sentence: Span) -> str:
    """Name what stands in the place that an ordinal gives ("the third round"): the noun, or the last of a run of capitals."""
    words = _words(text, number.end, sentence.end)
    if not words or words[0][0].lower() in lexicon().words("counting", "stop") or not words[0][0][0].isalpha():
        return ""
    last = words[0][0]
    for word, _ in words[1:]:
        if not (last[0].isupper() and word[0].isupper()):
            break
        last = word
    return last.lower()


def _words(text: str, start: int, end: int) -> list[Word]:
    return [(match.group(), match.start()) for match in _WORD.finditer(text, start, min(end, start + _NEAR))]


def _phrase(words: Sequence[Word], tags: dict[int, str]) -> list[Word]:
    """Take the words of the noun phrase: while tagged as adjective or noun, or, untagged, up to a word that ends one."""
    found: list[Word] = []
    for word, at in words[:_LONGEST_PHRASE]:
        tag, low = tags.get(at, "X"), word.lower()
        if (
            not word[0].isalpha()
            or low in lexicon().words("counting", "stop")
            or (tag in _NO_NOUNS and low not in lexicon().table("states"))
        ):
            break
        if found and _is_plural(found[-1][0]) and (tag not in {"NOUN", "PROPN"} or low in lexicon().table("states")):
            break
        found.append((word, at))
    return found


def _is_plural(word: str) -> bool:
    low = word.lower()
    return low in lexicon().words("counting", "plural") or (
        low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) >= _SHORTEST_PLURAL
    )


def _state_after(words: Sequence[str]) -> str:
    """Find the verb that follows ("49 people were killed")."""
    states = lexicon().table("states")
    for word in words[:_FAR_AFTER]:
        if word in states:
            return states[word]
        if word not in lexicon().words("counting", "link") and not word.endswith("ly"):
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
