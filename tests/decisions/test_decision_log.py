"""A log of decisions is read whole or not at all, orders itself by time, and undoes by adding."""

from dataclasses import replace

import jsonschema
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.decisions import DecisionLog
from readout.errors import DamagedFileError, DecisionError
from readout.model import Anchor, Decision
from readout.render import schema

WORDS = Anchor("ab" * 32, "https://one.example/a", 10, 19, "The ferry")
WRONG = Decision("verdict", "ann", "2031-04-02T10:00:00Z", (WORDS,), line="claims", value="wrong", said="The ferry sank")
UNDO = Decision("undo", "bo", "2031-04-02T11:00:00Z", value=WRONG.id)
LOG = DecisionLog.of([UNDO, WRONG])


def test_what_is_written_is_read_back() -> None:
    """A log survives its JSON lines, in order of time, and each line fits the published schema."""
    assert DecisionLog.parse(LOG.written().encode(), "x") == LOG
    assert LOG.entries == (WRONG, UNDO)
    validator = jsonschema.Draft202012Validator(msgspec.json.decode(schema("decisions")))
    for line in LOG.written().splitlines():
        validator.validate(msgspec.json.decode(line))


DAMAGED = {
    "cut off": b'{"kind":"verdict","who":"an',
    "another kind": LOG.written().splitlines()[0].replace('"verdict"', '"guess"').encode(),
    "altered": LOG.written().splitlines()[0].replace("ferry sank", "ferry swam").encode(),
    "no words": b'{"kind":"split","who":"ann","when":"2031-04-02T10:00:00Z","on":[]}',
    "words that do not fill their place": LOG.written().splitlines()[0].replace('"end":19', '"end":21').encode(),
    "no text": b"\xff\xfe\x00",
    "very deep": b"[" * 100_000,
}


@pytest.mark.parametrize("damage", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_line_is_named_and_nothing_taken(damage: bytes) -> None:
    """The message names file and line, and says how to get a whole one."""
    content = LOG.written().encode() + damage + b"\n"
    with pytest.raises(DamagedFileError, match=r"log\.jsonl is damaged, and nothing of it was taken: line 3 .*decisions export"):
        DecisionLog.parse(content, "log.jsonl")


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    """Whatever stands in a file, it is a log or a damaged one."""
    try:
        DecisionLog.parse(content, "x")
    except DamagedFileError as error:
        assert "line" in str(error)  # noqa: PT017 (either is right)


def test_undoing_is_undone() -> None:
    """What undoes a decision may be undone, which brings the decision back."""
    again = Decision("undo", "ann", "2031-04-02T12:00:00Z", value=UNDO.id)
    assert LOG.standing == ()
    assert DecisionLog.of([WRONG, UNDO, again]).standing == (WRONG,)


def test_the_last_word_on_the_same_words_stands() -> None:
    """Of two decisions of one kind on the same words the later one stands, also where the earlier one is heard of later."""
    right = replace(WRONG, id="", value="right", when="2031-04-03T10:00:00Z")
    assert DecisionLog.of([right, WRONG]).standing == (right,)


@given(st.permutations([WRONG, UNDO, replace(WRONG, id="", who="bo"), replace(WRONG, id="", line="summary")]))
def test_the_order_of_hearing_makes_no_difference(entries: list[Decision]) -> None:
    """Logs merged in any order say the same."""
    assert DecisionLog.of(entries) == DecisionLog.of(sorted(entries, key=lambda one: one.id))


@pytest.mark.parametrize(
    "missing",
    [
        {"who": " "}, {"when": "yesterday"}, {"when": "2031-04-02T10:00:00"}, {"on": ()}, {"line": "entities"}, {"line": None},
        {"value": "nonsense"}, {"kind": "relation", "value": "update"}, {"kind": "rename", "value": None},
        {"kind": "date", "value": "2031-13", "line": "timeline"}, {"kind": "date", "value": "2031-04-02", "line": "claims"},
    ],
    ids=str,
)  # fmt: skip
def test_what_decides_nothing_is_refused(missing: dict[str, object]) -> None:
    """A decision says who, when, about which words, and what."""
    given: dict[str, object] = {
        "kind": "verdict",
        "who": "ann",
        "when": WRONG.when,
        "on": (WORDS,),
        "line": "claims",
        "value": "wrong",
    }
    with pytest.raises(DecisionError, match="a decision of kind"):
        Decision(**{**given, **missing})  # type: ignore[arg-type]
