"""Whose an article is: the newsroom that publishes it, its publisher, the agency that it credits its whole text to."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import PurePath

from readout.language import lexicon
from readout.model import Article, Credit
from readout.text import address, fold, words

_SHARED_HOSTS = frozenset("msn yahoo google apple medium substack blogspot wordpress facebook twitter x telegram".split())
"""Addresses under which many publishers appear."""


def newsroom(name: str | None) -> str:
    """Give a name's key: "www.example.com" and "Example News (Online)" are one; empty where the name tells none."""
    parts = lexicon().words("newsrooms", "part")
    key = "".join(word for word in words((name or "").replace(".", " ")) if word not in parts and word.isalnum())
    return "" if key in _SHARED_HOSTS else key


def newsroom_of(article: Article) -> str:
    """Give the key of the newsroom that published an article, by its outlet's name, else by its address."""
    return newsroom(article.outlet or address(article.url).hostname)


def publisher_of(article: Article) -> str | None:
    """Name the publisher of an article's outlet, None where the table does not hold it."""
    return _publishers().get(newsroom_of(article))


def whole_credit(article: Article, names: Mapping[str, str]) -> Credit | None:
    """Give the credit to the one agency that the whole text is from, None where there are several or none, or a person wrote it.

    `names` maps the names of agencies to the one that counts. What an agency contributed to is no text of its own, signed or not:
    of seven such articles that editors read in 56 groups none was the agency's.
    """
    stated = [credit for credit in article.credits if credit.newsroom in article.agencies]
    found = [credit for credit in stated if credit.kind not in {"contribution", "tip", "told", "passage"}]
    if len({names.get(credit.newsroom, credit.newsroom) for credit in found}) != 1:
        return None
    unsigned = not article.authors or any(credit.kind != "credit" or credit.span is None for credit in found)
    return found[0] if unsigned else None


def name_of(article: Article) -> str:
    """Name an article in a reason: by its outlet, else its headline, else its file."""
    return article.outlet or (f"“{article.headline}”" if article.headline else PurePath(article.input).name)


def one_name(names: Iterable[str]) -> dict[str, str]:
    """Map each name of an agency to its shortest: initials stand for the long name that they are taken from."""
    known = sorted(set(names), key=lambda name: (len(name), name))
    return {name: next((short for short in known if _stands_for_newsroom(short, name)), name) for name in known}


def _stands_for_newsroom(short: str, name: str) -> bool:
    """Tell whether capitals are taken from a name in order, the first letter of each of its words among them."""
    if not short.isupper() or not short.isalpha():
        return short == name
    return _newsroom_letters_taken(fold(short), fold(name).split())


def _newsroom_letters_taken(letters: str, told: Sequence[str]) -> bool:
    """Spell letters with all of some words, each giving its first letter and then any others in order.

    Word by word, it is kept how many of the letters can be spelled so far: a word that may give three may give one or two.
    """
    spelled = {0}
    for word in told:
        spelled = {end for start in spelled for end in _newsroom_letters_given(letters, start, word)}
    return len(letters) in spelled


def _newsroom_letters_given(letters: str, start: int, word: str) -> range:
    """Give where a word's letters may end that are to be the letters from `start` on: nowhere where its first is another."""
    if letters[start : start + 1] != word[0]:
        return range(0)
    end, at = start + 1, 1
    while end < len(letters) and (at := word.find(letters[end], at) + 1):
        end += 1
    return range(start + 1, end + 1)


@cache
def _publishers() -> dict[str, str]:
    table = tomllib.loads(files("readout.cluster").joinpath("publishers.toml").read_text(encoding="utf-8"))
    return {newsroom(outlet): publisher for publisher, outlets in table.items() for outlet in outlets}
