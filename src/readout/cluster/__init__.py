"""Group annotated articles into stories, with the origin of each article."""

from readout.cluster.grouping import cluster

__all__ = ["cluster"]
