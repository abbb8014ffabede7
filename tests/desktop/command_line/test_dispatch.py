"""A sub-command is a file and a line; its errors become words and an exit status."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import desktop.command_line
from desktop.command_line import parser
from desktop.command_line.dispatch import start
from desktop.command_line.exit_status import ExitStatus

COUNT = """
from articles.errors import ArchiveError
from desktop.command_line.exit_status import ExitStatus, UsageError
from desktop.command_line.options import add_output
from desktop.command_line.rendering import Output


def add_arguments(parser):
    parser.add_argument("words", metavar="WORD", nargs="*", help="كلمات")
    add_output(parser)


def run(arguments):
    if "قف" in arguments.words:
        raise KeyboardInterrupt
    if "خطأ" in arguments.words:
        raise RuntimeError("by design")
    if not arguments.words:
        raise UsageError("تلزم كلمة")
    Output.of(arguments).line(str(len(arguments.words)))
    return ExitStatus.DONE
"""


@pytest.fixture(autouse=True)
def count(tmp_path: Path, monkeypatch) -> None:
    """A sub-command `count`: one file in the folder, one line in the table."""
    (tmp_path / "count_command.py").write_text(COUNT, "utf-8")
    folders = [*desktop.command_line.__path__, str(tmp_path)]
    monkeypatch.setattr(desktop.command_line, "__path__", folders)
    monkeypatch.setitem(parser.COMMANDS, "count", "يعدّ الكلمات")


def test_it_runs_with_its_own_options(capsys):
    assert start(["count", "قطار", "ميناء"]) is ExitStatus.DONE
    assert capsys.readouterr().out == "2\n"


def test_it_is_in_the_overview_and_has_a_page_of_its_own(capsys):
    assert start(["--help"]) == 0
    assert re.search(r"^  count +يعدّ الكلمات$", capsys.readouterr().out, re.MULTILINE)
    assert start(["count", "--help"]) == 0
    page = capsys.readouterr().out
    assert "يعدّ الكلمات." in page
    assert "WORD" in page


@pytest.mark.parametrize(
    ("words", "status"),
    [([], ExitStatus.WRONG_USAGE), (["قف"], ExitStatus.PARTLY), (["خطأ"], ExitStatus.PARTLY)],
    ids=["usage", "interrupted", "unexpected"],
)
def test_what_goes_wrong_is_said_in_arabic(words: list[str], status: ExitStatus, capsys):
    assert start(["count", *words]) == status
    shown = capsys.readouterr()
    assert shown.out == ""
    assert any("\u0600" < letter < "\u06ff" for letter in shown.err)
    assert "Traceback" not in shown.err


def test_the_version_is_told(capsys):
    assert start(["--version"]) == 0
    assert capsys.readouterr().out.startswith("khizana 0.")
