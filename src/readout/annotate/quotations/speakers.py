"""Names for sources: the person behind a name, a pronoun or an office, or the words used for an unnamed one."""

from collections.abc import Sequence
from dataclasses import dataclass

from readout.annotate.names.gazetteer import gazetteer
from readout.annotate.names.lexicon import ROLES, TITLES
from readout.annotate.quotations.draft import Draft
from readout.model import Article, Mention, Sentence, Source, Span
from readout.text import words

_SINGULAR = frozenset({"he", "she", "him", "her"})
_OTHERS = frozenset({"it", "they"})
_RELATIVE = frozenset({"who", "which", "that"})
_DETERMINERS = frozenset("the a an his her its their our this that these those".split())
_FEMALE = frozenset(
    "mrs ms miss lady queen princess spokeswoman congresswoman chairwoman businesswoman actress mother wife daughter sister".split()
)
_MALE = frozenset("mr sir lord king prince spokesman congressman chairman businessman father husband son brother".split())
_REACH = 2500
"""Characters back in which a pronoun's or an office's person is sought: some six paragraphs of news."""


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is known when sources are named, in order of the text."""

    article: Article
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    spoken: list[tuple[int, Source, bool]]
    """Where somebody spoke, who, and whether a person."""


def sources(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], drafts: Sequence[Draft]
) -> list[Source | None]:
    """Name the source of each draft; None where nothing says who speaks."""
    scene = _Scene(article, sentences, mentions, [])
    order = sorted(range(len(drafts)), key=lambda number: _place(drafts[number]))
    named: list[Source | None] = [None] * len(drafts)
    for number in order:
        source, person = _source(scene, drafts[number])
        named[number] = source
        if source is not None:
            scene.spoken.append((_place(drafts[number]), source, person))
    return named


def _place(draft: Draft) -> int:
    """Order drafts by the words that name or attribute, so that what follows comes after."""
    if draft.source is not None and not draft.follows:
        return draft.source.start
    return draft.cue.start if draft.cue is not None else draft.content[0].start


def _source(scene: _Scene, draft: Draft) -> tuple[Source | None, bool]:
    if draft.source is None or draft.follows:
        return _carried(scene, draft)
    evidence = scene.article.evidence(draft.source)
    name, person = _named(scene, draft.source)
    return Source(None, name, evidence), person


def _carried(scene: _Scene, draft: Draft) -> tuple[Source | None, bool]:
    """Give the speaker before; for a bare cue, the person that opens its sentence if nobody has spoken in it."""
    at = _place(draft)
    sentence = next((one for one in scene.sentences if one.start <= at < one.end), None)
    earlier = scene.spoken[-1] if scene.spoken else None
    if draft.cue is not None and sentence is not None and (earlier is None or earlier[0] < sentence.start):
        opening = [mention for mention in scene.mentions if sentence.start <= mention.span.start < at and mention.type != "other"]
        if opening and not _possessive(scene, opening[0].span):
            span = opening[0].span
            return Source(None, opening[0].name, scene.article.evidence(span)), opening[0].type == "person"
    if earlier is None:
        return None, False
    return earlier[1], earlier[2]


def _named(scene: _Scene, span: Span) -> tuple[str, bool]:
    """Name the words of a source."""
    text = " ".join(scene.article.text[span.start : span.end].split())
    lower = text.lower()
    if lower in _SINGULAR | _OTHERS | _RELATIVE:
        return _pronoun(scene, span, lower) or (text, False)
    inside = [mention for mention in scene.mentions if span.contains(mention.span) and not _possessive(scene, mention.span)]
    people = [mention for mention in inside if mention.type == "person"]
    joined = [mention.name for mention in inside if mention.type != "other"]
    if len(people) > 1 and " and " in text[len(text) // 4 :]:
        return " and ".join(dict.fromkeys(mention.name for mention in people)), True
    if people:
        return people[-1].name, True
    if len(joined) > 1 and " and " in text:
        return _unnamed(text), False
    ending = [mention for mention in inside if mention.span.end == span.end]
    if ending and not _is_office(text):
        return ending[-1].name if ending[-1].type != "group" or len(words(text)) < 3 else _unnamed(text), False
    return _office(scene, span, text) or (_unnamed(text), False)


def _possessive(scene: _Scene, span: Span) -> bool:
    return scene.article.text[span.end : span.end + 2] in {"'s", "’s"}


def _unnamed(text: str) -> str:
    """Keep the words used, without what a comma adds and without a sentence's capital."""
    short = text.split(",", maxsplit=1)[0].strip()
    first, _, rest = short.partition(" ")
    return f"{first.lower()} {rest}" if rest and first.lower() in _DETERMINERS else short


def _is_office(text: str) -> bool:
    bare = words(text)
    return bool(bare) and (bare[-1] in ROLES or bare[-1] in TITLES or any(word in ROLES or word in TITLES for word in bare[:3]))


def _pronoun(scene: _Scene, span: Span, word: str) -> tuple[str, bool] | None:
    if word in _RELATIVE:
        before = [mention for mention in scene.mentions if mention.span.end <= span.start and span.start - mention.span.end < 40]
        return (before[-1].name, before[-1].type == "person") if before else _last_spoken(scene, span, person=None)
    if word in _OTHERS:
        return (
            _last_spoken(scene, span, person=False)
            or _nearest(scene, span, {"organization", "group"})
            or _last_spoken(scene, span, person=None)
        )
    return _he_or_she(scene, span, word)


def _he_or_she(scene: _Scene, span: Span, word: str) -> tuple[str, bool] | None:
    """Prefer who spoke last unless another fitting person opens a sentence since; else the nearest fitting person."""
    fitting = [
        mention
        for mention in scene.mentions
        if mention.type == "person" and mention.span.end <= span.start and span.start - mention.span.end < _REACH and _fits(scene, mention, word)
        and not _possessive(scene, mention.span)
    ]  # fmt: skip
    names = {mention.name for mention in fitting}
    spoken = next(
        (
            (at, source)
            for at, source, person in reversed(scene.spoken)
            if person and source.name in names and span.start - at < _REACH
        ),
        None,
    )
    since = spoken[0] if spoken else max(0, span.start - _REACH)
    opening = [mention for mention in fitting if mention.span.start > since and _opens_sentence(scene, mention)]
    if opening:
        return opening[-1].name, True
    if spoken:
        return spoken[1].name, True
    return (fitting[-1].name, True) if fitting else _last_spoken(scene, span, person=None)


def _opens_sentence(scene: _Scene, mention: Mention) -> bool:
    start = mention.role.start if mention.role and mention.role.start < mention.span.start else mention.span.start
    return any(sentence.start <= start <= sentence.start + 5 for sentence in scene.sentences)


def _fits(scene: _Scene, mention: Mention, word: str) -> bool:
    """Tell whether titles or roles of the person's mentions speak against the pronoun."""
    against = _MALE if word in {"she", "her"} else _FEMALE
    return not any(
        against & set(words(scene.article.text[other.role.start : other.role.end]))
        for other in scene.mentions
        if other.name == mention.name and other.role is not None
    )


def _last_spoken(scene: _Scene, span: Span, *, person: bool | None) -> tuple[str, bool] | None:
    return next(
        (
            (source.name, human)
            for at, source, human in reversed(scene.spoken)
            if at < span.start and person in {None, human} and span.start - at < _REACH
        ),
        None,
    )


def _nearest(scene: _Scene, span: Span, types: set[str]) -> tuple[str, bool] | None:
    before = [
        mention
        for mention in scene.mentions
        if mention.type in types and mention.span.end <= span.start and span.start - mention.span.end < 300
    ]
    return (before[-1].name, False) if before else None


def _office(scene: _Scene, span: Span, text: str) -> tuple[str, bool] | None:
    """Find who holds the office or belongs to the people that the words describe: `the Kremlin spokesman`, `the American`."""
    first = text.split(maxsplit=1)[0].lower()
    bare = [word for word in words(text.split(",", maxsplit=1)[0]) if word not in _DETERMINERS]
    definite = first in {"the", "his", "her"} or (bool(bare) and text[0].isupper() and first not in _DETERMINERS)
    if not bare or not definite:
        return None
    holders = [
        (len(set(bare) & role), mention.span.start, mention.name)
        for mention in scene.mentions
        if mention.type == "person" and mention.role is not None
        for role in (set(words(scene.article.text[mention.role.start : mention.role.end])),)
        if set(bare) <= role or (len(set(bare) & role) > 1 and bare[-1] in role)
    ]
    if holders:
        before = [holder for holder in holders if holder[1] < span.start] or holders
        return max(before)[2], True
    people = gazetteer().demonyms
    alone = len(bare) == 1 and bare[0] in people and not bare[0].endswith("s")
    if first == "the" and (alone or bare[0] in ROLES or bare[-1] in ROLES or bare[-1] in TITLES):
        return next(
            ((source.name, True) for at, source, person in reversed(scene.spoken) if person and span.start - at < _REACH), None
        )
    return None
