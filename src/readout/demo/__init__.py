"""Hold a small corpus written for this project: invented outlets, invented events."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def corpus() -> Traversable:
    """Return the folder that holds the demo's stories, one folder a story."""
    return files(__name__)
