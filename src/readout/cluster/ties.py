"""What ties articles of one story to one origin: a text that both carry, one page in two versions, one outlet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from readout.cluster.copies import Overlap, Wording, candidates, overlap
from readout.model import Article
from readout.text import words

_LEAST_WORDS = 40
"""Shared words outside quotation marks from which a text counts as shared; a sentence of common background is shorter."""
_LEAST_SENTENCES = 3
"""Shared sentences, unless nearly all of the shorter text is shared: one long one is a heading card or a notice."""
_LEAST_PART = 0.25
"""Part of the article that shares the larger part of itself. Swept 0.2 to 0.4 with evaluation/copies.py: 0.2 takes an outlet's
furniture for shared text, from 0.35 on articles built on a report with many paragraphs of their own are missed."""
_NEARLY_ALL = 0.8
_LEAST_OF_ONE_REPORT = 0.08
"""The same where both credit one agency and no other."""
_SHARED_HOSTS = frozenset(
    {"msn", "yahoo", "google", "apple", "medium", "substack", "blogspot", "wordpress", "facebook", "twitter", "x", "telegram"}
)
"""Addresses under which many publishers appear."""
_HOST_PARTS = frozenset(
    {
        "www",
        "m",
        "amp",
        "edition",
        "news",
        "web",
        "online",
        "en",
        "com",
        "co",
        "org",
        "net",
        "int",
        "info",
        "uk",
        "us",
        "eu",
        "de",
        "fr",
        "es",
    }
)
"""Parts of a host or name that do not tell outlets apart."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two articles of one origin, by their places in the story (`first` was published first), and why."""

    first: int
    second: int
    kind: Literal["text", "version", "outlet"]
    why: str


def ties(articles: Sequence[Article], worded: Sequence[Wording]) -> list[Tie]:
    """List all ties; an outlet ties only texts of its own, for two reports that it took from two agencies are two origins."""
    shared = [*_texts(articles, worded), *_versions(articles)]
    taken = {at for tie in shared for at in (tie.first, tie.second)}
    return [*shared, *_outlets(articles, taken)]


def carries(found: Overlap, least: float = _LEAST_PART) -> bool:
    """Tell whether one article carries the text of another, rather than a sentence or two of common background."""
    enough = found.sentences >= _LEAST_SENTENCES or found.part >= _NEARLY_ALL
    return enough and found.words >= _LEAST_WORDS and found.part >= least


def _texts(articles: Sequence[Article], worded: Sequence[Wording]) -> Iterator[Tie]:
    for one, other in candidates(worded):
        credit = (
            articles[one].agencies
            if len(articles[one].agencies) == 1 and articles[one].agencies == articles[other].agencies
            else ()
        )
        found = overlap(worded[one], worded[other])
        if carries(found, _LEAST_OF_ONE_REPORT if credit else _LEAST_PART):
            report = f", and both credit {credit[0]}" if credit else ""
            yield Tie(one, other, "text", f"{found.sentences} of {found.of} sentences stand in both{report}")


def _versions(articles: Sequence[Article]) -> Iterator[Tie]:
    pages = [(article.url or "").partition("#")[0].rstrip("/") for article in articles]
    for first, later in _alike(pages):
        yield Tie(first, later, "version", "a later version of the same page")


def _outlets(articles: Sequence[Article], taken: set[int]) -> Iterator[Tie]:
    for first, later in _alike(["" if at in taken else _outlet(article) for at, article in enumerate(articles)]):
        yield Tie(first, later, "outlet", "both are of one outlet")


def _alike(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pair the first place of each name with each later one; an empty name says nothing."""
    first: dict[str, int] = {}
    for at, name in enumerate(names):
        if name and first.setdefault(name, at) != at:
            yield first[name], at


def _outlet(article: Article) -> str:
    """Name the outlet so that "www.example.com" and "Example News" are one; an address that many share names none."""
    named = article.outlet or urlsplit(article.url or "").hostname or ""
    told = [word for word in words(named.replace(".", " ")) if word not in _HOST_PARTS and word != "the"]
    name = "".join(told)
    return "" if name in _SHARED_HOSTS else name
