"""A window on three articles, walked through by mouse and keyboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from articles.intake import import_paths
from desktop.app import Program
from desktop.session.archive_session import ArchiveLocation
from desktop.window.main_window import MainWindow

ARTICLES = {
    "harbour": "افتتاح ميناء جديد\n\nجريدة الساحل\n12 أبريل 2019\n\nكلف الميناء 30 مليون درهم سنة "
    "2011، ويعمل فيه 45 حارسا. وارتفع عدد المراكب بنسبة 12 في المائة خلال سنة 2018.",
    "train": "قطار جديد في الشمال\n\nجريدة السكة\n3 ماي 2020\n\nيربط القطار مدينتين ويقل 900 مسافر "
    "في اليوم، وينطلق سنة 2026.",
    "school": "مدرسة في الجبل\n\nتستقبل المدرسة 120 تلميذا منذ سنة 2015 حسب مديرها.",
}


def filled(folder: Path) -> ArchiveLocation:
    """An archive of the three articles, with its texts beside it."""
    texts = folder / "texts"
    texts.mkdir(parents=True)
    for name, text in ARTICLES.items():
        (texts / f"{name}.txt").write_text(text, "utf-8")
    location = ArchiveLocation(folder / "archive")
    with location.open_archive(create=True) as archive:
        list(import_paths(archive, [texts]))
    return location


def opened(qtbot, program: Program, location: ArchiveLocation) -> MainWindow:
    """The window, shown, active and with its first article open."""
    window = program.open(location)
    with qtbot.waitActive(window):
        window.resize(1440, 900)
        window.activateWindow()
    total = window.page.results.model
    qtbot.waitUntil(lambda: total.total == len(ARTICLES), timeout=10_000)
    qtbot.waitUntil(lambda: window.page.reading.opened is not None, timeout=10_000)
    return window


def typed(words: str) -> None:
    """Press a key for each letter, wherever the keyboard is: Qt's own test keys know ASCII only."""
    for letter in words:
        key = Qt.Key.Key_Space if letter == " " else Qt.Key.Key_unknown
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            focused = QApplication.focusWidget() or _in_the_window()
            assert focused is not None, "the keyboard is nowhere"  # Qt would crash on it
            QApplication.sendEvent(focused, event)


def _in_the_window() -> QWidget | None:
    """Who gets the keys of the window: a popup took them, and no window manager gives them back."""
    windows = (each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
    return next((each.focusWidget() for each in windows if each.isVisible()), None)
