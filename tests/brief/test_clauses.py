"""The clause that a time hangs in."""

from readout.brief.clauses import Clause, clause_at, is_past
from readout.model import Span
from tests.brief.issues.parsed import member

INVITED = (
    "Orren/PROPN/2/nsubj invited/VERB/0/root them/PRON/2/obj to/PART/5/mark meet/VERB/2/xcomp on/ADP/7/case Friday/PROPN/2/obl"
)
SEIZED = (
    "The/DET/2/det crew/NOUN/7/nsubj that/PRON/4/nsubj:pass came/VERB/2/acl:relcl on/ADP/6/case Friday/PROPN/4/obl "
    "sang/VERB/0/root and/CCONJ/9/cc left/VERB/7/conj"
)
DENIED = "Orren/PROPN/4/nsubj did/AUX/4/aux not/PART/4/advmod leave/VERB/0/root on/ADP/6/case Friday/PROPN/4/obl"


def clause(written: str, place: str) -> Clause:
    """Find the clause of a word in a parsed sentence."""
    home = member("a", written)
    start = home.article.text.index(place)
    found = clause_at(home.article, home.sentences[0], Span(start, start + len(place)))
    assert found is not None
    return found


def test_a_time_goes_with_the_infinitive_before_it() -> None:
    """Who invites others to meet on Friday does not invite on Friday, however it is parsed."""
    assert (clause(INVITED, "Friday").lemma, clause(INVITED, "Friday").wished) == ("meet", True)


def test_what_is_done_is_not_wished() -> None:
    """A verb in the past without "to" or "would" lies behind."""
    assert (clause(INVITED, "Orren").wished, clause(INVITED, "Orren").past) == (False, True)


def test_a_clause_that_says_more_of_a_noun_describes() -> None:
    """The time of a relative clause is not that of what the sentence tells."""
    assert (clause(SEIZED, "Friday").describes, clause(SEIZED, "sang").describes) == (True, False)


def test_a_clause_holds_its_subject() -> None:
    """A second verb shares the subject of the first, and a place is widened to hold both."""
    left = clause(SEIZED, "left")
    text = left.article.text
    assert left.subject == Span(text.index("crew"), text.index("crew") + len("crew"))
    assert left.around(Span(len(text) - 1, len(text))) == Span(text.index("crew"), len(text))


def test_a_place_hangs_on_its_verb_and_those_above() -> None:
    """The time of an infinitive hangs on what governs it too, and on nothing beside."""
    meet = clause(INVITED, "Friday")
    text = meet.article.text
    above, beside = (text.index(word) for word in ("invited", "them"))
    assert meet.hangs_on(Span(above, above + 1))
    assert not meet.hangs_on(Span(beside, beside + 1))


def test_a_denied_verb_is_told() -> None:
    """A "not" beside the verb denies it; what it is a complement of stands in its chain."""
    assert clause(DENIED, "Friday").denied
    assert [one.lemma for one in clause(INVITED, "Friday").chain] == ["meet", "invited"]


def test_without_a_parse_there_is_no_clause() -> None:
    """Where nothing governs the words no clause is made up."""
    home = member("a", "On/ADP/0/dep Friday/PROPN/0/dep")
    assert clause_at(home.article, home.sentences[0], Span(3, 9)) is None


def test_words_in_the_past_are_known_without_a_parse() -> None:
    """Regular and irregular forms of the past are told from the present."""
    assert is_past("the barge sailed")
    assert is_past("the barge sank and was raised")
    assert not is_past("the barge sails")
