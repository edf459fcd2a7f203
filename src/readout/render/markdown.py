"""A brief as markdown: for the terminal, and for notes; every line ends in the places that it rests on."""

from collections.abc import Iterator, Sequence

from readout.model import Brief, Entry, Evidence, Readout
from readout.render.earlier_versions import edits
from readout.render.excerpts import Shown, numbered
from readout.render.glosses_beside import beside
from readout.render.markdown_lines import (
    article_line,
    discrepancy_lines,
    entry_line,
    line,
    noted,
    places,
    plain,
    question_lines,
    rest,
    section,
    told,
)
from readout.render.origin_groups import elsewhere, origin_count
from readout.render.shown_lines import agreed, ahead, asked, between, happened
from readout.render.speech_lead_ins import agreed_wordings, spoken_wordings
from readout.render.stance_matrix import Stance, headed, unheaded
from readout.render.tidy_words import code, counted, safe
from readout.render.voices import telling, voices

MOST_STATEMENTS, MOST_OF_ONE = 16, 6
"""Statements shown, and those of one speaker; the page and the JSON hold all."""

MOST_AGREED, MOST_OTHERS, MOST_ENTRIES = 12, 12, 12
"""Agreed claims, stances under no heading and entries of a list shown: a screen of a terminal; the page and the JSON hold all."""


def to_markdown(readout: Readout) -> str:
    """Write every story of a readout, then what could not be read."""
    lines = [line for brief in readout.stories for line in _brief_in_markdown(brief)]
    if not readout.stories:
        lines += ["No article could be read.", ""]
    if readout.failures:
        lines += ["## Not read", ""]
        lines += [f"- {code(failure.input)} ({failure.stage}): {plain(failure.reason)}" for failure in readout.failures]
    return safe("\n".join(lines).rstrip() + "\n")


def _brief_in_markdown(brief: Brief) -> Iterator[str]:
    """Write a story's brief in markdown, section by section."""
    articles = numbered(brief)
    yield f"# {plain(brief.headline)}"
    yield ""
    days = " to ".join(sorted({day[:10] for day in (brief.first_published, brief.last_published) if day})) or "undated"
    origins = counted(origin_count(brief.articles), "independent origin")
    yield f"{counted(len(brief.articles), 'article')}, {origins}, {days} · story `{brief.id}`"
    yield ""
    if brief.faults:
        yield from (f"- **{plain(fault)}**" for fault in brief.faults)
        yield ""
    for title, lines in (
        ("In brief", (line(s.text, s.evidence, articles, beside(brief, s.evidence, s.text)) for s in brief.summary)),
        ("Where accounts differ", discrepancy_lines(between(brief, "outlets"), articles)),
        ("Where parties contradict each other", discrepancy_lines(between(brief, "sources"), articles)),
        ("What changed over time", discrepancy_lines(brief.updates, articles)),
        ("How many, when", question_lines(asked(brief), articles)),
        ("Who stands where", _stances_in_markdown(brief, articles)),
        ("Timeline", _entries(brief, happened(brief, "event"), articles)),
        ("Said when", _entries(brief, happened(brief, "statement"), articles)),
        ("What comes next", _entries(brief, ahead(brief), articles)),
        ("Agreed by independent accounts", _agreed_in_markdown(brief, articles)),
        ("Who said what", _voices_in_markdown(brief, articles)),
        (
            "Articles",
            (
                each
                for shown in articles.values()
                for each in (article_line(shown), *_origin_in_markdown(shown), *_revised_in_markdown(shown))
            ),
        ),
    ):
        yield from section(title, list(lines))


def _entries(brief: Brief, found: Sequence[Entry], articles: dict[str, Shown]) -> Iterator[str]:
    for entry in found[:MOST_ENTRIES]:
        yield entry_line(entry, articles, beside(brief, entry.evidence, entry.text))
    yield from rest(len(found) - MOST_ENTRIES, "more line")


def _agreed_in_markdown(brief: Brief, articles: dict[str, Shown]) -> Iterator[str]:
    found, worded = agreed(brief), agreed_wordings(brief)
    for claim in found[:MOST_AGREED]:
        holder = f"{plain(claim.holder.name)}: " if claim.holder else ""
        glosses = noted(beside(brief, claim.evidence, worded[claim.id].text, holder), articles)
        said = f"{told(worded[claim.id])}{glosses}"
        yield f"- {holder}{said} ({counted(claim.origins, 'origin')}) {places(claim.evidence, articles)}"
    yield from rest(len(found) - MOST_AGREED, "more claim")


def _stances_in_markdown(brief: Brief, articles: dict[str, Shown]) -> Iterator[str]:
    """Write the main issues with each party's stance, then the stances under no heading, party by party."""
    issues, others = headed(brief), unheaded(brief)
    for label, held in issues:
        yield f"- {plain(label)}"
        for stance in held:
            yield from _chain_in_markdown(brief, stance, articles)
    if others:
        yield "- Other stances, by party" if issues else "- By party"
        for stance in others[:MOST_OTHERS]:
            yield from _chain_in_markdown(brief, stance, articles)
        yield from rest(len(others) - MOST_OTHERS, "more stance", "  ")


def _chain_in_markdown(brief: Brief, stance: Stance, articles: dict[str, Shown]) -> Iterator[str]:
    replaced = {position.changed_from for position in stance.chain}
    for position in stance.chain:
        before = "before: " if position.id in replaced else ""
        told, on = position.evidence[0], position.condition
        condition = f", on condition: {plain(on.text)}" if on and not told.holds(on) else ""
        glosses = noted(beside(brief, [told], told.text, stance.actor), articles)
        words = f"{plain(told.text)}{condition}{glosses}"
        yield f"  - {before}**{plain(stance.actor)}**: {words} {places(position.evidence, articles)}"


def _voices_in_markdown(brief: Brief, articles: dict[str, Shown]) -> Iterator[str]:
    """Write what opens the list, by who speaks, and how much more each and others say."""
    worded, heard = spoken_wordings(brief), voices(brief)
    shown = telling(brief, heard, articles, MOST_STATEMENTS)
    opening = [voice for voice in heard if shown & {*(one.id for one in voice.claims), *(one.id for one in voice.quotations)}]
    for voice in opening:
        yield f"- **{plain(voice.name)}**{f', {plain(voice.office)}' if voice.office else ''}"
        said: dict[str, list[Evidence]] = {}
        for name, evidence in (*((c.id, c.evidence) for c in voice.claims), *((q.id, q.content) for q in voice.quotations)):
            if name in shown:
                glosses = noted(beside(brief, evidence, worded[name].text, voice.name), articles)
                said.setdefault(f"{told(worded[name])}{glosses}", []).extend(evidence)
        for line_of, places_of in list(said.items())[:MOST_OF_ONE]:
            yield f"  - {line_of} {places(places_of, articles)}"
        yield from rest(len(voice.claims) + len(voice.quotations) - min(len(said), MOST_OF_ONE), "more statement", "  ")
    yield from rest(len(heard) - len(opening), "more speaker")


def _origin_in_markdown(shown: Shown) -> Iterator[str]:
    """Say what is to be known of how an article was read, why it has its origin, and which of its sentences have another."""
    yield from (f"  - {plain(note)}" for note in shown.article.notes)
    yield f"  - {shown.article.origin.role}: {plain(shown.article.origin.reason)}"
    for origin, parts in elsewhere(shown):
        held = " ".join(f"{part.start}-{part.end}" for part in parts)
        yield f"  - {counted(len(parts), 'sentence')} {origin.role}: {plain(origin.reason)} `[{shown.number}:{held}]`"


def _revised_in_markdown(shown: Shown) -> Iterator[str]:
    """Say under an article what its page said before, and what became of it."""
    for revision, changed in edits(shown):
        when = f" of {revision.published.value}" if revision.published.value else ""
        yield f"  - earlier version{when}, {code(revision.input)}: {counted(len(changed), 'change')}"
        for edit in changed:
            words = " → ".join(plain(words) for words in (edit.before, edit.after) if words)
            yield f"    - {edit.kind}: {words}"
