"""Bearers: which mentions in one article name the same one, and by which fullest form it is called."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz.distance import DamerauLevenshtein

from readout.annotate.names.capitalised import Candidate
from readout.language import lexicon, lexicon_at_hand
from readout.model import Article, Mention, Sentence, Span
from readout.text import fold, words

_LONG_NAME = 5
_BEFORE = 12
_ALIKE = 0.6
"""First names so alike are spellings of one: Dmitri and Dmitry .83, Antony and Anthony .86, but Anna and Alan .50."""


@dataclass(slots=True)
class _Bearer:
    """A person with all forms of the name seen so far, in folded parts."""

    forms: Counter[tuple[str, ...]] = field(default_factory=Counter)
    shown: dict[tuple[str, ...], str] = field(default_factory=dict)
    genders: set[str] = field(default_factory=set)

    def name(self) -> str:
        """Give the fullest form, the commonest of the fullest, the first of those."""
        order = list(self.shown)
        best = max(order, key=lambda form: (_clean(form, self.shown), len(form), self.forms[form], -order.index(form)))
        return self.shown[best]


def one_name_each(article: Article, sentences: tuple[Sentence, ...], found: list[Candidate]) -> tuple[Mention, ...]:
    """Turn candidates into mentions that carry their bearer's fullest name."""
    bearers: list[_Bearer] = []
    for candidate in found:
        if candidate.type == "person" and len(candidate.parts) > 1 and not _doubled(candidate.parts):
            _enter(article, bearers, candidate)
    for candidate in found:
        known = _bearer_of(bearers, candidate.parts)
        if candidate.type != "person" or _doubled(candidate.parts):
            continue
        if known is None or _contradict(_genders(article, candidate), known.genders):
            _enter(article, bearers, candidate)
    mentions = [_mention(article, bearers, candidate) for candidate in found]
    mentions += _overlooked(article, sentences, bearers, mentions)
    mentions += _in_lower_case(article, sentences, bearers, mentions)
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def _enter(article: Article, bearers: list[_Bearer], candidate: Candidate) -> None:
    bearer = next((known for known in bearers if any(_same_person(form, candidate.parts) for form in known.forms)), None)
    if bearer is None:
        bearer = _Bearer()
        bearers.append(bearer)
    bearer.forms[candidate.parts] += 1
    bearer.shown.setdefault(candidate.parts, _shown(article, candidate.span))
    bearer.genders |= _genders(article, candidate)


def _genders(article: Article, candidate: Candidate) -> set[str]:
    """Tell by the words of a role whether its bearer is a woman or a man."""
    table = lexicon_at_hand(article.language).table("genders")
    role = article.text[candidate.role.start : candidate.role.end] if candidate.role else ""
    before = words(article.text[max(0, candidate.span.start - _BEFORE) : candidate.span.start])[-1:]
    return {table[word] for word in (*words(role), *before) if word in table}


def _contradict(one: set[str], other: set[str]) -> bool:
    return bool(one and other) and not one & other


def _shown(article: Article, span: Span) -> str:
    return " ".join(article.text[span.start : span.end].split())


def _mention(article: Article, bearers: list[_Bearer], candidate: Candidate) -> Mention:
    """Give a candidate its bearer's name; a single word that is a known person's surname is that person."""
    bearer = _bearer_of(bearers, candidate.parts) if candidate.type in {"person", "other"} else None
    if bearer is not None:
        return Mention(candidate.span, "person", bearer.name(), candidate.role)
    return Mention(candidate.span, candidate.type, _shown(article, candidate.span), candidate.role)


def _bearer_of(bearers: list[_Bearer], parts: tuple[str, ...]) -> _Bearer | None:
    """Find the person whose name it is; of several with one surname the most often named."""
    if len(parts) > 1:
        return next((bearer for bearer in bearers if parts in bearer.forms), None)
    fitting = [
        bearer for bearer in bearers if any(_alike(form[-1], parts[0]) or _fused(parts[0], form[-1]) for form in bearer.forms)
    ]
    if not fitting:
        fitting = [bearer for bearer in bearers if any(form[0] == parts[0] for form in bearer.forms)]
    return max(fitting, key=lambda bearer: (bearer.forms.total(), parts in bearer.forms)) if fitting else None


def _same_person(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Tell whether two full names may be spellings of one: alike surnames and first names."""
    if not (_alike(left[-1], right[-1]) or _fused(left[-1], right[-1]) or _fused(right[-1], left[-1])):
        return left[0] == right[0] and len(left) > 1 and left[-1] in right
    first, second = (name[0].rstrip(".") or name[0] for name in (left, right))
    if min(len(first), len(second)) == 1:
        return first[0] == second[0]
    return first[0] == second[0] and DamerauLevenshtein.normalized_similarity(first, second) >= _ALIKE


def _alike(left: str, right: str) -> bool:
    """Tell whether two surnames are spellings of one: equal, or long and one letter apart after the first."""
    if left == right:
        return True
    long = min(len(left), len(right)) >= _LONG_NAME
    return long and left[0] == right[0] and DamerauLevenshtein.distance(left, right, score_cutoff=1) <= 1


def _fused(word: str, name: str) -> bool:
    """Tell whether a lost space joined the next word to the name: `Holmand`."""
    return len(name) >= _LONG_NAME and word.startswith(name) and word[len(name) :] in lexicon().words("beside", "fused")


def _clean(form: tuple[str, ...], shown: Iterable[tuple[str, ...]]) -> bool:
    """Tell whether a form holds no body that stood before it, no word that a lost space joined to it and no second name."""
    glued = any(_fused(form[-1], other[-1]) or _runs_on(form, other) for other in shown)
    return not glued and not _doubled(form) and not any(part in lexicon().words("titles", "organisation") for part in form[:-1])


def _doubled(form: tuple[str, ...]) -> bool:
    """Tell whether a lost space ran two mentions of one name together: `Holm Ada HolmMore`."""
    return any(part != other and other.startswith(part) for part in form if len(part) >= _LONG_NAME for other in form)


def _runs_on(form: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether a form goes on behind or before another full one."""
    return 1 < len(other) < len(form) and other in {form[: len(other)], form[-len(other) :]}


def _overlooked(
    article: Article, sentences: tuple[Sentence, ...], bearers: list[_Bearer], mentions: list[Mention]
) -> list[Mention]:
    """Find surnames of known people that were not proposed."""
    surnames = {form[-1]: bearer for bearer in bearers for form in bearer.forms if len(form) > 1}
    taken = {at for mention in mentions for at in range(mention.span.start, mention.span.end)}
    found = []
    for sentence in sentences:
        for token in sentence.tokens:
            text = article.text[token.start : token.end]
            if text[0].isupper() and token.start not in taken and (bearer := surnames.get(fold(text))) is not None:
                found.append(Mention(Span(token.start, token.end), "person", bearer.name()))
    return found


def _in_lower_case(
    article: Article, sentences: tuple[Sentence, ...], bearers: list[_Bearer], mentions: list[Mention]
) -> list[Mention]:
    """Find surnames that lost their capital: known here, long, and never otherwise in lower case."""
    surnames = {form[-1]: bearer for bearer in bearers for form in bearer.forms if len(form[-1]) >= _LONG_NAME}
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
