"""The dialogs that ask for files and folders: the system's own; each begins where it last ended."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QStylePainter,
    QTreeView,
    QWidget,
)
from typing_extensions import override

from desktop.display.isolation import isolated_path
from desktop.settings import Settings
from desktop.widgets.screen_room import keep_on_screen

_KEY = "folders/{}"


@dataclass(slots=True)
class _InForce:
    """Where folders are remembered; one program has one memory."""

    settings: Settings | None = None


_IN_FORCE = _InForce()


def remember_folders(settings: Settings | None) -> None:
    """Remember the last folder of each kind of dialog here from now on; nowhere when None."""
    _IN_FORCE.settings = settings


def last_folder(purpose: str) -> Path:
    """Where a dialog of this purpose begins: its last folder, or the home folder."""
    kept = _IN_FORCE.settings.text(_KEY.format(purpose)) if _IN_FORCE.settings is not None else ""
    return Path(kept) if kept and Path(kept).is_dir() else Path.home()


def files_to_open(window: QWidget, title: str, filters: str, purpose: str) -> list[Path]:
    """The files that the reader picked; none when cancelled.

    Args:
        window: Whose dialog it is.
        title: Of the dialog.
        filters: The kinds of files, as Qt writes them.
        purpose: What the files are for: each purpose has its own last folder.
    """
    dialog = _dialog(window, title, purpose)
    dialog.setNameFilters(filters.split(";;"))
    dialog.setOption(QFileDialog.Option.HideNameFilterDetails)  # a hundred endings are no name
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _answer(dialog, purpose)


def file_to_open(window: QWidget, title: str, filters: str, purpose: str) -> Path | None:
    """The file that the reader picked, or None; the arguments are those of `files_to_open`."""
    dialog = _dialog(window, title, purpose)
    dialog.setNameFilters(filters.split(";;"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return next(iter(_answer(dialog, purpose)), None)


def folder_to_open(window: QWidget, title: str, purpose: str) -> Path | None:
    """The folder that the reader picked, or None; the arguments are those of `files_to_open`."""
    dialog = _dialog(window, title, purpose)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(_answer(dialog, purpose)), None)


def file_to_save(window: QWidget, title: str, offered: Path, filters: str) -> Path | None:
    """Where to write to, or None; the system asks before it gives the name of a file that is there.

    Args:
        window: Whose dialog it is.
        title: Of the dialog.
        offered: The file that is written unless the reader says otherwise.
        filters: The kinds of files, as Qt writes them.
    """
    dialog = _dialog(window, title, "save")
    dialog.setNameFilters(filters.split(";;"))
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDirectory(str(offered.parent))
    dialog.selectFile(offered.name)
    return next(iter(_answer(dialog, "save")), None)


def _dialog(window: QWidget, title: str, purpose: str) -> QFileDialog:
    return QFileDialog(window, title, str(last_folder(purpose)))


class _NameDelegate(QStyledItemDelegate):
    """Names of files and folders are read in their own direction: no «zip.2015» for «2015.zip»."""

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.text = isolated_path(option.text)


class _PlaceDrawn(QObject):
    """Draws the path of the folder that is shown; Qt cuts it at both ends without a sign."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Paint or not isinstance(watched, QComboBox):
            return super().eventFilter(watched, event)
        painter, option = QStylePainter(watched), QStyleOptionComboBox()
        watched.initStyleOption(option)
        path, option.currentText, option.currentIcon = option.currentText, "", QIcon()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        part = QStyle.ComplexControl.CC_ComboBox
        room = watched.style().subControlRect(part, option, field, watched)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setPen(watched.palette().text().color())
        painter.drawText(room, int(flags), elided_path(path, watched.fontMetrics(), room.width()))
        return True


def elided_path(path: str, letters: QFontMetrics, width: int) -> str:
    """A path, set off, with as many of its last folders as have room; the cut is marked.

    Args:
        path: As the system writes it.
        letters: In which it is drawn.
        width: The room, in pixels.
    """
    names = Path(path).parts
    for first in range(len(names)):
        shown = path if not first else str(Path("…", *names[first:]))
        if letters.horizontalAdvance(isolated_path(shown)) <= width:
            return isolated_path(shown)
    last = names[-1] if names else path
    return letters.elidedText(isolated_path(last), Qt.TextElideMode.ElideRight, width)


def _set_names_off(dialog: QFileDialog) -> None:
    """Let paths and names run as they are written, where Qt draws the dialog: nowhere else."""
    for view in dialog.findChildren(QAbstractItemView):
        if not isinstance(view, QHeaderView):
            view.setItemDelegate(_NameDelegate(view))
    for box in dialog.findChildren(QComboBox, "lookInCombo"):
        box.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        box.installEventFilter(_PlaceDrawn(box))
    for tree in dialog.findChildren(QTreeView):
        # Days and sizes are seen whole; the names have what is left.
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for field in dialog.findChildren(QLineEdit, "fileNameEdit"):
        if (popup := field.completer().popup()) is not None:
            popup.setItemDelegate(_NameDelegate(popup))


def _answer(dialog: QFileDialog, purpose: str) -> list[Path]:
    _set_names_off(dialog)
    keep_on_screen(dialog)
    accepted = dialog.exec()
    chosen = [Path(name) for name in dialog.selectedFiles()] if accepted else []
    if chosen and _IN_FORCE.settings is not None:
        is_folder = dialog.fileMode() == QFileDialog.FileMode.Directory
        folder = chosen[0] if is_folder else chosen[0].parent
        _IN_FORCE.settings.remember_text(_KEY.format(purpose), str(folder))
    dialog.deleteLater()
    return chosen
