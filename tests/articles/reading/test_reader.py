from __future__ import annotations

import hashlib
import io
import json
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from articles.cleaning.left_out import without_left_out
from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.reader import count_items, read_bytes, walk
from articles.reading.sources import limits

TEXT = "أعلنت الجماعة عن افتتاح سوق جديد للخضر، يضم مئة محل، في الأسبوع القادم."


def documents(*paths: Path) -> list[Document]:
    items = list(walk(paths))
    assert all(isinstance(item, Document) for item in items), items
    return [item for item in items if isinstance(item, Document)]


def only_error(items: Iterator[Document | ReadingError]) -> ReadingError:
    (item,) = items
    assert isinstance(item, ReadingError)
    return item


def test_a_text_file_is_one_document(tmp_path: Path) -> None:
    path = tmp_path / "خبر.txt"
    path.write_text(TEXT, "utf-8")

    (document,) = documents(path)

    assert document.text == TEXT
    assert document.origin == str(path)
    assert document.fingerprint == hashlib.sha256(TEXT.encode()).hexdigest()
    assert (document.format, document.encoding) == ("text", "utf-8")


def test_a_folder_is_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/y.md", "c", ".hidden.txt", ".git/config"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{TEXT} {name}", "utf-8")

    origins = [Path(document.origin).relative_to(tmp_path) for document in documents(tmp_path)]

    assert list(map(str, origins)) == ["a/y.md", "a/z.txt", "b.txt", "c"]
    assert count_items([tmp_path]) == 4


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, "utf-8")
    (folder / "up").symlink_to(tmp_path, target_is_directory=True)
    (folder / "self").symlink_to(folder, target_is_directory=True)

    assert [d.origin for d in documents(folder)].count(str(folder / "a.txt")) == 1


def test_a_link_to_a_folder_above_the_given_one_is_not_walked(tmp_path: Path) -> None:
    folder = tmp_path / "given"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "beside.txt").write_text(TEXT, "utf-8")
    (folder / "up").symlink_to(tmp_path, target_is_directory=True)

    assert [d.origin for d in documents(folder)] == [str(folder / "a.txt")]
    assert count_items([folder]) == 1


def test_reading_is_lazy(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(TEXT, "utf-8")
    items = walk([tmp_path])
    next(items)
    (tmp_path / "b.txt").unlink()

    assert only_error(items).reason is Reason.NOT_FOUND


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"\x89PNG\r\n\x1a\n", Reason.BINARY),
        (b"\x00\x01\x02" * 99, Reason.BINARY),
    ],
)
def test_a_bad_file_is_an_error_in_its_place(tmp_path: Path, data: bytes, reason: Reason) -> None:
    (tmp_path / "1.txt").write_text(TEXT, "utf-8")
    (tmp_path / "2.txt").write_bytes(data)
    (tmp_path / "3.txt").write_text(TEXT + "!", "utf-8")

    first, bad, last = walk([tmp_path])

    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert isinstance(bad, ReadingError)
    assert (bad.reason, bad.origin) == (reason, str(tmp_path / "2.txt"))


@pytest.mark.parametrize("path", ["missing.txt", "missing/deeper.txt", "a\0b", "\ud800.txt"])
def test_what_is_not_there(tmp_path: Path, path: str) -> None:
    assert only_error(walk([tmp_path / path])).reason in {Reason.NOT_FOUND, Reason.UNREADABLE}
    assert count_items([tmp_path / path]) == 1


def test_a_huge_text_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200 * limits.MEBIBYTE)  # sparse: reading it would find NULs, not a size

    error = only_error(walk([path]))

    assert error.reason is Reason.TOO_LARGE
    assert str(200 * limits.MEBIBYTE) in error.detail


@pytest.mark.parametrize("kind", ["file", "folder"])
def test_what_may_not_be_read(tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "closed"
    if kind == "file":
        path.write_text(TEXT, "utf-8")
        opened = "open"
    else:
        path.mkdir()
        opened = "iterdir"

    def refuse(*_: object) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, opened, refuse)  # root is never refused by the system

    assert only_error(walk([path])).reason is Reason.NO_PERMISSION


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)

    assert only_error(walk([pipe])).reason is Reason.UNKNOWN_FORMAT
    assert list(walk([tmp_path])) == []


def test_the_first_words_tell_html_from_text() -> None:
    page = f"<!DOCTYPE html><html><body><article><p>{TEXT}</p><p>{TEXT}</p></article></body></html>"

    (document,) = read_bytes(page.encode(), "here", "page")

    assert isinstance(document, Document)
    assert document.format == "html"
    (text,) = read_bytes(b"<b>not a page</b> " + TEXT.encode(), "here", "notes.txt")
    assert isinstance(text, Document)
    assert text.format == "text"


def test_relative_paths_have_absolute_origins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    monkeypatch.chdir(tmp_path)

    assert documents(Path("./x/../a.txt"))[0].origin == str(tmp_path / "a.txt")


def test_the_real_corpus_is_read(corpus: Path) -> None:
    items = list(walk([corpus / "2015-08-01.zip", corpus / "ahdath.jsonl"]))
    found = [item for item in items if isinstance(item, Document)]

    assert len(found) > 1300
    assert all(i.reason is Reason.NO_TEXT for i in items if isinstance(i, ReadingError))
    assert len({document.origin for document in found}) == len(found)
    assert len(items) == count_items([corpus / "2015-08-01.zip", corpus / "ahdath.jsonl"])
    assert json.dumps([document.text for document in found]).isascii()


def test_whatever_a_library_raises_for_a_broken_file_is_an_error_in_its_place(
    tmp_path: Path,
) -> None:
    # openpyxl passes on what the parser below it raises, which is neither a ValueError nor its own.
    book = io.BytesIO()
    openpyxl.Workbook().save(book)
    broken = io.BytesIO()
    with zipfile.ZipFile(book) as sound, zipfile.ZipFile(broken, "w") as made:
        for name in sound.namelist():
            made.writestr(name, sound.read(name).replace(b"</sheetData>", b"<"))
    (tmp_path / "a.xlsx").write_bytes(broken.getvalue())
    assert only_error(walk([tmp_path])).reason is Reason.UNREADABLE
    assert count_items([tmp_path]) == 1


def test_the_address_of_an_archived_page_is_its_own() -> None:
    address = "https://web.archive.org/web/20210413100000/https://a.example/1"
    row = json.dumps({"text": "عاد القطار الجبلي إلى العمل", "url": address})
    (document,) = read_bytes(row.encode(), "/a.jsonl", "a.jsonl")
    assert isinstance(document, Document)
    assert document.declared.url == "https://a.example/1"


def test_a_title_alone_may_be_wrongly_decoded() -> None:
    title = "عاد القطار الجبلي".encode().decode("latin-1")
    row = json.dumps({"text": "عاد القطار الجبلي إلى العمل", "title": title})
    (document,) = read_bytes(row.encode(), "/a.jsonl", "a.jsonl")
    assert isinstance(document, Document)
    assert document.declared.title == "عاد القطار الجبلي"


def test_a_whole_page_in_a_cell_is_read_as_a_page(tmp_path: Path) -> None:
    page = (
        "<!DOCTYPE html><html lang='ar'><head><meta charset='windows-1256'>"
        "<title>سوق جديد | شراع الضفة</title><meta property='og:site_name' content='شراع الضفة'>"
        "</head><body><nav><a href='/'>الرئيسية</a></nav><article><h1>سوق جديد</h1>"
        f"<p>{TEXT}</p><p>وقال رئيسها إن الأشغال دامت عامين كاملين.</p></article></body></html>"
    )
    row = {"url": "https://a.example/1", "date": "2019-03-14", "html": page}
    (tmp_path / "pages.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    (found,) = documents(tmp_path / "pages.jsonl")
    said = found.declared
    assert (said.title, said.publisher, said.published) == ("سوق جديد", "شراع الضفة", "2019-03-14")
    assert (said.url, found.origin[-19:]) == ("https://a.example/1", "https://a.example/1")
    words = without_left_out(found.text)
    assert words.lstrip().startswith(TEXT)
    assert "الرئيسية" not in words


def test_texts_that_break_off_after_a_few_lines_are_said(tmp_path: Path) -> None:
    told = "فتح السوق أبوابه أمس، وعاد التجار إلى دكاكينهم بعد عامين من الأشغال. " * 2
    rows = [{"title": f"السوق {n}", "content": f"{told}{n}… [+2310 chars]"} for n in (1, 2)]
    rows.append({"title": "السوق 3", "content": told})
    path = tmp_path / "all.json"
    path.write_text(json.dumps({"articles": rows}), "utf-8")
    remarks: list[Remark] = []
    assert len(list(walk([path], remarked=remarks.append))) == 3
    assert [each.count for each in remarks if each.kind is RemarkKind.BEGINNING_ONLY] == [2]


def test_who_wrote_may_be_said_in_the_line_that_says_when() -> None:
    words = "فتحت البلدية الجسر القديم أمام الراجلين بعد أشغال دامت سنتين. " * 6
    page = (
        f"<html><head><title>الجسر يعود</title></head><body><h1>الجسر يعود</h1>"
        f"<div class='submitted'>"
        f"نشره سلمى نور في أربعاء, 19/04/2017 - 11:32</div><p>{words}</p></body></html>"
    )
    (found,) = read_bytes(page.encode(), "/x/a.html", "a.html")
    assert isinstance(found, Document)
    assert found.declared.creator == "سلمى نور"
