"""What the timeline page says when there is nothing to show: one sentence, one next step."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.timeline.events_snapshot import EventsSnapshot
from desktop.translation import Words
from desktop.widgets.wrapped_label import WrappedLabel


class NextStep(Enum):
    """What the button does."""

    IMPORT = "import"
    CLEAR_WORDS = "clear words"
    SHOW_WHOLE_ARCHIVE = "show whole archive"
    CLEAR_PERIOD = "clear period"
    SHOW_ALL_LANES = "show all lanes"
    SHOW_UNDATED = "show undated"


_WORDS = Words(
    "EmptyTimeline",
    {
        NextStep.IMPORT: (
            "لا أحداث بعد",
            "حين تستورد مقالات تظهر هنا تواريخ نشرها وما وقع فيها من أحداث.",
            "استيراد مقالات…",
        ),
        NextStep.CLEAR_WORDS: ("لا حدث بهذه الكلمات", "جرّب كلمة أخرى أو أقل.", "امسح الكلمات"),
        NextStep.SHOW_WHOLE_ARCHIVE: (
            "لا أحداث في نتائج البحث",
            "ليس في مقالات البحث الحالي تاريخ معروف.",
            "أظهر أحداث الأرشيف كله",
        ),
        NextStep.CLEAR_PERIOD: ("لا أحداث في هذه المدة", "خارجها أحداث أخرى.", "أظهر كل المدد"),
        NextStep.SHOW_ALL_LANES: ("أنواع الأحداث هذه مخفية أو خالية", "", "أظهر كل الأنواع"),
        NextStep.SHOW_UNDATED: (
            "لا مقال مؤرخ",
            "مقالات الأرشيف بلا تواريخ؛ افتح مقالا وحدّد تاريخه.",
            "أظهر المقالات بلا تاريخ",
        ),
    },
)


def next_step(snapshot: EventsSnapshot) -> NextStep | None:
    """What would bring events into sight; None when there are some."""
    narrowing = snapshot.narrowing
    if len(snapshot.listed):
        return None
    reasons = (
        (not snapshot.articles, NextStep.IMPORT),
        (snapshot.extent is None, NextStep.SHOW_UNDATED),
        (len(snapshot.rows) > 0, NextStep.CLEAR_PERIOD),
        (bool(narrowing.folded_words), NextStep.CLEAR_WORDS),
        (narrowing.article_ids is not None, NextStep.SHOW_WHOLE_ARCHIVE),
    )
    return next((step for holds, step in reasons if holds), NextStep.SHOW_ALL_LANES)


class EmptyTimeline(QWidget):
    """A sentence in the middle with a button below it.

    Signals:
        acted: The button was clicked; the `NextStep`.
    """

    acted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step: NextStep | None = None
        self._title = QLabel()
        self._title.setProperty("role", "emptyTitle")
        self._words = WrappedLabel()
        self._words.setProperty("role", "muted")
        self.button = QPushButton()
        self.button.setProperty("role", "primary")
        self.button.clicked.connect(lambda _checked: self.acted.emit(self._step))
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch(1)
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)

    def say(self, step: NextStep) -> None:
        """Say why nothing is shown, and offer the step."""
        self._step = step
        title, words, button = _WORDS[step]
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.button.setText(button)
