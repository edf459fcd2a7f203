"""Which text or agency report each article of a story derives from."""

from collections.abc import Sequence

from readout.model import Annotations, Origin


def origins(members: Sequence[Annotations]) -> dict[str, Origin]:
    """Give each article's origin by its id."""
    return {member.article.id: Origin(member.article.id, "independent", "its text is its own") for member in members}
