"""What a user can set, frozen, read once at the edge and handed down."""

from dataclasses import dataclass


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
