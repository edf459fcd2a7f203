"""What each reader of an article declares: its name and version, what it needs of the page, what it adds to it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from readout.annotate.encoder import Encoding
from readout.language import Lexicon
from readout.model import Annotations, Article, Mention, Quotation, Sentence, TimeExpression


@dataclass(frozen=True, slots=True)
class Page:
    """An article as far as it is read: what is found so far, what the encoder says of it, and the lists of its language."""

    found: Annotations
    encoding: Encoding
    language: Lexicon

    @property
    def article(self) -> Article:
        """The article."""
        return self.found.article

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences, parsed."""
        return self.found.sentences

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The names in it."""
        return self.found.mentions

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """What is said in it."""
        return self.found.quotations

    @property
    def times(self) -> tuple[TimeExpression, ...]:
        """Its expressions of time."""
        return self.found.times


Found = tuple[Any, ...]
"""Findings of the one kind that an annotator adds, in order of the text."""


@dataclass(frozen=True, slots=True)
class Annotator:
    """A reader of pages. `adds` names the field of `Annotations` that it fills, `needs` those that others have filled before.

    What adds to `findings` gives values of `Finding` and needs no field of its own. `version` rises when it finds something else
    in the same page, so that stored articles are read anew.
    """

    name: str
    version: int
    needs: tuple[str, ...]
    adds: str
    read: Callable[[Page], Found]

    def annotate(self, page: Page) -> Page:
        """Give the page with what this reader finds on it."""
        found = self.read(page)
        held: Found = page.found.findings if self.adds == "findings" else ()
        added: dict[str, Any] = {
            self.adds: tuple(sorted((*held, *found), key=lambda one: (one.span, one.kind, one.label)))
            if self.adds == "findings"
            else found
        }
        return replace(page, found=replace(page.found, **added))
