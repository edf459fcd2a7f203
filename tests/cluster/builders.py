"""Articles of an invented country for the tests of cluster."""

from readout.model import Annotations, Article, When

TALKS = (
    "The harbour talks between Marovia and Haldria broke off in Esterlyn on Tuesday evening.",
    "Haldria's envoy Runa Ekholt left the conference hall without speaking to reporters.",
    "Marovia wants forty million crowns in harbour dues before the Ulden crossing reopens.",
    "Ferry captains in the Ulden Strait have been idle since the patrol boats seized the Alma Rike.",
    "The mediators from the Lakes Council hope to bring both delegations back on Thursday.",
    "A crossing by road around the strait takes nine hours and costs three times as much.",
)
STRIKE = (
    "Tram drivers in Lorrimouth walked out for a second day over pay and night shifts.",
    "The union's secretary Marta Quill said the offer of four percent was an insult.",
    "Lorrimouth Tramways ran one service in five, and the depot gates stayed shut.",
    "Commuters queued for buses along Coopers Quay in heavy rain from six in the morning.",
    "The company's director Gregor Halvane has called the drivers back to the table.",
    "Schools in the northern suburbs opened an hour late because teachers could not get in.",
)
SLIDE = (
    "A hillside above the village of Pellow gave way after three days of rain in the Serna valley.",
    "Rescuers with dogs dug through the mud for eleven people who are still missing.",
    "The landslide buried nine houses and the chapel, the district governor Ilse Tornay said.",
    "Army engineers laid a footbridge across the Serna to reach farms that were cut off.",
    "Geologists had warned of cracks in the slope above Pellow since the spring thaw.",
    "Helicopters flew the injured to the hospital at Cordera before fog closed the pass.",
)


def article(key: str, text: str, published: str | None = None, **told: object) -> Annotations:
    """Build an article with nothing found in it; `told` sets further fields of Article."""
    fields: dict[str, object] = {
        "id": key,
        "input": f"{key}.txt",
        "url": None,
        "outlet": None,
        "headline": None,
        "authors": (),
        "agencies": (),
        "language": None,
        "published": When(published, "day", "metadata") if published else When(),
        "text": text,
        "sha256": "",
        "blocks": (),
    }
    return Annotations(Article(**(fields | told)))  # type: ignore[arg-type] # the fields are those of Article


def retold(sentences: tuple[str, ...], turn: int) -> str:
    """Tell the sentences of an event in another choice and order, each in other words around the same facts."""
    chosen = [sentences[(turn + at) % len(sentences)] for at in range(4)]
    return " ".join(_reworded(sentence, turn + at) for at, sentence in enumerate(chosen))


def _reworded(sentence: str, turn: int) -> str:
    said = sentence.rstrip(".").split()
    cut = len(said) // 2 + turn % 3 - 1
    return f"{' '.join(said[cut:])}, it was reported, {' '.join(said[:cut])}."
