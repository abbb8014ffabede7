"""CopiesBar: where else the open article stands, and the reader's word that it is another one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from articles.archive.family_repository import FamilyMember
from articles.families.likeness import CopyKind
from desktop.display.byline import byline
from desktop.display.isolation import set_off
from desktop.display.numbers import digits
from desktop.display.plurals import COPIES
from desktop.look import Look

_LONGEST_TITLE = 60


class CopiesBar(QFrame):
    """One line above an article of which there are copies; hidden for any other.

    Signals:
        chosen: A copy is to be opened; its id.
        separated: The open article is no copy of the others.
    """

    chosen = Signal(str)
    separated = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("copiesBar")
        self._look = look
        self._others: tuple[FamilyMember, ...] = ()
        self._button = QPushButton()
        self._button.setProperty("role", "link")
        self.menu = QMenu(self)
        self._button.setMenu(self.menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 2, 12, 2)
        layout.addWidget(self._button)
        layout.addStretch(1)
        self.hide()

    @property
    def words(self) -> str:
        """What the line says."""
        return self._button.text()

    def apply(self, look: Look) -> None:
        """Write with these digits."""
        self._look = look
        self._write()

    def show_copies(self, copies: Sequence[FamilyMember], own_id: str) -> None:
        """Show the copies of the article `own_id`, which may be among them."""
        self._others = tuple(each for each in copies if each.article_id != own_id)
        self._write()

    def _write(self) -> None:
        self.setVisible(bool(self._others))
        count = COPIES.counted(len(self._others) + 1)
        words = digits(f"{count} {self.tr('من هذا الخبر')}", script=self._look.digits)
        self._button.setText(words)
        self._button.setAccessibleName(words)
        self.menu.clear()
        for each in self._others:
            action = self.menu.addAction(self._line(each))
            action.triggered.connect(
                lambda _=False, chosen=each.article_id: self.chosen.emit(chosen)
            )
        self.menu.addSeparator()
        self.menu.addAction(self.tr("هذا المقال ليس نسخة منها")).triggered.connect(
            lambda _=False: self.separated.emit()
        )

    def _line(self, member: FamilyMember) -> str:
        title = member.title
        title = title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE]}…"
        evidence = "stated" if member.published else "unknown"
        head = byline(
            (member.publisher,),
            member.published,
            evidence,
            more=[self._kind(member)] if member.kind is not None else [],
            script=self._look.digits,
        )
        return f"{set_off(title)} — {head}".replace("&", "&&")

    def _kind(self, member: FamilyMember) -> str:
        return {
            CopyKind.EXACT: self.tr("كما هي"),
            CopyKind.WIRE: self.tr("محرَّرة"),
            CopyKind.SHORTENED: self.tr("مختصرة"),
        }[member.kind or CopyKind.EXACT]
