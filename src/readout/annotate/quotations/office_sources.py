"""Offices and descriptions as sources: `the foreign minister`, `the American`, `the group`."""

import re
from collections import Counter

from readout.annotate.quotations.speaking_scene import Scene, Speaker, Spoken
from readout.language import lexicon
from readout.model import Mention, Span
from readout.text import words

BEFORE_LINK = re.compile(r"\b(?:of|for|in|at|to|on|from|with)\b")
_AGE = re.compile(r"[Tt]he \d{1,3}-year-old")
_JOINTS = re.compile(r",|\band\b")


def office(scene: Scene, span: Span, text: str) -> Speaker | None:
    """Name who holds the office, belongs to the people, or was described so before; None for an unknown or indefinite one."""
    head = words(BEFORE_LINK.split(text)[0])
    bare = [word for word in head if word not in lexicon().determining]
    first = text.split(maxsplit=1)[0].lower()
    if not bare or not (
        first in lexicon().words("determiners", "definite") or (text[0].isupper() and first not in lexicon().determining)
    ):
        return None
    if "and" in head:
        return None
    shared = bare[-1] in lexicon().words("titles", "organisation", "body")
    named = [word for word in words(text) if word not in lexicon().determining]
    aged = _office_source_going_on(scene, span) if _AGE.fullmatch(text) else None
    holder = aged or (None if shared else _holder_of_office(scene, span, named))
    definite = first in lexicon().words("determiners", "definite")
    same = _source_described_before(scene, span, bare) if definite else None
    if holder is not None and not (same and len(bare) == 1 and _is_nearer(scene, span, same, holder)):
        return Speaker(holder, person=True)
    if not definite:
        return None
    if same is not None:
        return Speaker(same.name, same.person)
    return None if first in lexicon().words("determiners", "holding") else _latest_of_office(scene, span, bare)


def described(scene: Scene, span: Span, text: str) -> str:
    """Give a source that is an organisation's description its own name, or keep the words."""
    before = _source_described_before(scene, span, [word for word in words(text) if word not in lexicon().determining])
    first, _, rest = text.partition(" ")
    return before.name if before else (f"{first.lower()} {rest}" if first.lower() in lexicon().determining else text)


def _holder_of_office(scene: Scene, span: Span, bare: list[str]) -> str | None:
    """Find the person whose role has these words; the nearest before, else one named later whom the article names most."""
    wanted = set(bare) - lexicon().words("titles", "attribute")
    head = set(_heads(" ".join(bare)))
    named = Counter(mention.name for mention in scene.mentions if mention.type == "person")
    often = named if len(wanted) == 1 else Counter()
    latest = scene.last(span, person=True)
    fitting: list[tuple[bool, int, bool, int, int, str]] = []
    for mention in scene.mentions:
        role = set(words(_role(scene, mention)))
        shared = wanted & role
        known = wanted <= role or (len(shared) > 1 and bare[-1] in role and bare[-1] in lexicon().words("titles", "role", "title"))
        if known and (role & lexicon().words("titles", "lesser")) <= set(bare) and head & set(_heads(_role(scene, mention))):
            told = (mention.span.start < span.start, len(shared), mention.name == latest)
            fitting.append((*told, often[mention.name], mention.span.start, mention.name))
    best = max(fitting, default=None)
    return best[-1] if best and (best[0] or named[best[-1]] == max(named.values())) else None


def _role(scene: Scene, mention: Mention) -> str:
    if mention.type != "person" or mention.role is None:
        return ""
    return scene.article.text[mention.role.start : mention.role.end]


def _heads(text: str) -> list[str]:
    """Give the nouns that say what somebody is: `chief constable of the harbour police` is a constable and no police."""
    parts = (words(BEFORE_LINK.split(part)[0]) for part in _JOINTS.split(text.casefold()))
    return [part[-1] for part in parts if part]


def _office_source_going_on(scene: Scene, span: Span) -> str | None:
    """Name the person who spoke last, in this paragraph or the one before, where nobody else is named since."""
    latest = scene.spoken[-1] if scene.spoken else None
    if latest is None or not latest.person or scene.paragraph(span.start) - scene.paragraph(latest.at) > 1:
        return None
    since = {one.name for one in scene.mentions if one.type == "person" and latest.at < one.span.start < span.start}
    return latest.name if since <= {latest.name} else None


def _source_described_before(scene: Scene, span: Span, bare: list[str]) -> Spoken | None:
    """Find a source described in the same words before, or in more: `a federal official` ... `the official`."""
    for spoken in reversed(scene.spoken):
        if spoken.span is None or spoken.at >= span.start:
            continue
        described = scene.article.text[spoken.span.start : spoken.span.end].split(",")[0]
        head = words(BEFORE_LINK.split(described)[0])
        if set(bare) <= set(words(described)) and head[-1:] == bare[-1:]:
            return spoken
    return None


def _is_nearer(scene: Scene, span: Span, described: Spoken, holder: str) -> bool:
    """Tell whether a source was described after a holder of the office was last named: `a spokesman of the mill`."""
    named = (one.span.start for one in scene.mentions if one.name == holder and one.span.start < span.start)
    return described.at > max(named, default=-1)


def _latest_of_office(scene: Scene, span: Span, bare: list[str]) -> Speaker | None:
    """Take the last person for a bare office, the last body for a bare word like `the group`."""
    if (bare[-1] in lexicon().words("titles", "role", "title") or bare[0] in lexicon().words("titles", "role")) and bare[
        -1
    ] not in {"officials", "official"}:
        if not lexicon().words("titles", "relation").isdisjoint((bare[0], bare[-1])):
            return _only_source_before(scene, span) if len(bare) == 1 else None
        latest = scene.last(span, person=True)
        fits = latest is not None and _is_of_no_other_office(scene, bare, latest) and not _is_another_named(scene, span, latest)
        return Speaker(latest, person=True) if latest is not None and fits else None
    if len(bare) == 1 and bare[0] in lexicon().words("titles", "organisation", "body"):
        name = _body_source_of_kind(scene, span, bare[0])
        return Speaker(name, person=False) if name else None
    return None


def _is_another_named(scene: Scene, span: Span, latest: str) -> bool:
    """Tell whether the sentence names another person before: "an essay by Quist, in which the pilot wrote" is not of who spoke."""
    sentence = scene.sentence(span.start)
    start = sentence.start if sentence is not None else span.start
    here = [one.name for one in scene.mentions if one.type == "person" and start <= one.span.start < span.start]
    return here[-1:] not in ([], [latest])


def _only_source_before(scene: Scene, span: Span) -> Speaker | None:
    """Name the one person of the sentence right before, who opens it: "Ada Holm was aboard. The mother, from Veld, said ..."."""
    opener = scene.subject_before(span)
    return Speaker(opener.name, person=True) if opener is not None and opener.type == "person" else None


def _body_source_of_kind(scene: Scene, span: Span, kind: str) -> str | None:
    """Name the last body before that has the word in its name; for a word that any body may be called by, the last that spoke."""
    bodies = (one for one in reversed(scene.mentions) if one.type in {"organization", "group"} and one.span.end <= span.start)
    named = next((one.name for one in bodies if kind in words(one.name)), None)
    if named is not None or kind not in lexicon().words("titles", "any"):
        return named
    return scene.last(span, person=False) or scene.nearest(span, {"organization", "group"})


def _is_of_no_other_office(scene: Scene, bare: list[str], name: str) -> bool:
    """Tell whether no office is told of a person, or this one: "the harbour secretary" is no defence secretary."""
    told = [role for one in scene.mentions if one.name == name and (role := _role(scene, one))]
    return not told or any(bare[-1] in _heads(role) for role in told)
