"""Sentences chosen for the summary."""

from readout.brief.summary import summary_of
from readout.model import Annotations, Article, Block, Comparison, Sentence, Story, When
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
    assert len(summary_of(told, Comparison(), 7)) == 1


def test_a_sentence_that_leans_on_another_is_left_out() -> None:
    """An opening pronoun, an open question and a fragment do not read alone."""
    told = story("It was closed on Monday after a barge had struck its gate. Who will pay for the gate now? Not yet clear.")
    assert summary_of(told, Comparison(), 7) == ()
