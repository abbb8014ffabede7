"""Arrays of PHP, as systems of newspapers dump them: `var_export`, `serialize` and `print_r`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark
from articles.reading.sources.encoding import decode
from articles.reading.sources.limits import MAX_TEXT_BYTES
from articles.reading.sources.source import Source
from articles.reading.tables.json_tables import documents_of_values

_EXPORTED = re.compile(
    rb"(?:\s*<\?php\b)?(?:\s|//[^\n]*\n|#[^\n]*\n|/\*(?:(?!\*/).){0,2000}\*/|declare\([^)\n]{1,40}\);)*"
    rb"(?:return\b\s*|\$\w{1,60}\s*=\s*)?(?:array\s*\(|\[)\s*(?:array\s*\(|\[)?"
    rb"\s*(?:\d+|'[^'\n]{1,60}'|\"[^\"\n]{1,60}\")\s*=>",
    re.DOTALL | re.IGNORECASE,
)
_SERIALIZED = re.compile(rb"\s*a:\d{1,9}:\{(?:i:\d|s:\d)")
_PRINTED = re.compile(rb"\s*(?:<pre>\s*)?(?:Array|\w{1,60} Object)\s*\r?\n[ \t]*\(\s*\r?\n[ \t]*\[")
_TOKEN = re.compile(
    r"(?P<space>\s+|//[^\n]*|/\*.*?\*/|\#[^\n]*)"
    r"|'(?P<single>(?:[^'\\]|\\.)*)'|\"(?P<double>(?:[^\"\\]|\\.)*)\""
    r"|(?P<open>(?:\(object\)\s*)?(?:\\?[\w\\]+::__set_state\s*\(\s*)?(?:array\s*\(|\[))"
    r"|(?P<close>\)|\])|(?P<arrow>=>)|(?P<comma>,)|(?P<number>[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)"
    r"|(?P<word>[A-Za-z_\\]\w*)|(?P<other>[.;])",
    re.DOTALL | re.IGNORECASE,
)
_OPENING = re.compile(r"\s*(?:<\?php\b)?.{0,4000}?(?=array\s*\(|\[)", re.DOTALL | re.IGNORECASE)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t"}
_PIECE = re.compile(
    rb"([idb]):([^;]{1,40});|s:(\d{1,9}):\"|([aO]):(?:\d+:\"[^\"]{1,200}\":)?\d+:\{|N;|\}"
)
_CLOSING = re.compile(rb"\";(?=[sidbaON}])")
_KEY = re.compile(r"^( *)\[([^\]\n]{1,100})\] =>(?: (.*))?$")
_DEEPEST = 100
_NESTED = re.compile(r"^(?:Array|\w[\w\\]* Object)$")


def looks_like_php_array(head: bytes) -> bool:
    """Whether the first bytes of a file open an array of PHP, written or printed."""
    return any(each.match(head) for each in (_EXPORTED, _SERIALIZED, _PRINTED))


def read_php_array(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """The articles of an array, as if it were JSON; one that breaks off is an error of its own.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY, UNKNOWN_ENCODING, or BROKEN_TABLE where it nests too
            deep.
    """
    data = source.read(MAX_TEXT_BYTES)
    try:
        array = _array_of(data, source)
    except RecursionError as error:
        raise ReadingError(source.origin, Reason.BROKEN_TABLE, "nested too deep") from error
    value = array.value()
    rows = value if isinstance(value, list) else [value]
    if rows != [{}]:
        yield from documents_of_values(rows, source, "php")
    if not array.is_closed:
        yield ReadingError(f"{source.origin}#end", Reason.CUT_OFF, f"after {array.items} values")


def _array_of(data: bytes, source: Source) -> _Array:
    if _SERIALIZED.match(data):
        return _of_serialized(data)
    text = decode(data, source.origin).text.replace("\r\n", "\n")
    return _of_printed(text) if _PRINTED.match(data) else _of_exported(text)


class _Array:
    """An array on the way through its tokens, with those inside it that are open."""

    def __init__(self) -> None:
        self.items = 0
        self.is_closed = False
        self._open: list[dict[str, object]] = []
        self._keys: list[str] = []
        self._root: dict[str, object] = {}

    def open(self, key: str | None = None) -> None:
        """An array begins, under this key of the one around it.

        Raises:
            RecursionError: It lies too deep in others.
        """
        if len(self._open) > _DEEPEST:
            raise RecursionError
        if self._open:
            self._keys.append(str(len(self._open[-1])) if key is None else key)
        self._open.append({})

    def add(self, value: object, key: str | None = None) -> None:
        """A value stands in the array that is open."""
        if self._open:
            self.items += 1
            inside = self._open[-1]
            inside[str(len(inside)) if key is None else key] = value

    def close(self) -> None:
        """The array that was opened last ends."""
        if not self._open:
            return
        done = self._open.pop()
        if self._open:
            self._open[-1][self._keys.pop()] = _listed(done)
        else:
            self._root = done
            self.is_closed = True

    @property
    def depth(self) -> int:
        """How many arrays are open."""
        return len(self._open)

    def value(self) -> object:
        """The array; of one that breaks off without the innermost that is still open."""
        if not self.is_closed and self._open:
            if len(self._open) > 1:
                self._open.pop()
                self._keys.pop()
            while len(self._open) > 1:
                done = self._open.pop()
                self._open[-1][self._keys.pop()] = _listed(done)
            self._root = self._open[0]
        return _listed(self._root)


def _listed(array: dict[str, object]) -> object:
    """A list, where the keys are the numbers of its places; else the array as it is."""
    is_list = bool(array) and all(key == str(place) for place, key in enumerate(array))
    is_of_rows = bool(array) and all(
        key.isdecimal() and isinstance(value, dict) for key, value in array.items()
    )
    return list(array.values()) if is_list or is_of_rows else array


def _of_exported(text: str) -> _Array:
    """An array as it is written in a program."""
    array = _Array()
    opening = _OPENING.match(text)
    place = opening.end() if opening is not None else 0
    key: str | None = None
    waiting: list[object] = []  # the value read last, which a key or a comma follows
    while not array.is_closed and (found := _TOKEN.match(text, place)) is not None:
        place = found.end()
        kind = found.lastgroup
        if kind == "open":
            array.open(key)
            key, waiting = None, []
        elif kind == "arrow":
            key, waiting = str(waiting[-1]) if waiting else "", []
        elif kind in {"comma", "close"}:
            if waiting:
                array.add("".join(map(str, waiting)) if len(waiting) > 1 else waiting[0], key)
            key, waiting = None, []
            if kind == "close":
                array.close()
        elif kind not in {"space", "other"}:
            waiting.append(_literal(found))
    return array


def _literal(found: re.Match[str]) -> object:
    if found["single"] is not None:
        return re.sub(r"\\([\\'])", r"\1", found["single"])
    if found["double"] is not None:
        return _ESCAPE.sub(lambda each: _ESCAPES.get(each[1], each[1]), found["double"])
    if found["number"] is not None:
        return found["number"]
    return "" if found["word"].lower() in {"null", "true", "false"} else found["word"]


def _of_serialized(data: bytes) -> _Array:
    """An array as `serialize` writes it: strings have their length in bytes before them."""
    array = _Array()
    key: str | None = None
    place = len(data) - len(data.lstrip())
    while not array.is_closed and (found := _PIECE.match(data, place)) is not None:
        place = found.end()
        piece = found[0]
        if piece == b"}":
            array.close()
            key = None
            continue
        if found[4] is not None:
            array.open(key)
            key = None
            continue
        value = "" if piece == b"N;" else (found[2] or b"").decode("ascii", "replace")
        if found[3] is not None:
            end = place + int(found[3])
            if data[end : end + 2] != b'";':  # written in another encoding since
                closing = _CLOSING.search(data, place)
                if closing is None:
                    break
                end = closing.start()
            value, place = data[place:end].decode("utf-8", "replace"), end + 2
        if key is None and array.depth:
            key = value
        else:
            array.add(value, key)
            key = None
    return array


def _of_printed(text: str) -> _Array:
    """An array as `print_r` prints it: a key a line, the arrays inside indented."""
    array = _Array()
    indents: list[int] = []
    name: str | None = None
    lines: list[str] = []
    for line in text.split("\n"):
        key = _KEY.match(line)
        indent = len(line) - len(line.lstrip(" "))
        is_own = key is not None and bool(indents) and len(key[1]) == indents[-1] + 4
        is_end = line.strip() == ")" and bool(indents) and indent == indents[-1]
        if (is_own or is_end) and name is not None:
            array.add("\n".join(lines).strip(), name)
            name = None
        if is_own and key is not None:
            name, lines = key[2].partition(":")[0], [key[3] or ""]
        elif is_end:
            indents.pop()
            array.close()
        elif line.strip() == "(" and (name is None or _NESTED.match("".join(lines))):
            array.open(name)
            indents.append(indent)
            name = None
        elif name is not None:
            lines.append(line)
        if array.is_closed:
            break
    return array
