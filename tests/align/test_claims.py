"""Statements of different articles that say the same become one claim with its origins."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from readout.align import align
from readout.align.cast_of_entities import cast_of
from readout.align.claims import with_second_claims
from readout.align.resolved_sources import Holders, resolve
from readout.align.statements import Floor, lay_out
from readout.model import Claim, Comparison, EntityType, Origin, Span, Story
from tests.align.builders import Told, annotated, parsed, story

NAMES: dict[str, EntityType] = {"Runa Ekholt": "person", "Benedikt Oroz": "person"}
FIRST = Told('"The crew must come home before any payment is made," Runa Ekholt said.', NAMES, said=[("Runa Ekholt", "The crew must come home before any payment is made")])  # fmt: skip  # noqa: E501
SECOND = Told('"No payment is made before the crew has come home," Runa Ekholt said.', NAMES, said=[("Runa Ekholt", "No payment is made before the crew has come home")])  # fmt: skip  # noqa: E501
OTHER = Told('"Snow will close the northern passes by Sunday night," Benedikt Oroz said.', NAMES, said=[("Benedikt Oroz", "Snow will close the northern passes by Sunday night")])  # fmt: skip  # noqa: E501
BOTH = Told("The ferry that sank off Skarne on Monday was left first by its captain.")
SANK = Told("Off Skarne the ferry sank on Monday.")
LEFT = Told("Its captain left the ship first.")
LAMPS = "The lamps of the whole harbour were out for all of that night"
SAID = Told(f'"{LAMPS}," Runa Ekholt said.', {"Runa Ekholt": "person"}, said=[("Runa Ekholt", LAMPS)])


def claim_of(comparison: Comparison, quotation: str) -> Claim:
    """Give the claim that a quotation belongs to."""
    return next(claim for claim in comparison.claims if quotation in claim.quotations)


def test_two_renderings_are_one_claim() -> None:
    """Renderings of one statement by one speaker rest on two origins and are corroborated."""
    claim = claim_of(align(story(FIRST, SECOND, OTHER)), "a0.q0")
    assert claim.quotations == ("a0.q0", "a1.q0")
    assert (claim.articles, claim.origins, claim.status) == (("a0", "a1"), 2, "corroborated")
    assert claim.holder is not None
    assert claim.holder.name == "Runa Ekholt"
    assert claim.reasons


def test_another_statement_is_another_claim() -> None:
    """What shares no words stays alone and rests on one origin."""
    claim = claim_of(align(story(FIRST, SECOND, OTHER)), "a2.q0")
    assert (claim.quotations, claim.status) == (("a2.q0",), "single-source")


def test_copies_are_one_origin() -> None:
    """Two articles of one agency report do not corroborate one another."""
    report = Origin("agency", "copy")
    claim = claim_of(align(story(replace(FIRST, origin=report), replace(SECOND, origin=report))), "a0.q0")
    assert (claim.origins, claim.status) == (1, "single-source")


def test_an_unknown_origin_never_adds_independence() -> None:
    """An article of which nothing is known counts for no second origin."""
    claim = claim_of(align(story(FIRST, replace(SECOND, origin=Origin()))), "a0.q0")
    assert claim.origins == 1


def test_what_is_in_dispute_is_called_so() -> None:
    """A claim whose words stand in a discrepancy is disputed."""
    told = []
    for count in (14, 15):
        speech = f"We shall free the crew of {count} sailors held at the pier"
        counts = {str(count): (count, "sailors")}
        told.append(Told(f'"{speech}," Runa Ekholt said.', NAMES, counts=counts, said=[("Runa Ekholt", speech)]))
    comparison = align(story(*told))
    assert [discrepancy.kind for discrepancy in comparison.discrepancies] == ["number"]
    assert claim_of(comparison, "a0.q0").status == "disputed"


def test_a_later_article_without_the_claim_has_a_gap() -> None:
    """A claim of two origins is missing in what came out after both, and in nothing earlier."""
    late, early = replace(OTHER, published="2025-03-08"), replace(OTHER, published="2025-03-01")
    comparison = align(story(early, FIRST, SECOND, late))
    claim = claim_of(comparison, "a1.q0")
    assert [(gap.claim, gap.missing_in) for gap in comparison.gaps] == [(claim.id, ("a3",))]


def test_the_same_story_gives_the_same_comparison() -> None:
    """Nothing depends on chance."""
    assert align(story(FIRST, SECOND, OTHER)) == align(story(FIRST, SECOND, OTHER))


def test_the_mere_object_of_a_verb_is_no_claim() -> None:
    """Somebody who mocks a complaint has not claimed it."""
    told = Told("Runa Ekholt mocked the complaint about the ferry at noon.", NAMES, said=[("Runa Ekholt", "the complaint")])
    assert not [claim for claim in align(story(told, OTHER)).claims if "a0.q0" in claim.quotations]


def test_what_holds_no_verb_says_the_same_as_nothing() -> None:
    """Who answered a call for a pause has not said that it must come."""
    heard = "a call for a long pause in all talks"
    told = Told(f"Runa Ekholt answered {heard}.", NAMES, said=[("Runa Ekholt", heard)])
    tree = (
        "3:nsubj:PROPN 1:flat:PROPN 0:root:VERB 5:det:DET 3:obj:NOUN 9:case:ADP 9:det:DET 9:amod:ADJ 5:nmod:NOUN 12:case:ADP"
        " 12:det:DET 9:nmod:NOUN 3:punct:PUNCT"
    )
    one = replace(annotated("a0", told), sentences=(parsed(told.text, tree),))
    must = f"{heard} must come"
    other = annotated("a1", Told(f"Runa Ekholt said {must}.", NAMES, said=[("Runa Ekholt", must)]))
    assert claim_of(align(Story("s", (one, other, annotated("a2", OTHER)))), "a1.q0").articles == ("a1",)


@pytest.mark.parametrize(("cue", "articles"), [("denied", ("a0", "a1")), ("mocked", ("a0",))])
def test_of_two_objects_of_one_verb_of_saying_the_verb_is_the_claim(cue: str, articles: tuple[str, ...]) -> None:
    """Who denied a part in the fire twice said one thing; who denied it and mocked it did not."""
    members = []
    for number, verb in enumerate(("denied", cue)):
        heard = "any part in the great fire at the old mill"
        article = annotated(f"a{number}", Told(f"Runa Ekholt {verb} {heard}.", NAMES, said=[("Runa Ekholt", heard)]))
        said = replace(article.quotations[0], cue=article.article.evidence(Span(12, 12 + len(verb))))
        members.append(replace(article, quotations=(said,)))
    claims = align(Story("s", (*members, annotated("a2", OTHER)))).claims
    assert [claim.articles for claim in claims if "a0.q0" in claim.quotations] == ([articles] if len(articles) > 1 else [])


def test_a_claim_says_no_more_than_its_evidence() -> None:
    """The rest of a sentence may be another's words, so a claim never takes them in."""
    told = Told("Asked by Benedikt Oroz, Runa Ekholt warned that all talks would pause.", NAMES, said=[("Runa Ekholt", "all talks would pause")])  # fmt: skip  # noqa: E501
    assert claim_of(align(story(told, OTHER)), "a0.q0").text == "all talks would pause"


def test_no_outlet_s_sentence_is_a_party_s_words() -> None:
    """A claim with a holder is worded by what is attributed to that holder, even where an outlet puts it more fully."""
    speech = "the harbour tax by and large pays for the new breakwater and its lamps"
    told = Told(f"Runa Ekholt said that {speech}.", NAMES, said=[("Runa Ekholt", speech)])
    own = Told("The harbour tax by and large pays for the new breakwater and its lamps by the mole.")
    claim = claim_of(align(story(told, own, OTHER, FIRST)), "a0.q0")
    assert (claim.articles, claim.text) == (("a0", "a1"), speech)


def test_reasons_are_told_in_words_that_the_articles_wrote() -> None:
    """No stem is shown, and words of one meaning stand beside one another."""
    salary = Told('"The crew must come home before any salary is made," Runa Ekholt said.', NAMES, said=[("Runa Ekholt", "The crew must come home before any salary is made")])  # fmt: skip  # noqa: E501
    claim = claim_of(align(story(FIRST, salary, OTHER)), "a0.q0")
    assert claim.reasons[0].endswith(": home, payment / salary, come, crew, made")


def test_an_outlets_words_do_not_join_what_two_persons_say() -> None:
    """The sentence goes with the likelier of the two groups of quotations."""
    people: dict[str, EntityType] = {"Runa Ekholt": "person", "Olle Hale": "person"}
    said = (
        ("Runa Ekholt", "The inspectors may stand on the pier at Skarne"),
        ("Olle Hale", "An inspector on the pier at Skarne sees gulls"),
    )
    told = [Told(f'"{words}," {who} said.', people, said=[(who, words)]) for who, words in said]
    own = Told("The inspectors on the pier at Skarne may see only gulls there.")
    comparison = align(story(*told, own, own))
    homes = [set(claim.quotations) for claim in comparison.claims if claim.quotations]
    assert all(len(home) == 1 for home in homes)


def floor_of(*told: Told) -> Floor:
    """Lay out a story whose articles make one statement each."""
    found = story(*told)
    holders = Holders(cast_of(found))
    return lay_out(found, resolve(found, holders), holders)


@pytest.mark.parametrize(
    ("likely", "found"),
    [
        pytest.param({(0, 2): 0.2, (0, 3): 0.2}, [[0, 1], [0, 2, 3]], id="both tell it"),
        pytest.param({(0, 2): 0.22, (0, 3): 0.17}, [[0, 1], [0, 2, 3]], id="on average enough"),
        pytest.param({(0, 2): 0.2, (0, 3): 0.17}, [[0, 1], [2, 3]], id="hardly"),
        pytest.param({(0, 2): 0.26}, [[0, 1], [2, 3]], id="like half of it alone"),
        pytest.param({(0, 1): 0.9, (2, 3): 0.9}, [[0, 1], [2, 3]], id="together already"),
    ],
)
def test_a_sentence_stands_in_a_further_claim_that_it_goes_with(
    likely: Mapping[tuple[int, int], float], found: list[list[int]]
) -> None:
    """What is told there has to be likely enough, on average, what the sentence tells."""
    assert with_second_claims(floor_of(BOTH, SANK, LEFT, LEFT), [[0, 1], [2, 3]], likely) == found


def test_pairs_that_are_left_over_make_claims_of_their_own() -> None:
    """Two sentences whose first claims tell something else may share a second thing."""
    floor = floor_of(BOTH, SANK, LEFT, BOTH, SANK)
    groups = [[0, 1], [2, 3, 4]]
    assert with_second_claims(floor, groups, {(0, 3): 0.28}) == [[0, 1], [0, 3], [2, 3, 4]]
    assert with_second_claims(floor, groups, {(0, 3): 0.26}) == groups


def test_what_stands_beside_one_clause_is_not_left_over_for_another() -> None:
    """A sentence whose clause is in a claim makes no second one with what is in it."""
    floor = floor_of(BOTH, SANK, LEFT, SANK, LEFT)
    first, *others = floor.statements
    clauses = replace(floor, statements=(first, *others[:2], first, *others[2:]))
    groups = [[0, 1, 2], [3, 4, 5]]
    assert with_second_claims(clauses, groups, {(1, 3): 0.9}) == groups
    assert with_second_claims(clauses, groups, {(1, 4): 0.9}) == [[0, 1, 2], [1, 4], [3, 4, 5]]


def test_sentences_that_go_into_each_others_claims_make_one() -> None:
    """No claim is a part of another: what one sentence adds to the other's claim the other adds to its."""
    assert with_second_claims(floor_of(SANK, SANK), [[0], [1]], {(0, 1): 0.3}) == [[0, 1]]
    assert with_second_claims(floor_of(SANK, SANK, LEFT), [[0], [1, 2]], {(0, 1): 0.4, (0, 2): 0.4}) == [[0, 1, 2]]


def test_no_article_tells_a_thing_twice() -> None:
    """A sentence does not follow another one of its article into a claim."""
    floor = floor_of(SANK, Told(f"{LEFT.text} {SANK.text}"), LEFT)
    assert [statement.article for statement in floor.statements] == ["a0", "a1", "a1", "a2"]
    assert with_second_claims(floor, [[0, 2], [1, 3]], {(0, 1): 0.11, (1, 2): 0.9}) == [[0, 2], [1, 3]]


def test_quotations_that_are_apart_stay_so() -> None:
    """Only what an outlet says itself goes anywhere, and not to two quotations at once."""
    floor = floor_of(SAID, SAID, SANK)
    assert with_second_claims(floor, [[0], [1], [2]], {(0, 1): 0.9}) == [[0], [1], [2]]
    assert with_second_claims(floor, [[0], [1], [2]], {(0, 2): 0.4, (1, 2): 0.4, (0, 1): 0.9}) == [[0, 2], [1, 2]]
