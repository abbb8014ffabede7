"""Files of other programs: known by their first bytes or their suffix, and refused by name.

The table `foreign_files.toml` says for each what is to be done instead, as a reason whose words the
desktop has: unpack it, save it in another form, export the data, fetch what it points to.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from articles.errors import ReadingError, Reason

_TABLE = tomllib.loads(Path(__file__).with_name("foreign_files.toml").read_text("utf-8"))
HEAD = 512
"""How many of a file's first bytes are enough."""


@dataclass(frozen=True, slots=True)
class ForeignFile:
    """One kind of file that is not read.

    Attributes:
        name: As people know it.
        reason: What is to be done about it.
        suffixes: Of its names, in lower case.
        signs: Its first bytes, any of them.
        at: Where those stand.
    """

    name: str
    reason: Reason
    suffixes: frozenset[str]
    signs: tuple[bytes, ...]
    at: int = 0

    def begins(self, head: bytes) -> bool:
        """Whether the first bytes of a file are of this kind."""
        return head.startswith(self.signs, self.at) if self.signs else False


def _kind(row: Mapping[str, object]) -> ForeignFile:
    signs, suffixes = row.get("signs"), row.get("suffixes")
    return ForeignFile(
        str(row["name"]),
        Reason(str(row.get("reason", Reason.BINARY.value))),
        frozenset(suffixes if isinstance(suffixes, list) else ()),
        tuple(map(bytes.fromhex, signs if isinstance(signs, list) else ())),
        int(str(row.get("at", 0))),
    )


_FOREIGN = tuple(map(_kind, _TABLE["files"]))
_INSIDE = tuple(map(_kind, _TABLE["inside"]))
_NAMED = {suffix: each for each in reversed(_FOREIGN) for suffix in each.suffixes}


def _signs(kinds: tuple[ForeignFile, ...]) -> dict[int, tuple[bytes, ...]]:
    """All signs of several kinds, by where they stand: most files have none of them."""
    found: dict[int, tuple[bytes, ...]] = {}
    for each in kinds:
        found[each.at] = (*found.get(each.at, ()), *each.signs)
    return found


_SIGNS = _signs((*_FOREIGN, *_INSIDE))


def _kind_of(head: bytes, kinds: tuple[ForeignFile, ...]) -> ForeignFile | None:
    """The first of some kinds that the first bytes of a file are of."""
    if not any(head.startswith(signs, at) for at, signs in _SIGNS.items()):
        return None
    return next((each for each in kinds if each.begins(head)), None)


def refuse_foreign(origin: str, suffix: str, head: bytes) -> None:
    """Refuse a file that another program is for.

    Args:
        origin: See `Document.origin`.
        suffix: Of its name, in lower case with its dot; empty where only bytes are to tell.
        head: Its first bytes.

    Raises:
        ReadingError: PACKED, OTHER_PROGRAM, OLD_FORMAT, DATA_FILE, SHORTCUT, NOT_PROSE or BINARY,
            with its name.
    """
    found = _kind_of(head, _FOREIGN) or _NAMED.get(suffix)
    if found is not None and head.strip():
        raise ReadingError(origin, found.reason, found.name)


def refuse_no_text(origin: str, head: bytes) -> None:
    """Refuse bytes that open a file of another kind where a text is to be read.

    Raises:
        ReadingError: As `refuse_foreign`; BINARY for what is read where it is a file of its own.
    """
    refuse_foreign(origin, "", head)
    found = _kind_of(head, _INSIDE)
    if found is not None:
        raise ReadingError(origin, found.reason, found.name)
