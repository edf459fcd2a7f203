"""How reported speech is shown: with the words that lead into it ("denied that"), or as a run of the article."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from readout.language import lexicon, stem
from readout.model import Article, Brief, Claim, Evidence, Quotation
from readout.render.tidy_words import folded, stems_of, tidy
from readout.text import words
from readout.text.whole_sayings import MOST, whole_sayings

LONGEST = 48
"""Characters from a cue to its content that are shown as one run ("warned the council that"); past that the cue alone is."""

LONGEST_RUN = 240
"""Characters of an article shown as one run around a cue that stands within what it attributes: three lines of a terminal."""

_NEARLY_ALL = 0.9
"""Share of the stems of a saying that another article quotes of the same speaker, from which both tell it: of 68 read above 61 were
worth a line where outlets agree, of 14 from .75 on 6."""
_MARKS = ".!?;:,\n"
_DENIED = re.compile(r"\b(?:neither\b.*|nor\b.*|none of(?: the)? |not (?:one|a single)(?: of)?(?: the)? |no )$", re.IGNORECASE)
_NOBODY = re.compile(r"(?:neither|nor|none|nobody|not|no (?!\d))\b", re.IGNORECASE)
_PAUSE, _NAME, _YEAR = re.compile(r"[.,;:!?()\n\"“”]| [–—-]"), re.compile(r"\b[A-Z][a-z]+\b"), re.compile(r"\b(?:19|20)\d\d\b")
_STOP = re.compile(r"[.!?][\"”’]?\s+(?=[A-Z“\"])|\n")


@dataclass(frozen=True, slots=True)
class Wording:
    """What is shown of a claim or quotation: its words, and before them those that lead into it, empty where it reads by itself."""

    lead: str
    text: str


def wordings(brief: Brief) -> dict[str, Wording]:
    """Give the wording of each claim and quotation by its id.

    A lead is given for what is told in other words than the speaker's own. Where the cue stands within what it attributes, with no
    mark between ("the man they say was alone"), the article's own run of words is shown; halves of a sentence are shown together.
    """
    articles = {article.id: article for article in brief.articles}
    quotations = {quotation.id: quotation for quotation in brief.quotations}
    whole = whole_sayings(brief.quotations)
    shown = {name: _of_quotation(whole[name] if whole[name].stands_alone else one, articles) for name, one in quotations.items()}
    return shown | {claim.id: wording(claim, quotations, articles) for claim in brief.claims}


def spoken_wordings(brief: Brief) -> dict[str, Wording]:
    """Give the wordings under who speaks: there a claim of somebody's own words is shown as all that is said around their verb."""
    articles = {article.id: article for article in brief.articles}
    return wordings(brief) | {name: _of_quotation(said, articles) for name, said in claimed_sayings(brief).items()}


def agreed_wordings(brief: Brief) -> dict[str, Wording]:
    """Give the wordings where several outlets agree: there a claim is shown as all that is said where another carries that too."""
    articles = {article.id: article for article in brief.articles}
    return wordings(brief) | {name: _of_quotation(said, articles) for name, said in carried_sayings(brief).items()}


def carried_sayings(brief: Brief) -> dict[str, Quotation]:
    """Give by the ids of claims those sayings of which another article of the claim quotes nearly all words too."""
    spoken: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for one in brief.quotations:
        if one.source:
            spoken[one.content[0].article, one.source.name] |= stems_of(_words_said(one))
    articles = {claim.id: claim.articles for claim in brief.claims}
    found = dict[str, Quotation]()
    for name, said in claimed_sayings(brief).items():
        own, home = stems_of(_words_said(said)), said.content[0].article
        others = (spoken[article, said.source.name] for article in articles[name] if article != home and said.source)
        if any(len(own & other) >= _NEARLY_ALL * len(own) for other in others):
            found[name] = said
    return found


def claimed_sayings(brief: Brief) -> dict[str, Quotation]:
    """Give by the ids of claims what somebody says in his own words of which theirs are a part; nothing of a long saying."""
    whole = whole_sayings(brief.quotations)
    held = ((claim.id, own) for claim in brief.claims for own in _own_words_of(claim, whole) if _begins_anew(own))
    return dict(reversed(list(held)))


def _own_words_of(claim: Claim, whole: Mapping[str, Quotation]) -> Iterator[Quotation]:
    """Give the sayings of a bearable length that hold a claim's words."""
    at = [piece for piece in claim.evidence if folded(piece.text) == folded(claim.text)]
    for said in (whole[name] for name in claim.quotations if name in whole and whole[name].kind == "direct"):
        if any(own.holds(piece) for own in said.content for piece in at) and len(_words_said(said).split()) <= MOST:
            yield said


def _begins_anew(quotation: Quotation) -> bool:
    """Tell whether the first word of a saying leads on from nothing said before, and is no pronoun."""
    first = words(quotation.content[0].text)[:1]
    leading = lexicon().words("alone", "opening", "pointing") | lexicon().words("pronouns", "he", "they")
    return leading.isdisjoint(first)


def wording(claim: Claim, quotations: Mapping[str, Quotation], articles: Mapping[str, Article]) -> Wording:
    """Word a claim as the quotation in other words than the speaker's own that holds it, or by its own words.

    Of one that is long the claim's words are shown, behind dots: "denied that … it would sail".
    """
    at = [piece for piece in claim.evidence if folded(piece.text) == folded(claim.text)]
    for quotation in (quotations[name] for name in claim.quotations if name in quotations):
        if quotation.kind != "direct" and any(piece.holds(own) for piece in quotation.content for own in at):
            whole = _of_quotation(quotation, articles)
            short = len(whole.text) <= LONGEST_RUN or folded(whole.text) == folded(claim.text)
            return whole if short else Wording(f"{whole.lead} …".strip(), claim.text)
    return Wording("", claim.text)


def lead(quotation: Quotation, first: Evidence, articles: Mapping[str, Article]) -> str:
    """Give the words from a quotation's cue to a piece of it as the article has them, empty where they do not lead into it."""
    cue = quotation.cue
    if quotation.kind == "direct" or cue is None or cue.article != first.article or cue.end > first.start:
        return ""
    source = quotation.source.evidence if quotation.source else None
    behind = min(piece.start for piece in quotation.content if piece.start >= cue.end)
    if source and source.article == cue.article and cue.start < source.start < behind:
        return ""
    text = articles[cue.article].text
    if _STOP.search(text[cue.start : first.start + 1]):
        return ""
    denied = _denial_in_lead(text, source) if source and source.article == cue.article and source.start < cue.start else None
    if denied is not None and first.start - denied <= LONGEST_RUN:
        return tidy(text[denied : first.start])
    between = text[cue.start : first.start]
    most = LONGEST_RUN if _is_told_to(cue) else LONGEST
    return tidy(between) if len(between) <= most and "\n" not in between else tidy(cue.text)


def _is_told_to(cue: Evidence) -> bool:
    """Tell whether a cue ends in a verb that needs those to whom something is told: "told", "assured"."""
    verbs = {stem(form) for verb in lexicon().words("reporting", "tell") for form in verb.split(">")}
    return not verbs.isdisjoint(map(stem, words(cue.text)[-1:]))


def _denial_in_lead(text: str, source: Evidence) -> int | None:
    """Give where the words begin that say a source, or one beside it, did not speak ("neither he nor she"), None where none do."""
    if _NOBODY.match(source.text):
        return source.start
    clause = max(text.rfind(mark, 0, source.start) for mark in _MARKS) + 1
    found = _DENIED.search(text[clause : source.start])
    return clause + found.start() if found else None


def _of_quotation(quotation: Quotation, articles: Mapping[str, Article]) -> Wording:
    run = _run_of_speech(quotation, articles)
    led = _said_long_before(quotation, articles) or lead(quotation, min(quotation.content), articles)
    return Wording(led, run or _words_said(quotation))


def _said_long_before(quotation: Quotation, articles: Mapping[str, Article]) -> str:
    """Give the words from the verb of somebody's own words up to a mark, where they name another month or an earlier year."""
    cue, published = quotation.cue, articles[quotation.content[0].article].published.value
    if quotation.kind != "direct" or cue is None or published is None:
        return ""
    text, source = articles[cue.article].text, quotation.source.evidence if quotation.source else None
    start = source.end if source and source.article == cue.article and source.start >= cue.end else cue.end
    pause = _PAUSE.search(text, start)
    behind = text[start : pause.start() if pause else len(text)]
    months = (lexicon().table("months").get(word.casefold()) for word in _NAME.findall(behind))
    then = any(int(year) < int(published[:4]) for year in _YEAR.findall(behind)) or any(
        month not in {None, str(int(published[5:7] or 0))} for month in months
    )
    return tidy(f"{cue.text}{behind}") if then and len(behind) <= LONGEST else ""


def _words_said(quotation: Quotation) -> str:
    """Give the words of a quotation, dots for what stands between its parts in place of a comma before it."""
    *before, last = (piece.text for piece in quotation.content)
    return " … ".join([*(text.rstrip(" ,") for text in before), last])


def _run_of_speech(quotation: Quotation, articles: Mapping[str, Article]) -> str:
    """Give the article's words from the content to the cue behind or within it, where no mark parts the two."""
    cue, pieces = quotation.cue, sorted(quotation.content)
    if quotation.kind == "direct" or cue is None or cue.article != pieces[0].article or cue.end <= pieces[0].start:
        return ""
    source = quotation.source.evidence if quotation.source else None
    behind = [cue, *([source] if source and source.article == cue.article and source.start >= pieces[0].start else [])]
    text = articles[cue.article].text
    if not any(_touches(text, piece, said) for piece in pieces for said in behind):
        return ""
    run = text[pieces[0].start : max(part.end for part in (*pieces, *behind))]
    return "" if len(run) > LONGEST_RUN or _STOP.search(run) else tidy(run)


def _touches(text: str, piece: Evidence, said: Evidence) -> bool:
    """Tell whether nothing but space stands between content and the words behind it, and no mark closes the content."""
    return piece.end <= said.start and not text[piece.end : said.start].strip() and piece.text[-1].isalnum()
