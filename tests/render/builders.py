"""A small readout made by hand, with one finding of every kind."""

import hashlib
from dataclasses import replace

from readout.model import (
    Answer,
    Article,
    Block,
    Brief,
    Claim,
    Discrepancy,
    Entity,
    Entry,
    Evidence,
    Failure,
    Gap,
    Issue,
    Origin,
    Party,
    Position,
    Question,
    Quotation,
    Readout,
    Source,
    Span,
    SummarySentence,
    Value,
    Variant,
    When,
)

FIRST = "Harbour to close\n\nOn Monday Mayor Ida Quist said the harbour will close. <b>Sign in</b> to comment *now*"
SECOND = "Mayor Quist said the harbour will shut on Tuesday."


def article(name: str, text: str, outlet: str | None = None) -> Article:
    """Build an article that is all body."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=digest[:12], input=name, url=None, outlet=outlet, headline=None, authors=(), agencies=(), language="en",
        published=When(), text=text, sha256=digest, blocks=(Block(0, len(text), "body"),),
        origin=Origin(None, "independent", "its own words"),
    )  # fmt: skip


def words(home: Article, said: str) -> Evidence:
    """Point at the first place where the words stand."""
    at = home.text.index(said)
    return home.evidence(Span(at, at + len(said)))


def in_like_words(brief: Brief) -> Claim:
    """Give the story's claim as both outlets would tell it in nearly the same words."""
    (claim,) = brief.claims
    return replace(claim, evidence=(claim.evidence[0], words(brief.articles[1], "the harbour will")))


def readout() -> Readout:
    """Build one story told by two outlets, and one failure."""
    one, two = article("one.txt", FIRST, "The Buoy"), article("two.txt", SECOND)
    both = (words(one, "the harbour will close"), words(two, "the harbour will shut"))
    quist = Party("e1", "Ida Quist")
    quotations = tuple(
        Quotation(f"{e.article}.q1", "indirect", Source("e1", "Ida Quist", words(home, "Quist")), words(home, "said"), (e,))
        for home, e in zip((one, two), both, strict=True)
    )
    days = (Value("Monday", (words(one, "Monday"),), 1), Value("Tuesday", (words(two, "Tuesday"),), 1))
    answers = tuple(Answer(value.value, value.value, quist, None, value.evidence, 1) for value in days)
    brief = Brief(
        id="s1", headline="Harbour to close", first_published=None, last_published=None, articles=(one, two),
        entities=(Entity("e1", "Ida Quist", "person", ("mayor",), (Variant("Quist", 1, (two.id,)),)),), quotations=quotations,
        claims=(Claim("c1", both[0].text, quist, tuple(q.id for q in quotations), (one.id, two.id), 2, "corroborated", both),),
        discrepancies=(Discrepancy("d1", "date", "when the harbour closes", days),), updates=(), gaps=(Gap("c1", (two.id,)),),
        positions=(Position("p1", quist, "pledge", Issue("i1", "the harbour"), None, None, None, (both[0],), 1),),
        timeline=(Entry(When("2031-05-05", "day"), "Quist said", (quist,), (words(one, "Quist said"),), 1, disputed=True),),
        upcoming=(Entry(When(), "the harbour will close", (quist,), (both[0],), 2),),
        summary=(SummarySentence(both[1].text, (both[1],)),),
        questions=(Question("q1", "date", "the harbour closes …", answers, "differ", "d1"),),
    )  # fmt: skip
    return Readout((brief,), (Failure("three.pdf", "ingest", "a PDF file; give its text"),))
