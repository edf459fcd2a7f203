"""Whether words tell of what happened."""

from dataclasses import replace

import pytest

from readout.align.differences.statement_differences import tells_of_past
from readout.model import Span
from tests.align.builders import parsed


@pytest.mark.parametrize(
    ("text", "tree", "bases", "past"),
    [
        (
            "The guests escaped unharmed.",
            "2:det:DET 3:nsubj:NOUN 0:root:VERB 3:advmod:ADV 3:punct:PUNCT",
            {"escaped": "escape"},
            True,
        ),
        ("The guests have escaped.", "2:det:DET 4:nsubj:NOUN 4:aux:AUX 0:root:VERB 4:punct:PUNCT", {"escaped": "escape"}, True),
        ("The harbour was empty.", "2:det:DET 4:nsubj:NOUN 4:cop:AUX 0:root:ADJ 4:punct:PUNCT", {"was": "be"}, True),
        ("The ball is hers.", "2:det:DET 4:nsubj:NOUN 4:cop:AUX 0:root:PRON 4:punct:PUNCT", {"is": "be"}, False),
        ("The tide decides.", "2:det:DET 3:nsubj:NOUN 0:root:VERB 3:punct:PUNCT", {"decides": "decide"}, False),
        ("The guests will escape.", "2:det:DET 4:nsubj:NOUN 4:aux:AUX 0:root:VERB 4:punct:PUNCT", {}, False),
    ],
)
def test_the_main_verb_tells(text: str, tree: str, bases: dict[str, str], past: bool) -> None:  # noqa: FBT001
    """Past and perfect tell of what happened; the present and what is to come do not."""
    sentence = parsed(text, tree)
    tokens = tuple(replace(token, lemma=bases.get(token.lemma, token.lemma)) for token in sentence.tokens)
    assert tells_of_past(text, replace(sentence, tokens=tokens), Span(0, len(text))) is past
