"""Work that ends its worker, in a module that loads nothing: each worker that takes the place of a lost one loads it anew."""

import os
import signal


def name(number: int) -> str:
    """Give the number in words of its own, but end the process at three."""
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return f"n{number}"
