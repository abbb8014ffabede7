"""Writing one segment, in short steps: Whoosh's writer, with terms and postings as arrays.

Whoosh gathers postings as one tuple each, sorts them all at once and merges sorted files: single
steps of seconds, in which no other thread of Python moves.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import cast

import numpy as np

from index.segments.contents import SummedSegment, check_segment, sum_steps, write_contents
from index.segments.lexicon import Lexicon
from index.segments.table_codec import TableCodec, open_terms
from index.segments.term_merging import MergedSegment, merge_terms
from index.segments.term_pool import FieldTraits, TermPool, TermWriting
from index.segments.whoosh_library import (
    SegmentReader,
    SegmentWriter,
    WhooshIndex,
    WhooshReader,
    WhooshSegment,
    clean_files,
)

# So many documents are copied between two steps, some hundredths of a second.
_DOCUMENTS_OF_STEP = 100


class SteppedWriter(SegmentWriter):  # type: ignore[misc]  # Whoosh carries no annotations
    """Whoosh's writer of one segment, whose commit can be interrupted between two steps."""

    # What is used of Whoosh's writer.
    fieldwriter: TermWriting
    schema: Mapping[str, object]
    segments: list[WhooshSegment]

    def __init__(
        self, index: WhooshIndex, traits: FieldTraits, lexicons: Mapping[str, Lexicon]
    ) -> None:
        # One file for the whole segment would be another copy of it, made in a single step.
        super().__init__(index, codec=TableCodec(), compound=False)
        self.pool = TermPool(traits, lexicons)

    def commit_steps(self) -> Iterator[None]:
        """Write what was added, and name it in the table of contents with the last step."""
        yield from self._finish_segment(self.pool.write_steps(self.fieldwriter), self.segments)

    def merge_steps(self, merged: Sequence[WhooshSegment]) -> Iterator[None]:
        """Write several segments as one, without what was deleted of them."""
        with ExitStack() as opened:
            readers: list[WhooshReader] = []
            for segment in merged:
                readers.append(SegmentReader(self.storage, self.schema, segment))
                opened.callback(readers[-1].close)
            moved = []
            for reader in readers:
                # What was damaged would get right checksums in its new file.
                check_segment(reader, whole=True)
                numbers = array("i")
                yield from self._copy_documents(reader, numbers)
                moved.append(numbers)
            sources = []
            for reader, numbers in zip(readers, moved, strict=True):
                terms = open_terms(reader)
                opened.callback(terms.close)
                sources.append(MergedSegment(terms, np.array(numbers, np.int32)))
            kept = [segment for segment in self.segments if segment not in merged]
            yield from self._finish_segment(merge_terms(sources, self.fieldwriter), kept)

    def _copy_documents(self, reader: WhooshReader, moved: array[int]) -> Iterator[None]:
        """Copy columns and stored fields; `moved` tells the new number of each, -1 for none."""
        columns = {
            name: (kind, reader.column_reader(name, translate=False))
            for name, field in self.schema.items()
            if (kind := getattr(field, "column_type", None)) and reader.has_column(name)
        }
        for number in range(reader.doc_count_all()):
            if reader.is_deleted(number):
                moved.append(-1)
                continue
            moved.append(self.docnum)
            self.perdocwriter.start_doc(self.docnum)
            for name, value in reader.stored_fields(number).items():
                self.perdocwriter.add_field(name, self.schema[name], value, 0)
            for name, (kind, values) in columns.items():
                self.perdocwriter.add_column_value(name, kind, values[number])
            self.perdocwriter.finish_doc()
            self.docnum += 1
            self._added = True
            if number % _DOCUMENTS_OF_STEP == 0:
                yield

    def _finish_segment(
        self, terms: Iterator[None], kept: Sequence[WhooshSegment]
    ) -> Iterator[None]:
        """The rest of a commit, as Whoosh's own does it."""
        segments = [cast("SummedSegment", each) for each in kept if each.doc_count()]
        if self._added:
            self.perdocwriter.close()
            yield
            yield from terms
            self.fieldwriter.close()
            self._close_segment()
            segment = self.get_segment()
            yield from sum_steps(Path(self.storage.folder), segment)
            segments.append(segment)
        else:
            self._close_segment()
        self._commit_toc(segments)
        self._finish()

    def _commit_toc(self, segments: Sequence[SummedSegment]) -> None:
        write_contents(Path(self.storage.folder), self.generation, segments)
        clean_files(self.storage, self.indexname, self.generation, segments)
