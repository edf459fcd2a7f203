"""The encoder as shipped reads any text, the same way each time, and finds what is plain to see."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readout.annotate.encoder import Encoding, encode
from readout.annotate.encoder.encode import joined
from readout.model import Token
from readout.text import sentences, tokens

FERRY = (
    "The ferry to Port Elwick will not sail, Mara Lindqvist of the Harbour Board said on Tuesday. “Nobody was hurt,” she added.\n"
    "According to the ministry, 1,200 passengers waited in Lowgate until the evening."
)


def cut(text: str) -> list[list[tuple[int, int]]]:
    """Cut a text into sentences of words' offsets."""
    return [[(word.start, word.end) for word in tokens(text, run.start, run.end)] for run in sentences(text, 0, len(text))]


@pytest.fixture(scope="module")
def ferry() -> Encoding:
    """Read the text about the ferry."""
    return encode(FERRY, cut(FERRY))


def words(encoding: Encoding, text: str) -> list[str]:
    """Return the words that tokens stand for."""
    return [text[token.start : token.end] for run in encoding.tokens for token in run]


def test_offsets_map_back_to_the_text(ferry: Encoding) -> None:
    """Every word that was given comes back, in order."""
    assert words(ferry, FERRY) == [FERRY[start:end] for run in cut(FERRY) for start, end in run]


def test_names_are_found_with_their_types(ferry: Encoding) -> None:
    """A person, an organization and a place are told apart."""
    found = {FERRY[name.span.start : name.span.end]: name.type for name in ferry.names}
    assert found["Mara Lindqvist"] == "person"
    assert found["Lowgate"] in ("geopolitical", "place")


def test_a_verb_has_its_subject_and_base_form(ferry: Encoding) -> None:
    """The verb "said" has the base form "say", and the speaker hangs on it as its subject."""
    run = ferry.tokens[0]
    place, verb = next((index, token) for index, token in enumerate(run) if FERRY[token.start : token.end] == "said")
    assert (verb.pos, verb.lemma) == ("VERB", "say")
    assert "nsubj" in {token.relation for token in run if token.head == place}


def test_quotations_have_source_cue_and_content(ferry: Encoding) -> None:
    """The direct one in the first paragraph is linked to "she" and "added"."""
    found = next(one for one in ferry.attributions if "Nobody" in FERRY[one.content[0].start : one.content[-1].end])
    assert found.source is not None
    assert found.cue is not None
    assert FERRY[found.source.start : found.source.end] == "she"
    assert FERRY[found.cue.start : found.cue.end] == "added"


def test_sentences_about_one_thing_are_closer() -> None:
    """A paraphrase is nearer than another subject."""
    text = "The ferry was cancelled because of the storm.\nBad weather stopped the boat.\nThe parliament passed a budget."
    vectors = encode(text, cut(text)).vectors
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2]
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(3), abs=1e-3)


def same(first: Encoding, second: Encoding) -> bool:
    """Tell whether two encodings are equal to the last bit."""
    mine = (first.tokens, first.names, first.attributions, first.vectors.tobytes())
    return mine == (second.tokens, second.names, second.attributions, second.vectors.tobytes())


def test_neither_order_nor_company_nor_threads_change_a_result(ferry: Encoding) -> None:
    """A text read between others, before or after them, on one thread or two, gives the same bits."""
    other = "A short one. " * 30
    for before in (other, ""):
        encode(before, cut(before))
        assert same(encode(FERRY, cut(FERRY)), ferry)
    assert same(encode(FERRY, cut(FERRY), threads=2), ferry)


def test_every_sentence_is_a_tree(ferry: Encoding) -> None:
    """One root each, and heads within the sentence."""
    for run in ferry.tokens:
        assert [token.head for token in run].count(-1) == 1
        assert all(-1 <= token.head < len(run) for token in run)
        assert all((token.head == -1) == (token.relation == "root") for token in run)


def test_an_endless_sentence_is_one_tree() -> None:
    """A sentence longer than the network takes is read in parts and joined."""
    text = "and the harbour " * 400
    (run,) = encode(text, [[word for part in cut(text) for word in part]]).tokens
    assert len(run) == 1200
    assert [token.head for token in run].count(-1) == 1


def test_parts_of_a_sentence_are_joined_at_their_roots() -> None:
    """The second part's root hangs on the first's, and its other heads move along."""
    part = [Token(0, 1, head=1), Token(1, 2, head=-1, relation="root")]
    assert [(token.head, token.relation) for token in joined(part, part)] == [
        (1, "dep"),
        (-1, "root"),
        (3, "dep"),
        (1, "parataxis"),
    ]


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(codec=None), max_size=120))
def test_no_string_raises(text: str) -> None:
    """Any string of any Unicode, lone surrogates among it, is read, and its spans lie within it."""
    encoding = encode(text, cut(text))
    spans = [name.span for name in encoding.names] + [span for one in encoding.attributions for span in one.content]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert words(encoding, text) == [text[start:end] for run in cut(text) for start, end in run]
