"""Names of months and weekdays are those of the Unicode CLDR."""

from babel import Locale

from readout.clean.calendar_words import calendar_words, month_number

LANGUAGES = (
    "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu", "ro", "tr", "el", "ru", "uk", "bg",
)  # fmt: skip
WIDTHS = ("wide", "abbreviated")


def form(name: str) -> str:
    """Give a name as the file has it."""
    return name.casefold().rstrip(".")


def test_months_are_those_of_the_cldr() -> None:
    """Each name that means one month in all languages, of three letters or more, is under its number, and no other is."""
    seen: dict[str, set[int]] = {}
    months = [Locale(language).months for language in LANGUAGES]
    for named in (month[context][width] for month in months for context in ("format", "stand-alone") for width in WIDTHS):
        for number, name in named.items():
            seen.setdefault(form(name), set()).add(number)
    told = {name: min(numbers) for name, numbers in seen.items() if len(numbers) == 1 and len(name) > 2 and not name.isdigit()}
    known = {name: month_number(name) for kind, names in calendar_words().items() if kind != "weekday" for name in names}
    assert known == {name: number for name, number in told.items() if name != "sept"}


def test_weekdays_are_those_of_the_cldr() -> None:
    """Each name of two letters or more is there."""
    days = (Locale(language).days["format"] for language in LANGUAGES)
    told = {form(name) for named in days for width in WIDTHS for name in named[width].values()}
    assert calendar_words()["weekday"] == sorted(name for name in told if len(name) > 1)


def test_a_form_that_the_cldr_lacks_is_known() -> None:
    """Sept. is September, a name that is none is no month."""
    assert (month_number("Sept."), month_number("SEPTEMBRE"), month_number("Orsund")) == (9, 9, 0)
