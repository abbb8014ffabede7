"""Bare kinds: what a number is a number of that names neither its unit nor what it counts."""

from __future__ import annotations

from functools import cache

from articles.arabic.folding import fold_word
from articles.figures.compounds import marks
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.measure_words import closed_scales, indexes, no_prices, prices, sums
from articles.figures.mention import Mention
from articles.figures.number_rows import averages
from articles.figures.phrases import folded, read_table
from articles.figures.team_points import is_points_total

_CUE_REACH, _SUM_REACH = 12, 18
_SOLD_REACH, _BY = 4, "ب"
_PRICE_REACH = 8
_PRICES = fold_word("أسعار")
_FROM, _TO, _ON = (fold_word(word) for word in ("من", "إلى", "على"))
_MILLION, _THOUSAND = 1e6, 1000
_FOR = folded(["ب", "مقابل", "لقاء", "نظير"])
_FOR_WHAT = fold_word("ل")
_ADJECTIVES = ("يه", "ي")
_SHORTEST_PURPOSE = 4  # letters: of لتحسين, and not of لا, لم, لدى or ليس


@cache
def cues(name: str) -> frozenset[str]:
    """Words around a number that say of what its points or degrees are."""
    return folded(read_table("context")["points"][name])


def with_particles(words: frozenset[str]) -> frozenset[str]:
    """Folded words, and what they are with one of the particles that are glued to words."""
    return words | {glued + word for word in words for glued in "وبلف"}


@cache
def _amounts() -> frozenset[str]:
    """Words that lead to an amount of money."""
    return folded(read_table("context")["sums"]["leading"])


def kind_of_bare(text: FigureText, mention: Mention) -> FigureKind:
    """A sum of money or the level of an index where the sentence says so, else a count."""
    if _is_sum(text, mention) or _is_share_price(text, mention) or is_sold(text, mention):
        return FigureKind.MONEY
    if _is_index_level(text, mention) or is_points_total(text, mention):
        return FigureKind.SCORE
    if near(text, mention, cues("quakes")) and mention.low.in_digits:
        return FigureKind.OTHER
    if _is_mark(text, mention):
        return FigureKind.SCORE
    return FigureKind.MONEY if _is_price(text, mention) else FigureKind.COUNT


def _is_mark(text: FigureText, mention: Mention) -> bool:
    """`نال معدل 19.27 في الباكالوريا`: a mark with decimals, or an average, in an examination."""
    value = mention.low.value
    is_fine = mention.low.in_digits and mention.low.scale == 1 and value != int(value)
    before = text.word(mention.first - 1)
    if before in averages() and mention.low.in_digits and mention.low.scale == 1:
        return near(text, mention, _exams())
    return is_fine and (before in marks() or before == _ON) and near(text, mention, _exams())


@cache
def _exams() -> frozenset[str]:
    return with_particles(cues("exams"))


def _is_price(text: FigureText, mention: Mention) -> bool:
    """`سعر البرميل 82.4`: the price is the last thing named before the number."""
    start, _ = text.sentence(mention.first)
    said = text.words[max(start, mention.first - _PRICE_REACH) : mention.first]
    named = [at for at, word in enumerate(said) if word in prices()]
    if (
        not named
        or text.word(mention.last) in cues("of_what")
        or not cues("numbers").isdisjoint(said)
    ):
        return False
    between = said[named[-1] + 1 :]
    if not between and said[-1] == _PRICES:
        # `ارتفعت أسعار 28 شركة واستقرت أسعار 30`
        return False
    if len(between) > 2 and between[-3] == _FROM and between[-1] == _TO:
        # `سعر السهم من 0,91 إلى 0,94`
        between = between[:-3]
    return no_prices().isdisjoint(between) and not any(word[:1].isdecimal() for word in between)


def _is_sum(text: FigureText, mention: Mention) -> bool:
    """`إنفاق 360 مليون`: millions of nothing, of what is told in money alone."""
    if text.word(mention.last) in cues("of_what"):
        return False
    if _opens_title(text, mention):
        return True
    at = mention.first - 1
    at -= text.word(at).endswith(_ADJECTIVES)
    if mention.low.scale >= _THOUSAND and not _amounts().isdisjoint(text.words[at : mention.first]):
        # `عرضا بقيمة 700 ألف`, `بقيمة إجمالية 62 مليونا`
        return True
    if mention.low.scale >= _THOUSAND and _is_paid(text, mention):
        return True
    if mention.low.scale < _MILLION:
        return False
    start, _ = text.sentence(mention.first)
    said = text.words[max(start, mention.first - _SUM_REACH) : mention.first]
    return not sums().isdisjoint(said) and cues("numbers").isdisjoint(said)


def _is_share_price(text: FigureText, mention: Mention) -> bool:
    """`هبط سهم المصنع إلى 76.25`: where one share came to, told last, though of an index before."""
    low, start = mention.low, text.sentence(mention.first)[0]
    is_fine = low.in_digits and low.scale == 1 and low.value != int(low.value)
    if not is_fine or text.word(mention.first - 1) not in cues("to_levels"):
        return False
    said = text.words[max(start, mention.first - _SUM_REACH) : mention.first]
    told = [word for word in said if word in _one_share() or word in indexes()]
    return (
        bool(told)
        and told[-1] in _one_share()
        and (cues("traded") | cues("narrowing")).isdisjoint(said)
    )


@cache
def _one_share() -> frozenset[str]:
    return with_particles(cues("one_share"))


def is_sold(text: FigureText, mention: Mention) -> bool:
    """`يباع طن القش بـ4200`: for how many coins something is sold.

    Args:
        text: The text.
        mention: A bare number.
    """
    low, at = mention.low, mention.first - 1
    if not low.in_digits or text.word(at) != _BY or mention.noun is not None:
        return False
    said = text.words[max(text.sentence(at)[0], at - _SOLD_REACH) : at]
    is_plain = not any(word[:1].isdecimal() for word in said)
    return is_plain and not _paid("sold").isdisjoint(said)


def _is_paid(text: FigureText, mention: Mention) -> bool:
    """`غرامة تصل إلى 500 ألف`, `باع القميص بـ30 ألفا`: thousands of what is paid alone."""
    start, _ = text.sentence(mention.first)
    said = text.words[max(start, mention.first - _PRICE_REACH) : mention.first]
    numbers = [at for at, word in enumerate(said) if word[:1].isdecimal()]
    said = said[numbers[-1] + 1 :] if numbers else said
    if not (said and cues("numbers").isdisjoint(said)):
        return False
    if not _paid("paid").isdisjoint(said):
        return mention.noun is None
    is_for = said[-1] in _FOR or mention.low.prefix > 0
    return is_for and not _paid("traded").isdisjoint(said)


@cache
def _paid(name: str) -> frozenset[str]:
    """What is paid in money alone, or words of trade before `ب` and `مقابل`, folded."""
    return with_particles(folded(read_table("context")["sums"][name]))


def _opens_title(text: FigureText, mention: Mention) -> bool:
    """`32 مليونا لتحسين المداخل`, `12 مليارا قيمة البضائع`: titles leave out the coin of a sum."""
    is_large = mention.low.scale >= _MILLION and text.word(mention.low.last - 1) in closed_scales()
    is_first = text.line(mention.first)[0] == mention.first and text.line_number(mention.first) == 0
    behind = text.word(mention.last)
    # `11 مليونا تحت خط الفقر`, `20 مليونا لا يجدون الماء` are people.
    is_spent = behind.startswith(_FOR_WHAT) and len(behind) > _SHORTEST_PURPOSE
    return is_large and is_first and (is_spent or behind in sums())


def _is_index_level(text: FigureText, mention: Mention) -> bool:
    """`ارتفع المؤشر الفرعي إلى 58.3 من 57.1`, `المؤشر … إلى 96,599`: where an index came to."""
    value = mention.low.value
    start, _ = text.sentence(mention.first)
    said = text.words[start : mention.first]
    named = [at for at, word in enumerate(said) if word in indexes()]
    # `من 54.0`: decimals that were written out.
    is_fine = value != int(value) or not text.word(mention.low.first).isdecimal()
    leads = (is_fine and mention.low.in_digits) or text.word(mention.first - 1) in cues("to_levels")
    if not (leads and named) or mention.low.scale != 1:
        return False
    # `مؤشر الأسرة … بلغ عدد المراكز 6951 سيرتفع إلى 10059`: what is counted has no level.
    return cues("numbers").isdisjoint(said[named[-1] :])


def near(text: FigureText, mention: Mention, wanted: frozenset[str]) -> bool:
    """Whether one of some words stands in the sentence, not far from a figure."""
    start, end = text.sentence(mention.first)
    low, high = max(start, mention.first - _CUE_REACH), min(end, mention.last + _CUE_REACH)
    return not wanted.isdisjoint(text.words[low:high])
