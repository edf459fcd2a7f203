"""Which text or agency report each article of a story derives from, with the reason in plain words.

The rule: articles that carry one text form a group, whoever printed them; so do the versions of one page, and one outlet's own
texts, for it cannot corroborate itself. A text that shares no wording with any other is evidence of an origin of its own, even
where it names neither outlet nor author. Nothing is said of a text too short to tell, nor of one that credits the one agency that
others credit, names no author and shares no wording with them: all may have rewritten the same report.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from readout.cluster.copies import Wording, wording
from readout.cluster.ties import Tie, ties
from readout.model import Annotations, Article, Origin
from readout.text import fold

_LEAST_TEXT = 25
"""Words outside quotation marks below which a text is too short to tell whose it is."""
_TOLD = re.compile(
    r"\btold\s+(?:the\s+)?(Reuters|Associated Press|AP|AFP|dpa|EFE|TASS|Interfax|ANSA|UPI|Xinhua|Kyodo|Anadolu|Bloomberg)\b"
)
"""Agencies whose interviews others quote: the larger ones by UNESCO's World News Agencies."""


def origins(members: Sequence[Annotations]) -> dict[str, Origin]:
    """Give each article's origin by its id; the members come in order of publication."""
    articles = [member.article for member in members]
    worded = [wording(member) for member in members]
    tied: defaultdict[int, list[Tie]] = defaultdict(list)
    for tie in ties(articles, worded):
        tied[tie.first].append(tie)
        tied[tie.second].append(tie)
    found: dict[str, Origin] = {}
    for group in _groups(len(articles), tied):
        alone = len(group) == 1
        told = [_alone(group[0], articles, worded)] if alone else _together(group, articles, tied)
        found.update({articles[at].id: _with_interviews(origin, articles[at]) for at, origin in zip(group, told, strict=True)})
    return found


def _groups(articles: int, tied: Mapping[int, Sequence[Tie]]) -> Iterator[list[int]]:
    """List the groups that the ties make, each ascending."""
    seen: set[int] = set()
    for at in range(articles):
        group, waiting = set[int](), [at] if at not in seen else []
        while waiting:
            one = waiting.pop()
            if one not in group:
                group.add(one)
                waiting += [other for tie in tied.get(one, ()) for other in (tie.first, tie.second)]
        seen |= group
        if group:
            yield sorted(group)


def _together(group: list[int], articles: Sequence[Article], tied: Mapping[int, Sequence[Tie]]) -> list[Origin]:
    """Say of each in a group what it is: the agency with its own report has the text first, else whoever published first."""
    leader = next((at for at in group if _is_agency(articles[at])), group[0])
    return [_leading(at, articles, tied) if at == leader else _following(at, leader, articles, tied) for at in group]


def _leading(at: int, articles: Sequence[Article], tied: Mapping[int, Sequence[Tie]]) -> Origin:
    article = articles[at]
    others = len({tie.first + tie.second - at for tie in tied[at] if tie.kind != "outlet"})
    if not others:
        return Origin(article.id, "independent", "its text is its own")
    carry = "another article of the story carries" if others == 1 else f"{others} other articles of the story carry"
    return Origin(article.id, "original", f"{_why_first(article)}{_credited(article)}; {carry} the same text")


def _why_first(article: Article) -> str:
    if _is_agency(article):
        return "the agency's own report"
    if article.published.value is None:
        return "taken for the first with its text, though no date says so"
    return "the first to publish its text"


def _following(at: int, leader: int, articles: Sequence[Article], tied: Mapping[int, Sequence[Tie]]) -> Origin:
    mine = min(tied[at], key=lambda tie: (tie.kind == "outlet", leader not in (tie.first, tie.second), tie.first, tie.second))
    other, group = _name(articles[mine.first + mine.second - at]), articles[leader].id
    if mine.kind == "outlet":
        return Origin(group, "independent", f"its text is its own, but {other} told of it before: one newsroom, one origin")
    if mine.kind == "version":
        return Origin(group, "copy", f"{mine.why}, first seen as {other}")
    return Origin(group, "copy", f"shares its text with {other}: {mine.why}{_credited(articles[at])}")


def _alone(at: int, articles: Sequence[Article], worded: Sequence[Wording]) -> Origin:
    article = articles[at]
    if len(worded[at]) < _LEAST_TEXT:
        return Origin(None, "unknown", "too little text of its own to tell")
    if len(article.agencies) == 1 and not article.authors:
        others = [other for other in articles if other.id != article.id and other.agencies == article.agencies]
        if others:
            reason = f"credits {article.agencies[0]} as {_name(others[0])} does, and may retell the same report"
            return Origin(None, "unknown", reason)
    own = "its wording is its own, shared with none of the others" if len(articles) > 1 else "it is the only article of its story"
    return Origin(article.id, "independent", own + _credited(article))


def _with_interviews(origin: Origin, article: Article) -> Origin:
    """Add whose interviews an article quotes; that is a source that it names, not a text that it copies."""
    told = sorted(set(_TOLD.findall(article.text)) - {article.outlet, *article.agencies})
    return replace(origin, reason=f"{origin.reason}; quotes what was told to {' and '.join(told)}") if told else origin


def _is_agency(article: Article) -> bool:
    return bool(article.outlet) and fold(article.outlet or "") in {fold(agency) for agency in article.agencies}


def _credited(article: Article) -> str:
    return f" (credits {', '.join(article.agencies)})" if article.agencies else ""


def _name(article: Article) -> str:
    return article.outlet or (f"“{article.headline}”" if article.headline else PurePath(article.input).name)
