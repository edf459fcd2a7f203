"""Where the day of an undated article is inferred from its story, and where it is left open."""

import pytest

from readout.cluster.inferred_publication import infer_publication
from readout.model import Annotations, Article, Block, Sentence, Span, TimeExpression, When

LEDE = "The harbour council of Marovia sent its written answer to the ferry union"
REPLY = "The union leader Tovald Brenn rejected the council's written answer"


def article(name: str, published: str | None, *told: tuple[str, str, str]) -> Annotations:
    """Make an article of sentences, each with the words of a day and the value that the room for times gave them."""
    text, sentences, times = "", [], []
    for sentence, day, value in told:
        start = len(text)
        text += f"{sentence} {day}.\n"
        sentences.append(Sentence(start, len(text) - 1, "body", 0, ()))
        if day:
            known = value if len(value) == 10 and value.startswith("2021") else None
            place = Span(start + len(sentence) + 1, len(text) - 2)
            times.append(TimeExpression(place, "DATE", value, None, known, known, "day" if known else None, "publication"))
    when = When(published, "day", "metadata") if published else When()
    made = Article(name, name, None, None, None, (), (), "en", when, text, "", (Block(0, len(text), "body"),))
    return Annotations(made, tuple(sentences), times=tuple(times))


WEDNESDAYS = article("wed", "2021-03-17", (LEDE, "on Wednesday", "2021-03-17"))
THURSDAYS = article("thu", "2021-03-18", (REPLY, "on Thursday", "2021-03-18"))


def test_an_article_that_tells_of_two_days_is_of_the_later_one() -> None:
    """An article that reports what was done on Wednesday and what was said on Thursday was published on Thursday."""
    undated = article("x", None, (LEDE, "on Wednesday", "XXXX-WXX-3"), (REPLY, "on Thursday", "XXXX-WXX-4"))
    assert infer_publication([WEDNESDAYS, THURSDAYS, undated]) == {"x": When("2021-03-18", "day", "inferred")}


def test_an_article_that_does_not_know_the_next_days_news_is_of_the_day_before() -> None:
    """An article that knows only Wednesday's news, where Thursday's is told elsewhere, was published on Wednesday."""
    undated = article("x", None, (LEDE, "on Wednesday", "XXXX-WXX-3"))
    assert infer_publication([WEDNESDAYS, THURSDAYS, undated]) == {"x": When("2021-03-17", "day", "inferred")}


def test_a_copy_is_of_the_day_of_its_original() -> None:
    """An article that shares its long sentences with a dated one carries that one's day."""
    sentences = [(f"{LEDE} number {number}", "", "") for number in ("one", "two", "three")]
    found = infer_publication([article("wed", "2021-03-17", *sentences), article("x", None, *sentences)])
    assert found == {"x": When("2021-03-17", "day", "inferred")}


@pytest.mark.parametrize(
    ("fellows", "told"),
    [
        ([], [(LEDE, "on Wednesday", "XXXX-WXX-3")]),
        ([WEDNESDAYS], [(LEDE, "on Wednesday", "XXXX-WXX-3")]),
        ([WEDNESDAYS, THURSDAYS], [("A storm closed the mountain pass near Eskeland", "on Wednesday", "XXXX-WXX-3")]),
        ([WEDNESDAYS, THURSDAYS], [(LEDE, "", "")]),
        ([WEDNESDAYS, THURSDAYS], [(LEDE.replace("sent", "will send"), "on Wednesday", "XXXX-WXX-3")]),
        ([WEDNESDAYS, article("late", "2021-03-18", (LEDE, "on Wednesday", "2021-03-17"))], [(LEDE, "on Wednesday", "XXXX-WXX-3")]),
    ],
    ids=["no fellow", "no next day", "another event", "no weekday", "a plan", "told a day later elsewhere"],
)
def test_where_nothing_certain_can_be_said_the_day_is_left_open(
    fellows: list[Annotations], told: list[tuple[str, str, str]]
) -> None:
    """Without dated fellows that bear a day out, an article stays without one."""
    assert infer_publication([*fellows, article("x", None, *told)]) == {}


def test_dated_articles_keep_their_day() -> None:
    """Nothing is said of an article that states its day."""
    assert infer_publication([WEDNESDAYS, THURSDAYS]) == {}
