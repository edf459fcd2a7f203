"""Sentences and words are counted on the texts that a treebank was made from."""

from pathlib import Path

import pytest

from evaluation.conllu import sentences_of
from evaluation.cutting import read, score

HEAD = "# sent_id = GUM_news_gulls-1\n# newpar\n# newpar_block = head (1 s)\n# text = Gulls stay\n1\tGulls\n2\tstay\n\n"
BODY = "# sent_id = GUM_news_gulls-2\n# text = They don't go.\n1\tThey\n2-3\tdon't\n2\tdo\n3\tn't\n4\tgo\n5\t.\n\n"
OTHER = "# sent_id = GUM_vlog_gulls-1\n# text = So yeah\n1\tSo\n2\tyeah\n\n"


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    """Write a treebank of a news document and one of another kind."""
    path = tmp_path / "trees.conllu"
    path.write_text(HEAD + BODY + OTHER, encoding="utf-8")
    return path


def test_a_heading_stands_on_a_line_of_its_own(treebank: Path) -> None:
    """A block of one sentence ends a paragraph, and fused words are found in their sentence."""
    gold = read(list(sentences_of(treebank))[:2])
    assert gold.text == "Gulls stay\nThey don't go."
    assert sorted(gold.text[start:end] for start, end in gold.words) == sorted("Gulls stay They do n't go .".split())


def test_only_news_and_interviews_count(treebank: Path) -> None:
    """Both sentences and all words are cut as the treebank cuts them; genres that are not there are not told."""
    assert score(treebank) == {"words F1": 1.0, "sentences F1": 1.0, "sentences, news F1": 1.0}


def test_words_that_are_not_in_their_sentence_are_refused(treebank: Path) -> None:
    """A file whose words and text differ raises ValueError."""
    treebank.write_text(HEAD.replace("1\tGulls", "1\tTerns"), encoding="utf-8")
    with pytest.raises(ValueError, match="substring"):
        score(treebank)
