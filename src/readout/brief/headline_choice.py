"""The story's headline: of the articles' own, or else of their openings, the one that most likely tells what happened."""

import re
from collections.abc import Iterator, Sequence

from readout.brief.clause_passages import passage
from readout.brief.iso_times import published_day
from readout.brief.opinion_pieces import comments
from readout.brief.passage_likeness import Terms, terms
from readout.language import lexicon
from readout.model import Annotations, Span, Story
from readout.text.learned_models import learned

LONGEST = 100
_FEWEST_WORDS = 4
_LEAD_SENTENCES = 6
_OUTLET = re.compile(r"(?<!\s)\s++[|–—-]\s+[^|–—-]{2,40}$")
_FILM = " (+video)"
"""What a paper puts behind the headline of an article that has a film: in 31 of 8,112 headlines."""


def headline_of(story: Story) -> str:
    """Choose the likeliest of the headlines, else of the openings, that fit; ties go to the earlier article."""
    leads = [lead(member) for member in story.members]
    days = [published_day(member.article) or "" for member in story.members]
    for given in (headlines, _headlines_from_opening):
        found = [
            (learned("brief", "headline").likelihood(headline_traits(text, member, days[at], days, leads)), -at, text)
            for at, member in enumerate(story.members)
            for text in given(member)
        ]
        if found:
            return max(found)[2].rstrip(".")
    return ""


def headline_traits(text: str, member: Annotations, day: str, days: Sequence[str], leads: Sequence[Terms]) -> dict[str, float]:
    """Tell what a person would look at: how far the openings share its words, what was told later, whether it asks, its form.

    And how much its article, `member`, comments. `day` is that of its article, `days` are those of all articles, ISO, empty where
    unknown; `leads` are the words of the openings.
    """
    own, words = terms(text), text.split()
    asks = "?" in text or words[0].casefold() in lexicon().words("alone", "asking-headline")
    return {
        "shared": _share_of_openings(own, leads),
        "overtaken": sum(other > day for other in days) / len(days),
        "asks": float(asks),
        "colon": float(":" in text),
        "brackets": float("(" in text),
        "words": len(words) / 10,
        "terms": len(own) / 10,
        "comments": comments(member),
    }


def headlines(member: Annotations) -> Iterator[str]:
    """Give the article's headline, without its labels, and the outlet's name behind a bar or dash where it is too long with it."""
    text = " ".join((member.article.headline or "").split()).removesuffix(_FILM)
    label, colon, told = text.partition(": ")
    if colon and label.casefold().replace(" ", "_") in lexicon().words("newsrooms", "label"):
        text = told
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


def lead(member: Annotations) -> Terms:
    """Give the words of an article's opening."""
    read = [sentence for sentence in member.sentences if sentence.role in {"body", "headline"}][:_LEAD_SENTENCES]
    return frozenset(term for sentence in read for term in terms(member.article.text[sentence.start : sentence.end]))


def _share_of_openings(own: Terms, leads: Sequence[Terms]) -> float:
    """Weigh the words by how many openings hold them, as a share of what so many words could reach."""
    shared = sum(sum(term in opening for opening in leads) for term in own)
    return shared / (len(leads) * (len(own) + 3))
