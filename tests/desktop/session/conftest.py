"""Texts and a place for an archive, as importing has them."""

from __future__ import annotations

from tests.desktop.library.conftest import article_text, home, location, texts

__all__ = ["article_text", "home", "location", "texts"]
