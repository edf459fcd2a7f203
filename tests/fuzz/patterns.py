"""Every regular expression of the package, and strings made to lead each astray."""

import ast
import importlib
import inspect
import pkgutil
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from re import _parser  # the one reader of patterns that is sure to read them as re does
from types import ModuleType
from typing import Any

import readout

UNITS = ("a", "A", " ", "\n", "Aa ", "A.", "a-")
"""What is repeated, whatever the pattern."""
METHODS = frozenset({"compile", "match", "search", "fullmatch", "sub", "split", "findall", "finditer"})


def modules() -> Iterator[ModuleType]:
    """Import every module of the package."""
    for found in pkgutil.walk_packages(readout.__path__, "readout."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """Give all patterns over text by where they stand: in names of modules, given by functions without arguments, in calls."""
    found: dict[str, re.Pattern[str]] = {}
    for module in modules():
        named = {f"{module.__name__}.{name}": value for name, value in vars(module).items()}
        for name, value in [*named.items(), *_given(module), *_called(module)]:
            found |= {f"{name}#{number}": one for number, one in enumerate(_within(value)) if isinstance(one.pattern, str)}
    return {name: one for one, name in {(one.pattern, one.flags): (one, name) for name, one in found.items()}.values()}


def _given(module: ModuleType) -> Iterator[tuple[str, object]]:
    """Call the module's functions that take nothing and give patterns."""
    for name, value in vars(module).items():
        function = inspect.unwrap(value) if callable(value) else None
        if not inspect.isfunction(function) or function.__module__ != module.__name__:
            continue
        if not inspect.signature(function).parameters and "Pattern" in str(function.__annotations__.get("return", "")):
            yield f"{module.__name__}.{name}()", value()


def _called(module: ModuleType) -> Iterator[tuple[str, object]]:
    """Evaluate the patterns that stand within calls of re's functions."""
    tree = ast.parse(inspect.getsource(module))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re.") and ast.unparse(node.func)[3:] in METHODS:
            flags = [word for word in node.keywords if word.arg == "flags"] + node.args[1:]
            named = [part for part in map(ast.unparse, flags) if re.fullmatch(r"(?:flags=)?(?:re\.[A-Z]+(?: \| )?)+", part)]
            source = f"re.compile({ast.unparse(node.args[0])}, {named[0] if named else 0})"
            try:
                yield f"{module.__name__}:{node.lineno}", eval(source, dict(vars(module)))  # noqa: S307 - our own source
            except NameError:  # made of a function's own names: its function gives it
                continue


@cache
def methods() -> dict[tuple[str, int], frozenset[str]]:
    """Give for each pattern, by its source and flags, the methods that the package calls on it; none where no call names it."""
    found: dict[tuple[str, int], set[str]] = {}
    for module in modules():
        tree = ast.parse(inspect.getsource(module))
        steps = (node for node in ast.walk(tree) if isinstance(node, ast.For))
        loops = {node.target.id: node.iter for node in steps if isinstance(node.target, ast.Name)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in METHODS - {"compile"}:
                for one in _within(_named(node, module, loops)):
                    found.setdefault((one.pattern, one.flags), set()).add(node.func.attr)
    return {pattern: frozenset(called) for pattern, called in found.items()}


def _named(call: ast.Call, module: ModuleType, loops: Mapping[str, ast.expr]) -> object:
    """Give the pattern on which a method is called: a module's own, what a function without arguments gives, or re's."""
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    if owner is not None and "re" in {ast.unparse(owner), ast.unparse(getattr(owner, "func", owner)).removesuffix(".compile")}:
        at_work = {f"{module.__name__}:{line}" for line in (call.lineno, owner.lineno)}
        return [value for name, value in _called(module) if name in at_work]
    if isinstance(owner, ast.Name) and owner.id not in vars(module):
        owner = loops.get(owner.id)
    return [_given_at(one, module) for one in ((owner.body, owner.orelse) if isinstance(owner, ast.IfExp) else (owner,))]


def _given_at(owner: ast.expr | None, module: ModuleType) -> object:
    """Give what a name of the module holds, or a call of its function without arguments gives."""
    if isinstance(owner, ast.Name):
        return vars(module).get(owner.id)
    function = vars(module).get(owner.func.id) if isinstance(owner, ast.Call) and isinstance(owner.func, ast.Name) else None
    pattern = inspect.isfunction(inspect.unwrap(function)) if callable(function) else False
    return function() if pattern and callable(function) and not inspect.signature(function).parameters else None


def work(pattern: re.Pattern[str]) -> Callable[[str], object]:
    """Give what the package does with a pattern: where it is asked at one place alone that, else all that it finds."""
    called = methods().get((pattern.pattern, pattern.flags), frozenset())
    if called and called <= {"match", "fullmatch"}:
        return pattern.match if "match" in called else pattern.fullmatch
    return lambda text: sum(1 for _ in pattern.finditer(text))


def _within(value: object) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from _within(tuple(value.values()))
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _within(part)


def attacks(pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    """Give beginnings with what to repeat after each: what stands before each repetition of the pattern, and an example of it."""
    found = dict.fromkeys(("", unit) for unit in UNITS)
    tree = _parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    found |= dict.fromkeys(pair for pair in _repeated(tree, "") if pair[1])
    return list(found)


_MANY = 8
"""Times from which on a repetition is worth an attack."""


def _repeated(tree: Iterable[Any], before: str) -> Iterator[tuple[str, str]]:
    """Walk a parsed pattern: give for each repetition an example of what leads up to it, and one of what it repeats."""
    for operation, argument in tree:
        kind = str(operation)
        if "REPEAT" in kind:
            least, most, body = argument
            if most is _parser.MAXREPEAT or most >= _MANY:
                yield from ((before, example) for example in _examples(body))
            yield from _repeated(body, before)
            before += "".join(_example(body) for _ in range(min(int(least), 3)))
            continue
        if kind == "BRANCH":
            for branch in argument[1]:
                yield from _repeated(branch, before)
        elif kind == "SUBPATTERN":
            yield from _repeated(argument[3], before)
        elif kind == "ATOMIC_GROUP":
            yield from _repeated(argument, before)
        before += _example([(operation, argument)])


def _examples(tree: Iterable[Any]) -> list[str]:
    """Give an example of each branch of a pattern that is one group of branches, else one example."""
    parts = list(tree)
    while len(parts) == 1 and str(parts[0][0]) == "SUBPATTERN":
        parts = list(parts[0][1][3])
    if len(parts) == 1 and str(parts[0][0]) == "BRANCH":
        return [_example(branch) for branch in parts[0][1][1]]
    return [_example(parts)]


def _example(tree: Iterable[Any]) -> str:
    return "".join(_one(str(operation), argument) for operation, argument in tree)


_CLASSES: dict[str, str] = {
    "CATEGORY_WORD": "a", "CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " ", "CATEGORY_NOT_SPACE": "a", "CATEGORY_NOT_WORD": "-",
    "CATEGORY_NOT_DIGIT": "a",
}  # fmt: skip


def _one(kind: str, argument: Any) -> str:  # noqa: ANN401 - what the parser gives depends on the operation
    """Give a short text that one operation matches, as far as that is told without looking around."""
    if "REPEAT" in kind:
        return _example(argument[2]) * max(1, min(int(argument[0]), 3))
    by_kind: dict[str, Callable[[], str]] = {
        "LITERAL": lambda: chr(argument),
        "ANY": lambda: "a",
        "NOT_LITERAL": lambda: "a" if argument != ord("a") else "b",
        "IN": lambda: _of_class(argument),
        "BRANCH": lambda: _example(argument[1][0]),
        "SUBPATTERN": lambda: _example(argument[3]),
        "ATOMIC_GROUP": lambda: _example(argument),
    }
    return by_kind[kind]() if kind in by_kind else ""


def _of_class(members: list[tuple[Any, Any]]) -> str:
    negated = str(members[0][0]) == "NEGATE"
    if negated:
        return next(letter for letter in "aA1 -\x02" if not re.match(_class_source(members), letter))
    kind, argument = members[0]
    if str(kind) == "LITERAL":
        return chr(argument)
    return chr(argument[0]) if str(kind) == "RANGE" else _CLASSES.get(str(argument), "a")


def _class_source(members: list[tuple[Any, Any]]) -> str:
    """Write the members of a negated class as a pattern of what it refuses."""
    told = {"CATEGORY_WORD": r"\w", "CATEGORY_DIGIT": r"\d", "CATEGORY_SPACE": r"\s"}
    told |= {"CATEGORY_NOT_SPACE": r"\S", "CATEGORY_NOT_WORD": r"\W", "CATEGORY_NOT_DIGIT": r"\D"}
    parts = []
    for kind, argument in members[1:]:
        if str(kind) == "LITERAL":
            parts.append(re.escape(chr(argument)))
        elif str(kind) == "RANGE":
            parts.append(f"{re.escape(chr(argument[0]))}-{re.escape(chr(argument[1]))}")
        else:
            parts.append(told[str(argument)])
    return f"[{''.join(parts)}]"


def seconds(work: Callable[[], object]) -> float:
    """Measure the processor's time that a piece of work takes, whatever else the machine does."""
    began = time.process_time()
    work()
    return time.process_time() - began
