"""The parts of a file that is a ZIP inside, and bombs among them."""

from __future__ import annotations

import io
import zipfile

import pytest

from articles.errors import ReadingError, Reason
from articles.reading.containers.zip_parts import zip_parts
from articles.reading.sources.source import source_of_bytes


def packed(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def test_parts_by_name():
    with zip_parts(source_of_bytes(packed(a=b"1", b=b"2"), "/f", "f.docx")) as parts:
        assert parts.names() == ["a", "b"]
        assert parts.read("b") == b"2"
        assert parts.read("c") is None
        parts.refuse_bombs()


def test_a_bomb_is_refused_before_it_is_unpacked():
    with zip_parts(source_of_bytes(packed(a=bytes(4 << 20)), "/f", "f.docx")) as parts:
        for ask in (parts.refuse_bombs, lambda: parts.read("a")):
            with pytest.raises(ReadingError) as caught:
                ask()
            assert caught.value.reason is Reason.TOO_LARGE


def test_an_encrypted_part_is_told():
    data = bytearray(packed(a=b"1"))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    with zip_parts(source_of_bytes(bytes(data), "/f", "f.docx")) as parts:
        with pytest.raises(ReadingError) as caught:
            parts.read("a")
        assert caught.value.reason is Reason.ENCRYPTED


def test_a_part_whose_bytes_were_changed_is_broken():
    data = packed(a=b"words " * 50)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        (part,) = archive.infolist()
    # The local header is 30 bytes and the name; its time of day may hold the letter of the name.
    place = part.header_offset + 30 + len(part.filename) + 2
    broken = data[:place] + b"\xff\xff\xff" + data[place + 3 :]
    with zip_parts(source_of_bytes(broken, "/f", "f.docx")) as parts:
        with pytest.raises(ReadingError) as caught:
            parts.read("a")
        assert caught.value.reason is Reason.BROKEN_ARCHIVE


def test_what_is_no_zip_is_broken():
    source = source_of_bytes(b"PK\x03\x04 nothing", "/f", "f.docx")
    with pytest.raises(ReadingError) as caught, zip_parts(source):
        pass
    assert caught.value.reason is Reason.BROKEN_ARCHIVE


def test_a_part_beside_the_text_that_cannot_be_read_says_nothing():
    with zip_parts(source_of_bytes(packed(a=b"<a/>", b=b"words"), "/f", "f.docx")) as parts:
        root = parts.root_beside("a")
        assert root is not None
        assert root.tag == "a"
        assert parts.root_beside("b") is None
        assert parts.root_beside("c") is None
