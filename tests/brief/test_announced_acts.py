"""Acts that a sentence announces."""

import pytest

from readout.brief.announced_acts import announced
from tests.brief.issues.parsed import member

SAILS = "Orren/PROPN/3/nsubj will/AUX/3/aux sail/VERB/0/root on/ADP/5/case Friday/PROPN/3/obl"
PLANS = "Orren/PROPN/2/nsubj plan/VERB/0/root to/PART/4/mark sail/VERB/2/xcomp"
MOVED = "The/DET/2/det barge/NOUN/5/nsubj:pass will/AUX/5/aux be/AUX/5/aux:pass moved/VERB/0/root"


def found(written: str) -> list[str]:
    """Give the words that announce in a parsed sentence."""
    home = member("a", written)
    return [home.article.text[span.start : span.end] for span in announced(home, home.sentences[0])]


@pytest.mark.parametrize(("written", "words"), [(SAILS, "will sail"), (PLANS, "plan to sail"), (MOVED, "will be moved")])
def test_what_somebody_will_do_is_announced(written: str, words: str) -> None:
    """An act to come, a plan, and what will be done to a thing each announce."""
    assert found(written) == [words]


GIVEN = (
    "Orren/PROPN/4/nsubj:pass has/AUX/4/aux been/AUX/4/aux:pass give/VERB/0/root a/DET/6/det week/NOUN/4/obj "
    "to/PART/8/mark leave/VERB/4/advcl"
)
AT_WORK = "Orren/PROPN/3/nsubj is/AUX/3/aux working/VERB/0/root to/PART/5/mark sail/VERB/3/advcl"
PLAN = "Orren/PROPN/2/nsubj make/VERB/0/root plan/NOUN/2/obj to/PART/5/mark sail/VERB/3/acl"
JOINED = (
    "Orren/PROPN/2/nsubj make/VERB/0/root no/DET/4/det vows/NOUN/2/obj but/CCONJ/6/cc say/VERB/2/conj "
    "crews/NOUN/9/nsubj:pass will/AUX/9/aux sail/VERB/6/ccomp"
)
EXPECTED = "Orren/PROPN/3/nsubj:pass is/AUX/3/aux:pass expect/VERB/0/root to/PART/5/mark sail/VERB/3/xcomp"
DUE = "Orren/PROPN/6/nsubj:pass is/AUX/3/cop due/ADJ/0/root to/PART/6/mark be/AUX/6/aux:pass sentence/VERB/3/csubj"
MANY = "Hundreds/NOUN/5/nsubj of/ADP/3/case sailors/NOUN/1/nmod will/AUX/5/aux sail/VERB/0/root"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (GIVEN, "give a week to leave"),
        (PLAN, "plan to sail"),
        (JOINED, "will sail"),
        (MANY, "will sail"),
        (EXPECTED, "expect to sail"),
        (DUE, "due to be sentence"),
    ],
)
def test_a_term_a_plan_that_is_made_and_many_announce(written: str, words: str) -> None:
    """Time given for an act, a plan made, what stands beside a denial, what hundreds will do and what is expected are announced."""
    assert found(written) == [words]


@pytest.mark.parametrize(
    "written",
    [
        "If/SCONJ/4/mark Orren/PROPN/4/nsubj will/AUX/4/aux sail/VERB/6/advcl gulls/NOUN/6/nsubj follow/VERB/0/root",
        "Orren/PROPN/4/nsubj will/AUX/4/aux not/PART/4/advmod sail/VERB/0/root",
        "you/PRON/3/nsubj will/AUX/3/aux sail/VERB/0/root",
        "barges/NOUN/0/root that/PRON/4/nsubj will/AUX/4/aux sail/VERB/1/acl:relcl",
        "will/AUX/3/aux Orren/PROPN/3/nsubj sail/VERB/0/root ?/PUNCT/3/punct",
        "Orren/PROPN/3/nsubj will/AUX/3/aux know/VERB/0/root",
        "rust/NOUN/3/nsubj will/AUX/3/aux eat/VERB/0/root it/PRON/3/obj",
    ],
)
def test_what_is_supposed_denied_asked_or_nobodys_announces_nothing(written: str) -> None:
    """A condition, a denial, a question, a state of mind, what says more of a noun and what nobody does are no announcements."""
    assert found(written) == []
