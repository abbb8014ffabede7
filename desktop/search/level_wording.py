"""The levels of a word, in words."""

from __future__ import annotations

from desktop.translation import Words
from index.query.syntax import Level

LEVELS = Words(
    "Levels",
    {
        Level.ANY: "كما تتطابق",
        Level.EXACT: "اللفظ نفسه",
        Level.STEM: "الجذع",
        Level.ROOT: "الجذر",
    },
)
"""In the order in which a menu offers them, from what is usual."""
