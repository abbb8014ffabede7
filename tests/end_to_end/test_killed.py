"""A process that is killed at any moment loses at most the gesture in hand."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from articles.archive.archive import FILE_NAME, Archive
from articles.intake import import_paths
from tests.end_to_end.marking_process import WORD, State, state_of

ROOT = Path(__file__).resolve().parents[2]
ARCHIVES = 3
LETTERS = str.maketrans("0123456789", "بجدرسصطعفق")
KILLS = 16
"""Of the process on each archive."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the process forks")


class Told(NamedTuple):
    """What a killed process had said.

    Attributes:
        acknowledged: What it said is in the archive; None before it said anything.
        in_hand: What the gesture in hand would have led to, or None.
        gestures: How many were done.
    """

    acknowledged: State | None
    in_hand: State | None
    gestures: int


class MarkingProcess:
    """The process that forks, and the killing of its children."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "tests.end_to_end.marking_process", str(folder)]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()

    def kill_one(self, seed: int, chance: random.Random) -> Told:
        """Start one that marks, kill it after a while, and say what it had told."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{seed}\n".encode())
        self._process.stdin.flush()
        what, child = self._line()
        assert what == "process"
        if chance.random() < 0.5:
            time.sleep(chance.uniform(0, 0.06))
            lines: Iterator[tuple[str, object]] = iter(())
        else:  # just when a gesture has begun
            lines = iter(self._until(chance.randint(1, 25)))
            time.sleep(chance.uniform(0, 0.002))
        os.kill(child, signal.SIGKILL)
        return _told([*lines, *self._until(None)])

    def _until(self, gestures: int | None) -> list[tuple[str, object]]:
        """What is told until so many gestures have begun, or until the end."""
        lines: list[tuple[str, object]] = []
        while gestures is None or sum(what == "next" for what, _ in lines) < gestures:
            what, state = self._line()
            if what == "ended":
                break
            lines.append((what, state))
        return lines

    def _line(self) -> tuple[str, object]:
        assert self._process.stdout is not None
        while True:
            line = self._process.stdout.readline()
            assert line, "the process ended by itself"
            try:
                what, said = json.loads(line)
            except ValueError:
                continue  # an empty line, or one that was cut by the kill
            return what, said


def _told(lines: list[tuple[str, object]]) -> Told:
    acknowledged, in_hand, gestures = None, None, 0
    for what, said in lines:
        if what == "ready":
            acknowledged = _state(said)
        elif what == "next":
            in_hand = _state(said)
        elif what == "done":
            acknowledged, in_hand, gestures = in_hand or acknowledged, None, gestures + 1
    return Told(acknowledged, in_hand, gestures)


def _state(said: object) -> State:
    assert isinstance(said, list)
    live, order = said
    return State({int(word): passage for word, passage in live.items()}, order)


def word_of(number: int) -> str:
    """The word of this number: in letters, for a text of digits alone is refused as no prose."""
    return f"{number:04}،".translate(LETTERS)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive with one article of words that are all of the same length."""
    words = [word_of(number) for number in range(2000)]
    text = tmp_path / "words.jsonl"
    record = {"id": "words", "title": "كلمات", "text": " ".join(words)}
    text.write_text(json.dumps(record), "utf-8")
    with Archive.open(tmp_path / "archive", create=True) as archive:
        for _ in import_paths(archive, [text]):
            pass
        (article_id,) = archive.articles.ids()
        assert archive.articles.get(article_id).article.body[5 * WORD :].startswith(word_of(5))
    return tmp_path / "archive"


def assert_sound(folder: Path, told: Told, before: State) -> State:
    """The archive opens, is whole, and has what was acknowledged; what it has."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    with Archive.open(folder) as archive:
        assert archive.check() == ()
        found = state_of(archive)
        expected = [told.acknowledged or before, told.in_hand]
        assert found in expected
        known = (*archive.passages.all(), *archive.passages.bin())
        assert {*before.live} <= {each.position.start // WORD for each in known}
        for passage in known:
            assert passage.quote.exact == word_of(passage.position.start // WORD)
    return found


@pytest.mark.parametrize("number", range(ARCHIVES))
def test_a_kill_loses_at_most_the_gesture_in_hand(folder: Path, number: int, record_property):
    chance = random.Random(number)
    marking = MarkingProcess(folder)
    state, gestures, in_hand = State({}, []), 0, 0
    try:
        for kill in range(KILLS):
            told = marking.kill_one(1000 * number + kill, chance)
            state = assert_sound(folder, told, state)
            gestures += told.gestures
            in_hand += told.in_hand is not None
    finally:
        marking.close()
    record_property("gestures", gestures)
    record_property("killed inside a gesture", in_hand)
    assert gestures > KILLS
    assert in_hand > 0
