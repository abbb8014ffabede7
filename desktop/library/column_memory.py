"""ColumnMemory: which columns the reader chose for tables with these headings."""

from __future__ import annotations

import json
from collections.abc import Sequence

from articles.reading.rows.columns import ROLE_NAMES, name_key
from articles.reading.sources.source import ChosenColumns
from desktop.settings import Settings

_KEY = "library/columns"
_MOST = 50


class ColumnMemory:
    """The choices of this user, by the headings of the tables they were made for."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def remember(self, names: Sequence[str], chosen: ChosenColumns) -> None:
        """Keep what was chosen for tables with these headings, in place of an earlier choice."""
        kept = self._kept()
        key = _key_of(names)
        kept.pop(key, None)
        kept[key] = [list(pair) for pair in chosen]
        last = dict(list(kept.items())[-_MOST:])
        self._settings.remember_text(_KEY, json.dumps(last, ensure_ascii=True))

    def chosen(self) -> ChosenColumns:
        """All that was chosen; of two choices for one column the later one."""
        found: dict[str, tuple[str, str]] = {}
        for pairs in self._kept().values():
            for role, column in pairs:
                if role in ROLE_NAMES:
                    found[name_key(column)] = (role, column)
        return tuple(found.values())

    def _kept(self) -> dict[str, list[list[str]]]:
        try:
            kept = json.loads(self._settings.text(_KEY) or "{}")
        except ValueError:
            return {}
        if not isinstance(kept, dict):
            return {}
        return {
            str(key): [[str(part) for part in pair] for pair in pairs if len(pair) == 2]
            for key, pairs in kept.items()
            if isinstance(pairs, list) and all(isinstance(pair, list) for pair in pairs)
        }


def _key_of(names: Sequence[str]) -> str:
    return " ".join(sorted(filter(None, map(name_key, names))))
