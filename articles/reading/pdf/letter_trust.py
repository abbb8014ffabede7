"""Whether the letters of a text layer can be trusted: wrong tables of a font give wrong letters.

Arabic has letters that stand at the end of words only (ة ى) and an article that stands at their
beginning: where these are in the wrong places, the words are backwards or are no words at all.
"""

from __future__ import annotations

import re
import tomllib
from enum import Enum
from pathlib import Path

from articles.reading.sources.encoding import arabic_plausibility

_WORD = re.compile("[\u0621-\u064a]{3,}")
_SIGNS = re.compile("[\u064b-\u0652\u0670\u0640]")  # vowels and elongation
_STRANGE = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_MOST_STRANGE = 0.02
# Letters of other scripts in Arabic words: a font's table names some of its glyphs wrongly, and
# what stands in the place of a letter cannot be told from what stands beside one.
_ALIEN = re.compile(
    "(?<=[\u0621-\u064a])[\u0100-\u02ff\u0900-\u139f]|[\u0100-\u02ff\u0900-\u139f](?=[\u0621-\u064a])"
)
_MOST_ALIEN = 0.005
_FEWEST_WORDS = 15
_LEAST_PLAUSIBLE = 38.0
_LEAST_ARTICLES = 0.06
_MOST_INNER_ENDINGS = 0.04
_TABLE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_ARTICLE = tuple(_TABLE["articles"])


class Trust(Enum):
    """What is to be made of a text's letters."""

    TRUSTED = "trusted"
    BACKWARDS = "backwards"
    WRONG = "wrong"


def trust_of(text: str) -> Trust:
    """Judge the letters of a text; one with few Arabic words is judged by its strange signs."""
    if len(_STRANGE.findall(text)) > _MOST_STRANGE * len(text):
        return Trust.WRONG
    words = _WORD.findall(_SIGNS.sub("", text))
    if len(words) < _FEWEST_WORDS:
        return Trust.TRUSTED
    if len(_ALIEN.findall(text)) > _MOST_ALIEN * len(words):
        return Trust.WRONG
    if _reads(words):
        return Trust.TRUSTED
    if _reads([word[::-1] for word in words]):
        return Trust.BACKWARDS
    return Trust.WRONG


def _reads(words: list[str]) -> bool:
    """Whether the words are built as Arabic builds them."""
    articles = sum(word.startswith(_ARTICLE) for word in words)
    inner = sum("ة" in word[:-1] or "ى" in word[:-1] for word in words)
    plausible = arabic_plausibility(" ".join(words)) >= _LEAST_PLAUSIBLE
    return (
        plausible
        and articles >= _LEAST_ARTICLES * len(words)
        and inner <= _MOST_INNER_ENDINGS * len(words)
    )
