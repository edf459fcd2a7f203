"""The story's headline: the article's own headline, or else first sentence, whose words the other origins' openings share most."""

import re
from collections.abc import Iterator

from readout.brief.clause_passages import passage
from readout.brief.passage_likeness import Terms, terms
from readout.model import Annotations, Span, Story

LONGEST = 100
_FEWEST_WORDS = 4
_LEAD_SENTENCES = 6
_OUTLET = re.compile(r"(?<!\s)\s++[|–—-]\s+[^|–—-]{2,40}$")


def headline_of(story: Story) -> str:
    """Choose the most telling of the headlines, else of the openings, that fit; ties go to the earlier article."""
    leads = [_lead(member) for member in story.members]
    for given in (_headlines, _headlines_from_opening):
        found = [
            (_central_headline(terms(text), leads), -number, text) for number, m in enumerate(story.members) for text in given(m)
        ]
        if found:
            return max(found)[2].rstrip(".")
    return ""


def _headlines(member: Annotations) -> Iterator[str]:
    """Give the article's headline, without the outlet's name behind a bar or dash where it is too long with it."""
    text = " ".join((member.article.headline or "").split())
    fitting = text if len(text) < LONGEST else _OUTLET.sub("", text)
    if 0 < len(fitting) < LONGEST:
        yield fitting


def _headlines_from_opening(member: Annotations) -> Iterator[str]:
    """Give the first sentences, cut at a clause's border, or after a whole word with the cut marked."""
    for sentence in [one for one in member.sentences if one.role == "body"][:2]:
        focus = Span(sentence.start, min(sentence.end, sentence.start + 60))
        span = passage(member.article, sentence.span, focus, whole=len(sentence.span) < LONGEST)
        text = " ".join(member.article.text[span.start : span.end].split())
        if len(text) >= LONGEST:
            text = text[: LONGEST - 2].rpartition(" ")[0] + "…"
        if len(text.split()) >= _FEWEST_WORDS and not text.isupper():
            yield text


def _lead(member: Annotations) -> Terms:
    read = [sentence for sentence in member.sentences if sentence.role in {"body", "headline"}][:_LEAD_SENTENCES]
    return frozenset(term for sentence in read for term in terms(member.article.text[sentence.start : sentence.end]))


def _central_headline(own: Terms, leads: list[Terms]) -> float:
    """Weigh the words by how many openings hold them, as a share of what so many words could reach."""
    shared = sum(sum(term in lead for lead in leads) for term in own)
    return shared / (len(leads) * (len(own) + 3))
