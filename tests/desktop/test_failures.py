"""Every fact of the lower layers has its Arabic words, and no traceback reaches a dialog."""

from __future__ import annotations

import errno
import re
import sqlite3
import sys
import threading
from pathlib import Path

import pytest

from articles.errors import ArchiveError, ReadingError, Reason
from articles.span import Span
from desktop.failures import (
    advice,
    details,
    install_excepthooks,
    reason_advice,
    reason_words,
    sentence,
)
from desktop.output_error import OutputError
from index.errors import (
    BadQueryError,
    IndexDamagedError,
    IndexLockedError,
    IndexNotPrivateError,
    QueryFault,
)
from index.matching_rules import MOST_WIDENED
from index.query.parser import MOST_FINDINGS

ISOLATE = "\N{LEFT-TO-RIGHT ISOLATE}"
POP = "\N{POP DIRECTIONAL ISOLATE}"

ERRORS = [
    *(ReadingError("/a/b.txt", reason, "7") for reason in Reason),
    *(ArchiveError("/a/archive", reason, "x") for reason in Reason),
    *(OutputError("/a/summary.pdf", reason, "x") for reason in Reason),
    *(BadQueryError(fault, Span(0, 1)) for fault in QueryFault),
    IndexLockedError("locked"),
    IndexNotPrivateError("/a"),
    IndexDamagedError("/a"),
    PermissionError(errno.EACCES, "no", "/a/b"),
    FileNotFoundError(errno.ENOENT, "no", "/a/b"),
    OSError(errno.ENOSPC, "full"),
    sqlite3.OperationalError("database is locked"),
    sqlite3.DatabaseError("file is not a database"),
    MemoryError(),
    ZeroDivisionError("division by zero"),
]


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_every_error_has_a_sentence_and_an_advice_in_arabic(error: Exception):
    for words in (sentence(error), advice(error)):
        assert re.search(r"[ء-ي]", words)
        assert words.endswith(".")
        assert "\n" not in words
        assert "Error" not in words
        assert "Traceback" not in words


def test_every_reason_says_something_of_its_own():
    assert len({reason_words(reason) for reason in Reason}) == len(Reason)
    assert all(reason_advice(reason) for reason in Reason)
    faults = {sentence(BadQueryError(fault, Span(0, 1))) for fault in QueryFault}
    assert len(faults) == len(QueryFault)


def test_what_is_looked_for_at_once_is_as_much_as_is_said():
    assert MOST_FINDINGS == 16
    assert "ستة عشر" in sentence(BadQueryError(QueryFault.TOO_MANY_FINDINGS, Span(0, 1)))
    assert MOST_WIDENED == 40
    assert "أربعين" in sentence(BadQueryError(QueryFault.TOO_MANY_WORDS, Span(0, 1)))


def test_a_path_is_set_off():
    assert f"{ISOLATE}/a/b.txt{POP}" in sentence(ReadingError("/a/b.txt", Reason.EMPTY))
    assert f"{ISOLATE}/a{POP}" in sentence(ArchiveError("/a", Reason.LOCKED))
    assert f"{ISOLATE}/a/b{POP}" in sentence(PermissionError(errno.EACCES, "no", "/a/b"))


def test_what_the_system_says_finds_its_reason():
    assert reason_words(Reason.NO_SPACE) in sentence(OSError(errno.ENOSPC, "full"))
    assert reason_words(Reason.LOCKED) in sentence(sqlite3.OperationalError("database is locked"))


def test_details_hold_the_traceback_without_controls():
    with pytest.raises(ValueError, match="secret") as caught:
        raise ValueError(f"{ISOLATE}secret{POP}")
    text = details(caught.value)
    assert "Traceback" in text
    assert "ValueError: secret" in text
    assert "Python" in text


def test_uncaught_exceptions_are_shown_and_logged(tmp_path: Path, caplog):
    shown: list[BaseException] = []
    former = (sys.excepthook, threading.excepthook)
    hooks = install_excepthooks(shown.append)
    try:
        error = RuntimeError("main")
        sys.excepthook(RuntimeError, error, None)

        def fail() -> None:
            raise KeyError("thread")

        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    finally:
        hooks.close()
    assert shown[0] is error
    assert isinstance(shown[1], KeyError)
    assert [record.levelname for record in caplog.records] == ["ERROR", "ERROR"]
    assert (sys.excepthook, threading.excepthook) == former


def test_a_dialog_that_fails_does_not_raise_in_the_hook(caplog):
    def broken(_error: BaseException) -> None:
        raise RuntimeError("no dialog")

    hooks = install_excepthooks(broken)
    try:
        sys.excepthook(ValueError, ValueError("x"), None)
    finally:
        hooks.close()
    assert "could not be shown" in caplog.text


def test_a_crash_of_the_process_is_written_down(tmp_path: Path):
    import subprocess

    log = tmp_path / "fault.log"
    program = (
        "import faulthandler, pathlib\n"
        "from desktop.failures import install_excepthooks\n"
        f"install_excepthooks(print, pathlib.Path({str(log)!r}))\n"
        "faulthandler._sigabrt()\n"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, check=False
    )
    assert done.returncode != 0
    assert "Aborted" in log.read_text("utf-8")


def test_the_words_need_no_qt():
    import subprocess

    program = "import sys, desktop.failures; sys.exit('PySide6' in sys.modules)"
    root = Path(__file__).resolve().parents[2]
    assert subprocess.run([sys.executable, "-c", program], cwd=root, check=False).returncode == 0
