from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import count_items, read_bytes, walk
from articles.reading.sources import limits
from articles.reading.tables import json_tables

TEXT = "أعلنت الجماعة عن افتتاح سوق جديد."


def read(data: bytes | str, name: str) -> list[Document | ReadingError]:
    return list(read_bytes(data.encode() if isinstance(data, str) else data, "/t/" + name, name))


def rows(*values: object) -> str:
    return "\n".join(json.dumps(value, ensure_ascii=False) for value in values)


def test_every_column_of_a_row_is_taken() -> None:
    row = {
        "id": 7,
        "Title": " عنوان ",
        "content": TEXT,
        "source": "صحيفة",
        "author": "",
        "url": "http://example.com/7",
        "date_extracted": "2015-07-24 15:37:29",
        "extra": [1],
    }

    (document,) = read(rows(row), "t.jsonl")

    assert isinstance(document, Document)
    assert document.origin == "/t/t.jsonl#7"
    assert document.fingerprint == hashlib.sha256(f"عنوان\0{TEXT}".encode()).hexdigest()
    assert (document.format, document.encoding, document.text) == ("jsonl", None, TEXT)
    declared = document.declared
    assert (declared.identifier, declared.title, declared.publisher) == ("7", "عنوان", "صحيفة")
    assert (declared.creator, declared.url) == (None, "http://example.com/7")
    assert declared.published == "2015-07-24 15:37:29"


def test_rows_are_known_by_id_then_address_then_number() -> None:
    found = read(
        rows({"text": TEXT}, {"body": TEXT, "url": "u"}, {"text": TEXT, "id": "x"}), "t.ndjson"
    )

    assert [item.origin for item in found] == ["/t/t.ndjson#1", "/t/t.ndjson#u", "/t/t.ndjson#x"]


def test_a_bad_line_is_an_error_for_that_line_alone() -> None:
    lines = [
        rows({"text": TEXT}),
        '{"text": ',
        "",
        "[1]",
        rows({"text": "  "}),
        rows({"text": TEXT}),
    ]

    first, broken, listed, empty, last = read("\n".join(lines), "t.jsonl")

    assert isinstance(first, Document)
    assert isinstance(broken, ReadingError)
    assert (broken.reason, broken.origin) == (Reason.BROKEN_TABLE, "/t/t.jsonl#2")
    assert "line 2" in broken.detail
    assert isinstance(listed, ReadingError)
    assert "line 4" in listed.detail
    assert isinstance(empty, ReadingError)
    assert (empty.reason, empty.origin) == (Reason.NO_TEXT, "/t/t.jsonl#5")
    assert isinstance(last, Document)


@pytest.mark.parametrize(
    ("data", "count"),
    [
        (rows([{"text": TEXT}, {"text": TEXT}]), 2),
        (rows({"articles": [{"text": TEXT}, {"text": TEXT}], "total": 2}), 2),
        (rows({"text": TEXT, "tags": ["a"]}), 1),
        ("\N{ZERO WIDTH NO-BREAK SPACE}" + rows([{"text": TEXT}]), 1),
    ],
)
def test_the_shapes_of_json(data: str, count: int) -> None:
    found = read(data, "t.json")

    assert len(found) == count
    assert all(isinstance(item, Document) and item.format == "json" for item in found)


def test_json_in_utf_16_and_a_lone_surrogate() -> None:
    (document,) = read('[{"text": "نص \\ud800 هنا", "id": "\\udfff1"}]'.encode("utf-16"), "t.json")

    assert isinstance(document, Document)
    assert document.text == "نص  هنا"
    assert document.origin == "/t/t.json#1"


@pytest.mark.parametrize(
    "data",
    [
        '[{"text": "a"}, {"text": ',
        '{"text": "a"',
        "words",
        '"a string"',
        "[" * 100_000,
        '{"text":' * 100_000,
        "[" + "9" * 100_000,
        '{"a": ' + "9" * 100_000 + "}",
    ],
)
def test_broken_json_is_an_error(data: str) -> None:
    last = read(data, "t.json")[-1]

    assert isinstance(last, ReadingError)
    assert last.reason is Reason.BROKEN_TABLE


def test_a_large_array_is_read_piece_by_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_tables, "_CHUNK", 7)
    values = [{"text": "س" * n, "id": n} for n in range(1, 60)] + [12345678901, 1.5, "x", None]

    found = read(json.dumps(values, ensure_ascii=False, indent=1), "t.json")

    assert [len(d.text) for d in found if isinstance(d, Document)] == list(range(1, 60))
    assert sum(isinstance(item, ReadingError) for item in found) == 4


def test_an_item_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_tables, "MAX_TEXT_BYTES", 100)

    first, long, last = read(rows({"text": "a"}, {"text": "b" * 300}, {"text": "c"}), "t.jsonl")

    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert isinstance(long, ReadingError)
    assert long.reason is Reason.TOO_LARGE


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1256", "utf-16"])
def test_csv(delimiter: str, encoding: str) -> None:
    lines = [
        delimiter.join(["id", "Title", "text", "date"]),
        delimiter.join(["1", "عنوان", f'"{TEXT}\nسطر ثان ""بين علامتين"""', "2021-01-02"]),
        "",
        delimiter.join(["2", "بلا نص", "", ""]),
        delimiter.join(["3", "قصير", "نص"]),
    ]

    first, empty, last = read("\r\n".join(lines).encode(encoding), "t.csv")

    assert isinstance(first, Document)
    assert first.text == f'{TEXT}\nسطر ثان "بين علامتين"'
    assert (first.declared.title, first.declared.published) == ("عنوان", "2021-01-02")
    assert isinstance(empty, ReadingError)
    assert (empty.reason, empty.origin) == (Reason.NO_TEXT, "/t/t.csv#2")
    assert isinstance(last, Document)


def test_csv_with_a_large_field() -> None:
    (document,) = read(f'text,id\n"{"كلمة " * 100_000}",1', "t.csv")

    assert isinstance(document, Document)
    assert len(document.text) == 500_000


@pytest.mark.parametrize("data", ["a,b\n1,2", "one line", "1;2;3\n"])
def test_csv_without_a_text_column(data: str) -> None:
    (error,) = read(data, "t.csv")

    assert isinstance(error, ReadingError)
    assert error.reason is Reason.NO_TEXT_COLUMN


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=120), st.sampled_from(["t.json", "t.jsonl", "t.csv", "t.zip", "t.txt"]))
def test_any_bytes_under_any_name_give_items(data: bytes, name: str) -> None:
    for item in read(data, name):
        assert isinstance(item, Document | ReadingError)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60), st.sampled_from(["t.json", "t.jsonl", "t.csv"]))
def test_any_text_under_any_name_gives_items(text: str, name: str) -> None:
    prefix = {"t.json": '[{"text": "', "t.jsonl": '{"text": "', "t.csv": "text\n"}[name]
    for item in read((prefix + text).encode("utf-8", "ignore"), name):
        assert isinstance(item, Document | ReadingError)


@pytest.mark.parametrize(
    ("name", "write", "count"),
    [
        ("t.jsonl", lambda p: p.write_text(rows(*[{"text": TEXT}] * 5), "utf-8"), 5),
        ("t.json", lambda p: p.write_text(rows([{"content": TEXT, "id": 1}] * 6), "utf-8"), 6),
        ("t.csv", lambda p: p.write_text('text,id\n"a\nb",1\n"c",2\nd,3', "utf-8"), 3),
        ("t.txt", lambda p: p.write_text(TEXT * 3, "utf-8"), 1),
    ],
)
def test_counting_agrees_with_reading(
    tmp_path: Path, name: str, write: Callable[[Path], object], count: int
) -> None:
    write(tmp_path / name)

    assert count_items([tmp_path]) == count == len(list(walk([tmp_path])))


def test_counting_keys_across_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.reading.sources.counting._CHUNK", 50)
    (tmp_path / "t.json").write_text(rows([{"id": n, "text": "x" * n} for n in range(90)]), "utf-8")

    assert count_items([tmp_path]) == 90


def test_the_limits_are_what_the_issue_asks() -> None:
    assert limits.MAX_TEXT_BYTES == 64 * 1024 * 1024


def test_a_quote_that_is_never_closed_does_not_swallow_the_table(monkeypatch) -> None:
    monkeypatch.setattr("articles.reading.tables.csv_records.MAX_CELL_LENGTH", 1000)
    data = ("text\n" + TEXT + '\n"' + "سطر بعد سطر\n" * 200).encode()

    first, error = read_bytes(data, "/t.csv", "t.csv")

    assert isinstance(first, Document)
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.BROKEN_TABLE


LONG = (
    "أصلح العمال قناة الري التي تعبر السهل من شرقه إلى غربه بعد شهرين من الأشغال، وعاد الماء إلى "
    "الحقول التي كانت قد جفت منذ بداية الصيف الماضي."
)


def test_names_with_words_around_them_are_known() -> None:
    data = f"#,عنوان المادة,نص المادة,كاتب المقال\n1,قناة,{LONG},هدى\n"
    (document,) = read(data, "t.csv")
    assert isinstance(document, Document)
    assert (document.declared.title, document.declared.creator) == ("قناة", "هدى")


def test_names_that_say_nothing_are_judged_by_their_cells() -> None:
    data = f"c1;c2;c3\nقناة الري القديمة;{LONG};https://a.example/1\n"
    (document,) = read(data, "t.csv")
    assert isinstance(document, Document)
    assert document.declared.title == "قناة الري القديمة"
    assert document.declared.url == "https://a.example/1"


def test_a_table_without_a_header_loses_no_row() -> None:
    data = "".join(f"قناة الري رقم {n};{LONG} {n};2020-05-0{n}\n" for n in range(1, 4))
    items = list(read(data, "t.csv"))
    assert [each.declared.published for each in items if isinstance(each, Document)] == [
        "2020-05-01",
        "2020-05-02",
        "2020-05-03",
    ]


def test_a_table_under_the_name_of_a_text_is_a_table() -> None:
    data = f"title\tbody\tdate\nقناة\t{LONG}\t2020-05-01\nقناة\t{LONG}!\t2020-05-02\n"
    assert len(list(read(data, "t.txt"))) == 2


def test_a_lead_in_its_own_column_and_several_paragraphs() -> None:
    lead = rows({"title": "قناة", "lead": "عاد الماء.", "body": LONG})
    (document,) = read(lead, "t.jsonl")
    assert isinstance(document, Document)
    assert document.text == f"عاد الماء.\n{LONG}"
    several = rows({"paragraph_2": "ثان", "paragraph_1": "أول", "paragraph_10": "عاشر"})
    (document,) = read(several, "t.jsonl")
    assert isinstance(document, Document)
    assert document.text == "أول\nثان\nعاشر"


def test_year_month_and_day_in_columns_of_their_own() -> None:
    data = f"title,text,year,month,day\nقناة,{LONG},2020,5,1\n"
    (document,) = read(data, "t.csv")
    assert isinstance(document, Document)
    assert document.declared.published == "2020-05-01"


@pytest.mark.parametrize(
    "value",
    [
        {"columns": ["title", "text"], "data": [["قناة", LONG], ["قناة", LONG + "!"]]},
        [["title", "text"], ["قناة", LONG], ["قناة", LONG + "!"]],
        {"title": {"0": "قناة", "1": "قناة"}, "text": {"0": LONG, "1": LONG + "!"}},
        {"sections": [{"name": "س", "articles": [{"text": LONG}, {"text": LONG + "!"}]}]},
        {"page": {"list": [{"a": {"title": "ق"}, "b": {"text": t}} for t in (LONG, LONG + "!")]}},
        {"x": [{"y": LONG, "z": 1}, {"y": LONG + "!", "z": 2}]},
        [LONG, LONG + "!"],
    ],
)
def test_rows_as_other_programs_write_json(value: object) -> None:
    items = list(read(json.dumps(value), "t.json"))
    assert [each.text for each in items if isinstance(each, Document)] == [LONG, LONG + "!"]
    assert len(items) == 2
