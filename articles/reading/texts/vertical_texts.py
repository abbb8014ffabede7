"""Vertical texts: one word a line with what a program says of it, as corpora of words are kept.

Sketch Engine's and the Corpus Workbench's VRT, with `<doc title="…">`, `<p>`, `<s>` and `<g/>` for
«no space here»; CoNLL-U (https://universaldependencies.org/format.html), the older CoNLL tables and
lists of words with their entities (`B-LOC`). The words are put together again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.markup.markup import unescaped
from articles.reading.rows.columns import TEXT_ROLES, role_of
from articles.reading.rows.rows import document_of_row
from articles.reading.sources.encoding import decode
from articles.reading.sources.limits import MAX_TEXT_BYTES
from articles.reading.sources.source import Source

_TAG = re.compile(r"\s*<(/?)([A-Za-z][\w.-]{0,30})((?:\s+[\w:.-]+\s*=\s*\"[^\"]*\")*)\s*(/?)>\s*")
_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*\"([^\"]*)\"")
_NAME = re.compile(r"[\w :.-]{1,40}")  # of what a comment says: `# sent_id = 7`
_NUMBER = re.compile(r"(\d{1,9})(?:([-.])(\d{1,9}))?")
_ENTITY = re.compile(r"O|[BIESLUM]-[\w.-]{1,30}|_")
_DOCUMENTS = frozenset({"doc", "text", "article", "document", "file"})
_PARAGRAPHS = frozenset({"p", "par", "para", "head", "title"})
_SENTENCES = frozenset({"s", "sent", "sentence"})
_GLUE = "g"
_START = "-DOCSTART-"
_NO_SPACE = "SpaceAfter=No"
_CLOSING = frozenset("،؛.,;:؟?!)]}»”%…")
_OPENING = frozenset("([{«“")
_FEWEST = 20  # lines of words in the first bytes
_MOSTLY = 0.9
_LOOKED_AT = 400
_LONGEST = 60  # code points of a word
_LONGEST_GROUP = 300  # words between two empty lines


def looks_like_vertical(head: bytes) -> bool:
    """Whether the first lines of a file are words with their annotation, in sentences or texts."""
    try:
        text = decode(head[: len(head) & ~3], "").text
    except ReadingError:
        return False
    lines = text.split("\n")[:-1]
    tags = [tag[2].lower() for line in lines if (tag := _TAG.fullmatch(line)) is not None]
    words = [line for line in lines if _is_of_words(line)]
    if len(words) < _FEWEST:
        return False
    has_tags = not (_DOCUMENTS | _SENTENCES).isdisjoint(tags)
    groups = re.split(r"\n\s*\n", text)
    in_groups = len(groups) > 1 and max(each.count("\n") for each in groups) < _LONGEST_GROUP
    cells = [_cells(line) for line in words]
    widths = [len(each) for each in cells]
    width = max(set(widths), key=widths.count)
    alike = [each for each in cells if len(each) == width]
    is_even = len(alike) > _MOSTLY * len(cells) and all(
        len(cell) < _LONGEST for each in alike for cell in each[:2]
    )
    return is_even and (has_tags if width == 1 else (has_tags or in_groups) and _tells(alike))


def read_vertical(source: Source) -> Iterator[Document | ReadingError]:
    """One document for each text, its words put together; its attributes are its columns.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY, UNKNOWN_ENCODING or NO_TEXT.
    """
    text = decode(source.read(MAX_TEXT_BYTES), source.origin).text
    number = 0
    for number, each in enumerate(_texts(text.replace("\r\n", "\n").split("\n")), 1):
        row = {**each.said, "text": each.words()}
        yield document_of_row(row, number, source.origin, "vertical")
    if not number:
        raise ReadingError(source.origin, Reason.NO_TEXT)


def _is_of_words(line: str) -> bool:
    return bool(line.strip()) and _TAG.fullmatch(line) is None and not _is_comment(line)


def _is_comment(line: str) -> bool:
    return line.startswith("#") and "\t" not in line


def _cells(line: str) -> list[str]:
    """What stands in a line of a word: between tabs, or before a mark of an entity."""
    if "\t" in line:
        return line.split("\t")
    cells = line.split()
    return cells if len(cells) > 1 and _ENTITY.fullmatch(cells[-1]) is not None else [line]


def _tells(rows: Sequence[Sequence[str]]) -> bool:
    """Whether rows are words with what is said of them, and no table of two columns of words.

    What is said is of a few kinds: it comes again more often than words do.
    """
    place = 1 if _are_numbered(rows) else 0
    words = {row[place] for row in rows}
    is_word = all(" " not in row[place].strip() for row in rows)
    kinds = min(len({row[n] for row in rows}) for n in range(len(rows[0])))
    return is_word and kinds < max(2, len(words) // 2) and len(words) > _FEWEST // 2


def _are_numbered(rows: Sequence[Sequence[str]]) -> bool:
    """Whether words stand behind their numbers in a sentence, as in all tables of CoNLL."""
    numbers = sum(len(row) > 2 and _NUMBER.fullmatch(row[0].strip()) is not None for row in rows)
    return numbers > _MOSTLY * len(rows)


@dataclass(slots=True)
class _Text:
    """One text on the way through its lines."""

    said: dict[str, str] = field(default_factory=dict)
    paragraphs: list[list[str]] = field(default_factory=list)  # in pieces
    has_words: bool = False
    has_paragraphs: bool = False
    is_glued: bool = True
    place: int = 0  # of the word among the cells of a line: behind its number, or first
    covered: int = 0  # the last number of words that one line has written together

    def words(self) -> str:
        """The words of the text, a paragraph a line."""
        return "\n".join(line for each in self.paragraphs if (line := "".join(each).strip()))

    def paragraph(self) -> None:
        """What follows is another paragraph."""
        self.paragraphs.append([])
        self.is_glued = True

    def sentence(self) -> None:
        """What follows is another sentence."""
        self.covered = 0
        if not self.has_paragraphs:
            self.paragraph()

    def add(self, cells: Sequence[str]) -> None:
        """Put a word behind the others."""
        word = cells[min(self.place, len(cells) - 1)].strip()
        number = _NUMBER.fullmatch(cells[0].strip()) if self.place else None
        if number is not None and (number[2] == "." or int(number[1]) <= self.covered):
            return
        if number is not None and number[2] == "-":
            self.covered = int(number[3])
        if not self.paragraphs:
            self.paragraph()
        is_part = len(word) > 1 and word.startswith("+")
        glued = self.is_glued or is_part or word[:1] in _CLOSING
        whole = len(word) > 1 and word.endswith("+")
        self.paragraphs[-1] += ("" if glued else " ", unescaped(word.strip("+") or word))
        self.has_words = self.has_words or bool(word)
        self.is_glued = whole or word in _OPENING or _NO_SPACE in cells[-1]


def _texts(lines: Sequence[str]) -> Iterator[_Text]:
    rows = [_cells(line) for line in lines[:_LOOKED_AT] if _is_of_words(line)]
    place = 1 if _are_numbered(rows) else 0
    text = _Text(place=place)
    for line in lines:
        tag = _TAG.fullmatch(line)
        if (tag is not None and tag[2].lower() in _DOCUMENTS) or line.startswith(_START):
            if text.has_words:
                yield text
            is_opened = tag is not None and not tag[1]
            said = _attributes(tag[3]) if tag is not None and is_opened else {}
            text = _Text(said, place=place)
        elif tag is not None:
            _take_tag(text, tag[2].lower())
        elif _is_comment(line):
            if line[1:].strip().startswith("newdoc") and text.has_words:
                yield text
                text = _Text(place=place)
            _take_comment(text, line[1:].strip())
        elif line.strip():
            text.add(_cells(line))
        else:
            text.sentence()
    if text.has_words:
        yield text


def _take_tag(text: _Text, name: str) -> None:
    if name == _GLUE:
        text.is_glued = True
    elif name in _PARAGRAPHS:
        text.has_paragraphs = True
        text.paragraph()
    elif name in _SENTENCES:
        text.sentence()


def _take_comment(text: _Text, comment: str) -> None:
    """What a comment says: where a paragraph begins, or something of the text before its words."""
    name, _, value = map(str.strip, comment.partition("="))
    if comment.startswith("newpar"):
        text.has_paragraphs = True
        text.paragraph()
    elif value and not text.has_words and _NAME.fullmatch(name) is not None:
        role = role_of(name)
        text.said |= {name: value} if role is not None and role not in TEXT_ROLES else {}


def _attributes(written: str) -> dict[str, str]:
    found: Mapping[str, str] = dict(_ATTRIBUTE.findall(written))
    return {
        name: unescaped(value) for name, value in found.items() if role_of(name) not in TEXT_ROLES
    }
