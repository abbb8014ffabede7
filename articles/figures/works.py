"""Works: numbers in the titles of books, films and campaigns, which count nothing."""

from __future__ import annotations

from functools import cache

from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention
from articles.figures.phrases import folded, read_table

_CLOSING = {"«": "»", "“": "”", '"': '"'}
_LONGEST_TITLE, _REACH = 6, 2


@cache
def _works() -> frozenset[str]:
    words = folded(read_table("exclusions")["works"]["words"])
    return words | {glued + word for word in words for glued in "وبلفك"}


def is_in_title(text: FigureText, mention: Mention) -> bool:
    """`رواية «مئة عام من العزلة»`, `فيلم "12 رجلا"`: in quotation marks, behind what is called so.

    Args:
        text: The text.
        mention: A quantity by its form.
    """
    for opening in range(mention.first - 1, mention.first - _LONGEST_TITLE, -1):
        closing = _CLOSING.get(text.word(opening))
        if closing is not None:
            # `مؤسسة "كتاب" 12 نسخة لجمعية "الأمل"`: both signs are the same, and this one closes.
            ends_other = text.touches(opening - 1) and not text.touches(opening)
            if closing == text.word(opening) and ends_other:
                return False
            break
    else:
        return False
    behind = text.words[mention.first : opening + 2 + _LONGEST_TITLE]
    if closing not in behind or "\n" in behind[: behind.index(closing)]:
        return False
    return not _works().isdisjoint(text.words[max(0, opening - _REACH) : opening])
