"""What is new as markdown: a reporter's list of what has changed in a story since the last look, with its evidence."""

from collections.abc import Iterable, Iterator

from readout.model import Claim, Development, Developments, Position
from readout.render.earlier_versions import edits
from readout.render.excerpts import Shown, numbered
from readout.render.markdown_lines import article_line, discrepancy_lines, entry_line, places, plain, rest, section, told
from readout.render.speech_lead_ins import wording
from readout.render.stance_matrix import TOLD
from readout.render.tidy_words import FRAGMENT, counted, safe

MOST = 12
"""Claims and positions of one heading shown: a screen of a terminal at most; the JSON holds all."""


def news_to_markdown(found: Developments) -> str:
    """Write what is new, story by story, then the stories that are no more."""
    lines = [line for story in found.stories for line in _news_of_story(story)]
    gone = [f"- {plain(story.headline)} · story `{story.id}`" for story in found.missing]
    lines += section("Stories that are not there any more", gone)
    return safe("\n".join(lines or ["Nothing is new."]).rstrip() + "\n")


def _news_of_story(story: Development) -> Iterator[str]:
    """Write what is new in one story, section by section."""
    articles = numbered(story)
    yield f"# {plain(story.headline)}"
    yield ""
    yield f"{'A new story' if story.first_look else 'What is new'} · story `{story.id}`"
    yield ""
    for title, lines in (
        ("New articles", (article_line(articles[name]) for name in story.new_articles)),
        ("Rewritten", _rewritten(story, articles)),
        ("Not there any more", (article_line(articles[name]) for name in story.missing_articles)),
        ("Where accounts differ now", discrepancy_lines(story.discrepancies, articles)),
        ("Where accounts no longer differ", discrepancy_lines(story.resolved, articles)),
        ("What changed over time", discrepancy_lines(story.updates, articles)),
        ("Who changed position", _turned(story, articles)),
        ("New positions", _capped([_position(one, articles) for one in story.positions], "more position")),
        ("Carried otherwise than before", _regarded(story, articles)),
        ("New claims", _capped([_claim_in_developments(one, story, articles) for one in _weightiest(story.claims)], "more claim")),
        ("Words that are gone", (_claim_in_developments(one, story, articles) for one in story.withdrawn)),
        ("New on the timeline", (entry_line(entry, articles) for entry in story.timeline)),
        ("Newly announced", (entry_line(entry, articles) for entry in story.upcoming)),
        ("Announced before, over now", (entry_line(entry, articles) for entry in story.passed)),
        ("Articles referred to", _other_developments(story, articles)),
    ):
        yield from section(title, list(lines))


def _rewritten(story: Development, articles: dict[str, Shown]) -> Iterator[str]:
    """Name each article that was rewritten and, where its earlier versions are kept, say what became of its sentences."""
    for one in story.rewritten:
        shown = articles[one.now]
        yield article_line(shown)
        since = shown.article.versions.index(one.before) if one.before in shown.article.versions else None
        for _, changed in edits(shown)[since:] if since is not None else ():
            for edit in changed:
                words = " → ".join(plain(words) for words in (edit.before, edit.after) if words)
                yield f"  - {edit.kind}: {words}"


def _turned(story: Development, articles: dict[str, Shown]) -> Iterator[str]:
    for one in story.turned:
        yield f"- **{plain(one.now.actor.name)}** on {plain(one.now.issue.label)}"
        for when, position in (("now", one.now), ("before", one.before)):
            yield f"  - {when} {TOLD[position.move]}: {plain(position.evidence[0].text)} {places(position.evidence, articles)}"


def _regarded(story: Development, articles: dict[str, Shown]) -> Iterator[str]:
    for one in story.regarded:
        yield f"- {one.before} before, {one.now.status} now: {_claim_in_developments(one.now, story, articles)[2:]}"


def _claim_in_developments(claim: Claim, story: Development, articles: dict[str, Shown]) -> str:
    holder = f"{plain(claim.holder.name)}: " if claim.holder else ""
    quotations = {quotation.id: quotation for quotation in story.quotations}
    words = told(wording(claim, quotations, {name: shown.article for name, shown in articles.items()}))
    return f"- {holder}{words} ({counted(claim.origins, 'origin')}) {places(claim.evidence, articles)}"


def _position(position: Position, articles: dict[str, Shown]) -> str:
    words = f"**{plain(position.actor.name)}** {TOLD[position.move]}: {plain(position.issue.label)}"
    return f"- {words} {places(position.evidence, articles)}"


def _weightiest(claims: Iterable[Claim]) -> list[Claim]:
    """Order claims: whole ones before fragments, widely carried ones first."""
    return sorted(claims, key=lambda claim: (len(claim.text.split()) < FRAGMENT, -claim.origins, -len(claim.articles)))


def _capped(lines: list[str], noun: str) -> Iterator[str]:
    yield from lines[:MOST]
    yield from rest(len(lines) - MOST, noun)


def _other_developments(story: Development, articles: dict[str, Shown]) -> Iterator[str]:
    """Name the articles that places refer to and that no heading has named."""
    before = {one.before for one in story.rewritten}
    named = {*story.new_articles, *story.missing_articles, *(one.now for one in story.rewritten)}
    for name, shown in articles.items():
        if name not in named:
            yield article_line(shown) + (" (as it was before)" if name in before else "")
