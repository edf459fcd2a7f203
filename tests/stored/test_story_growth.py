"""New articles touch the stories near them, and stories keep their ids as they grow."""

from hypothesis import given
from hypothesis import strategies as st

from readout.model import Story
from readout.store import Placing
from readout.stored.story_growth import keep_ids, touched
from tests.store.builders import annotated, document

ARTICLES = [annotated(document(f"{name}.txt", f"The {name} sank.")) for name in ("ferry", "tram", "dam", "mill", "kiosk")]


def group(name: str, *members: int) -> Story:
    """Build a story of some of the articles."""
    return Story(name, tuple(ARTICLES[number] for number in members))


def known(**stories: tuple[int, ...]) -> dict[str, str]:
    """Say in which stories articles are known."""
    return {ARTICLES[number].article.id: name for name, members in stories.items() for number in members}


def old(article: str, story: str, published: str | None = "2031-04-02") -> Placing:
    """Say that an article is told by a story as it is."""
    return Placing(article, published, story, "digest", told=True)


def new(article: str, published: str | None = "2031-04-02") -> Placing:
    """Say that an article is in no story yet."""
    return Placing(article, published, None, "digest", told=False)


def test_nothing_new_touches_nothing() -> None:
    """Where all is told nothing is grouped."""
    assert touched([old("a", "s"), old("b", "t")], 3).articles == frozenset()


def test_a_new_article_touches_what_is_near_in_time() -> None:
    """Stories with an article within the window are grouped anew, whole; those before and after are let be."""
    placings = [old("a", "s", "2031-04-05T10:00"), old("b", "s", "2031-03-01"), old("c", "t", "2031-04-20"), new("x")]
    assert touched(placings, 3).articles == {"a", "b", "x"}
    assert touched(placings, 3).stories == {"s"}


def test_an_article_without_a_day_is_near_to_all() -> None:
    """A story with an undated article is always touched, and an undated new article touches all stories."""
    assert touched([old("a", "s", None), old("c", "t", "2031-05"), old("d", "u", "2031-06-01"), new("x")], 3).stories == {"s", "t"}
    assert touched([old("a", "s"), old("b", "t", "1999-01-01"), new("x", None)], 3).stories == {"s", "t"}


def test_a_changed_or_lost_article_touches_its_story() -> None:
    """Where an article is read otherwise now, or is no more, its story is told again, and only that."""
    changed = Placing("a", "2031-04-02", "s", "other", told=False)
    lost = Placing(None, None, "t", "", told=False)
    placings = [changed, old("b", "s"), lost, old("c", "t", "2033-01-01"), old("d", "u", "2032-01-01")]
    assert touched(placings, 3).stories == {"s", "t"}
    assert touched(placings, 3).articles == {"a", "b", "c"}


def test_an_id_outside_is_not_given_again() -> None:
    """A story that was not touched holds on to its id."""
    assert keep_ids([group("a", 0)], {}, {"a"})[0].id != "a"


def test_a_story_keeps_the_id_of_its_larger_part() -> None:
    """Where two stories merge the larger gives its id; where one splits, the larger part keeps it."""
    assert [s.id for s in keep_ids([group("n", 0, 1, 2)], known(a=(0,), b=(1, 2)))] == ["b"]
    assert [s.id for s in keep_ids([group("n", 0), group("m", 1, 2)], known(a=(0, 1, 2)))] == ["n", "a"]


def test_a_new_story_does_not_take_an_id_that_is_taken() -> None:
    """An id that an older story holds is not given twice."""
    ids = [s.id for s in keep_ids([group("a", 0), group("x", 1, 2)], known(a=(1, 2)))]
    assert ids[1] == "a"
    assert ids[0] != "a"


@given(
    st.lists(st.integers(0, 3), min_size=5, max_size=5),
    st.lists(st.sampled_from([None, "0", "1", "2", "q"]), min_size=5, max_size=5),
)
def test_ids_are_always_each_its_own(groups: list[int], before: list[str | None]) -> None:
    """However articles regroup, no two stories have one id, and regrouping in the same way changes none."""
    stories = [group(str(n), *(i for i in range(5) if groups[i] == n)) for n in sorted(set(groups))]
    told = keep_ids(stories, {ARTICLES[i].article.id: name for i, name in enumerate(before) if name})
    assert len({story.id for story in told}) == len(stories)
    members = {member.article.id: story.id for story in told for member in story.members}
    assert keep_ids(stories, members) == told
