"""The desk: all stories in a browser and as JSON, over the calls of the library, for this machine alone unless told otherwise."""

from readout.web.run_until_stopped import serve

__all__ = ["serve"]
