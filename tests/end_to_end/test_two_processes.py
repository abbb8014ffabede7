"""Two processes on one archive, and what a program may hand to the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop.command_line.dispatch import start
from desktop.session.archive_session import ArchiveLocation
from index.request import SearchRequest
from tests.benchmarks.synthetic_press import articles, vocabulary

ROOT = Path(__file__).resolve().parents[2]
ROWS = 240
WORD = vocabulary()[0]
LOCKED = "فهرس البحث تحدّثه نافذة أخرى الآن"


def process(*arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "desktop", *map(str, arguments)]
    return subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def ended(running: subprocess.Popen[str], *statuses: int) -> Any:
    out, err = running.communicate(timeout=120)
    assert running.returncode in statuses, err
    assert "Traceback" not in err
    return json.loads(out)


def table(folder: Path, seed: int) -> Path:
    path = folder / f"table{seed}.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for row in articles(ROWS, seed):
            row["id"] += f"-{seed}"
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path


def test_two_imports_and_readers_beside_them(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    ArchiveLocation(archive).open_archive(create=True).close()
    imports = [
        process("import", "--archive", archive, table(tmp_path, seed), "--json") for seed in (1, 2)
    ]
    totals, counts = [], []
    while any(each.poll() is None for each in imports):
        searching = process("search", "--archive", archive, WORD, "--json", "--limit", "1")
        checking = process("check", "--archive", archive, "--json")
        found, told = ended(searching, 0), ended(checking, 0, 1)
        totals.append(found["total"])
        counts.append(told["articles"])
        assert told["indexed"] <= told["articles"]
        assert set(told["problems"]) <= {"index-outdated", "index-wrong-count"}
        for hit in found["hits"]:
            shown = ended(process("show", "--archive", archive, hit["id"], "--json"), 0)
            assert shown["id"] == hit["id"]
    assert [ended(each, 0)["added"] for each in imports] == [ROWS, ROWS]
    assert totals == sorted(totals)
    assert counts == sorted(counts)
    # Where one was busy with the index, the next to come indexes what was left.
    ended(process("search", "--archive", archive, WORD, "--json"), 0)
    told = ended(process("check", "--archive", archive, "--json"), 0)
    assert (told["articles"], told["indexed"], told["problems"]) == (2 * ROWS, 2 * ROWS, [])


def test_while_another_writes_the_index_an_import_goes_on_and_a_search_says_so(
    tmp_path: Path, capsys
) -> None:
    folder = tmp_path / "archive"
    arguments = ["--archive", str(folder)]
    assert start(["import", *arguments, str(table(tmp_path, 1))]) == 0
    with ArchiveLocation(folder).open_session() as session:
        writing = session.engine.synchronise()
        next(writing)
        imported = ended(process("import", *arguments, table(tmp_path, 2), "--json"), 0)
        assert imported["added"] == ROWS
        searching = process("search", *arguments, WORD, "--json")
        out, err = searching.communicate(timeout=60)
        assert searching.returncode == 0
        assert LOCKED in err
        before = json.loads(out)["total"]
        assert before > 0
        repairing = process("check", *arguments, "--repair")
        _, err = repairing.communicate(timeout=60)
        assert repairing.returncode == 1
        assert LOCKED in err  # two that write side by side would write each article twice
        assert session.engine.search(SearchRequest(WORD)).total == before
        writing.close()
    capsys.readouterr()
    assert start(["search", *arguments, WORD, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["total"] > before
    assert start(["check", *arguments]) == 0


@pytest.mark.parametrize(
    "query",
    ["(" * 5000, '"' * 4001, "ميناء " * 10_000, "رقم:..", "تاريخ:" * 900, "*", "ا*", "\0", "~" * 99,
     "\N{RIGHT-TO-LEFT OVERRIDE}\N{GRINNING FACE}", "\ud800", "قرب/999999999", "م" * 20_000,
     '"ميناء نار"~99999999', "(a+)+$", "ا" + "\N{ARABIC FATHATAN}" * 5000],
    ids=range(16),
)  # fmt: skip
def test_any_query_is_answered_or_explained_in_arabic(tmp_path: Path, capsys, query: str) -> None:
    folder = tmp_path / "archive"
    text = tmp_path / "port.txt"
    text.write_text("الميناء\n\nافتتح الميناء الجديد أبوابه أمام السفن.", "utf-8")
    assert start(["import", "--archive", str(folder), str(text)]) == 0
    capsys.readouterr()
    status = start(["search", "--archive", str(folder), "--json", "--", query])
    shown = capsys.readouterr()
    assert status in {0, 2}
    if status:
        assert shown.out == ""
        assert any("\N{ARABIC LETTER HAMZA}" <= letter <= "ي" for letter in shown.err)
    else:
        assert json.loads(shown.out)["total"] in {0, 1}


@pytest.mark.skipif(os.name != "posix", reason="arguments are bytes")
def test_an_argument_that_is_no_text(tmp_path: Path) -> None:
    ArchiveLocation(tmp_path / "archive").open_archive(create=True).close()
    command = [
        sys.executable,
        "-m",
        "desktop",
        "search",
        "--archive",
        tmp_path / "archive",
        "--json",
    ]
    for query, status in ((b"\xff\xfe\xd9 kept", 0), (b"\xff\xfe\xd9", 2)):
        done = subprocess.run([*command, query], cwd=ROOT, capture_output=True, check=False)
        assert done.returncode == status, done.stderr.decode()
        assert b"Traceback" not in done.stderr
        if status == 0:
            assert json.loads(done.stdout)["total"] == 0
        else:
            assert "لا كلمة فيها يُبحث عنها" in done.stderr.decode()
