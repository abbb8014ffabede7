"""Content words: the words of a text that say what it is about, without their endings.

The stem is light: article, conjunction and one ending of number, case or person go. It is for
comparing texts with one another; what a reader searches is stemmed by the index.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from articles.arabic.folding import fold

_TABLE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
STOP_WORDS = frozenset(_TABLE["stop_words"].split())
"""Folded words that say nothing of the subject."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_PREFIX = re.compile("^(?:[وف]?(?:[بك]?ال|لل)|[وف](?=.{4}))(?=.{3})")
_ENDINGS = "|".join(_TABLE["endings"].split())
_SUFFIX = re.compile(f"(?<=.{{3}})(?:{_ENDINGS})$")
_MOST_REMEMBERED = 65_536


def cut_to_stem(word: str) -> str:
    """A folded word without article, conjunction and ending, for who remembers it himself."""
    return _SUFFIX.sub("", _PREFIX.sub("", word, count=1), count=1)


stem = lru_cache(_MOST_REMEMBERED)(cut_to_stem)
"""The same; the words met last are remembered."""


def words_in(folded: str) -> list[str]:
    """The words of two letters or more of a folded text, digits left out."""
    return _WORD.findall(folded)


def content_stems(text: str) -> list[str]:
    """The stems of the words of a text that say something, in order; the text is folded here."""
    return [stem(word) for word in words_in(fold(text).text) if word not in STOP_WORDS]
