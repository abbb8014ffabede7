"""The title of a row: its own column, less the outlet behind it, or the line before the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from articles.arabic.folding import fold_line
from articles.cleaning.publication_lines import BETWEEN_PARTS
from articles.reading.rows.columns import Role
from articles.reading.rows.row_values import text_of, words_of

_LONGEST_HEADLINE = 200
_LONGEST = 300  # code points of a title with its outlet
_MUCH_LONGER = 2
_ID = "id"  # of what is an object of its own


def without_outlet(title: str, outlet: str | None) -> str:
    """A title without the outlet that windows of browsers and feeds put behind it or before it.

    Args:
        title: As it reads.
        outlet: What the row says in a column of its own.
    """
    parts = list(BETWEEN_PARTS.finditer(title)) if outlet else []
    if not parts or outlet is None:
        return title
    first, last = parts[0], parts[-1]
    if fold_line(title[last.end() :].strip()) == fold_line(outlet.strip()):
        return title[: last.start()].strip()
    if fold_line(title[: first.start()].strip()) == fold_line(outlet.strip()):
        return title[first.end() :].strip()
    return title


def title_and_host(
    row: Mapping[str, object], names: Sequence[str]
) -> tuple[str | None, str | None]:
    """The title of a row, and the name of what it appeared in, where an object beside it has one.

    Trove answers `{"heading": "…", "title": {"id": "11", "title": "The Argus"}}`.

    Args:
        row: Values by column.
        names: Of the columns for the title, the preferred one first.
    """
    said = [(row[name], words) for name in names if (words := words_of(row[name])) is not None]
    plain = [words for value, words in said if not isinstance(value, Mapping)]
    hosts = [words for value, words in said if isinstance(value, Mapping) and _ID in value]
    if plain and hosts:
        return plain[0], hosts[0]
    return (said[0][1] if said else None), None


def outlet_behind(row: Mapping[str, object], title: str) -> str | None:
    """The outlet that another cell has behind the same title, as windows of browsers do.

    Args:
        row: Values by column.
        title: Its title.
    """
    for value in row.values():
        said = " ".join(value.split()) if isinstance(value, str) and len(value) < _LONGEST else ""
        behind = said[len(title) :] if title and said.startswith(title) else ""
        parts = BETWEEN_PARTS.split(f"x{behind}") if behind else []
        if len(parts) > 1 and parts[0] == "x" and parts[-1].strip():
            return parts[-1].strip()
    return None


def headline(
    row: Mapping[str, object], columns: Mapping[Role, tuple[str, ...]], text: str
) -> tuple[str | None, str]:
    """The title and the text of a row with two columns for a text, the first of them a line.

    So have tables under «الخبر» what happened, under «التفاصيل» how.
    """
    others = [other for name in columns.get(Role.TEXT, ()) if (other := text_of(row[name]))]
    longest = max(others, key=len, default=text)
    is_line = len(text) <= _LONGEST_HEADLINE and "\n" not in text.strip()
    if is_line and len(longest) > _MUCH_LONGER * len(text):
        return " ".join(text.split()), longest
    return None, text
