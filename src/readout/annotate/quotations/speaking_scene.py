"""What is known of an article when its sources are named, in order of the text."""

from dataclasses import dataclass

from readout.model import Article, Mention, Sentence, Span
from readout.text import holding

REACH = 2500
"""Characters back in which a pronoun's or an office's bearer is sought: some six paragraphs of news."""
_NEAR = 400


@dataclass(frozen=True, slots=True)
class Spoken:
    """Somebody spoke: where, by what name and words, and whether a person."""

    at: int
    name: str
    span: Span | None
    person: bool


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: a name, or the words for somebody unnamed."""

    name: str
    person: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """The article, its names, and who has spoken so far."""

    article: Article
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    spoken: list[Spoken]
    leaning: dict[str, int]
    quoted: tuple[Span, ...] = ()
    """For a person, above nought where "he" stands in the person's sentences, below where "she" does; `quoted` stands in marks."""

    def sentence(self, at: int) -> Sentence | None:
        """Give the sentence at a place."""
        return holding(self.sentences, at)

    def paragraph(self, at: int) -> int:
        """Give the number of the paragraph at a place, -1 outside."""
        sentence = self.sentence(at)
        return -1 if sentence is None else sentence.paragraph

    def within_marks(self, span: Span) -> bool:
        """Tell whether a place stands within words that somebody spoke."""
        return holding(self.quoted, span.start) is not None

    def possessive(self, span: Span) -> bool:
        """Tell whether a possessive 's follows."""
        return self.article.text[span.end : span.end + 2] in {"'s", "’s"}

    def last(self, span: Span, *, person: bool | None) -> str | None:
        """Name who spoke last before the span and near, a person or not, or either."""
        for spoken in reversed(self.spoken):
            if spoken.at < span.start and person in {None, spoken.person} and span.start - spoken.at < REACH:
                return spoken.name
        return None

    def body_here(self, span: Span) -> str | None:
        """Name the body that last spoke or opened a sentence of the same paragraph before the span."""
        here = self.paragraph(span.start)
        for mention in reversed(self.mentions):
            sentence = self.sentence(mention.span.start)
            if sentence is None or mention.span.end > span.start or mention.type not in {"organization", "group"}:
                continue
            if sentence.paragraph != here:
                return None
            lead = self.article.text[sentence.start : mention.span.start].split()
            if len(lead) <= 1 and not self.possessive(mention.span):
                return mention.name
        return None

    def nearest(self, span: Span, types: set[str]) -> str | None:
        """Name the nearest mention of these types before the span."""
        for mention in reversed(self.mentions):
            if mention.type in types and mention.span.end <= span.start and span.start - mention.span.end < _NEAR:
                return mention.name
        return None

    def subject_before(self, span: Span) -> Mention | None:
        """Give the name that opens the sentence right before that of the span, or the paragraph's before it."""
        here = self.sentence(span.start)
        number = self.sentences.index(here) if here is not None else 0
        before = self.sentences[number - 1] if number else None
        if before is None or before.role != "body":
            return None
        opening = (mention for mention in self.mentions if before.start <= mention.span.start < before.end)
        first = next(opening, None)
        lead = self.article.text[before.start : first.span.start].split() if first is not None else []
        return first if first is not None and first.type in {"organization", "person"} and len(lead) <= 1 else None
