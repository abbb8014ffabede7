"""Making the text of a PDF file findable: what each glyph stands for.

Qt tells a PDF reader only those glyphs that a font assigns to one character directly. The joined
forms of Arabic letters are chosen by shaping and stay silent, so that hardly a word can be found
or copied. While the pages are painted, `GlyphRecord` notes which characters each glyph came from;
`with_text_layer` then adds complete ToUnicode maps (ISO 32000-1, 9.10.3) to the finished file as
an incremental update (7.5.6): nothing of what Qt wrote is changed.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QIODevice
from PySide6.QtGui import QGlyphRun, QPdfWriter, QRawFont

_FONT = re.compile(
    rb"/BaseFont /(\S+)\s+/Encoding /Identity-H\s+/DescendantFonts \[\d+ 0 R\]\s+"
    rb"/ToUnicode (\d+) 0 R"
)
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s*(\d+)", re.DOTALL)
_RANGE = re.compile(r"<([0-9A-F]{4})> <([0-9A-F]{4})> (?:<([0-9A-F]+)>|\[([^\]]*)\])")
# One glyph for two letters (لا، بر، في). As two characters some readers give them back in the wrong
# order; as the one character that Unicode has for the joined form, all take them apart rightly.
_JOINED = {
    unicodedata.normalize("NFKC", chr(code)): chr(code)
    for code in (*range(0xFE70, 0xFEFD), *range(0xFC00, 0xFD3E))
}
_POSTSCRIPT_NAME = 6
_PLAIN = frozenset("0123456789")
_MOST_ENTRIES = 100


class GlyphRecord:
    """The glyphs drawn so far: their order in each typeface, and their characters."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, str, int], str] = {}
        self._glyphs: dict[str, dict[int, Counter[str]]] = {}

    def noted(self, runs: Sequence[QGlyphRun], source: str, start: int) -> list[QGlyphRun]:
        """Note some runs and return them as they must be drawn now: each from left to right.

        Programs that take text out of PDF files expect glyphs in the order of the eye, as other
        writers set them; Qt has right-to-left runs in the order of reading.

        Args:
            runs: All runs of a stretch of one line, with their string indexes.
            source: The characters of the stretch.
            start: Where it begins in its paragraph, in UTF-16 units as the string indexes.
        """
        end = len(source.encode("utf-16-le", "surrogatepass")) // 2
        filled = [run for run in runs if run.glyphIndexes()]
        starts = sorted({min(run.stringIndexes()) - start for run in filled} | {end})
        return [self._noted(run, source, start, starts) for run in filled]

    def _noted(self, run: QGlyphRun, source: str, start: int, starts: Sequence[int]) -> QGlyphRun:
        numbers, positions = run.glyphIndexes(), run.positions()
        indexes = [index - start for index in run.stringIndexes()]
        end = next(each for each in starts if each > max(indexes))
        texts = glyph_texts(source, indexes, end)
        if run.isRightToLeft():
            numbers, positions, texts = numbers[::-1], positions[::-1], texts[::-1]
        glyphs = self._glyphs.setdefault(self._face(run.rawFont()), {})
        for number, text in zip(numbers, texts, strict=True):
            if number not in glyphs:
                glyphs[number] = Counter()
            glyphs[number][text] += 1
        drawn = QGlyphRun()
        drawn.setRawFont(run.rawFont())
        drawn.setGlyphIndexes(numbers)
        drawn.setPositions(positions)
        return drawn

    def maps(self) -> dict[str, dict[int, str]]:
        """For each typeface's PostScript name: character code in the file → characters.

        Qt numbers the glyphs of an embedded typeface from 1 in the order of first drawing.
        """
        return {
            name: {
                code: texts.most_common(1)[0][0]
                for code, texts in enumerate(glyphs.values(), start=1)
            }
            for name, glyphs in self._glyphs.items()
        }

    def _face(self, font: QRawFont) -> str:
        key = (font.familyName(), font.styleName(), font.weight())
        if key not in self._names:
            self._names[key] = postscript_name(bytes(font.fontTable("name").data()))
        return self._names[key]


class FindablePdfWriter(QPdfWriter):
    """A PDF writer that keeps a record of its glyphs; `Paragraph` fills it."""

    def __init__(self, device: QIODevice) -> None:
        super().__init__(device)
        self.record = GlyphRecord()


def glyph_texts(source: str, indexes: Sequence[int], end: int) -> list[str]:
    """The characters that each glyph of a run stands for.

    Glyphs of one cluster share an index. As many glyphs as characters: one each; otherwise the
    first stands for the whole cluster and the rest for nothing.

    Args:
        source: The string that the indexes count in; they count UTF-16 units.
        indexes: One for each glyph, in logical order, never decreasing.
        end: Where the run's last cluster ends, in the same units.
    """
    units = source.encode("utf-16-le", "surrogatepass")
    has_pairs = len(units) > 2 * len(source)
    counts = Counter(indexes)
    starts = sorted(counts)
    texts: list[str] = []
    for start, stop in zip(starts, [*starts[1:], end], strict=True):
        cluster = source[start:stop]
        if has_pairs:
            cluster = units[2 * start : 2 * stop].decode("utf-16-le", "replace")
        if len(cluster) == 1 == counts[start]:
            texts.append(cluster)
            continue
        # White at the end of a line belongs to no glyph.
        cluster = cluster.rstrip() or cluster[:1]
        if counts[start] == len(cluster):
            texts += cluster
        else:
            texts += [_JOINED.get(cluster, cluster), *[""] * (counts[start] - 1)]
    return texts


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


def with_text_layer(pdf: bytes, maps: Mapping[str, Mapping[int, str]]) -> bytes:
    """`pdf` with a complete ToUnicode map for every typeface of `maps`.

    A map is left out when the digits in it contradict what Qt wrote: then Qt numbers the glyphs
    otherwise than it used to, and no map is better than a wrong one.

    Args:
        pdf: A file that Qt wrote.
        maps: See `GlyphRecord.maps`.
    """
    trailer = _TRAILER.search(pdf, max(pdf.rfind(b"trailer"), 0))
    if trailer is None:
        return pdf
    out = bytearray(pdf)
    places: dict[int, int] = {}
    for font in _FONT.finditer(pdf):
        number = int(font[2])
        texts = maps.get(font[1].decode("ascii", "ignore"), {})
        if texts and _agree(texts, _written_map(pdf, number)):
            stream = _cmap(texts)
            places[number] = len(out)
            out += b"%d 0 obj\n<< /Length %d >>\nstream\n" % (number, len(stream))
            out += stream + b"\nendstream\nendobj\n"
    if not places:
        return pdf
    start = len(out)
    out += b"xref\n"
    for number, place in sorted(places.items()):
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    out += b"trailer\n<<%b/Prev %b\n>>\n" % (trailer[1], trailer[2])
    out += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


def _agree(texts: Mapping[int, str], written: Mapping[int, str]) -> bool:
    """Whether the digits that Qt knows stand at the same codes in `texts`."""
    return all(texts.get(code) == text for code, text in written.items() if text in _PLAIN)


def _written_map(pdf: bytes, number: int) -> dict[int, str]:
    """Qt's own ToUnicode map in object `number`."""
    begin = pdf.find(b"\n%d 0 obj" % number)
    stream = pdf.find(b"stream\n", begin)
    if begin < 0 or stream < 0:
        return {}
    try:
        cmap = zlib.decompressobj().decompress(pdf[stream + 7 :]).decode("ascii", "ignore")
    except zlib.error:
        cmap = pdf[stream + 7 : pdf.find(b"endstream", stream)].decode("ascii", "ignore")
    found: dict[int, str] = {}
    for first, last, start, listed in _RANGE.findall(cmap):
        codes = range(int(first, 16), int(last, 16) + 1)
        values = re.findall(r"<([0-9A-F]{4})>", listed)
        if start:
            values = [f"{int(start, 16) + step:04X}" for step in range(len(codes))]
        found.update(
            (code, chr(int(value, 16))) for code, value in zip(codes, values, strict=False)
        )
    return found


def _cmap(texts: Mapping[int, str]) -> bytes:
    entries = [
        f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>"
        for code, text in texts.items()
        if text
    ]
    blocks = [entries[at : at + _MOST_ENTRIES] for at in range(0, len(entries), _MOST_ENTRIES)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def",
            "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange",
            *_characters(blocks),
            "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend",
        ]
    ).encode("ascii")


def _characters(blocks: Iterable[Sequence[str]]) -> list[str]:
    return ["\n".join([f"{len(block)} beginbfchar", *block, "endbfchar"]) for block in blocks]
