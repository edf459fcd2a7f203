"""Of what parties do and say the page shows what reads alone and takes a stand, each once."""

import pytest

from readout.align import align
from readout.brief.page_order import brief
from readout.model import Position, Story
from readout.settings import Settings
from readout.text.learned_models import learned
from tests.annotate.reading import annotated


def shown(text: str) -> list[Position]:
    """Give the positions of one article that the page shows."""
    story = Story("s", (annotated(text),))
    return [one for one in brief(story, align(story), Settings()).positions if one.stands_alone]


def test_a_stance_is_told_in_the_words_that_are_whole() -> None:
    """A clause that the reading cut short is told with all that hangs on its verb."""
    (one,) = shown("On Monday Senator Ida Quist has accused President Jon Brok of never reading the report on police violence.")
    assert one.move == "criticize"
    assert one.evidence[0].text.endswith("of never reading the report on police violence")


def test_a_quoted_sentence_that_judges_is_a_stance() -> None:
    """Somebody's own words show what he holds where no verb of the article reports it."""
    told = shown("“The tax bill of President Jon Brok must be stopped, because it is a reckless mistake,” said Senator Ida Quist.")
    assert [one.actor.name for one in told] == ["Ida Quist"]


@pytest.mark.parametrize(("judged", "seen"), [("President Jon Brok", ["Ida Quist"]), ("He", [])])
def test_who_speaks_means_another_by_he(judged: str, seen: list[str]) -> None:
    """In somebody's own words "he" is another, whom neither the words nor the name above them tell."""
    told = shown(f"President Jon Brok was in Skarne. “{judged} must stop the reckless tax bill,” said Senator Ida Quist.")
    assert [one.actor.name for one in told] == seen


@pytest.mark.parametrize(
    "text",
    [
        "Bernard Hale, who has denied the charges of the harbour board, was at the northern dock on Monday.",
        "Mayor Ida Quist hopes that the Skarne council will renew the lease of the northern gate.",
        "Mayor Ida Quist described the northern gate of Skarne to two reporters.",
        "If Mayor Ida Quist rejects the lease of the northern gate, the Skarne ferry line will move.",
    ],
)
def test_what_is_said_by_the_way_hoped_described_or_supposed_is_no_stance(text: str) -> None:
    """What a sentence says of a noun in passing is not what it tells; to hope or to describe takes no stand."""
    assert shown(text) == []


def test_the_aides_of_a_party_are_not_the_party() -> None:
    """Whose name stands within the subject does not make the move."""
    told = shown("Aides of Mayor Ida Quist have rejected the closure of the northern gate by the Skarne council.")
    assert "Ida Quist" not in {one.actor.name for one in told}


def test_one_of_many_without_a_name_takes_no_stand() -> None:
    """Who is only "a" holder of an office is nobody whose stance is told."""
    assert "A harbour judge" not in {
        one.actor.name for one in shown("A harbour judge has rejected the closure of the northern gate.")
    }


def test_more_that_speaks_for_a_stance_makes_it_likelier() -> None:
    """A clause that must be heeded is likelier let through than one that tells of last month."""
    likelihood = learned("brief", "stance").likelihood
    assert likelihood({"must": 1.0}) > likelihood({}) > likelihood({"is of before": 1.0})


@pytest.mark.parametrize(("led_in", "told"), [("I know", 1), ("I don't think", 0), ("I do not believe", 0)])
def test_what_somebody_does_not_think_is_not_what_he_holds(led_in: str, told: int) -> None:
    """Words are no stance without the denied verb that leads them in."""
    assert len(shown(f"“{led_in} that President Jon Brok must stop the reckless tax bill,” said Senator Ida Quist.")) == told
