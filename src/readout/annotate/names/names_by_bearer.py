"""Bearers: which mentions in one article name the same one, and by which fullest form it is called."""

from collections import Counter
from collections.abc import Mapping

from readout.annotate.names.name_candidate import Candidate
from readout.annotate.names.namesakes import named_before_the_full, sexes_of_bearers
from readout.annotate.names.person_bearers import LONG_NAME, Bearers, doubled
from readout.model import Article, Mention, Sentence, Span
from readout.text import fold


def one_name_each(article: Article, sentences: tuple[Sentence, ...], found: list[Candidate]) -> tuple[Mention, ...]:
    """Turn candidates into mentions that carry their bearer's fullest name."""
    bearers, strangers = Bearers(), named_before_the_full(article, sentences, found)
    for candidate in found:
        if candidate.type == "person" and len(candidate.parts) > 1 and not doubled(candidate.parts):
            _enter(article, bearers, candidate)
    for candidate in found:
        known = bearers.of(candidate.parts)
        if candidate.type != "person" or doubled(candidate.parts):
            continue
        if known is None or candidate.span in strangers or _contradict(sexes_of_bearers(article, candidate), known.genders):
            _enter(article, bearers, candidate)
    named = {bearer.number: bearer.name() for bearer in bearers.known}
    mentions = [_mention(article, bearers, candidate, named) for candidate in found]
    mentions += _overlooked_bearers(article, sentences, bearers, mentions)
    mentions += _bearers_in_lower_case(article, sentences, bearers, mentions)
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def _enter(article: Article, bearers: Bearers, candidate: Candidate) -> None:
    if (bearer := bearers.enter(candidate.parts)) is not None:
        bearer.shown.setdefault(candidate.parts, _name_shown(article, candidate.span))
        bearer.genders |= sexes_of_bearers(article, candidate)


def _contradict(one: set[str], other: set[str]) -> bool:
    return bool(one and other) and not one & other


def _name_shown(article: Article, span: Span) -> str:
    return " ".join(article.text[span.start : span.end].split())


def _mention(article: Article, bearers: Bearers, candidate: Candidate, named: Mapping[int, str]) -> Mention:
    """Give a candidate its bearer's name; a single word that is a known person's surname is that person."""
    bearer = bearers.of(candidate.parts) if candidate.type in {"person", "other"} else None
    if bearer is not None:
        bearer.last = candidate.span.start if len(candidate.parts) > 1 else bearer.last
        return Mention(candidate.span, "person", named[bearer.number], candidate.role)
    return Mention(candidate.span, candidate.type, _name_shown(article, candidate.span), candidate.role)


def _overlooked_bearers(
    article: Article, sentences: tuple[Sentence, ...], bearers: Bearers, mentions: list[Mention]
) -> list[Mention]:
    """Find surnames of known people that were not proposed."""
    surnames = {form[-1]: bearer for bearer in bearers.known for form in bearer.forms if len(form) > 1 and form[-2] != "-"}
    taken = {at for mention in mentions for at in range(mention.span.start, mention.span.end)}
    found = []
    for sentence in sentences:
        for token in sentence.tokens:
            text = article.text[token.start : token.end]
            if text[0].isupper() and token.start not in taken and (bearer := surnames.get(fold(text))) is not None:
                found.append(Mention(Span(token.start, token.end), "person", bearer.name()))
    return found


def _bearers_in_lower_case(
    article: Article, sentences: tuple[Sentence, ...], bearers: Bearers, mentions: list[Mention]
) -> list[Mention]:
    """Find surnames that lost their capital: known here, long, and never otherwise in lower case."""
    surnames = {form[-1]: bearer for bearer in bearers.known for form in bearer.forms if len(form[-1]) >= LONG_NAME}
    taken = {mention.span.start for mention in mentions}
    hits: dict[str, list[Span]] = {}
    for sentence in sentences:
        for token in sentence.tokens:
            text = article.text[token.start : token.end]
            if text.islower() and token.start not in taken and (folded := fold(text)) in surnames:
                hits.setdefault(folded, []).append(Span(token.start, token.end))
    named = Counter(mention.name for mention in mentions)
    return [
        Mention(spans[0], "person", surnames[word].name())
        for word, spans in hits.items()
        if len(spans) == 1 and named[surnames[word].name()] > 1
    ]
