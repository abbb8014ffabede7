"""Nothing blocks: the event loop goes on beating while articles are imported and searched."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer

from desktop.app import Program
from desktop.session.archive_session import ArchiveLocation

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ARTICLES = 300
PROMISED_MS = 50
# Two cores that others use too, and Python's lock between the threads: the promise is kept on a
# machine of one's own; here a few beats may be late by this factor, most of them never.
MACHINE_FACTOR = float(os.environ.get("KHIZANA_MACHINE_FACTOR", "5"))
LONG = 120_000

THINGS = ("ميناء", "قطار", "مدرسة", "سوق", "واحة", "مختبر", "ملعب", "جسر", "متحف", "مصنع")
TOWNS = ("طنجة", "فاس", "أكادير", "وجدة", "سطات", "تطوان", "الجديدة")


def text_of(number: int) -> str:
    """A generated article of about 350 words, with figures and dates."""
    thing, town = THINGS[number % len(THINGS)], TOWNS[number % len(TOWNS)]
    paragraph = (
        f"افتتحت بلدية {town} {thing} جديدا بلغت كلفته {number + 3} مليون درهم "
        f"سنة {2000 + number % 24}، ويستقبل نحو {number + 40} زائرا في اليوم، "
        f"أي {number % 70 + 10} في المائة من سكان الحي. "
        f"وقال المدير إن الأشغال دامت {number % 9 + 3} أشهر وإن {thing} {town} سيشغل "
        f"{number + 12} عاملا قبل نهاية السنة، في انتظار مرحلة ثانية تنطلق بعد ثلاث سنوات."
    )
    return f"افتتاح {thing} رقم {number} في {town}\n\n" + "\n\n".join([paragraph] * 6)


class Heartbeat(QObject):
    """Counts how much the program computed while a timer of five milliseconds waited.

    All its threads count, for one that keeps the interpreter's lock holds the window up as well;
    the clock on the wall would count other programs, too.
    """

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self._last = time.process_time()
        self._timer.start()

    def stop(self) -> list[float]:
        """The gaps between beats in milliseconds, the longest first."""
        self._timer.stop()
        return sorted(self.gaps, reverse=True)

    def _beat(self) -> None:
        now = time.process_time()
        self.gaps.append((now - self._last) * 1000)
        self._last = now


@pytest.fixture(autouse=True)
def no_garbage_of_other_tests() -> Iterator[None]:
    """Collecting what a thousand tests left behind takes long; a program has no such past."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(ARTICLES):
        (folder / f"{number:03}.txt").write_text(text_of(number), "utf-8")
    return folder


def test_the_event_loop_is_never_held(qtbot, program: Program, folder: Path, record_property):
    window = program.open(ArchiveLocation(folder.parent / "archive"))
    page, field = window.page, window.top_bar.search_field
    with qtbot.waitActive(window):
        window.activateWindow()
    heart = Heartbeat()
    heart.start()
    with qtbot.waitSignal(window.import_panel.reported, timeout=LONG) as reported:
        window.imports.start([folder])
    assert reported.args[0].added == ARTICLES
    qtbot.waitUntil(lambda: page.results.model.total == ARTICLES, timeout=LONG)
    for words in ("ميناء", "مدرسة فاس", "مليون درهم", "جسر أو متحف", ""):
        for end in range(len(words) + 1):
            field.setText(words[:end])
        with qtbot.waitSignal(
            page.searches.answered,
            timeout=LONG,
            check_params_cb=lambda shown, words=words: shown.state.text == words,
        ):
            qtbot.keyClick(field, Qt.Key.Key_Return)
    gaps = heart.stop()
    late = [round(gap) for gap in gaps if gap > PROMISED_MS]
    record_property("longest gap in ms", round(gaps[0], 1))
    record_property("beats", len(gaps))
    measured = f"longest {gaps[0]:.0f} ms, {len(late)} of {len(gaps)} beats late: {late[:9]}"
    print(measured)  # noqa: T201 - pytest shows it when the test fails
    assert gaps[0] <= PROMISED_MS * MACHINE_FACTOR, measured
    assert len(late) <= len(gaps) / 100 + 3, measured
