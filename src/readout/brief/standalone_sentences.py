"""Whether a sentence reads without the ones before it, and the day beside a word that only names it from where it stands."""

import re
from datetime import date

from readout.brief.alone import is_unblemished
from readout.brief.event_clauses import clause_at
from readout.brief.iso_times import is_lately, published_day
from readout.language import lexicon
from readout.model import Annotations, Sentence, Span, TimeExpression

_FEWEST_WORDS = 8
_MOST_WORDS = 60
_LAID_OUT = re.compile(r"[AQ] ?\. |[A-Z]{3,}: ")
"""How an answer of an interview and a note of the newsroom begin."""

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
_NAMED_DAY = re.compile(r"(?:[a-z]+ )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: [a-z]+)?|(?i:yesterday|today|last night)")


def stands_alone(member: Annotations, sentence: Sentence) -> bool:
    """Tell whether a sentence can stand in a summary: whole, of middling length, and neither asked nor told by an "I".

    Stricter rules (a subject with "the", a pronoun within, words that the parse leaves over) kept out half of the key facts that no
    summary told. A reader found 741 of 1,029 sentences that they kept out whole under the headline and the first line: of those
    told by "I" 9 of 23, of those that begin with "he" or "then" 109 of 181, behind a "But" that is cut off 95 of 117, of others
    528 of 708 (`training/verdicts/whole.tsv`).
    """
    shown = shown_span(member, sentence)
    text = member.article.text[shown.start : shown.end]
    begins = member.article.text[sentence.start : sentence.end].lstrip('"“')[:1].isupper()
    if not (begins and _is_whole(text)) or _begins_with(text, "carried"):
        return False
    unquoted = "".join(_QUOTE.split(text)[::2])
    leans = _LAID_OUT.match(text) or _FIRST_PERSON.search(unquoted) or "?" in text or _NO_COMMENT.search(text)
    return not leans and not _is_only_quoted(member, sentence) and is_unblemished(member, sentence)


def shown_span(member: Annotations, sentence: Sentence) -> Span:
    """Give what is shown of a sentence: all but a word that only joins it to the one before, "But" or "Meanwhile,"."""
    text = member.article.text[sentence.start : sentence.end]
    joining = _begins_with(text, "joining")
    behind = text[joining:].lstrip(", ") if joining else text
    return Span(sentence.end - len(behind), sentence.end)


def _begins_with(text: str, kind: str) -> int:
    """Give the length of the words of a class with which a text begins, 0 where it begins with none."""
    said = text.casefold()
    leading = (word.replace("_", " ") for word in lexicon().words("alone", kind))
    return max((len(word) for word in leading if re.match(rf"{word}\b", said)), default=0)


def _is_only_quoted(member: Annotations, sentence: Sentence) -> bool:
    """Tell whether all of a sentence is what somebody said who is named outside it: a post, an answer, speech that goes on."""
    near = (one for one in member.quotations if one.kind == "direct")
    return any(_covers(piece.span, sentence) for one in near for piece in one.content)


def _covers(span: Span, sentence: Sentence) -> bool:
    return span.start <= sentence.start + _MARK and sentence.end - _MARK <= span.end


def is_quoted(text: str) -> bool:
    """Tell whether words stand in quotation marks."""
    return _QUOTE.search(text) is not None


def with_days(member: Annotations, sentence: Sentence) -> str:
    """Give what is shown of a sentence on one line, a cut marked by "…"; beside "Monday", outside quoted words, stands its day."""
    text, at, today = member.article.text, shown_span(member, sentence).start, published_day(member.article)
    parts = ["… "] if at > sentence.start else []
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
    ends = text.rstrip()[-1:] in '.”"' and len(_QUOTE.findall(text)) % 2 == 0
    return ends and _FEWEST_WORDS <= size <= _MOST_WORDS
