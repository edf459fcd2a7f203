"""Texts that several articles carry."""

from dataclasses import replace

import pytest

from readout.cluster.article_origins import carries
from readout.cluster.copied_texts import Overlap, candidates, overlap, wording
from readout.model import Evidence, Quotation
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


@pytest.mark.parametrize(("opened", "closed"), [("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»")])
def test_a_quotation_of_several_sentences_is_taken_out_whole(opened: str, closed: str) -> None:
    """Marks that close only after some sentences hold them all, and a paragraph that opens again ends the one before."""
    speech = f"{opened}{TALKS[0]} {TALKS[1]} {TALKS[2]}{closed} she said."
    assert len(wording(article("a", speech))) == 2
    assert len(wording(article("a", f"“{TALKS[0]}\n\n“{TALKS[1]}” she said."))) == 2


def test_what_is_found_to_be_quoted_needs_no_marks() -> None:
    """Words that annotation takes for a direct quotation are left out."""
    text = f"{TALKS[0]} {TALKS[1]}"
    member = article("a", text)
    said = Evidence("a", 0, len(TALKS[0]), TALKS[0])
    quoted = replace(member, quotations=(Quotation("q", "direct", None, None, (said,)),))
    assert len(wording(quoted)) == len(wording(article("a", TALKS[1])))


def test_many_shared_sentences_weigh_more_than_their_part() -> None:
    """A fifth of an article is enough where it is more than any notice holds."""
    found = Overlap(sentences=9, of=50, words=150, part=0.21)
    assert carries(found)
    assert not carries(replace(found, sentences=7))
    assert not carries(replace(found, part=0.19))


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
