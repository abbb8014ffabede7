"""Documents that editors of web pages write as blocks (Editor.js, Draft.js, Slate, Lexical, Quill).

A block is a paragraph, a heading or a picture, in an object of its own; together they are one text.
"""

from __future__ import annotations

from collections.abc import Mapping

from articles.reading.markup.wrapped_lines import unwrapped
from articles.reading.rows.row_values import text_of, words_of

_HOLDERS = ("blocks", "ops", "nodes", "children", "root")
_HEADINGS = frozenset({"header", "heading", "title", "h1", "h2", "header-one", "heading-1"})
_KINDS = _HEADINGS | {
    "paragraph", "text", "unstyled", "p", "list", "quote", "blockquote", "image", "embed",
    "delimiter", "header-two", "heading-2", "heading-3", "h3", "unordered-list-item",
    "ordered-list-item", "atomic", "bulleted-list", "numbered-list", "table", "block",
}  # fmt: skip
_NO_WORDS = frozenset({"image", "embed", "delimiter", "atomic", "video"})
_MOSTLY = 0.6

Row = Mapping[str, object]


def row_of_recognised_lines(value: Row) -> Row | None:
    """The lines that a service recognised in pictures, as one text; None for anything else.

    Textract (`Blocks` of the type LINE), Azure's Read (`analyzeResult` with `lines` of each page)
    and Google's Vision (`fullTextAnnotation` of each page).
    """
    blocks = _objects(value.get("Blocks"))
    lines = [str(each.get("Text") or "") for each in blocks if each.get("BlockType") == "LINE"]
    result = value.get("analyzeResult")
    if isinstance(result, Mapping):
        pages = _objects(result.get("readResults") or result.get("pages"))
        found = [each for page in pages for each in _objects(page.get("lines"))]
        lines = [str(each.get("text") or each.get("content") or "") for each in found]
    answers = [each.get("fullTextAnnotation") for each in _objects(value.get("responses"))]
    lines += [str(each.get("text") or "") for each in answers if isinstance(each, Mapping)]
    text = "\n".join(line for line in lines if line.strip())
    return {"text": unwrapped(text)} if text else None


def _objects(value: object) -> list[Row]:
    return [each for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []


def row_of_blocks(value: Row) -> Row | None:
    """The object with its blocks as one text, and its first heading for the title.

    None where it holds no blocks.
    """
    for name in _HOLDERS:
        held = value.get(name)
        if isinstance(held, Mapping) and (inner := row_of_blocks(held)) is not None:
            return {**{k: v for k, v in value.items() if k != name}, **inner}
        items = held if isinstance(held, list) else []
        blocks = [each for each in items if isinstance(each, Mapping)]
        if not blocks or sum(map(_is_block, blocks)) < _MOSTLY * len(blocks):
            continue
        row = {key: each for key, each in value.items() if key != name}
        is_headed = _kind(blocks[0]) in _HEADINGS and len(blocks) > 1
        if is_headed and not words_of(row.get("title")):
            row["title"] = words_of(_content(blocks[0]))
            blocks = blocks[1:]
        read = (each for each in blocks if _kind(each) not in _NO_WORDS)
        words = [words for each in read if (words := text_of(_content(each)))]
        is_run = "insert" in blocks[0]  # runs of a text, whose line ends stand in them
        return {**row, "text": ("" if is_run else "\n").join(words)} if words else None
    return None


def _kind(block: Row) -> str:
    return str(block.get("type") or block.get("nodeType") or "").lower()


def _is_block(block: Row) -> bool:
    return _kind(block) in _KINDS or isinstance(block.get("insert"), str)


def _content(block: Row) -> object:
    """What a block says: its own text, or that of its data and of what stands in it."""
    names = ("text", "data", "insert", "content", "children", "nodes", "items", "value")
    return next((block[name] for name in names if block.get(name)), None)
