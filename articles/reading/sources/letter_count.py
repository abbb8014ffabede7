"""Letters: whether the articles of a file have the letters that it holds, counted and not compared.

A reader that misses an article where a quotation mark or a tag is missing does not know that it
does. Counting the letters beyond ASCII tells it at once, whatever the form of the file is; of what
is written in ASCII, markup cannot be told from words.
"""

from __future__ import annotations

from dataclasses import astuple

from articles.document import Document
from articles.errors import ReadingError
from articles.reading.sources.encoding import detect
from articles.reading.sources.source import Source

_ASCII = bytes(range(0x80))
_SAMPLE = 1 << 16
_CHUNK = 1 << 20
_BYTES = {"utf-8": 2}  # of a letter of Arabic, Greek, Cyrillic or with an accent; of others one
_WIDE = ("utf-16", "utf-32", "utf-7")
_MOST_NULS = 0.01  # of a file's bytes; more are letters of two bytes
_FEWEST = 250  # letters: an article; names of columns and remarks are fewer
_LEAST_SHARE = 0.1  # of a file's letters
_LETTERS_OF_WORD = 6  # with the space behind it


class LetterCount:
    """The letters of the articles that came of one file."""

    def __init__(self) -> None:
        self._taken = 0

    def take(self, document: Document) -> None:
        """Count the letters of one more article, and of what is declared of it."""
        self._taken += _letters(document.text)
        self._taken += sum(_letters(said) for said in astuple(document.declared) if said)

    def words_unread(self, source: Source) -> int:
        """About how many words of the file no article has; 0 where these are few."""
        held = _letters_held(source)
        missing = held - self._taken
        return missing // _LETTERS_OF_WORD if missing >= max(_FEWEST, _LEAST_SHARE * held) else 0


def _letters(text: str) -> int:
    return 0 if text.isascii() else len(text.encode("utf-8", "replace")) - len(text)


def _letters_held(source: Source) -> int:
    """The letters beyond ASCII in a file's bytes; 0 where its encoding does not let count them."""
    head = source.head(_SAMPLE)
    if head.count(0) < _MOST_NULS * len(head):  # of one that readers took out
        head = head.replace(b"\0", b"")
    try:
        encoding = detect(head, source.origin)
    except ReadingError:
        return 0
    if encoding.startswith(_WIDE):
        return 0
    held = 0
    with source.open() as stream:
        while chunk := stream.read(_CHUNK):
            held += len(chunk.translate(None, _ASCII))
    return held // _BYTES.get(encoding, 1)
