"""The levels of a word, in words."""

from __future__ import annotations

from index.query.syntax import Level

LEVELS: dict[Level, str] = {
    Level.ANY: "كما تتطابق",
    Level.EXACT: "اللفظ نفسه",
    Level.STEM: "الجذع",
    Level.ROOT: "الجذر",
}
"""In the order in which a menu offers them, from what is usual."""
