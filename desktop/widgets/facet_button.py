"""One line of a facet: its label at the right, its count at the left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from desktop.display.isolation import is_right_to_left, isolated, set_off
from desktop.look import Look
from desktop.widgets.button_keys import PRESSING
from desktop.widgets.elision import elided
from desktop.widgets.facet_choice import FacetChoice

_HEIGHT = 27
_PADDING = 8
# The room of «–» at the line's end, in pixels.
_MINUS_WIDTH = 24
_MINUS = "\N{MINUS SIGN}"
_EXCLUDING_KEYS = {Qt.Key.Key_Minus, Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_EXCLUDING_MODIFIERS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier


class FacetButton(QAbstractButton):
    """A line that can be switched on, and, where it allows that, left out.

    Signals:
        excluded: The line is to be left out, or no longer: by its «–», by a click with Alt or Ctrl,
            by the keys «-» and Delete, or from its menu.
        renamed: The line wants another name, by F2 or from its menu.
        hidden: The line is never to be shown among the results, or is again, from its menu.
    """

    excluded = Signal()
    renamed = Signal()
    hidden = Signal()

    def __init__(
        self,
        facet: str,
        choice: FacetChoice,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.facet, self.value = facet, choice.value
        self._choice, self._look = choice, look
        # A newspaper, a tag or a saved search may be called by a number: that is its name.
        self._label = look.written(choice.label) if facet == "years" else choice.label
        self._numbers = _numbers(choice, look)
        self.setCheckable(True)
        self.setChecked(choice.is_chosen)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(choice.can_be_excluded)
        self.setAccessibleName(self._spoken())
        self.setToolTip(self._hint())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(150, round(_HEIGHT * self._look.scale))

    @override
    def event(self, event: QEvent) -> bool:
        # The window has F2 for the open article; in a line with a name it is for the name.
        is_asked = event.type() == QEvent.Type.ShortcutOverride and self._choice.can_be_renamed
        if is_asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F2:
            event.accept()
            return True
        return super().event(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._excludes(event):
            event.accept()
        else:
            super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._excludes(event) and not self.isDown():
            self.excluded.emit()
        else:
            super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        is_switch = key in PRESSING
        wants_out = key in _EXCLUDING_KEYS or (is_switch and modifiers & _EXCLUDING_MODIFIERS)
        if self._choice.can_be_excluded and wants_out:
            self.excluded.emit()
        elif self._choice.can_be_renamed and key == Qt.Key.Key_F2:
            self.renamed.emit()
        elif is_switch and key != Qt.Key.Key_Space:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.choices()
        if menu.actions():
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(event.globalPos())

    def choices(self) -> QMenu:
        """The menu of the line."""
        menu = QMenu(self)
        is_on, is_out = self._choice.is_chosen, self._choice.is_excluded
        if self._choice.can_be_excluded:
            only = self.tr("ارفع القصر عليه") if is_on else self.tr("اقصر النتائج عليه")
            menu.addAction(only).triggered.connect(self.click)
            out = self.tr("ارفع استثناءه") if is_out else self.tr("استثنه من النتائج")
            menu.addAction(out).triggered.connect(self.excluded)
        if self._choice.can_be_hidden:
            never = (
                self.tr("أظهره في النتائج من جديد")
                if self._choice.is_hidden
                else self.tr("لا تُظهره أبدا")
            )
            menu.addAction(never).triggered.connect(self.hidden)
        if self._choice.can_be_renamed:
            name = menu.addAction(self.tr("تسمية أخرى أو دمج…") + "\tF2")
            name.triggered.connect(self.renamed)
        return menu

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._choice.is_excluded or self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._ground()))
            painter.drawRoundedRect(ground, 5, 5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRoundedRect(ground, 5, 5)
        inner = ground.adjusted(_PADDING, 0, -_PADDING, 0)
        if self._shows_minus():
            painter.setPen(QColor(theme.warning))
            painter.setFont(self._look.list_font(15, bold=True))
            painter.drawText(self._minus_place(), Qt.AlignmentFlag.AlignCenter, _MINUS)
            inner = inner.adjusted(_MINUS_WIDTH - _PADDING, 0, 0, 0)
        self._paint_texts(painter, inner)

    def _paint_texts(self, painter: QPainter, inner: QRectF) -> None:
        theme, x = self._look.theme, inner.left()
        font = self._look.list_font(12)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        centre = Qt.AlignmentFlag.AlignVCenter
        for text, is_news in self._numbers:
            is_loud = is_news or self.isChecked()
            painter.setPen(QColor(theme.accent if is_loud else theme.muted))
            painter.drawText(inner.adjusted(x - inner.left(), 0, 0, 0), centre | left, text)
            x += metrics.horizontalAdvance(text) + 7
        room = x - inner.left() + 3 if self._numbers else 0
        font = self._look.list_font(13, bold=self.isChecked())
        font.setStrikeOut(self._choice.is_excluded)
        painter.setFont(font)
        painter.setPen(QColor(self._ink()))
        label = elided(self._label, QFontMetrics(font), inner.width() - room)
        right = is_right_to_left(label)
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        )
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(inner.adjusted(room, 0, 0, 0), centre | align, label)

    def _ground(self) -> str:
        if self._choice.is_excluded:
            return self._look.theme.warning_ground
        return self._look.theme.accent_ground if self.isChecked() else self._look.theme.surface

    def _ink(self) -> str:
        if self._choice.is_excluded:
            return self._look.theme.warning
        return self._look.theme.accent if self.isChecked() else self._look.theme.ink

    def _shows_minus(self) -> bool:
        return self._choice.can_be_excluded and (self.underMouse() or self.hasFocus())

    def _minus_place(self) -> QRectF:
        return QRectF(2, 0, _MINUS_WIDTH, self.height())

    def _excludes(self, event: QMouseEvent) -> bool:
        if not self._choice.can_be_excluded or event.button() != Qt.MouseButton.LeftButton:
            return False
        is_modified = bool(event.modifiers() & _EXCLUDING_MODIFIERS)
        return is_modified or self._minus_place().contains(event.position())

    def _spoken(self) -> str:
        choice = self._choice
        parts = [set_off(self._label)]
        if choice.count is not None:
            parts.append(self._look.grouped(choice.count))
        if choice.fresh:
            fresh = self._look.grouped(choice.fresh)
            parts.append(self.tr("منها جديد:") + f" {fresh}")
        if choice.is_hidden:
            parts.append(self.tr("لا يظهر أبدا"))
        elif choice.is_excluded:
            parts.append(self.tr("مستثنى"))
        return " ".join(parts)

    def _hint(self) -> str:
        if self._choice.is_hidden:
            return f"{set_off(self._label)}\n" + self.tr("لا يظهر في أي بحث؛ يُغيَّر ذلك بالزر الأيمن")
        if self._choice.can_be_excluded:
            keys = isolated("Alt")
            return f"{set_off(self._label)}\n" + self.tr("للاستثناء: {0} مع النقر").format(keys)
        return self._label


def _numbers(choice: FacetChoice, look: Look) -> list[tuple[str, bool]]:
    """What stands at the line's end, from the left; whether it is news."""
    numbers = []
    if choice.count is not None:
        numbers.append((look.plain_number(choice.count), False))
    if choice.fresh:
        fresh = "+" + look.plain_number(choice.fresh)
        numbers.append((isolated(fresh), True))
    return numbers
