"""Articles with parsed sentences, written word by word as `word/POS/head/relation`, heads counted from 1, 0 for the root."""

from readout.model import Annotations, Article, Block, Evidence, Move, MoveKind, Party, Sentence, Source, Span, Story, Token, When

RELEASE = (
    "They/PRON/2/nsubj want/VERB/0/root the/DET/4/det release/NOUN/2/obj "
    "of/ADP/8/case the/DET/8/det barge/NOUN/8/compound crew/NOUN/4/nmod"
)
FREE = "Free/VERB/0/root the/DET/3/det crew/NOUN/1/obj of/ADP/6/case the/DET/6/det barge/NOUN/3/nmod"
DUES = "Higher/ADJ/3/amod harbour/NOUN/3/compound dues/NOUN/0/root"


def member(name: str, *written: str) -> Annotations:
    """Annotate an article of one line, a sentence for each parse."""
    lines = [[word.split("/") for word in sentence.split()] for sentence in written]
    text = " ".join(" ".join(word[0] for word in line) for line in lines)
    article = Article(name, name, None, name, None, (), (), "en", When(), text, name, (Block(0, len(text), "body"),))
    sentences, at = [], 0
    for line in lines:
        tokens = []
        for word, pos, head, relation in line:
            tokens.append(Token(at, at + len(word), word.lower(), pos, int(head) - 1, relation))
            at += len(word) + 1
        sentences.append(Sentence(tokens[0].start, tokens[-1].end, "body", 0, tuple(tokens)))
    return Annotations(article, tuple(sentences))


def move(home: Annotations, words: str, kind: MoveKind = "demand", actor: str = "Veldland") -> Move:
    """Build a move about words that stand in an article."""
    start = home.article.text.index(words)
    piece: Evidence = home.article.evidence(Span(start, start + len(words)))
    return Move(Source(None, actor), kind, piece, piece)


def held(*moves: Move) -> tuple[tuple[Party, Move], ...]:
    """Give each move with its actor as the party whose it is."""
    return tuple((Party(None, one.actor.name), one) for one in moves)


def story(*members: Annotations) -> Story:
    """Tell a story in these articles."""
    return Story("s", members)
