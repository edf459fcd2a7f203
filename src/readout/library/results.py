"""The values of the model that can write themselves: the form in which a program is handed a result."""

import html
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, Self, overload

from readout import model
from readout.settings import Settings

if TYPE_CHECKING:
    from readout.render import Form, NewsForm, Rendered, TextForm


@dataclass(frozen=True, slots=True)
class Readout(model.Readout):
    """All that one run gives: `stories`, a brief for each, and `failures`, what could not be read and why."""

    settings: Settings = field(default_factory=Settings)
    """What it was made with; the JSON tells it."""

    @classmethod
    def of(cls, found: model.Readout, settings: Settings) -> Self:
        """Give a readout of the model the means to write itself."""
        return cls(found.stories, found.failures, settings)

    @overload
    def to(self, form: "TextForm") -> str: ...
    @overload
    def to(self, form: "Form") -> "Rendered": ...
    def to(self, form: "Form") -> "Rendered":
        """Write it in a form that `readout brief --format` knows: a text, or for parquet files by their names.

        Raises MissingExtraError where a form needs a package that is not installed.
        """
        from readout.render import render

        return render(self, form, self.settings)

    def to_markdown(self) -> str:
        """Write it as markdown, as a terminal shows it."""
        return self.to("markdown")

    def to_html(self) -> str:
        """Write it as one page that needs nothing else."""
        return self.to("html")

    def to_json(self) -> str:
        """Write it as the published JSON, which `readout.load` reads back; `readout schema` says what is in it."""
        return self.to("json")

    def to_frames(self, library: Literal["pandas", "polars"] | None = None) -> Mapping[str, Any]:
        """Give its nine tables (docs/exports.md) as data frames by name, in pandas where that is installed, else in Polars.

        Raises MissingExtraError where neither is installed, or the one that was named is not.
        """
        from readout.render import frames

        return frames(self, library)

    def _repr_html_(self) -> str:
        """Show the page in a notebook, in a frame of its own, so that neither's style touches the other."""
        page = html.escape(self.to_html())
        return f'<iframe title="readout" srcdoc="{page}" style="width: 100%; height: 80vh; border: 0"></iframe>'


@dataclass(frozen=True, slots=True)
class Developments(model.Developments):
    """What is new between two looks at stories: `stories`, what each brought, and `missing`, the stories that are no more."""

    settings: Settings = field(default_factory=Settings)

    @classmethod
    def of(cls, found: model.Developments, settings: Settings) -> Self:
        """Give developments of the model the means to write themselves."""
        return cls(found.stories, found.missing, settings)

    def to(self, form: "NewsForm") -> str:
        """Write them in a form that `readout diff --format` knows."""
        from readout.render import render

        return render(self, form, self.settings)

    def to_markdown(self) -> str:
        """Write them as markdown, as a terminal shows them."""
        return self.to("markdown")

    def to_json(self) -> str:
        """Write them as JSON; `readout schema --of diff` says what is in it."""
        return self.to("json")
