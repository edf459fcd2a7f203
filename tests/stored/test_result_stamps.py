"""A key holds what matters to a result and nothing else."""

import json

from readout.annotate.times import TIMES
from readout.settings import Settings
from readout.stored.result_stamps import stamp, versions


def test_settings_that_change_nothing_are_not_part_of_a_key() -> None:
    """Threads and limits do not make stored results anew; the length of a summary does where it matters."""
    other = Settings(encoder_threads=8, largest_input=5)
    assert stamp("tell", other) == stamp("tell", Settings())
    assert stamp("tell", Settings(summary_sentences=1)) != stamp("tell", Settings())
    assert stamp("annotate", Settings(summary_sentences=1)) == stamp("annotate", Settings())


def test_a_key_holds_the_version_of_each_part() -> None:
    """What a stage is made of is named in its results' keys, so that one part alone makes them anew."""
    assert versions("annotate")["times"] == TIMES.version
    assert json.loads(stamp("annotate", Settings()).settings)["versions"] == versions("annotate")
    assert set(versions("tell")) >= {"cluster", "align", "brief", "near copies"}
