"""Where the words of a decision stand in the articles as they are now."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from readout.model import Anchor, Article, Decision, Evidence, Span, keys_of, page_of

_HALF = 0.5


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in an article of now; an empty span stands for the article itself."""

    article: str
    span: Span

    def touches(self, evidence: Evidence) -> bool:
        """Tell whether words share half of the shorter of the two."""
        own, other = self.span, evidence.span
        shared = min(own.end, other.end) - max(own.start, other.start)
        return self.article == evidence.article and shared > 0 and shared >= _HALF * min(len(own), len(other))


def concerning(decisions: Iterable[Decision], keys: Iterable[str]) -> tuple[Decision, ...]:
    """Give the decisions that are about words of articles with these keys."""
    known = frozenset(keys)
    return tuple(one for one in decisions if any(anchor.article in known or anchor.page in known for anchor in one.on))


@dataclass(frozen=True, slots=True)
class Ground:
    """The articles in which anchors are looked for."""

    articles: Mapping[str, Article]
    by_key: Mapping[str, Sequence[Article]]

    @classmethod
    def of(cls, articles: Iterable[Article]) -> "Ground":
        """Note articles under their keys."""
        found = list(articles)
        by_key: dict[str, list[Article]] = {}
        for article in found:
            for key in sorted(keys_of(article)):
                by_key.setdefault(key, []).append(article)
        return cls({article.id: article for article in found}, by_key)

    def places(self, anchors: Iterable[Anchor]) -> tuple[Place, ...]:
        """Give the places of those anchors whose words still stand."""
        return tuple(place for anchor in anchors if (place := self.place(anchor)) is not None)

    def place(self, anchor: Anchor) -> Place | None:
        """Find an anchor's words: at their place in the same text, else once in a later text of the page; None where neither."""
        for article in self._named(anchor):
            if not anchor.text:
                return Place(article.id, Span(0, 0))
            if article.text[anchor.start : anchor.end] == anchor.text:
                return Place(article.id, Span(anchor.start, anchor.end))
            if article.text.count(anchor.text) == 1:
                at = article.text.index(anchor.text)
                return Place(article.id, Span(at, at + len(anchor.text)))
        return None

    def _named(self, anchor: Anchor) -> Iterator[Article]:
        """Give the articles that an anchor may mean: of those with its digest first the one at its address."""
        same = self.by_key.get(anchor.article, ())
        yield from sorted(same, key=lambda article: page_of(article) != anchor.page)
        if not same and anchor.page:
            yield from self.by_key.get(anchor.page, ())
