"""Pages: one layout for screen, printer and file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter, QPdfWriter

from desktop.printing.paper.page_layout import (
    PAGE_SIZES,
    PrintedPages,
    pages_of,
    painting,
    sheet_size,
)


@pytest.mark.parametrize(("name", "width"), [("A4", 595), ("Letter", 612)])
def test_sheets_have_their_sizes(name: str, width: int):
    assert name in PAGE_SIZES
    assert sheet_size(name).width() == pytest.approx(width, abs=1)


def test_contents_begin_new_pages_and_are_kept(kinds):
    both = [kinds["summary"], kinds["dossier"]]
    pages = pages_of(both, sheet_size("A4"))
    alone = [pages_of([each], sheet_size("A4")).count for each in both]
    assert pages.count == sum(alone)
    assert pages.contents == tuple(both)


def test_step_by_step_gives_the_same_pages(kinds):
    pages = PrintedPages(sheet_size("A4"))
    assert sum(1 for _ in pages.adding(kinds["dossier"])) > 5
    assert pages.count == pages_of([kinds["dossier"]], sheet_size("A4")).count


def test_the_outline_names_articles_and_sections(kinds):
    pages = pages_of([kinds["summary"]], sheet_size("A4"))
    marks = [*pages.bookmarks(0)]
    assert marks[0].title == kinds["summary"].title
    assert [mark.title for mark in marks[1:]][:2] == ["الملخّص", "الأرقام الرئيسية"]


def test_only_the_chosen_pages_are_painted(kinds):
    pages = pages_of([kinds["dossier"]], sheet_size("A4"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert [*painting(QPdfWriter(buffer), pages, chosen=[1, 3, 99])] == [1, 2]


def test_a_page_is_painted_alike_twice(kinds):
    pages = pages_of([kinds["summary"]], sheet_size("A4"))

    def picture() -> QImage:
        image = QImage(595, 842, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFF)
        painter = QPainter(image)
        pages.paint(painter, 0)
        painter.end()
        return image

    assert picture() == picture()
