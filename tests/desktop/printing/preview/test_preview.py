from __future__ import annotations

from dataclasses import replace

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QComboBox

from desktop.printing.paper.page_layout import PrintedPages
from desktop.printing.preview.page_view import PageView
from desktop.printing.preview.preview import PrintPreview

# The offscreen platform says this of every window that has a smallest size.
shown = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def preview(qtbot, content, long_content, tmp_path):
    dialog = PrintPreview([content, long_content], folder=tmp_path)
    qtbot.addWidget(dialog)
    return dialog


def laid_out(qtbot, preview, pages=8):
    qtbot.waitUntil(lambda: preview.page_count > pages)


def test_every_article_is_laid_out_between_events(qtbot, preview):
    laid_out(qtbot, preview)


def test_opening_lays_nothing_out_by_itself(qtbot, long_content):
    dialog = PrintPreview([long_content] * 50)
    qtbot.addWidget(dialog)
    assert dialog.page_count == 0


def test_every_control_says_what_it_is_and_the_window_runs_right_to_left(preview):
    assert preview.layoutDirection() is Qt.LayoutDirection.RightToLeft
    controls = [*preview.findChildren(QAbstractButton), *preview.findChildren(QComboBox)]
    own = [control for control in controls if control.parent() is not None and control.isEnabled()]
    names = {control.accessibleName() for control in own}
    assert {"اطبع الصفحات", "احفظ ملف PDF", "احفظ صفحة HTML", "حجم الورق", "تكبير"} <= names


def test_another_paper_lays_out_anew(qtbot, preview):
    laid_out(qtbot, preview)
    box = preview.findChild(QComboBox)
    box.setCurrentIndex(box.findData("Letter"))
    assert preview.page_size == "Letter"
    laid_out(qtbot, preview)


def test_a_pdf_is_saved_between_events(qtbot, preview, tmp_path):
    with qtbot.waitSignal(preview.saved, timeout=20_000) as saved:
        preview.save_pdf(tmp_path / "a.pdf")
        assert not (tmp_path / "a.pdf").exists()
    assert saved.args == [tmp_path / "a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


@shown
def test_the_keyboard_waits_for_what_was_pressed(qtbot, preview, tmp_path):
    with qtbot.waitActive(preview):
        preview.show()
        preview.activateWindow()
    named = {each.accessibleName(): each for each in preview.findChildren(QAbstractButton)}
    button = named["احفظ ملف PDF"]
    button.setFocus()
    with qtbot.waitSignal(preview.saved, timeout=20_000):
        preview.save_pdf(tmp_path / "a.pdf")
        assert isinstance(preview.focusWidget(), PageView)  # no key changes the paper meanwhile
    qtbot.waitUntil(button.hasFocus, timeout=20_000)


def test_html_is_saved(qtbot, preview, tmp_path):
    with qtbot.waitSignal(preview.saved):
        preview.save_html(tmp_path / "a.html")


def test_a_failure_is_said_in_the_window(qtbot, preview, tmp_path):
    with qtbot.waitSignal(preview.failed, timeout=20_000) as failed:
        preview.save_pdf(tmp_path / "missing" / "a.pdf")
    assert failed.args[0].reason == "not-found"
    assert "المجلد غير موجود" in preview._message.text()
    assert all(button.isEnabled() for button in preview.findChildren(QAbstractButton))


def test_pages_go_to_a_printer(qtbot, preview, tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "p.pdf"))
    with qtbot.waitSignal(preview.printed, timeout=20_000) as printed:
        preview.print_on(printer)
    assert printed.args[0] > 8


def test_closing_gives_the_file_up(qtbot, preview, tmp_path):
    preview.save_pdf(tmp_path / "a.pdf")
    preview.reject()
    qtbot.wait(50)
    assert list(tmp_path.iterdir()) == []


def test_what_is_shown_is_what_is_written(qtbot, preview, tmp_path, monkeypatch):
    """No page is laid out a second time."""
    laid_out(qtbot, preview)
    qtbot.waitUntil(lambda: not preview._timer.isActive())
    monkeypatch.setattr(PrintedPages, "adding", lambda *_: pytest.fail("laid out again"))
    with qtbot.waitSignal(preview.saved, timeout=20_000):
        preview.save_pdf(tmp_path / "a.pdf")


def test_a_file_goes_on_with_the_pages_that_were_shown(qtbot, preview, content, tmp_path):
    preview.save_pdf(tmp_path / "a.pdf")
    with qtbot.waitSignal(preview.saved, timeout=20_000):
        preview.replace([content])
    assert len(PdfReader(tmp_path / "a.pdf").pages) > 8
    assert preview.page_count < 3


def test_the_figures_are_exported_as_a_table(qtbot, preview, tmp_path):
    preview.dialog.ask = lambda *_: tmp_path / "a.csv"
    with qtbot.waitSignal(preview.saved):
        preview._figures.menu().actions()[0].trigger()
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfgroup,")


def test_without_figures_there_is_nothing_to_export(qtbot, content):
    dialog = PrintPreview([replace(content, figures=())])
    qtbot.addWidget(dialog)
    assert dialog._figures.isHidden()


@shown
def test_pages_are_painted_and_can_be_zoomed(qtbot, preview):
    view = preview.findChild(PageView)
    preview.show()
    laid_out(qtbot, preview)
    before = view.scale
    view.zoom_in()
    assert view.scale > before
    view.zoom(1000)
    assert view.scale == 4
    view.zoom(0.0001)
    assert view.scale == 0.25
    view.fit_width()
    assert view.scale == pytest.approx(before)
    image = view.viewport().grab().toImage()
    columns, rows = range(0, image.width(), 3), range(0, image.height(), 3)
    assert len({image.pixel(x, y) for x in columns for y in rows}) > 10


@shown
def test_the_place_follows_the_scroll_bar(qtbot, preview):
    view = preview.findChild(PageView)
    preview.show()
    laid_out(qtbot, preview)
    with qtbot.waitSignal(view.page_changed) as changed:
        qtbot.keyClick(view, Qt.Key.Key_End)
    assert changed.args[0] == preview.page_count - 1
