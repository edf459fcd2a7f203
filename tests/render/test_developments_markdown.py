"""What is new, as markdown and as JSON with its schema."""

import json
from dataclasses import replace

import jsonschema

from readout.developments import developments
from readout.model import Developments, Party, Quotation, Source
from readout.render import render, schema
from readout.settings import Settings
from tests.developments.builders import FIRST, SECOND, article, claim, discrepancy, look, position, words

ONE, TWO = article("one.txt", FIRST), article("two.txt", SECOND)
CLOSE, SHUT = words(ONE, "The harbour will close on Monday"), words(TWO, "The harbour will shut on Tuesday")
DEMAND = position("p1", "demand", words(ONE, "demands a new pier"))
BEFORE = look(ONE, claims=(claim("c1", CLOSE),), positions=(DEMAND,))
NOW = look(
    ONE, TWO,
    claims=(claim("c1", CLOSE, SHUT, status="disputed"), claim("c2", words(TWO, "Nine ships have left"))),
    positions=(DEMAND, position("p2", "accept", words(TWO, "accepts the old pier"), changed_from="p1")),
    discrepancies=(discrepancy("d1", CLOSE, SHUT),),
)  # fmt: skip
NEWS = developments(BEFORE.readout, NOW.readout)


def test_a_reader_sees_what_is_new_with_its_places() -> None:
    """Each line ends in the places that it rests on, and the articles that they name are listed."""
    page = render(NEWS, "markdown", Settings())
    assert [line[3:] for line in page.splitlines() if line.startswith("## ")] == [
        "New articles", "Where accounts differ now", "Who changed position", "Carried otherwise than before", "New claims",
        "Articles referred to",
    ]  # fmt: skip
    assert "- Nine ships have left (1 origin) `[2:68-88]`" in page
    assert "  - now accepted: accepts the old pier `[2:46-66]`\n  - before demanded: demands a new pier `[1:12-30]`" in page
    assert "- single-source before, disputed now: The harbour will close on Monday" in page


def test_nothing_new_is_said() -> None:
    """Two equal looks give one line."""
    assert render(Developments(), "markdown", Settings()) == "Nothing is new.\n"


def test_a_story_that_is_gone_is_named() -> None:
    """A story that the later look has no more stands at the end."""
    page = render(developments(BEFORE.readout, look(TWO).readout), "markdown", Settings())
    assert "A new story · story `s1`" in page
    assert page.endswith("## Stories that are not there any more\n\n- The harbour · story `s1`\n")


def test_the_document_fits_its_schema() -> None:
    """What is written validates against what `readout schema --of diff` publishes, the same bytes each time."""
    document = render(NEWS, "json", Settings())
    jsonschema.Draft202012Validator(json.loads(schema("diff"))).validate(json.loads(document))
    assert document == render(developments(BEFORE.readout, NOW.readout), "json", Settings())
    assert json.loads(document)["format"] == "readout.diff/1"


def test_a_new_denial_is_not_shown_as_an_assertion() -> None:
    """A claim that is new stands with the words of its quotation that lead into it."""
    home = article("three.txt", "Quist has denied that the harbour is closed.")
    at = words(home, "the harbour is closed")
    denial = Quotation("q1", "indirect", Source("e1", "Ida Quist", words(home, "Quist")), words(home, "denied"), (at,))
    told = replace(claim("c1", at), holder=Party("e1", "Ida Quist"), quotations=("q1",))
    news = developments(look().readout, look(home, quotations=(denial,), claims=(told,)).readout)
    assert "- Ida Quist: *denied that* the harbour is closed (1 origin)" in render(news, "markdown", Settings())
