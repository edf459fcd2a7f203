"""An assistant's tools, asked by the protocol's own client: whatever they answer stands in an article, and nothing is made up."""

import asyncio
import json
import os
import subprocess
import sys
from importlib.resources import as_file
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

import readout
from readout.assistant import serve
from readout.assistant.tools import NOTHING, server
from readout.demo import corpus

STORY = "s5e2d9c4ee86b"
ASKED: tuple[tuple[str, dict[str, object]], ...] = (
    ("search", {"words": "ferry"}),
    ("story", {"story": STORY}),
    ("story", {"story": STORY, "kinds": ["claim", "happened"], "most": 50}),
    ("who_said", {"who": "Ekholt"}),
    ("who_said", {"who": "Ekholt", "words": "answer"}),
    ("differences", {"story": STORY}),
    ("positions", {"who": "Marovia"}),
    ("positions", {"story": STORY}),
    ("upcoming", {"since": "2025-03"}),
)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep the demo's first story in a file."""
    file = tmp_path_factory.mktemp("assistant") / "news.db"
    with as_file(corpus()) as folder, readout.open(file) as kept:
        kept.add(str(folder / "ferry-talks"))
    return file


def ask(database: Path, tool: str, **given: object) -> Any:  # noqa: ANN401 (JSON)
    """Let the protocol's client call a tool, and give what it answers."""

    async def asked() -> Any:  # noqa: ANN401 (JSON)
        async with Client(server(database)) as client:
            return await client.call_tool(tool, given)

    return asyncio.run(asked())


@pytest.mark.parametrize(("tool", "given"), ASKED, ids=lambda value: value if isinstance(value, str) else ",".join(value))
def test_all_that_is_answered_can_be_cited(database: Path, tool: str, given: dict[str, object]) -> None:
    """Each line has evidence, and its words stand at their place in the article that it names."""
    answer = ask(database, tool, **given).structured_content
    with readout.open(database, read_only=True) as kept:
        articles = {article.id: article for article in kept.show(STORY).stories[0].articles}
    assert answer["lines"]
    pieces = [*answer.get("passages", []), *(piece for line in answer["lines"] for piece in line["evidence"])]
    for piece in pieces:
        article = articles[piece["article"]]
        assert article.text[piece["start"] : piece["end"]] == piece["words"]
        assert (piece["outlet"], piece["address"]) == (article.outlet or "", article.url or article.input)
    assert all(line["evidence"] and line["story"] == STORY for line in answer["lines"])


def test_a_search_gives_passages(database: Path) -> None:
    """Of each article that holds the words a passage with them is given."""
    answer = ask(database, "search", words="ferry").structured_content
    assert all("ferr" in piece["words"].lower() for piece in answer["passages"])
    assert len(answer["passages"]) > 2


def test_a_difference_names_what_each_words_give(database: Path) -> None:
    """Beside each piece of evidence stands the value that it gives, and there are two at least."""
    for line in ask(database, "differences", story=STORY).structured_content["lines"]:
        assert len({piece["value"] for piece in line["evidence"]} - {""}) > 1


def test_where_nothing_is_found_that_is_said(database: Path) -> None:
    """An assistant that asks for what no article tells is told so."""
    assert ask(database, "who_said", who="Nobody Atall").structured_content == {"lines": [], "note": NOTHING}


@pytest.mark.parametrize(
    ("tool", "given", "sentence"),
    [
        ("story", {"story": "none"}, "no story's id begins with"),
        ("differences", {}, "this asks for nothing"),
        ("search", {"words": "from:soon"}, "is no day"),
        ("upcoming", {"most": 9999}, "less than or equal to 50"),
    ],
)
def test_a_wrong_question_is_answered_with_a_sentence(database: Path, tool: str, given: dict[str, object], sentence: str) -> None:
    """What cannot be answered says why, as an error of the tool and not of the protocol."""
    answer = ask(database, tool, **given)
    assert answer.is_error
    assert sentence in answer.content[0].text


def test_a_search_by_names_alone_finds_beginnings(database: Path) -> None:
    """Where no words are asked the beginnings of the articles are given, as they stand there."""
    answer = ask(database, "search", words='who:"Runa Ekholt"').structured_content
    assert answer["passages"]


def test_the_tools_say_what_they_take_and_give(database: Path) -> None:
    """Each has a description, schemas that are schemas, and the mark that it changes nothing."""

    async def listed() -> Any:  # noqa: ANN401 (the protocol's own values)
        async with Client(server(database)) as client:
            return client.instructions, (await client.list_tools()).tools

    instructions, tools = asyncio.run(listed())
    assert "Quote nothing but" in instructions
    assert [tool.name for tool in tools] == ["search", "story", "who_said", "differences", "positions", "upcoming"]
    for tool in tools:
        assert tool.description
        assert tool.annotations.read_only_hint
        jsonschema.Draft202012Validator.check_schema(tool.input_schema)
        jsonschema.Draft202012Validator.check_schema(tool.output_schema)


def test_the_command_speaks_over_standard_input(database: Path) -> None:
    """An assistant that starts `readout mcp` is answered."""

    async def asked() -> Any:  # noqa: ANN401 (JSON)
        started = StdioServerParameters(
            command=sys.executable, args=["-m", "readout", "mcp", "--db", str(database)], env=dict(os.environ)
        )
        async with Client(stdio_client(started)) as client:
            return (await client.call_tool("who_said", {"who": "Ekholt", "most": 1})).structured_content

    assert asyncio.run(asked())["lines"][0]["evidence"][0]["words"]


def test_without_its_extra_it_says_what_to_install(database: Path) -> None:
    """Where the protocol's package is not there the command ends with one line and no traceback."""
    code = (
        "import sys\nfrom importlib.machinery import PathFinder\nfound = PathFinder.find_spec\n"
        "PathFinder.find_spec = lambda name, *rest: None if name == 'mcp' else found(name, *rest)\n"
        f"from readout.cli import main\nmain(['mcp', '--db', {json.dumps(str(database))}])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)  # noqa: S603
    assert done.returncode == 2
    assert done.stderr == "readout: readout mcp needs mcp, which is not installed; pip install 'readout[mcp]'\n"


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    """An assistant that is set up with a wrong name is told so."""
    with pytest.raises(readout.ReadoutError):
        serve(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()
