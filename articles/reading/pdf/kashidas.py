"""The strokes that stretch Arabic words to the margin, where a font has no name for them.

LibreOffice justifies Arabic by glyphs of a stroke that its files map to a control character; every
one of them stands inside a word, behind a letter that joins the next. A letter without a name
stands at the ends of words, too, or never twice in a row: what cannot be told is left as it is.
"""

from __future__ import annotations

import re
from collections import Counter

_TATWEEL = "\N{ARABIC TATWEEL}"
_CONTROLS = re.compile("([\x01-\x08\x0b\x0c\x0e-\x1f])\\1*")
_JOINING = frozenset("بتثجحخسشصضطظعغفقكلمنهيئپچڤگ")
_MOSTLY = 0.95
_SEVERAL = 0.15  # of the strokes are drawn out by more than one glyph
_INSIDE = re.compile(f"(?<=[\u0620-\u064a\u064b-\u0652]){_TATWEEL}+(?=[\u0620-\u0652])")


def with_kashidas(text: str) -> str:
    """The text, letter for letter, with what are such strokes in it written as tatweels."""
    inside: Counter[str] = Counter()
    several: Counter[str] = Counter()
    runs: Counter[str] = Counter()
    for found in _CONTROLS.finditer(text):
        sign = found[1]
        runs[sign] += 1
        several[sign] += len(found[0]) > 1
        inside[sign] += _is_inside(text, found.start(), found.end())
    strokes = {
        ord(sign): _TATWEEL
        for sign, count in runs.items()
        if inside[sign] >= _MOSTLY * count and several[sign] >= _SEVERAL * count
    }
    return text.translate(strokes) if strokes else text


def without_kashidas(line: str) -> str:
    """A line without the tatweels inside of its words."""
    return _INSIDE.sub("", line)


def _is_inside(text: str, start: int, end: int) -> bool:
    """Whether a place lies between a letter that joins the next and another letter of its word."""
    before = text[max(0, start - 3) : start].rstrip(
        "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
    )
    after = text[end : end + 1]
    return before[-1:] in _JOINING and "\u0620" <= after <= "\u0652"
