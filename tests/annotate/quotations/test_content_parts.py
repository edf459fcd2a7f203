"""The parts of one attribution: which are joined, which are left out, and where a broken phrase ends."""

from readout.annotate.encoder import Attribution
from readout.annotate.quotations.completed_spans import completed
from readout.annotate.quotations.content_parts import gathered
from readout.annotate.quotations.quotation_marks import Quoted
from readout.model import Article, Block, Sentence, Span, Token, When


def parsed(*rows: str) -> tuple[str, tuple[Sentence, ...]]:
    """Build a text of sentences whose words are given as `word/head/relation/tag`, heads counted from one, 0 for the root."""
    text, sentences = "", []
    for row in rows:
        start, tokens = len(text), []
        for word in row.split():
            form, head, relation, tag = word.split("/")
            tokens.append(Token(len(text), len(text) + len(form), form, tag, int(head) - 1, relation))
            text += form + " "
        sentences.append(Sentence(start, len(text) - 1, "body", 0, tuple(tokens)))
    return text, tuple(sentences)


def unread(text: str) -> Article:
    """Make an article of one block of a text."""
    return Article("a", "a.txt", None, None, None, (), (), "en", When(), text, "", (Block(0, len(text), "body"),))


def place(text: str, words: str) -> Span:
    """Find words in a text."""
    return Span(text.index(words), text.index(words) + len(words))


def parts(rows: list[str], cue: str, *content: str, marked: str = "") -> list[str]:
    """Give the parts that are left of an attribution; `marked` words stand in quotation marks."""
    text, sentences = parsed(*rows)
    found = Attribution(None, place(text, cue), tuple(place(text, part) for part in content), 0.9)
    passages = [Quoted(place(text, marked), place(text, marked), whole=True)] if marked else []
    return [text[part.start : part.end] for part in gathered(sentences, passages, found).content]


ASIDE = (
    "Police/2/nsubj/NOUN say/0/root/VERB Holm/8/nsubj/PROPN ,/6/punct/PUNCT who/6/nsubj/PRON fled/3/acl:relcl/VERB "
    ",/6/punct/PUNCT sank/2/ccomp/VERB the/10/det/DET ferry/8/obj/NOUN"
)
JOINED = (
    "They/2/nsubj/PRON reject/0/root/VERB the/4/det/DET dues/2/obj/NOUN but/7/cc/CCONJ they/7/nsubj/PRON "
    "offered/2/conj/VERB further/9/amod/ADJ talks/7/obj/NOUN"
)


def test_an_aside_does_not_break_a_clause() -> None:
    """Parts with nothing but commas between, all of one clause, are one part."""
    assert parts([ASIDE], "say", "Holm", "who fled", "sank the ferry") == ["Holm , who fled , sank the ferry"]


def test_an_object_and_its_infinitive_belong_together() -> None:
    """What hangs on one verb is one part, the words between included."""
    row = (
        "She/2/nsubj/PRON urges/0/root/VERB her/4/nmod:poss/PRON rowers/2/obj/NOUN at/6/case/ADP sea/4/nmod/NOUN to/8/mark/PART "
        "wait/2/xcomp/VERB"
    )
    assert parts([row], "urges", "her", "to wait") == ["her rowers at sea to wait"]


def test_of_two_clauses_the_nearer_to_the_cue_is_kept() -> None:
    """What another verb governs is not what the cue attributes."""
    assert parts([JOINED], "reject", "the dues", "further talks") == ["the dues"]


def test_two_objects_of_the_cue_are_kept() -> None:
    """What hangs on the cue is no stray, however far it stands from it."""
    row = (
        "They/2/nsubj/PRON accused/0/root/VERB Holm/2/obj/PROPN who/5/nsubj/PRON slept/3/acl:relcl/VERB of/7/case/ADP "
        "sloth/2/obl/NOUN"
    )
    assert parts([row], "accused", "Holm", "of sloth") == ["Holm", "of sloth"]


def test_a_single_word_stays_as_the_object_of_its_cue() -> None:
    """A body endorses somebody; a lone word that hangs on something else is nothing said."""
    row = "They/2/nsubj/PRON backed/0/root/VERB Holm/2/obj/PROPN before/6/mark/SCONJ boats/6/nsubj/NOUN sank/2/advcl/VERB"
    assert parts([row], "backed", "Holm") == ["Holm"]
    assert parts([row], "backed", "boats") == []


def test_a_part_in_quotation_marks_is_kept() -> None:
    """Marks bear out what the parse does not."""
    assert parts([JOINED], "reject", "the dues", "further talks", marked="further talks") == ["the dues", "further talks"]


def test_parts_on_both_sides_of_the_cue_are_kept() -> None:
    """A sentence that its cue interrupts keeps its halves."""
    row = "Dues/4/nsubj/NOUN ,/3/punct/PUNCT said/4/parataxis/VERB rise/0/root/VERB soon/4/advmod/ADV"
    assert parts([row], "said", "Dues", "rise soon") == ["Dues", "rise soon"]


def test_a_part_in_another_sentence_than_the_cue_is_left_out() -> None:
    """Unmarked words of another sentence go where something attributes the rest."""
    later = "Boats/2/nsubj/NOUN wait/0/root/VERB there/2/advmod/ADV"
    assert parts([JOINED, later], "reject", "the dues", "Boats wait") == ["the dues"]
    assert parts([JOINED, later], "reject", "Boats wait") == ["Boats wait"]


def test_without_a_parse_nothing_is_joined() -> None:
    """Words that hang on nothing say nothing about what belongs together."""
    row = "He/0/dep/X said/0/dep/X boats/0/dep/X here/0/dep/X wait/0/dep/X"
    assert parts([row], "said", "boats here", "wait") == ["boats here"]


def content(row: str, cue: str, part: str) -> str:
    """Give the content of an attribution of one part once it is completed."""
    text, sentences = parsed(row)
    found = completed(unread(text), sentences, Attribution(None, place(text, cue), (place(text, part),), 0.9))
    return text[found.content[0].start : found.content[0].end]


BROKEN = (
    "She/2/nsubj/PRON cancelled/0/root/VERB the/4/det/DET talks/2/obj/NOUN in/8/case/ADP the/8/det/DET old/8/amod/ADJ "
    "town/4/nmod/NOUN hall/8/nmod/NOUN ./2/punct/PUNCT"
)


def test_a_phrase_that_breaks_off_goes_on_to_its_end() -> None:
    """No content ends with an article or a preposition whose noun follows."""
    assert content(BROKEN, "cancelled", "the talks in the") == "the talks in the old town hall"
    assert content(BROKEN, "cancelled", "the talks in the old") == "the talks in the old town hall"


OWNED = "Quist/2/nsubj/PROPN fears/0/root/VERB Tarn/5/nmod:poss/PROPN 's/3/case/PART floods/2/obj/NOUN"
HAVING = "Quist/2/nsubj/PROPN fears/0/root/VERB a/4/det/DET town/2/obj/NOUN that/6/nsubj/PRON has/4/acl/VERB dikes/6/obj/NOUN"


def test_a_phrase_goes_on_behind_whom_its_noun_belongs_to_and_behind_a_verb() -> None:
    """Neither "Tarn's" nor "that has" ends what somebody fears."""
    assert content(OWNED, "fears", "Tarn 's") == "Tarn 's floods"
    assert content(HAVING, "fears", "a town that has") == "a town that has dikes"


def test_a_whole_phrase_stays_as_it_is() -> None:
    """What follows a whole phrase is left to whoever tagged it."""
    assert content(BROKEN, "cancelled", "the talks") == "the talks"


def test_a_single_word_does_not_grow() -> None:
    """A stray word is no phrase that breaks off."""
    assert content(BROKEN, "cancelled", "the") == "the"


def test_a_phrase_does_not_grow_over_its_cue() -> None:
    """The cue is no part of the content."""
    assert content(BROKEN, "town", "the talks in the") == "the talks in the"


def spoken(rows: list[str], source: str, cue: str, content: str) -> str | None:
    """Give the source that is left of an attribution."""
    text, sentences = parsed(*rows)
    found = Attribution(place(text, source), place(text, cue), (place(text, content),), 0.9)
    left = completed(unread(text), sentences, found).source
    return None if left is None else text[left.start : left.end]


ANOTHER = ["Judging/0/root/VERB by/3/case/ADP Mara/1/obl/PROPN nobody/5/nsubj/PRON heard/1/ccomp/VERB"]


def test_a_cue_has_its_own_subject_before_a_source_of_another_sentence() -> None:
    """The flood showed something, whoever is named in the next sentence."""
    row = "The/3/det/DET great/3/amod/ADJ flood/4/nsubj/NOUN showed/0/root/VERB dikes/6/nsubj/NOUN leak/4/ccomp/VERB"
    assert spoken([row, *ANOTHER], "Mara", "showed", "dikes leak") == "The great flood"
    assert spoken([row, *ANOTHER], "flood", "showed", "dikes leak") == "flood"


def test_a_cue_without_a_subject_has_no_source_of_another_sentence() -> None:
    """Nobody is made to say what stands in another sentence than they do."""
    row = "Feared/0/root/VERB :/1/punct/PUNCT dikes/4/nsubj/NOUN leak/1/parataxis/VERB"
    assert spoken([row, *ANOTHER], "Mara", "Feared", "dikes leak") is None
