"""A brief as markdown: for the terminal, and for notes; every line ends in the places that it rests on."""

import re
from collections.abc import Iterable, Iterator

from readout.model import Brief, Discrepancy, Entry, Evidence, Readout
from readout.render.matrix import Stance, stances
from readout.render.views import Shown, agreed, counted, edits, elsewhere, excerpts, numbered, origin_count, tidy, voices

MOST_STATEMENTS = 8
"""Statements shown for one speaker; the page and the JSON hold all."""

MOST_AGREED, MOST_OTHERS = 12, 8
"""Agreed claims and points beside the main issues shown: a screen of a terminal at most; the page and the JSON hold all."""

_STEERING = re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def to_markdown(readout: Readout) -> str:
    """Write every story of a readout, then what could not be read."""
    lines = [line for brief in readout.stories for line in _brief(brief)]
    if not readout.stories:
        lines += ["No article could be read.", ""]
    if readout.failures:
        lines += ["## Not read", ""]
        lines += [f"- `{failure.input}` ({failure.stage}): {_plain(failure.reason)}" for failure in readout.failures]
    return "\n".join(lines).rstrip() + "\n"


def _brief(brief: Brief) -> Iterator[str]:
    articles = numbered(brief)
    yield f"# {_plain(brief.headline)}"
    yield ""
    days = " to ".join(sorted({day[:10] for day in (brief.first_published, brief.last_published) if day})) or "undated"
    origins = counted(origin_count(brief.articles), "independent origin")
    yield f"{counted(len(brief.articles), 'article')}, {origins}, {days} · story `{brief.id}`"
    yield ""
    for title, lines in (
        ("In brief", (_line(s.text, s.evidence, articles) for s in brief.summary)),
        ("Where accounts differ", _discrepancies(brief.discrepancies, articles)),
        ("What changed over time", _discrepancies(brief.updates, articles)),
        ("Agreed by independent accounts", _agreed(brief, articles)),
        ("Who stands where", _stances(brief, articles)),
        ("Timeline", (_entry(entry, articles) for entry in brief.timeline if entry.kind == "event")),
        ("Said when", (_entry(entry, articles) for entry in brief.timeline if entry.kind == "statement")),
        ("What comes next", (_entry(entry, articles) for entry in brief.upcoming)),
        ("Who said what", _voices(brief, articles)),
        ("Left out", _gaps(brief, articles)),
        ("Articles", (line for shown in articles.values() for line in (_article(shown), *_origin(shown), *_revised(shown)))),
    ):
        yield from _section(title, list(lines))


def _section(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield f"## {title}"
        yield ""
        yield from lines
        yield ""


def _line(text: str, evidence: Iterable[Evidence], articles: dict[str, Shown], indent: str = "") -> str:
    return f"{indent}- {_plain(text)} {_places(evidence, articles)}"


def _places(evidence: Iterable[Evidence], articles: dict[str, Shown]) -> str:
    """Name the places as [article:start-end], the article by its number in the list that closes the brief."""
    found = (piece.evidence for piece in excerpts(evidence, articles))
    return " ".join(f"`[{articles[e.article].number}:{e.start}-{e.end}]`" for e in found)


def _discrepancies(found: Iterable[Discrepancy], articles: dict[str, Shown]) -> Iterator[str]:
    for discrepancy in found:
        yield f"- **{discrepancy.kind}**: {_plain(discrepancy.about)}"
        for value in (*discrepancy.values, *discrepancy.updates):
            yield f"  - **{_plain(value.value)}** ({counted(value.origins, 'origin')})"
            for piece in excerpts(value.evidence, articles):
                words = f"[{piece.shown.number}] {_plain(piece.shown.name)}: {_plain(piece.evidence.text)}"
                yield f"    - {words} {_places([piece.evidence], articles)}"


def _agreed(brief: Brief, articles: dict[str, Shown]) -> Iterator[str]:
    found = agreed(brief)
    for claim in found[:MOST_AGREED]:
        holder = f"{_plain(claim.holder.name)}: " if claim.holder else ""
        yield f"- {holder}{_plain(claim.text)} ({counted(claim.origins, 'origin')}) {_places(claim.evidence, articles)}"
    yield from _rest(len(found) - MOST_AGREED, "more claim")


def _stances(brief: Brief, articles: dict[str, Shown]) -> Iterator[str]:
    """Write the main issues with each party's stance, then the other points, a line each."""
    main = {position.issue.label for position in brief.positions if position.issue.main}
    found = stances(brief)
    for label, held in found:
        if label in main:
            yield f"- {_plain(label)}"
            for stance in held:
                yield from _chain(stance, articles)
    others = [(label, stance) for label, held in found if label not in main for stance in held]
    if others:
        yield "- Other points"
        for label, stance in others[:MOST_OTHERS]:
            yield from _chain(stance, articles, f": {_plain(label)}")
        yield from _rest(len(others) - MOST_OTHERS, "more point", "  ")


def _chain(stance: Stance, articles: dict[str, Shown], about: str = "") -> Iterator[str]:
    replaced = {position.changed_from for position in stance.chain}
    for position in stance.chain:
        before = "before: " if position.id in replaced else ""
        condition = f", on condition: {_plain(position.condition.text)}" if position.condition else ""
        yield f"  - **{_plain(stance.actor)}** {before}{position.move}s{about}{condition} {_places(position.evidence, articles)}"


def _rest(number: int, noun: str, indent: str = "") -> Iterator[str]:
    if number > 0:
        yield f"{indent}- {counted(number, noun)}"


def _entry(entry: Entry, articles: dict[str, Shown]) -> str:
    notes = [str(entry.state)] if entry.state in {"passed", "confirmed"} else []
    notes += ["disputed"] if entry.disputed else []
    said = _plain(entry.timed_by.text) if entry.timed_by and not entry.when.value else "no date"
    noted = f" ({', '.join(notes)})" if notes else ""
    return f"- **{entry.when.value or said}**{noted} {_plain(entry.text)} {_places(entry.evidence, articles)}"


def _voices(brief: Brief, articles: dict[str, Shown]) -> Iterator[str]:
    for voice in voices(brief):
        if not voice.name:
            continue
        yield f"- **{_plain(voice.name)}**"
        said = [(claim.text, claim.evidence) for claim in voice.claims]
        said += [(" … ".join(c.text for c in quotation.content), quotation.content) for quotation in voice.quotations]
        for text, evidence in said[:MOST_STATEMENTS]:
            yield _line(text, evidence, articles, "  ")
        yield from _rest(len(said) - MOST_STATEMENTS, "more statement", "  ")


def _gaps(brief: Brief, articles: dict[str, Shown]) -> Iterator[str]:
    claims = {claim.id: claim for claim in brief.claims}
    for gap in brief.gaps:
        names = ", ".join(f"[{articles[a].number}] {_plain(articles[a].name)}" for a in gap.missing_in)
        yield f"- {_plain(claims[gap.claim].text)} {_places(claims[gap.claim].evidence, articles)} — not in {names}"


def _article(shown: Shown) -> str:
    article = shown.article
    told = [article.published.value or "undated"]
    if article.published.basis == "inferred":
        told[0] += " (inferred)"
    told += [", ".join(article.agencies)] if article.agencies else []
    title = f"{_plain(shown.name)}: {_plain(article.headline or 'no headline')}"
    return f"- [{shown.number}] {title} ({', '.join(told)}) `{article.input}`"


def _origin(shown: Shown) -> Iterator[str]:
    """Say why an article has its origin, and which of its sentences have another."""
    yield f"  - {shown.article.origin.role}: {_plain(shown.article.origin.reason)}"
    for origin, parts in elsewhere(shown):
        places = " ".join(f"`[{shown.number}:{part.start}-{part.end}]`" for part in parts)
        yield f"  - {counted(len(parts), 'sentence')} {origin.role}: {_plain(origin.reason)} {places}"


def _revised(shown: Shown) -> Iterator[str]:
    """Say under an article what its page said before, and what became of it."""
    for revision, changed in edits(shown):
        when = f" of {revision.published.value}" if revision.published.value else ""
        yield f"  - earlier version{when}, `{revision.input}`: {counted(len(changed), 'change')}"
        for edit in changed:
            words = " → ".join(_plain(words) for words in (edit.before, edit.after) if words)
            yield f"    - {edit.kind}: {words}"


def _plain(text: str) -> str:
    """Tidy a text and keep markdown's own signs, and those that turn the direction of writing, from acting."""
    escaped = re.sub(r"([\\`*_\[\]<>|#&~])", r"\\\1", _STEERING.sub("", tidy(text)))
    return re.sub(r"^(\d+)([.)])|^([-+=])", r"\1\\\2\3", escaped)
