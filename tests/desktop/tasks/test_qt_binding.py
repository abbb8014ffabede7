"""The installed binding keeps its references.

PySide6 6.12.0 gives back `None`, `True` and `False` without owning them, which only Python 3.12
and later forgive: on 3.11 the interpreter dies with `bool_dealloc` after some hundred calls.
"""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, QTimer


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="the constants are immortal from 3.12 on")
def test_calls_do_not_use_up_the_interpreters_constants(qtbot):
    timer = QTimer()
    named = QObject()
    before = [sys.getrefcount(constant) for constant in (None, True, False)]
    for _ in range(100):
        timer.setSingleShot(True)
        timer.isSingleShot()
        named.signalsBlocked()
    after = [sys.getrefcount(constant) for constant in (None, True, False)]
    assert all(old - new < 50 for old, new in zip(before, after, strict=True)), (
        "this PySide6 loses references on this Python: take one below 6.12, or Python 3.12"
    )
