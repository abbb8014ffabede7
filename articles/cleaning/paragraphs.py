"""Paragraphs and sentences of a body, as spans.

The splitter is our own: the ones that exist cut Arabic at commas, colons and initials
(measured: sixty-four pieces of one press article).
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from articles.span import Span

_CLOSING = "\"'”’»)\\]›"
# What may end a sentence with the closing marks that belong to it, before a space or at the end.
_STOP = re.compile(rf"(?:[.؟?!…۔]+[{_CLOSING}]*)+(?=\s|$)")
# Inside quotation marks and brackets a stop ends nothing. The bounds keep an opening mark that
# is never closed from swallowing the article.
_ENCLOSED = re.compile(
    r"«[^«»]{1,600}»|“[^“”]{1,600}”|\"[^\"]{1,600}\"|\([^()]{1,300}\)|\[[^\[\]]{1,300}\]"
)
_LAST_WORD = re.compile(r"[^\s«»“”\"'()\[\]،؛:/-]*$")
_LOOK_BACK = 24
_PAUSE = ".."  # two dots are the press's dash: «عاجل.. انقطاع الكهرباء»

_ABBREVIATIONS = frozenset(
    tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))["abbreviations"]
)
_INITIALS = re.compile(r"(?:[^\W\d_]\N{ARABIC TATWEEL}?\.){0,6}[^\W\d_]\N{ARABIC TATWEEL}?")
_INITIAL_NEXT = re.compile(r"\s+(?!و)[^\W\d_](?=[\s،.:؛]|$)")
_AFTER_NUMBER = re.compile(r"[0-9٠-٩]\s*$")
_LIST_NUMBER = re.compile(r"[\s(\[•*-]*[0-9٠-٩]{1,3}")


def paragraphs(body: str) -> tuple[Span, ...]:
    """The lines of the body that are not empty."""
    spans: list[Span] = []
    position = 0
    for line in body.split("\n"):
        if line.strip():
            spans.append(Span(position, position + len(line)))
        position += len(line) + 1
    return tuple(spans)


def sentences(body: str) -> tuple[Span, ...]:
    """The sentences of the body, in order, without the spaces around them.

    A sentence ends at `.`, `؟`, `!` or `…` before a space, outside quotation marks and brackets,
    and at the end of its line: headings and lines of a list are sentences of their own. It does
    not end in decimals, after initials and abbreviations (`د.`, `و.م.ع`, `يوسف. ح`), at two dots,
    at `،`, `؛` or `:`. Takes time in proportion to the body's length.
    """
    return tuple(span for line in paragraphs(body) for span in _sentences_of(body, line))


def _sentences_of(body: str, line: Span) -> list[Span]:
    """The sentences of one line."""
    found: list[Span] = []
    enclosed = [match.span() for match in _ENCLOSED.finditer(body, line.start, line.end)]
    start, index = line.start, 0
    for stop in _STOP.finditer(body, line.start, line.end):
        while index < len(enclosed) and enclosed[index][1] < stop.end():
            index += 1
        inside = (
            index < len(enclosed)
            and enclosed[index][0] < stop.start()
            and stop.end() < enclosed[index][1]
        )
        if stop.end() < line.end and (inside or _goes_on(body, start, stop, line.end)):
            continue
        found.extend(_trimmed(body, start, stop.end()))
        start = stop.end()
    found.extend(_trimmed(body, start, line.end))
    return found


def _goes_on(body: str, start: int, stop: re.Match[str], line_end: int) -> bool:
    """Whether the sentence goes on after this dot."""
    mark = stop.group()
    if mark == _PAUSE:
        return True
    if mark != ".":
        return False
    position = stop.start()
    before = body[max(start, position - _LOOK_BACK) : position]
    close = before.rstrip()
    word = _last_word(close)
    if close != before:
        # A dot that stands off (`سامية .م .`) belongs to initials only, not to a longer word.
        before, word = close, word.lstrip(".")
        is_short = _INITIALS.fullmatch(word) is not None
    else:
        is_short = _is_short_for(word) or _is_short_for(word.removeprefix("و"))
    if is_short:
        after_number = _AFTER_NUMBER.search(before[: len(before) - len(word)]) is not None
        new_clause = "." not in word or body.startswith(" و", stop.end())
        return not (after_number and new_clause)
    if _INITIAL_NEXT.match(body, stop.end(), line_end) is not None:
        return True
    if position - start >= _LOOK_BACK:
        return False
    return _LIST_NUMBER.fullmatch(body, start, position) is not None


def _is_short_for(word: str) -> bool:
    """Whether a dot after the word shortens it: an abbreviation or initials."""
    return word in _ABBREVIATIONS or _INITIALS.fullmatch(word) is not None


def _last_word(before: str) -> str:
    found = _LAST_WORD.search(before)
    return found.group() if found is not None else ""


def _trimmed(body: str, start: int, end: int) -> list[Span]:
    """The span without the spaces around it; nothing where only spaces are."""
    words = body[start:end]
    stripped = words.strip()
    if not stripped:
        return []
    first = start + len(words) - len(words.lstrip())
    return [Span(first, first + len(stripped))]
