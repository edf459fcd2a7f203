"""What an article is compared by."""

import numpy as np
import pytest

from readout.cluster.article_likeness import CHANNELS, FOREIGN, WIDTH, channel_totals, time_kernel
from readout.cluster.fingerprint import Fingerprint, Fingerprinter, Frequencies, frequencies, stem
from readout.model import Block
from tests.cluster.builders import TALKS, article

TEXT = " ".join(TALKS)


def likeness(one: Fingerprint, other: Fingerprint) -> float:
    """Multiply two fingerprints as the stream does."""
    theirs = dict(zip(other.keys.tolist(), other.weights.tolist(), strict=True))
    product = sum(weight * theirs.get(key, 0.0) for key, weight in zip(one.keys.tolist(), one.weights.tolist(), strict=True))
    return float(product) / float(channel_totals()[one.channels, other.channels])


def test_an_article_is_wholly_like_itself() -> None:
    """The weights of the channels are scaled so that likeness to oneself is one."""
    made = Fingerprinter().fingerprint(article("a", TEXT, headline="Talks break off in Esterlyn"))
    assert likeness(made, made) == pytest.approx(1.0, abs=1e-5)
    assert made.channels == FOREIGN - 1


def test_an_article_in_another_language_is_told_by_its_common_words() -> None:
    """Across languages the same product counts for more, for a translation shares names and cognates only."""
    maker = Fingerprinter()
    spanish = "La ministra dijo que las conversaciones sobre el puerto de Esterlyn se reanudarán el jueves después de la "
    foreign, english = maker.fingerprint(article("a", spanish * 3)), maker.fingerprint(article("b", TEXT))
    assert foreign.channels & FOREIGN
    assert not english.channels & FOREIGN
    totals = channel_totals()
    assert totals[foreign.channels, english.channels] < totals[foreign.channels, foreign.channels]


def test_the_width_is_the_sum_over_the_channels() -> None:
    """Rows of features have a place for all that are kept of an article."""
    assert sum(most for _, _, most in CHANNELS) == WIDTH


def test_a_missing_headline_does_not_count_against() -> None:
    """A channel that one of two articles lacks is left out of the mean."""
    maker = Fingerprinter()
    assert likeness(maker.fingerprint(article("a", TEXT)), maker.fingerprint(article("b", TEXT))) == pytest.approx(1.0, abs=1e-5)


def test_furniture_is_not_compared() -> None:
    """Only headline, headings and body are read where the article has blocks."""
    blocks = (Block(0, len(TEXT), "body"), Block(len(TEXT) + 1, len(TEXT) + 20, "chrome"))
    framed = Fingerprinter().fingerprint(article("a", TEXT + " Subscribe to letters", blocks=blocks))
    plain = Fingerprinter().fingerprint(article("b", TEXT))
    assert np.array_equal(framed.keys, plain.keys)


@pytest.mark.parametrize(
    ("form", "expected"),
    [("negotiations", "negoti"), ("Négociations", "negoci"), ("2031", "2031"), ("12000000", "12000000"), ("Über", "uber")],
)
def test_a_stem_is_folded_and_cut_and_a_number_is_whole(form: str, expected: str) -> None:
    """Inflections and cognates share their first letters; numbers do not."""
    assert stem(form) == expected


def test_rare_words_weigh_more_than_common_and_unknown_most() -> None:
    """The weight falls with the number of articles that have the stem."""
    table = Frequencies(100, {"the": 100, "ferry": 3})
    assert table.weight("the") < table.weight("ferry") < table.weight("esterl")


def test_the_shipped_table_holds_counts_of_common_words() -> None:
    """The table loads, and no stem stands in more articles than there are."""
    table = frequencies()
    assert table.counts["presid"] > table.counts["ferry"]
    assert max(table.counts.values()) <= table.articles


def test_likeness_falls_with_the_days_between_and_not_where_they_are_unknown() -> None:
    """One day gives the whole likeness, years about half, an unknown gap all of it."""
    factors = time_kernel(np.array([0, 3, 30, 3000, -1], np.int32), 3)
    assert factors[0] == pytest.approx(1.0)
    assert factors[0] > factors[1] > factors[2] > factors[3] > 0.4
    assert factors[4] == pytest.approx(1.0)
