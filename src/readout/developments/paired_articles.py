"""Which story and which article of an earlier look is which of a later one, although ids may have shifted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from readout.model import Article, Brief, Evidence


@dataclass(frozen=True, slots=True)
class Pairs:
    """Earlier articles by id with what they are now: the `same` text, or `rewritten`; an id that is in neither is no more."""

    same: Mapping[str, Article]
    rewritten: Mapping[str, Article]

    def now(self, piece: Evidence) -> Evidence | None:
        """Give an earlier place as it is now: the same in an unchanged article, in a rewritten one where its words still stand."""
        if same := self.same.get(piece.article):
            return replace(piece, article=same.id)
        later = self.rewritten.get(piece.article)
        at = later.text.find(piece.text) if later else -1
        return Evidence(later.id, at, at + len(piece.text), piece.text) if later and at >= 0 else None


def pair_articles(before: Sequence[Article], now: Sequence[Article]) -> Pairs:
    """Pair articles: by id or by what was read (its digest) where the text is the same, else by page (version, address, name).

    An id is a digest of name and bytes; the same bytes under another name are the same article, and another text of one page is the
    article rewritten. Each later article answers to one earlier at most.
    """
    same: dict[str, Article] = {}
    rewritten: dict[str, Article] = {}
    taken: set[str] = set()
    for alike, found in ((_is_same, same), (_is_rewritten, rewritten)):
        for earlier in before:
            later = next((a for a in now if a.id not in taken and alike(earlier, a)), None)
            if later and earlier.id not in same:
                found[earlier.id] = later
                taken.add(later.id)
    return Pairs(same, rewritten)


def pair_stories(before: Sequence[Brief], now: Sequence[Brief]) -> dict[int, int]:
    """Give for later stories, by place, the place of the earlier one that shares most articles with it, one each.

    Of equal shares the story of the same id, then the first, is taken; stories that share no article are different stories.
    """
    shares = [
        (-_shared(earlier, later), earlier.id != later.id, at, was)
        for at, later in enumerate(now)
        for was, earlier in enumerate(before)
    ]
    pairs: dict[int, int] = {}
    for share, _, at, was in sorted(shares):
        if share and at not in pairs and was not in pairs.values():
            pairs[at] = was
    return pairs


def _shared(before: Brief, now: Brief) -> int:
    pairs = pair_articles(before.articles, now.articles)
    return len(pairs.same) + len(pairs.rewritten)


def _is_same(before: Article, now: Article) -> bool:
    return before.text == now.text and (before.id == now.id or before.sha256 == now.sha256)


def _is_rewritten(before: Article, now: Article) -> bool:
    return before.id in now.versions or before.input == now.input or (before.url is not None and before.url == now.url)
