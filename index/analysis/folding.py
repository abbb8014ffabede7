"""Folding: which spellings the index reads as one, and where each folded letter stood."""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path

from articles.arabic.folding import letter_table

_TABLE = Path(__file__).with_name("folding.toml")

# Marks that are written above, below or between letters and never tell words apart in a search.
_MARK_RANGES = (
    (0x0300, 0x036F),  # accents, decomposed
    (0x0610, 0x061A),
    (0x0640, 0x0640),  # tatweel
    (0x064B, 0x065F),
    (0x0670, 0x0670),
    (0x06D6, 0x06DC),
    (0x06DF, 0x06E8),
    (0x06EA, 0x06ED),
    (0x08D3, 0x08FF),
)
# Signs without width: joiners, directions, soft hyphen, byte order mark.
_FORMAT_RANGES = (
    (0x00AD, 0x00AD),
    (0x061C, 0x061C),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x2064),
    (0x2066, 0x2069),
    (0xFEFF, 0xFEFF),
)
_PRESENTATION_RANGES = ((0xFB50, 0xFDFB), (0xFE70, 0xFEFC))
_LATIN_RANGE = (0x00C0, 0x024F)


def _code_points(ranges: tuple[tuple[int, int], ...]) -> frozenset[int]:
    return frozenset(code for first, last in ranges for code in range(first, last + 1))


MARKS = "".join(map(chr, sorted(_code_points(_MARK_RANGES))))
FORMATS = "".join(map(chr, sorted(_code_points(_FORMAT_RANGES))))


def _compatible(table: dict[int, str]) -> dict[int, str]:
    """Presentation forms, Latin letters with accents and foreign digits, folded to the end."""
    found: dict[int, str] = {}
    for first, last in (*_PRESENTATION_RANGES, _LATIN_RANGE):
        for code in range(first, last + 1):
            plain = unicodedata.normalize("NFKD", chr(code)).casefold()
            found[code] = plain.translate(table).strip()
    return found


def _read_table() -> dict[int, str]:
    data = tomllib.loads(_TABLE.read_text("utf-8"))
    table = letter_table("letters", "percent")
    for group in data.values():
        for kept, others in group.items():
            table.update((ord(other), kept) for other in others)
    table.update((code, "") for code in _code_points(_MARK_RANGES + _FORMAT_RANGES))
    return _compatible(table) | table


FOLDING = _read_table()


def fold(text: str) -> str:
    """The letters of `text` as the index compares them: without marks, cases and variants."""
    if text.isascii():
        return text.casefold()
    return text.translate(FOLDING).casefold()


def fold_with_places(text: str) -> tuple[str, tuple[int, ...]]:
    """Fold `text` and tell for every folded letter which letter of `text` it came from.

    A mark belongs to the letter before it: the stretch of `text` for the folded letters `i` to
    `j` (exclusive) runs from `places[i]` to `places[j]`, which is why one place more than
    letters is returned.
    """
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        folded = fold(letter)
        letters.append(folded)
        places.extend([place] * len(folded))
    return "".join(letters), (*places, len(text))
