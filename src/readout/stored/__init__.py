"""The same order of work where results are kept: only what is new is read, and stories keep their ids as they grow."""

from readout.stored.adding import Added, add
from readout.stored.news_since_a_day import news_since
from readout.stored.removing import Removed, remove
from readout.stored.stories_of_one_article import tell_asked
from readout.stored.taken_decisions import Deciding, StandingDecision, decide, decisions_of

__all__ = [
    "Added", "Deciding", "Removed", "StandingDecision", "add", "decide", "decisions_of", "news_since", "remove", "tell_asked",
]  # fmt: skip
