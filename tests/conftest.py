"""What every test shares: no display, folders of its own, no thread and no Qt warning left over."""

from __future__ import annotations

import atexit
import itertools
import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SHARED = Path(__file__).resolve().parents[2] / "shared"

# As long as a machine may need that runs a test on every core and other things beside.
_PATIENCE_SECONDS = 60
_NUMBERS = itertools.count()
_PLACES = Path(tempfile.mkdtemp(prefix="khizana-tests-"))
atexit.register(shutil.rmtree, _PLACES, ignore_errors=True)

# Set before any module of the program or of Qt is imported, and inherited by child processes.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["KHIZANA_HOME"] = str(_PLACES / "session")
os.environ["XDG_CONFIG_HOME"] = str(_PLACES / "config")  # Qt's file dialogs remember folders there
os.environ["PYTHONIOENCODING"] = "utf-8"

settings.register_profile(
    "khizana",
    deadline=None,  # a busy machine is no failure
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],  # as above
    derandomize=bool(os.environ.get("CI")),  # the same commit gives the same answer
)
settings.load_profile("khizana")


@pytest.hookimpl(wrapper=True)
def pytest_report_to_serializable() -> Generator[
    None, dict[str, Any] | None, dict[str, Any] | None
]:
    """Let what a test has logged pass between processes, where lone surrogates cannot."""
    data = yield
    if data and "sections" in data:
        data["sections"] = [
            (name, text.encode("utf-8", "backslashreplace").decode())
            for name, text in data["sections"]
        ]
    return data


def pytest_report_header() -> str:
    """Say at the top whether the tests on real articles will run."""
    return f"shared articles: {'found' if SHARED.is_dir() else 'absent, their tests are skipped'}"


@pytest.fixture(autouse=True)
def own_folders() -> None:
    """Settings, archives, indexes and logs of each test lie in a folder of its own, made on use.

    Not undone at its end: what comes after a test must not write into the user's folders either.
    """
    os.environ["KHIZANA_HOME"] = str(_PLACES / f"test-{next(_NUMBERS)}")


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    """Fail a test whose threads outlive it: they would run into the next one."""
    before = set(threading.enumerate())
    yield
    until = time.monotonic() + _PATIENCE_SECONDS
    started = [thread for thread in threading.enumerate() if thread not in before]
    for thread in started:
        thread.join(max(0.0, until - time.monotonic()))
    leaked = [thread.name for thread in started if thread.is_alive()]
    if leaked:
        pytest.fail(f"threads still run at the end of the test: {', '.join(leaked)}")


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Pytest-qt's, but whatever a test awaits may come late: how long only tells that it failed."""

    def patient(wait: Callable[..., Any]) -> Callable[..., Any]:
        def waiting(*args: Any, timeout: int = 0, **facts: Any) -> Any:
            # What must not come is awaited as long as the test says.
            least = 0 if facts.get("raising") is False else _PATIENCE_SECONDS * 1000
            return wait(*args, timeout=max(timeout, least), **facts)

        return waiting

    for name in ("waitSignal", "waitSignals", "waitUntil", "waitExposed", "waitActive"):
        setattr(qtbot, name, patient(getattr(qtbot, name)))
    return qtbot


@pytest.fixture(scope="session")
def seeds() -> list[Path]:
    """The five seed articles, in the order of their names."""
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("the seed articles are not beside this checkout")
    return sorted(folder.glob("*.txt"))


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real press articles."""
    folder = SHARED / "corpus"
    if not folder.is_dir():
        pytest.skip("the corpus is not beside this checkout")
    return folder


def pytest_sessionfinish() -> None:
    """Empty the clipboard: Qt would free what Python put there after Python has ended."""
    if "PySide6.QtGui" in sys.modules:
        from PySide6.QtGui import QClipboard, QGuiApplication

        if QGuiApplication.instance() is not None:
            for mode in QClipboard.Mode:
                QGuiApplication.clipboard().clear(mode)
