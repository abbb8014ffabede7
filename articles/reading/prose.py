"""Prose: whether a text is an article at all, or data, code and markup under the name of a text."""

from __future__ import annotations

import re
from collections.abc import Callable

from articles.reading.sources.mojibake import is_mojibake

_SAMPLE = 3000
_SHORTEST = 60  # code points: a shorter text is nobody's data, and may be a caption
_QUOTED_PRINTABLE = re.compile(r"=[0-9A-F]{2}(?:=[0-9A-F]{2})+|=\r?\n")
_TAGS = re.compile(r"</?[A-Za-z][\w:.-]{0,40}(?:\s[^<>]{0,400})?/?>|<[?!][^<>]{1,400}>")
_LONG_RUN = re.compile(r"[A-Za-z0-9+/=_-]{60,}")
_CODE = re.compile(
    r"^[ \t]*(?:(?:function|var|let|const|return|import|from|def|class|else|public|private)\b"
    r"|#include\b|@media\b|(?:if|for|while)\s*\(|(?:SELECT|INSERT|CREATE|UPDATE)\b"
    r"|[.#]?[\w-]+\s*\{|[})]|//|/\*|\*/|[\w-]+\s*:\s*[^;\n]{1,80};|.{0,200}[;{}]$)"
)
_JSON_LIKE = re.compile(r"\"[\w-]{1,40}\"\s*:\s*[\"\[{\d]")
_LATIN_WORD = re.compile(r"[A-Za-z][\w+:|=-]*")
_LETTERS = re.compile(r"[^\W\d_]+")
_NO_LETTERS = re.compile(r"[\W\d_]+")
_INNER_QUESTION = re.compile(r"\w\?+\w|\?\?")
_MUCH_MARKUP = 0.2
_MUCH_CODE = 0.5
_FEWEST_CODE_LINES = 4
_LEAST_LETTERS = 0.45
_COMMON_LETTERS = "اليمونرتبعدة"
_MUCH_REPLACED = 0.02
_SIGNS_OF_CODE = "{};=()<>"

_MOMENT = re.compile(
    r"\[?(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d|\d{1,3}(?:\.\d{1,3}){3} - - \[|"
    r"[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d |\d\d:\d\d:\d\d[.,]\d{3} )"
)
_JSON_OPENING = re.compile(r"\s*\[?\s*\{\s*\"[^\"\n]{1,60}\"\s*:\s*[\"\[{\d]")
_CLOCK = re.compile(r"\d\d:\d\d:\d\d| - - \[")
_FEWEST_LOG_LINES = 5
_MOSTLY_LOG = 0.6
_FEWEST_CELLS = 4
_LONGEST_WORD = 40  # code points


def fault_of(text: str) -> str | None:
    """What the text is instead of prose; None for prose.

    Judged on its first few thousand code points. Languages are not told apart: prose in any script
    is prose. A text of fewer than 60 code points is only refused where it holds no letter.

    Returns:
        `mojibake`, `quoted-printable`, `base64`, `markup`, `json`, `code`, `log`, `word-list`,
        `numbers`, `unreadable` or None.
    """
    sample = text[:_SAMPLE]
    if _LETTERS.search(sample) is None:
        return "numbers"
    if len(sample) < _SHORTEST:
        return None
    return next((name for name, holds in _FAULTS.items() if holds(sample)), None)


def _is_unreadable(sample: str) -> bool:
    if sample.count("\N{REPLACEMENT CHARACTER}") > len(sample) * _MUCH_REPLACED:
        return True
    # Letters that an encoding did not have became question marks inside words.
    return sample.count("?") > len(sample) / 25 and (
        len(_INNER_QUESTION.findall(sample)) > len(sample) / 50
    )


def _is_quoted_printable(sample: str) -> bool:
    if sample.count("=") < len(sample) / 20:
        return False
    found = _QUOTED_PRINTABLE.findall(sample)
    return sum(map(len, found)) > len(sample) / 4


def _is_base64(sample: str) -> bool:
    if sample.count(" ") > len(sample) / 20:
        return False
    return sum(map(len, _LONG_RUN.findall(sample))) > len(sample) / 2


def _is_markup(sample: str) -> bool:
    if sample.count("<") < 3:
        return False
    return sum(map(len, _TAGS.findall(sample))) > len(sample) * _MUCH_MARKUP


def _is_json(sample: str) -> bool:
    if _JSON_OPENING.match(sample) is not None:
        return True
    if sample.count('":') < 4 and sample.count('" :') < 4:
        return False
    return len(_JSON_LIKE.findall(sample)) > max(3, len(sample) / 150)


def _is_code(sample: str) -> bool:
    if sample.lstrip().startswith("<?php"):
        return True
    signs = sum(map(sample.count, _SIGNS_OF_CODE))
    if signs < len(sample) / 50:
        return False
    lines = [line for line in sample.split("\n") if line.strip()]
    code = sum(_CODE.match(line) is not None for line in lines)
    return code >= _FEWEST_CODE_LINES and code > len(lines) * _MUCH_CODE


def _is_numbers(sample: str) -> bool:
    visible = len(sample) - sum(map(sample.count, " \n\t\r\N{NO-BREAK SPACE}"))
    if sum(map(sample.count, _COMMON_LETTERS)) >= visible * _LEAST_LETTERS:
        return False  # for speed
    # Cutting at what is no letter takes a third of the time of finding the letters.
    return sum(map(len, _NO_LETTERS.split(sample))) < visible * _LEAST_LETTERS


def _is_log(sample: str) -> bool:
    """Whether most lines begin with a moment to the second, as programs write what they do."""
    if _CLOCK.search(sample) is None:
        return False
    lines = [line for line in sample.split("\n") if line.strip()]
    moments = sum(_MOMENT.match(line) is not None for line in lines)
    return moments >= _FEWEST_LOG_LINES and moments > len(lines) * _MOSTLY_LOG


def _is_word_list(sample: str) -> bool:
    """Whether most lines are one word and what a program says of it, between tabs (CoNLL).

    A program says it in Latin letters; a table of results in an article is names and numbers.
    """
    if sample.count("\t") < _FEWEST_LOG_LINES:
        return False
    lines = [line for line in sample.split("\n") if line.strip()]
    cells = [line.split("\t") for line in lines]
    annotated = sum(
        len(row) >= _FEWEST_CELLS
        and max(map(len, row)) < _LONGEST_WORD
        and any(_LATIN_WORD.fullmatch(cell) for cell in row)
        for row in cells
    )
    return annotated >= _FEWEST_LOG_LINES and annotated > len(lines) * _MOSTLY_LOG


_FAULTS: dict[str, Callable[[str], bool]] = {
    "unreadable": _is_unreadable,
    "quoted-printable": _is_quoted_printable,
    "base64": _is_base64,
    "markup": _is_markup,
    "json": _is_json,
    "code": _is_code,
    "log": _is_log,
    "word-list": _is_word_list,
    "numbers": _is_numbers,
    "mojibake": is_mojibake,
}
