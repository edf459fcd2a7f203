"""Furniture is told from the article; the article is never taken for furniture."""

import re

import pytest

from readout.clean import clean
from readout.clean.furniture_wording import wording
from readout.model import READ_ROLES, Article, RawDocument, Role

BODY = "The mill at Orvale stood still on Monday, and nobody could say when its wheels would turn again, the miller said."
MORE = "The council promised help but named no day, and the farmers carried their grain over the hill to the next town."
LAST = "The river had not been so low since the old bridge was built, according to the keeper of the lock at Sandel."

KINDS = ("chrome", "caption", "credit", "dateline")


def article(*paragraphs: str) -> Article:
    """Clean paragraphs that blank lines set apart."""
    return clean(RawDocument("a.txt", "text", "\n\n".join(paragraphs), "0" * 64))


def role_of(found: Article, words: str) -> Role:
    """Give the role of the block that begins with the words."""
    return next(block.role for block in found.blocks if found.text.startswith(words, block.start))


@pytest.mark.parametrize(
    "line",
    [
        "1. Skip to content",
        "Skip next section Orvale Post's Top Story",
        "Jump to navigation",
        "Read more: Ten walks along the dry river",
        "SEE ALSO: Ten walks along the dry river",
        "Also on Orvale Post: Ten walks along the dry river",
        "The mill's long winter – live Read more",
        "Advertisement",
        "Story Continued Below",
        "Facebook  Twitter  E-mail  Print",
        "Share Tweet Save",
        "Leave comment",
        "Comments (12)",
        "Sign up for our free newsletter here",
        "We use cookies to count our readers.",
        "Copyright © 2031 Orvale Post, all rights reserved.",
        "Follow Ada Miller on Twitter @adamiller",
        "Home > County > Water",
        "Search | Sections | Obituaries | Subscribe",
        "Tags: mills, water, Orvale",
        "4 min read",
        "***",
        "190908111911229",
        "LOCK KEEPER OF SANDEL SUSPENDED OVER MISSING KEYS TO THE OLD GATE",
        "Editor's note: This story has been updated with the council's reply.",
        "Click here to get the Orvale app",
        "LISTEN TO ARTICLE 4:10 SHARE THIS ARTICLE Share Tweet Post Email",
        "Story highlights",
        "[Video shows the dry wheel of Orvale]",
        "Mills:What the council of Orvale knew, and what it did not",
        "Update at 9:55 a.m. ET. Keeper Arrives:",
        "Orvale Letters newsletter Sign up today Email Sign Up By signing up you agree to receive email alerts",
        "We'll update this article when the ferry has docked; here's what is known so far:",
    ],
)
def test_hides_the_furniture_of_a_site(line: str) -> None:
    """A line of the site between paragraphs is not read."""
    assert role_of(article(BODY, line, MORE, LAST), line) == "chrome"


@pytest.mark.parametrize(
    "line",
    [
        "The mill's wheel in the dry river bed on Monday. Photograph: Ada Miller/Orvale Pictures",
        "The wheel, dry since Monday (Ada Miller/Reuters)",
        "The wheel has not turned since MondayImage: Orvale alliance/Miller",
        "FILE - In this May 3, 2031 file photo, the wheel turns at Orvale.",
        "Enlarge this image toggle caption Ada Miller/Getty Images Ada Miller/Getty Images",
        "Image copyright Orvale Images",
        "Farmers wait at the mill [Ada Miller/AFP]",
        "© Orvale Post/A. Miller",
        "Getty - Contributor The wheel has stood still since Monday",
        "CLOSE The wheel of Orvale stands still and nobody knows why. (March 6) AP",
        "Reuters In 2030 the wheel stood still for a month, and the farmers went to Sandel",
        "The wheel has not turned since Monday (Reuters)",
        "Keeper Bo Katz, left, and miller Ada Miller, right, look at the dry wheel.",
        "Photos: The dry wheel Photos: The dry wheel The wheel stands still. Hide Caption 2 of 7",
        "AFP or licensors It is feared that the wheel will stand still",
    ],
)
def test_hides_captions(line: str) -> None:
    """A picture's caption or credit is a caption."""
    assert role_of(article(BODY, line, MORE, LAST), line) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "EFE",
        "am/bk (AFP, AP, Reuters)",
        "The Associated Press contributed to this report.",
        "Reporting by Ada Miller; Editing by Bo Katz",
    ],
)
def test_hides_credits(line: str) -> None:
    """A line that names who contributed is a credit."""
    assert role_of(article(BODY, MORE, LAST, line), line) == "credit"


@pytest.mark.parametrize("line", ["(Northern Straits Press)", "MTO", "nh/ek", "jw", "IPD/lw"])
def test_hides_the_signs_of_unknown_desks_at_the_end(line: str) -> None:
    """What no table holds is still a sign when it stands after the last paragraph."""
    assert role_of(article(BODY, MORE, LAST, line), line) == "credit"


def test_hides_captions_that_a_gallery_shows_again() -> None:
    """Lines printed twice, one below the other, are captions; the paragraphs around them are read."""
    first, second = "The wheel stands still above the dry river bed.", "Farmers carry their grain over the hill to Sandel."
    found = article(BODY, first, first, second, second, MORE, LAST)
    assert [block.role for block in found.blocks] == ["body", *["caption"] * 4, "body", "body"]


def test_keeps_a_paragraph_that_was_printed_twice() -> None:
    """One paragraph told twice is read once."""
    assert [block.role for block in article(BODY, LAST, MORE, MORE, LAST).blocks] == ["body", "body", "body", "caption", "body"]


def test_hides_a_counted_gallery() -> None:
    """Lines that count the pictures of one gallery are captions; the parts of a post are not."""
    pictures = [f"{number}/9 {number} March 2031 The wheel stands still at Orvale Bo Katz" for number in (1, 2)]
    assert [block.role for block in article(BODY, *pictures, MORE).blocks] == ["body", "caption", "caption", "body"]
    assert role_of(article(BODY, "1/2 We opened the gate. — Lock of Sandel (@locksandel) March 6, 2031", MORE), "1/2") == "body"


def test_hides_words_pulled_out_of_the_text() -> None:
    """A line without a stop that a paragraph holds too is shown for its looks."""
    pulled = "nobody could say when its wheels would turn Bo Katz"
    assert role_of(article(BODY, MORE, pulled, LAST), pulled) == "chrome"


def test_hides_author_cards() -> None:
    """A name, a post and a button between two paragraphs are a card."""
    found = article(
        BODY, "Ada Miller", "Political correspondent for the river counties, based in Sandel.", "  • Follow I follow", MORE
    )
    assert [block.role for block in found.blocks] == ["body", "byline", "byline", "chrome", "body"]
    assert found.authors == ("Ada Miller",)


def test_hides_an_author_note_at_the_end() -> None:
    """A closing line on the author of the byline is a note, not the article."""
    found = article("Mill stands still", "By Ada Miller", BODY, MORE, LAST, "Ada Miller is the Post's water editor.")
    assert role_of(found, "Ada Miller is") == "byline"


def test_hides_a_list_of_other_stories() -> None:
    """The lines under a label such as READ NEXT belong to it."""
    found = article(BODY, MORE, LAST, "READ NEXT\nThe keeper of the keys\nA bridge too low")
    assert role_of(found, "A bridge too low") == "chrome"


def test_a_line_printed_with_a_caption_is_a_caption() -> None:
    """Alternative text above a credited caption goes with it."""
    found = article(BODY, "A wheel above a dry river\nThe wheel on MondayImage: Orvale alliance/Miller", MORE)
    assert role_of(found, "A wheel above") == "caption"


def test_reads_the_top_of_a_page() -> None:
    """The paper, the headline, the byline and the date each get their role."""
    found = article(
        "The Orvale Courier", "Mill stands still as river falls", "By Ada Miller", "Thursday, 6 March 2031, 11:42", BODY, MORE
    )
    assert [block.role for block in found.blocks] == ["chrome", "headline", "byline", "dateline", "body", "body"]


def test_tells_headings_from_paragraphs() -> None:
    """A short line without a stop above a paragraph is a heading, a question too."""
    found = article(BODY, "A dry spring", MORE, "Who pays for the water?", LAST)
    assert [block.role for block in found.blocks] == ["body", "heading", "body", "heading", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "No, she said.",
        "“We will share the water,” said the miller.",
        "Follow the water, the old keeper said, and you will find the mill.",
        "More rain is expected on Friday.",
        "The miller declined to comment.",
        "Subscribe to no theory, the keeper told her, until the gate is found.",
        "Photographs show the river bed dry and white.",
        "A Reuters/Ipsos poll found that half of Orvale blames the council.",
        "Advertisements for the mill had run since March, the council said.",
        "She contributed 40 crowns to the fund.",
        "Reporting from Sandel, the station's Bo Katz said the gate was open.",
        "Editor's note: The council on Tuesday revised the number of dry wells to 49, from 50.",
        "“Never.”",
        "Updated at 3:00 p.m.: The keeper's daughter points to another gate that nobody had opened since the spring, as follows:",
        "I feel your pain. But please use your brain.",
        "Orvale: The wheel stood still.",
        "Sandel: 12- Bo Katz (6), 30- Ada Miller (7), 4- Eno Vale (5)",
        "Booked: Katz, Miller, Vale",
        "The council has a glimmer of hope from the left and the right.",
        "In 2029 it was 40.",
    ],
)
def test_loses_nothing_of_the_article(line: str) -> None:
    """A sentence that only sounds like furniture is read."""
    assert role_of(article(BODY, line, MORE, LAST), line) in READ_ROLES


def test_what_is_looked_for_in_small_letters_is_written_in_them() -> None:
    """Wording that may stand anywhere in a line, or at its end, has no capital letter, letters behind a stroke aside."""
    patterns = [getattr(wording(kind), place).pattern for kind in KINDS for place in ("inside", "end")]
    assert not [pattern for pattern in patterns if re.search(r"[A-Z]", re.sub(r"\\[A-Z]", "", pattern))]


@pytest.mark.parametrize("line", ["Read The Privacy Policy Here", "ALL RIGHTS RESERVED", "A ferry leaves Orvale. File Photo."])
def test_furniture_is_told_in_any_case(line: str) -> None:
    """Capitals change nothing of what a line is."""
    assert (
        role_of(article(BODY, MORE, line, LAST), line) == role_of(article(BODY, MORE, line.lower(), LAST), line.lower()) != "body"
    )
