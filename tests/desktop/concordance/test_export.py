"""A concordance as a file: whole, safe to open, every line with its source."""

from __future__ import annotations

import csv
import io
from html.parser import HTMLParser
from pathlib import Path

import pytest

from desktop.concordance import export
from desktop.concordance.export import LinesFormat, writing_steps
from desktop.output_error import OutputError
from tests.desktop.concordance.conftest import Line


def rows(path: Path) -> list[list[str]]:
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")  # Excel needs it
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def test_a_table_has_a_row_for_each_line(tmp_path: Path, line: Line):
    path = tmp_path / "lines.csv"
    lines = [line(), line(words="ميناء", published=None, publisher=None)]
    steps = writing_steps(lines, "ميناء", path, LinesFormat.CSV)
    assert list(steps) == [2]
    head, first, second = rows(path)
    assert head[:4] == ["before", "words", "after", "title"]
    assert first == [
        "زار الوزير", "الميناء", "الجديد", "افتتاح الميناء", "جريدة الساحل", "2019-04-12",
        "a1", "11", "18",
    ]  # fmt: skip
    assert second[4:6] == ["", ""]


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@a", "\t=1"])
def test_no_cell_is_a_formula(tmp_path: Path, line: Line, formula: str):
    path = tmp_path / "lines.csv"
    list(writing_steps([line(before=formula)], "q", path, LinesFormat.CSV))
    assert rows(path)[1][0] == f"'{formula}"


class Page(HTMLParser):
    """Checks that tags close in their order, and keeps the texts."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.texts: list[str] = []
        self.marked: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)
        if self.open[-1:] == ["mark"]:
            self.marked.append(data)


def test_a_page_is_valid_and_says_everything(tmp_path: Path, line: Line):
    path = tmp_path / "lines.html"
    lines = [line(), line(before="<script>alert(1)</script>", words='&"', after="\ud800 نص")]
    list(writing_steps(lines, "<ميناء>", path, LinesFormat.HTML))
    text = path.read_text("utf-8")
    assert text.startswith('<!DOCTYPE html>\n<html lang="ar" dir="rtl">')
    page = Page()
    page.feed(text)
    assert page.open == []
    assert page.marked == ["الميناء", '&"']
    assert "<script>alert(1)</script>" in page.texts
    assert "<script>" not in text
    assert "افتتاح الميناء — جريدة الساحل · 12 أبريل 2019" in page.texts


def test_long_files_are_made_step_by_step(
    tmp_path: Path, line: Line, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(export, "_LINES_OF_STEP", 2)
    path = tmp_path / "lines.csv"
    assert list(writing_steps([line()] * 5, "q", path, LinesFormat.CSV)) == [2, 4, 5]
    assert len(rows(path)) == 6


def test_a_file_that_is_given_up_never_appears(tmp_path: Path, line: Line):
    path = tmp_path / "lines.csv"
    steps = writing_steps([line()], "q", path, LinesFormat.CSV)
    next(steps)
    steps.close()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, line: Line):
    with pytest.raises(OutputError):
        list(writing_steps([line()], "q", tmp_path / "no" / "lines.csv", LinesFormat.CSV))
