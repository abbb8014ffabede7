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
        ("author", f"{{{_text(reference.author)}}}" if reference.author else ""),
        ("journal", reference.publisher),
        ("date", "-".join(filter(None, partial_date(reference.published)))),
        ("year", partial_date(reference.published)[0]),
        ("url", reference.address),
        ("abstract", reference.abstract),
        ("langid", "arabic" if reference.is_arabic else ""),
    )
    for name, value in values:
        if value:
            # The author's name stands in braces of its own already, an address as it is.
            is_ready = name in {"author", "url"}
            yield name, _braced(value) if is_ready else _text(value)


def _key(reference: Reference, number: int, used: set[str]) -> str:
    """The id in the letters that keys may have; the number where nothing is left or it is taken."""
    key = _KEY_SIGNS.sub("-", reference.id).strip("-")
    key = key if key and key not in used else f"khizana-{number}"
    used.add(key)
    return key


def _text(text: str) -> str:
    return one_line(printable(text)).translate(_ESCAPES)


def _braced(text: str) -> str:
    """Something that ends the field too early has no place in it."""
    plain = one_line(printable(text))
    is_even = plain.count("{") == plain.count("}")
    return plain if is_even else plain.replace("{", "").replace("}", "")
