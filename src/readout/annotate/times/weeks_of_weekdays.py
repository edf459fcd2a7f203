"""Which week a bare weekday lies in: what the clause tells, unless the day beside the article's own is meant."""

from datetime import date, timedelta

from readout.annotate.times.time_phrase import Phrase, Setting
from readout.annotate.times.timex_values import weekday_near
from readout.model import Span

_WEEK = timedelta(days=7)
_BESIDE = 6
"""Days to a weekday a week from the day after publication, or from the one before. Of 82 bare weekdays told as past six days before
their articles in 144 groups 76 were, as read, of the day after, for pages are written on; of 17 told as ahead six days later 13
were of the day before."""

_FAR = (4, 5)
"""Days back where a weekday that qualifies a noun ("a Friday rally"), or of a clause in the present, is the next one: of 27 such
in 14 groups all were; nearer ones are past."""

_WRITTEN_ON = 5
"""Days back to the day after the next; of eleven in articles that tell of the day after as past ten were of then."""


def weekday_meant(phrase: Phrase, setting: Setting, published: date) -> date:
    """Give the day that a weekday means, as the words before it or the clause point: "last" is no yesterday, "this" lies ahead."""
    weekday, step, way = int(phrase.value("weekday")), phrase.step(), phrase.direction()
    if step or phrase.has("this"):
        day = weekday_near(published, weekday, step or 1, itself=not step)
        return day - _WEEK if step < 0 and (published - day).days == 1 else day
    day = weekday_near(published, weekday, way or -1, itself=True)
    back = (published - day).days
    if back == -_BESIDE and not _is_to_be(phrase):
        return day - _WEEK
    ahead = back == _BESIDE and all(lexeme.value != "W" for lexeme in phrase.sentence)
    ahead = ahead or (back == _WRITTEN_ON and setting.written_on) or (back in _FAR and _is_planned(phrase))
    return day + _WEEK if ahead else day


def _is_to_be(phrase: Phrase) -> bool:
    """Tell whether the clause of a weekday tells what will be."""
    return phrase.tree.modality(phrase.tree.clause(_place_of_weekday(phrase))) == "future"


def _is_planned(phrase: Phrase) -> bool:
    """Tell whether a weekday qualifies a noun, or stands in a clause in the present; "Monday's vote" may be of any week."""
    tree, at = phrase.tree, _place_of_weekday(phrase)
    after = phrase.after()
    if after is not None and after.kind == "poss":
        return False
    clause = tree.clause(at)
    return tree.relation(at) == "compound" or (clause >= 0 and tree.tense(clause) == "present")


def _place_of_weekday(phrase: Phrase) -> int:
    """Give the word of an expression that the others hang on: "night" of "Tuesday night"."""
    return phrase.tree.top(phrase.tree.within(Span(phrase.sentence[phrase.first].start, phrase.sentence[phrase.last - 1].end)))
