"""The house keeps its own rules: sizes, words, one public function a room, tests that mirror the source."""

import ast
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "readout"
CODE = sorted(path for folder in ("src", "evaluation", "training", "benchmarks", "tests") for path in (ROOT / folder).rglob("*.py"))
ROOMS = ("ingest", "clean", "annotate", "cluster", "align", "brief", "decisions", "developments", "render", "store", "engine")
STAGES = ("clean", "annotate", "cluster", "align", "brief", "decisions", "developments", "render")
PUBLIC_MOST = {
    "render": 4,  # a readout in a form, its schema, the way back from JSON, and its tables in memory
    "decisions": 2,  # what to apply to a story, and which decisions are about it
}
FORBIDDEN_NAMES = {
    "utils", "util", "helpers", "helper", "common", "misc",
    "find", "told", "things", "twins", "undone", "parts", "follow", "lines", "turns",
    "edges",
}  # fmt: skip
OUTSIDE_WORLD = {
    ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("date", "today"), ("time", "time"),
    ("os", "environ"), ("os", "getenv"), ("random", "random"), ("random", "shuffle"), ("random", "choice"),
}  # fmt: skip
AT_IMPORT = {
    "re.compile", "regex.compile", "frozenset", "dataclass", "field", "TypeVar", "ParamSpec", "MappingProxyType",
    "str.maketrans",
    "msgspec.json.Encoder", "msgspec.json.Decoder", "logging.getLogger", "tuple", "dict", "sorted", "range",
    "len", "zip", "enumerate", "timedelta",
    "Path", "Settings", "Coded", "Annotator", "Detector", "Given", "Call", "Field",
}  # fmt: skip


OF_CONSTANTS = {"format", "join", "split", "replace", "items", "keys", "values"}  # methods of constants that give constants


@cache
def tree_of(path: Path) -> ast.Module:
    """Parse a file once for all that is asked of it."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def functions(path: Path) -> tuple[ast.FunctionDef | ast.AsyncFunctionDef, ...]:
    """Give every function and method of a file."""
    return tuple(node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def name(path: Path) -> str:
    """Name a file as it stands in the repository."""
    return str(path.relative_to(ROOT))


def test_a_file_is_one_idea() -> None:
    """No file is longer than 400 lines, none is called after nothing in particular, each opens with a sentence."""
    assert [name(path) for path in CODE if len(path.read_text(encoding="utf-8").splitlines()) > 400] == []
    assert [name(path) for path in CODE if path.stem in FORBIDDEN_NAMES] == []
    openings = {name(path): (ast.get_docstring(tree_of(path)) or "").split("\n\n")[0].rstrip() for path in CODE}
    assert [path for path, opening in openings.items() if not opening.endswith((".", ":", "?"))] == []


def test_no_file_is_named_like_that_of_another_room() -> None:
    """Whoever reads a name knows the file; a package's door and what `python -m` runs have the names that Python gives them."""
    stems = [path.stem for path in SOURCE.rglob("*.py") if path.stem not in {"__init__", "__main__"}]
    assert sorted(stem for stem in set(stems) if stems.count(stem) > 1) == []


def test_a_function_is_read_at_a_glance() -> None:
    """No function is longer than 50 lines or takes more than five parameters beside self."""
    found = [(f"{name(path)}: {function.name}", function) for path in CODE for function in functions(path)]
    assert [where for where, one in found if (one.end_lineno or 0) - one.lineno >= 50] == []
    given = {where: (*one.args.posonlyargs, *one.args.args, *one.args.kwonlyargs) for where, one in found}
    assert [where for where, taken in given.items() if sum(a.arg not in {"self", "cls"} for a in taken) > 5] == []


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_has_one_public_function(room: str) -> None:
    """A room's door exports its one function (and the words that its signature needs), and says in a sentence what it is for."""
    tree = ast.parse((SOURCE / room / "__init__.py").read_text(encoding="utf-8"))
    exported = [
        element.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "__all__"
        for element in getattr(node.value, "elts", [])
    ]
    assert exported, "no __all__"
    lower = [entry for entry in exported if entry[0].islower()]
    assert len(lower) <= PUBLIC_MOST.get(room, 1), f"{room} exports {lower}"


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_knows_no_clock_no_chance_and_no_environment(stage: str) -> None:
    """The same input and settings give the same bytes, so a stage asks nothing of the world."""
    for path in sorted((SOURCE / stage).rglob("*.py")):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                assert (node.value.id, node.attr) not in OUTSIDE_WORLD, f"{name(path)}: line {node.lineno}"
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in {"hash", "print", "input"}, f"{name(path)}: line {node.lineno}"


def test_nothing_works_at_import_time() -> None:
    """A module's top level defines; it calls only what builds constants."""
    defining = (path for path in sorted(SOURCE.rglob("*.py")) if path.parts[-2] != "cli" and path.name != "__main__.py")
    built = (
        (path, node) for path in defining for node in tree_of(path).body if isinstance(node, ast.Assign | ast.AnnAssign | ast.Expr)
    )
    calls = ((path, inner) for path, node in built for inner in ast.walk(node) if isinstance(inner, ast.Call))
    named = ((f"{name(path)}: line {call.lineno}", ast.unparse(call.func)) for path, call in calls)
    assert [one for one in named if one[1] not in AT_IMPORT and one[1].rsplit(".", 1)[-1] not in OF_CONSTANTS] == []


def test_tests_mirror_the_source() -> None:
    """Every folder of the source that holds functions has tests of the same place."""
    tested = {path.parent for path in (ROOT / "tests").rglob("test_*.py")}
    tested |= {folder for path in tested for folder in path.parents} - {ROOT / "tests", *(ROOT / "tests").parents}
    for path in (p for p in SOURCE.rglob("*.py") if p.name != "__main__.py" and functions(p)):
        place = path.relative_to(SOURCE)
        stem = path.parent.name if place.stem == "__init__" else place.stem
        folder = ROOT / "tests" / place.parent
        assert (ROOT / "tests" / f"test_{stem}.py").exists() or folder in tested - {ROOT / "tests"}, str(place)


def test_nothing_tells_of_a_machine() -> None:
    """No committed file holds the absolute path of a machine, or an unowned TODO."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S607
    if listed.returncode:
        pytest.skip("no git checkout: nothing says which files are committed")
    pattern = re.compile(r"(?<![\w.])/(?:work|root|home)/|TODO[^(]")
    for line in listed.stdout.splitlines():
        path = ROOT / line
        if (
            path.suffix in {".py", ".md", ".toml", ".txt", ".json", ".cfg", ".sh", ".yml"}
            and path.name != "test_house.py"
            and path.exists()
        ):
            assert not pattern.search(path.read_text(encoding="utf-8")), line
