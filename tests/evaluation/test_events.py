"""The timeline's measure against the gold's own words."""

from typing import Any

from evaluation.events import figures

GOLD = {
    "timeline": [
        {"date": "2030-05-02", "precision": "day", "what": "the council meets in Ostrow"},
        {"date": "2030-05-04", "precision": "approx", "what": "the barge leaves"},
    ],
    "next_steps": [{"when": "the coming days", "what": "envoys meet again"}],
}


def told(name: str, value: str | None, *words: str) -> dict[str, Any]:
    """Write a brief with one entry resting on these words."""
    entry = {"when": {"value": value}, "text": words[0], "evidence": [{"text": each} for each in words]}
    return {"stories": [{"timeline": [], "upcoming": [], name: [entry]}]}


def test_words_and_day_have_to_fit() -> None:
    """An entry with the words and another day is none of the gold's."""
    assert figures(GOLD, told("timeline", "2030-05-02", "The council met in Ostrow"))["timeline recall"] == 0.5
    assert figures(GOLD, told("timeline", "2030-05-03", "The council met in Ostrow"))["timeline recall"] == 0.0


def test_an_approximate_day_has_room() -> None:
    """Where the gold says about when, three days to either side are right."""
    assert figures(GOLD, told("timeline", "2030-05-06", "the barge left"))["timeline recall"] == 0.5


def test_a_step_without_a_day_is_right_by_its_words() -> None:
    """Where no article gives the day, the words decide."""
    assert figures(GOLD, told("upcoming", None, "The envoys will meet again"))["next steps recall"] == 1.0


def test_one_piece_of_evidence_answers_once() -> None:
    """One passage is not counted for two entries of the gold."""
    gold = {"timeline": [GOLD["timeline"][0], GOLD["timeline"][0]]}
    assert figures(gold, told("timeline", "2030-05-02", "The council met in Ostrow"))["timeline recall"] == 0.5
    assert figures(gold, told("timeline", "2030-05-02", "The council met in Ostrow", "council, Ostrow"))["timeline recall"] == 1.0
