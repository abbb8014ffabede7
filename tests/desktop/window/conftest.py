"""An archive with passages, as the page of passages has it."""

from __future__ import annotations

from tests.desktop.passages.conftest import location, marked

__all__ = ["location", "marked"]
