"""The list of countries."""

import pytest

from readout.language import countries, installed


@pytest.mark.parametrize("language", installed())
def test_no_two_countries_share_a_name(language: str) -> None:
    """Each name, seat and office stands for one country alone, and codes are two letters where there are any."""
    forms = [form for country in countries(language) for form in (country.name, *country.names, *country.seats, *country.offices)]
    assert len(forms) == len(set(forms))
    assert all(len(country.code) in {0, 2} for country in countries(language))


def test_a_country_is_found_with_its_people_and_offices() -> None:
    """What three rooms asked for stands in one row."""
    france = next(country for country in countries() if country.code == "FR")
    assert (france.name, france.seats, france.people) == ("France", ("Paris",), ("French",))
    assert "Elysee" in france.offices
