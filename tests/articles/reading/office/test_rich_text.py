from __future__ import annotations

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.office.rich_text import words_of_rtf
from articles.reading.reader import read_bytes
from articles.reading.recognised_formats import format_of
from articles.reading.sources.source import source_of_bytes

AR = "نظمت المكتبة لقاء مع ثلاثة كتاب، وحضره نحو 200 قارئ من المدينة."
FR = "La bibliothèque a réuni trois écrivains devant près de 200 lecteurs."


def by_code_points(text: str) -> str:
    return "".join(
        c if ord(c) < 128 else f"\\u{ord(c) if ord(c) < 32768 else ord(c) - 65536}?" for c in text
    )


def by_bytes(text: str, encoding: str) -> str:
    return "".join(chr(b) if b < 128 else f"\\'{b:02x}" for b in text.encode(encoding))


def rtf(body: str, page: int = 1256) -> bytes:
    return (
        f"{{\\rtf1\\ansi\\ansicpg{page}\\deff0{{\\fonttbl{{\\f0\\fcharset178 Arial;}}}}"
        "{\\info{\\title Document1}}{\\pict\\pngblip 89504e470d0a1a0a}"
        f"\n\\pard\\rtlpar {body}\\par\n\\pard {body}\\par}}"
    ).encode("latin-1")


def read(data: bytes, name: str = "a.rtf") -> list[Document | ReadingError]:
    return list(read_bytes(data, f"/r/{name}", name))


@pytest.mark.parametrize(
    "data",
    [
        rtf(by_code_points(AR)),
        rtf(by_bytes(AR, "windows-1256")),
        rtf(by_bytes(AR, "windows-1256"), 1252),
    ],
    ids=["code points", "bytes of its page", "bytes of its font"],
)
def test_arabic_however_it_is_written(data: bytes) -> None:
    (found,) = read(data)
    assert isinstance(found, Document)
    assert found.text.split("\n") == [AR, AR]
    assert (found.format, found.declared.title) == ("rtf", None)


def test_french() -> None:
    (found,) = read(rtf(by_bytes(FR, "windows-1252"), 1252).replace(b"fcharset178", b"fcharset0"))
    assert isinstance(found, Document)
    assert found.text.split("\n") == [FR, FR]


def test_rich_text_under_another_name() -> None:
    data = rtf(by_code_points(AR))
    for name in ("a.txt", "a.doc", "a"):
        assert format_of(source_of_bytes(data, name, name)).name == "rtf"


def test_one_that_is_cut_off_says_so() -> None:
    data = rtf(by_code_points(AR))
    found = read(data[: data.rindex(b"\\pard") + 300])
    assert isinstance(found[0], Document)
    assert [item.reason for item in found if isinstance(item, ReadingError)] == [Reason.CUT_OFF]


def test_a_link_is_its_words() -> None:
    link = '{\\field{\\*\\fldinst{HYPERLINK "https://a.example/x"}}{\\fldrslt here}}'
    words = words_of_rtf(rtf(f"one {link} two (https://b.example)"))
    assert words.split("\n") == ["one here two (https://b.example)"] * 2


def test_cells_of_a_table_are_apart_by_tabs() -> None:
    row = "\\trowd\\cellx900\\cellx9000\\intbl HD\\cell بئر\\nestcell\\row"
    words = words_of_rtf(rtf(by_code_points(row.replace("بئر", AR))))
    assert f"HD\t{AR}" in words
    assert "|" not in words
