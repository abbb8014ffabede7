"""Visual order: the only module that knows arabic_reshaper and python-bidi.

Some programs store Arabic as it is drawn: letters in their joined shapes, lines turned round.
Text taken from such a file has its letters back to front. Here it is recognised by the shapes
themselves and put back; and the other way round for terminals that do not know Arabic.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from articles.cleaning.cleaned_text import Edit, EditReason

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper

_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_LINE = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_SURROGATES = re.compile("[\ud800-\udfff]")
_TRANSPARENT = re.compile("[\u064b-\u0652\u0670\ufe70-\ufe7f]")  # vowels do not join letters
_JOINS_NEXT = ("<initial>", "<medial>")
_JOINS_PREVIOUS = ("<medial>", "<final>")
# The isolates with their directions; that of the third one is in what it holds.
_ISOLATES = {
    "\N{LEFT-TO-RIGHT ISOLATE}": "L",
    "\N{RIGHT-TO-LEFT ISOLATE}": "R",
    "\N{FIRST STRONG ISOLATE}": "",
}
_END = "\N{POP DIRECTIONAL ISOLATE}"
_EMBEDDINGS = {"L": "\N{LEFT-TO-RIGHT EMBEDDING}", "R": "\N{RIGHT-TO-LEFT EMBEDDING}"}
_MARKS = {"L": "\N{LEFT-TO-RIGHT MARK}", "R": "\N{RIGHT-TO-LEFT MARK}"}


def visual_order_edits(text: str) -> list[Edit]:
    """The edits that put lines stored in visual order back into logical order.

    A line is in visual order when its joined shapes contradict the order they stand in: a shape
    that joins the next letter, followed by none that joins back. Lines whose shapes are in
    logical order are left to `articles.cleaning.characters`.
    """
    if _FORMS.search(text) is None:
        return []
    edits: list[Edit] = []
    for found in _LINE.finditer(text):
        line = found.group()
        if _is_visual(line):
            repaired = logical(line)
            edits.append(Edit(found.start(), found.end(), line, repaired, EditReason.VISUAL_ORDER))
    return edits


def logical(line: str) -> str:
    """A line of visual order in logical order, with ordinary letters.

    The order is turned before the shapes are opened: opened first, a lam-alef would come out
    as alef-lam (research: 46 of 49 paragraphs right this way, 16 the other way).
    """
    from bidi import get_display  # noqa: PLC0415 - most texts are in logical order

    turned = get_display(_SURROGATES.sub("\N{REPLACEMENT CHARACTER}", line), base_dir="R")
    return unicodedata.normalize("NFKC", str(turned))


def terminal_text(text: str) -> str:
    """The text for a terminal that neither joins nor turns Arabic: never for anything else."""
    # The compiled routine leaves brackets unmirrored: a terminal would show them inside out.
    from bidi.algorithm import get_display  # noqa: PLC0415 - seldom needed

    safe = _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text)
    shaped = (_embedded(_reshaper().reshape(line)) for line in safe.split("\n"))
    return "\n".join(str(get_display(line, base_dir="R")) for line in shaped)


def _embedded(line: str) -> str:
    """The line with embeddings for its isolates, which the routine that mirrors does not know.

    A mark of the direction around stands at both ends: a neutral between two of them stays outside.
    """
    parts, directions = [], ["R"]
    for place, character in enumerate(line):
        if character in _ISOLATES:
            parts.append(_MARKS[directions[-1]])
            directions.append(_ISOLATES[character] or _first_strong(line[place + 1 :]))
            parts.append(_EMBEDDINGS[directions[-1]])
        elif character != _END:
            parts.append(character)
        elif len(directions) > 1:
            directions.pop()
            parts += ["\N{POP DIRECTIONAL FORMATTING}", _MARKS[directions[-1]]]
    return "".join(parts) + "\N{POP DIRECTIONAL FORMATTING}" * (len(directions) - 1)


def _first_strong(text: str) -> str:
    """The direction of an isolate that begins before `text` and has none of its own (UAX 9, P2)."""
    depth = 0
    for character in text:
        if character == _END and not depth:
            break
        depth += (character in _ISOLATES) - (character == _END)
        direction = unicodedata.bidirectional(character)
        if not depth and direction in {"L", "R", "AL"}:
            return "L" if direction == "L" else "R"
    return "L"


@cache
def _reshaper() -> ArabicReshaper:
    from arabic_reshaper import ArabicReshaper  # noqa: PLC0415 - seldom needed, and slow to load

    return ArabicReshaper(configuration={"delete_harakat": False})


@cache
def _shape(character: str) -> str:
    """`<initial>`, `<medial>`, `<final>`, `<isolated>`, or nothing for an ordinary character."""
    decomposition = unicodedata.decomposition(character)
    return decomposition.split(" ", 1)[0] if decomposition.startswith("<") else ""


def _is_visual(line: str) -> bool:
    """Whether the joined shapes of the line fit visual order better than logical order."""
    if _FORMS.search(line) is None:
        return False
    against_logical = against_visual = 0
    shapes = [_shape(character) for character in _TRANSPARENT.sub("", line)]
    for index, shape in enumerate(shapes):
        if shape in _JOINS_NEXT:
            after = shapes[index + 1] if index + 1 < len(shapes) else ""
            before = shapes[index - 1] if index else ""
            against_logical += after not in _JOINS_PREVIOUS
            against_visual += before not in _JOINS_PREVIOUS
    return against_logical > against_visual
