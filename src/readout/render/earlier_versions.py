"""Earlier versions of an article, and what each later one changed in its words."""

from dataclasses import dataclass
from typing import NamedTuple

from readout.model import ChangeKind, Revision, Span
from readout.render.excerpts import Shown
from readout.render.tidy_words import tidy


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of a page in words: what stood before, empty where added, and what stands now, empty where removed."""

    kind: ChangeKind
    before: str
    after: str


class Edited(NamedTuple):
    """An earlier version of an article, and what the version after it changed."""

    revision: Revision
    edits: list[Edit]


def edits(shown: Shown) -> list[Edited]:
    """Give the earlier versions of an article, the first one first, each with what the version after it changed."""
    article = shown.article
    later = [*(revision.text for revision in article.revisions[1:]), article.text]
    return [
        Edited(
            revision,
            [Edit(c.kind, _words_of_version(revision.text, c.before), _words_of_version(text, c.after)) for c in revision.changes],
        )
        for revision, text in zip(article.revisions, later, strict=False)
    ]


def _words_of_version(text: str, span: Span | None) -> str:
    return tidy(text[span.start : span.end]) if span else ""
