"""The story's headline: that of its most central and earliest article, else the most central words of a sentence."""

from readout.brief.passages import passage
from readout.brief.terms import Terms, terms
from readout.model import Annotations, Span, Story

_LEAD_SENTENCES = 6
_LONGEST = 160


def headline_of(story: Story) -> str:
    """Choose the headline whose words the other articles' openings share most; ties go to the earlier article."""
    leads = [_lead(member) for member in story.members]
    headed = [
        (_central(terms(text), leads), -number, text) for number, member in enumerate(story.members) if (text := _headline(member))
    ]
    return max(headed)[2] if headed else _opening(story, leads)


def _headline(member: Annotations) -> str:
    given = member.article.headline
    return " ".join(given.split()) if given and len(given) <= _LONGEST else ""


def _opening(story: Story, leads: list[Terms]) -> str:
    """Give the most central of the articles' first sentences, cut at a clause's border."""
    found = [
        (_central(terms(text), leads), -number, text)
        for number, member in enumerate(story.members)
        for sentence in [s for s in member.sentences if s.role == "body"][:2]
        if (
            text := _words(
                member, passage(member.article, sentence.span, Span(sentence.start, min(sentence.end, sentence.start + 60)))
            )
        )
    ]
    return max(found)[2].rstrip(".") if found else ""


def _words(member: Annotations, span: Span) -> str:
    return " ".join(member.article.text[span.start : span.end].split())


def _lead(member: Annotations) -> Terms:
    read = [sentence for sentence in member.sentences if sentence.role in {"body", "headline"}][:_LEAD_SENTENCES]
    return frozenset(term for sentence in read for term in terms(member.article.text[sentence.start : sentence.end]))


def _central(own: Terms, leads: list[Terms]) -> float:
    """Weigh the words by how many openings hold them, as a share of what so many words could reach."""
    shared = sum(sum(term in lead for lead in leads) for term in own)
    return shared / (len(leads) * (len(own) + 3))
