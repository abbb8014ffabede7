"""What the parts of a query say wherever they stand, and a query of such parts, written plainly."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, is_dataclass
from itertools import groupby
from typing import NamedTuple

from index.query.lexemes import Kind
from index.query.parts import FoundPart, PartKind, QueryPart, found_parts
from index.query.syntax import Level

_PLACES = frozenset({"place", "unfinished"})
_OR = " أو "
_BETWEEN_STRETCHES = " ) "
_MARKS_OF_FIELDS = ":="

Written = Sequence[tuple[FoundPart, str]]
"""Parts in their order, each with how it is to be written."""


class Change(NamedTuple):
    """Which of the parts is to say something else, and whether one does."""

    number: int
    is_right: Callable[[QueryPart], bool]


@dataclass(frozen=True, slots=True)
class _Said:
    """What a part says: what it stands together with, counted from 0, and its node."""

    place: tuple[int, int]
    node: object


def says_all(text: str, written: Written, change: Change | None = None) -> bool:
    """Whether a query says what these parts say, and nothing else."""
    parts = found_parts(text)
    found, wanted = _said(parts), _said([part for part, _ in written])
    if len(found) != len(wanted):
        return False
    for at, (one, other, part) in enumerate(zip(found, wanted, parts, strict=True)):
        is_changed = change is not None and at == change.number
        if one.place != other.place or (one.node != other.node and not is_changed):
            return False
        if change is not None and is_changed and not change.is_right(part.shown):
            return False
    return True


def plainly(written: Written, otherwise: str, change: Change | None = None) -> str:
    """The parts side by side; `otherwise` where that does not say what they say, either."""
    stretches = [
        _OR.join(
            " ".join(text for _, text in together)
            for _, together in groupby(stretch, key=lambda pair: pair[0].together.place)
        )
        for _, stretch in groupby(written, key=lambda pair: pair[0].together.place[0])
    ]
    text = _BETWEEN_STRETCHES.join(stretches)
    return text if says_all(text, written, change) else otherwise


def as_written(text: str, found: FoundPart) -> str:
    """A part as the user wrote it, closed towards what may stand behind it."""
    return closed(found.shown.place.text_in(text), found)


def closed(written: str, found: FoundPart) -> str:
    """The text of a part without a colon at its end, and with the parentheses that it opens."""
    lexemes = found.lexemes[found.part.first : found.part.end]
    last = lexemes[-1]
    if last.kind is Kind.FIELD or (last.kind is Kind.CHUNK and last.text.endswith(":")):
        written = written.rstrip(_MARKS_OF_FIELDS)
    kinds = [lexeme.kind for lexeme in lexemes]
    return written + ")" * (kinds.count(Kind.OPEN) - kinds.count(Kind.CLOSE))


def is_levelled(new: QueryPart, old: QueryPart, level: Level) -> bool:
    """Whether a part is as it was, but for its level."""
    if new.kind is PartKind.GROUP:
        return (new.field, new.excluded) == (old.field, old.excluded)
    same = (new.kind, new.words, new.field, new.excluded)
    return new.level is level and same == (old.kind, old.words, old.field, old.excluded)


def is_turned(new: QueryPart, old: QueryPart) -> bool:
    """Whether a part is excluded where it was not, or included, and otherwise as it was."""
    same = (new.kind, new.words, new.level, new.field, new.alternative)
    return new.excluded is not old.excluded and same == (
        old.kind,
        old.words,
        old.level,
        old.field,
        old.alternative,
    )


def _said(parts: Sequence[FoundPart]) -> list[_Said]:
    """What the parts say; stretches and alternatives are counted as far as there are any."""
    stretches: dict[int, tuple[int, dict[int, int]]] = {}
    found = []
    for part in parts:
        stretch, choice = part.together.place
        at, choices = stretches.setdefault(stretch, (len(stretches), {}))
        place = at, choices.setdefault(choice, len(choices))
        node = part.part.node
        found.append(_Said(place, part.shown.words if node is None else _placeless(node)))
    return found


def _placeless(value: object) -> object:
    """A node, or something in it, without where it stands in the text."""
    if isinstance(value, tuple):
        return tuple(map(_placeless, value))
    if not is_dataclass(value):
        return value
    kept = [each.name for each in fields(value) if each.name not in _PLACES]
    return (type(value).__name__, *(_placeless(getattr(value, name)) for name in kept))
