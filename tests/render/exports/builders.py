"""Readouts made by hand for the exports: one with every kind of finding over any text."""

from hypothesis import strategies as st

from readout.model import (
    Article,
    Block,
    Brief,
    Claim,
    Discrepancy,
    Entity,
    Entry,
    Evidence,
    Issue,
    Party,
    Position,
    Quotation,
    Readout,
    Source,
    SummarySentence,
    Value,
    Variant,
    When,
)
from readout.model.annotations import MoveKind

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
HOSTILE = st.one_of(
    ANY_TEXT,
    st.sampled_from(
        [
            "=1+1", "'=1+1", "@SUM(A1)",
            "\t-2", "a\r\nb\rc", "\0\x01\x1b[2J", "]]></data>&lt;\"'", "\U0001f6a2 ahoy", "\ufffe\uffff",
            "{}[]|\\^`<>",
        ]
    ),
)  # fmt: skip


def article(name: str, text: str, url: str | None = None, said: str | None = None) -> Article:
    """Build an article that is all body; `said` is its headline and its outlet."""
    return Article(
        id=name, input=f"{name}.txt", url=url, outlet=said, headline=said, authors=(said,) if said else (), agencies=(),
        language="en", published=When("2031-04-02", "day", "text"), text=text, sha256="0" * 64,
        blocks=(Block(0, len(text), "body"),),
    )  # fmt: skip


def one_story(homes: tuple[Article, ...], words: tuple[Evidence, ...], said: str, move: MoveKind = "demand") -> Readout:
    """Build a story in which every kind of finding rests on the same words and bears the same name."""
    mayor = Party("e1", said)
    brief = Brief(
        id="s1", headline=said, first_published=None, last_published=None, articles=homes,
        entities=(Entity("e1", said, "person", (said,), (Variant(said, 1, (homes[0].id,)),)),),
        quotations=(Quotation("q1", "direct", Source("e1", said), None, words),),
        claims=(Claim("c1", said, mayor, ("q1",), tuple(home.id for home in homes), 1, "single-source", words),),
        discrepancies=(Discrepancy("d1", "detail", said, (Value(said, words, 1), Value(f"{said}!", words, 1))),),
        updates=(Discrepancy("u1", "number", said, (), (Value(said, words, 1),)),), gaps=(),
        positions=(Position("p1", mayor, move, Issue("i1", said), None, None, None, words, 1),),
        timeline=(Entry(When("2031-04-02", "day"), said, (mayor,), words, 1),), upcoming=(Entry(When(), said, (), words, 1),),
        summary=(SummarySentence(said, words),),
    )  # fmt: skip
    return Readout((brief,))


@st.composite
def readouts(draw: st.DrawFn) -> Readout:
    """Draw a story whose texts, names, labels and addresses are as bad as they can be."""
    said, text = draw(HOSTILE), draw(HOSTILE)
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    home = article("a1", text, draw(st.one_of(st.none(), ANY_TEXT, st.just("https://buoy.example/1"))), said)
    return one_story((home,), (Evidence("a1", start, end, text[start:end]),), said, draw(st.sampled_from(("demand", "reject"))))
