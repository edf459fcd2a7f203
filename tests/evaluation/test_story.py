"""The story scorer counts what it says, on a gold and a brief made by hand."""

from typing import Any

from evaluation.story import overlap_f1, score

TEXT = "Menu\nOda Lem said “we will leave the dam”. The mill closes on Friday."
OTHER = "Lem: “We shall quit the dam.” The mill closes on Saturday."


def snippet(article: str, text: str) -> dict[str, Any]:
    """Build a gold snippet without offsets, as the gold of HTML pages has them."""
    return {"article": article, "text": text, "span": None}


def evidence(article: str, text: str) -> dict[str, Any]:
    """Build a piece of evidence at the first place of its words."""
    at = {"a": TEXT, "b": OTHER}[article].index(text)
    return {"article": article, "start": at, "end": at + len(text), "text": text}


def statement(article: str, text: str) -> dict[str, Any]:
    """Build a gold statement of the one speaker."""
    content = [snippet(article, text)]
    return {
        "id": f"{article}-1",
        "article": article,
        "speaker": "Oda Lem",
        "kind": "direct",
        "same_as": "leave",
        "content": content,
    }


GOLD: dict[str, Any] = {
    "articles": {"1": {"file": "a.txt", "chrome": ["Menu"]}, "2": {"file": "b.txt"}},
    "statements": [statement("1", "we will leave the dam"), statement("2", "We shall quit the dam.")],
    "discrepancies": [
        {"id": "D1", "values": [{"evidence": [snippet("1", "on Friday")]}, {"evidence": [snippet("2", "on Saturday")]}]},
    ],
    "not_discrepancies": [{"id": "N1", "a": snippet("1", "leave the dam"), "b": snippet("2", "quit the dam")}],
    "positions": [{"actor": "Oda Lem", "act": "pledge", "issue": "dam", "evidence": [snippet("1", "leave the dam")]}],
    "entities": [{"canonical": "Oda Lem", "variants": ["Oda Lem", "Lem"]}],
}
BLOCKS = {
    "a": [{"start": 0, "end": 4, "role": "chrome"}, {"start": 5, "end": len(TEXT), "role": "body"}],
    "b": [{"start": 0, "end": len(OTHER), "role": "body"}],
}


def brief() -> dict[str, Any]:
    """Build a brief that finds everything."""
    said = [("a", "we will leave the dam", "Oda Lem"), ("b", "We shall quit the dam.", "Lem")]
    days = [
        {"value": "Friday", "evidence": [evidence("a", "Friday")]},
        {"value": "Saturday", "evidence": [evidence("b", "Saturday")]},
    ]
    story = {
        "articles": [{"id": i, "input": f"x/{i}.txt", "text": t, "blocks": BLOCKS[i]} for i, t in (("a", TEXT), ("b", OTHER))],
        "quotations": [{"id": i, "kind": "direct", "source": {"name": n}, "content": [evidence(i, words)]} for i, words, n in said],
        "claims": [{"id": "c1", "quotations": ["a", "b"]}],
        "discrepancies": [{"id": "d1", "values": days}],
        "positions": [{"move": "pledge", "actor": {"name": "Oda Lem"}, "evidence": [evidence("a", "leave the dam")]}],
    }
    return {"stories": [story]}


def test_a_full_brief_has_full_marks() -> None:
    """Everything found and nothing else gives one everywhere, and no trap sprung."""
    figures = score(GOLD, brief()).figures
    assert figures.pop("traps sprung") == 0
    assert figures.pop("discrepancies reported") == 1
    assert set(figures.values()) == {1.0}


def test_an_empty_brief_has_none() -> None:
    """Where nothing was found, nothing is counted as found, and each miss is told."""
    empty = brief()
    for kind in ("quotations", "claims", "discrepancies", "positions"):
        empty["stories"][0][kind] = []
    scored = score(GOLD, empty)
    assert scored.figures["joint"] == scored.figures["claims F1"] == scored.figures["discrepancies recall"] == 0
    assert scored.figures["positions recall"] == 0
    assert len(scored.remarks) == 5


def test_a_wrong_speaker_is_not_joint() -> None:
    """A statement found under another's name counts as found, not as joint."""
    wrong = brief()
    wrong["stories"][0]["quotations"][0]["source"] = {"name": "Ivo Tarn"}
    figures = score(GOLD, wrong).figures
    assert (figures["quotations recall"], figures["joint"]) == (1.0, 0.5)


def test_a_trap_is_sprung_by_two_values_on_it() -> None:
    """Reporting the two sides of a trap as different values springs it."""
    sprung = brief()
    values = [{"value": "leave", "evidence": [evidence("a", "leave")]}, {"value": "quit", "evidence": [evidence("b", "quit")]}]
    sprung["stories"][0]["discrepancies"].append({"id": "d2", "values": values})
    assert score(GOLD, sprung).figures["traps sprung"] == 1


def test_displaced_evidence_is_counted() -> None:
    """Evidence whose words do not stand at its offsets is not exact."""
    moved = brief()
    moved["stories"][0]["quotations"][0]["content"][0]["start"] += 1
    assert score(GOLD, moved).figures["evidence exact"] < 1


def test_one_agencys_articles_are_one_origin() -> None:
    """Two that share an agency in the gold have to share a group, and two that do not have to be told apart."""
    apart = brief()
    for name, article in zip("ab", apart["stories"][0]["articles"], strict=True):
        article["origin"] = {"group": name, "role": "independent"}
    assert score(GOLD, apart).figures["origins"] == 1.0
    syndicated = {key: {**article, "syndicated_from": "NSP"} for key, article in GOLD["articles"].items()}
    assert score({**GOLD, "articles": syndicated}, apart).figures["origins"] < 1


def test_overlap_counts_characters() -> None:
    """Half of the characters shared on both sides gives one half."""
    assert overlap_f1([(0, 10)], [(5, 15)]) == 0.5
