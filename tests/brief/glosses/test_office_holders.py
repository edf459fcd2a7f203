"""Who is meant by an office alone."""

from readout.brief.glosses.office_holders import OfficeHolders
from readout.brief.named_states import states_of
from readout.model import Entity
from tests.annotate.reading import annotated

STATES = states_of([Entity("r", "Russia", "place", (), ())])


def holder(office: str, *texts: str) -> str:
    """Give whom the first of some articles of a story means by an office."""
    members = [annotated(text) for text in texts]
    found = OfficeHolders.of(members, STATES).holder(office, members[0])
    return found.text if found else ""


def test_the_one_titled_so_is_meant() -> None:
    """One governor has the office, by his whole title or a short one."""
    assert holder("governor", "Gov. Robert Quist closed the harbour. The governor left. Gov. Quist slept.") == "Robert Quist"


def test_a_former_and_a_vice_president_are_not_meant() -> None:
    """Who had an office, or stands below it, does not have it."""
    assert holder("president", "Former President Robert Quist met Vice President Peter Holm.") == ""
    assert holder("minister", "Prime Minister Robert Quist left. The minister stayed.") == ""


def test_the_president_of_another_state_is_not_meant() -> None:
    """Beside one titled without a state, that of a state named is meant only with it."""
    text = "President Quist met Russian President Holm. Quist left. Quist spoke on Monday. The president flew home."
    assert holder("president", text) == "Quist"


def test_two_named_alike_often_leave_it_open() -> None:
    """Of two mayors, each named twice, neither is meant."""
    assert holder("mayor", "Mayor Quist met Mayor Holm. Quist left. Holm stayed.") == ""


def test_the_only_one_of_the_story_is_meant_where_an_article_names_none() -> None:
    """What one article leaves out the others tell."""
    assert holder("mayor", "The mayor left the harbour.", "Mayor Ada Quist left the harbour. Mayor Quist slept.") == "Ada Quist"


def test_a_body_named_after_an_office_has_none() -> None:
    """A university named after a king is no king."""
    assert holder("king", "King University said that the king left.") == ""


def test_whose_office_at_home_is_may_go_unsaid() -> None:
    """One titled with a state is not meant where an article names him once, and is where it names him again and again."""
    once = "Russian President Robert Quist wrote a letter. The president read it."
    assert holder("president", once) == ""
    assert holder("president", f"{once} Quist slept. Quist woke.") == "Robert Quist"
    assert (
        holder("president", f"{once} Quist slept. Quist woke. President Ada Holm came. Holm read it. Holm left. Holm slept.")
        == "Ada Holm"
    )
