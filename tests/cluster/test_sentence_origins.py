"""Sentences that have another origin than their article."""

from dataclasses import replace

import pytest

from readout.cluster.article_origins import trace
from readout.model import Annotations, Block, Credit, Evidence, Mention, Origin, Quotation, Sentence, Source, Span
from readout.text import sentences
from tests.cluster.builders import SLIDE, STRIKE, TALKS, article

TOLD = "The envoy told Reuters on Friday that she would return to the talks."


def read(key: str, *paragraphs: str, **told: object) -> Annotations:
    """Build an article of paragraphs, cut into sentences; credits are found for the words "told Reuters"."""
    text = "\n\n".join(paragraphs)
    at = text.find("told Reuters")
    credits_ = (Credit("Reuters", "told", Span(at, at + 12)),) if at >= 0 else ()
    made = article(key, text, **({"credits": credits_, "outlet": f"The {key}"} | told))  # type: ignore[arg-type]
    found: list[Sentence] = []
    start = 0
    for number, paragraph in enumerate(paragraphs):
        found += [Sentence(s.start, s.end, "body", number, ()) for s in sentences(text, start, start + len(paragraph))]
        start += len(paragraph) + 2
    return replace(made, sentences=tuple(found))


def derived(*members: Annotations) -> list[list[tuple[str, str | None, str]]]:
    """Give for each member the beginning of each derived sentence, its group and its role."""
    return [
        [(member.article.text[d.start : d.end][:9], d.origin.group, d.origin.role) for d in member.article.derivations]
        for member in trace(members)
    ]


def test_a_statement_told_to_an_agency_is_the_agencys() -> None:
    """Only that sentence; the rest of the article stays its own, and the words that say so are shown."""
    (member,) = trace([read("a", " ".join(TALKS), TOLD)])
    (part,) = member.article.derivations
    assert member.article.origin == Origin("a", "independent", "it is the only article of its story")
    assert (part.origin.group, part.shown_by and part.shown_by.text) == ("newsroom:Reuters", "told Reuters")


def test_the_quotation_that_it_introduces_is_the_agencys_too() -> None:
    """What is quoted over several sentences was told as a whole."""
    member = read("a", "“I shall return. The talks go on,” the envoy told Reuters.")
    text = member.article.text
    cue = Evidence("a", at := text.index("told"), at + 4, "told")
    said = Evidence("a", 1, text.index(",”"), text[1 : text.index(",”")])
    quoted = replace(member, quotations=(Quotation("q", "direct", Source(None, "the envoy"), cue, (said,)),))
    assert [words for words, _, _ in derived(quoted)[0]] == ["“I shall ", "The talks"]


def test_an_agency_is_not_told_by_itself() -> None:
    """In the agency's own article, and in copies of it, the sentence has the origin of the article."""
    own = read("a", " ".join(TALKS), TOLD, outlet="Reuters")
    copy = read("b", " ".join(TALKS), TOLD, agencies=("Reuters",))
    copy = replace(copy, article=replace(copy.article, credits=(*copy.article.credits, Credit("Reuters", "dateline", Span(0, 3)))))
    assert derived(own, copy) == [[], []]


def test_what_was_told_to_an_outlet_of_the_story_has_that_outlets_origin() -> None:
    """The statement counts as the article of the newsroom that it was told to."""
    own = read("a", " ".join(SLIDE), outlet="Reuters")
    assert derived(own, read("b", " ".join(TALKS), TOLD))[1] == [("The envoy", "a", "copy")]


def test_one_sentence_carried_over_word_for_word_is_not_written_twice() -> None:
    """In two accounts of their own the common sentence has one origin, with the place in the other article."""
    one, other = trace([read("a", " ".join(TALKS)), read("b", " ".join(STRIKE), TALKS[3])])
    (part,) = other.article.derivations
    assert (other.article.origin.role, part.origin.group, part.origin.reason) == (
        "independent", "a", "stands in The a in the same words",
    )  # fmt: skip
    at = one.article.text.index(TALKS[3])
    assert part.shown_by == one.article.evidence(Span(at, at + len(TALKS[3])))
    assert one.article.derivations == ()


def test_a_sentence_of_unknown_origin_stays_unknown() -> None:
    """What stands in an article of which nothing is known adds no independence elsewhere either."""
    short = read("a", TALKS[3])
    assert derived(short, read("b", " ".join(STRIKE), TALKS[3]))[1] == [("Ferry cap", None, "unknown")]


def _quoting(key: str, first: str, second: str, speaker: str = "Ida Quist") -> Annotations:
    """Build an article in which somebody told Reuters one thing and is quoted with another in a paragraph of its own."""
    member = read(key, f"“{first},” {speaker} told Reuters.", f"“{second},” said {speaker}.")
    text = member.article.text
    pieces = [Evidence(key, at := text.index(said), at + len(said), said) for said in (first, second)]
    cues = [Evidence(key, at := text.index(cue), at + len(cue), cue) for cue in ("told", "said")]
    pairs = enumerate(zip(cues, pieces, strict=True))
    quotes = tuple(Quotation(f"q{n}", "direct", Source(None, speaker), cue, (said,)) for n, (cue, said) in pairs)
    return replace(member, quotations=quotes)


def test_what_two_quote_of_one_who_told_a_newsroom_is_the_newsrooms() -> None:
    """Each says of one sentence only that it was told to Reuters; what both quote of her beside it has the same origin."""
    both = "the gate of the old harbour will not open before the spring"
    one = _quoting("a", "we shall wait for the engineers", both)
    other = _quoting("b", "nobody has asked us about the dues", both)
    assert [[group for _, group, _ in told] for told in derived(one, other)] == [["newsroom:Reuters"] * 2] * 2


def test_what_one_alone_quotes_or_another_says_is_its_own() -> None:
    """A quotation that the other does not have, or of somebody who told the newsroom nothing, stays the article's."""
    one = _quoting("a", "we shall wait for the engineers", "the gate of the old harbour will not open")
    other = _quoting("b", "nobody has asked us about the dues", "the dues are twice what they were in spring")
    assert [[group for _, group, _ in told] for told in derived(one, other)] == [["newsroom:Reuters"]] * 2


def passage(closing: str) -> Annotations:
    """Build an article whose first paragraph names a newsroom where it ends, with a block for each paragraph."""
    member = read("a", f"{TALKS[0]} {closing}", f"{TALKS[1]} {TALKS[2]}", TALKS[3])
    text = member.article.text
    starts = [0, *(at + 2 for at in range(len(text)) if text.startswith("\n\n", at))]
    blocks = tuple(Block(start, end - 2, "body") for start, end in zip(starts, [*starts[1:], len(text) + 2], strict=True))
    at = text.index(closing)
    credits_ = (Credit("The Courier", "passage", Span(at, at + len(closing))),)
    return replace(member, article=replace(member.article, blocks=blocks, credits=credits_))


@pytest.mark.parametrize(("closing", "own"), [("(via The Courier):", [1, 2]), ("(The Courier)", [0])])
def test_a_passage_is_of_the_newsroom_that_leads_it_in_or_closes_it(closing: str, own: list[int]) -> None:
    """By a colon the next paragraph is its own, whole; without one the paragraph that ends so."""
    found = derived(passage(closing))[0]
    expected = {sentence[:9] for at, sentence in enumerate(TALKS) if at in own}
    assert {group for _, group, _ in found} == {"newsroom:The Courier"}
    assert {words for words, _, _ in found} - {closing[:9]} - {TALKS[0][:9]} == expected - {TALKS[0][:9]}


def test_what_a_person_said_who_has_a_newsrooms_name_is_his() -> None:
    """What "Bloomberg said" is the mayor's where one of that name is told of."""
    member = read("a", TOLD)
    named = replace(member, mentions=(Mention(Span(4, 9), "person", "Ida Reuters"),))
    assert derived(named) == [[]]


def test_origins_come_in_the_order_of_the_text() -> None:
    """What was told to one newsroom after another is told in that order, each time."""
    names = ["Reuters", "AFP", "TASS", "dpa", "Kyodo", "Xinhua"]
    paragraphs = [f"The envoy told {name} that talks number {at} would go on." for at, name in enumerate(names)]
    member = read("a", *paragraphs)
    text = member.article.text
    told = tuple(Credit(name, "told", Span(at := text.index(f"told {name}"), at + 5 + len(name))) for name in names)
    member = replace(member, article=replace(member.article, credits=told))
    assert [group for _, group, _ in derived(member)[0]] == [f"newsroom:{name}" for name in names]
