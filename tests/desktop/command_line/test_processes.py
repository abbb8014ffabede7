"""What can only be seen from outside: imports, speed, signals, pipes, no display."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PYTHON = sys.executable


def environment(**changes: str) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    return kept | changes


def khizana(*arguments: object, **changes: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [PYTHON, "-m", "desktop", *map(str, arguments)],
        cwd=ROOT,
        env=environment(**changes),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=100,
    )


def modules_after(*arguments: object) -> set[str]:
    program = (
        "import json, sys\nfrom desktop.__main__ import main\n"
        f"main({[str(each) for each in arguments]!r})\n"
        "sys.stderr.write('\\n' + json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run(
        [PYTHON, "-c", program], cwd=ROOT, env=environment(), capture_output=True, check=True
    )
    return set(json.loads(done.stderr.decode().splitlines()[-1]))


def test_help_needs_nothing_that_takes_long_to_load():
    heavy = {"PySide6", "whoosh", "numpy", "sqlite3", "articles.annotation", "platformdirs"}
    assert not heavy & modules_after("--help")
    assert khizana("--help").returncode == 0


def test_numpy_is_told_to_count_in_one_thread():
    program = (
        "import os\nfrom desktop.__main__ import main\nmain(['--help'])\n"
        "print(os.environ['OPENBLAS_NUM_THREADS'])"
    )
    for said, expected in (({}, "1"), ({"OPENBLAS_NUM_THREADS": "2"}, "2")):
        others = {n: v for n, v in environment().items() if n != "OPENBLAS_NUM_THREADS"}
        done = subprocess.run(
            [PYTHON, "-c", program], cwd=ROOT, env=others | said, capture_output=True, check=True
        )
        assert done.stdout.decode().split()[-1] == expected


@pytest.mark.parametrize(
    "arguments",
    [
        ["import", "texts"],
        ["search", "الميناء"],
        ["search", "الميناء", "--terminal", "visual"],
        ["show", "unknown"],
        ["bookmarks"],
        ["check", "--repair"],
        ["summary", "ID", "--html", "summary.html"],
    ],
    ids=" ".join,
)
def test_nothing_but_printing_needs_qt(archive: Path, texts: Path, tmp_path, khizana, arguments):
    hits = khizana("search", "--archive", archive, "طاقته", "--json").json["hits"]
    names = {"texts": texts, "ID": hits[0]["id"], "summary.html": tmp_path / "summary.html"}
    command, *rest = arguments
    modules = modules_after(
        command, "--archive", archive, *(names.get(each, each) for each in rest)
    )
    assert not {"PySide6", "shiboken6"} & modules


def test_a_search_brings_in_neither_readers_nor_extraction(archive: Path):
    heavy = {
        "articles.annotation",
        "articles.figures.extraction",
        "articles.reading.formats",
        "articles.timeline.detection",
        "lxml",
    }
    assert not heavy & modules_after("search", "--archive", archive, "الميناء")


def test_the_window_stands_before_readers_paper_and_pdf_are_brought_in():
    heavy = (
        "articles.annotation",
        "articles.reading.formats",
        "articles.timeline.detection",
        "desktop.printing.paper.page_layout",
        "fontTools",
        "lxml",
        "pypdf",
    )
    program = f"import sys, desktop.app; sys.exit(' '.join(sys.modules.keys() & set({heavy})))"
    done = subprocess.run(
        [PYTHON, "-c", program], cwd=ROOT, env=environment(), capture_output=True, check=False
    )
    assert done.stderr.decode().strip() == ""


def test_extract_needs_no_qt(texts: Path):
    assert "PySide6" not in modules_after("extract", texts / "port.txt", "--json")


def test_a_pdf_is_written_without_a_display(archive: Path, tmp_path: Path):
    found = khizana("search", "--archive", archive, "طاقته", "--json").stdout
    article_id = json.loads(found)["hits"][0]["id"]
    target = tmp_path / "summary.pdf"
    done = khizana("summary", "--archive", archive, article_id, "--pdf", target)
    assert (done.returncode, done.stdout) == (0, "")
    assert target.read_bytes().startswith(b"%PDF")


def test_output_is_utf8_whatever_the_locale(texts: Path):
    done = khizana("extract", texts / "port.txt", "--json", LC_ALL="C", PYTHONUTF8="0",
                   PYTHONIOENCODING="ascii")  # fmt: skip
    assert done.returncode == 0
    assert "ميناء" in done.stdout


def test_a_reader_that_goes_away_is_no_fault(texts: Path):
    done = subprocess.run(
        f"'{PYTHON}' -m desktop extract --json '{texts}' '{texts}' '{texts}' | head -c 10",
        shell=True,
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert b"Traceback" not in done.stderr
    assert b"Exception" not in done.stderr


def test_interrupting_an_import_stops_it_and_says_how_to_go_on(tmp_path: Path, home: Path):
    table = tmp_path / "table.jsonl"
    body = "افتتح السوق الجديد أبوابه أمام الزوار، وبلغت كلفته 12 مليون درهم سنة 2016. " * 30
    with table.open("w", encoding="utf-8") as file:
        for number in range(4000):
            file.write(json.dumps({"id": f"n{number}", "text": f"{number} {body}"}) + "\n")
    archive = tmp_path / "archive"
    arguments = [PYTHON, "-m", "desktop", "import", "--archive", archive, table, "--json"]
    with subprocess.Popen(
        arguments, cwd=ROOT, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        database = archive / "archive.sqlite-wal"
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and not (
            database.exists() and database.stat().st_size > 800_000  # more than its making takes
        ):
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert b"Traceback" not in err
    report = json.loads(out)
    assert 0 < report["added"] < 4000
    assert "أُوقف الاستيراد" in err.decode()
    done = khizana("check", "--archive", archive, "--json")
    assert json.loads(done.stdout)["articles"] == report["added"]


def test_without_a_display_the_main_job_is_done_in_the_terminal(home: Path):
    done = khizana()
    assert done.returncode == 0
    assert "لا شاشة" in done.stderr
    for part in (
        "تمّ الاستيراد",
        "== البحث عن",
        "⟦",
        "== أرقام",
        "== موقعه في الزمن",
        "summary.pdf",
    ):
        assert part in done.stdout
    assert (home / "data" / "summary.pdf").read_bytes().startswith(b"%PDF")
    again = khizana()
    assert again.returncode == 0
    assert "تمّ الاستيراد" not in again.stdout


def test_the_tour_of_an_own_archive(tmp_path: Path, texts: Path, home: Path):
    done = khizana(tmp_path / "own", "--import", texts)
    assert done.returncode == 0
    assert "«" in done.stdout
    assert khizana(tmp_path / "none").returncode == 3
    assert not (tmp_path / "none").exists()


def test_the_folder_of_the_packages_comes_first_on_the_path(tmp_path: Path):
    (tmp_path / "index").mkdir()
    (tmp_path / "index" / "__init__.py").write_text("raise RuntimeError('the wrong index')")
    program = (
        f"import sys, runpy; sys.path[:0] = [{str(tmp_path)!r}]\n"
        f"sys.argv = ['khizana', 'search', '--archive', '/nonexistent', 'x']\n"
        f"runpy.run_path({str(ROOT / 'desktop' / '__main__.py')!r}, run_name='__main__')"
    )
    done = subprocess.run(
        [PYTHON, "-c", program], cwd=tmp_path, env=environment(), capture_output=True, check=False
    )
    assert done.returncode == 3, done.stderr.decode()
