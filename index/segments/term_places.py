"""Where terms stand in the tables of all segments: many are looked for at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import repeat
from operator import add
from typing import NamedTuple

from index.segments.parts import Part, TablesOfFields
from index.segments.term_tables import TermTable

# So many terms of a field are remembered.
_MOST_FOUND = 20_000


class OfTable(NamedTuple):
    """The terms that one table has of those that are wanted.

    Attributes:
        part: The segment.
        table: The table.
        which: Which of the wanted terms.
        places: Which of the table's terms each of them is.
    """

    part: Part
    table: TermTable
    which: list[int]
    places: list[int]


class TermPlaces:
    """Finds terms in one state of the index; remembers them."""

    def __init__(self, tables: TablesOfFields) -> None:
        self._tables = tables
        self._found: defaultdict[str, dict[str, tuple[int, ...]]] = defaultdict(dict)

    def clear(self) -> None:
        """Forget all."""
        self._found.clear()

    def frequencies(self, field: str, terms: Sequence[str]) -> list[int]:
        """How many documents have each term in the field (deleted ones may be counted)."""
        tables, found = self._tables[field], self._find(field, terms)
        if len(tables) == 1:
            return tables[0][1].frequencies_of([at for (at,) in found])
        total = [0] * len(terms)
        for (_, table), places in zip(tables, _columns(found), strict=False):
            total = list(map(add, total, table.frequencies_of(places)))
        return total

    def frequency(self, field: str, term: str) -> int:
        """The same of one term: of one that was found before it costs a look."""
        found = self._found[field].get(term)
        if found is None:
            return self.frequencies(field, (term,))[0]
        tables = self._tables[field]
        return sum(
            table.frequencies_of((at,))[0] for (_, table), at in zip(tables, found, strict=False)
        )

    def by_table(self, wanted: Sequence[tuple[str, str]]) -> list[OfTable]:
        """For each table with any of these terms of fields which it has, the first segments first.

        Args:
            wanted: Fields and terms.
        """
        by_field: dict[str, list[int]] = {}
        for number, (field, _) in enumerate(wanted):
            by_field.setdefault(field, []).append(number)
        tables = []
        for field, numbers in by_field.items():
            found = self._find(field, [wanted[number][1] for number in numbers])
            for (part, table), places in zip(self._tables[field], _columns(found), strict=False):
                which = [number for number, at in zip(numbers, places, strict=True) if at >= 0]
                if which:
                    tables.append(OfTable(part, table, which, [at for at in places if at >= 0]))
        return sorted(tables, key=lambda of_table: of_table.part.base)

    def _find(self, field: str, terms: Sequence[str]) -> list[tuple[int, ...]]:
        """The place of each term in each table of the field; -1 where it is not there."""
        known = self._found[field]
        if len(known) >= _MOST_FOUND:
            known.clear()
        new = [term for term in terms if term not in known]
        if new:
            encoded = [term.encode("utf-8", "surrogatepass") for term in new]
            places = [table.find_each(encoded) for _, table in self._tables[field]]
            known.update(zip(new, _columns(places) if places else repeat(()), strict=False))
        return [known[term] for term in terms]


def _columns(rows: Sequence[Sequence[int]]) -> Iterator[tuple[int, ...]]:
    """Rows of one length as columns."""
    return zip(*rows, strict=True)
