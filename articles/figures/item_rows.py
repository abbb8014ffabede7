"""Item rows: names that each have their own number, told one behind the other or one a line.

`الطماطم: 9 جنيهات، البصل: 14، الليمون: 22` and `كراسي: 40 للميناء، 25 للتل، 18 للبرج`. What the
numbers are is decided once for the whole row, by all its members: whether the name stands before or
behind, and that they are figures.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from articles.arabic.numerals import read_number
from articles.arabic.word_kinds import is_verb
from articles.figures.exclusions import numbered
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention
from articles.figures.nouns import function_words, is_arabic, is_definite
from articles.figures.number_rows import bare_words
from articles.figures.phrases import folded, read_table
from articles.figures.units import match_unit

_LINE_END, _AND, _SO = "\n", "و", "ف"
_FIRST_DIGIT, _PAST_NINE = "0", ":"
_SIGNS = frozenset("،,؛;|") | {_LINE_END}
_LEADS = frozenset({":", "=", "(", "|", "-", "–", "ب"})
_BULLETS = frozenset({"-", "*", "•", "–", "·", "ـ", "▪", "●"})
_MARKER_ENDS = frozenset({"-", ".", ")", "–", "ـ", "/"})
_NAME_SIGNS = frozenset({":", ")", "(", "-", "/", *_BULLETS})
_LONGEST_TAIL, _LONGEST_NAME, _LONGEST_DIGITS, _SHORT = 4, 6, 9, 2
_FEWEST, _HEAD_REACH, _ROW_REACH = 3, 30, 24
_RANGE_OPENERS = folded(["بين", "من"])
_RANGE_SIGNS = folded(["إلى"]) | {_AND, "-", "–"}
_YEARS = range(1800, 2101)
_TO_WHOM = ("ل", "ب")


class Item(NamedTuple):
    """The number of one member of a row: from its first word up to before its last."""

    first: int
    last: int


GoesOn = Callable[[FigureText, Item, Item], bool]


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A row.

    Attributes:
        items: Its numbers in order.
        start: Index of the first word of its head, which stands before the first name.
        is_plain: Whether its form alone makes its numbers figures: a list of lines, signs of a
            table, or a member that tells its unit or what it counts.
    """

    items: tuple[Item, ...]
    start: int
    is_plain: bool


class ItemRows:
    """The rows of a text.

    Args:
        text: The text.
    """

    def __init__(self, text: FigureText) -> None:
        self._text = text
        items = _items(text)
        self.rows = [*_rows(text, items, _is_next_named), *_rows(text, items, _is_next_dealt_out)]
        self._row_of = {item.first: row for row in self.rows for item in row.items if row.is_plain}

    def has(self, mention: Mention) -> bool:
        """Whether a bare number is a figure as a member of a row."""
        row = self._row_of.get(mention.first)
        if row is None or mention.high is not None or not mention.low.in_digits:
            return False
        word = self._text.word(mention.first)
        return len(word) <= _LONGEST_DIGITS and not (word.startswith("0") and word.isdecimal())


def _items(text: FigureText) -> list[Item]:
    """The numbers in digits that are no times and no signs of a list, ranges as one."""
    found: list[Item] = []
    words, last = text.words, 0
    for at in _close_together(words):
        if at < last or text.time_over(at) is not None:
            continue
        number = read_number(words, at)
        last = max(at + 1, number.last if number is not None else 0)
        if found and _ends_range(text, found[-1], at):
            found[-1] = Item(found[-1].first, last)
        elif not _is_marker(text, at, last):
            found.append(Item(at, last))
    return found


def _close_together(words: Sequence[str]) -> list[int]:
    """Where words begin with a digit, at least so many as a row has near one another."""
    places = [at for at, word in enumerate(words) if _FIRST_DIGIT <= word < _PAST_NINE]
    kept: list[int] = []
    group = places[:1]
    for at in [*places[1:], None]:
        if at is not None and at - group[-1] <= _ROW_REACH:
            group.append(at)
            continue
        kept += group if len(group) >= _FEWEST else []
        group = [at] if at is not None else []
    return kept


def _is_marker(text: FigureText, at: int, last: int) -> bool:
    """`3- النصر`: the place of a line in its list."""
    opens = text.word(at - 1) in {"", _LINE_END}
    return opens and text.word(last) in _MARKER_ENDS and not text.word(last + 1)[:1].isdecimal()


def _ends_range(text: FigureText, before: Item, at: int) -> bool:
    """`بين 300 و750`, `من 5 إلى 9`, `300-750`."""
    between = text.words[before.last : at]
    leads = text.word(before.first - 1) in _RANGE_OPENERS or between != [_AND]
    return len(between) == 1 and between[0] in _RANGE_SIGNS and leads


def _rows(text: FigureText, items: Sequence[Item], is_next: GoesOn) -> list[ItemRow]:
    """The longest runs of items of which each goes on from the one before."""
    rows, run = [], list(items[:1])
    for item in [*items[1:], None]:
        if item is not None and is_next(text, run[-1], item):
            run.append(item)
            continue
        if len(run) >= _FEWEST:
            row = _row(text, run)
            rows += [row] if row is not None else []
        run = [item] if item is not None else []
    return rows


def _row(text: FigureText, items: list[Item]) -> ItemRow | None:
    """The row of these items, unless they are years."""
    values = [text.word(item.first) for item in items]
    if all(word.isdecimal() and int(word[:9]) in _YEARS for word in values):
        return None
    start, _ = text.line(items[0].first)
    before = range(start, items[0].first)
    if len(before) <= _LONGEST_NAME and not any(text.words[at].isdecimal() for at in before):
        # The first line of a list has its head in the line before.
        start, _ = text.line(start - 1) if start else (start, start)
    lines = {text.line_number(item.first) for item in items}
    led = all(text.word(item.first - 1) in {":", "=", "|"} for item in items)
    tells = any(_tells_unit(text, each) for each in items[:-1])
    tells = tells or match_unit(text.words, items[-1].last) is not None
    is_counting = not any(_is_which(text, each) for each in items)
    is_plain = tells or (is_counting and (led or len(lines) == len(items)))
    is_plain = is_plain and not _are_minutes(text, items)
    return ItemRow(tuple(items), max(start, items[0].first - _HEAD_REACH), is_plain)


def _is_which(text: FigureText, item: Item) -> bool:
    """`الهاتف: 5551234`, `رقم الملف: 78`: whether a number tells which one its name means."""
    at = item.first - 1
    at -= text.word(at) in _LEADS
    return text.word(at) in numbered() or text.word(at - 1) in bare_words("row_breaks")


def _are_minutes(text: FigureText, items: Sequence[Item]) -> bool:
    """`وسجل النجار 45 وجعفر 78 وعلوية 89`: when the goals of a match were scored."""
    start, _ = text.sentence(items[0].first)
    said = text.words[start : items[-1].last + 1]
    is_played = not bare_words("scoring").isdisjoint(said)
    return is_played and not _tells_unit(text, items[0])


def _tells_unit(text: FigureText, item: Item) -> bool:
    word = text.word(item.last)
    if match_unit(text.words, item.last) is not None:
        return True
    is_free = not word.startswith(_AND) and word not in function_words() and not is_verb(word)
    return is_arabic(word) and is_free and not is_definite(word)


def _is_next_named(text: FigureText, before: Item, item: Item) -> bool:
    """Whether a sign and a name stand between two numbers, the name right before the second."""
    between = _without_marker(text.words[before.last : item.first])
    if not 0 < len(between) <= _LONGEST_TAIL + _LONGEST_NAME or "." in between:
        return False
    opener = _opener(between)
    if opener is None:
        return False
    name = between[opener:]
    while name and name[-1] in _LEADS:
        name = name[:-1]
    return _is_name(name) and text.time_over(item.first - 1) is None


def _without_marker(words: list[str]) -> list[str]:
    """The words between two numbers without the place of a line in its list (`4- الهلال`)."""
    at = words.index(_LINE_END) + 1 if _LINE_END in words else len(words)
    is_marked = words[at : at + 1] != [] and words[at].isdecimal()
    return words[:at] + words[at + 2 :] if is_marked else words


def _opener(between: Sequence[str]) -> int | None:
    """Where the name begins behind the rest of the item before; None where nothing parts them."""
    for at, word in enumerate(between[: _LONGEST_TAIL + 1]):
        if word in _SIGNS or word in bare_words("meanwhile"):
            return at + 1
    joined = (
        at
        for at, word in enumerate(between[:_LONGEST_TAIL])
        if word == _AND or (word[0] in (_AND, _SO) and len(word) > _SHORT + 1)
    )
    return next(joined, None)


def _is_name(name: Sequence[str]) -> bool:
    words = [word for word in name if word not in _NAME_SIGNS | {_LINE_END, _AND}]
    if not 0 < len(words) < _LONGEST_NAME or not all(map(is_arabic, words)):
        return False
    last = words[-1]
    bare = last.removeprefix(_AND) if len(last) > _SHORT + 1 else last
    is_noun = len(last) > _SHORT and bare not in function_words() and not is_verb(bare)
    return is_noun and bare not in bare_words("row_breaks")


def _is_next_dealt_out(text: FigureText, before: Item, item: Item) -> bool:
    """Whether behind both numbers stands to whom or where they belong (`85 لجنين و64 لطولكرم`)."""
    between = text.words[before.last : item.first]
    if not _SHORT <= len(between) <= _LONGEST_NAME or between[-1] not in (_SIGNS | {_AND}):
        return False
    own, other = text.word(item.last), [each for each in between[:-1] if is_arabic(each)]
    return any(_is_led_alike(own, each) for each in other[:_FEWEST])


def _is_led_alike(one: str, other: str) -> bool:
    if one in dealing() or other in dealing():
        return one == other
    return one[:1] == other[:1] and one[:1] in _TO_WHOM and min(len(one), len(other)) > _SHORT


@cache
def dealing() -> frozenset[str]:
    """Prepositions behind each number of a row, before whom or where it belongs."""
    return folded(read_table("bare_numbers")["dealing"])
