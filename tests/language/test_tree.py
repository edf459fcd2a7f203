"""A sentence as a tree, on sentences that the encoder parsed."""

import pytest

from readout.language import Tree
from readout.model import Span, Token
from tests.language.parsed import parsed


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The mayor of Skarne signed the treaty.", "signed", "mayor"),
        ("The mayor signed the treaty and left the hall.", "left", "mayor"),
        ("The mayor wants to sign the treaty.", "sign", "mayor"),
        ("The bridge was rebuilt by engineers.", "rebuilt", "bridge"),
        ("There was a fire in the mill.", "was", "fire"),
        ("Close the gates!", "Close", ""),
        ("The mayor left after the council had voted.", "voted", "council"),
    ],
)
def test_a_predicate_has_its_own_subject_or_the_one_it_shares(text: str, verb: str, subject: str) -> None:
    """The subject is the predicate's own, else that of the verb it is joined to or completes."""
    sentence = parsed(text)
    assert sentence.word(sentence.tree.subject(sentence.place(verb))) == subject


@pytest.mark.parametrize(
    ("text", "verb", "thing"),
    [
        ("The council rejected the plan.", "rejected", "plan"),
        ("The plan was rejected.", "rejected", "plan"),
        ("The mayor said that the ferry sank.", "said", "sank"),
        ("The mayor left.", "left", ""),
    ],
)
def test_a_predicate_has_what_it_acts_on(text: str, verb: str, thing: str) -> None:
    """The object is what the verb acts on, in the passive its subject."""
    sentence = parsed(text)
    assert sentence.word(sentence.tree.object(sentence.place(verb))) == thing


@pytest.mark.parametrize(
    ("text", "verb", "denied"),
    [
        ("The mayor did not sign the treaty.", "sign", True),
        ("The mayor won't sign the treaty.", "sign", True),
        ("The mayor never signed the treaty.", "signed", True),
        ("Nobody signed the treaty.", "signed", True),
        ("The council made no offer.", "made", True),
        ("Neither side has accepted the plan.", "accepted", True),
        ("The road was not open, nor was the bridge.", "open", True),
        ("The mayor signed the treaty that nobody wanted.", "signed", False),
        ("The mayor signed the treaty.", "signed", False),
        ("Nobody did not sign the treaty.", "sign", False),
    ],
)
def test_a_predicate_is_denied_by_what_stands_with_it(text: str, verb: str, *, denied: bool) -> None:
    """A denial on the verb, its subject or its object turns it; two cancel out; one in another clause does not."""
    sentence = parsed(text)
    assert sentence.tree.negated(sentence.place(verb)) is denied


@pytest.mark.parametrize(
    ("text", "verb", "tense", "modality"),
    [
        ("The mayor signed the treaty.", "signed", "past", ""),
        ("The mayor signs the treaty.", "signs", "present", ""),
        ("The mayor has signed the treaty.", "signed", "past", ""),
        ("The mayor had been seen.", "seen", "past", ""),
        ("The mayor was signing the treaty.", "signing", "past", ""),
        ("The mayor will sign the treaty.", "sign", "future", "future"),
        ("The mayor will sign and publish the treaty.", "publish", "future", "future"),
        ("The mayor would sign the treaty.", "sign", "", "would"),
        ("The mayor might sign the treaty.", "sign", "", "may"),
        ("The mayor must sign the treaty.", "sign", "", "must"),
        ("The mayor plans to sign the treaty.", "sign", "", "to"),
        ("The road is open.", "open", "present", ""),
    ],
)
def test_the_tags_tell_when_and_how_a_predicate_holds(text: str, verb: str, tense: str, modality: str) -> None:
    """Tense is that of the first word of a group of verbs; a modal or "to" has none but "will"."""
    sentence = parsed(text)
    at = sentence.place(verb)
    assert (sentence.tree.tense(at), sentence.tree.modality(at)) == (tense, modality)


@pytest.mark.parametrize(("text", "verb", "voice"), [("The bridge was closed by engineers.", "closed", "passive"),
                                                    ("Engineers closed the bridge.", "closed", "active")])  # fmt: skip
def test_the_voice_tells_who_does(text: str, verb: str, voice: str) -> None:
    """A passive says what is done to its subject."""
    sentence = parsed(text)
    assert sentence.tree.voice(sentence.place(verb)) == voice


def test_joined_words_are_found_from_any_of_them() -> None:
    """All that are joined are given, whichever was asked for, the first first."""
    sentence = parsed("Farmers, fishers and millers signed the letter.")
    found = [sentence.words(*sentence.tree.conjuncts(sentence.place(word))) for word in ("Farmers", "millers")]
    assert found == ["Farmers fishers millers"] * 2


def test_a_subtree_may_leave_branches_out() -> None:
    """A word comes with all that hangs on it, without the branches that are named."""
    sentence = parsed("The old mill that burned was sold.")
    at = sentence.place("mill")
    assert sentence.words(*sentence.tree.subtree(at)) == "The old mill that burned"
    assert sentence.words(*sentence.tree.subtree(at, "acl")) == "The old mill"


def test_a_word_stands_in_the_clause_of_the_nearest_predicate() -> None:
    """The clause of a word is the predicate at or above it; a helping verb is none."""
    sentence = parsed("The mayor said the ferry had sunk in the bay.")
    assert [sentence.word(sentence.tree.clause(sentence.place(word))) for word in ("bay", "had", "mayor")] == [
        "sunk",
        "sunk",
        "said",
    ]


def test_places_and_stretches_of_the_text_are_turned_into_one_another() -> None:
    """A character lies in a token or in none; tokens that lie within a stretch are a range, and give it back."""
    sentence = parsed("The ferry sank.")
    tree = sentence.tree
    assert [tree.at(offset) for offset in (0, 3, 4, 14, 15)] == [0, -1, 1, 3, -1]
    assert tree.span(tree.within(Span(4, 14))) == Span(4, 14)


def test_the_root_is_what_all_hangs_on() -> None:
    """From any word the way up ends at the root; a sentence of no words has none."""
    tree = parsed("The mayor said the ferry had sunk.").tree
    assert {list(tree.upwards(at))[-1] for at in range(len(tree.tokens))} == {tree.root}
    assert Tree.of(()).root == -1


@pytest.mark.parametrize(
    ("words", "top"),
    [("the large ferry", "ferry"), ("ferry from Skarne sank", "sank"), ("", "")],
)
def test_some_words_hang_on_their_top(words: str, top: str) -> None:
    """The top of some words is the one that hangs on none of them; of none there is none."""
    sentence = parsed("Yesterday the large ferry from Skarne sank.")
    assert sentence.word(sentence.tree.top(sentence.place(word) for word in words.split())) == top


@pytest.mark.parametrize(
    ("text", "head", "case"),
    [
        ("The ferry sank off the coast.", "coast", "off"),
        ("If the bridge closes, buses run.", "closes", "if"),
        ("Ferries sank.", "Ferries", ""),
    ],
)
def test_a_preposition_or_conjunction_leads_in(text: str, head: str, case: str) -> None:
    """The case of a phrase or clause is the word that leads it in."""
    sentence = parsed(text)
    assert sentence.tree.case(sentence.place(head)) == case


def test_a_word_spreads_as_far_as_what_hangs_on_it_belongs() -> None:
    """What does not belong is left out with all that hangs on it."""
    sentence = parsed("The old ferry from the port of Skarne sank.")
    port = sentence.place("port")
    held = sentence.tree.spread(sentence.place("ferry"), lambda child: child != port)
    assert [sentence.word(at) for at in held] == ["The", "old", "ferry"]


def test_a_tree_is_of_its_own_sentence() -> None:
    """Sentences whose words hang otherwise have trees of their own, and a list of words has the tree of its tuple."""
    words = (Token(0, 1, head=-1), Token(2, 3, head=0), Token(4, 5, head=1))
    other = (Token(0, 1, head=-1), Token(2, 3, head=0), Token(4, 5, head=0))
    assert [Tree.of(one).children for one in (words, other, words)] == [((1,), (2,), ()), ((1, 2), (), ()), ((1,), (2,), ())]
    assert Tree.of(list(words)).children == Tree.of(words).children
    assert Tree.of(words) is Tree.of(words)
