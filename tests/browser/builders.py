"""A story with everything at once: many issues, long labels and names, a right-to-left name, hostile words, versions."""

from dataclasses import replace

from readout.model import (
    Change,
    Derivation,
    Discrepancy,
    Entry,
    Issue,
    MoveKind,
    Origin,
    Party,
    Position,
    Readout,
    Revision,
    Span,
    Value,
    When,
)
from tests.render.builders import article, readout, words

LONG = "the reopening of the outer harbour basin to the ferries of all the undersigned municipalities and their lawful successors"
ARABIC = "\u0641\u0627\u0637\u0645\u0629 \u0627\u0644\u0632\u0647\u0631\u0627\u0621"
UNBROKEN = "Donau" * 30
HOSTILE = "<img src=https://example.invalid/x onerror=alert(1)><script>alert(2)</script>"
TEXT = f"{LONG} is what {ARABIC} wants. {UNBROKEN} {HOSTILE}\n\nRead more about harbours"


def crowded(issues: int = 12) -> Readout:
    """Build the story from the small one, with so many issues and five parties."""
    told = readout().stories[0]
    long = article("a-very-long-file-name-of-an-article-that-nobody-shortened-2031-05-05.txt", TEXT)
    body, rest = long.blocks[0], TEXT.index("Read more")
    blocks = (replace(body, end=rest - 2), replace(body, start=rest, role="chrome"))
    one = replace(told.articles[0], origin=Origin("g", "copy", "shares its text with another"), derivations=(_taken(),))
    two = replace(told.articles[1], origin=Origin("g", "original", "the first"), revisions=(_earlier(),))
    long = replace(long, blocks=blocks, published=When("2031-05-05", "day", "inferred"), authors=(ARABIC,))
    parties = [Party(None, name) for name in ("Ida Quist", ARABIC, "the dockers", LONG, UNBROKEN)]
    said = (words(long, LONG),)
    first = Position("p0", parties[0], "demand", Issue("i0", LONG), words(long, ARABIC), When("2031-06"), parties[1], said, 2)
    moves: tuple[MoveKind, ...] = ("demand", "reject", "offer", "warn", "consult")
    labels = [f"{LONG} {number}" if number % 3 else ARABIC for number in range(issues)]
    positions = [
        replace(first, id=f"p{number}.{at}", actor=party, move=moves[at], issue=Issue(f"i{number}", label))
        for number, label in enumerate(labels)
        for at, party in enumerate(parties)
        if number % 4 == 0 or at == number % 5
    ]
    dates = ("2030", "2031-02", *(f"2031-04-{day}" for day in range(10, 24)), "2031-05-04", "2031-05-05", "2031-05-06")
    happened = tuple(Entry(When(date), LONG, (), said, 2, disputed=date == "2031-02") for date in dates)
    to_come = tuple(Entry(When(date), LONG, (), said, 1) for date in ("2031-05-06", "2032"))
    sides = (Value(LONG, said, 1), Value(ARABIC, (words(long, ARABIC),), 1))
    later = Discrepancy("u1", "number", LONG, sides[:1], sides[1:], ("a later state",))
    brief = replace(
        told, articles=(one, two, long), positions=tuple(positions), timeline=happened, upcoming=(*to_come, *told.upcoming),
        discrepancies=(*told.discrepancies, Discrepancy("d2", "place", LONG, sides, (), ("both speak of the basin",))),
        updates=(later,), first_published="2031-05-05", last_published="2031-05-06",
    )  # fmt: skip
    return Readout((brief, replace(told, id="s2", headline=f"{ARABIC}: {LONG}")), readout().failures)


def _taken() -> Derivation:
    return Derivation(18, 60, Origin("h", "copy", "stands in an agency's report"))


def _earlier() -> Revision:
    changes = (Change("altered", Span(0, 9), Span(0, 11)), Change("removed", Span(10, 19), None))
    return Revision("r1", "old.txt", None, When("2031-05-04", "day", "text"), "", "Open sea. It rains.", changes)
