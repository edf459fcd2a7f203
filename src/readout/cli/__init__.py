"""Be the shell's door: read the environment and the options, run the pipeline, write the result."""

from readout.cli.commands import main

__all__ = ["main"]
