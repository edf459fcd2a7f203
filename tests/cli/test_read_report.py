"""What is read from addresses and feeds, what would be, and what is said of it."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.ingest.server import Site, serving

QUICK = ("--allow-private", "--pause", "0")
PLACES = ("Orsund", "Vant", "Halm")


def page(place: str, day: int = 3) -> str:
    """Write a page about a mill in a place."""
    words = (
        f"The mill at {place} burned down on {day} April 2031, keeper Odo Brill said. "
        f"Nobody was hurt, the fire brigade of {place} said. "
        f"The council of {place} wants to build it again before winter, its speaker told reporters on the square."
    )
    head = f"<head><title>Mill at {place} burns</title></head>"
    return f"<html>{head}<body><article><h1>Mill at {place} burns</h1><p>{words}</p></article></body></html>"


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve a feed with three pages."""
    with serving(Site()) as served:
        for place in PLACES:
            served.page(f"/{place}", page(place))
        items = "".join(f"<item><title>{place}</title><link>/{place}?utm_source=x</link></item>" for place in PLACES)
        served.page("/rss", f'<rss version="2.0"><channel>{items}</channel></rss>', ETag='"a"')
        yield served


def test_addresses_are_read_like_files(run: Run, site: Site) -> None:
    """A brief of two pages names them by their addresses, without what tracks readers."""
    result = run("brief", f"{site.address}/Orsund?fbclid=9", f"{site.address}/none", "--format", "json", *QUICK)
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    assert [article["url"] for story in told["stories"] for article in story["articles"]] == [f"{site.address}/Orsund"]
    assert [failure["input"] for failure in told["failures"]] == [f"{site.address}/none"]


def test_private_addresses_need_a_word(run: Run, site: Site) -> None:
    """Without --allow-private nothing on this machine is asked for."""
    result = run("add", f"{site.address}/Orsund", "--db", "news.db")
    assert result.exit_code == 2
    assert "--allow-private" in result.stderr
    assert site.asked == []


def test_adding_says_what_became_of_each(run: Run, articles: list[str]) -> None:
    """New, known, revised and refused are counted at the end, with the reasons."""
    run("add", *articles, "--db", "news.db")
    Path(articles[0]).write_text(Path(articles[0]).read_text() + "\n\nMore is expected on Friday, the keeper said.\n")
    Path("empty.txt").write_text("")
    result = run("add", *articles, "empty.txt", "--db", "news.db")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1].startswith("readout: 0 new articles, 3 known, 1 revised, 1 refused (is empty), ")


def test_a_dry_run_lists_and_keeps_nothing(run: Run, articles: list[str], site: Site) -> None:
    """What would be read is listed with its kind; no address is asked, no file is made."""
    Path("empty.txt").write_text("")
    result = run("add", *articles, f"{site.address}/rss", "empty.txt", "--db", "news.db", "--dry-run")
    assert result.stdout == "".join(f"{path}\ttext\n" for path in articles) + f"{site.address}/rss\taddress\n"
    assert (result.exit_code, "is empty" in result.stderr) == (1, True)
    assert not Path("news.db").exists()
    assert site.asked == []
    assert run("watch", f"{site.address}/rss", "--db", "news.db", "--dry-run").stdout == f"{site.address}/rss\n"


def test_a_watch_tells_each_round_in_a_line(run: Run, site: Site) -> None:
    """The first round reads all, the second nothing, the third what changed, which is a revision and no second article."""
    words = ("watch", f"{site.address}/rss", "--db", "news.db", "--once", *QUICK)
    first, second = run(*words), run(*words)
    assert first.stderr.startswith("readout: round 1: 3 new articles, ")
    assert second.stderr == "readout: round 1: 0 new articles, 0 stories new or changed\n"
    assert (first.exit_code, second.exit_code) == (0, 0)
    site.page("/Vant", page("Vant", day=4))
    items = "".join(f"<item><title>{place}{'!' * (place == 'Vant')}</title><link>/{place}</link></item>" for place in PLACES)
    site.page("/rss", f'<rss version="2.0"><channel>{items}</channel></rss>')
    assert ", 1 revised, " in run(*words).stderr
    told = json.loads(run("export", "--db", "news.db").stdout)
    articles = [article for story in told["stories"] for article in story["articles"]]
    assert sorted(article["url"] for article in articles) == sorted(f"{site.address}/{place}" for place in PLACES)
    assert [len(article["revisions"]) for article in articles if "Vant" in article["url"]] == [1]


def test_a_watch_that_misses_an_entry_says_so(run: Run, site: Site) -> None:
    """Where an entry cannot be read the exit status is 1, also in a round that brings nothing else."""
    words = ("watch", f"{site.address}/rss", "--db", "news.db", "--once", *QUICK)
    run(*words)
    site.page("/rss", '<rss version="2.0"><channel><item><title>Gone</title><link>/gone</link></item></channel></rss>')
    assert run(*words).exit_code == 1


@pytest.mark.parametrize("said", ["5s", "0m", "soon", "9999d"])
def test_a_watch_is_no_flood(run: Run, said: str) -> None:
    """A time under a minute, and one that is none, is wrong use."""
    assert run("watch", "https://a.example/rss", "--db", "news.db", "--every", said).exit_code == 2


@pytest.mark.parametrize("which", [signal.SIGTERM, signal.SIGINT])
def test_a_watch_ends_when_it_is_told_to(tmp_path: Path, site: Site, which: signal.Signals) -> None:
    """Between rounds a signal ends it at once and in order; what was read is kept."""
    command = [sys.executable, "-m", "readout", "watch", f"{site.address}/rss", "--db", str(tmp_path / "news.db"), *QUICK]
    watching = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=dict(os.environ))  # noqa: S603 - our own
    assert watching.stderr is not None
    assert watching.stderr.readline().startswith("readout: round 1: 3 new articles")
    time.sleep(0.2)
    watching.send_signal(which)
    assert "goes on from here" in watching.communicate(timeout=30)[1]
    assert watching.returncode == 0
