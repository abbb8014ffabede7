"""What the program asks and says in dialogs: one replaceable place, so that tests can answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QInputDialog, QLineEdit, QMessageBox, QWidget

from desktop.failures import advice, details, sentence
from desktop.translation import translated
from desktop.widgets.column_dialog import ColumnDialog
from desktop.widgets.file_dialog import files_to_open, folder_to_open
from desktop.widgets.waiting import Waiting
from desktop.widgets.words_field import begin_at_right


def _tr(text: str) -> str:
    return translated("Questions", text)


def import_filters() -> str:
    """The filters of the dialog that chooses files: all that can be read, each format, all."""
    # The window stands before the readers of all formats are brought in.
    from articles.reading.formats import FORMATS, file_patterns  # noqa: PLC0415

    each = [f"{one.label} ({file_patterns((one,))})" for one in FORMATS]
    readable = f"{_tr('مقالات')} ({file_patterns()})"
    return ";;".join([readable, *each, f"{_tr('كل الملفات')} (*)"])


def asked_line(window: QWidget, title: str, prompt: str, proposal: str = "") -> str | None:
    """A line that the reader wrote, without spaces at its ends; None when cancelled or empty."""
    dialog = QInputDialog(window)
    dialog.setWindowTitle(title)
    dialog.setLabelText(prompt)
    dialog.setTextValue(proposal)
    for field in dialog.findChildren(QLineEdit):
        begin_at_right(field)
    accepted = dialog.exec()
    dialog.deleteLater()
    return dialog.textValue().strip() or None if accepted else None


def open_once(dialog: QDialog) -> None:
    """Open a dialog that is gone once it is closed: a screen reader lists hidden ones, too."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class Questions:
    """Modal questions with their window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def files_to_import(self) -> list[Path]:
        """The files the reader picked; none when cancelled."""
        return files_to_open(self._window, _tr("استيراد ملفات"), import_filters(), "import")

    def columns(
        self, names: Sequence[str], parts: Mapping[str, str]
    ) -> tuple[tuple[str, str], ...] | None:
        """Which of these columns holds which part of an article; None when cancelled."""
        dialog = ColumnDialog(names, parts, self._window)
        accepted = dialog.exec()
        chosen = dialog.chosen
        dialog.deleteLater()
        return chosen if accepted else None

    def folder(self, title: str, purpose: str = "archive") -> Path | None:
        """A folder the reader picked, or None; each purpose has its own last folder."""
        return folder_to_open(self._window, title, purpose)

    def text(self, title: str, prompt: str, proposal: str = "") -> str | None:
        """A line the reader wrote, without spaces at its ends; None when cancelled or empty."""
        return asked_line(self._window, title, prompt, proposal)

    def tell(self, title: str, text: str) -> None:
        """Say something that must be read."""
        box = self._box(title, text)
        box.setIcon(QMessageBox.Icon.Information)
        box.exec()

    def confirms(self, title: str, text: str) -> bool:
        """Whether the reader wants what is asked."""
        box = self._box(title, text)
        box.setIcon(QMessageBox.Icon.Question)
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
        return box.exec() == QMessageBox.StandardButton.Yes

    def choose(self, title: str, text: str, answers: Sequence[str]) -> int | None:
        """Which of the answers the reader took, the first being the one for Enter; or None."""
        box = self._box(title, text)
        box.setIcon(QMessageBox.Icon.Question)
        buttons = [box.addButton(each, QMessageBox.ButtonRole.AcceptRole) for each in answers]
        box.setDefaultButton(buttons[0])
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        clicked = box.clickedButton()
        return next((n for n, each in enumerate(buttons) if each is clicked), None)

    def wait_for_lock(self, attempt: Callable[[], bool]) -> bool:
        """Try again and again while another program writes, the window living on beside.

        Args:
            attempt: Tries once, without waiting.

        Returns:
            Whether it succeeded; False after some seconds, or when the reader gave up.

        Raises:
            ArchiveError: What the attempt raised.
        """
        words = _tr("يكتب برنامج آخر في الأرشيف الآن؛ انتظر لحظة…")
        return Waiting(words, self._window).until(attempt)

    def tell_unwritten(self, error: BaseException, *, on_card: bool) -> None:
        """What the reader did last could not be written.

        Args:
            error: What kept it from being written.
            on_card: Whether a card is open, on which it may still stand.
        """
        kept = _tr("لم يُحفظ التغيير الأخير؛ ما كُتب في البطاقة المفتوحة باق فيها.")
        said = kept if on_card else _tr("لم يُحفظ التغيير الأخير.")
        self._tell(_tr("تعذّر الحفظ"), error, said)

    def tell_failure(self, error: BaseException) -> None:
        """One sentence: what happened, what to do; the details can be copied."""
        self._tell(_tr("تعذّر إتمام العمل"), error)

    def _tell(self, title: str, error: BaseException, more: str = "") -> None:
        box = self._box(title, sentence(error))
        box.setIcon(QMessageBox.Icon.Warning)
        box.setInformativeText("\n".join(filter(None, (more, advice(error)))))
        copy = box.addButton(_tr("نسخ التفاصيل"), QMessageBox.ButtonRole.ActionRole)
        box.setEscapeButton(box.addButton(_tr("إغلاق"), QMessageBox.ButtonRole.AcceptRole))
        box.exec()
        if box.clickedButton() is copy:
            QGuiApplication.clipboard().setText(details(error))

    def _box(self, title: str, text: str) -> QMessageBox:
        """A dialog that shows its words as they are, whatever tags are in them."""
        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(title)
        box.setText(text)
        return box
