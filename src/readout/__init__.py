"""Read what several outlets say about one event, and lay it side by side with its evidence."""

__version__ = "0.1.0"
