"""Articles of invented outlets for the tests of align, with what is found in them written out by hand."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from readout.model import (
    Annotations,
    Article,
    Block,
    EntityType,
    Evidence,
    Mention,
    Origin,
    Quantity,
    Quotation,
    QuotationKind,
    Sentence,
    Source,
    Span,
    Story,
    TimeExpression,
    Token,
    When,
)
from tests.language.parsed import parsed_sentences

Days = tuple[str, str]


@dataclass(frozen=True)
class Told:
    """What an article says: names with their types, roles by name, days, counts, and (source, content) of quotations."""

    text: str
    names: Mapping[str, EntityType] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)
    days: Mapping[str, Days] = field(default_factory=dict)
    counts: Mapping[str, tuple[float, str]] = field(default_factory=dict)
    said: Sequence[tuple[str, str]] = ()
    published: str | None = "2025-03-06"
    origin: Origin | None = None


def story(*told: Told) -> Story:
    """Build a story; articles are a0, a1 and so on, each its own origin unless told otherwise."""
    return Story("s", tuple(annotated(f"a{number}", article) for number, article in enumerate(told)))


def annotated(name: str, told: Told) -> Annotations:
    """Build an article with its annotations."""
    text = told.text
    article = Article(
        name, f"{name}.txt", None, None, None, (), (), "en", When(told.published, "day", "metadata"), text, "0",
        (Block(0, len(text), "body"),), told.origin or Origin(None, "independent"),
    )  # fmt: skip
    return Annotations(
        article,
        parsed_sentences(text),
        tuple(sorted(_mentions(told), key=lambda mention: mention.span)),
        tuple(_quotation(article, number, *said) for number, said in enumerate(told.said)),
        tuple(
            TimeExpression(span, "DATE", days[0], None, *days, "day", "publication")
            for words, days in told.days.items()
            for span in _places(text, words)
        ),
        tuple(
            Quantity(span, "cardinal", number, number, counted=counted)
            for words, (number, counted) in told.counts.items()
            for span in _places(text, words)
        ),
    )


def _mentions(told: Told) -> list[Mention]:
    found: list[Mention] = []
    for name, kind in sorted(told.names.items(), key=lambda item: -len(item[0])):
        for span in _places(told.text, name):
            if not any(span.overlaps(other.span) for other in found):
                roles = _places(told.text, told.roles[name]) if name in told.roles else []
                found.append(Mention(span, kind, name, roles[0] if roles else None))
    return found


def _quotation(article: Article, number: int, source: str, content: str) -> Quotation:
    at = article.text.index(content)
    who = article.text.find(source)
    words = Evidence(article.id, who, who + len(source), source) if who >= 0 else None
    said = (Evidence(article.id, at, at + len(content), content),)
    kind: QuotationKind = "direct" if article.text[at - 1 : at] in {'"', "“"} else "indirect"
    return Quotation(f"{article.id}.q{number}", kind, Source(None, source, words), None, said)


def _places(text: str, words: str) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]


def parsed(text: str, tree: str) -> Sentence:
    """Build a sentence that is the whole text, from its tree: for each word its head's number (from 1; 0 the root), relation, tag.

    As in "2:nsubj:PRON 0:root:VERB"; a relation may itself hold a colon.
    """
    words = list(re.finditer(r"\w+|[^\w\s]", text))
    rows = [(row.split(":")[0], row.split(":", 1)[1].rsplit(":", 1)) for row in tree.split()]
    tokens = tuple(
        Token(word.start(), word.end(), word[0].casefold(), tag, int(head) - 1, relation)
        for word, (head, (relation, tag)) in zip(words, rows, strict=True)
    )
    return Sentence(0, len(text), "body", 0, tokens)
