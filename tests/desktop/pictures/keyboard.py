"""Where the keyboard goes by Tab, and whether its reader sees it there."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.desktop.running import live
from tests.desktop.seeing import path_of, shown, takes_the_focus

_MOST_STOPS = 200
_MOST_LINKS = 10  # words with links are gone through one by one
_FAR = 20  # of 255: what is seen without looking for it


def unseen_stops(widget: QWidget) -> list[str]:
    """Walk a page, a card or a dialog by Tab until it comes round.

    Returns:
        The stops that look the same with the keyboard and without it, those that keep it, and
        those that are scrolled away while they have it.
    """
    top = widget.window()
    top.activateWindow()
    live(1)
    first = next((each for each in shown(widget) if takes_the_focus(each)), None)
    if first is None:
        return []
    if not top.isAncestorOf(QApplication.focusWidget() or first):
        first.setFocus(Qt.FocusReason.TabFocusReason)
    return _walk(top)


def _walk(top: QWidget) -> list[str]:
    found: list[str] = []
    walked: set[QWidget] = set()
    for _ in range(_MOST_STOPS):
        stop = QApplication.focusWidget()
        if stop is None or stop.window() is not top or stop in walked:
            break
        walked.add(stop)
        reached = _picture(stop)
        if reached is None:
            found.append(f"scrolled away: {path_of(stop)}")
        _leave(stop)
        if QApplication.focusWidget() is stop:
            if len(walked) > 1 or _others(top):
                found.append(f"keeps the keyboard: {path_of(stop)}")
            break
        left = _picture(stop)
        if reached is not None and left is not None and not _differ(reached, left):
            found.append(f"looks the same with the keyboard: {path_of(stop)}")
    return found


def _leave(stop: QWidget) -> None:
    """Press Tab, as often as there are links to go through."""
    for _ in range(_MOST_LINKS):
        if QApplication.focusWidget() is stop:
            QTest.keyClick(stop, Qt.Key.Key_Tab)


def _others(top: QWidget) -> bool:
    return len([each for each in shown(top) if takes_the_focus(each) and each.isEnabled()]) > 1


def _picture(widget: QWidget) -> np.ndarray | None:
    """What is seen of a widget, whatever lies on it; None where nothing is."""
    seen = widget.visibleRegion().boundingRect()
    if seen.isEmpty():
        return None
    top = widget.window()
    place = QRect(widget.mapTo(top, QPoint()), widget.size())
    image = top.grab(place.intersected(top.rect())).toImage()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), -1)
    return rows[:, : grey.width()].astype(int)


def _differ(one: np.ndarray, other: np.ndarray) -> bool:
    """Whether as many points are far apart as half of a frame has."""
    if one.shape != other.shape:
        return True  # what was scrolled is seen to have moved
    return int((np.abs(one - other) > _FAR).sum()) >= sum(one.shape)
