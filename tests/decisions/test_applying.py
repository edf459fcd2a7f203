"""What a person decided holds however often and by whatever run the story is told, and is listed where it no longer fits."""

from dataclasses import replace

import pytest

from readout.decisions import DecisionLog
from readout.model import Annotations, Brief, Decision, Readout
from readout.render import parse, render
from readout.settings import Settings
from tests.decisions.cases import CASES, Case
from tests.decisions.landslide import LATE, decision, line, read, told, under_other_ids


@pytest.fixture(scope="module")
def members() -> list[Annotations]:
    """Read the five articles."""
    return read()


@pytest.fixture(scope="module")
def early(members: list[Annotations]) -> list[Annotations]:
    """Give the four that came first."""
    return [member for member in members if not member.article.input.endswith(LATE)]


@pytest.fixture(scope="module")
def before(early: list[Annotations]) -> Brief:
    """Tell the story of the four before anybody decided anything."""
    (brief,) = told(early)
    return brief


def written(briefs: list[Brief]) -> str:
    """Write briefs as JSON."""
    return render(Readout(tuple(briefs)), "json", Settings())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
class TestOfEachKind:
    """What holds for a decision of any kind."""

    def test_it_is_applied(self, case: Case, before: Brief, early: list[Annotations]) -> None:
        """What did not hold before holds after, the brief says who decided it, and every line still rests on its words."""
        made = case.make(before)
        assert not case.holds(before)
        (after,) = told(early, [made])
        assert case.holds(after)
        assert [(one.decision, one.fits) for one in after.decisions] == [(made, True)]
        assert parse(written([after]).encode(), "after").stories == (after,)

    def test_it_outlives_every_id(self, case: Case, before: Brief, members: list[Annotations]) -> None:
        """It holds in the story that has grown by an article, told by a version that names everything otherwise."""
        made = case.make(before)
        (after,) = told(under_other_ids(members), [made])
        assert not {one.id for one in before.claims} & {one.id for one in after.claims}
        assert case.holds(after)
        assert after.decisions[0].fits


def test_twice_is_once(before: Brief) -> None:
    """What was decided again stands once, whatever order the decisions come in."""
    made = [case.make(before) for case in CASES]
    again = [decided_by("bo", one) for one in made]
    assert DecisionLog.of([*again, *made, *made]).standing == DecisionLog.of(again).standing


def test_deciding_nothing_changes_no_byte(before: Brief, early: list[Annotations]) -> None:
    """The JSON of a run without decisions is what it was before there were any: it does not even name them."""
    assert written(told(early, ())) == written([before])
    assert '"decided"' not in written([before])
    assert '"decisions"' not in written([before])


def test_what_does_not_fit_is_listed(before: Brief, early: list[Annotations]) -> None:
    """Where the words are gone from the article, the decision stays in the brief with the reason, and changes no line."""
    made = decision(before, "verdict", [line(before, "claims", "He will have red ones")], value="wrong")
    anchor = replace(made.on[0], text=made.on[0].text.replace("red", "new"))
    (after,) = told(early, [replace(made, id="", on=(anchor,))])
    assert not after.decisions[0].fits
    assert "no longer stand" in after.decisions[0].reason
    assert after.claims == before.claims


def test_a_decision_about_other_articles_is_none_of_the_storys(before: Brief, early: list[Annotations]) -> None:
    """What is about articles that the story does not have is not told in it."""
    made = decision(before, "headline", ["articles"], value="Another")
    other = replace(made, id="", on=tuple(replace(anchor, article="0" * 64) for anchor in made.on))
    assert told(early, [other]) == [before]


def test_an_article_is_moved_out_and_back(before: Brief, early: list[Annotations]) -> None:
    """An article that is moved out makes a story of its own; moved beside another article it is of that story again."""
    out = decision(before, "move-article", ["articles.0"])
    rest, alone = told(early, [out])
    assert [len(one.articles) for one in (rest, alone)] == [3, 1]
    assert alone.decisions[0].fits
    back = decision(before, "move-article", ["articles.0"], ["articles.1"])
    (after,) = told(early, DecisionLog.of([out, replace(back, id="", when="2031-04-03T10:00:00Z")]).standing)
    assert len(after.articles) == 4


def test_a_later_text_of_the_page_is_the_same_page(before: Brief, early: list[Annotations]) -> None:
    """Of a page that was rewritten the words are found where they stand now, and nowhere else."""
    made = decision(before, "verdict", [line(before, "claims", "He will have red ones")], value="wrong")
    where = made.on[0]
    moved = [
        replace(member, article=replace(member.article, sha256="1" * 64, url="https://one.example/a"))
        if member.article.sha256 == where.article
        else member
        for member in early
    ]
    later = replace(made, id="", on=(replace(where, page="https://one.example/a", start=where.start - 3, end=where.end - 3),))
    (after,) = told(moved, [later])
    assert after.decisions[0].fits
    assert all("He will have red ones" not in claim.text for claim in after.claims)


def decided_by(name: str, made: Decision) -> Decision:
    """Let somebody else have decided it, a day later."""
    return replace(made, id="", who=name, when="2031-04-03T10:00:00Z")


def test_the_last_word_wins(before: Brief, early: list[Annotations]) -> None:
    """Of two verdicts on one line the later one is applied."""
    claim = line(before, "claims", "He will have red ones")
    wrong = decision(before, "verdict", [claim], value="wrong")
    right = decided_by("bo", decision(before, "verdict", [claim], value="right"))
    (after,) = told(early, DecisionLog.of([right, wrong]).standing)
    assert any(right.id in one.decided for one in after.claims)
