"""The wheel: one importable name, everything it needs inside, and nobody else's packages taken."""

from __future__ import annotations

import configparser
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("articles", "index", "desktop")

ENTER = "import sys; from khizana.desktop.__main__ import main; sys.exit(main({arguments!r}))"
WHERE = """
import contextlib, io, sys
from khizana.desktop.__main__ import main
with contextlib.redirect_stdout(io.StringIO()):
    main(["--help"])
import articles.span, desktop.locations, index.request
print(*sorted(sys.modules[name].__file__ for name in ("articles", "desktop", "index")), sep="\\n")
print(desktop.locations.resources())
"""


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout; built without network, with the build backend installed here."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def names(wheel: Path) -> set[str]:
    """The files in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return {info.filename for info in archive.infolist() if not info.is_dir()}


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel's files, as `site-packages` would have them."""
    folder = tmp_path_factory.mktemp("site packages")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(code: str, *paths: Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run code with these folders first on the path, far from the checkout."""
    code = f"import sys; sys.path[:0] = {[str(path) for path in paths]!r}\n{code}"
    command = [sys.executable, "-I", "-W", "error", "-c", code]
    return subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_the_desktop_learns_who_opens_our_links(names: set[str], wheel: Path):
    shared = {name.partition(".data/data/")[2] for name in names if ".data/data/" in name}
    assert shared == {
        "share/applications/khizana.desktop",
        "share/icons/hicolor/scalable/apps/khizana.svg",
    }
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(ROOT / "resources" / "khizana.desktop", "utf-8")
    assert "x-scheme-handler/khizana;" in entry["Desktop Entry"]["MimeType"]
    assert entry["Desktop Entry"]["Exec"] == "khizana %u"


def test_one_name_becomes_importable(names: set[str]):
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith((".dist-info", ".data"))} == {"khizana"}
    assert {name.split("/")[1] for name in names if name.startswith("khizana/")} == {
        *PACKAGES,
        "resources",
    }


@pytest.mark.parametrize("folder", [*PACKAGES, "resources"])
def test_every_file_of_the_checkout_is_inside(names: set[str], folder: str):
    """Code, linguistic tables, migrations, stop words, icons and the sample archive."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", folder]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        files = [name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this is no git checkout")
    assert files
    assert {f"khizana/{name}" for name in files} <= names


@pytest.mark.parametrize(
    "name",
    [
        "articles/archive/migrations/0001_articles_and_passages.sql",
        "articles/arabic/numerals.toml",
        "index/analysis/stop_words.txt",
        "resources/icons/khizana.svg",
        "resources/sample_archive/README.md",
    ],
)
def test_files_that_are_no_code_are_inside(names: set[str], name: str):
    assert f"khizana/{name}" in names


def test_the_licence_is_inside(names: set[str]):
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_the_command_is_the_door(installed: Path):
    (file,) = installed.glob("*.dist-info/entry_points.txt")
    points = configparser.ConfigParser()
    points.read_string(file.read_text("utf-8"))
    assert dict(points["console_scripts"]) == {"khizana": "khizana.desktop.__main__:main"}


def test_help_is_shown(installed: Path, tmp_path: Path):
    done = run(ENTER.format(arguments=["--help"]), installed, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "khizana" in done.stdout


def test_a_file_is_read_and_its_figures_found(installed: Path, tmp_path: Path):
    file = tmp_path / "briefs.txt"
    file.write_text("مكتبة الحي\n\nاشترت البلدية 350 كتابا جديدا بمبلغ 40 ألف درهم.\n", "utf-8")
    code = ENTER.format(arguments=["extract", str(file), "--json"])
    done = run(code, installed, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    found = {figure["low"] for figure in json.loads(done.stdout)["figures"]}
    assert {350, 40_000} <= found


EXTRACT = """
import contextlib, io, sys
from khizana.desktop.__main__ import main
with contextlib.redirect_stdout(io.StringIO()):
    main(["--help"])
from articles.document import Document
from articles.extraction import Candidate
from desktop.library.extraction_pool import ExtractionPool
from desktop.tasks.worker_process import WorkerProcess

def candidates(pool):
    attended = False
    for number in range(200):
        if pool.processes and not attended:
            WorkerProcess.wait([worker.process for worker in pool._workers])
            attended = True
        text = f"بيعت {number + 20} نسخة من الكتاب سنة 2014."
        yield Candidate(Document(text, f"/{number}", f"{number:064}", "text", None), str(number))

if __name__ == "__main__":
    with ExtractionPool(1) as pool:
        figures = sum(len(each.extracted.figures) for each in pool(candidates(pool)))
        print(len(pool.processes), figures >= 200)
"""


def test_articles_are_extracted_in_processes_of_their_own(installed: Path, tmp_path: Path):
    foreign = tmp_path / "foreign"
    for name in PACKAGES:
        (foreign / name).mkdir(parents=True)
        (foreign / name / "__init__.py").write_text("raise ImportError('foreign')\n", "utf-8")
    done = run(EXTRACT, foreign, installed, cwd=tmp_path)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "1 True\n")


@pytest.mark.parametrize("ours_first", [True, False], ids=["after ours", "before ours"])
def test_packages_of_the_same_names_are_not_taken(
    installed: Path, tmp_path: Path, ours_first: bool
):
    foreign = tmp_path / "foreign"
    for name in (*PACKAGES, "resources"):
        (foreign / name).mkdir(parents=True)
        (foreign / name / "__init__.py").write_text("raise ImportError('foreign')\n", "utf-8")
    paths = [installed, foreign] if ours_first else [foreign, installed]
    done = run(WHERE, *paths, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    *modules, resources = done.stdout.splitlines()
    assert modules == [
        str(installed / "khizana" / name / "__init__.py") for name in sorted(PACKAGES)
    ]
    assert resources == str(installed / "khizana" / "resources")
