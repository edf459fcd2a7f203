"""Sentences chosen for the summary."""

from readout.brief.summary import summary_of
from readout.model import Annotations, Article, Block, Comparison, Discrepancy, Sentence, Span, Story, Value, When
from readout.text import sentences


def story(*texts: str) -> Story:
    """Tell a story in articles of one body block each."""
    members = []
    for number, text in enumerate(texts):
        name = f"a{number}"
        one = Article(name, name, None, None, None, (), (), "en", When(), text, name, (Block(0, len(text), "body"),))
        found = tuple(Sentence(span.start, span.end, "body", 0, ()) for span in sentences(text, 0, len(text)))
        members.append(Annotations(one, found))
    return Story("s", tuple(members))


def test_nothing_is_said_twice() -> None:
    """Of two sentences that say the same only one is taken."""
    told = story(
        "The lock of the old harbour was closed on Monday after a barge had struck its gate.",
        "The lock of the old harbour was closed on Monday after a barge struck the gate.",
    )
    assert len(summary_of(told, Comparison(), 7, frozenset())) == 1


def test_a_sentence_that_leans_on_another_is_left_out() -> None:
    """An opening pronoun, an open question and a fragment do not read alone."""
    told = story("It was closed on Monday after a barge had struck its gate. Who will pay for the gate now? Not yet clear.")
    assert summary_of(told, Comparison(), 7, frozenset()) == ()


def test_it_opens_with_what_the_articles_tell_first() -> None:
    """The sentence that is most like the openings of the others stands first, though another tells more."""
    told = story(
        "The mayor of Ostrow praised the fire service and the harbour office for their work. "
        "A barge struck the gate of the old lock in Ostrow on Monday and sank.",
        "The barge Lotte sank in Ostrow on Monday after it had struck the gate of the lock.",
        "On Monday a barge sank at the gate of the old lock in Ostrow after a storm.",
    )
    assert "barge" in summary_of(told, Comparison(), 3, frozenset())[0].text


def test_the_main_difference_is_told() -> None:
    """A sentence that gives a side of the main discrepancy is taken though others are more central."""
    told = story(
        "A barge struck the gate of the old lock in Ostrow on Monday and sank there. "
        "The gate of the old lock was built of oak and of iron by the harbour office. "
        "Divers counted nine holes below the waterline of her hull, one said.",
        "On Monday a barge sank at the gate of the old lock in Ostrow after a storm. "
        "The harbour office of Ostrow built the gate of the old lock of oak and iron.",
    )
    text = told.members[0].article.text
    at = text.index("nine holes")
    side = told.members[0].article.evidence(Span(at, at + len("nine holes")))
    dispute = Discrepancy("d", "number", "holes", (Value("9", (side,), 1), Value("8", (side,), 1)))
    chosen = summary_of(told, Comparison(discrepancies=(dispute,)), 2, frozenset())
    assert any("nine holes" in one.text for one in chosen)
