"""Whom pronouns mean is fitted to a treebank's entities."""

import gzip
from pathlib import Path

import numpy as np
import pytest

from training.antecedents import Example, chains, examples, fitted, report
from training.conllu import read_documents
from training.judged_groups import table

ROWS = np.array([[1.0, 1.0, 0.0], [1.0, 0.0, 1.0]])
FOUND = [Example(f"d{at % 20}", ROWS, 0) for at in range(120)]


def treebank(folder: Path) -> Path:
    """Write a treebank of two documents, of which one is of a genre that is read."""
    words = [("Mary", "(1-person"), ("Quist", "1)"), ("slept", ""), (".", ""), ("She", "(1-person)"), ("woke", ""), (".", "")]
    lines = []
    for genre in ("news", "fiction"):
        lines.append(f"# newdoc id = GUM_{genre}_one")
        for first, last in ((0, 4), (4, 7)):
            for at, (form, entity) in enumerate(words[first:last], 1):
                misc = f"Entity={entity}" if entity else "_"
                lines.append(f"{at}\t{form}\t{form}\tX\tX\t_\t{at - 1}\troot\t_\t{misc}")
            lines.append("")
    for part in ("train", "dev"):
        with gzip.open(folder / f"en_gum-{part}.conllu.gz", "wt", encoding="utf-8") as file:
            file.write("\n".join(lines if part == "train" else []) + "\n")
    return folder


def test_the_entity_layer_gives_places(tmp_path: Path) -> None:
    """Brackets that open at one word and close at another, and those of one word, are places of one entity."""
    document, trees = read_documents(treebank(tmp_path) / "en_gum-train.conllu.gz")[0]
    assert [document.text[start:end] for start, end in chains(trees, document.sentences)[1]] == ["Mary Quist", "She"]


def test_each_pronoun_is_an_example(tmp_path: Path) -> None:
    """Of the genres that are read each pronoun with an answer has its candidates and the one whom it means."""
    names, found = examples(treebank(tmp_path))
    assert [(one.document, one.right, one.rows.shape) for one in found] == [("GUM_news_one", 0, (1, len(names) + 1))]


def test_what_is_meant_gets_weight() -> None:
    """A trait of whoever is meant speaks for a person, one of the other against him."""
    _, meant, other = fitted(FOUND)
    assert meant > other


def test_each_document_is_weighed_without_itself(capsys: pytest.CaptureFixture[str]) -> None:
    """All are right where the traits tell it."""
    report(FOUND)
    told = capsys.readouterr().out
    assert "120 pronouns of 20 documents, right 1.000" in told
    assert "from 0.5: 120 given, right 1.000" in told


def test_every_verdict_is_on_an_article_of_its_group() -> None:
    """The table judges the glosses of the groups' articles, each once."""
    groups = {name: set(articles.split()) for name, articles in table("groups.tsv")}
    rows = list(table("glosses.tsv"))
    assert all({row[1], row[4]} <= groups[row[0]] for row in rows)
    assert len({tuple(row[1:4]) for row in rows}) == len(rows)
