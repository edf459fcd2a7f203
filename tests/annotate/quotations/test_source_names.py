"""Who is named for the words of a source."""

import pytest

from readout.annotate.encoder import Attribution
from readout.annotate.quotations import quotations
from readout.model import Span
from tests.annotate.reading import annotated


def speakers(text: str, *found: tuple[str, str, str]) -> list[str | None]:
    """Name the source of each quotation, where the encoder found these sources, cues and contents."""
    page = annotated(text)

    def place(words: str) -> Span:
        return Span(text.rindex(words), text.rindex(words) + len(words))

    tagged = [Attribution(place(source), place(cue), (place(content),), 0.9) for source, cue, content in found]
    return [one.source.name if one.source else None for one in quotations(page.article, page.sentences, page.mentions, tagged)]


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Harbour Police Chief Ada Holm came.\n\nPolice said that the ferry was late.", "Police", "Police"),
        (
            "The pilot, Ada Holm, came.\n\nThe pilot and mates said that the ferry was late.",
            "The pilot and mates",
            "the pilot and mates",
        ),
        (
            "The mayor of Springfield, Texas said that the ferry was late.",
            "The mayor of Springfield, Texas",
            "the mayor of Springfield",
        ),
        (
            "A spokesman for the fleet, Ivo Brandt, said that the ferry was late.",
            "A spokesman for the fleet, Ivo Brandt",
            "Ivo Brandt",
        ),
        ("“We sail,” said Ada Holm.\n\nA fleet statement said that the ferry was late.", "A fleet statement", "a fleet statement"),
        (
            "The top adviser to President Ada Holm said that the ferry was late.",
            "The top adviser to President Ada Holm",
            "the top adviser to President Ada Holm",
        ),
        (
            "The chief of staff Ada Holm said that the ferry was late.",
            "The chief of staff Ada Holm",
            "Ada Holm",
        ),
        (
            "Ada Holm left.\n\nThe Holm administration said that the ferry was late.",
            "The Holm administration",
            "the Holm administration",
        ),
        ("Ada Holm left.\n\nA Holm adviser said that the ferry was late.", "A Holm adviser", "a Holm adviser"),
        (
            "The office of Mayor Ada Holm said that the ferry was late.",
            "The office of Mayor Ada Holm",
            "the office of Mayor Ada Holm",
        ),
        (
            "Crew members for Captain Ada Holm said that the ferry was late.",
            "Crew members for Captain Ada Holm",
            "Crew members for Captain Ada Holm",
        ),
        (
            "The Tarn Group met.\n\nOfficials who read the report said that the ferry was late.",
            "Officials who read the report",
            "Officials who read the report",
        ),
        (
            "The Tarn Group spoke of a report from the Harbour Ministry.\n\nThe report said that the ferry was late.",
            "The report",
            "Harbour Ministry",
        ),
        (
            "Ada Holm from the party of Ivo Brandt said that the ferry was late.",
            "Ada Holm from the party of Ivo Brandt",
            "Ada Holm",
        ),
    ],
)
def test_the_words_of_a_source_name_no_more_than_they_say(text: str, source: str, name: str) -> None:
    """A body is not its head, several are not one, a statement just issued is nobody else's, a person is not the party."""
    assert speakers(text, (source, "said", "the ferry was late"))[-1] == name


def test_who_stands_for_the_noun_before_it() -> None:
    """Voters "who said" something are not the candidate whom they chose."""
    text = "Ada Holm came. The town chose Holm among voters who said that the ferry was late."
    assert speakers(text, ("who", "said", "the ferry was late"))[-1] != "Ada Holm"


def test_who_is_no_place() -> None:
    """The relative pronoun of a person goes past a town to the person."""
    text = "Ada Holm came from Oslo, who grasped that the ferry was late."
    assert speakers(text, ("who", "grasped", "the ferry was late")) == ["Ada Holm"]


def test_the_clause_behind_a_name_tells_he_from_she() -> None:
    """Somebody "who calls himself" a sailor is not the "she" of the next sentence."""
    text = "Ada Holm met Ivo Brandt, who calls himself a sailor. She grasped that the ferry was late."
    found = speakers(text, ("who", "calls", "himself a sailor"), ("She", "grasped", "the ferry was late"))
    assert (found[0], found[-1]) == ("Ivo Brandt", "Ada Holm")


def test_i_is_who_speaks() -> None:
    """A first person within quoted words is their speaker."""
    text = "“I fear that the ferry is late,” said Ada Holm."
    found = speakers(text, ("I", "fear", "the ferry is late"), ("Ada Holm", "said", "I fear that the ferry is late"))
    assert found == ["Ada Holm", "Ada Holm"]


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("The Harbour Ministry met.\n\nThe Tarn Group met.", "the ministry", "Harbour Ministry"),
        ("The Harbour Ministry met.", "the government", "the government"),
        ("Deputy Mayor Ivo Brandt came.", "The mayor", "the mayor"),
    ],
)
def test_an_office_is_nobody_elses(before: str, source: str, name: str) -> None:
    """An age, and a word of a body's name, lead to them; a deputy is not the mayor, and no ministry is "the government"."""
    assert speakers(f"{before}\n\nThey waited, {source} said, for the ferry.", (source, "said", "They waited"))[-1] == name


def test_a_name_within_spoken_words_is_not_he() -> None:
    """Whom somebody speaks of is not who speaks."""
    text = "Ada Holm came. Ivo Brandt came too. “We met Tom Quint,” he said."
    assert speakers(text, ("he", "said", "We met Tom Quint")) == ["Ivo Brandt"]


@pytest.mark.parametrize(
    "before",
    [
        "“We wait,” said Tom Quint. But Veld's Ivo Brandt was against it.",
        "“We wait,” said Tom Quint.\n\nIn the old harbour of Veld engineer Ivo Brandt, 44, looked at the damage.",
        "“We wait,” said Tom Quint.\n\nMr. Brandt's ferry had a storm behind it. Ivo Brandt's crew was tired.",
    ],
)
def test_he_is_the_subject_of_the_sentence_before(before: str) -> None:
    """Whoever is a sentence's subject, or the only one named in the paragraph, comes before who spoke earlier."""
    assert speakers(f"{before} “We sail at night,” he said.", ("he", "said", "We sail at night"))[-1] == "Ivo Brandt"


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Ada Holm sailed.", "her insistence", "Ada Holm"),
        ("The Harbour Ministry met.", "A statement on the Tarn Group's website", "Tarn Group"),
        ("Tarn Group raised its dues.", "A statement Monday", "Tarn Group"),
        ("Ada Holm spoke.", "Holm's long letter", "Ada Holm"),
        ("Ada Holm spoke.", "A letter of Holm's lawyer", "a letter of Holm's lawyer"),
        ("Ada Holm was aboard.", "The mother, from the harbour", "Ada Holm"),
        ("Ada Holm was aboard.", "The victim, a pilot called Ivo Brandt", "Ivo Brandt"),
    ],
)
def test_words_for_words_are_whose_they_are(before: str, source: str, name: str) -> None:
    """What somebody insists on is his; a document is who issued it; who was just named is "the mother", unless another is named."""
    assert speakers(f"{before}\n\n{source} said that they waited.", (source, "said", "they waited"))[-1] == name


def test_an_age_goes_on_with_who_spoke() -> None:
    """An age that the article does not give beside a name is that of who has just spoken."""
    text = "“We sail,” said Ada Holm. The 23-year-old added that the ferry was late."
    assert speakers(text, ("Ada Holm", "said", "We sail"), ("The 23-year-old", "added", "the ferry was late"))[-1] == "Ada Holm"


def test_of_two_with_one_office_it_is_who_spoke_last() -> None:
    """The president who goes on is the one who was speaking, however often another is named."""
    text = (
        "President Ada Holm met President Ivo Brandt. Brandt left. Brandt sailed.\n\n“We wait,” said Holm.\n\n"
        "The president thinks that the ferry was late."
    )
    found = speakers(text, ("Holm", "said", "We wait"), ("The president", "thinks", "the ferry was late"))
    assert found[-1] == "Ada Holm"


@pytest.mark.parametrize(("named", "expected"), [("", "a spokesman for the Marovian navy"), ("Holm left. ", "Ada Holm")])
def test_the_spokesman_is_the_one_described_last(named: str, expected: str) -> None:
    """One described without a name goes on, though another was named before him; a name told since takes over."""
    text = (
        "“We sail,” said spokesman Ada Holm.\n\nA spokesman for the Marovian navy promised that the ferry was late.\n\n"
        f"{named}The spokesman said that they waited."
    )
    found = speakers(
        text,
        ("A spokesman for the Marovian navy", "promised", "the ferry was late"),
        ("The spokesman", "said", "they waited"),
    )
    assert found[-1] == expected


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Supporters of Holm", "Supporters of Holm"),
        ("The senators — led by Senator Ada Holm", "the senators"),
        ("The company, which sells ropes to the Veld Port", "the company"),
    ],
)
def test_whom_words_only_speak_of_is_not_who_speaks(source: str, name: str) -> None:
    """A name behind "of", a dash or "which" tells of those who speak."""
    before = ("Ada Holm", "said", "We sail")
    assert (
        speakers(f"“We sail,” said Ada Holm.\n\n{source} said that they waited.", before, (source, "said", "they waited"))[-1]
        == name
    )


def test_a_description_is_nobody_who_was_not_named_last() -> None:
    """Where the sentence names another person, "the pilot" is not he who spoke before."""
    text = "“We sail,” said Ada Holm.\n\nAn essay by Ivo Brandt surfaced in which the pilot said that they waited."
    assert speakers(text, ("Ada Holm", "said", "We sail"), ("the pilot", "said", "they waited"))[-1] == "the pilot"


def test_a_namesake_who_just_spoke_goes_on_under_the_surname() -> None:
    """The brother's words are the brother's, though the article is about somebody else of his name."""
    text = "Ivo Holm left. Holm was late. Holm slept.\n\nVera Holm said that the ferry sank. “It was old,” Holm added."
    found = speakers(text, ("Vera Holm", "said", "that the ferry sank"), ("Holm", "added", "It was old"))
    assert found == ["Vera Holm", "Vera Holm"]
    son = text.replace("Vera Holm", "Olle Holm Jr.")
    found = speakers(son, ("Olle Holm Jr.", "said", "that the ferry sank"), ("Holm", "added", "It was old"))
    assert found == ["Olle Holm Jr.", "Olle Holm Jr."]
