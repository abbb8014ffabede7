"""Directions: whether a figure is a change up or down, or an aim."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from articles.arabic.closed_classes import folded_class
from articles.arabic.folding import fold_word
from articles.figures.figure import Direction, FigureKind, Qualifier
from articles.figures.figure_text import FigureText
from articles.figures.left_out import reaches
from articles.figures.measure_words import counters, to_levels
from articles.figures.mention import Mention, Shape
from articles.figures.nouns import is_phrase_word, is_preposed
from articles.figures.other_aims import is_other_aim
from articles.figures.phrases import folded, read_table, rule_words
from articles.figures.qualifiers import qualifier_before

_CHANGE_REACH = 14
_AIM_REACH = 9
_CHANGING = frozenset({FigureKind.PERCENT, FigureKind.MONEY, FigureKind.COUNT, FigureKind.RATIO})
_BY = rule_words("directions", "by")
_COMMAS = frozenset("،,؛:")
_NEW_CLAUSE = rule_words("directions", "new_clause")
_THAN = folded(["من", "عن", "على"])
_NOT = folded_class("negations") | folded(["ألا"])
_HORIZON, _BY_THEN = fold_word("أفق"), fold_word("بحلول")
_INDEX = fold_word("مؤشر")
# `تم إحداث 3 خلايا` tells what was done.
_DONE = rule_words("directions", "done")
_HIGHEST = folded(["أعلى", "أدنى", "أقل"])
_POINTS_REACH, _SUBJECT_REACH = 10, 6
_COUNT = FigureKind.COUNT
# What rises by so much; of lengths and times verbs of rising tell jumps and delays.
_MOVED = frozenset(
    {
        FigureKind.MONEY,
        FigureKind.SCORE,
        FigureKind.VOLUME,
        FigureKind.WEIGHT,
        FigureKind.ENERGY,
        FigureKind.AREA,
        FigureKind.TEMPERATURE,
    }
)
_QUOTES = frozenset('«»"“”')
_FROM, _TO = fold_word("من"), fold_word("إلى")
_LEFT_REACH = 5


@cache
def _trends() -> dict[str, Direction]:
    table = read_table("context")["trends"]
    made: dict[str, Direction] = {}
    for name in ("up", "down"):
        for word in table[name]:
            base = fold_word(word)
            made |= dict.fromkeys([base, *(letter + base for letter in "وفبل")], Direction(name))
            made |= {"ال" + base: Direction(name), "وال" + base: Direction(name)}
    return made


@cache
def _gained_or_lost() -> frozenset[str]:
    """`خسائر بثلاثة ملايين`, `ربح قدره مليون`: how much it was, and no change of anything else."""
    trends = read_table("context")["trends"]
    words = folded([*trends["losses"], *trends["profits"]])
    return words | {glued + word for word in words for glued in ("و", "ف", "ب", "ل", "ال", "وال")}


@cache
def _aims() -> frozenset[str]:
    words = folded(read_table("context")["targets"]["words"])
    return words | {letter + word for word in words for letter in "وفبل"}


@cache
def _other_verbs() -> frozenset[str]:
    """Verbs of measure that say how much is, and not how it changed."""
    words = folded(read_table("context")["levels"]["verbs"])
    return words | {letter + word for word in words for letter in "وف"}


@cache
def _levels() -> frozenset[str]:
    return folded(read_table("context")["levels"]["words"])


def direction_of(text: FigureText, mention: Mention, kind: FigureKind) -> Direction | None:
    """The nearest word of change before the figure, unless the figure is the level reached."""
    start, _ = text.sentence(mention.first)
    qualified = qualifier_before(text, mention)
    end = qualified[0] if qualified is not None else mention.first
    if kind in _CHANGING and not _is_level(text, mention):
        change = _change_before(text, mention, kind, end, max(start, end - _CHANGE_REACH))
        if change is not None:
            return Direction.DOWN if mention.negative else change
    for at in range(end - 1, max(start, end - _AIM_REACH) - 1, -1):
        word = text.words[at]
        if word in _aims() and not _aims_at_nothing(text, at, start, end):
            return Direction.TARGET
        if word == "،":
            return None
    return None


def _aims_at_nothing(text: FigureText, at: int, start: int, end: int) -> bool:
    """Whether a word of aims is none where it stands, in a sentence before the figure."""
    return (
        _is_bare_horizon(text, at)
        or is_hour(text, at)
        or text.word(at - 1) in _DONE
        or is_other_aim(text.words[start:end], at - start, end - start)
    )


def _is_bare_horizon(text: FigureText, at: int) -> bool:
    """`أفق مهني` aims at nothing; `في أفق سنة 2020` does."""
    return (
        text.words[at].endswith(_HORIZON)
        and text.time_over(at) is None
        and (text.time_over(at + 1) is None)
    )


def is_hour(text: FigureText, at: int) -> bool:
    """`بحلول الساعة 06:30`: when it was read, which is no aim."""
    return text.word(at).endswith(_BY_THEN) and text.word(at + 1) in _hours()


@cache
def _hours() -> frozenset[str]:
    return folded(read_table("context")["targets"]["hours"])


def _is_level(text: FigureText, mention: Mention) -> bool:
    """`ارتفعت إلى 15`, `من 480 إلى 300`: what was reached or left, not by how much."""
    window = text.words[max(0, mention.first - 3) : mention.first]
    return left_for(text, mention) is not None or not _levels().isdisjoint(window)


def left_for(text: FigureText, mention: Mention) -> int | None:
    """Index of what was reached, behind the level that was left.

    `من 20% سنة 2010 إلى 15%`, `من 36 مليارا قبل الأزمة إلى 16 مليار دولار`.
    """
    place = text.time_over(mention.last) or text.time_over(mention.last + 1)
    behind = mention.last if place is None else place.last
    if text.word(mention.first - 1) != _FROM:
        return None
    for at in range(behind, behind + _LEFT_REACH):
        if text.word(at) == _TO:
            return at + 1
        if text.word(at) in {_FROM, "", "\n", ".", *_COMMAS} or text.word(at)[0].isdecimal():
            return None
    return None


def _change_before(
    text: FigureText, mention: Mention, kind: FigureKind, end: int, lowest: int
) -> Direction | None:
    trends = _trends()
    is_by = bool(mention.prefix)
    number_since = False
    for at in range(end - 1, lowest - 1, -1):
        word = text.words[at]
        is_by = is_by or word in _BY or word in {"ب", "("}
        if word in _gained_or_lost() and kind is FigureKind.MONEY:
            return None
        if word in trends:
            near = end - at <= 2 and kind is not FigureKind.COUNT
            return trends[word] if (is_by or near) and not _compares(text, at) else None
        if (word in _levels() and word != "الي") or word in _other_verbs():
            return None
        if word in _NEW_CLAUSE or (word in _COMMAS and number_since):
            return None
        number_since = number_since or ("0" <= word[0] <= "9" and text.time_over(at) is None)
    return None


def _compares(text: FigureText, at: int) -> bool:
    """`لا يقل عن`, `يزيد على`, `أقل من`: how much, and no change."""
    return text.word(at + 1) in _THAN or text.word(at - 1) in _NOT


def move_of(text: FigureText, mention: Mention, kind: FigureKind) -> Direction | None:
    """By how much an index or an amount moved, where verb and subject alone say so."""
    if mention.shape in {Shape.SCORE, Shape.RANK} or mention.high:
        return None
    return _amount_move(text, mention, kind) or _index_move(text, mention, kind)


def _amount_move(text: FigureText, mention: Mention, kind: FigureKind) -> Direction | None:
    """`ارتفع سعر الفضة 2 دولار`, `خسر سهم المصرف 9 فلوس إلى 937`: behind a verb and its subject."""
    goes_on = reaches(text.word(mention.last))
    qualified = qualifier_before(text, mention)
    is_about = qualified is not None and qualified[1] is Qualifier.ABOUT
    end = qualified[0] if qualified is not None and is_about else mention.first
    start, _ = text.sentence(end)
    if end > start and text.words[end - 1] == "ب":
        end -= 1  # `ارتفع عدد القتلى بـ6`
    for at in range(end - 1, max(start, end - _SUBJECT_REACH) - 1, -1):
        word = text.words[at]
        moved = _moves("moves").get(word) or (_moves("gains").get(word) if goes_on else None)
        if moved is not None:
            # `ارتفعت أسهم 68 شركة`: those that rose, and not by how many.
            is_sized = not counters().isdisjoint(text.words[at:end])
            return moved if goes_on or kind in _MOVED or (kind is _COUNT and is_sized) else None
        if word not in _QUOTES and not _is_of_subject(text, at, goes_on):
            return None
    return None


def _is_of_subject(text: FigureText, at: int, goes_on: bool) -> bool:
    """Whether a word may belong to what moved, told at more length where a level follows.

    `العقود الآجلة لخام الشمال`.
    """
    word = text.words[at]
    is_told = is_phrase_word(text.words, at) or (goes_on and is_preposed(word))
    return is_told and word not in to_levels()


@cache
def _moves(name: str) -> Mapping[str, Direction]:
    """Folded verbs, with what may be glued to them, and where what they tell of went."""
    table = read_table("context")[name]
    return {
        glued + word: Direction(way)
        for way in ("up", "down")
        for word in folded(table[way])
        for glued in ("", "و", "ف")
    }


def _index_move(text: FigureText, mention: Mention, kind: FigureKind) -> Direction | None:
    """`ارتفع المؤشر بواقع 86 نقطة`: by how many points an index moved, and not to where."""
    if kind is not FigureKind.SCORE:
        return None
    start, _ = text.sentence(mention.first)
    lowest = max(start, mention.first - _POINTS_REACH)
    said = text.words[lowest : mention.first]
    if not any(_INDEX in word for word in said) or not _aims().isdisjoint(said):
        return None
    before = text.word(mention.first - 1)
    is_by = bool(mention.prefix) or before == "ب" or before.removeprefix("و") in _BY
    return _last_trend(text, mention.first, lowest if is_by else max(start, mention.first - 2))


def _last_trend(text: FigureText, end: int, lowest: int) -> Direction | None:
    """The word of change before an index, in its clause and with no number in between."""
    for at in range(end - 1, lowest - 1, -1):
        word = text.words[at]
        if word in _trends() and word not in _HIGHEST:
            return None if _compares(text, at) else _trends()[word]
        is_number = word[0].isdecimal() and text.time_over(at) is None
        if is_number or word in _COMMAS or word in _NEW_CLAUSE or word in _levels():
            return None
    return None
