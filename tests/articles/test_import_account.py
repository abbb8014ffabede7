from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.archive.archive import Archive
from articles.archive.import_reports import ImportReport
from articles.errors import Reason
from articles.import_account import FileAccount, RemarkKind, joined
from articles.intake import import_paths

TEXT = "احتضنت القاعة معرضا للحرف التقليدية شارك فيه 45 صانعا من ثلاث مدن، وزاره 800 شخص."
PAGE = (
    "<!DOCTYPE html><html><head><title>معرض</title></head><body><article><h1>معرض الحرف</h1>"
    f"<p>{TEXT}</p><p>{TEXT * 3}</p></article></body></html>"
)
CSV = "title,text,date\n" + "".join(f'عنوان {n},"{TEXT} {n}",2020-01-0{n}\n' for n in range(1, 8))
JSON = json.dumps([{"title": f"عنوان {n}", "text": f"{TEXT} {n}"} for n in range(5)])
LINES = "\n".join(json.dumps({"text": f"{TEXT} {n}", "id": n}) for n in range(5))
XML = (
    "<?xml version='1.0'?><r>"
    + "".join(f"<item><title>ع{n}</title><text>{TEXT} {n}</text></item>" for n in range(5))
    + "</r>"
)
MAIL = f"From: a@example.com\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain\n\n{TEXT}\n"
SEEDS = {
    "t.csv": CSV,
    "t.json": JSON,
    "t.jsonl": LINES,
    "p.html": PAGE,
    "x.xml": XML,
    "m.eml": MAIL,
    "a.txt": f"العنوان: معرض\nالمصدر: جريدة\n\n{TEXT}",
}


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        yield archive


def report_of(archive: Archive, *paths: Path) -> ImportReport:
    *_, last = import_paths(archive, paths)
    assert last.report is not None
    return last.report


def adds_up(archive: Archive, report: ImportReport, steps: int) -> None:
    """Each item that was found has one outcome, and the files add up to the totals."""
    assert report.found == steps
    ordinary = report.found - joined(report.account.files).found
    assert ordinary >= 0
    files = joined(report.account.files)
    assert (files.duplicates, files.failed) == (report.duplicates, len(report.failed))
    assert files.added <= report.added
    assert len(report.account.copies) == report.duplicates
    assert archive.articles.count() == report.added


def mutated(text: str, changes: list[tuple[float, int, str]]) -> bytes:
    """The text with some of its letters deleted, doubled, replaced."""
    for share, kind, letters in changes:
        place = int(share * len(text))
        if kind == 0:
            text = text[:place] + text[place + len(letters) :]
        elif kind == 1:
            text = text[:place] + letters + text[place:]
        elif kind == 2:
            text = text[: place or 1]
        else:
            text += text[place:]
    return text.encode("utf-8", "replace")


CHANGES = st.lists(
    st.tuples(
        st.floats(0, 1),
        st.integers(0, 3),
        st.sampled_from(
            ['"', "\n", ",", "<", "</p>", "}", "]", "\\", "title,text,date\n", "أ", "\0"]
        ),
    ),
    max_size=5,
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.sampled_from(sorted(SEEDS)), CHANGES)
def test_every_item_has_one_outcome_whatever_the_file(
    tmp_path: Path, name: str, changes: list[tuple[float, int, str]]
) -> None:
    folder = Path(tempfile.mkdtemp(dir=tmp_path))
    (folder / name).write_bytes(mutated(SEEDS[name], changes))
    (folder / "whole.txt").write_text(TEXT, "utf-8")
    with Archive.open(folder / "archive", create=True) as archive:
        *steps, last = import_paths(archive, [folder / name, folder / "whole.txt"])
        assert last.report is not None
        adds_up(archive, last.report, len(steps))
        assert len(steps) >= 2


def test_what_came_of_each_file(archive: Archive, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, "utf-8")
    (folder / "b.txt").write_text(TEXT, "utf-8")
    (folder / "c.csv").write_text(CSV + "x,y,z,w,v\n", "utf-8")
    (folder / "d.css").write_text("a {}", "utf-8")
    report = report_of(archive, folder)
    files = {Path(each.origin).name: each for each in report.account.files}
    assert set(files) == {"b.txt", "c.csv"}
    assert (files["c.csv"].added, files["c.csv"].failed, files["c.csv"].found) == (7, 1, 8)
    (copy,) = report.account.copies
    assert copy.origin == str(folder / "b.txt")
    assert copy.article_origin == str(folder / "a.txt")
    assert report.account.skipped == 1
    (columns,) = report.account.of_kind(RemarkKind.COLUMNS)
    assert columns.columns is not None
    assert dict(columns.columns.used)["published"] == "date"
    (kept,) = archive.import_reports.last()
    assert kept.account == report.account
    again = report_of(archive, folder)
    assert (again.unchanged, again.duplicates, len(again.failed)) == (9, 0, 1)


def test_nothing_found_is_told(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "empty.json").write_text("[]", "utf-8")
    report = report_of(archive, tmp_path / "empty.json")
    assert [error.reason for error in report.failed] == [Reason.EMPTY]


def test_a_copy_that_is_none_any_more_is_read(archive: Archive, tmp_path: Path) -> None:
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text(TEXT, "utf-8")
    report_of(archive, first)
    # In one batch the article is written over, and the copy of its former words comes behind it.
    first.write_text(f"{TEXT} وزيد عليه", "utf-8")
    second.write_text(TEXT, "utf-8")
    report = report_of(archive, first, second)
    assert (report.updated, report.added, report.duplicates, report.found) == (1, 1, 0, 2)
    assert archive.articles.count() == 2


def test_sums() -> None:
    one = FileAccount("a", added=1)
    assert one.is_ordinary
    assert not FileAccount("b", failed=1).is_ordinary
    assert joined([one, FileAccount("b", duplicates=2, failed=1)]).found == 4
