"""The words that carry no subject, as folded terms."""

from __future__ import annotations

from pathlib import Path

from index.analysis.folding import fold

_FOLDER = Path(__file__).parent


def read_stop_words() -> frozenset[str]:
    """The words without a subject that come with Khizana."""
    return _read("stop_words.txt")


def read_interrogatives() -> frozenset[str]:
    """The words that begin a question, in the languages of the press."""
    return _read("interrogatives.txt")


def _read(name: str) -> frozenset[str]:
    lines = (_FOLDER / name).read_text("utf-8").splitlines()
    return frozenset(
        fold(word) for line in lines if not line.startswith("#") for word in line.split()
    )
