"""Whatever stands in a folder, reading it ends, stays inside, and names what it leaves out."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from readout.ingest import ingest
from readout.model import Failure, RawDocument
from readout.settings import Settings

GOOD = "The mill at Orvale stood still on Monday."


def read(*names: Path | str, follow_links: bool = False) -> tuple[list[str], list[Failure]]:
    """Ingest the names; give the inputs that were read, and the failures."""
    items = list(ingest([str(name) for name in names], Settings(largest_input=10_000, follow_links=follow_links)))
    return [item.input for item in items if isinstance(item, RawDocument)], [item for item in items if isinstance(item, Failure)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with one article, and outside it a secret and a folder with another."""
    home = tmp_path / "talks"
    home.mkdir()
    (home / "good.txt").write_text(GOOD)
    (tmp_path / "secret.txt").write_text("The key is under the stone.")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "far.txt").write_text(GOOD + " So they say.")
    return home


@pytest.mark.parametrize("name", ["", "/*.txt", "/*", "/**/*.txt"])
def test_a_link_out_of_a_folder_is_named_and_not_read(folder: Path, name: str) -> None:
    """What a folder's owner links to outside it is not read by whoever reads the folder."""
    (folder / "link.txt").symlink_to("../secret.txt")
    read_names, failures = read(f"{folder}{name}")
    assert read_names == [str(folder / "good.txt")]
    assert [failure.input for failure in failures] == [str(folder / "link.txt")]
    assert "--follow-links" in failures[0].reason


@pytest.mark.parametrize("name", ["", "/*", "/**/*.txt"])
def test_a_link_to_a_folder_outside_is_named_and_not_entered(folder: Path, name: str) -> None:
    """A link to a folder says that it was left out."""
    (folder / "more").symlink_to("../elsewhere")
    read_names, failures = read(f"{folder}{name}")
    assert read_names == [str(folder / "good.txt")]
    assert [failure.input for failure in failures] == [str(folder / "more")]


def test_a_pattern_does_not_pass_through_a_link_that_leads_out(folder: Path) -> None:
    """A file that is reached over a linked folder lies outside as well."""
    (folder / "more").symlink_to("../elsewhere")
    read_names, failures = read(f"{folder}/*/far.txt")
    assert read_names == []
    assert [failure.input for failure in failures] == [str(folder / "more" / "far.txt")]


@pytest.mark.parametrize(("name", "far"), [("", "more/far.txt"), ("/**/*.txt", "more/far.txt"), ("/*/far.txt", "more/far.txt")])
def test_links_are_followed_where_one_asks(folder: Path, name: str, far: str) -> None:
    """With follow_links what lies behind a link is read under the link's name."""
    (folder / "more").symlink_to("../elsewhere")
    read_names, failures = read(f"{folder}{name}", follow_links=True)
    assert str(folder / far) in read_names
    assert failures == []


def test_a_link_that_stays_inside_is_read_once(folder: Path) -> None:
    """A second name for a file of the folder is no second article."""
    (folder / "again.txt").symlink_to("good.txt")
    assert read(folder) == ([str(folder / "again.txt")], [])


def test_a_file_that_the_user_links_to_is_read(folder: Path) -> None:
    """A name that the user gives may be a link to anywhere."""
    (folder / "link.txt").symlink_to("../secret.txt")
    assert read(folder / "link.txt") == ([str(folder / "link.txt")], [])


@pytest.mark.parametrize("follow_links", [False, True])
@pytest.mark.parametrize("name", ["", "/**/*.txt", "/*/*/*/*.txt"])
def test_links_back_up_end(folder: Path, name: str, *, follow_links: bool) -> None:
    """Links that lead in a circle, many of them, are gone round once at most."""
    for number in range(8):
        (folder / f"up{number}").symlink_to(".")
    (folder / "a").mkdir()
    (folder / "a" / "b").symlink_to("..")
    (folder / "a" / "deep.txt").write_text(GOOD + " Again.")
    read_names, failures = read(f"{folder}{name}", follow_links=follow_links)
    assert len(read_names) == 2
    assert failures == []


@contextmanager
def shaft(folder: Path, name: str, depth: int) -> Iterator[None]:
    """Dig folders within folders with an article at the ground, and fill them in again."""
    os.chdir(folder)
    for _ in range(depth):
        Path(name).mkdir()
        os.chdir(name)
    Path("ground.txt").write_text(GOOD + " Down there.")
    os.chdir(folder)
    yield
    for _ in range(depth):
        os.chdir(name)
    Path("ground.txt").unlink()
    for _ in range(depth):
        os.chdir("..")
        Path(name).rmdir()


@pytest.mark.parametrize("name", ["", "/**/*.txt"])
def test_a_folder_may_be_as_deep_as_the_system_allows(folder: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders within folders, 1,500 deep, are read to the ground."""
    monkeypatch.chdir(folder)
    with shaft(folder, "d", 1500):
        read_names, failures = read(f".{name}")
        assert len(read_names) == 2
        assert failures == []


def test_what_is_too_deep_to_be_named_is_a_failure(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a name grows longer than the system takes, the place is named and the rest is read."""
    monkeypatch.chdir(folder)
    with shaft(folder, "d" * 200, 40):
        read_names, failures = read(".")
        assert read_names == ["good.txt"]
        assert ["too long" in failure.reason for failure in failures] == [True]


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
@pytest.mark.parametrize("named", [True, False])
def test_a_device_is_not_read(folder: Path, device: str, *, named: bool) -> None:
    """A link to what never ends is refused where it is named, and passed over in a folder."""
    link = folder / "feed.jsonl"
    link.symlink_to(device)
    read_names, failures = read(link if named else folder, folder / "good.txt")
    assert read_names == [str(folder / "good.txt")]
    assert [failure.input for failure in failures] == [str(link)]


def test_a_pipe_that_is_named_is_not_waited_for(folder: Path) -> None:
    """A pipe in the file system may have no writer, ever; its content comes over standard input."""
    os.mkfifo(folder / "pipe.txt")
    read_names, failures = read(folder / "pipe.txt", folder / "good.txt")
    assert read_names == [str(folder / "good.txt")]
    assert "- <" in failures[0].reason


def test_what_a_shell_hands_over_as_a_file_is_read() -> None:
    """A shell's `<(command)` is a pipe without a name of its own, and ends."""
    out, into = os.pipe()
    os.write(into, GOOD.encode())
    os.close(into)
    assert read(f"/dev/fd/{out}") == ([f"/dev/fd/{out}"], [])
    os.close(out)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*", ["a.txt", "b/c.txt", "b/d/e.txt"]),
        ("?.txt", ["a.txt"]),
        ("b/*.txt", ["b/c.txt"]),
        ("*/*/e.txt", ["b/d/e.txt"]),
        ("b/../a.t[x]t", ["b/../a.txt"]),
        ("**/c.txt", ["b/c.txt"]),
        ("**/d/**/*.txt", ["b/d/e.txt"]),
        ("b/**", ["b/c.txt", "b/d/e.txt"]),
        (".h*", [".hidden.txt"]),
    ],
)
def test_a_pattern_matches_part_by_part(tmp_path: Path, pattern: str, expected: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Signs stand for letters of one name, `**` for folders, and hidden files have to be named."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b/c.txt", "b/d/e.txt", ".hidden.txt", ".git/x.txt"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(GOOD + name)
    assert read(pattern) == (expected, [])
