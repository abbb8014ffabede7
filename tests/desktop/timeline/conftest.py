"""The page of the timeline on an archive with a few events."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from articles.archive.archive import Archive
from desktop.timeline.page import TimelinePage
from tests.desktop.timeline.dated import Session, fill_with_port
from tests.desktop.timeline.showing import shown


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    Archive.open(folder, create=True).close()
    return folder


@pytest.fixture
def session(folder: Path) -> Iterator[Session]:
    session = Session.over(folder)
    yield session
    session.close()


@pytest.fixture
def page(qtbot, themed: QApplication, session: Session) -> TimelinePage:
    fill_with_port(session.archive)
    return shown(qtbot, session)
