"""The subject of a verb by its dependencies, on trees built by hand."""

import pytest

from readout.annotate.moves.line import Line, lines
from readout.annotate.moves.trees import tree_subject
from readout.model import Article, Block, Mention, Sentence, Span, Token, When


def parsed(rows: str, person: str = "") -> Line:
    """Build a sentence of rows "word head relation", heads counted from 0 and -1 for the root."""
    cells = [row.split() for row in rows.split(";")]
    text = " ".join(word for word, _, _ in cells)
    tokens, at = [], 0
    for word, head, relation in cells:
        tokens.append(Token(at, at + len(word), word, "X", int(head), relation))
        at += len(word) + 1
    article = Article("a", "a", None, None, None, (), (), "en", When(), text, "a", (Block(0, len(text), "body"),))
    mentions = (Mention(Span(text.index(person), text.index(person) + len(person)), "person", person),) if person else ()
    return lines(article, (Sentence(0, len(text), "body", 0, tuple(tokens)),), mentions, ())[0]


@pytest.mark.parametrize(
    ("rows", "verb", "person", "expected"),
    [
        ("The 1 det;union 2 nsubj;refused -1 root;talks 2 obj", 2, "", "The union"),
        ("The 1 det;union 2 nsubj;met -1 root;and 4 cc;refused 2 conj", 4, "", "The union"),
        ("The 1 det;union 2 nsubj;wants -1 root;to 4 mark;refuse 2 xcomp", 4, "", "The union"),
        ("The 1 det;minister 6 nsubj;, 1 punct;Mira 1 appos;Orren 3 flat;, 1 punct;refused -1 root", 6, "Mira Orren", "Mira Orren"),
    ],
)
def test_the_subject_is_found_in_the_tree(rows: str, verb: int, person: str, expected: str) -> None:
    """Own subjects, those shared over coordination and complements, and names in apposition."""
    line = parsed(rows, person)
    where = tree_subject(line, verb)
    assert where is not None
    assert line.text(*where) == expected


def test_who_and_which_are_left_to_the_order_of_words() -> None:
    """What a relative clause describes stands right before it, and parsers are less sure of it than word order."""
    rows = "The 1 det;union 5 nsubj;that 3 nsubj;refused 1 acl:relcl;talks 3 obj;waits -1 root"
    assert tree_subject(parsed(rows), 3) is None


def test_without_a_tree_there_is_no_answer() -> None:
    """Unparsed tokens leave the question to the order of words."""
    assert tree_subject(parsed("Talks -1 dep;failed -1 dep"), 1) is None
