"""Fonts for a PDF file in which every code is one character.

A letter of such a font is drawn with any number of glyphs of a typeface, each moved as a shaper
has placed it. Only letters that are used are in the font (a subset, ISO 32000-1, 9.9.2).
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Mapping, Sequence
from functools import cached_property
from io import BytesIO
from typing import NamedTuple

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from PySide6.QtGui import QRawFont

EM = 1000
_OUTLINE_TABLES = ("head", "hhea", "maxp", "hmtx", "loca", "glyf", "CFF ")
_POSTSCRIPT_NAME = 6
_TAG_LETTERS = 6
# How far, in thousandths of the em, a curve may differ when a cubic one is turned into quadratics.
_CURVE_TOLERANCE = 0.5
_MOST_CODES = 0xFFFF


class Outline(NamedTuple):
    """One glyph of the typeface and how far it is moved, in thousandths of the em, upwards."""

    glyph: int
    right: int
    up: int


class _Shape(NamedTuple):
    text: str
    outlines: tuple[Outline, ...]
    width: int


class LetterFont:
    """The letters used of one typeface, numbered from 1.

    Attributes:
        name: Its resource name in the file.
    """

    def __init__(self, name: str, raw: QRawFont) -> None:
        """Begin without letters.

        Args:
            name: The resource name.
            raw: The typeface, at any size.
        """
        self.name = name
        self._raw = raw
        self._codes: dict[_Shape, int] = {}
        self._glyphs: list[Glyph] = []

    def code(self, text: str, outlines: tuple[Outline, ...], width: int) -> int:
        """The code of a letter.

        Args:
            text: The character.
            outlines: What is drawn.
            width: Its advance in thousandths of the em.
        """
        shape = _Shape(text, outlines, width)
        known = self._codes.get(shape)
        if known is not None:
            return known
        if len(self._glyphs) < _MOST_CODES:
            # At once, so that the end of a long file has not all to draw.
            self._glyphs.append(self._source.drawn(outlines))
        self._codes[shape] = len(self._glyphs)
        return len(self._glyphs)

    @cached_property
    def _source(self) -> _Source:
        return _Source(self._raw)

    @cached_property
    def postscript_name(self) -> str:
        """The typeface's own name, such as `Amiri-Regular`."""
        name = postscript_name(bytes(self._raw.fontTable("name").data()))
        return name or self._raw.familyName().replace(" ", "") or "Unnamed"

    @property
    def subset_name(self) -> str:
        """The name in the file, `ABCDEF+Amiri-Regular`: equal letters have equal names."""
        digest = hashlib.sha256(repr(list(self._codes)).encode()).digest()
        tag = "".join(chr(ord("A") + byte % 26) for byte in digest[:_TAG_LETTERS])
        return f"{tag}+{self.postscript_name}"

    @property
    def texts(self) -> dict[int, str]:
        """The character of each code."""
        return {code: shape.text for shape, code in self._codes.items()}

    @property
    def widths(self) -> list[int]:
        """The advances of the codes from 1, in thousandths of the em."""
        return [shape.width for shape in self._codes]

    @property
    def ascent(self) -> int:
        """How high the typeface rises, in thousandths of the em."""
        return round(self._raw.ascent() * EM / self._raw.pixelSize())

    @property
    def descent(self) -> int:
        """How deep it goes, less than 0."""
        return -round(self._raw.descent() * EM / self._raw.pixelSize())

    def true_type(self) -> bytes:
        """A TrueType font whose glyph numbers are the codes."""
        names = [f"k{code}" for code in range(1, len(self._glyphs) + 1)]
        glyphs = dict(zip(names, self._glyphs, strict=True))
        widths = dict(zip(names, self.widths, strict=False))
        builder = FontBuilder(EM, isTTF=True)
        builder.setupGlyphOrder([".notdef", *names])
        builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), **glyphs})
        metrics = {name: (widths[name], glyphs[name].xMin) for name in names}
        builder.setupHorizontalMetrics({".notdef": (0, 0), **metrics})
        builder.setupHorizontalHeader(ascent=self.ascent, descent=self.descent)
        builder.setupMaxp()
        buffer = BytesIO()
        builder.save(buffer)
        return buffer.getvalue()


class FontSet:
    """The typefaces of a file."""

    def __init__(self) -> None:
        self._fonts: dict[tuple[str, str, int], LetterFont] = {}

    def font(self, raw: QRawFont) -> LetterFont:
        """The letters of a typeface, at whatever size it is given."""
        key = (raw.familyName(), raw.styleName(), raw.weight())
        if key not in self._fonts:
            self._fonts[key] = LetterFont(f"K{len(self._fonts) + 1}", raw)
        return self._fonts[key]

    def used(self) -> list[LetterFont]:
        """Those with letters."""
        return [font for font in self._fonts.values() if font.texts]


class _Source:
    """The outlines of a typeface, whatever their kind."""

    def __init__(self, raw: QRawFont) -> None:
        tables = {tag: bytes(raw.fontTable(tag).data()) for tag in _OUTLINE_TABLES}
        tables = {tag: table for tag, table in tables.items() if table}
        self._font = TTFont(BytesIO(_sfnt(tables)), lazy=True, recalcBBoxes=False)
        if "CFF " not in tables:
            count = int.from_bytes(tables["maxp"][4:6])
            self._font.setGlyphOrder([f"g{number}" for number in range(count)])
        self._is_cubic = "CFF " in tables
        self._glyphs = self._font.getGlyphSet()
        self._scale = EM / raw.unitsPerEm()

    def drawn(self, outlines: Sequence[Outline]) -> Glyph:
        """All the outlines as one glyph."""
        pen = TTGlyphPen(None)
        target = Cu2QuPen(pen, _CURVE_TOLERANCE, reverse_direction=True) if self._is_cubic else pen
        for outline in outlines:
            recording = DecomposingRecordingPen(self._glyphs)
            self._glyphs[self._font.getGlyphName(outline.glyph)].draw(recording)
            moved = (self._scale, 0, 0, self._scale, outline.right, outline.up)
            recording.replay(TransformPen(target, moved))
        glyph = pen.glyph()
        glyph.recalcBounds(None)
        return glyph


def _sfnt(tables: Mapping[str, bytes]) -> bytes:
    """A font file of some tables (OpenType, 5.2.3), without checksums."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    version = b"OTTO" if "CFF " in tables else b"\0\1\0\0"
    head = version + struct.pack(
        ">4H", count, power * 16, power.bit_length() - 1, 16 * (count - power)
    )
    place = len(head) + 16 * count
    body = b""
    for tag, table in sorted(tables.items()):
        head += struct.pack(">4s3I", tag.encode("ascii"), 0, place + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return head + body


def postscript_name(table: bytes) -> str:
    """The PostScript name in a font's `name` table (OpenType, 5.2.7); empty if there is none."""
    count = int.from_bytes(table[2:4])
    storage = int.from_bytes(table[4:6])
    for record in range(count):
        fields = table[6 + 12 * record : 18 + 12 * record]
        if int.from_bytes(fields[6:8]) != _POSTSCRIPT_NAME:
            continue
        length, offset = int.from_bytes(fields[8:10]), int.from_bytes(fields[10:12])
        raw = table[storage + offset : storage + offset + length]
        is_macintosh = int.from_bytes(fields[0:2]) == 1
        return raw.decode("mac-roman" if is_macintosh else "utf-16-be", "ignore")
    return ""
