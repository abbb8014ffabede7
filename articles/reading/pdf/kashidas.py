"""The strokes that stretch Arabic words to the margin, where a font has no name for them.

LibreOffice justifies Arabic by glyphs of a stroke that its files do not name, so that they are read
as whatever character has their number: a control character, a semicolon. Every one of them stands
inside a word, behind a letter that joins the next. A letter without a name stands at the ends of
words, too, or never twice in a row: what cannot be told is left as it is. A glyph to which
LibreOffice gives no name came of no letter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set

_TATWEEL = "\N{ARABIC TATWEEL}"
_JOINING = "بتثجحخسشصضطظعغفقكلمنهيئپچڤگ"
_MARKS = "\u064b-\u0652"
_ANY = "\x01-\x08\x0b\x0c\x0e-\x1f!-~\x80-\u024f"
_INSIDE_WORDS = re.compile(
    rf"[{_JOINING}][{_MARKS}]{{0,2}}(([{_ANY}])\2*)(?=[\u0620-\u0652]| [{_MARKS}])"
)
_BETWEEN_WORDS = frozenset("/-.,:_'*+&|=~()[]«»–")  # of which some stand without spaces
_MOSTLY = 0.95
_SEVERAL = 0.15  # of the strokes are drawn out by more than one glyph
_FEWEST = 3
_FEWEST_CALLED = 4
_NAMING = re.compile(r"\b(?:LibreOffice|OpenOffice)", re.IGNORECASE)
_TATWEELS = re.compile(rf"(?<=[\u0620-\u0652]){_TATWEEL}+(?=[\u0620-\u0652])")


def with_kashidas(text: str, producer: str = "") -> str:
    """The text, letter for letter, with what are such strokes in it written as tatweels.

    Args:
        text: Of a page.
        producer: The program that made the file, as it says itself.
    """
    inside: dict[str, int] = {}
    for found in _INSIDE_WORDS.finditer(text):
        inside[found[2]] = inside.get(found[2], 0) + 1
    is_named = _NAMING.search(producer) is not None
    strokes = {
        sign for sign, count in inside.items() if _is_stroke(text, sign, count, is_named=is_named)
    }
    called = _called(inside, strokes) if is_named else ""
    # A figure or a letter may stand outside of words as what it is: «48».
    within = {sign for sign in strokes if sign.isalnum()} | set(called)
    text = text.translate({ord(sign): _TATWEEL for sign in strokes - within})
    return _INSIDE_WORDS.sub(lambda found: _stroked(found, within), text) if within else text


def _called(inside: Mapping[str, int], strokes: Set[str]) -> str:
    """The figure or letter by which strokes inside of words are called, as those outside are."""
    often = sorted((sign for sign in inside if sign not in strokes), key=inside.__getitem__)
    if not often or not often[-1].isalnum() or inside[often[-1]] < _FEWEST_CALLED:
        return ""
    return "" if len(often) > 1 and 4 * inside[often[-2]] > inside[often[-1]] else often[-1]


def _stroked(found: re.Match[str], called: Set[str]) -> str:
    """What stands inside of a word, with tatweels for its strokes."""
    is_stroke = found[2] in called
    return f"{found[0][: -len(found[1])]}{_TATWEEL * len(found[1])}" if is_stroke else found[0]


def without_kashidas(line: str) -> str:
    """A line without the tatweels inside of its words."""
    return _TATWEELS.sub("", line)


def _is_stroke(text: str, sign: str, inside: int, *, is_named: bool) -> bool:
    """Whether a sign that stands so often inside of words stands nowhere else.

    Args:
        text: Of a page.
        sign: As the stroke is read.
        inside: How often it stands behind a letter that joins the next, in runs.
        is_named: Whether the program names what came of a letter.
    """
    runs = re.findall(f"{re.escape(sign)}+", text)
    if inside < _MOSTLY * len(runs):
        return False
    if is_named and sign not in _BETWEEN_WORDS:
        return True
    several = sum(len(run) > 1 for run in runs)
    return len(runs) >= _FEWEST and several >= _SEVERAL * len(runs)
