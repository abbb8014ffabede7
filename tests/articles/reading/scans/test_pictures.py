from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from articles.annotation import annotate
from articles.document import RECOGNISED, Document
from articles.errors import ReadingError, Reason
from articles.figures.figure import Doubt
from articles.import_account import RemarkKind
from articles.reading.pdf import pdf
from articles.reading.reader import read_bytes, walk
from articles.reading.scans import pictures, recognition

FILES = Path(__file__).with_name("picture_files")
WORDS = ("عاد القطار الجبلي إلى العمل بعد سبع سنوات.", "وركبه في يومه الأول 90 مسافرا من القرى.")


@pytest.fixture
def recognised(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The pictures that were to be recognised; all of them say the same."""
    seen: list[bytes] = []

    def paragraphs(picture: bytes, _: str) -> tuple[str, ...]:
        seen.append(picture)
        return WORDS

    monkeypatch.setattr(recognition, "recognised_paragraphs", paragraphs)
    monkeypatch.setattr(pictures, "recognised_paragraphs", paragraphs)
    return seen


@pytest.mark.parametrize("name", ["arabic.png", "french.png", "scanned.pdf"])
def test_without_the_choice_it_is_refused_as_scanned(name: str) -> None:
    (error,) = walk([FILES / name])
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.SCANNED


def test_a_picture_under_another_name_is_no_text() -> None:
    (error,) = read_bytes((FILES / "arabic.png").read_bytes(), "/a.txt", "a.txt")
    assert isinstance(error, ReadingError)
    assert (error.reason, error.detail) == (Reason.BINARY, "PNG")


@pytest.mark.parametrize("name", ["arabic.png", "scanned.pdf"])
def test_with_the_choice_its_words_are_marked(recognised: list[bytes], name: str) -> None:
    remarks: list = []
    (document,) = walk([FILES / name], remarked=remarks.append, recognises=True)
    assert isinstance(document, Document)
    assert (document.text, document.format) == ("\n".join(WORDS), RECOGNISED)
    assert [each.kind for each in remarks] == [RemarkKind.RECOGNISED]
    assert recognised[0].startswith((b"\x89PNG", b"P5 "))
    figures = annotate(document, "1").figures
    assert figures
    assert all(Doubt.OCR in figure.doubts for figure in figures)


def test_pictures_in_an_archive_are_recognised_too(recognised: list[bytes], tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(FILES / "arabic.png", "صفحة.png")
    (document,) = walk([tmp_path / "a.zip"], recognises=True)
    assert isinstance(document, Document)
    assert len(recognised) == 1


def test_a_page_that_cannot_be_recognised_is_an_error_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails(_: bytes, origin: str) -> tuple[str, ...]:
        raise ReadingError(origin, Reason.SCANNED, "no words found")

    monkeypatch.setattr(recognition, "recognised_paragraphs", fails)
    (error,) = walk([FILES / "scanned.pdf"], recognises=True)
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.SCANNED
    assert pdf.looks_like_pdf((FILES / "scanned.pdf").read_bytes())
