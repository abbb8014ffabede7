"""BibTeX in UTF-8, as biber and Zotero read it: newspaper articles. No Qt."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator

from desktop.display.plain_text import one_line, printable
from desktop.export.contents import Reference, References
from desktop.export.partial_date import partial_date

_OF_STEP = 500
_KEY_SIGNS = re.compile(r"[^A-Za-z0-9:._-]+")
_SIGNS = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "#": r"\#", "$": r"\$",
    "&": r"\&", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_ESCAPES = str.maketrans(_SIGNS)
# BibTeX counts braces whatever stands before them: one that has no other would end the field
# too early, or never.
_LONE = {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
_IN_ADDRESS = {"{": "%7B", "}": "%7D"}


def write(content: References) -> Generator[int, None, bytes]:
    """The file's content.

    Yields:
        How many articles are written.
    """
    entries: list[str] = []
    used: set[str] = set()
    for number, each in enumerate(content.references, start=1):
        fields = ",\n".join(f"  {name} = {{{value}}}" for name, value in _fields(each))
        entries.append(f"@article{{{_key(each, number, used)},\n{fields}\n}}\n")
        if number % _OF_STEP == 0:
            yield number
    return "\n".join(entries).encode()


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    values = (
        ("title", reference.title),
        ("author", reference.author),
        ("journal", reference.publisher),
        ("date", "-".join(filter(None, partial_date(reference.published)))),
        ("year", partial_date(reference.published)[0]),
        ("url", reference.address),
        ("abstract", reference.abstract),
        ("langid", "arabic" if reference.is_arabic else ""),
    )
    for name, value in values:
        if value:
            if name == "url":
                yield name, _address(value)
            else:
                # A name in braces of its own is not taken apart into first and last names.
                yield name, f"{{{_text(value)}}}" if name == "author" else _text(value)


def _key(reference: Reference, number: int, used: set[str]) -> str:
    """The id in the letters that keys may have; the number where nothing is left or it is taken."""
    key = _KEY_SIGNS.sub("-", reference.id).strip("-")
    key = key if key and key not in used else f"khizana-{number}"
    used.add(key)
    return key


def _text(text: str) -> str:
    plain = one_line(printable(text))
    lone = _lone_braces(plain)
    return "".join(
        _LONE[letter] if place in lone else letter.translate(_ESCAPES)
        for place, letter in enumerate(plain)
    )


def _address(text: str) -> str:
    """An address stands as it is; a brace that has no other as addresses write signs."""
    plain = one_line(printable(text))
    lone = _lone_braces(plain)
    return "".join(
        _IN_ADDRESS[letter] if place in lone else letter for place, letter in enumerate(plain)
    )


def _lone_braces(text: str) -> frozenset[int]:
    """Where braces stand that are not closed, or close nothing."""
    opened: list[int] = []
    lone: list[int] = []
    for place, letter in enumerate(text):
        if letter == "{":
            opened.append(place)
        elif letter == "}" and opened:
            opened.pop()
        elif letter == "}":
            lone.append(place)
    return frozenset((*opened, *lone))
