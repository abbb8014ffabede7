"""Lines that say who has the rights of a page: «© 2024 جريدة النهر»."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

_TABLE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_RIGHTS: tuple[str, ...] = tuple(_TABLE["rights"])
_HELD, _WORDS = (re.compile("|".join(_TABLE[each]), re.IGNORECASE) for each in ("held", "words"))
_FOR_WHOM = re.compile(r"(?<=محفوظة )لل(?=\w)")  # «محفوظة للنهار»
_AROUND = " .,،-–—|:"


def has_rights(words: str) -> bool:
    """Whether words say who has the rights: «© 2024 …»."""
    return any(mark in words.lower() for mark in _RIGHTS)


def are_held(words: str) -> bool:
    """Whether words say so as pages do below, and do not only tell of rights."""
    return _HELD.search(words) is not None


def holder_of(words: str) -> str:
    """What such words say beside that the rights are held, and since when."""
    words = _FOR_WHOM.sub("ال", words)
    return " ".join(_WORDS.sub(" ", words).strip(_AROUND).split())
