"""Why statements were set side by side, in words that the articles wrote."""

from readout.align.claim_reasons import as_written


def test_a_shared_word_is_shown_as_it_is_written_first() -> None:
    """Forms of one stem are shown once, other words of one meaning beside them, and a name by its first form alone."""
    assert as_written("propos", ["proposals", "Proposal"]) == "proposals"
    assert as_written("=give", ["handed over", "sent"]) == "handed over / sent"
    assert as_written("@Haldria", ["Haldrian", "Haldria"]) == "Haldrian"
