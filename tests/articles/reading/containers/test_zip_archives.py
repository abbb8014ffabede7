from __future__ import annotations

import io
import json
import struct
import zipfile
from pathlib import Path

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.containers import zip_archives
from articles.reading.reader import count_items, read_bytes, walk
from articles.reading.sources import limits

TEXT = "أعلنت الجماعة عن افتتاح سوق جديد."


def zipped(members: dict[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def read(data: bytes) -> list[Document | ReadingError]:
    return list(read_bytes(data, "/z/a.zip", "a.zip"))


def reasons(items: list[Document | ReadingError]) -> list[Reason | None]:
    return [item.reason if isinstance(item, ReadingError) else None for item in items]


def test_members_of_every_kind_in_order() -> None:
    table = json.dumps([{"text": TEXT, "id": 1}, {"text": TEXT, "id": 2}])
    items = read(
        zipped(
            {
                "ب/خبر.txt": TEXT,
                "a/table.json": table,
                "__MACOSX/x.txt": "x",
                ".hidden": "x",
                "c.jsonl": '{"text": "one"}\n{"text": "two"}',
            }
        )
    )

    assert reasons(items) == [None] * 5
    assert [item.origin for item in items] == [
        "/z/a.zip#a/table.json#1",
        "/z/a.zip#a/table.json#2",
        "/z/a.zip#c.jsonl#1",
        "/z/a.zip#c.jsonl#2",
        "/z/a.zip#ب/خبر.txt",
    ]


def test_a_zip_inside_is_opened_once() -> None:
    inner = zipped({"deep.txt": TEXT, "deeper.zip": zipped({"x.txt": TEXT})})

    items = read(zipped({"inner.zip": inner, "after.txt": TEXT}))

    assert reasons(items) == [None, None, Reason.UNKNOWN_FORMAT]
    assert items[1].origin == "/z/a.zip#inner.zip#deep.txt"


def test_names_of_unsaid_encoding_are_read_as_utf_8() -> None:
    data = zipped({"X" * 8: TEXT})

    (item,) = read(data.replace(b"X" * 8, "خبرا".encode()))

    assert item.origin == "/z/a.zip#خبرا"


@pytest.mark.parametrize(
    "data", [b"", b"no zip", b"PK\x03\x04" + bytes(40), zipped({"a.txt": TEXT})[:-30]]
)
def test_a_broken_zip(data: bytes) -> None:
    assert reasons(read(data)) == [Reason.BROKEN_ARCHIVE]


def test_a_broken_member_costs_only_itself() -> None:
    data = bytearray(
        zipped({"1.txt": TEXT, "2.txt": "abcdefgh" * 4, "3.txt": TEXT}, zipfile.ZIP_STORED)
    )
    data[data.index(b"abcdefgh")] ^= 0xFF

    assert reasons(read(bytes(data))) == [None, Reason.BROKEN_ARCHIVE, None]


def test_an_encrypted_member() -> None:
    data = bytearray(zipped({"1.txt": TEXT, "2.txt": TEXT}))
    first = data.index(b"PK\x01\x02")
    struct.pack_into("<H", data, first + 8, 1)

    assert reasons(read(bytes(data))) == [Reason.ENCRYPTED, None]


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    data = zipped({"bomb.txt": bytes(20 * limits.MEBIBYTE), "good.txt": TEXT})

    assert reasons(read(data)) == [Reason.TOO_LARGE, None]


def test_many_members_and_much_unpacked_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = zipped({f"{n}.txt": TEXT for n in range(5)})
    monkeypatch.setattr(zip_archives, "MAX_ARCHIVE_MEMBERS", 4)
    assert reasons(read(data)) == [Reason.TOO_LARGE]
    monkeypatch.setattr(zip_archives, "MAX_ARCHIVE_MEMBERS", 5)
    monkeypatch.setattr(zip_archives, "MAX_UNPACKED_BYTES", 100)
    assert reasons(read(data)) == [Reason.TOO_LARGE]


def test_counting_and_reading_a_zip_on_disk(tmp_path: Path) -> None:
    table = json.dumps([{"text": TEXT, "id": n} for n in range(7)])
    (tmp_path / "a.zip").write_bytes(
        zipped({"t.json": table, "x.txt": TEXT, "y.csv": "text\na\nb\n"})
    )
    (tmp_path / "b.zip").write_bytes(b"broken")

    assert count_items([tmp_path]) == 11
    assert len(list(walk([tmp_path]))) == 11


@pytest.mark.parametrize("part", ["[Content_Types].xml", "META-INF/manifest.xml"])
def test_a_presentation_is_no_archive_of_articles(part: str) -> None:
    data = zipped({part: "<Types/>", "ppt/slides/slide1.xml": "<a><text>x</text></a>"})
    for name, reason, detail in (
        ("a.pptx", Reason.OTHER_PROGRAM, "PowerPoint"),
        ("a.deck", Reason.UNKNOWN_FORMAT, "deck"),
    ):
        (error,) = read_bytes(data, f"/z/{name}", name)
        assert isinstance(error, ReadingError)
        assert (error.reason, error.detail) == (reason, detail)


@pytest.mark.parametrize("encoding", ["cp1256", "cp720"])
def test_arabic_names_of_old_systems(encoding: str) -> None:
    name = "خبر الماء"
    raw = name.encode(encoding)
    data = zipped({"X" * len(raw): TEXT}).replace(b"X" * len(raw), raw)
    (item,) = read(data)
    assert item.origin.endswith(f"#{name}")


def test_names_of_one_archive_are_in_one_encoding() -> None:
    names = ["قصاصات 2009.txt", "صحف/ملف الأخبار والمقالات المحلية.txt"]
    raw = {"QX"[n] * len(name): name.encode("cp1256") for n, name in enumerate(names)}
    data = zipped(dict.fromkeys(raw, TEXT))
    for placeholder, name in raw.items():
        data = data.replace(placeholder.encode(), name)
    assert sorted(item.origin.rpartition("#")[2] for item in read(data)) == sorted(names)
