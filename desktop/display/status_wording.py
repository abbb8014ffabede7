"""What the reader's statuses of articles are called."""

from __future__ import annotations

from articles.curation import ReadingStatus

STATUSES = {
    ReadingStatus.TO_READ: "للقراءة",
    ReadingStatus.READ: "قُرئ",
    ReadingStatus.IMPORTANT: "مهمّ",
}


def status_text(value: str) -> str:
    """The words of a status by its value; the value itself where it is unknown."""
    return next((words for status, words in STATUSES.items() if status.value == value), value)
