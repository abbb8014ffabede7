"""What the documents say of the project is so: paths, commands, versions."""

from __future__ import annotations

import re
import subprocess
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = sorted(ROOT.glob("*.md"))
PINS = [
    line
    for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
WANTED = [
    Requirement(line)
    for line in (*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"])
]


@pytest.mark.parametrize("document", ["ARCHITECTURE.md", "README.md"])
def test_the_paths_that_are_named_exist(document: str):
    """A path in backticks is one of the checkout when it begins with one of its folders."""
    text = (ROOT / document).read_text("utf-8")
    folders = "articles|index|desktop|resources|tests"
    paths = set(re.findall(rf"`((?:{folders})/[\w./-]*)`", text))
    assert paths
    assert [path for path in sorted(paths) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("folder", ["articles", "index", "desktop"])
def test_the_code_map_names_every_folder(folder: str):
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    inner = [p for p in sorted((ROOT / folder).iterdir()) if (p / "__init__.py").is_file()]
    assert inner
    assert [p.name for p in inner if f"`{p.relative_to(ROOT)}/`" not in text] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(document: Path):
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", document.read_text("utf-8"))
    assert [target for target in targets if not (ROOT / target).exists()] == []


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_every_make_target_that_is_named_exists(document: str):
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    text = (ROOT / document).read_text("utf-8")
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", text, re.MULTILINE))
    assert "test" in targets
    assert named <= targets


def test_every_command_that_is_told_is_one():
    """`python -m` and a module that is started so; by its path it would not find the packages."""
    files = [ROOT / "Makefile", *ROOT.glob("*.md")]
    for folder in ("articles", "index", "desktop", "tests"):
        for suffix in ("py", "md", "toml", "txt", "tsv"):
            files += sorted((ROOT / folder).rglob(f"*.{suffix}"))
    told: set[str] = set()
    by_path: set[str] = set()
    for text in (path.read_text("utf-8") for path in files):
        told.update(re.findall(r'-m(?:", "| )((?:tests|desktop)(?:\.\w+)*)', text))
        by_path.update(re.findall(r"python3? (?:articles|index|desktop|tests)/[\w/]+\.py", text))
    assert len(told) > 20
    assert {name for name in told if not _is_started(name)} == set()
    assert by_path == set()


def _is_started(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    if path.is_dir():
        return (path / "__main__.py").is_file()
    module = path.with_suffix(".py")
    return module.is_file() and 'if __name__ == "__main__":' in module.read_text("utf-8")


def test_constraints_name_one_exact_version_of_each_distribution():
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+(?: ; .+)?", pin) for pin in PINS)
    names = [canonicalize_name(Requirement(pin).name) for pin in PINS]
    assert names == sorted(set(names))


def test_constraints_are_within_the_ranges_that_are_asked_for():
    pinned = {
        canonicalize_name(pin.name): str(pin.specifier).removeprefix("==")
        for pin in map(Requirement, PINS)
    }
    missed = [
        wish
        for wish in WANTED
        if not wish.specifier.contains(pinned.get(canonicalize_name(wish.name), "0"))
    ]
    assert missed == []


def test_constraints_name_all_that_is_installed():
    """With what the dependencies depend on, so that two environments are the same."""
    pinned = {canonicalize_name(Requirement(pin).name) for pin in PINS}
    waiting = [*WANTED]
    seen = set()
    while waiting:
        name = canonicalize_name(waiting.pop().name)
        if name not in seen:
            seen.add(name)
            lines = map(Requirement, metadata.requires(name) or ())
            waiting += [r for r in lines if r.marker is None or r.marker.evaluate({"extra": ""})]
    assert seen - pinned == set()


def test_every_dependency_is_justified():
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    names = [Requirement(line).name for line in PROJECT["project"]["dependencies"]]
    assert [name for name in names if name not in text] == []


def test_every_test_that_make_names_exists():
    done = subprocess.run(
        ["make", "--dry-run", "whoosh"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    paths = set(re.findall(r"tests/[\w/]+\.py", done.stdout))
    assert paths
    assert [path for path in sorted(paths) if not (ROOT / path).is_file()] == []
