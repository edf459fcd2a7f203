"""One decision of each kind about the landslide, and what holds of every brief that is told with it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from readout.model import Brief, Claim, Decision, Discrepancy
from tests.decisions.landslide import decision, line, piece

FAMILY = "nobody in the valley would be left alone"
HOMES, RENDERED = "lost its home a new one within a year", "will have another new before of one year"
"""One promise in two accounts: in its own words, and as a translation renders it; no other claim holds either."""

SPELLED, BROUGHT = "Teófilo Arrayán", "1,874 people"
"""A value that the story lays beside another as a difference, and one that it lays beside a rounder one."""


@dataclass(frozen=True)
class Case:
    """A decision as it is made on a brief, and what holds once it is applied."""

    name: str
    make: Callable[[Brief], Decision]
    holds: Callable[[Brief], bool]


def claims_with(brief: Brief, words: str) -> list[Claim]:
    """Give the claims that hold words."""
    return [claim for claim in brief.claims if any(words in piece.text for piece in claim.evidence)]


def together(brief: Brief, *words: str) -> bool:
    """Tell whether one claim holds all these words."""
    return any(all(any(each in one.text for one in claim.evidence) for each in words) for claim in brief.claims)


def named(brief: Brief, spelling: str) -> list[str]:
    """Give the names of the entities that are spelled so."""
    return [one.name for one in brief.entities if any(variant.text == spelling for variant in one.variants)]


def rendering(brief: Brief) -> str:
    """Name the piece of the claim about new homes that is rendered."""
    return piece(brief, line(brief, "claims", RENDERED), RENDERED)


def sides(brief: Brief, kind: Literal["discrepancies", "questions"], value: str) -> tuple[list[str], list[str]]:
    """Name the two values of a line, one of which is this."""
    found = next(at for at, one in enumerate(getattr(brief, kind)) if value in {each.value for each in one.values})
    return [f"{kind}.{found}.0"], [f"{kind}.{found}.1"]


def laid(lines: Iterable[Discrepancy], value: str) -> list[Discrepancy]:
    """Give the lines that lay a value beside another."""
    return [one for one in lines if value in {each.value for each in one.values}]


CASES = (
    Case(
        "a wrong claim",
        lambda b: decision(b, "verdict", [line(b, "claims", "He will have red ones")], value="wrong"),
        lambda b: not claims_with(b, "He will have red ones"),
    ),
    Case(
        "a right claim",
        lambda b: decision(b, "verdict", [line(b, "claims", FAMILY)], value="right"),
        lambda b: any(claim.decided for claim in claims_with(b, FAMILY)),
    ),
    Case(
        "a date in the timeline that is not worth showing",
        lambda b: decision(b, "verdict", [line(b, "timeline", "The last charge")], value="not-worth"),
        lambda b: all("The last charge" not in entry.text for entry in b.timeline),
    ),
    Case(
        "a wrong position",
        lambda b: decision(b, "verdict", [line(b, "positions", "Nilo demand")], value="wrong"),
        lambda b: all("Nilo" not in position.actor.name for position in b.positions),
    ),
    Case(
        "a claim that is two",
        lambda b: decision(b, "split", [rendering(b)]),
        lambda b: not together(b, RENDERED, HOMES) and bool(claims_with(b, RENDERED)),
    ),
    Case(
        "a statement that is no rendering",
        lambda b: decision(b, "leave-out", [rendering(b)]),
        lambda b: not claims_with(b, RENDERED) and bool(claims_with(b, HOMES)),
    ),
    Case(
        "a statement that belongs elsewhere",
        lambda b: decision(b, "move", [rendering(b)], [line(b, "claims", "Another 40 were missing")]),
        lambda b: together(b, RENDERED, "40 were missing") and not together(b, RENDERED, HOMES),
    ),
    Case(
        "two claims that are one",
        lambda b: decision(
            b, "join", [line(b, "claims", "the siren sounded at two")], [line(b, "claims", "town hall stayed silent")]
        ),
        lambda b: together(b, "the siren sounded at two", "town hall stayed silent"),
    ),
    Case(
        "an update",
        lambda b: decision(b, "relation", *sides(b, "discrepancies", SPELLED), "update"),
        lambda b: any(one.decided for one in laid(b.updates, SPELLED)) and not laid(b.discrepancies, SPELLED),
    ),
    Case(
        "a difference",
        lambda b: decision(b, "relation", *sides(b, "questions", BROUGHT), "differ"),
        lambda b: any(one.decided for one in laid(b.discrepancies, BROUGHT)),
    ),
    Case(
        "two things",
        lambda b: decision(b, "relation", *sides(b, "discrepancies", SPELLED), "apart"),
        lambda b: not laid((*b.discrepancies, *b.updates), SPELLED),
    ),
    Case(
        "another speaker",
        lambda b: decision(b, "speaker", [line(b, "claims", "The last charge was fired")], value="Minera Ollamarca"),
        lambda b: all(one.holder and one.holder.name == "Minera Ollamarca" for one in claims_with(b, "The last charge was fired")),
    ),
    Case(
        "two names of one",
        lambda b: decision(
            b, "merge-names", [line(b, "entities", "Jimena Warkani")], [line(b, "entities", "Ximena Huarcani")], "Ximena Huarcani"
        ),
        lambda b: named(b, "Jimena Warkani") == named(b, "Ximena Huarcani") == ["Ximena Huarcani"],
    ),
    Case(
        "one name of two",
        lambda b: decision(b, "split-name", [line(b, "entities", "Nuria Belmontes") + ".1"], value="Irma Belmontes"),
        lambda b: named(b, "Belmontes") == ["Irma Belmontes"] and named(b, "Nuria Belmontes") == ["Nuria Belmontes"],
    ),
    Case(
        "a name to be shown",
        lambda b: decision(b, "rename", [line(b, "entities", "Tolvera")], value="Republic of Tolvera"),
        lambda b: named(b, "Tolvera") == ["Republic of Tolvera"],
    ),
    Case(
        "the day of an event",
        lambda b: decision(b, "date", [line(b, "timeline", "The bell of Quimaray")], value="2025-10-07"),
        lambda b: [one.when.value for one in b.timeline if "The bell" in one.text] == ["2025-10-07"],
    ),
    Case(
        "the day of an article",
        lambda b: decision(b, "date", [f"articles.{len(b.articles) - 1}"], value="2025-10-09"),
        lambda b: "2025-10-09" in {one.published.value for one in b.articles if one.published.basis == "decided"},
    ),
    Case(
        "a headline",
        lambda b: decision(b, "headline", ["articles"], value="A hill falls on Quimaray"),
        lambda b: b.headline == "A hill falls on Quimaray",
    ),
)  # fmt: skip
