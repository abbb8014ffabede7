"""Folding: the letter forms that Arabic writers use for one another, brought to one.

A reader takes `إلى`, `الى` and `إلـى` for the same word. Folding does so too, at three levels:

* letters (`fold_letters`): letter forms, digits, spaces and dashes, one by one; the length stays;
* reading (`fold`): vowel signs, tatweel and invisible marks are left out as well, and every
  position of the folded text knows its position in the source: for times, figures, passages;
* line (`fold_line`): also hamza on its seats, case and runs of spaces, with no way back: for lines
  that are compared with cues.

What counts as one letter stands in `folding.toml`; the index adds its own to it
(`index/analysis/folding.py`).
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from articles.arabic.dumps import without_dumps
from articles.span import Span

RIGHT_TO_LEFT_MARK = "\N{RIGHT-TO-LEFT MARK}"
TATWEEL = "\N{ARABIC TATWEEL}"
TABLE_FILE = Path(__file__).with_name("folding.toml")

_GROUPS: dict[str, dict[str, str]] = tomllib.loads(TABLE_FILE.read_text("utf-8"))
_ZEROS = (
    "\N{ARABIC-INDIC DIGIT ZERO}",
    "\N{EXTENDED ARABIC-INDIC DIGIT ZERO}",
    "\N{FULLWIDTH DIGIT ZERO}",
)
# Vowel signs, the superscript alef, tatweel, and every invisible mark of direction or joining.
_DROPPED = (
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640"
    "\u00ad\u061c\u200b-\u200e\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
)
_LIGATURES = "\ufef5-\ufefc"
# A right-to-left mark after a digit's dot says that the fraction stands first; it stays.
_MARKS = re.compile(
    # The set of all first letters is looked for much faster than alternatives.
    f"[{_DROPPED}{RIGHT_TO_LEFT_MARK}{_LIGATURES}](?:(?<=[{_DROPPED}])[{_DROPPED}]*"
    f"|(?<=[{_LIGATURES}])"
    f"|(?<={RIGHT_TO_LEFT_MARK})(?:(?<![.,]{RIGHT_TO_LEFT_MARK})|(?![0-9])))"
)
_LAM_ALEF = "لا"
# A tatweel that touches no letter, nor a sign on one, is a dash: `1908 ـ 1913`.
_SIGN = "[\N{ARABIC FATHATAN}-\N{ARABIC SUKUN}\N{ARABIC LETTER SUPERSCRIPT ALEF}]"
_DASH_LIKE_TATWEEL = re.compile(rf"(?<![^\W\d_])(?<!{_SIGN}){TATWEEL}+(?![^\W\d_])(?!{_SIGN})")
_LINE_DROPPED = re.compile(f"[{_DROPPED}{RIGHT_TO_LEFT_MARK}]+")
_BETWEEN_WORDS = re.compile(r"[\W_]+")


def letter_table(*groups: str) -> dict[int, str]:
    """Code points and what they are read as: some groups of `folding.toml`, and all digits."""
    table = {
        ord(form): kept
        for group in groups
        for kept, forms in _GROUPS[group].items()
        for form in forms
    }
    for zero in map(ord, _ZEROS):
        table |= {zero + digit: str(digit) for digit in range(10)}
    return table


def _one_to_one(*groups: str) -> dict[int, str]:
    """A table that keeps the length: letters, digits, presentation forms."""
    table = letter_table(*groups)
    for code in (*range(0xFB50, 0xFDFC), *range(0xFE80, 0xFEF5)):
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1:
            table[code] = table.get(ord(plain), plain)
    return table


# The forms of which the press has most; all others together are one letter in eight thousand.
_COMMON_FORMS = "ةأىإئؤآ\N{NO-BREAK SPACE}"
# More forms than any text has that is written by hand; each is read in a pass of its own.
_MOST_FORMS = 48


class _Forms:
    """Reads the forms of a table, as `str.translate` does in twenty times the time.

    A text has few of the forms and many of each: the common ones are replaced one after the other,
    and the others looked for all at once.
    """

    def __init__(self, table: dict[int, str]) -> None:
        self._table = table
        kept = {chr(code): letter for code, letter in table.items() if chr(code) != letter}
        self._common = [(form, kept.pop(form)) for form in _COMMON_FORMS if form in kept]
        self._rare = kept
        self._any_rare = re.compile(f"[{re.escape(''.join(kept))}]")
        forms = [*kept, *(form for form, _ in self._common)]
        self._any = re.compile(f"[{re.escape(''.join(forms))}]")

    def read(self, text: str) -> str:
        if self._any.search(text) is None:
            return text  # most words
        for form, letter in self._common:
            text = text.replace(form, letter)
        if self._any_rare.search(text) is None:
            return text
        forms = self._rare.keys() & set(text)
        if len(forms) > _MOST_FORMS:
            return text.translate(self._table)
        for form in forms:
            text = text.replace(form, self._rare[form])
        return text


_READING = _Forms(_one_to_one("letters", "percent", "signs"))
_LINES = _Forms(_one_to_one("letters", "percent", "seats"))


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A folded text and the way back to its source.

    Attributes:
        text: The folded text.
        source: What it was folded from.
    """

    text: str
    source: str
    _folded_at: list[int] = field(default_factory=lambda: [0], repr=False)
    _source_at: list[int] = field(default_factory=lambda: [0], repr=False)

    def to_source(self, position: int) -> int:
        """The position in the source of the character at `position` of the folded text."""
        if len(self._folded_at) == 1:
            return min(position, len(self.source))
        step = bisect_right(self._folded_at, position) - 1
        return min(self._source_at[step] + position - self._folded_at[step], len(self.source))

    def end_in_source(self, position: int) -> int:
        """Where a span that ends before `position` ends in the source, its vowel signs included."""
        if position == 0:
            return 0
        step = bisect_left(self._folded_at, position)
        if step == len(self._folded_at) or self._folded_at[step] != position:
            # Nothing was left out there, as in most places.
            return min(
                self._source_at[step - 1] + position - self._folded_at[step - 1], len(self.source)
            )
        end = min(self.to_source(position - 1) + 1, len(self.source))
        following = self._following(position)
        while end < following and unicodedata.combining(self.source[end]):
            end += 1
        return end

    def span(self, start: int, end: int) -> Span:
        """The place in the source of a stretch of the folded text.

        A tatweel after its last letter belongs to it (`1436هـ`).
        """
        first, last = self.to_source(start), self.end_in_source(end)
        following = self._following(end)
        while last < following and self.source[last] == TATWEEL and self.source[last - 1].isalpha():
            last += 1
        return Span(first, max(first, last))

    def _following(self, position: int) -> int:
        """Where the first letter stands that a span up to `position` leaves out."""
        return self.to_source(position) if position < len(self.text) else len(self.source)

    def to_folded(self, position: int) -> int:
        """The position in the folded text that answers to `position` of the source."""
        step = bisect_right(self._source_at, position) - 1
        folded = self._folded_at[step] + position - self._source_at[step]
        following = self._folded_at[step + 1] if step + 1 < len(self._folded_at) else len(self.text)
        return min(folded, following)


def fold_letters(text: str) -> str:
    """Folds at the level of letters; the length stays the same."""
    return _READING.read(text)


def fold_line(line: str) -> str:
    """Folds at the level of lines: one spelling, lower case, single spaces, no way back."""
    return " ".join(_in_one_spelling(line).split())


def fold_accents(line: str) -> str:
    """Folds at the level of lines, and drops accents: French is often written without them."""
    apart = unicodedata.normalize("NFD", fold_line(line))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def words_of_line(line: str) -> list[str]:
    """The words of a line at the level of lines, without their punctuation."""
    # Signs are fewer than letters: cutting at them takes a third of the time of finding words.
    return [word for word in _BETWEEN_WORDS.split(_in_one_spelling(line)) if word]


def _in_one_spelling(line: str) -> str:
    """The line at the level of lines, its spaces as they are."""
    if not line.isascii():
        line = _LINE_DROPPED.sub("", _LINES.read(line))
    return line.casefold()


def fold(text: str) -> FoldedText:
    """Folds a text at the level of reading.

    Args:
        text: Any text; lone surrogates and control characters pass unchanged.

    Returns:
        The folded text with its map of offsets.
    """
    same_length = fold_letters(text)
    if TATWEEL in same_length:
        same_length = _DASH_LIKE_TATWEEL.sub(_dashes, same_length)
    pieces: list[str] = []
    folded_at, source_at = [0], [0]
    taken = length = 0
    for mark in _MARKS.finditer(same_length):
        pieces.append(same_length[taken : mark.start()])
        length += mark.start() - taken
        taken = mark.end()
        if mark.group() >= "\ufef5" and mark.group() <= "\ufefc":
            pieces.append(_LAM_ALEF)
            # Both letters answer to the ligature's one place.
            folded_at.append(length + 1)
            source_at.append(mark.start())
            length += 2
        folded_at.append(length)
        source_at.append(taken)
    pieces.append(same_length[taken:])
    return FoldedText("".join(pieces), text, folded_at, source_at)


def _dashes(run: re.Match[str]) -> str:
    return "-".ljust(len(run[0]))


def fold_prose(body: str) -> FoldedText:
    """Folds an article's body for extraction, its dumps of data blanked out (`dumps`)."""
    return fold(without_dumps(body))


@lru_cache(maxsize=1 << 15)
def fold_word(word: str) -> str:
    """The folded form of one word or phrase, for tables and look-ups."""
    same_length = fold_letters(word)
    return same_length if _MARKS.search(same_length) is None else fold(word).text


def fold_words(text: str) -> frozenset[str]:
    """The folded words of a list written as one text."""
    return frozenset(fold(text).text.split())
