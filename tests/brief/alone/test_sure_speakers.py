"""Whether it is sure who makes a statement, and whether it is one."""

import pytest

from readout.brief.alone.attributions_alone import Attributions
from readout.brief.alone.pieces_alone import Pages
from readout.brief.alone.sure_speakers import Speakers
from readout.model import Entity, Quotation, Source, Span, Story, Variant
from tests.annotate.reading import annotated


def entity(name: str, number: int, count: int = 1) -> Entity:
    """Build a person whose whole name stands in the article."""
    return Entity(f"e{number}", name, "person", (), (Variant(name, count, ("a",)),))


def judged(text: str, said: tuple[str, str, str], *people: Entity, within: tuple[str, str, str] | None = None) -> bool:
    """Tell whether the statement with this source, cue and content is shown; `within` is another one of the article."""
    page = annotated(text)

    def quotation(name: str, words: tuple[str, str, str]) -> Quotation:
        source, cue, content = (page.article.evidence(Span(text.rindex(one), text.rindex(one) + len(one))) for one in words)
        holder = next((one for one in people if one.name.endswith(words[0]) or words[0] in {"he", "He"}), people[0])
        return Quotation(name, "indirect", Source(holder.id, holder.name, source), cue, (content,))

    found = [quotation("q1", said), *([quotation("q2", within)] if within else [])]
    pages = Pages.of(Story("s", (page,)))
    judge = Attributions({one.id: one for one in people}, pages, Speakers.of(found, people, pages))
    return judge.speakers.is_sure(found[0]) and judge.is_said(found[0])


HOLM, TARN = entity("Ada Holm", 1), entity("Ivo Holm", 2, 9)
CONTENT = "the northern harbour will close its gates in March"


def test_a_plain_report_is_sure() -> None:
    """Who is named with the verb says it."""
    assert judged(f"Ada Holm said that {CONTENT}.", ("Ada Holm", "said", CONTENT), HOLM)


@pytest.mark.parametrize("cue", ["implied", "hoped", "believed"])
def test_what_is_read_off_somebody_is_no_speech(cue: str) -> None:
    """What an outlet thinks somebody implied or hoped is not shown as said."""
    assert not judged(f"Ada Holm {cue} that {CONTENT}.", ("Ada Holm", cue, CONTENT), HOLM)


def test_a_last_name_that_another_bears_more_often_is_not_sure() -> None:
    """Of two with one last name the one named less is not taken for who speaks."""
    text = f"Ada Holm came. Holm said that {CONTENT}."
    assert judged(text, ("Holm", "said", CONTENT), HOLM)
    assert not judged(text, ("Holm", "said", CONTENT), HOLM, TARN)


def test_what_is_passed_on_is_not_the_messengers() -> None:
    """Who reports that another said something has not said it."""
    inner = ("Tom Quint", "warned", "the gates will close in March")
    text = "Ada Holm said that Tom Quint warned that the gates will close in March."
    outer = ("Ada Holm", "said", "Tom Quint warned that the gates will close in March")
    assert not judged(text, outer, HOLM, entity("Tom Quint", 3), within=inner)


def test_a_first_word_that_two_names_share_is_not_sure() -> None:
    """A name may begin with the family's: of two who share the word the one named less is not taken for who speaks."""
    more = Entity("e4", "Min Holm-ja", "person", (), (Variant("Min Holm-ja", 9, ("a",)),))
    own = Entity("e5", "Min Tarn", "person", (), (Variant("Min Tarn", 1, ("a",)),))
    text = f"Min Tarn was born here. Min said that {CONTENT}."
    assert judged(text, ("Min", "said", CONTENT), own)
    assert not judged(text, ("Min", "said", CONTENT), own, more)


@pytest.mark.parametrize(("source", "sure"), [("The Veld Port", True), ("which", False), ("The report", False)])
def test_a_body_speaks_under_its_own_name(source: str, sure: bool) -> None:  # noqa: FBT001
    """What "which" or "the report" says is not said by the body that was named before."""
    port = Entity("e6", "Veld Port", "organization", (), (Variant("Veld Port", 2, ("a",)),))
    assert judged(f"{source} said that {CONTENT}.", (source, "said", CONTENT), port) == sure


def test_what_would_be_said_is_not_said() -> None:
    """What waits for somebody to say it is no speech of his."""
    text = f"The ferries wait until Ada Holm says that {CONTENT}."
    assert not judged(text, ("Ada Holm", "says", CONTENT), HOLM)


@pytest.mark.parametrize("cue", ["did not say", "never said"])
def test_what_is_not_said_is_no_speech(cue: str) -> None:
    """Where the verb of saying is denied nothing is said."""
    assert not judged(f"Ada Holm {cue} that {CONTENT}.", ("Ada Holm", cue.rsplit(maxsplit=1)[-1], CONTENT), HOLM)


def test_what_two_say_is_not_under_the_name_of_one() -> None:
    """A name joined to the speaker's by "and" speaks as well."""
    assert not judged(f"Ada Holm and Tom Quint said that {CONTENT}.", ("Ada Holm and Tom Quint", "said", CONTENT), HOLM)


@pytest.mark.parametrize(("owner", "shown"), [("the Ferry Post", False), ("the harbour union", True)])
def test_an_outlets_own_reporter_is_no_speaker(owner: str, shown: bool) -> None:  # noqa: FBT001
    """Whom an article names as an outlet's own only passes on what it tells."""
    text = f"Bells rang at noon. {owner.capitalize() if shown else 'The Ferry Post'}'s Ada Holm said that {CONTENT}."
    assert judged(text, ("Ada Holm", "said", CONTENT), HOLM) == shown
