"""Find how many and how much: every number in an article that counts or measures, with bound, unit and what is counted."""

from readout.annotate.annotator import Annotator, Page
from readout.annotate.quantities.quantities_in_sentences import quantities
from readout.model import Quantity

__all__ = ["QUANTITIES", "quantities"]


def _read(page: Page) -> tuple[Quantity, ...]:
    return quantities(page.article.text, page.sentences, page.times)


QUANTITIES = Annotator("quantities", 5, ("sentences", "times"), "quantities", _read)
