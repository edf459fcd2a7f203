"""Who shares a surname in one article: somebody whom it names by surname alone before another in full."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from readout.annotate.names.name_candidate import Candidate
from readout.language import lexicon_at_hand
from readout.model import Article, Sentence, Span
from readout.text import words

_PRONOUNS: Mapping[str, str] = MappingProxyType({"male": "he", "female": "she"})
_BEFORE = 12


def sexes_of_bearers(article: Article, candidate: Candidate) -> set[str]:
    """Tell by the words of a role, and by a full name's first, whether a namesake is a woman or a man."""
    language = lexicon_at_hand(article.language)
    table, first = language.table("genders"), language.table("first-names")
    role = article.text[candidate.role.start : candidate.role.end] if candidate.role else ""
    before = words(article.text[max(0, candidate.span.start - _BEFORE) : candidate.span.start])[-1:]
    told = {table[word] for word in (*words(role), *before) if table.get(word) in _PRONOUNS}
    named = {first[candidate.parts[0]]} if len(candidate.parts) > 1 and candidate.parts[0] in first else set()
    return told or named


def named_before_the_full(article: Article, sentences: Sequence[Sentence], found: Sequence[Candidate]) -> frozenset[Span]:
    """Give the bare surnames of a namesake whom no full name of the article is.

    They stand in the text before the first full name that ends so, and the office beside them is another's, or he is a she.
    """
    firsts, starts = _first_full_namesakes(found), [sentence.start for sentence in sentences]
    strangers = set[Span]()
    for one in found:
        full = firsts.get(one.parts[0]) if one.type == "person" and len(one.parts) == 1 else None
        if full is not None and one.span.start < full.span.start:
            sentence = sentences[max(0, bisect_right(starts, one.span.start) - 1)]
            told = sexes_of_bearers(article, one) or _sex_of_namesake(article, sentence, found)
            if sentence.role == "body" and _is_another_namesake(article, one, full, told):
                strangers.add(one.span)
    return frozenset(strangers)


def _sex_of_namesake(article: Article, sentence: Sentence, found: Iterable[Candidate]) -> set[str]:
    """Tell by "he" or "she" in a sentence that names one person what that person is."""
    if len({one.parts for one in found if one.type == "person" and sentence.span.contains(one.span)}) > 1:
        return set()
    held = set(words(article.text[sentence.start : sentence.end]))
    language = lexicon_at_hand(article.language)
    return {sex for sex, pronoun in _PRONOUNS.items() if held & language.words("genders", pronoun)}


def _first_full_namesakes(found: Iterable[Candidate]) -> Mapping[str, Candidate]:
    """Give the first full name with each surname, where the article has one bearer of it."""
    firsts: dict[str, Candidate] = {}
    for one in found:
        if one.type == "person" and len(one.parts) > 1:
            firsts.setdefault(one.parts[-1], one)
    return firsts


def _is_another_namesake(article: Article, bare: Candidate, full: Candidate, told: set[str]) -> bool:
    """Tell whether a bare surname has another office than the full name, or the sex of another."""
    other = sexes_of_bearers(article, full)
    if told and other and not told & other:
        return True
    titles = lexicon_at_hand(article.language).words("titles", "title") - lexicon_at_hand(article.language).words("genders")
    offices = [set(words(article.text[c.role.start : c.role.end])) & titles if c.role else set() for c in (bare, full)]
    return full.role is not None and bool(offices[0]) and offices[0].isdisjoint(offices[1])
