from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from articles.document import Document
from articles.errors import ReadingError
from articles.import_account import Remark, RemarkKind
from articles.reading.catalogues import CATALOGUE, catalogue_of
from articles.reading.reader import walk
from articles.reading.sources.files import sources
from articles.reading.sources.source import source_of_bytes
from tests.growth import growth

TEXTS = (
    "افتتح مجلس المدينة أمس خزانة جديدة للكتب المستعملة، وفيها سبعة آلاف مجلد جمعت من السكان.",
    "قال مدير المرصد إن الأمطار في هذا الموسم تجاوزت معدلها بقليل، وإن السدود امتلأت إلى نصفها.",
)
HEADER = ("file", "title", "date", "newspaper")
ROWS = (
    ("001.txt", "خزانة للكتب المستعملة", "2017-03-14", "جريدة المرفأ"),
    ("002.txt", "أمطار فوق المعدل", "2019-11-06", "صحيفة الينابيع"),
)


def read(path: Path) -> tuple[list[Document], list[ReadingError], list[Remark]]:
    remarks: list[Remark] = []
    items = list(walk([path], remarked=remarks.append))
    documents = [item for item in items if isinstance(item, Document)]
    return documents, [item for item in items if isinstance(item, ReadingError)], remarks


def written(folder: Path) -> Path:
    (folder / "texts").mkdir()
    for (name, *_), text in zip(ROWS, TEXTS, strict=True):
        (folder / "texts" / name).write_text(text, "utf-8")
    return folder


def as_csv() -> str:
    return "\n".join(",".join(row) for row in (HEADER, *ROWS))


def said(documents: list[Document]) -> list[tuple[str | None, str | None, str | None]]:
    return [(d.declared.title, d.declared.published, d.declared.publisher) for d in documents]


EXPECTED = [(title, day, outlet) for _, title, day, outlet in ROWS]


def test_a_table_says_what_the_texts_beside_it_are(tmp_path: Path) -> None:
    (written(tmp_path) / "metadata.csv").write_text(as_csv(), "utf-8")

    documents, errors, remarks = read(tmp_path)

    assert [document.text for document in documents] == list(TEXTS)
    assert said(documents) == EXPECTED
    assert errors == []
    assert [(r.kind, r.detail) for r in remarks] == [(RemarkKind.SKIPPED, CATALOGUE)]


def test_a_spreadsheet_does_too_and_rows_without_a_file_are_counted(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in (("رقم", "العنوان", "التاريخ", "الجريدة"), ("1", *ROWS[0][1:]), ("2", *ROWS[1][1:])):
        book.active.append(row)
    book.active.append(("3", "مقال لا ملف له", "2020-01-01", "جريدة المرفأ"))
    book.save(written(tmp_path) / "فهرس.xlsx")

    documents, errors, remarks = read(tmp_path)

    assert said(documents) == EXPECTED
    assert errors == []
    assert (RemarkKind.OTHER_ROWS, 1) in [(r.kind, r.count) for r in remarks]


def test_tables_in_an_archive_are_asked_whatever_their_order(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("z-posts.csv", as_csv().replace(".txt", ""))
        for (name, *_), text in zip(ROWS, TEXTS, strict=True):
            archive.writestr(f"posts/{name.removesuffix('txt')}html", f"<p>{text}</p>")

    documents, errors, _ = read(path)

    assert said(documents) == EXPECTED
    assert errors == []


def test_an_object_of_the_same_name_tells_of_one_file(tmp_path: Path) -> None:
    for (name, title, day, outlet), text in zip(ROWS, TEXTS, strict=True):
        (tmp_path / name).write_text(text, "utf-8")
        said_there = {"title": title, "publish_date": day, "source": outlet, "views": 12}
        (tmp_path / f"{name[:3]}.json").write_text(json.dumps(said_there), "utf-8")

    documents, errors, _ = read(tmp_path)

    assert said(documents) == EXPECTED
    assert errors == []


def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    for year, text in zip(("2017", "2019"), TEXTS, strict=True):
        (tmp_path / year).mkdir()
        (tmp_path / year / "1.txt").write_text(text, "utf-8")
    rows = ["path,title,date", "2017\\1.txt,الأول,2017-03-14", "2019\\1.txt,الثاني,2019-11-06"]
    (tmp_path / "index.csv").write_text("\n".join(rows), "utf-8")

    documents, _, _ = read(tmp_path)

    assert [document.declared.title for document in documents] == ["الأول", "الثاني"]


@pytest.mark.parametrize("beside", ["9.txt", "notes.md"])
def test_a_table_of_articles_describes_no_file(tmp_path: Path, beside: str) -> None:
    (tmp_path / beside).write_text(TEXTS[0], "utf-8")
    rows = ["id,title,text", f"9,خزانة,{TEXTS[1]}", f"10,أمطار,{TEXTS[0]} وأضاف المتحدث ذلك."]
    (tmp_path / "articles.csv").write_text("\n".join(rows), "utf-8")

    documents, errors, _ = read(tmp_path)

    assert len(documents) == 3
    assert errors == []
    assert not catalogue_of(lambda: sources(tmp_path)).tables


def test_what_a_file_says_itself_goes_before_the_table(tmp_path: Path) -> None:
    (written(tmp_path) / "metadata.csv").write_text(as_csv(), "utf-8")
    own = f"العنوان: عنوان آخر\nالتاريخ: 2001-02-03\n\n{TEXTS[0]}"
    (tmp_path / "texts" / "001.txt").write_text(own, "utf-8")

    documents, _, _ = read(tmp_path)

    assert said(documents)[0] == ("عنوان آخر", "2001-02-03", "جريدة المرفأ")


def test_a_list_with_remarks_and_a_line_above_its_header_is_a_catalogue_too(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in (("قائمة المقالات",), (), (*HEADER, "description"), *((*r, "خبر") for r in ROWS)):
        book.active.append(row)
    book.save(written(tmp_path) / "list.xlsx")
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "001.md").write_bytes(b"")  # of nothing nobody says anything

    documents, _, _ = read(tmp_path)

    assert said(documents) == EXPECTED


def test_each_folder_is_described_by_its_own_table(tmp_path: Path) -> None:
    for year in ("2017", "2019"):
        (tmp_path / year).mkdir()
        rows = ["file,title", f"1.txt,الأول {year}", f"2.txt,الثاني {year}"]
        (tmp_path / year / "metadata.csv").write_text("\n".join(rows), "utf-8")
        for number, text in enumerate(TEXTS, 1):
            (tmp_path / year / f"{number}.txt").write_text(f"{text} {year}", "utf-8")

    documents, errors, _ = read(tmp_path)

    titles = [document.declared.title for document in documents]
    assert titles == ["الأول 2017", "الثاني 2017", "الأول 2019", "الثاني 2019"]
    assert errors == []


def test_a_table_says_nothing_of_the_files_of_another_folder(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text(TEXTS[0], "utf-8")
    (tmp_path / "mine" / "metadata.csv").write_text(as_csv(), "utf-8")
    for (name, *_), text in zip(ROWS, TEXTS, strict=True):
        (tmp_path / "other" / name).write_text(text, "utf-8")

    documents, errors, _ = read(tmp_path)

    assert said(documents) == [(None, None, None)] * 3
    assert len(errors) == 1


@pytest.mark.parametrize("name", ["9" * 5_000, "../../etc/passwd", "", "٠" * 300])
def test_a_name_of_no_file_is_a_row_without_one(tmp_path: Path, name: str) -> None:
    more = f"{as_csv()}\n{name},مقال لا ملف له,2020-01-01,جريدة المرفأ"
    (written(tmp_path) / "metadata.csv").write_text(more, "utf-8")

    documents, errors, remarks = read(tmp_path)

    assert said(documents) == EXPECTED
    assert errors == []
    assert (RemarkKind.OTHER_ROWS, 1) in [(r.kind, r.count) for r in remarks]


def test_a_table_with_the_texts_of_pictures_is_read_itself(tmp_path: Path) -> None:
    rows = ["file,title,text"]
    for number, text in enumerate(TEXTS, 1):
        (tmp_path / f"{number}.png").write_bytes(b"\x89PNG\r\n\x1a\n")
        rows.append(f"{number}.png,عنوان,{text}")
    (tmp_path / "articles.csv").write_text("\n".join(rows), "utf-8")

    documents, _, _ = read(tmp_path)

    assert [document.text for document in documents] == list(TEXTS)


def test_time_is_linear_in_the_number_of_folders() -> None:
    said_there = json.dumps({"title": ROWS[0][1], "publish_date": ROWS[0][2]}).encode()

    def described(count: int) -> None:
        listed = [
            source_of_bytes(data, f"/p/{number}/{name}", name)
            for number in range(count)
            for name, data in (("article.txt", TEXTS[0].encode()), ("article.json", said_there))
        ]
        assert len(catalogue_of(lambda: listed).known) == count

    assert growth(described, 600) < 3


def test_a_wide_table_of_something_else_is_not_read_for_each_column() -> None:
    read_there = 0

    class Counted(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            nonlocal read_there
            data = super().read(size)
            read_there += len(data)
            return data

        read1 = read

    names = ["title", "date", *(f"v{number}" for number in range(22))]
    row = ",".join(["عنوان", "2019-03-04", *("x" * 100 for _ in names[2:])])
    data = "\n".join([",".join(names), *([row] * 1_700)]).encode()
    source = replace(source_of_bytes(data, "/p/table.csv", "table.csv"), open=lambda: Counted(data))
    listed = [source, source_of_bytes(TEXTS[0].encode(), "/p/1.txt", "1.txt")]

    assert not catalogue_of(lambda: listed).tables
    assert read_there < 10 * len(data)


def test_folders_called_by_outlets_say_it_of_tables_and_objects_too(tmp_path: Path) -> None:
    for n, outlet in enumerate(("رصيف المرفأ", "صدى الينابيع")):
        folder = tmp_path / outlet / "محليات"
        folder.mkdir(parents=True)
        (folder / f"{n}.json").write_text(json.dumps({"title": "خزانة", "text": TEXTS[n]}), "utf-8")
    documents, _, _ = read(tmp_path)
    assert {each.declared.publisher for each in documents} == {"رصيف المرفأ", "صدى الينابيع"}
