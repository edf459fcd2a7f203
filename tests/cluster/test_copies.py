"""Texts that several articles carry."""

import pytest

from readout.cluster.copies import candidates, overlap, wording
from readout.cluster.ties import carries
from tests.cluster.builders import SLIDE, STRIKE, TALKS, article

REPORT = (*TALKS, *SLIDE)
OWN = STRIKE


def shared(one: str, other: str) -> bool:
    """Tell whether two texts are found to be one."""
    worded = [wording(article("a", one)), wording(article("b", other))]
    return (0, 1) in candidates(worded) and carries(overlap(*worded))


@pytest.mark.parametrize(
    "version",
    [
        REPORT,
        REPORT[:5],
        (*OWN[:3], *REPORT, *OWN[3:]),
        tuple(sentence for pair in zip(REPORT, OWN, strict=False) for sentence in pair),
        tuple(sentence.replace(" the ", " this ", 1) for sentence in REPORT),
    ],
    ids=["whole", "shortened", "extended", "between own paragraphs", "lightly rewritten"],
)
def test_a_report_is_found_in_what_is_made_of_it(version: tuple[str, ...]) -> None:
    """Copies, cut and extended versions and articles built on a report share its text."""
    assert shared(" ".join(REPORT), " ".join(version))


def test_two_accounts_of_their_own_share_no_text() -> None:
    """Texts about different things, or with a sentence in common, are not one."""
    assert not shared(" ".join(TALKS), " ".join(STRIKE))
    assert not shared(" ".join(TALKS), " ".join((*STRIKE, TALKS[0])))


def test_a_speech_quoted_by_both_is_no_shared_text() -> None:
    """What stands in quotation marks belongs to the speaker and not to a newsroom."""
    speech = " ".join(f"“{sentence}”" for sentence in REPORT)
    assert not shared(f"{' '.join(TALKS[:3])} {speech}", f"{' '.join(STRIKE[:3])} {speech}")


def test_an_empty_text_shares_nothing() -> None:
    """Texts without words are compared without error."""
    worded = [wording(article(key, text)) for key, text in (("a", ""), ("b", "Rain."), ("c", " ".join(TALKS)))]
    assert candidates(worded) == []
    assert overlap(worded[0], worded[2]).words == 0
    assert overlap(worded[1], worded[2]).part == 0.0


def test_the_part_is_that_of_the_article_that_shares_more_of_itself() -> None:
    """A short version lies wholly in the long one."""
    found = overlap(wording(article("a", " ".join(REPORT))), wording(article("b", " ".join(REPORT[:4]))))
    assert (found.sentences, found.of, found.part) == (4, 4, 1.0)
