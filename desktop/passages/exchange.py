"""Passages to files and back: what runs in the search thread, and the questions for files."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from articles.archive.passage_import import PassageImport, plan_import
from articles.article import Article
from articles.errors import ReadingError, Reason
from articles.passages import Passage
from articles.web_annotation import annotation_collection, comma_separated, markdown
from articles.web_annotation_reading import LONGEST_TEXT, read_annotations
from desktop.export.whole_file import write_whole
from desktop.passages.passage_entry import PassageEntry
from desktop.passages.passage_html import html_text
from desktop.session.archive_session import ArchiveSession

Entries = Sequence[PassageEntry]


@dataclass(frozen=True, slots=True)
class ExchangeFormat:
    """One kind of file.

    Attributes:
        name: How the code calls it.
        words: How the reader calls it.
        ending: Of its files' names.
    """

    name: str
    words: str
    ending: str


FORMATS = (
    ExchangeFormat("json-ld", "تبادل كامل (JSON-LD)", "jsonld"),
    ExchangeFormat("docx", "مستند Word", "docx"),
    ExchangeFormat("html", "صفحة HTML", "html"),
    ExchangeFormat("markdown", "Markdown", "md"),
    ExchangeFormat("csv", "جدول CSV", "csv"),
)


def export_passages(
    session: ArchiveSession, entries: Entries, form: ExchangeFormat, path: Path
) -> int:
    """Write passages to a file, which appears when it is whole.

    Returns:
        How many were written.

    Raises:
        OutputError: The file cannot be written.
        ArchiveError: The articles cannot be read.
    """
    write_whole(path, _CONTENTS[form.name](session, entries))
    return len(entries)


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

    def to_write(self, form: ExchangeFormat) -> Path | None:
        """Where to write to, or None; a name without an ending gets that of the format."""
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            _tr("تصدير المقتطفات"),
            f"{_tr('مقتطفات')}.{form.ending}",
            f"{form.words} (*.{form.ending})",
        )
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(f".{form.ending}")

    def to_read(self) -> Path | None:
        """What to read, or None."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, _tr("استيراد مقتطفات"), "", "JSON-LD (*.jsonld *.json);;(*)"
        )
        return Path(name) if name else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExchangeFiles", text)


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


def _json_ld(session: ArchiveSession, entries: Entries) -> bytes:
    collection = annotation_collection(
        _passages(entries),
        _articles(session, entries),
        session.archive.identity,
        session.archive.passages.tag_orders(),
    )
    return (json.dumps(collection, ensure_ascii=False, indent=1) + "\n").encode()


def _markdown(session: ArchiveSession, entries: Entries) -> bytes:
    return markdown(_passages(entries), _articles(session, entries)).encode()


def _csv(session: ArchiveSession, entries: Entries) -> bytes:
    # Spreadsheets take a file without this mark for one in the system's old encoding.
    return comma_separated(_passages(entries), _articles(session, entries)).encode("utf-8-sig")


def _html(_session: ArchiveSession, entries: Entries) -> bytes:
    return html_text(entries).encode()


def _docx(_session: ArchiveSession, entries: Entries) -> bytes:
    # Loading python-docx takes 100 ms, which the window does not owe to those who never use it.
    from desktop.passages.passage_docx import docx_bytes  # noqa: PLC0415

    return docx_bytes(entries)


_CONTENTS: Mapping[str, Callable[[ArchiveSession, Entries], bytes]] = {
    "json-ld": _json_ld,
    "docx": _docx,
    "html": _html,
    "markdown": _markdown,
    "csv": _csv,
}


def _passages(entries: Entries) -> list[Passage]:
    return [entry.passage for entry in entries]


def _articles(session: ArchiveSession, entries: Entries) -> Mapping[str, Article]:
    return session.archive.articles.without_findings(
        [*{entry.passage.article_id for entry in entries}]
    )
