"""PrintOptions: what of an article is printed, and how long its summary is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from articles.summaries.sentence_choice import FEWEST_WITH_OTHERS

MOST_SENTENCES = 10
SUMMARY, ARTICLE = "summary", "article"


class PrintOptions(QWidget):
    """One line of controls under the bar of the preview.

    Signals:
        changed: Something else is to be printed.
    """

    changed = Signal()

    def __init__(self, kind: str, sentences: int, parent: QWidget | None = None) -> None:
        """Build the line.

        Args:
            kind: `SUMMARY` or `ARTICLE`.
            sentences: How many sentences a summary has at first.
            parent: The widget it lies in.
        """
        super().__init__(parent)
        self.setObjectName("printOptions")
        self._kinds = QComboBox()
        self._kinds.setAccessibleName(self.tr("ما يُطبع"))
        self._kinds.addItem(self.tr("الملخّص"), SUMMARY)
        self._kinds.addItem(self.tr("المقال كاملا بمقتطفاته"), ARTICLE)
        self._kinds.setCurrentIndex(max(self._kinds.findData(kind), 0))
        self._sentences = SentenceBox(sentences)
        label = QLabel(self.tr("جمل الملخّص"))
        label.setBuddy(self._sentences)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 8)
        row.setSpacing(8)
        kinds_label = QLabel(self.tr("ما يُطبع"))
        kinds_label.setBuddy(self._kinds)
        row.addWidget(kinds_label)
        row.addWidget(self._kinds)
        row.addSpacing(12)
        row.addWidget(label)
        row.addWidget(self._sentences)
        row.addStretch(1)
        self._allow_sentences()
        self._kinds.currentIndexChanged.connect(self._allow_sentences)
        self._kinds.currentIndexChanged.connect(self.changed)
        self._sentences.currentIndexChanged.connect(self.changed)

    @property
    def kind(self) -> str:
        """What is printed: `SUMMARY` or `ARTICLE`."""
        return str(self._kinds.currentData())

    @property
    def sentences(self) -> int:
        """How many sentences of usual length a summary has at most."""
        return self._sentences.sentences

    def choose(self, kind: str, sentences: int) -> None:
        """Choose as the reader does."""
        self._kinds.setCurrentIndex(self._kinds.findData(kind))
        self._sentences.setCurrentIndex(self._sentences.findData(sentences))

    def _allow_sentences(self) -> None:
        self._sentences.setEnabled(self.kind == SUMMARY)


class SentenceBox(QComboBox):
    """How many sentences of usual length a summary has at most: from 1 to `MOST_SENTENCES`."""

    def __init__(self, sentences: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("عدد جمل الملخّص"))
        self.setToolTip(self.tr("من ثلاث جمل فأكثر: إن كانت قصيرة زيد عليها غيرها"))
        for count in range(1, MOST_SENTENCES + 1):
            about = self.tr("نحو {count}").format(count=count)
            self.addItem(about if count >= FEWEST_WITH_OTHERS else str(count), count)
        self.setCurrentIndex(self.findData(sentences))

    @property
    def sentences(self) -> int:
        """The number that is chosen."""
        return int(self.currentData())


def remembered_sentences(text: str, default: int) -> int:
    """A length that was remembered as `text`; `default` where it makes no sense."""
    is_number = text.isascii() and text.isdigit() and int(text) > 0
    return min(int(text), MOST_SENTENCES) if is_number else default
