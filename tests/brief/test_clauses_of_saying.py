"""Whether a clause says or does something, on sentences that the encoder parsed."""

import pytest

from readout.brief.clauses_of_saying import is_saying
from tests.language.parsed import parsed


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Orren said on Friday that the harbour was open.", "said"),
        ("Orren rebuked the council on Friday.", "rebuked"),
        ("Orren issued a statement on Friday.", "issued"),
        ("The council put out a new statement on Friday.", "put"),
        ("Orren pushed back on Friday, telling reporters that the harbour was open.", "pushed"),
        ("Orren announced on Friday that the harbour was open.", "announced"),
        ("Orren called the plan a mistake on Friday.", "called"),
    ],
)
def test_what_is_said_is_told_by_its_verb_and_what_goes_with_it(text: str, verb: str) -> None:
    """A verb of saying, an utterance that is put out, and what only leads one in say something."""
    sentence = parsed(text)
    assert is_saying(sentence.tree, sentence.place(verb))


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Orren closed the harbour on Friday.", "closed"),
        ("The court declared the law void on Friday.", "declared"),
        ("The court refused to hear the case on Friday.", "refused"),
        ("Losses were reported in Ostrow on Friday.", "reported"),
        ("Orren called Quist on Friday.", "called"),
        ("The council dismissed Quist on Friday, saying that he had lied.", "dismissed"),
        ("Quist found on Friday that the barge had sunk.", "found"),
    ],
)
def test_what_is_done_by_saying_so_is_done(text: str, verb: str) -> None:
    """A ruling, a refusal, a call by telephone and a passive are no sayings."""
    sentence = parsed(text)
    assert not is_saying(sentence.tree, sentence.place(verb))
