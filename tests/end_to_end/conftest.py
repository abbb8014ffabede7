"""The whole program, offscreen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from desktop.app import Program


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """The running program, without an archive yet; closed at the end."""
    from tests.desktop.running import running

    with running(qapp) as program:
        yield program
