"""The outlet in the title of a feed, which may say a section as well: «النهر | آخر الأخبار»."""

from __future__ import annotations

import tomllib
from pathlib import Path

from articles.arabic.folding import fold_line
from articles.cleaning.bylines import declared_author
from articles.cleaning.publication_lines import BETWEEN_PARTS, is_section
from articles.reading.rows.column_content import names_outlet, opens_section

_TABLE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_LATEST = frozenset(map(fold_line, _TABLE["latest"]))


def outlet_of_feed(title: str) -> str:
    """The one part of a feed's title that names an outlet, without its section; else all of it."""
    parts = [part for each in BETWEEN_PARTS.split(title) if (part := each.strip())]
    parts = [part for part in parts if not _is_of_section(part)] or parts
    if len(parts) == 1:
        return parts[0]
    named = [part for part in parts if declared_author(part).is_outlet]
    named = named or [part for part in parts if names_outlet(part)]
    return named[0] if len(named) == 1 else title


def _is_of_section(part: str) -> bool:
    """Whether a part says no more than what of an outlet is told: «آخر الأخبار», `RSS`."""
    words = part.split()
    return all(fold_line(w) in _LATEST or is_section(w) or opens_section(w) for w in words)
