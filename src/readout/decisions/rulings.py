"""The decisions about one story, applied in the order of its telling."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from readout.decisions.anchoring import Ground, concerning
from readout.decisions.claim_membership import rearranged
from readout.decisions.decided_names import named, renamed
from readout.decisions.decided_speakers import marked_as_said, spoken, taken_for_own
from readout.decisions.line_verdicts import headed, is_dated, is_placed, judged, redated, unshown
from readout.decisions.one_ruling import Made, Ruling, Step
from readout.decisions.value_relations import related, restated
from readout.model import Brief, Comparison, Decided, Decision, Story, keys_of

_READ: tuple[tuple[str, Step[Story]], ...] = (
    ("verdict quotations", taken_for_own),
    ("speaker", spoken),
    ("merge-names", named),
    ("split-name", named),
)
_COMPARED: tuple[tuple[str, Step[Comparison]], ...] = (
    *((kind, rearranged) for kind in ("join", "split", "move", "leave-out")),
    ("relation", related),
    *((f"verdict {line}", judged) for line in ("claims", "discrepancies", "updates", "questions", "gaps")),
    ("verdict quotations", unshown),
    ("speaker", marked_as_said),
    *((kind, renamed) for kind in ("merge-names", "split-name", "rename")),
)
_TOLD: tuple[tuple[str, Step[Brief]], ...] = (
    *((f"verdict {line}", judged) for line in ("positions", "timeline", "upcoming", "summary")),
    ("date timeline", redated),
    ("date upcoming", redated),
    ("date articles", is_dated),
    ("headline", headed),
    ("move-article", is_placed),
)
_MOST_OF = frozenset({"verdict", "headline"})
"""Kinds that are about a whole: most of its words have to stand still."""


@dataclass(slots=True)
class Rulings:
    """What was decided about a story; each step applies what it can, and notes what does not fit."""

    given: Sequence[Ruling]
    unfit: dict[str, str] = field(default_factory=dict)

    def read(self, story: Story) -> Story:
        """Apply to what was found in the articles: who speaks, who is named, what is no quotation."""
        return self._rulings_applied(_READ, story)

    def compared(self, found: Comparison) -> Comparison:
        """Apply to what the articles amount to together: claims, values, lines of them, names."""
        return restated(self._rulings_applied(_COMPARED, found), self.given[0].articles) if self.given else found

    def told(self, brief: Brief) -> Brief:
        """Apply to the page's own lines, and say on it what was decided."""
        if not self.given:
            return brief
        brief = self._rulings_applied(_TOLD, brief)
        reasons = ((ruling.decision, self.unfit.get(ruling.decision.id, "")) for ruling in self.given)
        return replace(brief, decisions=tuple(Decided(one, not reason, reason) for one, reason in reasons))

    def _rulings_applied(self, steps: Iterable[tuple[str, Step[Made]]], made: Made) -> Made:
        by_name: Mapping[str, Step[Made]] = dict(steps)
        for ruling in self.given:
            step = by_name.get(ruling.name)
            if step is not None and ruling.decision.id not in self.unfit:
                made, unfit = step(made, ruling)
                if unfit:
                    self.unfit[ruling.decision.id] = unfit
        return made


def rulings(decisions: Iterable[Decision], story: Story) -> Rulings:
    """Find the words of decisions in the articles of a story."""
    ground = Ground.of(member.article for member in story.members)
    keys = frozenset[str]().union(*(keys_of(member.article) for member in story.members))
    given = [
        Ruling(one, ground.places(one.on), ground.places(one.to), story.id, ground.articles) for one in concerning(decisions, keys)
    ]
    return Rulings(given, dict(_rulings_without_words(given)))


def _rulings_without_words(given: Iterable[Ruling]) -> Iterator[tuple[str, str]]:
    """Say of which decisions the words do not stand in the story's articles any more."""
    for ruling in given:
        one = ruling.decision
        if not ruling.on or (one.kind in _MOST_OF and 2 * len(ruling.on) < len(one.on)):
            yield one.id, "its words no longer stand in the story's articles"
        elif one.kind in {"join", "move", "relation"} and not ruling.to:
            yield one.id, "the words that these were laid beside no longer stand in the story's articles"
