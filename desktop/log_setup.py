"""The log: a few rotating files in the user's folder, nothing sent anywhere."""

from __future__ import annotations

import logging
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

from typing_extensions import override

from desktop.locations import log_folder

LOG_NAME = "khizana.log"
_BYTES_PER_FILE = 1_000_000
_OLD_FILES = 3


class _QuietHandler(RotatingFileHandler):
    """Writes what it can: on a full disk nobody is told of the log on top of everything else."""

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        """Drop the record."""

    @override
    def flush(self) -> None:
        with suppress(OSError):
            super().flush()

    @override
    def close(self) -> None:
        with suppress(OSError):  # what could not be written until now
            super().close()


def log_file() -> Path:
    """The file that is written now."""
    return log_folder() / LOG_NAME


def start_logging(level: int = logging.INFO) -> logging.Handler:
    """Write the log of the whole program into its file.

    Where the file cannot be written the program goes on without a log.

    Returns:
        The handler; give it to `stop_logging` at the end.
    """
    handler = _handler()
    handler.setLevel(level)
    handler.setFormatter(
        logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s")
    )
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(min(level, root.level or level))
    return handler


def stop_logging(handler: logging.Handler) -> None:
    """Close the log file."""
    logging.getLogger().removeHandler(handler)
    handler.close()


def _handler() -> logging.Handler:
    path = log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        return _QuietHandler(
            path,
            maxBytes=_BYTES_PER_FILE,
            backupCount=_OLD_FILES,
            encoding="utf-8",
            errors="backslashreplace",
        )
    except OSError:
        return logging.NullHandler()
