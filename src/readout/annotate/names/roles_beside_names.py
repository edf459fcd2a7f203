"""Titles and roles beside a person's name: what is stripped from the name, and the words that say what its bearer is."""

from dataclasses import dataclass
from typing import NamedTuple

from readout.language import lexicon
from readout.model import Article, Sentence

_STOPS = frozenset({",", ".", ";", ":", "(", ")", "“", "”", '"', "—", "–", "who", "said", "says", "told"})
_CLOSERS = frozenset({",", ".", ";", ")", "—", "–", "who", "said", "says", "told"})
_HEAD_REACH = 4
"""Words from a name to the noun of a role behind it that has no article: `NAME, chief UN envoy,`."""
_ROLE_REACH = 12


@dataclass(frozen=True, slots=True)
class Word:
    """A token with its text and its plain lower-case form."""

    start: int
    end: int
    text: str
    lower: str


def words_of(article: Article, sentence: Sentence) -> tuple[Word, ...]:
    """Give the sentence's tokens with their text."""
    return tuple(
        Word(token.start, token.end, text, text.lower().replace("’", "'"))
        for token in sentence.tokens
        for text in (article.text[token.start : token.end],)
    )


def title_length(words: tuple[Word, ...], first: int, last: int) -> int:
    """Count the words of a run that are an office or title before the name proper; all of them where no name follows."""
    taken = 0
    at = first
    while at < last:
        phrase = _role_phrase(words, at, last)
        if phrase:
            at += phrase
            taken = at - first
        elif words[at].lower.rstrip(".") in lexicon().words("titles", "title"):
            at += 1
            taken = at - first
        else:
            at += 1
    return taken


class RoleWords(NamedTuple):
    """The words of a role: the first, and the one behind the last."""

    first: int
    last: int


def role_before(words: tuple[Word, ...], first: int) -> RoleWords | None:
    """Find the role that stands in lower case right before a name: `foreign ministry spokesman NAME`."""
    comma = (
        first > 1
        and words[first - 1].text == ","
        and (first - 2 == 0 or words[first - 2].lower in lexicon().words("titles", "role"))
    )
    last = first - 1 if comma else first
    if last == 0 or words[last - 1].lower not in lexicon().words("titles", "role") or not words[last - 1].text.islower():
        return None
    at = last - 1
    while at > 0 and first - at < _ROLE_REACH and _qualifies(words[at - 1]):
        at -= 1
    if at > 1 and words[at - 1].text.islower() and words[at - 2].lower in lexicon().words("beside", "determiner"):
        at -= 1
    return RoleWords(at, last) if not comma or (at > 0 and words[at - 1].lower in lexicon().words("beside", "determiner")) else None


def role_after(words: tuple[Word, ...], last: int) -> RoleWords | None:
    """Find the role that follows a name between commas: `NAME, the head of the council,`."""
    if last >= len(words) or words[last].text != ",":
        return None
    end = last + 1
    while end < len(words) and end - last <= _ROLE_REACH and words[end].lower not in _STOPS:
        end += 1
    closed = end < len(words) and words[end].text in _CLOSERS
    heads = [at for at in range(last + 1, end) if words[at].lower in lexicon().words("titles", "role", "title")]
    opens = last + 1 < end and (
        words[last + 1].lower in lexicon().words("beside", "determiner") or (heads[:1] != [] and heads[0] - last <= _HEAD_REACH)
    )
    if not heads or not opens or not closed or words[last + 1].lower in lexicon().words("beside", "joiner"):
        return None
    first = last + 2 if words[last + 1].lower in lexicon().words("beside", "determiner") else last + 1
    return RoleWords(first, end) if first < end else None


def _role_phrase(words: tuple[Word, ...], at: int, last: int) -> int:
    for phrase in (phrase.split("_") for phrase in lexicon().words("titles", "phrase")):
        if [word.lower for word in words[at : min(last, at + len(phrase))]] == phrase:
            return len(phrase)
    hyphened = [word.lower for word in words[at : at + 3]]
    return 3 if hyphened == ["secretary", "-", "general"] and at + 3 <= last else 0


def _qualifies(word: Word) -> bool:
    """Tell whether the word may stand within a role, before its noun."""
    if word.lower in lexicon().words("beside", "determiner") or word.lower in _STOPS:
        return False
    return word.text == "-" or word.text[0].isupper() or word.lower in lexicon().words("titles", "office", "qualifier", "role")
