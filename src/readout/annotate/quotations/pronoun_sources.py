"""Pronouns as sources: the nearest one that fits."""

from bisect import bisect_left, bisect_right
from itertools import zip_longest
from operator import attrgetter

from readout.annotate.quotations.speaking_scene import REACH, Scene, Speaker
from readout.language import lexicon
from readout.model import Article, Mention, Sentence, Span
from readout.text import words

_SINGULAR = frozenset({"he", "she", "him", "her"})
_RELATIVE = frozenset({"who", "which", "that"})
PRONOUNS = _SINGULAR | _RELATIVE | {"it", "they"}
_RELATIVE_REACH = 60
_UNFIT = frozenset({"other", "place"})
"""Of what kind no name is that "who", "that" or "which" says something for."""
_LEAD_MOST = 5


def pronoun(scene: Scene, span: Span, word: str) -> Speaker | None:
    """Name the one that a pronoun stands for, and say whether it is a person; None where nobody fits."""
    if word in _RELATIVE:
        return _antecedent_of_pronoun(scene, span)
    if word in _SINGULAR:
        return _source_of_he_or_she(scene, span, word)
    latest = scene.spoken[-1] if scene.spoken else None
    if word == "it":
        body = scene.body_here(span)
        if body is not None:
            return Speaker(body, person=False)
        if latest is not None and scene.paragraph(latest.at) == scene.paragraph(span.start):
            return Speaker(latest.name, latest.person)
    name = scene.last(span, person=False) or scene.nearest(span, {"organization", "group"})
    if name is not None:
        return Speaker(name, person=False)
    name = scene.last(span, person=None)
    return Speaker(name, person=True) if name else None


def _antecedent_of_pronoun(scene: Scene, span: Span) -> Speaker | None:
    """Take the name that the relative pronoun follows, at once or behind a comma; of a noun that is no name it is nobody known."""
    for mention in reversed(scene.mentions):
        near = mention.span.end <= span.start and span.start - mention.span.end < _RELATIVE_REACH
        if near and mention.type not in _UNFIT:
            between = scene.article.text[mention.span.end : span.start].strip()
            bare = not between or between.endswith((",", ")", "-", "–", "—"))
            return Speaker(mention.name, mention.type == "person") if bare else None
    return None


def _source_of_he_or_she(scene: Scene, span: Span, word: str) -> Speaker | None:
    """Prefer the person that opened a sentence last, or spoke last, whichever is later; else the nearest that fits."""
    fitting = [
        mention
        for mention in scene.mentions
        if mention.type == "person"
        and 0 <= span.start - mention.span.end < REACH
        and not scene.within_marks(mention.span)
        and _pronoun_fits(scene, mention, word)
    ]
    here = scene.paragraph(span.start)
    excluded = {mention.name for mention in scene.mentions} - {mention.name for mention in fitting}
    for within in (True, False):
        near = [mention for mention in fitting if not within or scene.paragraph(mention.span.start) == here]
        chosen = _prominent_source(scene, span, near, excluded, here if within else None)
        if chosen is not None:
            return Speaker(chosen, person=True)
    name = scene.last(span, person=True)
    return Speaker(name, person=True) if name else None


def _prominent_source(scene: Scene, span: Span, near: list[Mention], excluded: set[str], paragraph: int | None) -> str | None:
    """Choose who spoke or opened a sentence last, of those near; else the last named one that owns nothing in the text."""
    spoken = [
        (one.at, one.name)
        for one in scene.spoken
        if one.person
        and one.name not in excluded
        and 0 < span.start - one.at < REACH
        and paragraph in {None, scene.paragraph(one.at)}
    ]
    opening = [(mention.span.start, mention.name) for mention in near if _is_subject_that_pronoun_means(scene, mention)]
    if spoken or opening:
        return max(spoken[-1:] + opening[-1:])[1]
    free = [mention for mention in near if not scene.possessive(mention.span)]
    alone = len({mention.name for mention in near}) == 1 and paragraph is not None
    return free[-1].name if free else near[0].name if alone else None


def _is_subject_that_pronoun_means(scene: Scene, mention: Mention) -> bool:
    """Tell whether the mention opens its sentence, title and role included, outside quotation marks."""
    if scene.possessive(mention.span):
        return False
    start = mention.role.start if mention.role and mention.role.start < mention.span.start else mention.span.start
    sentence = scene.sentence(start)
    if sentence is None or sentence.role != "body":
        return False
    lead = scene.article.text[sentence.start : start]
    if any(mark in lead for mark in '"“„«'):
        return False
    opens = len(lead.split()) <= 1 or (len(lead.split()) <= _LEAD_MOST and lead.rstrip().endswith(","))
    return opens or _is_subject_of_sentence(sentence, mention.span)


def _is_subject_of_sentence(sentence: Sentence, span: Span) -> bool:
    """Tell whether a name is the subject of a sentence's own verb, whatever stands before it: "But Veld's Ada Holm was there"."""
    tokens = sentence.tokens
    roots = {at for at, one in enumerate(tokens) if one.head < 0}
    return any(one.relation == "nsubj" and one.head in roots and span.start <= one.start < span.end for one in tokens)


def _pronoun_fits(scene: Scene, mention: Mention, word: str) -> bool:
    """Tell whether nothing speaks against the pronoun: a first name, a title, a role, or a pronoun in the person's own sentence."""
    female = word in lexicon().words("genders", "she")
    if mention.name.split()[0].casefold() in lexicon().words("first-names", "male" if female else "female"):
        return False
    against = lexicon().words("genders", "male" if female else "female")
    roles = (one.role for one in scene.mentions if one.name == mention.name and one.role is not None)
    if any(against & set(words(scene.article.text[role.start : role.end])) for role in roles):
        return False
    leaning = scene.leaning.get(mention.name, 0)
    return leaning <= 0 if female else leaning >= 0


def leanings(article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]) -> dict[str, int]:
    """Count for each person where one pronoun, "he" (+1) or "she" (-1), is: in sentences that name nobody else, behind "who"."""
    people: dict[int, list[Mention]] = {}
    for mention in mentions:
        number = bisect_right(sentences, mention.span.start, key=attrgetter("start")) - 1
        if mention.type == "person" and number >= 0:
            people.setdefault(number, []).append(mention)
    counted: dict[str, int] = {}
    for number, named in people.items():
        tokens = [article.text[token.start : token.end].lower() for token in sentences[number].tokens]
        if len({mention.name for mention in named}) == 1:
            counted[named[0].name] = counted.get(named[0].name, 0) + _leaning(tokens)
            continue
        starts = [token.start for token in sentences[number].tokens]
        for mention, following in zip_longest(named, named[1:]):
            behind = tokens[
                bisect_left(starts, mention.span.end) : bisect_left(starts, following.span.start) if following else None
            ]
            if "who" in behind[:2]:
                counted[mention.name] = counted.get(mention.name, 0) + _leaning(behind)
    return counted


def _leaning(tokens: list[str]) -> int:
    held = set(tokens)
    return bool(held & lexicon().words("genders", "he")) - bool(held & lexicon().words("genders", "she"))
