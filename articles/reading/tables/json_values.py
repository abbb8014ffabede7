"""JSON values one after the other, read piece by piece; and what scripts write in their place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import IO

from articles.errors import ReadingError, Reason
from articles.reading.rows.literals import as_json
from articles.reading.sources.limits import MAX_TEXT_BYTES

_CHUNK = 1 << 18
_DECODER = json.JSONDecoder()
_LENIENT = json.JSONDecoder(strict=False)  # lines of a text that nobody escaped
_SPACE = " \t\r\n\x1e\N{ZERO WIDTH NO-BREAK SPACE}"  # with the separator of JSON text sequences
# What a script writes before a value: `window.YTD.tweets.part0 = [`, `callback(`.
_ASSIGNMENT = re.compile(
    r"(?:export\s+default\s+(?=[\[{])"
    r"|(?:export\s+)?(?:(?:var|let|const)\s+)?[A-Za-z_$][\w.$]{0,80}(?:\[[^\]\n]{0,60}\])?"
    r"\s*(?:=|\()\s*(?=[\[{]))"
)
_COMMENTS = re.compile(r"(?:\s+|//[^\n]*|/\*.*?\*/|#[^\n]*)+", re.DOTALL)
_BETWEEN = ",;)"


class JsonValues:
    """The values of a stream: an array gives its items, whatever follows it is read on."""

    def __init__(self, stream: IO[str], origin: str) -> None:
        self._stream = stream
        self._origin = origin
        self._buffer = ""
        self._position = 0
        self._is_script = False
        self._is_rewritten = False
        self._decoder = _DECODER
        self.number = 0  # of the values given

    def items(self) -> Iterator[object]:
        """The items of arrays, and the values that are none.

        Raises:
            ReadingError: BROKEN_TABLE at the first value that is no JSON, CUT_OFF where the file
                ends inside an array; what follows is lost, and that is what the error says.
        """
        self._assigned()
        while letter := self._peek():
            if letter == "[":
                self._position += 1
                while (letter := self._peek()) != "]":
                    if not letter:
                        detail = f"after item {self.number}"
                        raise ReadingError(self._origin, Reason.CUT_OFF, detail)
                    yield self._value()
                self._position += 1
            elif letter == "{":
                yield self._value()
            elif not self._assigned():
                if self._is_script and self.number:
                    return  # the rest of a script does something
                detail = f"item {self.number + 1}: neither an array nor an object"
                raise ReadingError(self._origin, Reason.BROKEN_TABLE, detail)

    def _assigned(self) -> bool:
        """Go on behind comments, and behind the name that a script gives to what follows."""
        if not self._peek():
            return False
        start = self._position
        passed = _COMMENTS.match(self._buffer, start)
        self._position = passed.end() if passed is not None else start
        found = _ASSIGNMENT.match(self._buffer, self._position)
        if found is not None:
            self._position = found.end()
            self._is_script = True
        return self._position > start

    def _rewrites(self) -> bool:
        """Make JSON of the rest, once, where it is written as programs write their literals."""
        rest = self._buffer[self._position :]
        if self._is_rewritten or len(rest) > MAX_TEXT_BYTES:
            return False
        self._is_rewritten = True
        self._buffer, self._position = as_json(rest), 0
        return True

    def _peek(self) -> str:
        """The next letter that is neither white space nor between values; empty at the end."""
        while True:
            while self._position < len(self._buffer):
                letter = self._buffer[self._position]
                if letter not in _SPACE and letter not in _BETWEEN:
                    return letter
                self._position += 1
            more = self._stream.read(_CHUNK)
            if not more:
                return ""
            self._buffer, self._position = more, 0

    def _value(self) -> object:
        wanted = _CHUNK
        while True:
            try:
                item, end = self._decoder.raw_decode(self._buffer, self._position)
            except RecursionError as error:
                raise self._broken("nested too deep") from error
            except ValueError as error:
                if "control character" in str(error) and self._decoder is _DECODER:
                    self._decoder = _LENIENT
                    continue
                rest = len(self._buffer) - self._position
                more = self._stream.read(wanted) if rest <= MAX_TEXT_BYTES else ""
                if not more:
                    if self._rewrites():
                        continue
                    if self.number and _is_cut(error):
                        detail = f"after item {self.number}"
                        raise ReadingError(self._origin, Reason.CUT_OFF, detail) from error
                    raise self._broken(str(error)) from error
                self._buffer, self._position = self._buffer[self._position :] + more, 0
                wanted *= 2  # a large item is parsed a few times, not once for every piece
                continue
            if end == len(self._buffer) and isinstance(item, int | float):
                more = self._stream.read(_CHUNK)
                if more:  # a number may go on in the next piece
                    self._buffer += more
                    continue
            self.number += 1
            self._position = end
            return item

    def _broken(self, detail: str) -> ReadingError:
        place = f"item {self.number + 1}: {detail}"
        return ReadingError(self._origin, Reason.BROKEN_TABLE, place)


def _is_cut(error: ValueError) -> bool:
    """Whether a value is broken because the text ends inside of a string."""
    return isinstance(error, json.JSONDecodeError) and error.msg.startswith("Unterminated string")
