"""Progress and reports in words."""

from __future__ import annotations

import pytest

from articles.archive.import_reports import ImportReport
from articles.errors import ReadingError, Reason
from articles.import_account import ColumnUse, CopyFound, ImportAccount, Remark, RemarkKind
from articles.reading.rows.columns import name_key, needed_and_found
from desktop.display.isolation import isolated_path, without_controls
from desktop.library.import_progress import (
    ImportPhase,
    ImportProgress,
    RateMeter,
    seconds_left,
)
from desktop.library.import_wording import (
    columns_of,
    copy_words,
    count_words,
    counts_line,
    duration_words,
    failure_advice,
    failure_words,
    headline,
    item_name,
    missing_words,
    next_steps,
    pace_words,
    remark_words,
    report_text,
)

ISOLATE = "\N{LEFT-TO-RIGHT ISOLATE}"


def plain(text: str) -> str:
    return without_controls(text).replace("\N{NO-BREAK SPACE}", " ")


def test_progress_says_how_many_of_how_many():
    progress = ImportProgress(ImportPhase.READING, 1200, 7769, 152.4, 43.0, "/a/b.zip#c.json")
    assert plain(count_words(progress)) == "استيراد 1 200 من 7 769"
    assert plain(pace_words(progress)) == "152 في الثانية · بقي 43 ثانية"


def test_progress_with_nothing_known_yet():
    progress = ImportProgress(ImportPhase.INDEXING, 0)
    assert plain(count_words(progress)) == "فهرسة 0"
    assert pace_words(progress) == ""


def test_numbers_in_progress_are_set_off():
    words = count_words(ImportProgress(ImportPhase.READING, 1200, 7769))
    assert words.count(ISOLATE) == 2


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "أقل من ثانية"),
        (2, "ثانيتان"),
        (59, "59 ثانية"),
        (60, "دقيقة واحدة"),
        (300, "5 دقائق"),
    ],
)
def test_lengths_of_time(seconds: float, words: str):
    assert plain(duration_words(seconds)) == words


def test_the_name_of_an_item_is_its_end():
    assert item_name("/a/b/2015.zip#day.json#17") == "2015.zip#17"
    assert item_name("/a/b/t.json#http://news/page?id=7") == "t.json#http://news/page?id=7"
    assert (
        item_name("/a/b/t.json#http://news/pages/long/page?id=7")
        == "t.json#…ews/pages/long/page?id=7"
    )
    assert item_name("C:\\texts\\a.txt") == "a.txt"
    assert len(item_name("x" * 500)) == 61


def test_the_rate_is_that_of_the_last_seconds():
    meter = RateMeter()
    assert meter.measure(0.0, 0) == 0.0
    assert meter.measure(1.0, 100) == 100.0
    for second in range(2, 40):
        rate = meter.measure(float(second), 100 + 10 * (second - 1))
    assert rate == pytest.approx(10.0)


def test_time_left():
    assert seconds_left(100, 300, 10.0) == 20.0
    assert seconds_left(400, 300, 10.0) == 0.0
    assert seconds_left(100, None, 10.0) is None
    assert seconds_left(100, 300, 0.0) is None


def test_headlines():
    assert "3 مقالات" in plain(headline(ImportReport(added=3)))
    assert "لا جديد" in headline(ImportReport(unchanged=9))
    failed = (ReadingError("/a", Reason.EMPTY),)
    assert plain(headline(ImportReport(failed=failed))) == "لا جديد، وتعذّرت قراءة 1."
    assert "أُوقف" in headline(ImportReport(added=3, finished=False))
    assert "في ثانيتان" not in headline(ImportReport(added=2, seconds=2.0))


def test_a_report_as_text_names_every_failure_without_controls():
    failed = (
        ReadingError("/texts/empty.txt", Reason.EMPTY),
        ReadingError("/texts/a.zip#b", Reason.ENCRYPTED),
    )
    text = report_text(ImportReport(added=2, failed=failed))
    assert ISOLATE not in text
    assert "/texts/empty.txt: الملف فارغ" in text
    assert "/texts/a.zip#b" in text
    assert plain(counts_line(ImportReport(failed=failed))).endswith("تعذّر: 2")
    assert failure_words(failed[0]).startswith(ISOLATE)


def test_nothing_found_is_not_told_as_all_there():
    assert "لا مقالات" in headline(ImportReport())
    skipped = Remark("/a/b_files", RemarkKind.SKIPPED, "page-parts", 7)
    report = ImportReport(account=ImportAccount(remarks=(skipped,)))
    assert "7" in plain(headline(report))
    assert "من قبل" not in headline(report)


def test_a_table_without_a_text_names_what_it_has_and_needs():
    error = ReadingError("/t.csv", Reason.NO_TEXT_COLUMN, "alpha, beta")
    words = plain(failure_words(error))
    assert "alpha, beta" in words
    assert "text" in words
    assert "برنامج" in failure_words(ReadingError("/a.txt", Reason.NOT_PROSE, "code"))


@pytest.mark.parametrize("kind", RemarkKind)
def test_every_remark_has_words(kind: RemarkKind):
    columns = ColumnUse() if kind is RemarkKind.COLUMNS else None
    assert remark_words(Remark("/a", kind, "x", 3, columns)).strip()


def test_a_column_that_was_told_by_its_content_says_so():
    columns = ColumnUse((("text", "copy"), ("title", "headline")), told=("copy",))
    words = remark_words(Remark("/a", RemarkKind.COLUMNS, columns=columns))
    assert "copy (عُرف من محتواه)" in words
    assert "headline (" not in words


@pytest.mark.parametrize(
    ("detail", "words"),
    [("row 3", "(السطر 3)"), ("after row 12: cut", "(بعد السطر 12: cut)"), ("cut", "(cut)")],
)
def test_the_row_of_a_fault_is_named_in_the_readers_words(detail: str, words: str):
    advice = failure_advice(ReadingError("/t.csv", Reason.EXTRA_CELLS, detail))
    assert without_controls(advice).endswith(words)


def test_the_columns_that_were_found_are_told_without_their_row():
    error = ReadingError("/t.json#1", Reason.NO_TEXT_COLUMN, "row 1: cells, metadata")
    assert "وُجدت الأعمدة: cells, metadata، والمطلوب" in without_controls(failure_words(error))


def test_a_comma_in_a_heading_parts_no_columns():
    names = ("Titre, chapeau", "Corps")
    found = columns_of(ReadingError("/t.csv", Reason.NO_TEXT_COLUMN, needed_and_found(names)))
    assert list(map(name_key, found)) == list(map(name_key, names))


def test_what_to_do_is_said_once_for_each_kind_of_fault():
    failed = (
        ReadingError("/a.html", Reason.NOT_PROSE, "login"),
        ReadingError("/b.html", Reason.NOT_PROSE, "login"),
        ReadingError("/c.txt", Reason.EMPTY),
        ReadingError("/d.csv", Reason.NO_TEXT, "row 3"),
        ReadingError("/d.csv", Reason.NO_TEXT, "row 4"),
    )
    steps = next_steps(ImportReport(failed=failed))
    assert len(steps) == 3
    assert steps[0].startswith("صفحة دخول: افتح المقال في المتصفح")
    assert all(step in report_text(ImportReport(failed=failed)) for step in steps)
    assert "(" not in failure_advice(failed[0])


def test_what_was_read_in_part_is_told_apart_from_other_remarks():
    remarks = tuple(Remark("/a", kind, "", 2) for kind in RemarkKind if kind != "columns")
    lines = missing_words(ImportReport(account=ImportAccount(remarks=remarks)))
    assert len(lines) == 5
    assert any("للمشتركين" in line for line in lines)


ORIGIN = "/صحف/عدد-2015-03.zip#يوم.json#17"


@pytest.mark.parametrize(
    "words",
    [
        failure_words(ReadingError(ORIGIN, Reason.EMPTY)),
        copy_words(CopyFound(ORIGIN, "خبر", "a1", ORIGIN)),
        remark_words(Remark(ORIGIN, RemarkKind.SKIPPED, "")),
    ],
)
def test_paths_of_arabic_names_are_written_as_everywhere(words: str):
    assert words.startswith(isolated_path(ORIGIN))
