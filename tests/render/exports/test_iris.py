"""Articles have addresses that hold outside a readout."""

import pytest

from readout.model import Evidence
from readout.render.exports.iris import article_addresses, excerpt_address
from tests.render.exports.builders import article, one_story

WORDS = (Evidence("a1", 0, 5, "Ships"),)


def test_an_address_of_its_own_names_the_article() -> None:
    """What has a web address is named by it, and its excerpts by a fragment."""
    home = article("a1", "Ships sail", "https://buoy.example/ships")
    addresses = article_addresses(one_story((home,), WORDS, "ships"))
    assert excerpt_address(WORDS[0], addresses) == "https://buoy.example/ships#char=0,5"


@pytest.mark.parametrize(
    "url", [None, "https://buoy.example/a b", "https://[buoy/", "https:///x", "https://b.example/#top", "file:///x"]
)
def test_what_is_no_plain_address_names_nothing(url: str | None) -> None:
    """An address that is missing, broken or has a fragment gives way to a UUID, the same each time."""
    told = one_story((article("a1", "Ships sail", url),), WORDS, "ships")
    assert article_addresses(told)["a1"].startswith("urn:uuid:")
    assert article_addresses(told) == article_addresses(told)


def test_two_articles_never_share_a_name() -> None:
    """Two articles of one address are told apart."""
    homes = (article("a1", "Ships sail", "https://b.example/1"), article("a2", "Ships sink", "https://b.example/1"))
    assert len(set(article_addresses(one_story(homes, WORDS, "ships")).values())) == 2
