"""The encoder's names with roles and types."""

import re

from readout.annotate.encoder import Name, NameType, encode
from readout.annotate.names import names
from readout.annotate.sentence_cutting import encoded, read
from readout.model import Article, Block, Span, When


def shown(text: str, *found: tuple[str, NameType], likely: float = 0.9) -> list[tuple[str, str, str | None]]:
    """Give words, type and role of each mention, where the encoder found these names (and its own tags) so `likely`."""
    blocks = tuple(Block(match.start(), match.end(), "body") for match in re.finditer(r"\S(?:.*\S)?", text))
    article = Article("a", "a.txt", None, None, None, (), (), "en", When(), text, "", blocks)
    cut = read(article)
    words = [[(token.start, token.end) for token in sentence.tokens] for sentence in cut]
    tagged = [Name(Span(text.index(words), text.index(words) + len(words)), kind, likely) for words, kind in found]
    return [
        (text[one.span.start : one.span.end], one.type, text[one.role.start : one.role.end] if one.role else None)
        for one in names(article, encoded(cut, encode(text, words)), tagged)
    ]


def test_titles_become_roles() -> None:
    """The office before a name is its bearer's role, whether or not the network took it in."""
    assert shown("They met Foreign Minister Ada Holm.", ("Ada Holm", "person")) == [("Ada Holm", "person", "Foreign Minister")]
    assert shown("They met Minister Ada Holm.", ("Minister Ada Holm", "person")) == [("Ada Holm", "person", "Minister")]


def test_a_title_makes_an_unlikely_name_a_person() -> None:
    """Whom an article calls only "Mr. Quillam" is named, though the network is in doubt; a bare word in doubt is no name."""
    assert shown("They met Mr. Quillam.", ("Quillam", "person"), likely=0.1) == [("Quillam", "person", "Mr.")]
    assert shown("They met Quillam.", ("Quillam", "person"), likely=0.1) == []
    assert shown("They met Mr. Quillam.", ("Quillam", "organization"), likely=0.1) == []


def test_places_that_act_are_places() -> None:
    """Countries and towns are places here, also where the network takes one for a person."""
    assert shown("They say that Esterlyn waits.", ("Esterlyn", "geopolitical")) == [("Esterlyn", "place", None)]
    assert shown("They say that Oslo waits.", ("Oslo", "person")) == [("Oslo", "place", None)]


def test_letters_and_peoples_are_names() -> None:
    """Proper nouns that the network overlooks are found where they are letters, a country or its people."""
    assert shown("They met the HPRX and the Norwegians.") == [("HPRX", "organization", None), ("Norwegians", "group", None)]


def test_capitals_alone_are_no_name() -> None:
    """What is shouted or abbreviated is no body where no proper noun stands in it."""
    assert shown("She was the BEST of all at 2 PM and LOVED it.") == []


def test_a_name_stands_wherever_the_text_has_it_again() -> None:
    """A proper noun that is a name elsewhere in the text is one, where the network overlooks it."""
    text = "They met in Esterlyn. The road to Esterlyn was closed."
    assert shown(text, ("Esterlyn", "place")) == [("Esterlyn", "place", None), ("Esterlyn", "place", None)]
