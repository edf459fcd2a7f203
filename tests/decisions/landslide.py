"""The demo's landslide, read once, told with what people decided; and how a test points to a line."""

from collections.abc import Iterable, Sequence
from importlib.resources import as_file

import msgspec

from readout.decisions import BriefLine
from readout.demo import corpus
from readout.model import Annotations, Brief, Decision, DecisionKind, LineKind
from readout.pipeline import group, read_document, take_in, tell_story
from readout.settings import Settings

LATE = "03-harbour-post.htm"
"""The article that comes after people have decided."""


def read(story: str = "valley-landslide") -> list[Annotations]:
    """Read the articles of a story of the demo."""
    with as_file(corpus()) as demo:
        found = [read_document(document, Settings()) for document in take_in([str(demo / story)], Settings())]
    return [one for one in found if isinstance(one, Annotations)]


def under_other_ids(members: Sequence[Annotations]) -> list[Annotations]:
    """Give articles as another version might, that names everything otherwise."""
    encoded = msgspec.json.encode(members)
    for member in members:
        encoded = encoded.replace(member.article.id.encode(), member.article.id[::-1].encode())
    return msgspec.json.decode(encoded, type=list[Annotations])


def told(members: Iterable[Annotations], decided: Sequence[Decision] = ()) -> list[Brief]:
    """Tell the stories of articles, the largest first."""
    stories, failed = group(members, Settings(), decided)
    assert not failed
    return sorted((tell_story(story, Settings(), decided) for story in stories), key=lambda brief: -len(brief.articles))


def line(brief: Brief, kind: LineKind, said: str) -> str:
    """Name the line of a brief that says something."""
    lines = (BriefLine.at(brief, f"{kind}.{at}") for at in range(len(getattr(brief, kind))))
    return f"{kind}.{next(at for at, one in enumerate(lines) if said in one.said)}"


def piece(brief: Brief, claim: str, words: str) -> str:
    """Name the piece of a claim's evidence that holds the words."""
    evidence = brief.claims[int(claim.rpartition(".")[2])].evidence
    return f"{claim}.{next(at for at, one in enumerate(evidence) if words in one.text)}"


def decision(brief: Brief, kind: DecisionKind, on: Sequence[str], to: Sequence[str] = (), value: str | None = None) -> Decision:
    """Decide about lines of a brief."""
    lines, others = ([BriefLine.at(brief, place) for place in side] for side in (on, to))
    anchors, beside = (tuple(anchor for one in side for anchor in one.anchors) for side in (lines, others))
    return Decision(kind, "ann", "2031-04-02T10:00:00Z", anchors, beside, lines[0].kind, value, lines[0].said)
