"""The typefaces are there."""

from __future__ import annotations

import pytest

from desktop.fonts import load_fonts
from tests.desktop.printing.kinds import every_kind, filled


@pytest.fixture(autouse=True)
def typefaces(qapp):
    load_fonts()


@pytest.fixture(scope="session")
def kinds(tmp_path_factory):
    """One content of each kind."""
    return every_kind(filled(tmp_path_factory.mktemp("kinds")))
