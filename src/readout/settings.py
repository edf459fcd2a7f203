"""What a user can set, frozen, read once at the edge and handed down."""

from dataclasses import dataclass, field

from readout.version import __version__

COLLECTED = (50_000, 20, 100)
"""How seldom the program's processes look for rings of objects that nobody holds: reading makes a thousand small values a sentence,
and no rings. With what Python starts with (700, 10, 10), a tenth of reading beside the network goes into looking."""


@dataclass(frozen=True, slots=True)
class Web:
    """How addresses are read: politely, and within limits."""

    user_agent: str = f"readout/{__version__} (reads news for one person)"
    """What sites are told; robots.txt knows us by the part before the slash."""
    allow_private: bool = False
    """Read addresses of private networks too, for tests and intranets."""
    pause: float = 2.0
    """Seconds between two requests to one site, at least."""
    patience: float = 10.0
    """Seconds for which any one answer of a server is waited for."""
    deadline: float = 60.0
    """Seconds for one page in all."""
    largest_page: int = 10_000_000
    """Bytes of one page, after decompression."""
    redirects: int = 5
    """At most so many, each checked as the first address is."""
    tries: int = 3
    """Times that a busy site is asked, at most."""
    longest_wait: float = 60.0
    """Seconds for which a busy site is waited for, where it names a time."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings that change what comes out; a stage is handed them and reads nothing else."""

    largest_input: int = 20_000_000
    """Bytes; a larger file is refused with a reason (a long news page with its scripts stays under 5 MB)."""
    story_window_days: int = 3
    """Days after which a story without news takes no further article (Miranda et al. 2018 use three)."""
    summary_sentences: int = 8
    """At most so many sentences in a summary."""
    encoder_threads: int = 1
    """Threads of the encoder in each process."""
    follow_links: bool = False
    """Read also what links in a folder lead to outside it."""
    web: Web = field(default_factory=Web)
    """How addresses are read."""
