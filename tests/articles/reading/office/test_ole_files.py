"""The files were made by LibreOffice (DOC) and xlwt (XLS) of sentences invented here."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes

FILES = Path(__file__).with_name("office_files")
WORDS = {
    "arabic": (
        "عاد القطار الجبلي إلى العمل",
        (
            "عاد القطار الجبلي إلى العمل صباح الخميس بعد توقف دام سبع سنوات، وركبه في يومه "
            "الأول تسعون مسافرا."
        ),
        "وقالت الشركة إن ثمن التذكرة، وهو 12 درهما، لن يتغير قبل نهاية السنة.",
    ),
    "french": (
        "Le train de montagne roule à nouveau",
        (
            "Le train de montagne roule à nouveau depuis jeudi, après sept années d’arrêt :"
            " quatre-vingt-dix voyageurs l’ont pris."
        ),
        "La compagnie promet que le prix du billet, douze dirhams, ne changera pas.",
    ),
}


def read(name: str, data: bytes | None = None) -> list[Document | ReadingError]:
    data = (FILES / name).read_bytes() if data is None else data
    return list(read_bytes(data, f"/o/{name}", name))


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("suffix", ["doc", "bin"])
def test_a_word_document(language: str, suffix: str) -> None:
    title, *lines = WORDS[language]
    (found,) = read(f"a.{suffix}", (FILES / f"{language}.doc").read_bytes())
    assert isinstance(found, Document)
    assert (found.format, found.declared.title) == ("doc", title)
    assert found.text.split("\n") == [*lines, lines[0][:20].strip(), lines[1][:20].strip()]


@pytest.mark.parametrize("language", WORDS)
def test_a_spreadsheet(language: str) -> None:
    title, first, second = WORDS[language]
    one, two = read(f"{language}.xls")
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert (one.text, two.text) == (f"{first}\n{second}", second)
    assert (one.declared.title, one.declared.published) == (title, "2021-04-15")


@pytest.mark.parametrize("name", ["arabic.doc", "arabic.xls"])
def test_a_file_that_breaks_off_is_refused(name: str) -> None:
    data = (FILES / name).read_bytes()
    (found, *_) = read(name, data[: len(data) // 3])
    assert isinstance(found, ReadingError)
    assert found.reason is Reason.BROKEN_ARCHIVE


def test_a_file_of_another_old_program_is_named() -> None:
    data = (FILES / "arabic.doc").read_bytes()
    for stream in ("WordDocument", "Workbook"):
        data = data.replace(stream.encode("utf-16-le"), stream[::-1].encode("utf-16-le"))
    (found,) = read("a.doc", data)
    assert isinstance(found, ReadingError)
    assert found.reason is Reason.OLD_FORMAT


def test_an_encrypted_document_is_said_to_be_one() -> None:
    data = bytearray((FILES / "arabic.doc").read_bytes())
    start = data.index(b"\xec\xa5")  # of the stream WordDocument
    data[start + 0x0B] |= 1
    (found,) = read("a.doc", bytes(data))
    assert isinstance(found, ReadingError)
    assert found.reason is Reason.ENCRYPTED
