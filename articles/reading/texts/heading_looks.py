"""Headings that no style names: lines whose letters are bold or larger than those of the text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

LONGEST = 160
"""Code points of a heading."""
_SHORTEST_TEXT = 80  # code points of a paragraph of a text
_BELOW_STYLES = 100  # the first of the ranks by looks: below all that styles name


@dataclass(frozen=True, slots=True, order=True)
class Look:
    """How the letters of a line look.

    Attributes:
        size: In the document's own unit, the same for all; 0 where nothing is said.
        is_bold: Whether all of them are.
    """

    size: float = 0.0
    is_bold: bool = False


def ranks_by_looks(lines: Iterable[tuple[str, Look]]) -> dict[str, int]:
    """The headings among lines, with their ranks, the smallest for the highest.

    A heading is short, no sentence, and looks unlike the paragraphs of the text; where these are
    bold too, bold letters say nothing.

    Args:
        lines: Every line of the document in order, each with its look.
    """
    held = list(lines)
    texts = {look for line, look in held if len(line) >= _SHORTEST_TEXT and line.endswith(".")}
    size = max((look.size for look in texts), default=0.0)
    is_bold = any(look.is_bold for look in texts)
    found: dict[str, Look] = {}
    for line, look in held:
        is_other = look.size > size or (look.is_bold and not is_bold)
        if is_other and len(line) <= LONGEST and not line.endswith((".", "،")):
            found[line] = look
    return _ranked(found) if texts else {}


def _ranked(looks: Mapping[str, Look]) -> dict[str, int]:
    kinds = sorted(set(looks.values()), reverse=True)
    ranks = {look: rank for rank, look in enumerate(kinds, _BELOW_STYLES)}
    return {line: ranks[look] for line, look in looks.items()}
