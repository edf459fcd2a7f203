"""The lists of every language that is here."""

from importlib.resources import files

import pytest

from readout.errors import UnknownLanguageError
from readout.language import installed, lexicon, stem

LISTS = [
    (language, path.name.removesuffix(".tsv"))
    for language in installed()
    for path in sorted(files("readout.language").joinpath(language).iterdir(), key=lambda path: path.name)
]


@pytest.mark.parametrize(("language", "name"), LISTS)
def test_a_list_says_where_it_is_from_and_holds_no_word_twice_in_a_class(language: str, name: str) -> None:
    """The first line is a remark; every other has its cells, and no class has a word twice."""
    first = files("readout.language").joinpath(language, f"{name}.tsv").read_text(encoding="utf-8").partition("\n")[0]
    assert first.startswith("# ")
    for row in lexicon(language).rows(name):
        assert len(row) > 1
        words = row[1].split()
        assert len(words) == len(set(words))


@pytest.mark.parametrize("language", installed())
def test_a_language_has_what_a_tree_asks_for(language: str) -> None:
    """Negations, modals, helping verbs and the tenses of tags are there for each language."""
    for name in ("negations", "modals", "auxiliaries", "tenses"):
        assert lexicon(language).table(name)


def test_a_language_is_known_by_its_code_whatever_the_region() -> None:
    """A region does not matter, and a text that names no language is read as English."""
    assert {lexicon(code).language for code in ("en", "en-GB", "EN_us", None, "")} == {"en"}


def test_a_language_that_is_not_here_is_said_in_plain_words() -> None:
    """What cannot be read names the language and those that can."""
    with pytest.raises(UnknownLanguageError, match=r"not installed \(xx; installed: en\)"):
        lexicon("xx")


def test_words_are_given_by_class() -> None:
    """A list gives all of its words or those of a class, and says of a word which class it is in."""
    words = lexicon()
    assert words.words("weekdays", "1") == {"monday", "mon"}
    assert words.table("months")["sept"] == "9"
    with pytest.raises(KeyError, match="no class"):
        words.words("weekdays", "8")


def test_an_irregular_form_has_the_stem_of_its_base() -> None:
    """Forms that no rule brings together meet."""
    assert stem("gave") == stem("given") == stem("gives")
