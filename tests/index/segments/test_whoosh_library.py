"""The one door to Whoosh."""

from __future__ import annotations

import ast
from pathlib import Path

from index.segments import whoosh_library

ROOT = Path(whoosh_library.__file__).parents[1]


def test_nobody_else_imports_whoosh() -> None:
    importing = set()
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names.append(node.module or "")
            if any(name.split(".")[0] == "whoosh" for name in names):
                importing.add(path.name)
    assert importing == {"whoosh_library.py"}


def test_it_names_the_version_that_files_depend_on() -> None:
    assert whoosh_library.VERSION
