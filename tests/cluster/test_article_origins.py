"""Which text or agency each article derives from."""

import pytest

from readout.cluster.article_origins import trace
from readout.model import Annotations, Credit, CreditKind, Origin, Span
from tests.cluster.builders import SLIDE, STRIKE, TALKS, article

REPORT = " ".join(TALKS)


def origins(*members: Annotations) -> list[Origin]:
    """Give the origin of each member."""
    return [member.article.origin for member in trace(members)]


def roles(*members: Annotations) -> list[tuple[str | None, str]]:
    """Give group and role of each member."""
    return [(origin.group, origin.role) for origin in origins(*members)]


def credited(key: str, text: str, *agencies: str, kind: CreditKind = "dateline", **told: object) -> Annotations:
    """Build an article that credits agencies in its first characters."""
    credits_ = tuple(Credit(agency, kind, Span(0, 3)) for agency in agencies)
    return article(key, text, None, agencies=agencies, credits=credits_, **told)


def test_texts_of_their_own_are_independent_even_without_an_outlet() -> None:
    """Wording shared with nobody is evidence of an origin of its own."""
    members = [article(key, " ".join(text)) for key, text in (("a", TALKS), ("b", STRIKE), ("c", SLIDE))]
    assert roles(*members) == [("a", "independent"), ("b", "independent"), ("c", "independent")]


def test_the_earliest_of_one_text_is_the_original() -> None:
    """All that carry one text share a group, named after whoever published first."""
    members = [article("a", REPORT, "2031-05-01"), article("b", REPORT, "2031-05-02"), article("c", " ".join(STRIKE), "2031-05-02")]
    assert roles(*members) == [("a", "original"), ("a", "copy"), ("c", "independent")]
    assert "first to publish" in origins(*members)[0].reason
    assert "6 of 6 sentences" in origins(*members)[1].reason


def test_the_agency_is_the_origin_of_its_own_report() -> None:
    """An agency's own article is the original of all that print it, though they come earlier and credit nobody."""
    printed = article("a", REPORT, "2031-05-01", outlet="The Buoy")
    own = credited("b", REPORT, "NSP", outlet="NSP")
    assert roles(printed, own) == [("newsroom:NSP", "copy"), ("newsroom:NSP", "original")]
    assert origins(printed, own)[1].reason.startswith("the agency's own report")


@pytest.mark.parametrize("kind", ["dateline", "byline", "copyright", "credit"])
def test_a_text_that_credits_one_agency_is_the_agencys(kind: CreditKind) -> None:
    """Two tellings that credit one agency are one origin, though they share no wording and no other article is the agency's."""
    members = [credited("a", REPORT, "NSP", kind=kind, outlet="The Buoy"), credited("b", " ".join(SLIDE), "NSP", kind=kind)]
    assert roles(*members) == [("newsroom:NSP", "copy"), ("newsroom:NSP", "original")]
    assert origins(*members)[0].reason.endswith("names NSP")


def test_what_an_agency_contributed_to_is_its_outlets_own() -> None:
    """Unsigned too, a text that an agency contributed to is no copy; where another credits the agency, it may retell its report."""
    printed = credited("a", REPORT, "NSP", kind="contribution", outlet="The Buoy")
    assert roles(printed, article("b", " ".join(SLIDE)))[0] == ("a", "independent")
    assert roles(printed, credited("b", " ".join(SLIDE), "NSP"))[0] == (None, "unknown")


def test_initials_and_the_long_name_are_one_agency() -> None:
    """A dateline's capitals stand for the name at another text's end; other capitals do not."""
    long = credited("b", " ".join(SLIDE), "Northern Straits Newswire", kind="credit")
    assert roles(credited("a", REPORT, "NSNW"), long) == [("newsroom:NSNW", "original"), ("newsroom:NSNW", "original")]
    assert roles(credited("a", REPORT, "NSB"), long)[1] == ("newsroom:Northern Straits Newswire", "original")


@pytest.mark.parametrize(("kind", "own"), [("dateline", False), ("copyright", False), ("credit", True), ("contribution", True)])
def test_an_author_writes_what_an_agency_only_contributed_to(kind: CreditKind, *, own: bool) -> None:
    """Under an author's name a dateline still makes the text the agency's; a credit at its end does not."""
    (origin,) = origins(credited("a", REPORT, "NSP", kind=kind, authors=("Runa Vance",)))
    assert (origin.role == "independent") is own


def test_retelling_several_agencies_that_others_credit_is_unknown() -> None:
    """Without an author, what two agencies are credited for may be what another took from one of them."""
    both, other = credited("a", REPORT, "NSP", "HPR", kind="credit"), credited("b", " ".join(SLIDE), "NSP")
    assert roles(both, other) == [(None, "unknown"), ("newsroom:NSP", "original")]
    assert roles(both, credited("b", " ".join(SLIDE), "MNW"))[0] == ("a", "independent")
    named = credited("a", REPORT, "NSP", "HPR", kind="credit", authors=("Runa Vance",))
    assert roles(named, other)[0] == ("a", "independent")


def test_without_dates_the_reason_does_not_claim_who_was_first() -> None:
    """Which of two undated copies came first is not known, and that is said."""
    assert "no date says so" in origins(article("a", REPORT), article("b", REPORT))[0].reason


def test_some_shared_wording_is_enough_where_a_common_source_is_likely() -> None:
    """Between many own paragraphs less shared text makes one origin where both credit one agency or are of one publisher."""
    mine = " ".join((*STRIKE, *STRIKE[::-1], *TALKS[:4]))
    other = " ".join((*SLIDE, *SLIDE[::-1], *TALKS[:4]))
    helped: CreditKind = "contribution"
    members = [credited(key, text, "NSP", kind=helped, authors=("Runa Vance",)) for key, text in (("a", mine), ("b", other))]
    assert roles(*members) == [("a", "original"), ("a", "copy")]
    siblings = [article(key, text, outlet=name) for key, text, name in (("a", mine, "Daily Mirror"), ("b", other, "Daily Express"))]
    assert roles(*siblings) == [("a", "original"), ("a", "copy")]
    strangers = [article(key, text, outlet=name) for key, text, name in (("a", mine, "The Buoy"), ("b", other, "The Gull"))]
    assert roles(*strangers) == [("a", "independent"), ("b", "independent")]


def test_titles_of_one_publisher_with_texts_of_their_own_stay_apart() -> None:
    """Who owns two papers says nothing about who wrote their texts."""
    members = [article("a", REPORT, outlet="Daily Mirror"), article("b", " ".join(SLIDE), outlet="Daily Express")]
    assert roles(*members) == [("a", "independent"), ("b", "independent")]


def test_an_article_built_on_two_reports_does_not_make_them_one() -> None:
    """Two accounts stay two origins when a third takes text from both."""
    members = [
        article("a", REPORT, "2031-05-01"),
        article("b", " ".join(SLIDE), "2031-05-01"),
        article("c", " ".join((*TALKS, *SLIDE[:4])), "2031-05-02"),
    ]
    assert roles(*members) == [("a", "original"), ("b", "original"), ("a", "copy")]


def test_a_text_too_short_to_tell_is_unknown() -> None:
    """A line or two gives no evidence of an origin."""
    assert roles(article("a", REPORT), article("b", "Talks broke off.")) == [("a", "independent"), (None, "unknown")]


def test_own_texts_of_one_outlet_are_one_origin() -> None:
    """An outlet cannot corroborate itself, whether it is named or known by its address."""
    members = [article("a", REPORT, outlet="www.buoy.example"), article("b", " ".join(SLIDE), outlet="The Buoy Example")]
    assert roles(*members) == [("a", "independent"), ("a", "independent")]
    assert "one newsroom" in origins(*members)[1].reason


def test_texts_taken_from_two_agencies_stay_two_origins_in_one_outlet() -> None:
    """An outlet that prints two agencies' reports does not make them one."""
    slide = " ".join(SLIDE)
    members = [
        credited("a", REPORT, "NSP", outlet="NSP"),
        credited("b", slide, "HPR", outlet="HPR"),
        article("c", REPORT, outlet="The Buoy", agencies=("NSP",)),
        article("d", slide, outlet="The Buoy", agencies=("HPR",)),
    ]
    nsp, hpr = "newsroom:NSP", "newsroom:HPR"
    assert roles(*members) == [(nsp, "original"), (hpr, "original"), (nsp, "copy"), (hpr, "copy")]
