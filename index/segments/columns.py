"""The columns of a segment as arrays: numbers, and texts as numbers into a list of the few."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray

from index.segments.whoosh_library import NumericColumn, RefBytesColumn, WhooshReader

# Columns whose numbers are of another type than an unsigned one of four bytes.
_TYPES = {"title_stated": "B"}


@dataclass(frozen=True, slots=True)
class Coded:
    """A text for each document, each distinct one kept once.

    Attributes:
        codes: For each document which of `values` it has.
        values: The distinct texts, each once.
    """

    codes: NDArray[np.intp]
    values: tuple[str, ...]


class _NumbersReader(NumericColumn.Reader):  # type: ignore[misc]  # Whoosh carries no annotations
    """A column of numbers, read at once."""

    def array(self) -> NDArray[np.int32]:
        """The number of each document."""
        numbers = np.full(self._doccount, self._default, np.int32)
        data = self._dbfile.get(self._basepos, self._count * self._fixedlen)
        numbers[: self._count] = np.frombuffer(data, ">" + self._typecode)
        return numbers


class _Numbers(NumericColumn):  # type: ignore[misc]  # as above
    Reader = _NumbersReader


class _TextsReader(RefBytesColumn.Reader):  # type: ignore[misc]  # as above
    """A column of texts, read at once."""

    def coded(self) -> Coded:
        """The texts of the documents."""
        data = self._dbfile.get(self._basepos, self._doccount * self._itemsize)
        codes = np.frombuffer(data, ">" + self._typecode).astype(np.intp)
        values = (cast("bytes", raw).decode("utf-8", "surrogatepass") for raw in self._uniques)
        return Coded(codes, tuple(values))


class _Texts(RefBytesColumn):  # type: ignore[misc]  # as above
    Reader = _TextsReader


def numbers_of(leaf: WhooshReader, column: str) -> NDArray[np.int32]:
    """A column of numbers; zeros where no document has one."""
    if not leaf.has_column(column):
        return np.zeros(leaf.doc_count_all(), np.int32)
    reader = leaf.column_reader(column, column=_Numbers(_TYPES.get(column, "I")), translate=False)
    return cast("_NumbersReader", reader).array()


def texts_of(leaf: WhooshReader, column: str) -> Coded:
    """A column of texts; empty ones where no document has one."""
    if not leaf.has_column(column):
        return Coded(np.zeros(leaf.doc_count_all(), np.intp), ("",))
    reader = leaf.column_reader(column, column=_Texts(), translate=False)
    return cast("_TextsReader", reader).coded()


def joined(parts: Sequence[Coded]) -> Coded:
    """The columns of all segments as one; equal texts have one code."""
    codes_of: dict[str, int] = {}
    renumbered = []
    for part in parts:
        table = [codes_of.setdefault(value, len(codes_of)) for value in part.values]
        renumbered.append(np.array(table, np.intp)[part.codes])
    codes = np.concatenate(renumbered) if renumbered else np.zeros(0, np.intp)
    return Coded(codes, tuple(codes_of))
