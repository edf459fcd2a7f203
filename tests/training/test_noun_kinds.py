"""The table of what is a kind of what."""

import gzip
import json
from pathlib import Path

import pytest

from training import noun_kinds
from training.noun_kinds import main

WORDS = "entity weapon knife gun edge handle".split()
ABOVE = {"weapon": "entity", "knife": "weapon", "gun": "weapon", "handle": "entity", "edge": "entity"}
PART_OF = {"handle": "knife"}


def wordnet(folder: Path) -> Path:
    """Write a small database in WordNet's form: a line a sense, and the senses of each noun."""
    offset = {word: f"{at:08}" for at, word in enumerate(WORDS)}

    def row(word: str) -> str:
        pointers = [f"{mark} {offset[to[word]]} n 0000" for mark, to in (("@", ABOVE), ("#p", PART_OF)) if word in to]
        return f"{offset[word]} 03 n 01 {word} 0 {len(pointers):03} {' '.join(pointers)} | what it is\n"

    (folder / "data.noun").write_text("  1 a notice\n" + "".join(map(row, WORDS)), encoding="utf-8")
    (folder / "index.noun").write_text("".join(f"{word} n 1 0 1 0 {offset[word]}\n" for word in WORDS), encoding="utf-8")
    (folder / "noun.exc").write_text("knives knife\n", encoding="utf-8")
    (folder / "cntlist.rev").write_text("gun%1:06:00:: 1 9\n", encoding="utf-8")
    return folder


def test_a_noun_leads_to_all_that_it_is_a_kind_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The nouns of WordNet's texts and the frequent ones are written with what they are kinds and parts of; others are not."""
    monkeypatch.setattr(noun_kinds, "SHUT_OUT", ["weapon.1"])
    monkeypatch.setattr(noun_kinds, "LOOSE", [])
    monkeypatch.setattr(noun_kinds, "CUT", [])
    source, target = tmp_path / "articles.jsonl.gz", tmp_path / "kinds.tsv.gz"
    source.write_bytes(gzip.compress(json.dumps({"text": "knives " * 9 + "knife, " + "edge"}).encode()))
    main(str(wordnet(tmp_path)), str(source), str(target))
    lines = gzip.decompress(target.read_bytes()).decode().splitlines()
    assert lines == ["\t\t\t", "0\t\tweapon\t", "1\t\t\tknife:1", "1\t\t\tgun:1"]
