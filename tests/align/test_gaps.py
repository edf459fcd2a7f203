"""What most carry and a later article does not."""

from readout.align.gaps import gaps_of
from readout.model import Annotations, Article, Block, Claim, Origin, Span, Story, When

SAID = "The harbour office will raise the dues for every barge by a third."


def article(name: str, text: str, day: str) -> Article:
    """Build an article of its own origin."""
    block = (Block(0, len(text), "body"),)
    return Article(
        name, name, None, name, None, (), (), "en", When(day, "day", "text"), text, name, block, Origin(name, "independent")
    )


def missing(*texts: str) -> list[tuple[str, ...]]:
    """Give where the claim of the first two articles is missing; each article is printed a day after the one before."""
    articles = [article(f"a{number}", text, f"2031-03-0{number + 1}") for number, text in enumerate(texts)]
    evidence = tuple(one.evidence(Span(0, len(one.text))) for one in articles[:2])
    claim = Claim("c", SAID, None, (), ("a0", "a1"), 2, "corroborated", evidence)
    return [gap.missing_in for gap in gaps_of(Story("s", tuple(map(Annotations, articles))), (claim,))]


def test_a_later_article_without_it_lacks_it() -> None:
    """What two told before is missing in a third that says nothing of it."""
    assert missing(SAID, SAID, "A gull sat on the quay.") == [("a2",)]


def test_what_an_article_may_tell_in_other_words_is_not_missing() -> None:
    """A line that holds half of the words may tell the same."""
    assert missing(SAID, SAID, "Barge owners fear higher dues: the office of the harbour wants a third more.") == []


def test_what_a_minority_tells_is_missing_nowhere() -> None:
    """Two of six origins are not most."""
    assert missing(SAID, SAID, *["A gull sat on the quay."] * 4) == []
