"""What came with an article or was typed by the reader is never taken for HTML."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QToolTip

from articles.archive.archive import Archive
from articles.errors import ArchiveError, Reason
from articles.intake import import_paths
from desktop.app import Program
from desktop.reading.copies_bar import CopiesBar
from desktop.session.archive_session import ArchiveLocation

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

HOSTILE = "<img src='{0}'><b>عنوان</b>&lt;i&gt;"
# The one label whose sentences are written by us, every word of others escaped.
OUR_HTML = {"sentences"}


def labels_taken_for_html(words: str) -> list[str]:
    """The labels that would show words with a tag in them as HTML."""
    found = []
    for widget in QApplication.allWidgets():
        widget.ensurePolished()
        if isinstance(widget, QLabel) and widget.objectName() not in OUR_HTML:
            widget.setText(widget.text() or words)
            if widget.textFormat() is not Qt.TextFormat.PlainText:
                found.append(f"{widget.metaObject().className()} {widget.objectName()}")
    return found


def test_no_widget_takes_words_for_html(
    qtbot, program: Program, tmp_path: Path, monkeypatch
) -> None:
    words = HOSTILE.format(tmp_path / "picture.png")
    table = tmp_path / "table.jsonl"
    row = {"id": "a", "title": words, "text": f"كلف الميناء 30 مليون درهم سنة 2011.\n{words}",
           "source": words, "author": words}  # fmt: skip
    table.write_text(json.dumps(row), "utf-8")
    with Archive.open(tmp_path / words.replace("/", " "), create=True) as archive:
        for _ in import_paths(archive, [table]):
            pass
        folder = archive.path
    window = program.open(ArchiveLocation(folder))
    page = window.page
    with qtbot.waitSignal(page.article_mediator.opened, check_params_cb=bool, timeout=20_000):
        page.search(replace(page.searches.state, text=words))
        page.article_mediator.open("a", page.searches.state)
    page.article_mediator._add_passage(page.reading.opened.annotated.figures[0].span, "green")
    page.reading.editor._note.setPlainText(words)
    page.reading.editor._tags.setText(words)
    page.reading.editor.leave()
    shown: list[QMessageBox] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append(box) or 0)
    window.questions.tell(words, words)
    window.questions.tell_failure(ArchiveError(words, Reason.NO_SPACE))
    window.questions.tell_unwritten(ArchiveError(words, Reason.NO_SPACE), on_card=True)
    for shown_page in window.pages.introductions:
        window.pages.show_page(shown_page.name)
        qtbot.wait(50)
        QToolTip.showText(QPoint(9, 9), words, window)
        assert labels_taken_for_html(words) == []
    assert len(shown) == 3
    assert [box.textFormat() for box in shown] == [Qt.TextFormat.PlainText] * 3
    QToolTip.hideText()


OPENED = ("edit_article", "print_dossier", "settings", "shortcuts", "palette", "show_report",
          "search_syntax", "article_bin", "about")  # fmt: skip


def test_copies_accounts_the_ledger_and_every_dialog_are_plain_too(
    qtbot, program: Program, tmp_path: Path, monkeypatch
) -> None:
    words = HOSTILE.format(tmp_path / "picture.png")
    told = "ارتفع عدد ركاب المطار إلى 30 مليون راكب سنة 2011، وبلغ 25 مليون راكب سنة 2010."
    letters = "بتجحدرسشطعفقكلمنهو"
    rest = " ".join(f"{one}ا{other}ي" for one in letters for other in letters[:9])
    ends = {"a": "انتهى", "b": "تم"}
    rows = [
        {"id": name, "title": words, "text": f"{told} {rest} {end}.\n{words}", "source": words}
        for name, end in ends.items()
    ]
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "table.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    (folder / f"{words.replace('/', ' ')}.docx").write_bytes(b"no document")
    window = program.open(ArchiveLocation(tmp_path / "archive"))
    with qtbot.waitSignal(window.import_panel.reported, timeout=30_000):
        window.imports.start([folder])
    page = window.page
    with qtbot.waitSignal(page.article_mediator.opened, check_params_cb=bool, timeout=20_000):
        page.article_mediator.open("a", page.searches.state)
    copies = page.reading.findChild(CopiesBar)
    assert not copies.isHidden()  # there is one to be shown
    boxes: list[QMessageBox] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: boxes.append(box) or 0)
    window.questions.confirms = lambda *_: True
    for shown_page in window.pages.introductions:
        window.pages.show_page(shown_page.name)
        qtbot.wait(80)
        assert labels_taken_for_html(words) == []
    for name in OPENED:
        window.actions_by_name[name].trigger()
        qtbot.wait(80)
        assert labels_taken_for_html(words) == [], name
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible():
                dialog.close()
    assert all(box.textFormat() is Qt.TextFormat.PlainText for box in boxes)


def test_the_walk_finds_a_label_that_would(qtbot, program: Program, tmp_path: Path) -> None:
    program.open(ArchiveLocation(tmp_path / "archive"))
    label = QLabel()
    qtbot.addWidget(label)
    label.ensurePolished()
    label.setTextFormat(Qt.TextFormat.AutoText)
    assert labels_taken_for_html("<b>x</b>") == ["QLabel "]
