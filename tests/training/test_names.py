"""Names that annotators overlooked are left without an answer."""

from collections import Counter

from training.conllu import Row, Tree
from training.corpora import missed

ELWICK = {"Elwick": Counter(geopolitical=3), "Port Elwick": Counter(geopolitical=4)}


def tree(*words: tuple[str, str]) -> Tree:
    """Return a sentence of words with their tags."""
    return Tree(rows=[Row(form, form, upos, "NNP", -1, "root", "") for form, upos in words])


def left_out(sentence: Tree, labels: list[str]) -> list[int]:
    """Return the words without an answer, where nothing is known of names but Elwick."""
    return list(missed(sentence, labels, ELWICK))


def test_a_known_name_that_is_not_marked_has_no_answer() -> None:
    """What is a name three times elsewhere was overlooked here."""
    assert left_out(tree(("to", "ADP"), ("Elwick", "PROPN")), ["O", "O"]) == [1]


def test_a_run_of_proper_nouns_counts_as_a_whole() -> None:
    """All words of a known name of several words are left out."""
    assert left_out(tree(("Port", "PROPN"), ("Elwick", "PROPN")), ["O", "O"]) == [0, 1]


def test_what_is_marked_or_unknown_or_no_name_keeps_its_answer() -> None:
    """A mark is trusted, an unknown word too, and a word that is no proper noun."""
    assert left_out(tree(("Elwick", "PROPN")), ["B-person"]) == []
    assert left_out(tree(("Lowgate", "PROPN")), ["O"]) == []
    assert left_out(tree(("Elwick", "NOUN")), ["O"]) == []
