"""The same order of work where results are kept: only what is new is read, and stories keep their ids as they grow."""

from readout.stored.adding import Added, add
from readout.stored.decided import Deciding, StandingDecision, decide, decisions_of
from readout.stored.removing import Removed, remove
from readout.stored.since import news_since
from readout.stored.telling import tell_asked

__all__ = [
    "Added",
    "Deciding",
    "Removed",
    "StandingDecision",
    "add",
    "decide",
    "decisions_of",
    "news_since",
    "remove",
    "tell_asked",
]
