"""How a claim is put and who holds it: the clearest complete wording, and a party that can say something."""

from collections.abc import Mapping

from readout.align.clause_cutting import is_clause
from readout.align.statements import Statement
from readout.model import Sentence, Span, Story

_MARKS = " \t\n,;:-–—"
_QUOTES = '"“”„«»'

Sentences = Mapping[tuple[str, Span], Sentence]


def sentences_of(story: Story) -> Sentences:
    """Find a story's sentences by article and place."""
    return {(member.article.id, sentence.span): sentence for member in story.members for sentence in member.sentences}


def is_complete(statement: Statement, sentences: Sentences) -> bool:
    """Tell whether a statement holds a verb with its subject (an unparsed one is taken to)."""
    return is_clause(sentences[statement.article, statement.sentence], statement.evidence.span)


def rendering(statement: Statement) -> str:
    """Give the words of a statement without marks at either end.

    Never more than its evidence: the rest of the sentence may be the outlet's, or somebody else's words.
    """
    return bare(statement.evidence.text)


def bare(words: str) -> str:
    """Drop quotation marks that have no partner, and marks at either end."""
    shown = " ".join(words.split())
    if sum(shown.count(mark) for mark in _QUOTES) % 2:
        shown = "".join(character for character in shown if character not in _QUOTES)
    shown = shown.strip(_MARKS)
    if shown[:1] in _QUOTES and shown[-1:] in _QUOTES and not any(mark in shown[1:-1] for mark in _QUOTES):
        shown = shown[1:-1].strip(_MARKS)
    return shown or words.strip()
