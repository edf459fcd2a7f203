"""What is new between two looks at stories."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from readout.developments import developments
from readout.model import Development, Readout, evidence_in
from tests.developments.builders import FIRST, SECOND, Look, article, claim, discrepancy, entry, look, position, words
from tests.render.builders import readout

ONE, TWO = article("one.txt", FIRST), article("two.txt", SECOND)
CLOSE, SHUT = words(ONE, "The harbour will close on Monday"), words(TWO, "The harbour will shut on Tuesday")


def new(before: Look, now: Look) -> Development:
    """Give what is new in the one story."""
    (found,) = developments(before.readout, now.readout).stories
    return found


def test_of_two_equal_looks_nothing_is_new() -> None:
    """A readout laid upon itself has no developments, whatever is in it."""
    found = developments(readout(), readout())
    assert (found.stories, found.missing) == ((), ())


def test_a_claim_of_new_words_is_new() -> None:
    """What a new article alone says is new; what it repeats of a known claim is not."""
    ships = claim("c2", words(TWO, "Nine ships have left"))
    before, now = look(ONE, claims=(claim("c1", CLOSE),)), look(ONE, TWO, claims=(claim("c7", CLOSE, SHUT), ships))
    found = new(before, now)
    assert found.claims == (ships,)
    assert found.new_articles == (TWO.id,)
    assert [one.id for one in found.articles] == [TWO.id]


def test_a_claim_keeps_being_known_when_its_edges_shift() -> None:
    """The same statement a few words longer is no news."""
    before, now = look(ONE, claims=(claim("c1", words(ONE, "harbour will close")),)), look(ONE, claims=(claim("c1", CLOSE),))
    assert developments(before.readout, now.readout).stories == ()


def test_a_claim_that_more_accounts_carry_is_told() -> None:
    """A change of status is news, with the status before."""
    before = look(ONE, claims=(claim("c1", CLOSE),))
    now = look(ONE, TWO, claims=(claim("c1", CLOSE, SHUT, status="corroborated"),))
    ((regarded),) = new(before, now).regarded
    assert (regarded.before, regarded.now.status) == ("single-source", "corroborated")


def test_a_party_that_turns_is_told_with_what_it_held() -> None:
    """A new acceptance that replaces a known demand is a change of position."""
    demand = position("p1", "demand", words(ONE, "demands a new pier"))
    accepts = position("p2", "accept", words(TWO, "accepts the old pier"), changed_from="p1")
    found = new(look(ONE, positions=(demand,)), look(ONE, TWO, positions=(demand, accepts)))
    assert [(one.before.move, one.now.move) for one in found.turned] == [("demand", "accept")]
    assert found.positions == ()


def test_what_replaces_nothing_is_a_new_position() -> None:
    """Where the later look does not say that one replaces the other (an older article that came late), nobody has turned."""
    demand = position("p1", "demand", words(ONE, "demands a new pier"))
    accepts = position("p2", "accept", words(TWO, "accepts the old pier"))
    found = new(look(ONE, positions=(demand,)), look(ONE, TWO, positions=(demand, accepts)))
    assert (found.turned, found.positions) == ((), (accepts,))


def test_words_that_were_there_are_no_news() -> None:
    """What is now made of words of an earlier article is not new, but that another account carries them is told."""
    heard = position("p1", "demand", words(ONE, "demands a new pier"))
    both = claim("c1", CLOSE, SHUT, status="corroborated")
    found = new(look(ONE), look(ONE, TWO, positions=(heard,), claims=(both,)))
    assert (found.positions, found.claims) == ((), ())
    assert [(one.before, one.now) for one in found.regarded] == [("single-source", both)]


def test_a_new_value_makes_a_discrepancy_new() -> None:
    """Accounts that begin to differ are told with all values."""
    found = new(look(ONE), look(ONE, TWO, discrepancies=(discrepancy("d1", CLOSE, SHUT),)))
    assert [value.value for value in found.discrepancies[0].values] == [CLOSE.text, SHUT.text]
    again = look(ONE, TWO, discrepancies=(discrepancy("d9", CLOSE, SHUT),))
    assert developments(again.readout, look(ONE, TWO, discrepancies=(discrepancy("d1", CLOSE, SHUT),)).readout).stories == ()


def test_a_discrepancy_that_stands_no_more_is_resolved() -> None:
    """What accounts differed on and no longer do is told with the words of before."""
    before = look(ONE, TWO, discrepancies=(discrepancy("d1", CLOSE, SHUT),))
    assert new(before, look(ONE, TWO)).resolved == before.brief.discrepancies


def test_a_discrepancy_is_not_resolved_by_losing_an_article() -> None:
    """Where one side's article is not there any more, nothing says that the accounts agree."""
    before = look(ONE, TWO, discrepancies=(discrepancy("d1", CLOSE, SHUT),))
    found = new(before, look(ONE))
    assert found.resolved == ()
    assert found.missing_articles == (TWO.id,)


def test_the_same_bytes_under_another_name_are_the_same_article() -> None:
    """A file that was moved is not new, and what was known of it stays known."""
    moved = article("moved.txt", FIRST)
    before, now = look(ONE, claims=(claim("c1", CLOSE),)), look(moved, claims=(claim("c1", words(moved, CLOSE.text)),))
    assert developments(before.readout, now.readout).stories == ()


def test_words_that_a_page_no_longer_has_are_told() -> None:
    """A rewritten article is paired by its name; the claim that it dropped is withdrawn, the one it kept is known."""
    later = article("one.txt", FIRST.replace("The harbour will close on Monday. ", "All is well. "))
    demands = "Mayor Quist demands a new pier"
    before = look(ONE, claims=(claim("c1", CLOSE), claim("c2", words(ONE, demands))))
    found = new(before, look(later, claims=(claim("c1", words(later, demands)),)))
    assert [(one.before, one.now) for one in found.rewritten] == [(ONE.id, later.id)]
    assert (found.claims, found.withdrawn) == ((), (before.brief.claims[0],))
    assert [one.id for one in found.articles] == [later.id, ONE.id]


def test_what_was_announced_passes() -> None:
    """An announced meeting is new once, then told when its day is over."""
    meeting = entry(words(ONE, "The delegations meet on Friday"))
    ahead = look(ONE, TWO, upcoming=(replace(meeting, state="ahead"),))
    over = look(ONE, TWO, upcoming=(replace(meeting, state="confirmed"),))
    assert new(look(TWO), ahead).upcoming == ahead.brief.upcoming
    assert new(ahead, over).passed == over.brief.upcoming
    assert developments(over.readout, over.readout).stories == ()


def test_a_new_entry_of_the_timeline_is_told() -> None:
    """What happened is news by its words."""
    left = entry(words(TWO, "Nine ships have left"))
    assert new(look(ONE), look(ONE, TWO, timeline=(left,))).timeline == (left,)


def test_a_story_that_nothing_was_known_of_is_a_first_look() -> None:
    """All of a new story is new, and a story that is gone is named."""
    before, now = look(ONE), look(TWO, claims=(claim("c1", SHUT),))
    found = developments(before.readout, now.readout)
    assert [(story.first_look, len(story.claims)) for story in found.stories] == [(True, 1)]
    assert [gone.headline for gone in found.missing] == ["The harbour"]


def test_stories_are_paired_by_their_articles_not_their_ids() -> None:
    """A story told under another id is the same story."""
    assert developments(look(ONE).readout, Readout((replace(look(ONE).brief, id="s9"),))).stories == ()


@given(st.sets(st.sampled_from(["claims", "positions", "discrepancies", "timeline", "upcoming"])))
def test_every_line_has_its_words(parts: set[str]) -> None:
    """Whatever is new, its evidence stands in the articles that the development holds."""
    (story,) = readout().stories
    without: dict[str, Any] = dict.fromkeys(parts, ())
    before = replace(story, articles=story.articles[:1], **without)
    for found in developments(Readout((before,)), Readout((story,))).stories:
        texts = {one.id: one.text for one in found.articles}
        assert all(texts[e.article][e.start : e.end] == e.text for e in evidence_in(replace(found, articles=())))
