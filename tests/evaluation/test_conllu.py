"""CoNLL-U files become texts with gold words, and come back with what was found."""

import gzip
from pathlib import Path

from evaluation.conllu import documents, language, names, sentences_of

FIRST = (
    "# newdoc id = a\n# sent_id = a-1\n1-2\tcan't\t_\n"
    "1\tcan\t_\tX\t_\t_\t0\troot\t_\tSpaceAfter=No\n2\tnot\t_\tX\t_\t_\t1\tdep\t_\t_\n\n"
)
SECOND = "# newpar\n# sent_id = a-2\n1\tGulls\t_\tX\t_\t_\t0\troot\t_\t_\n\n"
OTHER = "# sent_id = b-1\n1\tThe\t_\tX\t_\t_\t2\tdep\t_\t_\n2\tend\t_\tX\t_\t_\t0\troot\t_\t_\n\n"


def test_words_stand_where_the_file_says(tmp_path: Path) -> None:
    """Spacing is kept, paragraphs are parted, and a new name in the ids begins a new text."""
    path = tmp_path / "trees.conllu.gz"
    path.write_bytes(gzip.compress((FIRST + SECOND + OTHER).encode()))
    first, other = documents(list(sentences_of(path)))
    assert (first.text, other.text) == ("cannot\nGulls", "The end")
    assert [first.text[start:end] for words in first.sentences for start, end in words] == ["can", "not", "Gulls"]


def test_every_word_comes_back_with_a_head(tmp_path: Path) -> None:
    """What is written has the file's words, one root a sentence, and nothing of the gold's columns."""
    path = tmp_path / "trees.conllu"
    path.write_text(FIRST + SECOND + OTHER, encoding="utf-8")
    rows = [line.split("\t") for line in language(path) if line[:1].isdigit()]
    assert [row[1] for row in rows] == ["can", "not", "Gulls", "The", "end"]
    assert sum(row[6] == "0" for row in rows) == 3
    assert all(row[3] != "X" for row in rows)


def test_names_come_back_word_by_word(tmp_path: Path) -> None:
    """An IOB2 file keeps its lines; the third column is what was found."""
    path = tmp_path / "names.iob2"
    path.write_text(
        "# sent_id = a-1\n1\tMinister\tB-LOC\t-\t-\n2\tMarta\tO\t-\t-\n3\tBrandt\tO\t-\t-\n4\tspoke\tO\t-\t-\n\n", encoding="utf-8"
    )
    marks = [line.split("\t")[2] for line in names(path) if line[:1].isdigit()]
    assert marks == ["O", "B-PER", "I-PER", "O"]
