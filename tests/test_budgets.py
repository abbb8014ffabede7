"""Sizes and names that keep the code pleasant; the reasons are in CONTRIBUTING.md."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted(
    path for package in ("articles", "index", "desktop") for path in (ROOT / package).rglob("*.py")
)

MODULE_LINES = 398
CLASS_LINES = 250
FUNCTION_LINES = 49  # so is every widget's constructor, which tends to grow
WINDOW_LINES = 300
VAGUE_NAMES = {"base", "common", "data", "helper", "helpers", "info", "manager", "misc", "utils"}

NOTE = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")

Function = ast.FunctionDef | ast.AsyncFunctionDef
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def nodes(*kinds: type[ast.AST]) -> Iterator[tuple[str, ast.AST]]:
    """Every node of these kinds, with the place where it begins."""
    for path in SOURCES:
        for node in ast.walk(parsed(path)):
            if isinstance(node, kinds):
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def line_count(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def test_the_sources_are_found():
    assert len(SOURCES) > 100


def test_modules_are_short():
    sizes = {str(path.relative_to(ROOT)): line_count(path) for path in SOURCES}
    assert {path: lines for path, lines in sizes.items() if lines > MODULE_LINES} == {}


def test_the_main_window_only_assembles():
    assert line_count(ROOT / "desktop" / "window" / "main_window.py") <= WINDOW_LINES


@pytest.mark.parametrize(
    ("kinds", "limit"),
    [((ast.ClassDef,), CLASS_LINES), (FUNCTIONS, FUNCTION_LINES)],
    ids=["classes", "functions"],
)
def test_what_is_defined_is_short(kinds: tuple[type[ast.AST], ...], limit: int):
    sizes = {
        f"{place} {node.name}": node.end_lineno - node.lineno + 1 for place, node in nodes(*kinds)
    }
    assert {place: lines for place, lines in sizes.items() if lines > limit} == {}


def test_module_names_can_refuse_something():
    vague = [
        str(path.relative_to(ROOT))
        for path in SOURCES
        if VAGUE_NAMES.intersection(path.relative_to(ROOT).with_suffix("").parts)
        or VAGUE_NAMES.intersection(path.stem.split("_"))
    ]
    assert vague == []


def test_nothing_is_left_for_later():
    notes = [
        f"{path.relative_to(ROOT)}:{token.start[0]}"
        for path in SOURCES
        for token in tokenize.generate_tokens(io.StringIO(path.read_text("utf-8")).readline)
        if token.type == tokenize.COMMENT and NOTE.search(token.string)
    ]
    raised = [
        place
        for place, node in nodes(ast.Raise)
        if node.exc is not None and "NotImplementedError" in ast.unparse(node.exc)
    ]
    assert notes + raised == []


def test_no_function_is_a_stub():
    """An empty body is allowed where it is an answer: in protocols, overloads and Qt's methods.

    An abstract method has none; that others write it is shown below.
    """
    of_protocols = {
        method
        for _, node in nodes(ast.ClassDef)
        if any("Protocol" in ast.unparse(base) for base in node.bases)
        for method in node.body
    }
    functions = [(place, node) for place, node in nodes(*FUNCTIONS) if node not in of_protocols]
    assert [f"{place} {node.name}" for place, node in functions if is_stub(node)] == []


def test_abstract_methods_are_written():
    """Qt's metaclass does not look at them, so that a class without one is found too late."""
    classes = [node for _, node in nodes(ast.ClassDef)]
    wanted = {
        node.name: {
            method.name
            for method in node.body
            if isinstance(method, FUNCTIONS) and "abstractmethod" in decorators(method)
        }
        for node in classes
    }
    assert any(wanted.values())
    missing = [
        f"{node.name}.{name}"
        for node in classes
        for base in map(ast.unparse, node.bases)
        for name in wanted.get(base, set())
        if name not in {each.name for each in node.body if isinstance(each, FUNCTIONS)}
    ]
    assert missing == []


def is_stub(node: Function) -> bool:
    if {"override", "overload", "abstractmethod"} & decorators(node):
        return False
    body = node.body[1:] if ast.get_docstring(node) is not None else node.body
    return all(
        isinstance(line, ast.Pass)
        or (isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant))
        for line in body
    )


def decorators(node: Function) -> set[str]:
    return {ast.unparse(decorator).rpartition(".")[2] for decorator in node.decorator_list}


def test_nothing_is_remembered_twice():
    """A function put between another one and its cache takes the cache away from it."""
    twice = [
        place
        for place, node in nodes(*FUNCTIONS)
        if isinstance(node, FUNCTIONS) and len(caches(node)) > 1
    ]
    assert twice == []
    written = "@cache\n@lru_cache(maxsize=9)\ndef told(word): return word"
    (told,) = ast.parse(written).body
    assert isinstance(told, FUNCTIONS)
    assert len(caches(told)) == 2


def caches(node: Function) -> list[str]:
    told = (ast.unparse(each).partition("(")[0] for each in node.decorator_list)
    return [each for each in told if each.rpartition(".")[2] in {"cache", "lru_cache"}]


def test_importing_a_package_runs_no_code():
    """`desktop/__init__.py` is loaded under two names when installed, so it may hold words only."""
    code = [
        str(path.relative_to(ROOT))
        for path in SOURCES
        if path.name == "__init__.py" and len(parsed(path).body) > 1
    ]
    assert code == []
