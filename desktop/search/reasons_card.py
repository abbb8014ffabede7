"""The card that says why an article was found; each allowance can be switched off there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from desktop.display.isolation import isolated, metadata_line, set_off
from desktop.look import Look
from desktop.search.rule_wording import RULES, reason_text, rule_name
from desktop.widgets.screen_room import room_at
from desktop.widgets.wrapped_label import WrappedLabel
from index.matching_rules import MatchingRule
from index.results import MatchReason

_WIDTH = 400
_MOST_REASONS = 8


class ReasonsCard(QFrame):
    """A popup: the words that answered, by which rules, and a switch for each of these.

    Signals:
        rule_switched: The `MatchingRule`, and whether it is to be applied from now on.
    """

    rule_switched = Signal(object, bool)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._look = look
        self.setObjectName("card")
        self.setAccessibleName(self.tr("لماذا هذه النتيجة؟"))
        self.setFixedWidth(_WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 12, 16, 12)
        self._layout.setSpacing(5)

    def show_reasons(
        self,
        query: str,
        reasons: Sequence[MatchReason],
        ignored: Sequence[MatchingRule] = (),
    ) -> None:
        """Say why.

        Args:
            query: The query that `MatchReason.asked` points into.
            reasons: Why, word by word.
            ignored: The rules that are switched off already.
        """
        self._add_label(self.tr("لماذا هذه النتيجة؟"), "heading")
        by_word: dict[str, list[MatchReason]] = {}
        for reason in reasons[:_MOST_REASONS]:
            by_word.setdefault(reason.asked.text_in(query), []).append(reason)
        for word, found in by_word.items():
            self._add_label(f"«{set_off(word)}»", "strong")
            for reason in found:
                count = isolated("×" + self._look.plain_number(reason.count))
                self._add_label(f"{reason_text(reason.written, reason.rules)} {count}", "")
        if not reasons:
            self._add_label(self.tr("لا كلمة مطلوبة في هذا البحث: المقال يستجيب لشروطه."), "")
        if len(reasons) > _MOST_REASONS:
            self._add_label("…", "muted")
        used = {rule for reason in reasons for rule in reason.rules}
        shown = [rule for rule in RULES if rule in used or rule in ignored]
        if shown:
            self._add_label(self.tr("ما يُتساهل فيه:"), "heading")
        for rule in shown:
            self._layout.addWidget(self._switch(rule, applied=rule not in ignored))
        self.adjustSize()

    def open_at(self, place: QPoint) -> None:
        """Show the card with its top right corner at a place of the screen, inside the screen."""
        screen = room_at(place)
        x = min(max(place.x() - self.width(), screen.left()), screen.right() - self.width())
        y = min(place.y(), screen.bottom() - self.height())
        self.move(x, max(y, screen.top()))
        self.show()
        switches = self.findChildren(QCheckBox)
        (switches[0] if switches else self).setFocus(Qt.FocusReason.PopupFocusReason)

    def _add_label(self, words: str, role: str) -> None:
        label = WrappedLabel(words)
        label.setProperty("role", role)
        # A word that is set off says nothing of the line's own direction.
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self._layout.addWidget(label)

    def _switch(self, rule: MatchingRule, *, applied: bool) -> QCheckBox:
        switch = QCheckBox(metadata_line((rule_name(rule), RULES[rule].example)))
        switch.setChecked(applied)
        switch.toggled.connect(lambda on: self._tell(rule, applied=on))
        return switch

    def _tell(self, rule: MatchingRule, *, applied: bool) -> None:
        self.rule_switched.emit(rule, applied)
