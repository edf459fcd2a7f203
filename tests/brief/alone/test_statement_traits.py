"""What is seen of a statement that may be worth a line."""

from collections.abc import Mapping

from readout.align import align
from readout.brief.alone.marking_alone import traits_of_statements
from readout.brief.page_order import brief
from readout.model import Story
from readout.settings import Settings
from readout.text.learned_models import learned
from tests.annotate.reading import annotated

TEXT = (
    "The harbour board met in Skarne on Monday.\n\n"
    "The northern gate of the harbour will close in March, Mayor Ida Quist said. "
    "“The northern gate of the harbour must close by March,” Quist said. "
    "“You know that Ada Holm and her crews will find another gate,” she added."
)


def seen() -> list[tuple[str, Mapping[str, float]]]:
    """Give what is said in the text with its traits."""
    story = Story("s", (annotated(TEXT),))
    found = traits_of_statements(brief(story, align(story), Settings()), story)
    return [(quotation.content[0].text, traits) for quotation, traits in found]


def test_the_weights_are_those_of_the_traits() -> None:
    """What is weighed is what is seen: a weight of another model's trait would count for nothing and nobody would know."""
    ((_, traits), *_) = seen()
    assert set(learned("brief", "statement").weights) == set(traits)


def test_a_statement_is_seen_with_its_place_and_its_words() -> None:
    """What opens a paragraph, was told before and is said over again is seen; so is "you"."""
    (first, opening), (again, repeated), (last, asked) = seen()
    assert first.startswith("The northern gate")
    assert (opening["opens a paragraph"], repeated["opens a paragraph"]) == (1.0, 0.0)
    assert opening["told before"] < repeated["told before"]
    assert opening["says again"] < repeated["says again"]
    assert (repeated["says you"], asked["says you"]) == (0.0, 1.0)
    assert again != last


def test_a_manner_colours_a_report() -> None:
    """What somebody "plainly" said is told in an outlet's colours."""
    text = (
        "Mayor Ida Quist plainly said that the northern gate of the harbour would close. "
        "Quist said that the Alma ferry would sail to Freeland on Friday."
    )
    story = Story("s", (annotated(text),))
    found = traits_of_statements(brief(story, align(story), Settings()), story)
    assert [traits["coloured"] for _, traits in found] == [1.0, 0.0]
