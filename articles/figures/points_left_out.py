"""Points left out: what a bare number counts beside another one of an index or of a table."""

from __future__ import annotations

from articles.arabic.folding import fold_word
from articles.figures.loans import Borrower, left_out
from articles.figures.measure_words import indexes, points, to_levels
from articles.figures.mention import Mention
from articles.figures.number_rows import bare_words

_OUT_OF = (fold_word("من"), fold_word("أصل"))
_REACH, _LONGEST_NEXT = 12, 5
_COMMAS, _WITH = frozenset("،,"), "ب"


def points_left_out(number: Borrower, previous: Mention | None) -> tuple[int, int] | None:
    """The words of the points that a bare number leaves out, or None.

    Args:
        number: The bare number.
        previous: The figure before it.

    Returns:
        Index of the first of the words that the figure beside it counts, and after the last.
    """
    text, mention = number.text, number.mention
    if mention.high is not None or not mention.low.in_digits:
        return None
    whole = mention.last + 2
    if text.words[mention.last : whole] == list(_OUT_OF) and text.word(whole)[:1].isdecimal():
        # `17 من أصل 21 نقطة`
        return (whole + 1, whole + 2) if text.word(whole + 1) in points() else None
    if previous is None or previous.noun is None or text.word(previous.noun[0]) not in points():
        return None
    is_told = _comes_to_points(number, previous) or _is_of_table(number, previous)
    return previous.noun if is_told else None


def _is_of_table(number: Borrower, previous: Mention) -> bool:
    """`برصيد 34 نقطة والنصر برصيد 31`, `34 نقطة مقابل 31`, `16 نقطة (13 منها`: of one table."""
    between_them = number.since(previous)
    if not _is_near_line(number, previous) or not indexes().isdisjoint(between_them):
        return False
    lead = number.word(-1)
    is_part = between_them == ["("] and number.word(0) in left_out("of_it")
    is_against = lead in left_out("beside") and len(between_them) == 1
    is_standing = lead in left_out("standings")
    return is_part or is_against or is_standing or _is_next_of_table(number, previous)


def _is_next_of_table(number: Borrower, previous: Mention) -> bool:
    """`برصيد 21 نقطة يليه النجم بـ19 ثم الوداد بـ17`: the next ones in the table."""
    said = [word for word in number.since(previous) if word not in _COMMAS]
    is_next = 1 < len(said) <= _LONGEST_NEXT and said[0] in bare_words("following")
    return is_next and said[-1] == _WITH


def _is_near_line(number: Borrower, previous: Mention) -> bool:
    text, mention = number.text, number.mention
    same = text.line(previous.first) == text.line(mention.first)
    return same and mention.first - previous.last <= _REACH


def _comes_to_points(number: Borrower, previous: Mention) -> bool:
    """`ارتفع الوزني 1.42 نقطة إلى 427.15`: the level that an index came to, in its points."""
    return previous.last == number.mention.first - 1 and number.word(-1) in to_levels()
