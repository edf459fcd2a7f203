"""What changed between two versions of a text."""

from hypothesis import given
from hypothesis import strategies as st

from readout.cluster.page_versions import changes
from readout.model import Annotations, Change
from tests.cluster.builders import STRIKE, TALKS, article

NEWER = "The harbour talks between Marovia and Haldria were broken off in Esterlyn late on Tuesday evening."


def version(*sentences: str) -> Annotations:
    """Build a text of some sentences."""
    return article(str(len(sentences)), " ".join(sentences))


def said(before: Annotations, after: Annotations) -> list[tuple[str, str, str]]:
    """Give each change as its kind and the words in both texts."""
    return [(change.kind, _words(before, change, "before"), _words(after, change, "after")) for change in changes(before, after)]


def _words(text: Annotations, change: Change, side: str) -> str:
    span = change.before if side == "before" else change.after
    return text.article.text[span.start : span.end] if span else ""


def test_a_new_wording_is_shown_beside_the_old_one() -> None:
    """A sentence with some words changed is altered, with its place in both texts."""
    assert said(version(*TALKS[:3]), version(NEWER, *TALKS[1:3])) == [("altered", TALKS[0], NEWER)]


def test_what_only_one_version_has_was_added_or_removed() -> None:
    """Sentences without a counterpart come in the order of the later text, removed ones where they stood."""
    before, after = version(*TALKS[:3]), version(TALKS[0], TALKS[2], STRIKE[0])
    assert said(before, after) == [("removed", TALKS[1], ""), ("added", "", STRIKE[0])]


def test_moving_a_sentence_changes_nothing() -> None:
    """Neither another order nor other marks and spaces are changes of what is said."""
    before, after = version(*TALKS), version(*TALKS[3:], *TALKS[:3])
    assert changes(before, after) == ()
    assert changes(version("The envoy said: “No.”"), version('The envoy said, "No."')) == ()


def test_a_sentence_answers_to_one_other_only() -> None:
    """Where a sentence stands once instead of twice, one of the two was removed."""
    assert [change.kind for change in changes(version(TALKS[0], TALKS[0]), version(TALKS[0]))] == ["removed"]


def test_a_text_without_words_has_lost_all() -> None:
    """An empty version is compared like any other."""
    assert [change.kind for change in changes(version(*TALKS[:2]), article("b", ""))] == ["removed", "removed"]
    assert [change.kind for change in changes(article("b", "..."), version(TALKS[0]))] == ["added"]


@given(st.lists(st.sampled_from(TALKS + STRIKE), max_size=8), st.lists(st.sampled_from(TALKS + STRIKE), max_size=8))
def test_changes_lead_from_one_text_to_the_other(before: list[str], after: list[str]) -> None:
    """Taking away what was removed and putting in what was added and altered gives the later text's sentences."""
    kept = sorted(before)
    for kind, old, new in said(version(*before), version(*after)):
        if kind != "added":
            kept.remove(old)
        if kind != "removed":
            kept.append(new)
    assert sorted(kept) == sorted(after)
