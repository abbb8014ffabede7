"""The tree of tests repeats the tree of code, or CONTRIBUTING.md says why a module has no test."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted(
    path.relative_to(ROOT)
    for package in ("articles", "index", "desktop")
    for path in (ROOT / package).rglob("*.py")
    if path.name != "__init__.py"
)
_SECTION = re.compile(
    r"^### Modules without a test of their name$(.*?)^##", re.MULTILINE | re.DOTALL
)
_PATH = re.compile(r"`((?:articles|index|desktop)/[\w/*]+\.py)`")


def own_test(module: Path) -> Path:
    return ROOT / "tests" / module.with_name(f"test_{module.name}")


def excused() -> list[str]:
    """The modules, or patterns of them, that the document names with a reason."""
    section = _SECTION.search((ROOT / "CONTRIBUTING.md").read_text("utf-8"))
    assert section is not None
    return _PATH.findall(section[1])


def test_the_modules_are_found():
    assert len(MODULES) > 500
    assert excused()


def test_every_module_has_its_test_or_a_reason():
    named = {path for pattern in excused() for path in ROOT.glob(pattern)}
    missing = [
        str(module)
        for module in MODULES
        if not own_test(module).is_file() and ROOT / module not in named
    ]
    assert missing == []


@pytest.mark.parametrize("pattern", excused())
def test_a_reason_is_only_given_where_it_is_needed(pattern: str):
    found = [path.relative_to(ROOT) for path in ROOT.glob(pattern)]
    assert found
    assert [str(module) for module in found if own_test(module).is_file()] == []


def test_every_file_of_tests_holds_a_test():
    files = [path for path in (ROOT / "tests").rglob("test_*.py") if "benchmarks" not in path.parts]
    empty = [
        path
        for path in files
        if not re.search(r"^\s*(?:async )?def test_", path.read_text("utf-8"), re.MULTILINE)
    ]
    assert [str(path.relative_to(ROOT)) for path in empty] == []
