"""Where this machine's Chromium is and how it is started: with nothing of its own on the network."""

import shutil

from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync")
"""A container has no namespaces for the sandbox and no graphics; the rest keeps the browser itself off the network."""


def found() -> str | None:
    """Give the path of the Chromium that is installed, None where there is none."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def started(playwright: Playwright, path: str) -> Browser:
    """Start it without a window."""
    return playwright.chromium.launch(executable_path=path, args=list(FLAGS))
