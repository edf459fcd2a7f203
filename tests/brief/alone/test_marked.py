"""Which lines of a brief are marked to be shown."""

from readout.align import align
from readout.brief.writing import brief
from readout.model import Brief, Story
from readout.settings import Settings
from tests.annotate.reading import annotated

TEXT = (
    "The harbour board will close the northern gate, Mayor Ida Quist said on Monday. "
    "“The ferry lost its permit in March,” she added. "
    "“A very,” Quist said. "
    "The crews rejected the closure of the northern gate on Sunday."
)


def written() -> Brief:
    """Write the brief of one article."""
    return brief(story := Story("s", (annotated(TEXT),)), align(story), Settings())


def test_whole_speech_stands_alone_and_a_torn_one_does_not() -> None:
    """A whole sentence under its speaker's name is shown, two words of one are not."""
    shown = {quotation.content[0].text: quotation.stands_alone for quotation in written().quotations}
    assert any(alone for text, alone in shown.items() if text.startswith("The ferry lost its permit"))
    assert not any(alone for text, alone in shown.items() if text.startswith("A very"))


def test_a_stance_names_who_holds_it() -> None:
    """The clause that says who rejects what is shown."""
    assert [position.stands_alone for position in written().positions if position.move == "reject"] == [True]
