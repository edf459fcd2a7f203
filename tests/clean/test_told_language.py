"""The language of an article is told from its words, and said where this version does not read it."""

import pytest

from readout.clean.told_language import note_of_tongue, tongue

ENGLISH = (
    "The mill at Orvale stood still on Monday, and the miller said that it would not run again before the river had water. " * 3
)
GERMAN = (
    "Die Mühle von Orvale stand am Montag still, und der Müller sagte, dass sie erst wieder laufe, wenn der Fluss Wasser habe. " * 3
)
SPANISH = "El molino de Orvale se detuvo el lunes, y el molinero dijo que no volvería a moler hasta que el río llevara agua. " * 3
ARABIC = (
    "توقفت الطاحونة في أورفال يوم الاثنين وقال الطحان إنها لن تعمل مرة أخرى قبل أن يعود الماء إلى النهر كما قال للصحفيين في الساحة "
    * 3
)
CHINESE = "奥瓦尔的磨坊星期一停止了运转磨坊主对记者说在河里有水之前它不会再次转动因为今年的雨水太少了。" * 4


@pytest.mark.parametrize(
    ("text", "stated", "told"),
    [
        (ENGLISH, None, "en"),
        (ENGLISH, "en-GB", "en-GB"),
        (ENGLISH, "de", "en"),
        (GERMAN, None, "de"),
        (GERMAN, "en", "de"),
        (SPANISH, None, "es"),
        (ARABIC, None, "ar"),
        (CHINESE, None, "zh"),
        ("Die Mühle stand still.", None, None),
        ("Die Mühle stand still.", "en", "en"),
        ("", None, None),
    ],
)
def test_the_language_is_told_from_forty_words_on(text: str, stated: str | None, told: str | None) -> None:
    """What the words say goes before what a page says of itself; a short text has the language that was stated."""
    assert tongue(text, stated) == told


def test_another_language_is_noted() -> None:
    """A note names the language; English and unknown ones have none."""
    assert note_of_tongue("de") == "is German; this version reads English"
    assert [note_of_tongue(code) for code in ("en", "en-GB", None, "x-none")] == [None] * 4
