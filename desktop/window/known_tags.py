"""The tags that a reader has given, to be proposed for what is tagged next: own kind first."""

from __future__ import annotations

from articles.archive.archive import Archive


def tags_of_passages(archive: Archive) -> tuple[str, ...]:
    """Those of passages, then those of articles; the most frequent first."""
    return _each_once(archive.passages.tags(), tuple(archive.curation.tags()))


def tags_of_articles(archive: Archive) -> tuple[str, ...]:
    """Those of articles, then those of passages; the most frequent first."""
    return _each_once(tuple(archive.curation.tags()), archive.passages.tags())


def _each_once(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))
