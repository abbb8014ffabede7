"""Letters: the glyphs of a laid out line regrouped into one drawing for each character.

A ligature is drawn by the leftmost of its letters, the others are blank; a mark is drawn by the
letter that carries it. So a word is one unbroken row of letters, whatever its glyphs overlap.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from PySide6.QtGui import QColor, QGlyphRun, QTextLayout, QTextLine

from desktop.printing.findable_text.letter_font import EM, FontSet, LetterFont, Outline

_WITH_INDEXES = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
)
# Controls: characters that no reader sees.
_SILENT = frozenset({"Cc", "Cf", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class LetterKind:
    """What the letters of a run share."""

    is_right_to_left: bool
    font: LetterFont
    size: float
    colour: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Letter:
    """One character at its place on a line.

    Attributes:
        text: The character.
        left: Its left edge, in layout units from the line's left edge.
        width: Its room, in the same units; 0 for a mark.
        position: Where it stands in the text, in UTF-16 units.
        outlines: What is drawn for it, in thousandths of the type size.
        kind: What it shares with the letters around it.
    """

    text: str
    left: float
    width: float
    position: int
    outlines: tuple[Outline, ...]
    kind: LetterKind


def letters_of(
    line: QTextLine, stretch: range, source: bytes, fonts: FontSet, colour: QColor
) -> list[Letter]:
    """The letters of a stretch of one line; white at the line's end is left out.

    Args:
        line: The line.
        stretch: Where in the paragraph, in UTF-16 units; not empty.
        source: The whole paragraph in UTF-16, little endian.
        fonts: Knows the fonts.
        colour: The colour of the stretch.
    """
    first, last = line.textStart(), line.textStart() + line.textLength()
    white = len(_units(source, first, last)) - len(_units(source, first, last).rstrip())
    visible = last - white
    filled = _runs(line, stretch)
    starts = sorted({index for run in filled for index in run.stringIndexes()})
    if not starts:
        return []  # of what has no glyph: controls that stand alone in their colour
    ends = dict(zip(starts, [*starts[1:], stretch.stop], strict=True))
    letters: list[Letter] = []
    for run in filled:
        font = fonts.font(run.rawFont())
        kind = LetterKind(run.isRightToLeft(), font, run.rawFont().pixelSize(), _shade(colour))
        for cluster in _clusters(run):
            if cluster.start < visible:
                text = _units(source, cluster.start, min(ends[cluster.start], visible))
                letters += _cluster_letters(cluster, text, line.y() + line.ascent(), kind)
    return letters


def _runs(line: QTextLine, stretch: range) -> list[QGlyphRun]:
    """The glyphs of a stretch, each with where its character stands.

    Where another font helps out inside of it, Qt (6.10) says of all glyphs of the first one that
    they stand at its head; of a piece of one font it says the truth.
    """
    runs = _retrieved(line, stretch)
    if len({run.rawFont().familyName() for run in runs}) < 2:
        return runs
    pieces: list[range] = []
    former = ""
    for at in stretch:
        families = {run.rawFont().familyName() for run in _retrieved(line, range(at, at + 1))}
        family = next(iter(families), former)  # a mark, or half of a character, has none
        if pieces and family == former:
            pieces[-1] = range(pieces[-1].start, at + 1)
        else:
            pieces.append(range(at, at + 1))
        former = family
    return [run for piece in pieces for run in _retrieved(line, piece)]


def _retrieved(line: QTextLine, stretch: range) -> list[QGlyphRun]:
    runs = line.glyphRuns(stretch.start, len(stretch), _WITH_INDEXES)
    return [run for run in runs if run.glyphIndexes()]


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Glyphs that cannot be told apart by characters.

    Attributes:
        start: Where its characters begin, in UTF-16 units.
        left: Its left edge in layout units.
        right: Its right edge.
        glyphs: Numbers, with the places of their origins.
    """

    start: int
    left: float
    right: float
    glyphs: tuple[tuple[int, float, float], ...]


def _units(source: bytes, start: int, end: int) -> str:
    return source[2 * start : 2 * end].decode("utf-16-le", "replace")


def _shade(colour: QColor) -> tuple[float, float, float]:
    return (colour.redF(), colour.greenF(), colour.blueF())


def _clusters(run: QGlyphRun) -> list[_Cluster]:
    """The clusters of a run in logical order, each as wide as it is far to its neighbour."""
    numbers = run.glyphIndexes()
    places = [(point.x(), point.y()) for point in run.positions()]
    advances = [point.x() for point in run.rawFont().advancesForGlyphIndexes(numbers)]
    clusters: list[_Cluster] = []
    rows = zip(run.stringIndexes(), numbers, places, advances, strict=True)
    for start, group in groupby(rows, key=lambda row: row[0]):
        glyphs = list(group)
        broad = [(x, advance) for _, _, (x, _), advance in glyphs if advance > 0]
        edges = [(x, x + advance) for x, advance in broad] or [(glyphs[0][2][0],) * 2]
        left, right = min(edge[0] for edge in edges), max(edge[1] for edge in edges)
        shapes = tuple((number, x, y) for _, number, (x, y), _ in glyphs)
        clusters.append(_Cluster(start, left, right, shapes))
    return _adjoining(clusters, is_right_to_left=run.isRightToLeft())


def _adjoining(clusters: Sequence[_Cluster], *, is_right_to_left: bool) -> list[_Cluster]:
    """Without the small gaps and overlaps that kerning makes: no word ends there."""
    joined = list(clusters)
    for at, following in enumerate(clusters[1:], start=1):
        before = clusters[at - 1]
        if is_right_to_left and following.left < before.left:
            joined[at] = replace(following, right=before.left)
        elif not is_right_to_left and before.left < following.left:
            joined[at - 1] = replace(before, right=following.left)
    return joined


def _cluster_letters(
    cluster: _Cluster, text: str, baseline: float, kind: LetterKind
) -> list[Letter]:
    """A letter for each character of a cluster; the leftmost that has room carries the glyphs."""
    characters = [each for each in text if unicodedata.category(each) not in _SILENT]
    has_room = [not unicodedata.combining(each) for each in characters]
    if not any(has_room):
        has_room = [True, *has_room[1:]] if has_room else []
    width = (cluster.right - cluster.left) / max(sum(has_room), 1)
    at = cluster.right if kind.is_right_to_left else cluster.left
    letters = []
    for offset, (character, is_broad) in enumerate(zip(characters, has_room, strict=True)):
        room = width if is_broad else 0.0
        left = at - room if kind.is_right_to_left else at
        letters.append(Letter(character, left, room, cluster.start + offset, (), kind))
        at = left if kind.is_right_to_left else at + room
    if not letters or characters[0].isspace():
        return letters
    carrier = min(
        (each for each, is_broad in zip(letters, has_room, strict=True) if is_broad),
        key=lambda each: each.left,
    )
    scale = EM / kind.size
    outlines = tuple(
        Outline(glyph, round((x - carrier.left) * scale), round((baseline - y) * scale))
        for glyph, x, y in cluster.glyphs
    )
    return [replace(each, outlines=outlines) if each is carrier else each for each in letters]
