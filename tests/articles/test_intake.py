from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from articles import annotation
from articles.archive import article_repository, article_writing
from articles.archive.archive import FILE_NAME, Archive
from articles.archive.import_reports import ImportReport
from articles.errors import ArchiveError, Reason
from articles.intake import ImportStep, extract_again, import_paths
from articles.passages.anchoring import quote
from articles.passages.passage import Anchoring, Passage, TextPositionSelector
from articles.span import Span

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        yield archive


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    return folder


def text(number: int) -> str:
    return (
        f"خبر رقم {number} عن الموانئ\n\n"
        f"استقبل الميناء خلال سنة 2019 نحو {number + 100} سفينة، حسب ما أعلنته إدارته أمس.\n"
        f"وتتوقع الإدارة أن يزيد العدد في السنة المقبلة بنسبة {number % 90 + 1} في المائة."
    )


def write(folder: Path, count: int) -> None:
    for number in range(count):
        (folder / f"{number:04}.txt").write_text(text(number), "utf-8")


def report_of(archive: Archive, paths: Sequence[Path]) -> ImportReport:
    *_, last = import_paths(archive, paths)
    assert last.report is not None
    return last.report


def counts(report: ImportReport) -> tuple[int, int, int, int, int]:
    failed = len(report.failed)
    return report.added, report.updated, report.unchanged, report.duplicates, failed


def mark(archive: Archive, article_id: str, words: str) -> Passage:
    body = archive.articles.bodies([article_id])[article_id]
    start = body.index(words)
    span = Span(start, start + len(words))
    passage = Passage(
        id=os.urandom(16).hex(),
        article_id=article_id,
        position=TextPositionSelector(span.start, span.end),
        quote=quote(body, span),
        colour="green",
        note="",
        tags=(),
        created="2025-01-01T00:00:00+00:00",
        modified="2025-01-01T00:00:00+00:00",
    )
    archive.passages.add(passage)
    return passage


def test_every_file_becomes_an_article_and_each_is_a_step(archive: Archive, folder: Path) -> None:
    write(folder, 7)
    steps = list(import_paths(archive, [folder]))
    assert [step.done for step in steps] == [1, 2, 3, 4, 5, 6, 7, 7]
    assert [step.report is None for step in steps] == [True] * 7 + [False]
    assert steps[0].origin == str(folder / "0000.txt")
    assert counts(report_of(archive, [])) == (0, 0, 0, 0, 0)
    assert archive.articles.count() == 7
    annotated = archive.articles.get(archive.articles.ids()[0])
    assert annotated is not None
    assert annotated.article.metadata.title == "خبر رقم 0 عن الموانئ"
    assert annotated.figures
    assert annotated.times
    assert archive.articles.original_text(annotated.article.id) == text(0)


def test_the_report_stays(archive: Archive, folder: Path) -> None:
    write(folder, 2)
    (folder / "empty.txt").write_bytes(b"")
    report = report_of(archive, [folder])
    assert counts(report) == (2, 0, 0, 0, 1)
    assert report.finished
    (kept,) = archive.import_reports.last()
    assert counts(kept) == counts(report)
    assert kept.failed[0].origin == str(folder / "empty.txt")


def test_the_same_folder_twice_changes_nothing(archive: Archive, folder: Path) -> None:
    write(folder, 5)
    assert counts(report_of(archive, [folder])) == (5, 0, 0, 0, 0)
    revision = archive.articles.revision()
    assert counts(report_of(archive, [folder])) == (0, 0, 5, 0, 0)
    assert counts(report_of(archive, [folder, folder])) == (0, 0, 10, 0, 0)
    assert archive.articles.revision() == revision


def test_the_same_file_twice_in_one_import_is_one_article(archive: Archive, folder: Path) -> None:
    write(folder, 3)
    assert counts(report_of(archive, [folder, folder])) == (3, 0, 3, 0, 0)


def test_copies_in_one_import_are_duplicates(archive: Archive, folder: Path) -> None:
    for name in ("a", "b", "c"):
        (folder / f"{name}.txt").write_text(text(1), "utf-8")
    assert counts(report_of(archive, [folder])) == (1, 0, 0, 2, 0)
    assert counts(report_of(archive, [folder])) == (0, 0, 3, 0, 0)


def test_a_changed_file_keeps_its_passages(archive: Archive, folder: Path) -> None:
    write(folder, 3)
    report_of(archive, [folder])
    ids = archive.articles.ids()
    mark(archive, ids[1], "نحو 101 سفينة")
    changed = text(1).replace("استقبل", "ذكر بيان أن المدينة فرحت إذ استقبل")
    (folder / "0001.txt").write_text(changed, "utf-8")
    assert counts(report_of(archive, [folder])) == (0, 1, 2, 0, 0)
    assert archive.articles.ids() == ids
    (passage,) = archive.passages.of_article(ids[1])
    assert passage.anchoring is Anchoring.ANCHORED
    body = archive.articles.bodies(ids)[ids[1]]
    assert body[passage.position.start : passage.position.end] == "نحو 101 سفينة"


def test_the_rows_of_a_table_keep_their_ids(archive: Archive, folder: Path) -> None:
    rows = [
        {"id": "p0", "title": "عنوان", "text": text(0), "published": "2019-05-01"},
        {"id": "p1", "text": text(1)},
        {"id": "a b/c", "text": text(2)},
        {"text": text(3)},
    ]
    table = folder / "table.jsonl"
    table.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    assert counts(report_of(archive, [table])) == (4, 0, 0, 0, 0)
    assert archive.articles.ids()[:2] == ["p0", "p1"]
    first = archive.articles.get("p0")
    assert first is not None
    assert first.article.metadata.title == "عنوان"
    assert first.article.metadata.date.value == "2019-05-01"


HOSTILE_ROWS = [
    "",
    "{",
    "null",
    "[1, 2]",
    '"text"',
    json.dumps({"id": "x"}),
    json.dumps({"id": "x", "text": None}),
    json.dumps({"id": "x", "text": 5}),
    json.dumps({"id": "x", "text": ["نص"]}),
    json.dumps({"id": "x", "text": ""}),
    json.dumps({"id": {"a": 1}, "text": text(10)}),
    json.dumps({"id": 10**30, "text": text(11)}),
    json.dumps({"id": "\ud800", "title": "\udfff", "text": "\ud800" + text(12)}),
    json.dumps({"id": "'; DROP TABLE articles; --", "text": text(13)}),
    json.dumps({"id": "../../etc/passwd", "title": {"a": []}, "text": text(14)}),
    json.dumps({"id": "y", "title": "\0\n\t", "text": text(15) + "\0", "published": "\ud800 9999"}),
    json.dumps({"id": "y", "title": "ع" * 100_000, "text": text(16), "published": "0000-99-99"}),
    json.dumps({"id": "z", "text": "9" * 200_000}),
    json.dumps({"id": "w", "text": "\N{RIGHT-TO-LEFT MARK}" * 1000}),
    json.dumps({"id": "v", "text": text(17), "url": "x" * 10_000, "source": 5, "author": ["a"]}),
]


def test_hostile_rows_stop_nothing(archive: Archive, folder: Path) -> None:
    table = folder / "hostile.jsonl"
    good = json.dumps({"id": "good", "text": text(1)})
    table.write_text("\n".join([*HOSTILE_ROWS, good]), "utf-8")
    report = report_of(archive, [table])
    assert "good" in archive.articles.ids()
    assert report.failed
    assert report.added == archive.articles.count() >= 6
    assert archive.check() == ()
    for annotated in archive.articles.get_many(archive.articles.ids()):
        assert annotated.article.body
    again = report_of(archive, [table])
    assert (again.added, again.updated) == (0, 0)
    assert again.unchanged == report.added


def test_two_rows_with_one_id_are_two_articles(archive: Archive, folder: Path) -> None:
    table = folder / "table.jsonl"
    rows = [{"id": "p0", "text": text(number)} for number in (1, 2, 3, 2)]
    table.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    assert counts(report_of(archive, [table])) == (3, 0, 1, 0, 0)
    assert counts(report_of(archive, [table])) == (0, 0, 4, 0, 0)
    assert archive.articles.ids()[0] == "p0"


def table_of(path: Path, *rows: dict[str, str]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def test_a_row_of_which_only_the_date_changed_is_updated(archive: Archive, folder: Path) -> None:
    row = {"id": "p0", "title": "خبر الميناء", "text": text(1), "published": "2019-05-01"}
    other = {"id": "p1", "text": text(2)}
    table = table_of(folder / "table.jsonl", row, other)
    report_of(archive, [table])
    passage = mark(archive, "p0", "استقبل الميناء")
    table_of(table, {**row, "published": "2020-01-31"}, other)
    assert counts(report_of(archive, [table])) == (0, 1, 1, 0, 0)
    changed = archive.articles.get("p0")
    assert changed is not None
    assert changed.article.metadata.date.value == "2020-01-31"
    assert archive.passages.all() == (passage,)
    assert counts(report_of(archive, [table])) == (0, 0, 2, 0, 0)


@pytest.mark.parametrize(
    ("column", "said"),
    [
        ("source", "جريدة المرفأ"),
        ("author", "ليلى المنصوري"),
        ("url", "https://a.example/1"),
        ("date", "2018-03-04"),
    ],
)
def test_what_a_row_says_newly_of_its_article_is_taken(
    archive: Archive, folder: Path, column: str, said: str
) -> None:
    row = {"id": "p0", "text": text(1)}
    table = table_of(folder / "table.jsonl", row)
    report_of(archive, [table])
    table_of(table, {**row, column: said})
    assert counts(report_of(archive, [table])) == (0, 1, 0, 0, 0)
    assert counts(report_of(archive, [table])) == (0, 0, 1, 0, 0)
    table_of(table, row)
    assert counts(report_of(archive, [table])) == (0, 1, 0, 0, 0)


def test_one_text_with_two_dates_in_a_table_settles(archive: Archive, folder: Path) -> None:
    row = {"id": "p0", "text": text(1), "published": "2019-05-01"}
    table = table_of(folder / "table.jsonl", row, {**row, "published": "2020-05-01"})
    assert counts(report_of(archive, [table])) == (1, 0, 0, 1, 0)
    assert counts(report_of(archive, [table])) == (0, 0, 2, 0, 0)


def test_a_broken_zip_stops_nothing(archive: Archive, folder: Path) -> None:
    write(folder, 2)
    (folder / "broken.zip").write_bytes(b"PK\x03\x04 not really")
    with zipfile.ZipFile(folder / "good.zip", "w") as good:
        good.writestr("inside/x.txt", text(50))
    report = report_of(archive, [folder])
    assert (report.added, len(report.failed)) == (3, 1)


def test_a_fault_of_the_extractor_is_a_line_of_the_report(
    archive: Archive, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog
) -> None:
    write(folder, 3)
    annotate = annotation.annotate

    def faulty(document, article_id):
        if document.origin.endswith("0001.txt"):
            raise ZeroDivisionError
        return annotate(document, article_id)

    monkeypatch.setattr(annotation, "annotate", faulty)
    report = report_of(archive, [folder])
    assert counts(report) == (2, 0, 0, 0, 1)
    assert report.failed[0].reason is Reason.UNREADABLE
    assert "0001.txt" in caplog.text


def test_a_stopped_import_keeps_what_is_done_and_goes_on(archive: Archive, folder: Path) -> None:
    write(folder, 120)
    steps = import_paths(archive, [folder])
    for step in steps:
        if step.done == 70:
            break
    steps.close()
    assert archive.articles.count() == 70
    (kept,) = archive.import_reports.last()
    assert (kept.added, kept.finished) == (70, False)
    assert counts(report_of(archive, [folder])) == (50, 0, 70, 0, 0)


def test_an_import_that_was_never_begun_is_closed(archive: Archive, folder: Path) -> None:
    write(folder, 2)
    import_paths(archive, [folder]).close()
    assert archive.articles.count() == 0


def test_an_archive_that_cannot_be_written_stops_the_import(archive: Archive, folder: Path) -> None:
    write(folder, 60)
    pages = archive._database.number("PRAGMA page_count")
    archive._database.rows(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(ArchiveError) as raised:
        list(import_paths(archive, [folder]))
    assert raised.value.reason is Reason.NO_SPACE
    archive._database.rows("PRAGMA max_page_count = 1000000")
    assert counts(report_of(archive, [folder])) == (60, 0, 0, 0, 0)
    assert archive.check() == ()


def test_passages_are_written_while_an_import_runs(archive: Archive, folder: Path) -> None:
    write(folder, 60)
    with Archive.open(archive.path) as other:
        for step in import_paths(archive, [folder]):
            if step.done == 55:
                passage = mark(other, other.articles.ids()[0], "سفينة")
    assert archive.passages.all() == (passage,)
    assert archive.articles.count() == 60


def test_a_better_extractor_reads_everything_anew(
    archive: Archive, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, 4)
    report_of(archive, [folder])
    ids = archive.articles.ids()
    passage = mark(archive, ids[2], "نحو 102 سفينة")
    for module in (article_writing, article_repository):
        monkeypatch.setattr(module, "EXTRACTOR_VERSION", 1000)
    assert archive.articles.stale_ids() == ids
    *steps, last = extract_again(archive)
    assert [(step.done, step.total) for step in steps] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert last.updated == 4
    assert archive.articles.stale_ids() == []
    assert archive.articles.ids() == ids
    assert archive.passages.all() == (passage,)
    assert list(extract_again(archive))[-1].updated == 0


def test_a_step_counts_what_is_written() -> None:
    step = ImportStep(3, None, "/a.txt", added=2, failed=1)
    assert (step.added, step.failed, step.report) == (2, 1, None)


CHILD = """
import sys
from pathlib import Path
from articles.archive.archive import Archive
from articles.intake import import_paths
with Archive.open(Path(sys.argv[1])) as archive:
    for step in import_paths(archive, [Path(sys.argv[2])]):
        print(step.added, flush=True)
"""


def test_kill_9_in_the_middle_of_an_import_costs_no_passage(archive: Archive, folder: Path) -> None:
    write(folder, 10)
    report_of(archive, [folder])
    passages = {mark(archive, each, "سفينة") for each in archive.articles.ids()}
    write(folder, 1500)
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(archive.path), str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert child.stdout is not None
    with child.stdout as lines:
        for line in lines:
            if int(line) >= 100:
                break
        child.send_signal(signal.SIGKILL)
        child.wait()
    assert child.returncode == -signal.SIGKILL
    archive.close()
    with Archive.open(archive.path) as survivor:
        assert survivor.check() == ()
        assert set(survivor.passages.all()) == passages
        done = survivor.articles.count()
        assert 110 <= done < 1500
        for annotated in survivor.articles.get_many(survivor.articles.ids()):
            assert annotated.article.body
        connection = sqlite3.connect(survivor.path / FILE_NAME)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.close()
