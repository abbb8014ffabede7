from __future__ import annotations

import struct

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.mail.outlook_messages import PROPERTIES, documents_of_message
from articles.reading.reader import read_bytes
from articles.reading.sources.source import source_of_bytes

AR = "رممت الجماعة السقاية القديمة بكلفة 80 ألف درهم، وعاد الماء إلى الساحة."
FR = "La commune a restauré la vieille fontaine pour 80 000 dirhams."
SOURCE = source_of_bytes(b"x", "/m.msg", "m.msg")
SENT = 132_627_816_000_000_000  # 13 April 2021, 10:00 UTC
SECTOR = 512


def table(moment: int = SENT, number: int = 0x39) -> bytes:
    return (
        bytes(32)
        + struct.pack("<HHIQ", 0x1F, 0x37, 6, 9)
        + struct.pack("<HHIQ", 0x40, number, 6, moment)
    )


def streams(text: str, subject: str = "Fwd: سقاية", **others: bytes) -> dict[str, bytes]:
    return {
        PROPERTIES: table(),
        "__substg1.0_0037001F": subject.encode("utf-16-le"),
        "__substg1.0_0C1A001F": "هدى المنصوري".encode("utf-16-le"),
        "__substg1.0_1000001F": text.encode("utf-16-le"),
        **others,
    }


def container(parts: dict[str, bytes]) -> bytes:
    """A compound file with these streams at its root, each too long for small sectors."""
    parts = {name: content.ljust(4096, b"\0") for name, content in parts.items()}
    data, chains, starts = b"", [], []
    for content in parts.values():
        padded = content + bytes(-len(content) % SECTOR)
        first = len(data) // SECTOR
        count = len(padded) // SECTOR
        starts.append(first if count else -2)
        chains += [*range(first + 1, first + count), -2] if count else []
        data += padded
    entries = [("Root Entry", 5, -2, 0)] + [
        (name, 2, start, len(content))
        for (name, content), start in zip(parts.items(), starts, strict=True)
    ]
    directory = b""
    for place, (name, kind, start, size) in enumerate(entries):
        label = name.encode("utf-16-le") + b"\0\0"
        right = place + 1 if 0 < place < len(entries) - 1 else -1
        child = 1 if place == 0 else -1
        directory += label.ljust(64, b"\0") + struct.pack(
            "<HBBiii", len(label), kind, 1, -1, right, child
        )
        directory += bytes(36) + struct.pack("<iQ", start, size)
    directory += bytes(-len(directory) % SECTOR)
    at = len(data) // SECTOR
    count = len(directory) // SECTOR
    chains += [*range(at + 1, at + count), -2]
    fat = [*chains, -3]
    fat += [-1] * (-len(fat) % (SECTOR // 4))
    assert len(fat) == SECTOR // 4
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    head += struct.pack("<HHHHH6xIIiIIiIiI", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, at, 0, 4096, -2, 0, -2, 0)
    head += struct.pack("<i", at + count) + struct.pack("<i", -1) * 108
    return head + data + directory + struct.pack(f"<{len(fat)}i", *fat)


@pytest.mark.parametrize("text", [AR, FR])
def test_the_mail_with_its_subject_sender_and_moment(text: str) -> None:
    data = container(streams(f"{text}\r\nثانية\r\n\r\n-- \r\nسعيد"))
    for name in ("m.msg", "m.bin"):
        (found,) = read_bytes(data, f"/{name}", name)
        assert isinstance(found, Document), found
        assert found.text == f"{text}\nثانية"
        said = found.declared
        assert (said.title, said.creator) == ("سقاية", "هدى المنصوري")
        assert said.published == "2021-04-13T10:00:00+00:00"


def test_a_page_is_read_where_there_are_no_plain_words() -> None:
    page = f"<html><body><p>{AR}</p></body></html>".encode("cp1256")
    (found,) = documents_of_message(streams("", **{"__substg1.0_10130102": page}), b"x", SOURCE)
    assert found.text == AR


def test_what_is_older_is_in_the_code_page_of_its_writer() -> None:
    parts = {"__substg1.0_1000001E": AR.encode("cp1256"), PROPERTIES: table(number=0x0E06)}
    (found,) = documents_of_message(parts, b"x", SOURCE)
    assert found.text == AR
    assert (found.declared.published or "").startswith("2021-04-13")
    assert found.declared.title is None


def test_a_mail_without_words_is_refused() -> None:
    with pytest.raises(ReadingError) as caught:
        list(documents_of_message(streams(" "), b"x", SOURCE))
    assert caught.value.reason is Reason.NO_TEXT


def test_a_message_that_breaks_off_is_refused() -> None:
    data = container(streams(AR * 20))
    found = list(read_bytes(data[:1200], "/m.msg", "m.msg"))
    assert [getattr(each, "reason", None) for each in found] == [Reason.BROKEN_ARCHIVE]
