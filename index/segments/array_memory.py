"""ArrayMemory: what was read or computed last, as long as it fits into so many bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

from index.segments.scored import Scored

# What an entry takes beside its arrays.
_OVERHEAD = 400


class ArrayMemory:
    """Keeps the arrays used last; those used longest ago give way."""

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._bytes = 0
        self._kept: OrderedDict[Hashable, Scored] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], Scored]) -> Scored:
        """What is kept under the key, or else what `make` makes."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        found = make()
        size = _size(found)
        if size <= self._most // 4:
            self._kept[key] = found
            self._bytes += size
            while self._bytes > self._most:
                _, oldest = self._kept.popitem(last=False)
                self._bytes -= _size(oldest)
        return found


def _size(entry: Scored) -> int:
    return entry.nbytes + _OVERHEAD
