"""Names for sources: the one behind a name, a pronoun or an office, or the words used for an unnamed source."""

import re
from collections.abc import Sequence
from types import MappingProxyType

from readout.annotate.names.gazetteer import gazetteer
from readout.annotate.quotations.office_sources import BEFORE_LINK, described, office
from readout.annotate.quotations.pronoun_sources import PRONOUNS, leanings, pronoun
from readout.annotate.quotations.quotation_draft import Draft
from readout.annotate.quotations.speaking_scene import REACH, Scene, Speaker, Spoken
from readout.language import lexicon
from readout.model import Article, Mention, Sentence, Source, Span
from readout.text import beginning, fold, words

_APPOSED = re.compile(
    r"(?P<head>(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir) [^,]+), "
    r"(?P<name>[A-ZÀ-Þ][^\s,]*(?: (?:(?:of|the|de|la|for|and) )*[A-ZÀ-Þ][^\s,]*)*),?"
)
_LINKED = re.compile(
    r"(?P<head>(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Tt]wo) .*?)\s{1,64}(?:privy|close|who|with|to|of|in|at|from|for)\s"
)
_DATED = re.compile(
    r"[Aa] (?:news |press )?(?:statement|release)"
    r"(?: (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| late| early| today| yesterday)?"
)
"""A statement of which only the day is told: whose it is, the sentence before says."""
_OF_SOMEBODY = re.compile(
    r"\S+ (?:spokes\w+|lawyer|attorney|aide|adviser|advisor|friend|representative) (?:for|of|to) (?:\S+ ){0,4}\S+"
)
"""Somebody who is told by whom he speaks for, works for or knows: "a spokesman for Ida Quist"."""
_OWNED = re.compile(r"\b([a-z]+) (?:of|for|to) (?:the )?(?:[A-Z][\w.-]{0,30} ){0,3}\Z")
"""A noun in small letters right before whose it is: "a spokesman for President Ida Quist", and not "chief of staff Ida Quist"."""
_OWNED_BY_MANY = re.compile(r"\A([A-Z][a-z]+s) (?:of|for|to) (?:the )?(?:[A-Z][\w.-]{0,30} ){0,3}\Z")
"""The same where the noun opens a sentence, of many: "Supporters of Ida Quist"."""
_TOLD_OF = re.compile(r" (?:who|that|which|whose) ")
_ASIDE = re.compile(r",? (?:who|which|whose) | [–—] ")
"""What leads from who speaks to what is told of him: "the senators — led by Ida Quist", "the firm, which sells in Freeland"."""
_OWNERS = MappingProxyType({"his": "he", "her": "she", "its": "it", "their": "they"})
_FIRST_PERSON = frozenset({"I", "me", "we", "We", "us"})
_ITS_OWN = 4
"""Words behind "Quist's" among which the document stands that is hers."""
_STILL = 700
"""Characters back, some two paragraphs of news, in which who spoke last goes on under the surname alone: of 254 groups' articles
the three that changed are right so, and one that an editor had refused."""
_LONG_DESCRIPTION = 3
"""Words before a body's name from which on the whole description is shown."""


def sources(
    article: Article,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    drafts: Sequence[Draft],
    quoted: Sequence[Span] = (),
) -> list[Source | None]:
    """Name the source of each draft; None where nothing says who speaks."""
    scene = Scene(article, sentences, mentions, [], leanings(article, sentences, mentions), tuple(sorted(quoted)))
    named: list[Source | None] = [None] * len(drafts)
    for number in sorted(range(len(drafts)), key=lambda number: _place(drafts[number])):
        draft = drafts[number]
        earlier = scene.spoken[-1] if draft.follows and scene.spoken else None
        span = earlier.span if earlier else None if draft.follows else draft.source
        found = earlier or (_named(scene, span) if span else None)
        if found is not None:
            named[number] = Source(None, found.name, article.evidence(span) if span else None)
            scene.spoken.append(Spoken(_place(draft), found.name, span, found.person))
    return [_first_person(drafts, named, number) for number in range(len(drafts))]


def _first_person(drafts: Sequence[Draft], named: Sequence[Source | None], number: int) -> Source | None:
    """Give an "I" within words that somebody spoke that speaker's name."""
    source = named[number]
    if source is None or source.evidence is None or source.evidence.text not in _FIRST_PERSON:
        return source
    at = source.evidence.start
    for draft, speaker in zip(drafts, named, strict=True):
        if speaker is not None and any(part.start <= at < part.end for part in draft.content):
            return Source(speaker.entity, speaker.name, source.evidence)
    return source


def _place(draft: Draft) -> int:
    """Order drafts by the words that name or attribute, so that what follows comes after."""
    if draft.source is not None and not draft.follows:
        return draft.source.start
    return draft.cue.start if draft.cue is not None else draft.content[0].start


def _named(scene: Scene, span: Span) -> Speaker:
    """Name the words of a source."""
    text = " ".join(scene.article.text[span.start : span.end].split())
    head = text.split(",")[0].strip()
    head = head or text
    found = (
        pronoun(scene, span, head.lower())
        if head.lower() in PRONOUNS
        else _whose(scene, span, head) or _named_by_mentions(scene, span, text)
    )
    return found or office(scene, span, head) or Speaker(_unnamed(head), _is_person(head))


def _whose(scene: Scene, span: Span, head: str) -> Speaker | None:
    """Name whose words a noun is for: "his insistence" is insisted by him."""
    owner, _, noun = head.partition(" ")
    if owner.lower() not in _OWNERS or noun.casefold() not in lexicon().words("titles", "utterance"):
        return None
    return pronoun(scene, Span(span.start, span.start + len(owner)), _OWNERS[owner.lower()])


def _named_by_mentions(scene: Scene, span: Span, text: str) -> Speaker | None:  # noqa: PLR0911 (a line for each form of words)
    """Take the person named in the words, several joined, or the body that the words before a comma end with."""
    near = beginning(scene.mentions, span.start, span.end, lambda mention: mention.span.start)
    aside = _ASIDE.search(scene.article.text, span.start, span.end)
    told = Span(span.start, aside.start() if aside and aside.start() > span.start else span.end)
    inside = [mention for mention in near if told.contains(mention.span) and not scene.possessive(mention.span)]
    apposed = _APPOSED.fullmatch(text)
    last = next((mention for mention in inside if mention.span.end == span.end), None)
    if apposed is not None and fold(apposed["name"]) not in gazetteer().places:
        known = last is not None and last.type == "person"
        return Speaker(last.name, person=True) if last and known else Speaker(apposed["name"], _is_person(apposed["head"]))
    people = list(dict.fromkeys(mention.name for mention in inside if mention.type == "person"))
    joined = "and " in text
    if len(people) > 1 and joined and "," not in text.partition(" and ")[0]:
        return Speaker(" and ".join(people), person=True)
    if people and (unnamed := _LINKED.match(text)) and "," not in unnamed["head"]:
        return Speaker(_unnamed(text if _OF_SOMEBODY.fullmatch(text) else unnamed["head"]), person=False)
    if people and _is_name_of_another_source(scene, span, inside):
        return None
    if people and not _of_a_body(scene, span, inside):
        return Speaker(_speaking_still(scene, span, _named_in(scene, span, inside)), person=True)
    bodies = [mention for mention in inside if mention.type != "other"]
    if len(bodies) > 1 and joined:
        return Speaker(_unnamed(text), person=False)
    return _named_by_body(scene, span, text.split(",", maxsplit=1)[0], inside)


def _named_in(scene: Scene, span: Span, inside: list[Mention]) -> str:
    """Name the person with whom the words before a comma end ("Veld County Sheriff Ada Holm, a member"), else the first or last."""
    persons = [mention for mention in inside if mention.type == "person"]
    text = scene.article.text[span.start : span.end]
    linked = BEFORE_LINK.search(scene.article.text, persons[0].span.end, span.end) is not None
    comma = text.find(",")
    ending = (one.name for one in reversed(persons) if one.span.end == span.start + comma)
    return next(ending, persons[0 if comma >= 0 or linked else -1].name)


def _speaking_still(scene: Scene, span: Span, name: str) -> str:
    """Give the namesake who spoke last and close before, where a surname alone may mean either."""
    last = scene.spoken[-1] if scene.spoken else None
    bare = " " not in scene.article.text[span.start : span.end]
    if last is None or not bare or not last.person or span.start - last.at > _STILL or " " not in last.name:
        return name
    return last.name if _surname(last.name) == _surname(name) else name


def _surname(name: str) -> str:
    """Give the last word of a name but for "Jr." and the like."""
    younger = lexicon().words("titles", "generation")
    return next((word for word in reversed(words(name)) if word not in younger), "")


def _is_name_of_another_source(scene: Scene, span: Span, inside: list[Mention]) -> bool:
    """Tell whether the words are for somebody by whose he is: "the top adviser to President Holm", "the office of Ida Quist"."""
    first = next(mention for mention in inside if mention.type == "person")
    start = first.role.start if first.role is not None and first.role.start < first.span.start else first.span.start
    text = scene.article.text
    titles = lexicon().words("titles", "title") | lexicon().words("determiners", "counting")
    noun = _OWNED.search(text, span.start, start) or _OWNED_BY_MANY.match(text[span.start : start])
    return noun is not None and noun[1].casefold() not in titles


def _of_a_body(scene: Scene, span: Span, inside: list[Mention]) -> bool:
    """Tell whether the words name a person's own body or people only: `the Holm administration`, `Holm aides`."""
    head = re.split(r",|\b(?:of|for|in|at|to|on|from|with|who)\b", scene.article.text[span.start : span.end], maxsplit=1)[
        0
    ].rstrip()
    core = words(head)[-1:]
    if not core or any(mention.type == "person" and mention.span.end >= span.start + len(head) for mention in inside):
        return False
    return core[0] in lexicon().words("titles", "organisation") or _is_common(scene, span.start + len(head) - 1)


def _is_common(scene: Scene, at: int) -> bool:
    """Tell whether a common noun stands at a place: "a Holm adviser", "Holm aides"."""
    sentence = scene.sentence(at)
    return sentence is not None and any(one.start <= at < one.end and one.pos == "NOUN" for one in sentence.tokens)


def _named_by_body(scene: Scene, span: Span, head: str, inside: list[Mention]) -> Speaker | None:
    """Take the body that the words name; None where they describe a person."""
    bare = [word for word in words(head) if word not in lexicon().determining]
    core = words(BEFORE_LINK.split(head)[0])[-1:]
    if (
        not bare
        or bare[0] in lexicon().words("titles", "role")
        or bare[-1] in lexicon().words("titles", "role", "title")
        or (core and core[0] in lexicon().words("titles", "role"))
    ):
        return None
    documents = lexicon().words("titles", "document")
    if bare[-1] in documents and not _TOLD_OF.search(head):
        return _issuer_as_source(scene, span) or _last_issuer_as_source(scene, span, bare[-1])
    if (core and core[0] in documents) or _DATED.fullmatch(head) is not None:
        return _issuer_as_source(scene, span)
    ending = next((one for one in inside if one.span.end in {span.end, span.start + len(head)}), None)
    if ending is None:
        known = bare[-1] in lexicon().words("titles", "organisation") and inside
        return Speaker(described(scene, span, head), person=False) if known else None
    if ending.type == "group":
        return None
    link = BEFORE_LINK.search(head)
    within = link is not None and ending.span.start >= span.start + link.end()
    described_at_length = len(bare) - len(words(ending.name)) >= _LONG_DESCRIPTION
    return Speaker(_unnamed(head) if within or described_at_length else ending.name, person=False)


def _issuer_as_source(scene: Scene, span: Span) -> Speaker | None:
    """Name who issued a document: who is named with it, or on whose page it stands."""
    near = beginning(scene.mentions, span.start, span.end, lambda mention: mention.span.start)
    named = [one for one in near if span.contains(one.span) and _issues_as_source(scene, span, one)]
    if len({one.name for one in named}) > 1:
        return None
    if named:
        return Speaker(named[0].name, named[0].type == "person")
    opener = scene.subject_before(span) if _DATED.fullmatch(scene.article.text, span.start, span.end) else None
    return Speaker(opener.name, opener.type == "person") if opener is not None else None


def _issues_as_source(scene: Scene, span: Span, mention: Mention) -> bool:
    """Tell whether a document is a body's, or a person's own: "Quist's letter", and not "a letter of Quist's lawyer"."""
    if mention.type == "organization" or not scene.possessive(mention.span):
        behind = words(scene.article.text[mention.span.end : span.end])[:1]
        part = bool(behind) and not scene.possessive(mention.span) and _is_common(scene, mention.span.end + 1)
        documents = lexicon().words("titles", "document")
        return mention.type in {"organization", "person"} and (not part or not documents.isdisjoint(behind))
    behind = words(scene.article.text[mention.span.end + 2 : span.end])[:_ITS_OWN]
    return mention.type == "person" and not lexicon().words("titles", "document").isdisjoint(behind)


def _last_issuer_as_source(scene: Scene, span: Span, noun: str) -> Speaker | None:
    """Name the body that spoke last for a document of which nothing more is told: "the statement"; None where it is another's.

    A document that the article has said to be from somebody is nobody else's: "a statement from the port ... The statement said".
    """
    text = scene.article.text
    if text[span.start : span.end].split(maxsplit=1)[0].lower() in {"a", "an"}:
        return None
    told = list(re.finditer(rf"\b{re.escape(noun)} (?:from|by|of) (?:the )?", text[max(0, span.start - REACH) : span.start]))
    start = max(0, span.start - REACH) + told[-1].end() if told else -1
    if not told and _DATED.fullmatch(f"a {noun}") is None:
        return None
    if told:
        issuer = next((one for one in scene.mentions if one.span.start == start and one.type in {"organization", "person"}), None)
        return Speaker(issuer.name, issuer.type == "person") if issuer is not None else None
    earlier = scene.last(span, person=False)
    return Speaker(earlier, person=False) if earlier else None


def _is_person(head: str) -> bool:
    core = words(BEFORE_LINK.split(head)[0])[-1:]
    return bool(core) and core[0] in lexicon().words("titles", "role")


def _unnamed(text: str) -> str:
    """Keep the words used, without what a comma adds and without a sentence's capital."""
    short = re.split(r",| [–—] ", text, maxsplit=1)[0].strip()
    first, _, rest = short.partition(" ")
    return f"{first.lower()} {rest}" if rest and first.lower() in lexicon().determining else short
