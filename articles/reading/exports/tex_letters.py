"""Letters with accents as TeX writes them, which lists of references are full of."""

from __future__ import annotations

import re
import unicodedata

_ACCENTS = {
    "`": "\N{COMBINING GRAVE ACCENT}",
    "'": "\N{COMBINING ACUTE ACCENT}",
    "^": "\N{COMBINING CIRCUMFLEX ACCENT}",
    '"': "\N{COMBINING DIAERESIS}",
    "~": "\N{COMBINING TILDE}",
    "=": "\N{COMBINING MACRON}",
    ".": "\N{COMBINING DOT ABOVE}",
    "u": "\N{COMBINING BREVE}",
    "v": "\N{COMBINING CARON}",
    "H": "\N{COMBINING DOUBLE ACUTE ACCENT}",
    "c": "\N{COMBINING CEDILLA}",
    "k": "\N{COMBINING OGONEK}",
    "r": "\N{COMBINING RING ABOVE}",
    "d": "\N{COMBINING DOT BELOW}",
    "b": "\N{COMBINING MACRON BELOW}",
}
_LETTERS = {
    "oe": "œ", "OE": "Œ", "ae": "æ", "AE": "Æ", "aa": "å", "AA": "Å", "o": "ø", "O": "Ø", "l": "ł",
    "L": "Ł", "ss": "ß", "i": "i", "j": "j", "ldots": "…", "dots": "…", "og": "«", "fg": "»",
    "textendash": "–", "textemdash": "—", "guillemotleft": "«", "guillemotright": "»",
    "textquoteright": "’", "textquoteleft": "‘",
    "euro": "€", "texteuro": "€", "textdegree": "°",
}  # fmt: skip
_SIGN = r"\\(?P<sign>[`'^\"~=.])\s*"
_NAMED = r"\\(?P<name>[uvHckrdb])(?:\s+|(?=\{))"
_ACCENTED = re.compile(
    rf"(?:{_SIGN}|{_NAMED})(?:\{{\s*\\?(?P<braced>[A-Za-z])\s*\}}|\\?(?P<bare>[A-Za-z])(?![A-Za-z]*\{{))"
)
_LETTER = re.compile(
    rf"\\({'|'.join(sorted(_LETTERS, key=len, reverse=True))})(?![A-Za-z])(?:\{{\}}|[ ])?"
)
_ESCAPED = re.compile(r"\\([%&_#$])")


def written_out(value: str) -> str:
    """The value of a field with its letters as they are, without braces and escapes."""
    if "\\" in value:
        value = _ACCENTED.sub(_joined, value)
        value = _ESCAPED.sub(r"\1", _LETTER.sub(lambda found: _LETTERS[found[1]], value))
    return unicodedata.normalize("NFC", re.sub(r"[{}]", "", value)).strip()


def _joined(found: re.Match[str]) -> str:
    mark = _ACCENTS[found["sign"] or found["name"]]
    return unicodedata.normalize("NFC", (found["braced"] or found["bare"]) + mark)
