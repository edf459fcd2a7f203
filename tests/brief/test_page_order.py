"""The page of a story, written from values built by hand."""

from dataclasses import replace

from readout.annotate import annotate
from readout.annotate.sentence_cutting import SENTENCES
from readout.brief import brief
from readout.brief.actor_names import actors_of
from readout.model import (
    Annotations,
    Article,
    Block,
    Claim,
    Comparison,
    Entity,
    Evidence,
    Mention,
    Move,
    MoveKind,
    Origin,
    Party,
    Quotation,
    Source,
    Span,
    Story,
    TimeExpression,
    Variant,
    When,
)
from readout.settings import Settings

VELD = Entity("e1", "Veldland", "place", (), (Variant("Veldland", 3, ("a",)),))
ORREN = Entity("e2", "Mira Orren", "person", ("foreign minister",), (Variant("Mira Orren", 2, ("a",)),))
NORRLAND = Entity("e3", "Norrland", "place", (), (Variant("Norrland", 1, ("b",)),))
BROK = Entity("e4", "Jan Brok", "person", ("envoy",), (Variant("Jan Brok", 1, ("b",)),))
FIRST = (
    "Veldland seized the barge Lotte on 3 March in the harbour of Ostrow. "
    "The Veldish foreign minister, Mira Orren, rejected the offer of a joint crew."
)
SECOND = (
    "The barge Lotte was seized by Veldland on 3 March near Ostrow. The delegations will meet again in Ostrow on 9 March. "
    "The Norrish envoy, Jan Brok, was silent."
)


def article(name: str, text: str, headline: str | None = None, origin: str | None = None) -> Article:
    """Build an article of one body block, published on 5 March 2031."""
    published = When("2031-03-05", "day", "text")
    known = Origin(origin or name, "independent")
    return Article(name, name, None, name, headline, (), (), "en", published, text, name, (Block(0, len(text), "body"),), known)


def annotated(
    one: Article, *moves: Move, mentions: tuple[Mention, ...] = (), times: tuple[TimeExpression, ...] = ()
) -> Annotations:
    """Annotate an article with its sentences, parsed, and what is given."""
    found = annotate(one, Settings(), (SENTENCES,)).sentences
    return Annotations(one, found, mentions, (), times, (), moves)


def words_at(one: Article, words: str) -> Evidence:
    """Show the first place of the words."""
    start = one.text.index(words)
    return one.evidence(Span(start, start + len(words)))


def day(one: Article, words: str, value: str) -> TimeExpression:
    """Place an expression of one day."""
    return TimeExpression(words_at(one, words).span, "DATE", value, None, value, value, "day", "explicit")


def move(one: Article, actor: str, kind: MoveKind, wanted: str, words: str) -> Move:
    """Build a move whose object and clause are given by their words."""
    return Move(Source(None, actor, words_at(one, actor)), kind, words_at(one, wanted), words_at(one, words))


def tale() -> Story:
    """Tell one story in two articles."""
    a, b = article("a", FIRST, "Veldland holds a barge"), article("b", SECOND)
    mention = Mention(words_at(a, "Mira Orren").span, "person", "Mira Orren", words_at(a, "foreign minister").span)
    refused = move(a, "Mira Orren", "reject", "the offer of a joint crew", "rejected the offer of a joint crew")
    return Story(
        "s1",
        (
            annotated(a, refused, mentions=(mention,), times=(day(a, "3 March", "2031-03-03"),)),
            annotated(
                b,
                mentions=(Mention(words_at(b, "Jan Brok").span, "person", "Jan Brok"),),
                times=(day(b, "3 March", "2031-03-03"), day(b, "9 March", "2031-03-09")),
            ),
        ),
    )


def test_an_office_holder_speaks_for_the_state() -> None:
    """Where two states deal with each other, a foreign minister's refusal is the position of the state whose minister she is."""
    page = brief(tale(), Comparison((VELD, ORREN, NORRLAND, BROK)), Settings())
    assert [(one.actor.name, one.move, one.origins) for one in page.positions] == [("Mira Orren (Veldland)", "reject", 1)]


def test_what_another_says_of_a_stance_is_told_as_what_he_says() -> None:
    """Where one party reports what another turned down, the line names both."""
    text = "Jan Brok says Mira Orren rejected the offer of a joint crew."
    home = article("a", text)
    said = Quotation(
        "q1", "indirect", Source("e4", "Jan Brok"), words_at(home, "says"), (words_at(home, "Mira Orren rejected the offer"),)
    )
    turned = replace(
        move(home, "Mira Orren", "reject", "the offer of a joint crew", "rejected the offer of a joint crew"), quotation="q1"
    )
    page = brief(Story("s1", (annotated(home, turned),)), Comparison((ORREN, BROK), (said,)), Settings())
    assert [one.actor.name for one in page.positions] == ["Mira Orren (says Jan Brok)"]


def test_a_place_where_a_minister_is_is_not_hers() -> None:
    """Whom an office-holder speaks for stands in the words for the office, not before a verb."""
    a, b = article("a", "Veldland was where Prime Minister Mira Orren sat."), article("b", SECOND)
    told = Story(
        "s1",
        (
            annotated(a, mentions=(Mention(words_at(a, "Mira Orren").span, "person", "Mira Orren"),)),
            annotated(b, mentions=(Mention(words_at(b, "Jan Brok").span, "person", "Jan Brok"),)),
        ),
    )
    assert "e2" not in actors_of(told, Comparison((VELD, ORREN, NORRLAND, BROK))).principals


def test_at_home_an_office_holder_speaks_for_herself() -> None:
    """Where no other state is spoken for, the minister's refusal is her own."""
    page = brief(tale(), Comparison((VELD, ORREN)), Settings())
    assert [one.actor.name for one in page.positions] == ["Mira Orren"]


def test_to_meet_is_no_position() -> None:
    """Who meets somebody takes no side by it."""
    text = "Mira Orren met the envoy over the joint crew."
    home = article("a", text)
    met = move(home, "Mira Orren", "consult", "the joint crew", text[:-1])
    assert not brief(Story("s1", (annotated(home, met),)), Comparison((VELD, ORREN)), Settings()).positions


def test_one_event_is_one_entry() -> None:
    """Two articles that tell of one event on one day give one entry with the words of both."""
    page = brief(tale(), Comparison((VELD, ORREN, NORRLAND, BROK)), Settings())
    assert [(one.when.value, len(one.evidence), one.origins) for one in page.timeline] == [("2031-03-03", 2, 2)]


def test_the_words_for_the_time_are_shown() -> None:
    """An entry shows the words that give its time."""
    page = brief(tale(), Comparison((VELD, ORREN, NORRLAND, BROK)), Settings())
    assert [one.timed_by.text for one in page.timeline if one.timed_by] == ["3 March"]


def test_an_announced_day_that_is_over_has_passed() -> None:
    """What was announced is ahead until an article of a later day is there."""
    first, second = tale().members
    later = replace(second.article, published=When("2031-03-12", "day", "text"), id="c", text="Ostrow was quiet.")
    story = Story("s1", (first, second, Annotations(later)))
    states = [
        [one.state for one in brief(told, Comparison((VELD, ORREN, NORRLAND, BROK)), Settings()).upcoming]
        for told in (tale(), story)
    ]
    assert states == [["ahead"], ["passed"]]


def test_what_somebody_says_on_a_day_is_a_statement() -> None:
    """A sentence whose time belongs to its speaker tells of a statement, with the speaker first."""
    text = "The barge is ours, Mira Orren said on 3 March in Ostrow."
    home = article("a", text)
    said = Quotation("q1", "indirect", Source("e2", "Mira Orren"), words_at(home, "said"), (words_at(home, "The barge is ours"),))
    story = Story("s1", (annotated(home, times=(day(home, "3 March", "2031-03-03"),)),))
    (entry,) = brief(story, Comparison((VELD, ORREN), (said,)), Settings()).timeline
    assert (entry.kind, entry.announced_by) == ("statement", Party("e2", "Mira Orren"))


def test_what_is_announced_comes_next() -> None:
    """A meeting on a later day is upcoming and stands in no timeline."""
    page = brief(tale(), Comparison((VELD, ORREN, NORRLAND, BROK)), Settings())
    assert [one.when.value for one in page.upcoming] == ["2031-03-09"]


def test_the_headline_is_one_of_the_articles() -> None:
    """An article's own headline heads the page."""
    assert brief(tale(), Comparison(), Settings()).headline == "Veldland holds a barge"


def test_the_summary_keeps_to_its_length_and_to_the_words() -> None:
    """No more sentences than asked for, each word for word in its article."""
    a = article("a", FIRST)
    claim = Claim("c1", "seized", None, (), ("a",), 1, "single-source", (words_at(a, "seized the barge"),))
    page = brief(tale(), Comparison((), (), (claim,)), Settings(summary_sentences=2))
    texts = {one.id: one.text for one in page.articles}
    assert 0 < len(page.summary) <= 2
    assert all(texts[piece.article][piece.start : piece.end] == piece.text for one in page.summary for piece in one.evidence)
