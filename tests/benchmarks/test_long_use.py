"""Searching and reading on and on keeps nothing of what was shown before, in the whole window."""

from __future__ import annotations

import gc
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.library.import_job import import_job
from desktop.session.archive_session import ArchiveLocation
from tests.benchmarks.long_use import LongUse, held_megabytes
from tests.benchmarks.measure import material
from tests.desktop.running import running

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ARTICLES, STEPS, MORE = 40, 30, 60
# What is shown of a search or of an article; a cache of some of it may fill up meanwhile.
SHOWN = {
    "ResultRow", "Hit", "Snippet", "SearchAnswer", "ResultPage", "OpenedArticle",
    "AnnotatedArticle", "Article", "DisplayedText", "TimelineEntry", "PageOfResults",
}  # fmt: skip


def alive() -> Counter[str]:
    """How many values of each shown kind, and how many objects of Qt, there are."""
    gc.collect()
    found = Counter(type(each).__name__ for each in gc.get_objects())
    counts = Counter({kind: found[kind] for kind in SHOWN})
    for window in QApplication.topLevelWidgets():
        counts["QObject"] += len(window.findChildren(QObject))
    return counts


def use(reader: LongUse, steps: int) -> None:
    for number in range(steps):
        reader.search()
        reader.read(reader._ids[number % len(reader._ids)])


def test_what_was_shown_before_is_gone(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What is remembered of queries has its own bound, far above what is asked here.
    monkeypatch.setattr("index.answering.hit_making._MOST_SHOWN", 100)
    location = ArchiveLocation(tmp_path / "archive")
    for _ in import_job(location, [material(tmp_path, ARTICLES)]):
        pass
    with running(qapp) as program:
        reader = LongUse(program.open(location), location)
        use(reader, STEPS)
        before = alive()
        use(reader, MORE)
        after = alive()
    assert before["ResultRow"] > 0
    assert before["OpenedArticle"] > 0
    grown = {
        kind: (before[kind], after[kind]) for kind in after
        if after[kind] > 1.3 * before[kind] + 60
    }  # fmt: skip
    assert grown == {}


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="Linux tells it")
def test_what_is_held_is_told_in_megabytes() -> None:
    assert 20 < held_megabytes() < 20_000
