"""What an assistant may ask; each answer holds words that stand in articles, with their addresses, and nothing else."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Annotated, Literal, ParamSpec, TypeVar

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import ToolAnnotations
from pydantic import BaseModel, Field

import readout
from readout.errors import ReadoutError
from readout.library import Collection
from readout.library.citations import Citation, Cited
from readout.version import __version__

INSTRUCTIONS = """\
This holds news articles of several outlets, laid side by side: who said what, on what independent origins agree, where
accounts differ, who stands where, what is to come. Every line that the tools give has `evidence`: `words` that stand in an
article exactly so, with `outlet`, `published` and `address`. Quote nothing but `words`, and name outlet and address beside
each. `said` is made of the words of one article; `origins` counts independent origins, and one origin is one account however
many outlets print it. Where a tool finds nothing, say so: these articles do not tell it. Nothing here says that an outlet or
a statement is true."""
NOTHING = "Nothing in these articles answers this. Say so, and fill nothing in."
CITE = "Quote `words` as they are, and name the outlet and the address beside them."
MOST = 50
"""Lines of an answer; an assistant that needs more asks more narrowly."""
Kind = Literal["summary", "difference", "claim", "position", "happened", "upcoming"]
Asked = ParamSpec("Asked")
Given = TypeVar("Given")
Most = Annotated[int, Field(ge=1, le=MOST, description="lines at most")]
Words = Annotated[str, Field(max_length=500, description='words, "phrases", who: outlet: about: story: from: to:')]
StoryId = Annotated[str, Field(max_length=80, description="the id of a story, as search gives it, to ask of it alone")]
Name = Annotated[str, Field(max_length=200, description="a person or body, or a part of the name")]
Day = Annotated[str, Field(max_length=10, description="a day, month or year, ISO 8601")]
Kinds = Annotated[list[Kind], Field(description="what to give, in this order")]


class Answer(BaseModel, frozen=True):
    """Lines of stories, each with its evidence, and how to use them."""

    lines: tuple[Cited, ...]
    note: str


class Found(BaseModel, frozen=True):
    """Passages of articles and lines of stories that hold what was searched for, and how to use them."""

    passages: tuple[Citation, ...]
    lines: tuple[Cited, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Tools:
    """What may be asked of a file of stories; each call opens it to read, so that a writer beside it never waits."""

    database: Path

    def search(self, words: Words, most: Most = 10) -> Found:
        """Search articles and the lines of stories; each line names its story, by whose id the other tools ask."""
        with self._reading() as kept:
            passages = kept.passages(kept.search(words, most=most))
            lines = kept.cite(kept.lines(words, most=most))
        return Found(passages=passages, lines=lines, note=CITE if passages or lines else NOTHING)

    def story(self, story: StoryId, kinds: Kinds = ["summary", "difference", "position", "upcoming"], most: Most = 30) -> Answer:  # noqa: B006 (the protocol tells it as the usual value; nobody changes it)
        """Give a story: its summary, where accounts differ, positions, what happened when, what is to come, its statements."""
        with self._reading() as kept:
            return _answer(kept.cited_lines(story, kinds)[:most])

    def who_said(self, who: Name, words: Words = "", most: Most = 20) -> Answer:
        """Give what a person or body said, and what else is told on its word; with words only what holds them."""
        return self._lines(f"{_named('who', who)} {words}", most, ("quotation", "claim"))

    def differences(self, words: Words = "", story: StoryId = "", most: Most = 20) -> Answer:
        """Say where accounts differ in a number, day, place, actor or wording; evidence has the `value` that it gives."""
        return self._lines(f"{_named('story', story)} {words}", most, ("difference",))

    def positions(self, who: Name = "", words: Words = "", story: StoryId = "", most: Most = 20) -> Answer:
        """Say who demands, offers, accepts, rejects or criticizes what; `note` is the move, `issue` what it is about."""
        return self._lines(f"{_named('who', who)} {_named('story', story)} {words}", most, ("position",))

    def upcoming(self, since: Day = "", until: Day = "", most: Most = 20) -> Answer:
        """Say what is announced for a day or later in any story, the nearest first; `note` tells whether it has passed."""
        with self._reading() as kept:
            return _answer(kept.cite(kept.ahead(since, until, most=most)))

    def _lines(self, asked: str, most: int, kinds: tuple[str, ...]) -> Answer:
        if not asked.strip():
            raise ReadoutError("this asks for nothing; give words, a name or the id of a story")
        with self._reading() as kept:
            return _answer(kept.cite(kept.lines(asked.strip(), most=most, kinds=kinds)))

    def _reading(self) -> Collection:
        return readout.open(self.database, read_only=True)


def server(database: Path) -> MCPServer[None]:
    """Make the server for a file of stories; its tools read and change nothing."""
    made: MCPServer[None] = MCPServer("readout", version=__version__, instructions=INSTRUCTIONS, log_level="ERROR")
    tools = Tools(database)
    for tool in (tools.search, tools.story, tools.who_said, tools.differences, tools.positions, tools.upcoming):
        made.tool(annotations=ToolAnnotations(read_only_hint=True, open_world_hint=False))(_plainly(tool))
    return made


def _answer(lines: tuple[Cited, ...]) -> Answer:
    return Answer(lines=lines, note=CITE if lines else NOTHING)


def _named(key: str, value: str) -> str:
    """Write a name as a search has it; one of nothing asks nothing."""
    return f'{key}:"{value.replace(chr(34), " ").strip()}"' if value.strip() else ""


def _plainly(tool: Callable[Asked, Given]) -> Callable[Asked, Given]:
    """Let what went wrong be told in our words, as an answer of the tool."""

    @wraps(tool)
    def told(*given: Asked.args, **named: Asked.kwargs) -> Given:
        try:
            return tool(*given, **named)
        except ReadoutError as error:
            raise ToolError(str(error)) from error

    return told
