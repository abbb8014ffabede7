r"""Literals of programs, rewritten as JSON: JavaScript, JSON5, Python and the shell of MongoDB.

Comments, names without quotation marks, words in single quotation marks or backticks, a comma after
the last item, `None` and `True`, words joined by `+`, and calls that stand for their argument
(`ISODate("…")`, `new Date("…")`, `datetime.date(2019, 3, 4)`) are read as what they mean.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

_TOKEN = re.compile(
    r"""(?P<space>\s+|//[^\n]*|/\*.*?\*/|\#[^\n]*)"""
    r"""|[uUbBrR]?(?P<double>"(?:[^"\\\n]|\\.)*")|[uUrR]?(?P<single>'(?:[^'\\\n]|\\.)*')"""
    r"""|(?P<back>`(?:[^`\\]|\\.)*`)"""
    r"""|(?P<call>(?:new\s+)?[A-Za-z_$][\w.$]{0,60}\s*"""
    r"""\((?:\s*(?P<given>"[^"\\\n]*"|'[^'\\\n]*')\s*|(?P<parts>[\d,\s.-]*))\))"""
    r"""|(?P<number>[+-]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)(?![\w$])"""
    r"""|(?P<name>[^\W\d][\w$]*|\$[\w$]*)|(?P<mark>[{}\[\]:,+])""",
    re.DOTALL,
)  # fmt: skip
_BEFORE_VALUE = re.compile(r"\s*:")
_WORDS = {"None": "null", "undefined": "null", "NaN": "null", "Infinity": "null"}
_WORDS |= {"True": "true", "False": "false", "null": "null", "true": "true", "false": "false"}
_ESCAPE = re.compile(
    r"\\(u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|\r?\n|.)", re.DOTALL
)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": ""}
_HALVES = re.compile("[\ud800-\udfff]")
_PARTS_OF_DAY = 3
_MOST_DIGITS = 300


def as_json(text: str, names: Mapping[str, str] | None = None) -> str:
    """The text with its literals in the form of JSON, up to the first that is none; the rest as is.

    Takes time linear in the length of the text.

    Args:
        text: What a program wrote.
        names: What names in it stand for, as JSON; others, and those of fields, stand for
            themselves.
    """
    known = _WORDS if names is None else {**_WORDS, **names}
    written: list[str] = []
    place = 0
    while (found := _TOKEN.match(text, place)) is not None:
        place = found.end()
        if found["space"] is None:
            _write(found, written, known)
    return "".join((*written, text[place:]))


def _write(found: re.Match[str], written: list[str], known: Mapping[str, str]) -> None:
    """Write one token behind those before it."""
    kind = found.lastgroup
    if kind in {"double", "single", "back"}:
        words = json.dumps(_words_of(found[kind]), ensure_ascii=False)
        if len(written) > 1 and written[-1] == "+" and written[-2].endswith('"'):
            written.pop()
            written[-1], words = written[-1][:-1], words[1:]  # one literal, in pieces
        written.append(words)
    elif found["call"] is not None:
        written.append(_argument(found["given"] or found["parts"] or ""))
    elif found["name"] is not None:
        name = found["name"]
        is_field = _BEFORE_VALUE.match(found.string, found.end()) is not None
        meant = None if is_field else known.get(name)
        written.append(meant or json.dumps(name, ensure_ascii=False))
    elif found["number"] is not None:
        written.append(_number(found["number"]))
    else:
        if found[0] in "}]" and written and written[-1] == ",":
            written.pop()
        if found[0] == ":" and written and not written[-1].endswith('"'):
            written[-1] = json.dumps(written[-1])  # a number, or `true`, for a name
        written.append(found[0])


def _words_of(literal: str) -> str:
    """The words between quotation marks."""
    return with_whole_letters(_ESCAPE.sub(_meant, literal[1:-1]))


def with_whole_letters(words: str) -> str:
    """Words in which letters beyond the first 65 536 are no longer two halves."""
    if _HALVES.search(words) is None:
        return words
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _meant(found: re.Match[str]) -> str:
    escape = found[1]
    if escape[0] in "ux" and len(escape) > 1:
        code = int(escape[1:].strip("{}"), 16)
        return chr(code) if code <= 0x10FFFF else ""
    return "" if escape.endswith("\n") else _ESCAPES.get(escape, escape)


def _argument(given: str) -> str:
    """What a call was given: words, a number, or a day in its parts."""
    if given[:1] in {'"', "'"}:
        return json.dumps(given[1:-1], ensure_ascii=False)
    parts = [part.strip() for part in given.split(",") if part.strip()]
    if len(parts) >= _PARTS_OF_DAY and all(part.isdecimal() for part in parts):
        return json.dumps("-".join(part.zfill(2) for part in parts[:_PARTS_OF_DAY]))
    return _number(parts[0]) if len(parts) == 1 else "null"


def _number(digits: str) -> str:
    plain = digits.replace("_", "").removeprefix("+")
    if len(plain) > _MOST_DIGITS:
        return plain
    try:
        return json.dumps(json.loads(plain))
    except ValueError:
        return json.dumps(plain)
