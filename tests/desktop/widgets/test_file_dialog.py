"""Dialogs of files are answered by real keys; each begins where it last ended, in Arabic."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QStringListModel, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from desktop.display.isolation import POP_DIRECTIONAL_ISOLATE, isolated_path, without_controls
from desktop.settings import Settings
from desktop.widgets.file_dialog import (
    elided_path,
    file_to_open,
    file_to_save,
    files_to_open,
    folder_to_open,
    last_folder,
    remember_folders,
)
from tests.desktop.display.test_order_of_glyphs import reads_to_the_right
from tests.desktop.running import running

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot, qapp: QApplication) -> QWidget:
    with running(qapp):
        window = QWidget()
        qtbot.addWidget(window)
        yield window


def meanwhile(act: Callable[[QFileDialog], None]) -> None:
    """Do something with the dialog while it waits for its answer."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        try:
            act(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(50, answer)


def typing(words: str) -> Callable[[QFileDialog], None]:
    def type_in(dialog: QFileDialog) -> None:
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        field.setText(words)  # key by key, its completer would type along
        field.completer().popup().hide()
        box = dialog.findChild(QDialogButtonBox)
        accept = QDialogButtonBox.ButtonRole.AcceptRole
        (button,) = (each for each in box.buttons() if box.buttonRole(each) == accept)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    return type_in


def test_a_file_is_saved_where_the_last_one_was(window: QWidget, tmp_path: Path):
    (tmp_path / "kept").mkdir()
    meanwhile(typing(str(tmp_path / "kept" / "a.csv")))
    assert file_to_save(window, "حفظ", tmp_path / "x.csv", "CSV (*.csv)") == (
        tmp_path / "kept" / "a.csv"
    )
    assert last_folder("save") == tmp_path / "kept"
    assert last_folder("import") == Path.home()


def test_files_and_folders_have_a_memory_of_their_own(window: QWidget, tmp_path: Path):
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text("قطار", "utf-8")
    meanwhile(typing(str(tmp_path / "texts" / "a.txt")))
    assert files_to_open(window, "فتح", "(*)", "import") == [tmp_path / "texts" / "a.txt"]
    assert last_folder("import") == tmp_path / "texts"
    meanwhile(typing(str(tmp_path / "texts" / "a.txt")))
    assert file_to_open(window, "فتح", "(*)", "passages") == tmp_path / "texts" / "a.txt"
    meanwhile(typing(str(tmp_path)))
    assert folder_to_open(window, "فتح", "archive") == tmp_path
    assert last_folder("archive") == tmp_path


def test_the_memory_outlives_the_program_and_a_folder_that_is_gone(qapp, tmp_path: Path):
    settings = Settings(tmp_path / "settings.ini")
    settings.remember_text("folders/save", str(tmp_path / "gone"))
    remember_folders(settings)
    try:
        assert last_folder("save") == Path.home()
        (tmp_path / "gone").mkdir()
        assert last_folder("save") == tmp_path / "gone"
    finally:
        remember_folders(None)


def test_given_up_it_answers_nothing_and_remembers_nothing(window: QWidget, tmp_path: Path):
    meanwhile(lambda dialog: dialog.setDirectory(str(tmp_path)))
    assert folder_to_open(window, "فتح", "archive") is None
    assert last_folder("archive") == Path.home()


def words_of(dialog: QWidget) -> list[str]:
    texts: list[str] = [dialog.windowTitle()]
    for each in dialog.findChildren(QWidget):
        texts += [each.toolTip(), each.accessibleName()]
        if isinstance(each, QLabel | QAbstractButton):
            texts.append(each.text())
        elif isinstance(each, QComboBox) and each.objectName() == "fileTypeCombo":
            texts += [each.itemText(row) for row in range(each.count())]
        elif isinstance(each, QHeaderView) and each.model() is not None:
            columns = range(each.model().columnCount())
            texts += [str(each.model().headerData(n, Qt.Orientation.Horizontal)) for n in columns]
    return [without_controls(text) for text in texts]


def test_it_speaks_arabic_where_the_system_has_no_dialog_of_its_own(window: QWidget):
    """Qt's own translation lacks «Look in:» and some more."""
    seen: list[str] = []
    meanwhile(lambda dialog: seen.extend(words_of(dialog)))
    file_to_save(window, "حفظ", Path("/tmp/x.txt"), "نص (*.txt)")
    meanwhile(lambda dialog: seen.extend(words_of(dialog)))
    files_to_open(window, "فتح", "نص (*.txt)", "import")
    assert len(seen) > 20
    assert [words for words in seen if re.search("[A-Za-z]{2,}", words.replace("*.txt", ""))] == []
    written_otherwise = re.compile("[\N{ARABIC FATHATAN}-\N{ARABIC SUKUN}]|دليل|أدلة")
    assert [words for words in seen if written_otherwise.search(words)] == []


def test_a_long_path_shows_its_last_folders_and_that_it_is_cut(qapp: QApplication):
    letters = QFontMetrics(qapp.font())
    path = "/home/reader/الأرشيف/صحف الشمال/2015-07"
    assert without_controls(elided_path(path, letters, 2000)) == path
    width = letters.horizontalAdvance(isolated_path("…/صحف الشمال/2015-07")) + 1
    assert without_controls(elided_path(path, letters, width)) == "…/صحف الشمال/2015-07"
    assert elided_path("/" + 90 * "و", letters, 60).rstrip(POP_DIRECTIONAL_ISOLATE)[-1] == "…"


def test_the_place_is_drawn_from_its_box_s_left_edge_and_nothing_is_scrolled_away(
    window: QWidget, tmp_path: Path
):
    (tmp_path / "a.txt").write_text("قطار", "utf-8")
    found: list[object] = []

    def look(dialog: QFileDialog) -> None:
        dialog.setDirectory(str(tmp_path))
        QTest.qWait(50)
        tree = dialog.findChild(QTreeView)
        found.append(tree.horizontalScrollBar().maximum())
        box = dialog.findChild(QComboBox, "lookInCombo")
        picture = box.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        grey = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), -1)
        inner = grey[8:-8, 6 : picture.width() - 24]
        ink = np.flatnonzero((inner.astype(int) < inner.max() - 90).any(axis=0))
        shown = elided_path(str(tmp_path), box.fontMetrics(), box.width() - 40)
        found.extend((ink[0], ink[-1] - ink[0], box.fontMetrics().horizontalAdvance(shown)))

    meanwhile(look)
    files_to_open(window, "فتح", "نص (*.txt)", "import")
    scrolled, left, drawn, wide = found
    assert scrolled == 0
    assert left < 20
    assert drawn == pytest.approx(wide, abs=24)


def test_names_and_paths_run_as_they_are_written(window: QWidget, tmp_path: Path):
    (tmp_path / "2015-07-26.zip").touch()
    found: list[bool] = []

    def look(dialog: QFileDialog) -> None:
        box = dialog.findChild(QComboBox, "lookInCombo")
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        found.append(box.layoutDirection() == Qt.LayoutDirection.LeftToRight)
        views = [dialog.findChild(QTreeView, "treeView"), field.completer().popup()]
        for view in views:
            option = QStyleOptionViewItem()
            model = QStringListModel(["2015-07-26.zip"], view)
            view.itemDelegate().initStyleOption(option, model.index(0, 0))
            found.append(reads_to_the_right(option.text, "2015", "zip"))

    meanwhile(look)
    remembered = last_folder("import")
    files_to_open(window, "فتح", "(*)", "import")
    assert found == [True, True, True]
    assert last_folder("import") == remembered
