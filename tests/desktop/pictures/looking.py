"""What is wrong with what stands before the eyes, as far as a program can tell."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from desktop.widgets.screen_room import room_of
from tests.desktop.seeing import cut_off, nameless, path_of, shown, squeezed, untranslated

_NO_ROLES = {QAccessible.Role.NoRole}
_MOST_ROWS = 40


def faults_of(widget: QWidget, window: QWidget) -> list[str]:
    """Every fault of a page, a card or a dialog, in words for whoever reads a failed test."""
    if isinstance(widget, QFileDialog):
        return _beyond_screen(widget)  # its words are told by tests of their own
    found = [
        *(f"beyond the screen: {each}" for each in _beyond_screen(widget)),
        *(f"without a name: {each}" for each in nameless(widget)),
        *(f"not Arabic: {each}" for each in untranslated(widget)),
        *(f"cut off: {each}" for each in cut_off(widget)),
        *(f"squeezed: {each}" for each in squeezed(widget)),
        *(f"caret at the left: {each}" for each in _carets_at_the_left(widget)),
    ]
    for each in shown(widget):
        found += _spoken_faults(each)
        if isinstance(each, QScrollArea) and _is_too_wide(each):
            found.append(f"wider than its column: {path_of(each)}")
    return found


def _beyond_screen(widget: QWidget) -> list[str]:
    top = widget.window()
    room = room_of(top)
    # A window that fills the screen has no frame.
    size = top.size() if isinstance(top, QMainWindow) else top.frameGeometry().size()
    if size.width() <= room.width() and size.height() <= room.height():
        return []
    return [f"{path_of(top)}: {size} in {room.size()}"]


def _is_too_wide(area: QScrollArea) -> bool:
    """Whether what a column holds reaches out of it, and cannot be scrolled to."""
    is_fixed = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return (
        is_fixed and area.widget() is not None and area.widget().width() > area.viewport().width()
    )


def _carets_at_the_left(widget: QWidget) -> list[str]:
    """Empty fields in which writing would begin at the wrong edge."""
    found = []
    for line in shown(widget):
        if not is_empty_field(line):
            continue
        caret = line.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        if caret.center().x() < line.width() / 2:
            found.append(path_of(line))
    return found


def is_empty_field(widget: QWidget) -> bool:
    """Whether one could write here, and nothing is written yet."""
    if isinstance(widget, QLineEdit):
        return not widget.text()
    is_field = isinstance(widget, QPlainTextEdit | QTextEdit) and not widget.isReadOnly()
    return is_field and not widget.toPlainText()


def _spoken_faults(widget: QWidget) -> list[str]:
    """What a screen reader would not get: a role, a state, the words of a row."""
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is None:
        return []
    found = []
    if bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and interface.role() in _NO_ROLES:
        found.append(f"without a role: {path_of(widget)}")
    state = interface.state()
    if isinstance(widget, QAbstractButton):
        if widget.isCheckable() and bool(state.checked) != widget.isChecked():
            found.append(f"checked or not: {path_of(widget)}")
        if bool(state.disabled) == widget.isEnabled():
            found.append(f"disabled or not: {path_of(widget)}")
    if isinstance(widget, QLineEdit) and bool(state.readOnly) != widget.isReadOnly():
        found.append(f"read only or not: {path_of(widget)}")
    if isinstance(widget, QComboBox) and not (
        interface.relations(QAccessible.RelationFlag.Label)
        or interface.text(QAccessible.Text.Description)
    ):
        found.append(f"tells what is chosen, not of what: {path_of(widget)}")
    if isinstance(widget, QAbstractItemView) and not isinstance(widget.parentWidget(), QComboBox):
        found += _mute_rows(widget)
    return found


def _mute_rows(view: QAbstractItemView) -> list[str]:
    model = view.model()
    if model is None:
        return []
    mute = []
    for row in range(min(model.rowCount(), _MOST_ROWS)):
        index = model.index(row, 0)
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
        if not str(spoken or "").strip():
            mute.append(f"a row without words: {path_of(view)} {row}")
    return mute
