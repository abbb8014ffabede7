"""Whoosh's index in a folder of ours: made once by a writer, opened by anybody."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path
from typing import cast

from index.segments.contents import ContentsIndex, write_contents
from index.segments.schema import REVISION_ID, build_schema
from index.segments.table_codec import TableCodec, open_terms
from index.segments.whoosh_library import (
    ClosingStorage,
    TermNotFound,
    WhooshIndex,
    WhooshReader,
    WhooshSegment,
    clean_files,
)


def create_index(folder: Path) -> None:
    """Write an empty index into an empty folder that nobody knows of yet.

    A folder is made known (index_folder.py) when its index stands, and no reader ever makes one.
    """
    write_contents(folder, 0, [])


def open_index(folder: Path) -> WhooshIndex:
    """The index of a folder, with the schema of the code, never with the one in its files."""
    storage = ClosingStorage(str(folder))
    try:
        return cast("WhooshIndex", ContentsIndex(storage, build_schema(), TableCodec()))
    except BaseException:
        storage.release()
        raise


def segments_of(index: WhooshIndex) -> list[WhooshSegment]:
    """The segments that hold documents, in their order."""
    with closing(index.reader()) as reader:
        return segments_read(reader)


def segments_read(reader: WhooshReader) -> list[WhooshSegment]:
    """Those that a reader holds open."""
    return [leaf.segment() for leaf, _ in reader.leaf_readers() if leaf.doc_count_all()]


def check_terms(reader: WhooshReader) -> None:
    """Make sure that the tables of the terms are as they were written.

    Raises:
        ValueError: They are not.
    """
    for leaf, _ in reader.leaf_readers():
        if leaf.doc_count_all():
            with closing(open_terms(leaf)) as terms:
                terms.check()


def remove_leftovers(index: WhooshIndex, folder: Path) -> None:
    """Remove the files of segments that were never finished; only while nobody writes."""
    clean_files(index.storage, index.indexname, index.latest_generation(), segments_of(index))
    shutil.rmtree(folder / f"{index.indexname}.tmp", ignore_errors=True)


def indexed_revision(reader: WhooshReader) -> int:
    """The archive's revision that the index holds; -1 for an empty index."""
    for leaf, _ in reader.leaf_readers():
        for number in documents_of(leaf, REVISION_ID):
            return cast("int", leaf.stored_fields(number)["shown"])
    return -1


def article_ids(reader: WhooshReader) -> set[str]:
    """The identities of all articles, perhaps of deleted ones too."""
    found: set[str] = set()
    for leaf, _ in reader.leaf_readers():
        if not leaf.doc_count_all():
            continue
        with closing(open_terms(leaf)) as tables:
            table = tables.table("id")
            if table is not None:
                found.update(term.decode() for term in table.terms)
    return found


def documents_of(leaf: WhooshReader, article_id: str) -> list[int]:
    """The documents of one segment that have this identity and are not deleted."""
    try:
        return list(leaf.postings("id", article_id).all_ids())
    except TermNotFound:
        return []
