"""The words that carry no subject, as folded terms."""

from __future__ import annotations

from pathlib import Path

from index.analysis.folding import fold

_LIST = Path(__file__).with_name("stop_words.txt")


def read_stop_words() -> frozenset[str]:
    """The list that comes with Khizana."""
    lines = _LIST.read_text("utf-8").splitlines()
    return frozenset(
        fold(word) for line in lines if not line.startswith("#") for word in line.split()
    )
