"""Back and forward through searches and articles."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.session.search_state import SearchState

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader was: a search, and the article open in it."""

    state: SearchState
    article_id: str | None


class Navigation(QObject):
    """Remembers places in their order.

    Signals:
        gone_to: Go to this `Place`.
        changed: What `can_go` says may be another answer now.
    """

    gone_to = Signal(object)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: list[Place] = []
        self._current = -1
        self._is_read = False

    def remember(self, place: Place, *, is_read: bool = False, is_typed: bool = True) -> None:
        """The reader is here now; the places ahead are forgotten.

        While a query is being typed (`is_typed`) its shorter forms are not places of their own,
        unless the reader picked an article there (`is_read`).
        """
        was_read, self._is_read = self._is_read, is_read
        here = self._places[self._current] if self._places else None
        if place == here:
            return
        del self._places[self._current + 1 :]
        if here is not None and is_typed and not was_read and _is_typing(here.state, place.state):
            self._places[-1] = place
        else:
            self._places.append(place)
        del self._places[:-_LONGEST]
        self._current = len(self._places) - 1
        self.changed.emit()

    def amend(self, place: Place) -> None:
        """The article that a search showed by itself belongs to the place of that search."""
        if self._places and self._places[self._current].state == place.state:
            self._places[self._current] = place

    def can_go(self, direction: int) -> bool:
        """Whether there is a place before (-1) or after (+1) this one."""
        return 0 <= self._current + direction < len(self._places)

    def go(self, direction: int) -> None:
        """Go one place back (-1) or forward (+1), if there is one."""
        if self.can_go(direction):
            self._current += direction
            self.changed.emit()
            self.gone_to.emit(self._places[self._current])


def _is_typing(before: SearchState, after: SearchState) -> bool:
    short, long = sorted((before.text, after.text), key=len)
    return bool(short) and short != long and long.startswith(short)
