"""Whether a sentence reads without the ones before it, and the day beside a word that only names it from where it stands."""

import re
from datetime import date
from functools import cache

from readout.brief.alone.lines_alone import points_to_nobody
from readout.brief.event_clauses import clause_at
from readout.brief.iso_times import is_lately, published_day
from readout.language import lexicon
from readout.model import Annotations, Sentence, TimeExpression

_FEWEST_WORDS = 8
_MOST_WORDS = 60
_DATELINE = re.compile(
    r"[A-Z][\w.’'-]*(?:,? [\w.’'-]+){0,5} "
    r"\((?:CNN|AP|AFP|UPI|PTI|ANI|Reuters|Bloomberg|Xinhua|TASS|dpa|CBS\w{0,20}|\w{0,20}News)\)\s*(?:[—–-]+\s*)?"
    r"|[A-Z]{4,}(?:, [A-Z][\w.]*)?\s+[—–-]+\s+"
)
"""Where and by which agency a first sentence was written: up to six words of a place, and no body beside its short form."""

_FIRST_PERSON = re.compile(r"\b(?:I|we|our|my|us|you|your)\b")
_NO_COMMENT = re.compile(r"\b(?:declin|return|respon|repl|request|seek|refus|reach|immediate)\w*\b[^.]*\bcomment", re.IGNORECASE)
_MARK = 2
_QUOTE = re.compile(r"[\"“”„«»]")
_NAMED_DAY = re.compile(
    r"(?:[a-z]+ )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: [a-z]+)?"
    r"|(?:[a-z]+ )?(?i:yesterday|today|tonight|last night|this (?:morning|afternoon|evening))"
)


def stands_alone(member: Annotations, sentence: Sentence) -> bool:
    """Tell whether a sentence can stand in a summary: whole, of middling length, pointing to nobody told before, told by no "I".

    What the parse leaves over and a subject with "the" speak against none: the page's other lines may name it (decision 49).
    """
    text = member.article.text[sentence.start : sentence.end]
    if not _is_whole(text) or _carried_on().match(text.casefold()):
        return False
    unquoted = "".join(_QUOTE.split(text)[::2])
    leans = _FIRST_PERSON.search(unquoted) or "?" in text or _NO_COMMENT.search(text)
    return not leans and not _is_only_quoted(member, sentence) and points_to_nobody(member, sentence)


@cache
def _carried_on() -> re.Pattern[str]:
    words = sorted(word.replace("_", " ") for word in lexicon().words("alone", "carried"))
    return re.compile(rf"(?:{'|'.join(words)})\b")


def _is_only_quoted(member: Annotations, sentence: Sentence) -> bool:
    """Tell whether all of a sentence is what somebody said who is named outside it: a post, an answer, speech that goes on."""
    start, end = sentence.start + _MARK, sentence.end - _MARK
    near = (piece for one in member.quotations if one.kind == "direct" for piece in one.content)
    return any(piece.start <= start and end <= piece.end for piece in near)


def is_quoted(text: str) -> bool:
    """Tell whether words stand in quotation marks."""
    return _QUOTE.search(text) is not None


def with_days(member: Annotations, sentence: Sentence) -> str:
    """Give the sentence on one line; beside "Monday" or "yesterday", outside quoted words, its day stands in brackets."""
    text, at, parts, today = member.article.text, sentence.start, [], published_day(member.article)
    for time in member.times:
        within = sentence.start <= time.span.start and time.span.end <= sentence.end
        named = _NAMED_DAY.fullmatch(text[time.span.start : time.span.end])
        quoted = len(_QUOTE.findall(text[sentence.start : time.span.start])) % 2
        owning = text[time.span.end : time.span.end + 1] in {"'", "’"}  # no bracket stands before the s of "today's"
        if within and named and not quoted and not owning and today and is_lately(time, today) and _is_sure(sentence, time, today):
            parts.append(f"{text[at : time.span.end]} [{time.earliest}]")
            at = time.span.end
    return undated(" ".join("".join((*parts, text[at : sentence.end])).split()))


def undated(text: str) -> str:
    """Take off the place and agency that a story's first sentence begins with."""
    found = _DATELINE.match(text)
    return text[found.end() :] if found else text


def _is_sure(sentence: Sentence, time: TimeExpression, today: str) -> bool:
    """Tell whether a day is that of the article or beside it, or hangs on what is told as past: else it may be one to come."""
    near = abs((date.fromisoformat(today) - date.fromisoformat(time.earliest or "")).days) <= 1
    clause = clause_at(sentence, time.span)
    return near or clause is None or clause.tree.tense(clause.verb) == "past"


def _is_whole(text: str) -> bool:
    size = len(text.split())
    whole = text.lstrip('"“')[:1].isupper() and text.rstrip()[-1:] in '.”"' and len(_QUOTE.findall(text)) % 2 == 0
    return whole and _FEWEST_WORDS <= size <= _MOST_WORDS
