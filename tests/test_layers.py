"""The layers hold, and each contract notices when it is broken (pyproject.toml, `importlinter`)."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("articles", "index", "desktop")
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"

LAYERS = "Dependencies run down: desktop, index, articles"
QT = "Only desktop knows Qt"
WHOOSH = "Only index knows Whoosh"
BIDI = "Only one module reshapes Arabic"
STORE = "The store only stores"
CYCLES = "No cycles between siblings"
ROOMS_OF_ARTICLES = "The rooms of articles stand above one another"
ROOMS_OF_READING = "The rooms of reading stand above one another"
ROOMS_OF_INDEX = "The rooms of index stand above one another"
ROOMS_OF_PRINTING = "The rooms of printing stand above one another"
FLOORS = "The floors of desktop stand above one another"
CONTRACTS = {
    LAYERS, QT, WHOOSH, BIDI, STORE, CYCLES, ROOMS_OF_ARTICLES, ROOMS_OF_READING, ROOMS_OF_INDEX,
    ROOMS_OF_PRINTING, FLOORS,
}  # fmt: skip


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the sources, to be spoilt."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for package in PACKAGES:
        ignored = shutil.ignore_patterns("__pycache__", "*.toml", "*.sql", "*.txt")
        shutil.copytree(ROOT / package, tmp_path / package, ignore=ignored)
    return tmp_path


def broken_contracts(root: Path) -> set[str]:
    """The names of the contracts that do not hold in a tree; each of ours was judged."""
    command = [sys.executable, "-W", "error", "-c", LINT, "--no-cache"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    verdicts = dict(re.findall(r"^(.+?) (KEPT|BROKEN)$", done.stdout, re.MULTILINE))
    assert set(verdicts) == CONTRACTS, done.stdout + done.stderr
    broken = {name for name, verdict in verdicts.items() if verdict == "BROKEN"}
    assert done.returncode == bool(broken)
    return broken


def test_every_contract_holds():
    assert broken_contracts(ROOT) == set()


@pytest.mark.parametrize(
    ("module", "line", "expected"),
    [
        ("articles/arabic/breach.py", "from desktop.locations import resources", {LAYERS}),
        ("articles/arabic/breach.py", "from index.request import SearchRequest", {LAYERS}),
        ("index/analysis/breach.py", "from desktop.locations import resources", {LAYERS}),
        ("articles/arabic/breach.py", "from PySide6.QtCore import QObject", {QT}),
        ("index/segments/breach.py", "from index.errors import BadQueryError", set()),
        (
            "index/segments/breach.py",
            "from index.words.vocabulary import Vocabulary",
            {ROOMS_OF_INDEX, CYCLES},
        ),
        ("articles/breach.py", "import re", {ROOMS_OF_ARTICLES}),
        (
            "articles/figures/breach.py",
            "from articles.article import Article",
            {ROOMS_OF_ARTICLES, CYCLES},
        ),
        (
            "articles/timeline/breach.py",
            "from articles.reading.rows import rows",
            {ROOMS_OF_ARTICLES, CYCLES},  # reading asks timeline what day a cell says
        ),
        (
            "articles/reading/rows/breach.py",
            "from articles.reading.pages.html import read_html",
            {ROOMS_OF_READING, CYCLES},
        ),
        ("articles/reading/breach.py", "import re", {ROOMS_OF_READING}),
        (
            "index/query/breach.py",
            "from index.marking.marks import Marker",
            {ROOMS_OF_INDEX, CYCLES},
        ),
        ("index/breach.py", "import re", {ROOMS_OF_INDEX}),
        (
            "desktop/printing/paper/breach.py",
            "from desktop.printing.files.pdf import write_pdf",
            {ROOMS_OF_PRINTING, CYCLES},
        ),
        ("desktop/printing/breach.py", "import re", {ROOMS_OF_PRINTING}),
        (
            "desktop/display/breach.py",
            "from desktop.export.contents import Table",
            {FLOORS, CYCLES},
        ),
        ("index/analysis/breach.py", "import PySide6.QtGui", {QT}),
        ("articles/arabic/breach.py", "import shiboken6", {QT}),
        ("desktop/widgets/breach.py", "from whoosh.index import open_dir", {WHOOSH}),
        ("desktop/breach.py", "import re", {FLOORS}),
        ("desktop/search/breach.py", "from desktop.widgets.rows import RowDelegate", set()),
        (
            "desktop/search/breach.py",
            "from desktop.window.window_services import WindowServices",
            {FLOORS, CYCLES},
        ),
        ("desktop/search/breach.py", "from desktop.figures.panel import FiguresPanel", {FLOORS}),
        (
            "desktop/printing/paper/breach.py",
            "from desktop.passages.citation import citation",
            {FLOORS, CYCLES},
        ),
        ("desktop/export/breach.py", "from desktop.printing.files import html", {FLOORS, CYCLES}),
        ("desktop/display/breach.py", "from desktop.look import Look", {FLOORS, CYCLES}),
        ("articles/arabic/breach.py", "import whoosh", {WHOOSH}),
        ("desktop/display/breach.py", "from bidi import get_display", {BIDI}),
        ("index/analysis/breach.py", "import arabic_reshaper", {BIDI}),
    ],
)
def test_an_import_that_breaks_a_contract_is_caught(
    tree: Path, module: str, line: str, expected: set[str]
):
    (tree / module).write_text(f"{line}\n", "utf-8")
    assert broken_contracts(tree) == expected


def test_qt_is_also_caught_behind_another_module(tree: Path):
    (tree / "articles/arabic/breach.py").write_text("from desktop.icons import Icons\n", "utf-8")
    assert broken_contracts(tree) == {LAYERS, QT}


@pytest.mark.parametrize(
    "source",
    [
        "def late():\n    from PySide6.QtCore import QObject\n    return QObject\n",
        "import typing\nif typing.TYPE_CHECKING:\n    from PySide6.QtCore import QObject\n",
    ],
    ids=["in a function", "for the type checker"],
)
def test_hidden_imports_are_caught(tree: Path, source: str):
    (tree / "index/analysis/breach.py").write_text(source, "utf-8")
    assert broken_contracts(tree) == {QT}


def test_a_store_that_extracts_is_caught(tree: Path):
    line = "from articles.annotation import annotate"
    (tree / "articles/archive/breach.py").write_text(f"{line}\n", "utf-8")
    assert broken_contracts(tree) == {STORE}


@pytest.mark.parametrize("package", PACKAGES)
def test_two_modules_that_import_each_other_are_caught(tree: Path, package: str):
    room = next(path.parent for path in sorted((tree / package).glob("*/__init__.py")))
    name = f"{package}.{room.name}"
    (room / "here.py").write_text(f"from {name} import there\n", "utf-8")
    (room / "there.py").write_text(f"from {name} import here\n", "utf-8")
    assert broken_contracts(tree) == {CYCLES}


def test_packages_that_import_each_other_are_caught(tree: Path):
    (tree / "articles/timeline/breach.py").write_text(
        "from articles.figures.figure import Figure\n", "utf-8"
    )
    assert broken_contracts(tree) == {CYCLES, ROOMS_OF_ARTICLES}


def arrows(package: str) -> set[tuple[str, str]]:
    """Each module in a room of a package, with each other room that it knows."""
    folder = ROOT / package
    rooms = {path.parent.name for path in folder.glob("*/__init__.py")}
    found = set()
    for path in folder.glob("*/*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            parts = (getattr(node, "module", None) or "").split(".")
            if isinstance(node, ast.ImportFrom) and parts[0] == package and len(parts) > 2:
                found.add((f"{path.parent.name}/{path.name}", parts[1]))
    return {(source, room) for source, room in found if room in rooms - {source.split("/")[0]}}


def test_few_modules_of_the_index_know_other_rooms():
    assert 40 < len(arrows("index")) <= 80
