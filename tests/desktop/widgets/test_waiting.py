from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from articles.errors import ArchiveError, Reason
from desktop.widgets.waiting import Waiting


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_it_ends_when_the_work_is_done(window: QWidget) -> None:
    answers = [False, False, True, True]
    assert Waiting("لحظة", window).until(lambda: answers.pop(0))
    assert answers == [True]


def test_it_gives_up_after_a_while(window: QWidget) -> None:
    tries: list[bool] = []

    def fail() -> bool:
        tries.append(True)
        return False

    assert not Waiting("لحظة", window, longest_ms=300).until(fail)
    assert len(tries) == 3


def test_what_the_work_raises_is_raised_outside_of_qt(window: QWidget) -> None:
    def fail() -> bool:
        raise ArchiveError("/a", Reason.NO_SPACE)

    with pytest.raises(ArchiveError):
        Waiting("لحظة", window).until(fail)
