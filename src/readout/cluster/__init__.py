"""Group annotated articles into stories, with the origin of each article."""

from readout.cluster.into_stories import cluster

__all__ = ["VERSION", "cluster"]

VERSION = 7
"""Raised when this room gives something else for the same input, so that what is stored is made anew."""
