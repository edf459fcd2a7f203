"""The order in which a story's page is written."""

from dataclasses import replace

from readout.brief.actor_names import actors_of
from readout.brief.alone import marked
from readout.brief.full_names import named_in_full
from readout.brief.glosses import glossed
from readout.brief.headline_choice import headline_of
from readout.brief.positions import positions_of
from readout.brief.story_calendar import calendar_of
from readout.brief.summary import summary_of
from readout.brief.timeline import timeline_of
from readout.brief.upcoming import upcoming_of
from readout.brief.words_beside_names import described
from readout.model import Brief, Comparison, Story
from readout.settings import Settings


def brief(story: Story, comparison: Comparison, settings: Settings) -> Brief:
    """Write the page for a story from its articles and what they amount to together."""
    calendar = calendar_of(story.members)
    story = replace(story, members=tuple(calendar.placed(member) for member in story.members))
    actors = actors_of(story, comparison)
    happened = timeline_of(story, comparison, actors)
    summary = summary_of(story, comparison, settings.summary_sentences)
    published = sorted(member.article.published.value[:10] for member in story.members if member.article.published.value)
    written = Brief(
        id=story.id,
        headline=headline_of(story),
        first_published=published[0] if published else None,
        last_published=published[-1] if published else None,
        articles=tuple(member.article for member in story.members),
        entities=described(story, comparison.entities, comparison.quotations),
        quotations=comparison.quotations,
        claims=comparison.claims,
        discrepancies=comparison.discrepancies,
        updates=comparison.updates,
        gaps=comparison.gaps,
        questions=comparison.questions,
        positions=positions_of(story, actors, comparison),
        timeline=named_in_full(happened, story, comparison.entities),
        upcoming=upcoming_of(story, comparison, actors, happened),
        summary=named_in_full(summary, story, comparison.entities),
    )
    told = glossed(marked(written, story), story)
    return replace(told, quotations=(*told.quotations, *comparison.parts))
