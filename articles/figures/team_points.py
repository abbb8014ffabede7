"""Team points: how many a team has in its table, where the word for points is left out."""

from __future__ import annotations

from functools import cache

from articles.figures.figure_text import FigureText
from articles.figures.measure_words import to_levels
from articles.figures.mention import Mention
from articles.figures.phrases import folded, read_table

_TOTAL_REACH, _TABLE_REACH = 6, 40


@cache
def _words(name: str) -> frozenset[str]:
    return folded(read_table("context")["left_out"][name])


def is_points_total(text: FigureText, mention: Mention) -> bool:
    """`رفع الفريق رصيده إلى 82`, `تجمد رصيد الضيف عند 31`: points that a team has."""
    if not mention.low.in_digits or mention.low.scale != 1 or mention.high is not None:
        return False
    if text.word(mention.first - 1) not in to_levels():
        return False
    start, end = text.line(mention.first)
    said = text.words[max(start, mention.first - _TOTAL_REACH) : mention.first]
    low, high = max(start, mention.first - _TABLE_REACH), min(end, mention.last + _TABLE_REACH)
    is_table = not _words("tables").isdisjoint(text.words[low:high])
    return is_table and not _words("standings").isdisjoint(said)
