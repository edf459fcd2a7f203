"""The order in which a story's page is written."""

from dataclasses import replace
from functools import partial

from readout.brief.actor_names import actors_of
from readout.brief.alone.marking_alone import marked
from readout.brief.full_names import named_in_full
from readout.brief.glosses.shown_pointers import glossed
from readout.brief.headline_choice import headline_of
from readout.brief.positions import positions_of
from readout.brief.story_calendar import calendar_of
from readout.brief.summary import summary_of
from readout.brief.timeline import timeline_of
from readout.brief.upcoming import upcoming_of
from readout.brief.words_beside_names import described
from readout.errors import Spare, unspared
from readout.model import Brief, Comparison, Story
from readout.settings import Settings


def brief(story: Story, comparison: Comparison, settings: Settings, spare: Spare = unspared) -> Brief:
    """Write the page for a story from its articles and what they amount to together."""
    calendar = calendar_of(story.members)
    story = replace(story, members=tuple(calendar.placed(member) for member in story.members))
    actors, entities = actors_of(story, comparison), comparison.entities
    happened = spare("timeline", partial(timeline_of, story, comparison, actors), ())
    summary = spare("summary", partial(summary_of, story, comparison, settings.summary_sentences), ())
    published = sorted(member.article.published.value[:10] for member in story.members if member.article.published.value)
    written = Brief(
        id=story.id,
        headline=spare("headline", partial(headline_of, story), story.members[0].article.text.strip().partition("\n")[0]),
        first_published=published[0] if published else None,
        last_published=published[-1] if published else None,
        articles=tuple(member.article for member in story.members),
        entities=spare("roles", partial(described, story, entities, comparison.quotations), entities),
        quotations=comparison.quotations,
        claims=comparison.claims,
        discrepancies=comparison.discrepancies,
        updates=comparison.updates,
        gaps=comparison.gaps,
        questions=comparison.questions,
        positions=spare("positions", partial(positions_of, story, actors, comparison), ()),
        timeline=spare("full names", partial(named_in_full, happened, story, entities), happened),
        upcoming=spare("next steps", partial(upcoming_of, story, comparison, actors, happened), ()),
        summary=spare("full names", partial(named_in_full, summary, story, entities), summary),
    )
    told = spare("lines that read alone", partial(marked, written, story), None) or _unshown(written)
    told = spare("glosses", partial(glossed, told, story), told)
    return replace(told, quotations=(*told.quotations, *comparison.parts))


def _unshown(written: Brief) -> Brief:
    """Let no line stand of those whose words nobody has weighed."""
    return replace(
        written,
        quotations=tuple(replace(one, stands_alone=False) for one in written.quotations),
        claims=tuple(replace(one, stands_alone=False) for one in written.claims),
        questions=tuple(replace(one, stands_alone=False) for one in written.questions),
    )
