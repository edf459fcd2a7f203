"""What a passage is about is told by its terms, the rarer ones most."""

from readout.brief.passage_likeness import terms, weights

HARBOUR = terms("The harbour of Orsund stays closed until the dredging ends.")
DAM = terms("Engineers inspected a dam above Kelm.")


def test_terms_are_stems_of_what_carries_the_meaning() -> None:
    """Words that say nothing are left out, figures stay, and a form is its stem."""
    assert terms("The 3 dams were closed.") == terms("a dam closes 3")
    assert "3" in terms("The 3 dams")
    assert not terms("the of it")


def test_a_term_weighs_by_how_rare_it_is() -> None:
    """What stands in one passage of two weighs more than what stands in both."""
    weight = weights([HARBOUR, DAM, HARBOUR])
    (dam,) = terms("dam")
    (harbour,) = terms("harbour")
    assert weight[dam] > weight[harbour] > 0
    assert weights([]) == {}
