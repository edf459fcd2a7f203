"""What holds for the whole suite."""

from hypothesis import settings

# No example has a time to hold: a busy machine is no fault of the code. The same examples at each run: what fails here fails for
# everybody, and tests/fuzz looks for what is new.
settings.register_profile("suite", deadline=None, derandomize=True)
settings.load_profile("suite")
