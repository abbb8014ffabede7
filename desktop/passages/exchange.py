"""Passages from files: what runs in the search thread, and the question for a file."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from articles.archive.passage_import import PassageImport, plan_import
from articles.errors import ReadingError, Reason
from articles.web_annotation_reading import LONGEST_TEXT, read_annotations
from desktop.session.archive_session import ArchiveSession
from desktop.translation import translated
from desktop.widgets.file_dialog import file_to_open


def plan_passages(session: ArchiveSession, path: Path) -> PassageImport:
    """Read a JSON-LD file and find its passages' articles; nothing is written.

    Raises:
        ReadingError: The file cannot be read, or holds no annotations.
        ArchiveError: The archive cannot be read.
    """
    now = datetime.now(UTC).astimezone().isoformat(timespec="seconds")
    return plan_import(session.archive, read_annotations(_text(path), now, str(path)))


class ExchangeFiles:
    """Asks for files: one replaceable place, so that tests can answer."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def to_read(self) -> Path | None:
        """What to read, or None."""
        title, kinds = _tr("استيراد مقتطفات"), f"JSON-LD (*.jsonld *.json);;{_tr('كل الملفات')} (*)"
        return file_to_open(self._window, title, kinds, "passages")


def _tr(text: str) -> str:
    return translated("ExchangeFiles", text)


def _text(path: Path) -> str:
    """The file's text.

    Raises:
        ReadingError: It cannot be read, is too large, or is not UTF-8.
    """
    try:
        # No character has more than four bytes.
        if path.stat().st_size > 4 * LONGEST_TEXT:
            raise ReadingError(str(path), Reason.TOO_LARGE)
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReadingError(str(path), Reason.UNKNOWN_ENCODING, str(error)) from error
    except FileNotFoundError as error:
        raise ReadingError(str(path), Reason.NOT_FOUND) from error
    except PermissionError as error:
        raise ReadingError(str(path), Reason.NO_PERMISSION) from error
    except OSError as error:
        raise ReadingError(str(path), Reason.UNREADABLE, str(error)) from error
