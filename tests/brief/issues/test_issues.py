"""Objects of moves grouped into few issues with names."""

from dataclasses import replace

from readout.brief.issues.named_issues import issues_of
from readout.model import Claim
from tests.brief.issues.parsed import DUES, FREE, RELEASE, held, member, move, story

A, B = member("a", RELEASE, DUES), member("b", FREE)
MOVES = held(move(A, "the release of the barge crew"), move(A, "Higher harbour dues"), move(B, "the crew of the barge"))
NOBODY: frozenset[str] = frozenset()


def test_one_matter_in_two_wordings_is_one_issue() -> None:
    """Two articles' wordings of one object share an issue, another object has its own."""
    release, dues, crew = issues_of(story(A, B), MOVES, NOBODY)
    assert release.id == crew.id != dues.id


def test_an_issue_is_named_by_a_whole_noun_phrase() -> None:
    """The name is a noun with what belongs to it, without article or preposition before it."""
    _, dues, _ = issues_of(story(A, B), MOVES, NOBODY)
    (alone,) = issues_of(story(A), MOVES[:1], NOBODY)
    assert (alone.label, dues.label) == ("Release of the barge crew", "Higher harbour dues")


def test_one_claim_is_one_issue() -> None:
    """Objects that say one claim come together though they share few words."""
    one = member("a", "The/DET/2/det dues/NOUN/4/nsubj must/AUX/4/aux fall/VERB/0/root")
    other = member(
        "b", "Harbour/NOUN/2/compound dues/NOUN/6/nsubj and/CCONJ/4/cc fees/NOUN/2/conj should/AUX/6/aux shrink/VERB/0/root"
    )
    moves = held(move(one, one.article.text), move(other, other.article.text))
    claim = Claim("c", "dues fall", None, (), ("a", "b"), 2, "corroborated", tuple(m.object for _, m in moves))
    apart = issues_of(story(one, other), moves, NOBODY)
    together = issues_of(story(one, other), moves, NOBODY, (claim,))
    assert len({issue.id for issue in together}) == 1 < len({issue.id for issue in apart})


def test_a_bare_pronoun_goes_with_the_move_before() -> None:
    """What "these" is about is what the move just before it was about."""
    home = member("a", RELEASE, "Norrland/PROPN/2/nsubj rejects/VERB/0/root these/PRON/2/obj")
    moves = held(move(home, "the release of the barge crew"), move(home, "these", "reject"))
    assert len({issue.id for issue in issues_of(story(home), moves, NOBODY)}) == 1


def test_vectors_join_what_words_do_not() -> None:
    """Sentences of one meaning bring objects together that share no word."""
    one, other = member("a", RELEASE), member("b", "Let/VERB/0/root the/DET/3/det sailors/NOUN/1/obj go/VERB/1/xcomp")
    far = member("c", DUES)
    vectors = (b"\x7f\x00", b"\x7f\x00", b"\x00\x7f")
    told = [
        replace(home, sentences=tuple(replace(s, vector=vector) for s in home.sentences))
        for home, vector in zip((one, other, far), vectors, strict=True)
    ]
    moves = held(move(one, "the release of the barge crew"), move(other, "the sailors go"), move(far, "Higher harbour dues"))
    issues = issues_of(story(*told), moves, NOBODY)
    assert issues[0].id == issues[1].id != issues[2].id


def test_no_moves_have_no_issues() -> None:
    """A story in which nobody wants anything gives none."""
    read = replace(A, sentences=tuple(replace(sentence, vector=b"\x7f") for sentence in A.sentences))
    assert issues_of(story(read), (), NOBODY) == []


def test_a_word_alone_heads_nothing() -> None:
    """What no noun phrase of two words names is no main issue, and is called by its words."""
    home = member("a", "Veldland/PROPN/2/nsubj left/VERB/0/root the/DET/4/det table/NOUN/2/obj")
    (issue,) = issues_of(story(home), held(move(home, "left the table")), NOBODY)
    assert (issue.label, issue.main) == ("left the table", False)


def test_somebody_who_can_want_is_no_issue() -> None:
    """Of two nouns, the one for people does not name what is wanted."""
    home = member("a", "Two/NUM/2/nummod militias/NOUN/0/root of/ADP/6/case the/DET/6/det harbour/NOUN/6/compound toll/NOUN/2/nmod")
    (issue,) = issues_of(story(home), held(move(home, home.article.text, "criticize")), NOBODY)
    assert issue.label == "Harbour toll"


def test_what_both_speak_of_heads_what_they_want() -> None:
    """A phrase whose words all that stands under it shares names the issue."""
    written = "the/DET/3/det harbour/NOUN/3/compound toll/NOUN/0/root"
    homes = [member(name, written) for name in "ab"]
    toll, same = issues_of(story(*homes), held(*(move(home, "harbour toll") for home in homes)), NOBODY)
    assert toll == same
    assert (toll.label, toll.main) == ("Harbour toll", True)
