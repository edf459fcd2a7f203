"""Which text each article derives from."""

from readout.cluster.origins import origins
from readout.model import Annotations, Origin
from tests.cluster.builders import SLIDE, STRIKE, TALKS, article

REPORT = " ".join(TALKS)


def roles(*members: Annotations) -> list[tuple[str | None, str]]:
    """Give group and role of each member."""
    found = origins(members)
    return [(found[member.article.id].group, found[member.article.id].role) for member in members]


def origin(member: Annotations, *others: Annotations) -> Origin:
    """Give the origin of the first of some articles."""
    return origins([member, *others])[member.article.id]


def test_texts_of_their_own_are_independent_even_without_an_outlet() -> None:
    """Wording shared with nobody is evidence of an origin of its own."""
    members = [article(key, " ".join(text)) for key, text in (("a", TALKS), ("b", STRIKE), ("c", SLIDE))]
    assert roles(*members) == [("a", "independent"), ("b", "independent"), ("c", "independent")]


def test_the_earliest_of_one_text_is_the_original() -> None:
    """All that carry one text share a group, named after whoever published first."""
    members = [article("a", REPORT, "2031-05-01"), article("b", REPORT, "2031-05-02"), article("c", " ".join(STRIKE), "2031-05-02")]
    assert roles(*members) == [("a", "original"), ("a", "copy"), ("c", "independent")]
    assert "first to publish" in origins(members)["a"].reason
    assert "6 of 6 sentences" in origins(members)["b"].reason


def test_the_agency_is_the_origin_of_its_own_report() -> None:
    """An agency's own article comes before those that printed it earlier."""
    printed = article("a", REPORT, "2031-05-01", outlet="The Buoy", agencies=("NSP",))
    own = article("b", REPORT, "2031-05-02", outlet="NSP", agencies=("NSP",))
    assert roles(printed, own) == [("b", "copy"), ("b", "original")]
    assert origin(own, printed).reason.startswith("the agency's own report")


def test_without_dates_the_reason_does_not_claim_who_was_first() -> None:
    """Which of two undated copies came first is not known, and that is said."""
    assert "no date says so" in origin(article("a", REPORT), article("b", REPORT)).reason


def test_one_credited_agency_and_some_shared_wording_make_one_origin() -> None:
    """Between many paragraphs of their own, less shared text does where both credit the same agency."""
    mine = " ".join((*STRIKE, *STRIKE[::-1], *TALKS[:4]))
    other = " ".join((*SLIDE, *SLIDE[::-1], *TALKS[:4]))
    credited = [article(key, text, agencies=("NSP",)) for key, text in (("a", mine), ("b", other))]
    uncredited = [article(key, text) for key, text in (("a", mine), ("b", other))]
    assert roles(*credited) == [("a", "original"), ("a", "copy")]
    assert roles(*uncredited) == [("a", "independent"), ("b", "independent")]


def test_retelling_one_agency_without_an_author_is_unknown() -> None:
    """Two that credit one agency and share no wording may retell one report: neither adds to the other."""
    one, other = article("a", REPORT, agencies=("NSP",)), article("b", " ".join(SLIDE), agencies=("NSP",))
    assert roles(one, other) == [(None, "unknown"), (None, "unknown")]
    named = article("b", " ".join(SLIDE), agencies=("NSP",), authors=("Runa Vance",))
    assert roles(one, named) == [(None, "unknown"), ("b", "independent")]


def test_a_text_too_short_to_tell_is_unknown() -> None:
    """A line or two gives no evidence of an origin."""
    assert roles(article("a", REPORT), article("b", "Talks broke off.")) == [("a", "independent"), (None, "unknown")]


def test_own_texts_of_one_outlet_are_one_origin() -> None:
    """An outlet cannot corroborate itself, whether it is named or known by its address."""
    members = [article("a", REPORT, outlet="www.buoy.example"), article("b", " ".join(SLIDE), outlet="The Buoy Example")]
    assert roles(*members) == [("a", "independent"), ("a", "independent")]
    assert "one newsroom" in origins(members)["b"].reason


def test_texts_taken_from_two_agencies_stay_two_origins_in_one_outlet() -> None:
    """An outlet that prints two agencies' reports does not make them one."""
    slide = " ".join(SLIDE)
    members = [
        article("a", REPORT, outlet="NSP", agencies=("NSP",)),
        article("b", slide, outlet="HPR", agencies=("HPR",)),
        article("c", REPORT, outlet="The Buoy", agencies=("NSP",)),
        article("d", slide, outlet="The Buoy", agencies=("HPR",)),
    ]
    assert roles(*members) == [("a", "original"), ("b", "original"), ("a", "copy"), ("b", "copy")]


def test_a_newer_version_of_a_page_is_no_second_origin() -> None:
    """One address in two versions is one origin, and the reason says so."""
    members = [article("a", REPORT, url="https://buoy.example/1"), article("b", " ".join(SLIDE), url="https://buoy.example/1#top")]
    assert roles(*members) == [("a", "original"), ("a", "copy")]
    assert "later version of the same page" in origins(members)["b"].reason


def test_an_interview_given_to_an_agency_is_named_and_is_no_copy() -> None:
    """What was told to an agency is a source that the article names."""
    told = origin(article("a", REPORT + " The envoy told Reuters that she would return."))
    assert told.role == "independent"
    assert told.reason.endswith("quotes what was told to Reuters")
