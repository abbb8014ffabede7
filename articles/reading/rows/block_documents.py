"""Documents that editors of web pages write as blocks (Editor.js, Draft.js, Slate, Lexical, Quill).

A block is a paragraph, a heading or a picture, in an object of its own; together they are one text.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from articles.reading.markup.wrapped_lines import unwrapped
from articles.reading.rows.columns import Role, role_of
from articles.reading.rows.row_values import text_of, words_of

_TABLE: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("block_documents.toml").read_text("utf-8")
)
_SECTIONS, _HOLDERS, _NAMING, _TEXTS = (
    tuple(_TABLE[kind]) for kind in ("sections", "holders", "naming", "texts")
)
_HEADINGS, _NO_WORDS, _RUNS, _BREAKS, _ALONE = (
    frozenset(_TABLE[kind]) for kind in ("headings", "no_words", "runs", "breaks", "alone")
)
_KINDS = _HEADINGS | frozenset(_TABLE["kinds"])
_OF_ARTICLES = frozenset({Role.PUBLISHED, Role.CREATOR, Role.URL, Role.PUBLISHER})
_MOSTLY = 0.6
_DEEPEST = 4
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
            row["title"] = words_of(_words(blocks[0]))
            blocks = blocks[1:]
        read = (each for each in blocks if _kind(each) not in _NO_WORDS)
        words = [words for each in read if (words := text_of(_words(each)))]
        is_run = "insert" in blocks[0]  # runs of a text, whose line ends stand in them
        return {**row, "text": ("" if is_run else "\n").join(words)} if words else None
    return None


def row_of_sections(value: Row) -> Row | None:
    """The object of an article with its sections as one text; None where it holds none.

    Sections have a text each, some a heading, and nothing that an article of its own would say.
    """
    if not any(words_of(each) for name, each in value.items() if role_of(name) is Role.TITLE):
        return None
    texts = (name for name in value if role_of(name) is Role.TEXT and name not in _SECTIONS)
    for name in (*_SECTIONS, *texts):
        sections = _objects(value.get(name))
        roles = [{role_of(str(key)) for key in each} for each in sections]
        if not sections or any(Role.TEXT not in each or each & _OF_ARTICLES for each in roles):
            continue
        if name not in _SECTIONS and not all(map(_is_plain, sections)):
            continue  # passages with questions about them
        lines = [text_of(v) for each in sections for v in _heading_and_text(each)]
        return {
            **{k: v for k, v in value.items() if k != name},
            "text": "\n".join(filter(None, lines)),
        }
    return None


def _is_plain(section: Row) -> bool:
    """Whether a section holds words alone, and no lists of something else."""
    return not any(isinstance(each, list | Mapping) for each in section.values())


def _heading_and_text(section: Row) -> list[object]:
    named = {role_of(str(key)): value for key, value in section.items()}
    return [named.get(Role.TITLE), named.get(Role.TEXT)]


def with_block_texts(value: object, depth: int = 0) -> object:
    """A value whose fields for a text hold words in the place of blocks."""
    if depth > _DEEPEST:
        return value
    if isinstance(value, list):
        return [with_block_texts(each, depth + 1) for each in value]
    if not isinstance(value, Mapping):
        return value
    return {name: _read(str(name), each, depth) for name, each in value.items()}


def _read(name: str, value: object, depth: int) -> object:
    """What stands under a name: words, where it is that of a text and blocks stand there."""
    if isinstance(value, list | Mapping) and role_of(name) is Role.TEXT:
        row = row_of_blocks({"blocks": value} if isinstance(value, list) else value)
        if row is not None and set(row) <= _ALONE:
            return "\n".join(str(row[each]) for each in ("title", "text") if row.get(each))
        if row is not None and _is_article(row):
            value = row
    return with_block_texts(value, depth + 1)


def _is_article(row: Row) -> bool:
    """Whether an object says what an article says of itself, and is more than a text."""
    said = {role_of(str(name)) for name in row}
    return Role.TITLE in said and not said.isdisjoint(_OF_ARTICLES)


def _kind(block: Row) -> str:
    """What a block is: `paragraph`, `core/paragraph`, `heading-2`, in the names of its editor."""
    names = (block.get(name) for name in _NAMING)
    said = next((str(name) for name in names if name), "")
    return said.lower().rpartition("/")[2].removeprefix("core-")


def _is_block(block: Row) -> bool:
    return _kind(block) in _KINDS or isinstance(block.get("insert"), str)


def _words(block: Row) -> object:
    """What a block says: its runs joined, or else whatever stands in it."""
    content = _content(block)
    if isinstance(content, list) and content and all(map(_is_run, content)):
        return "".join(map(_run, content))
    return content


def _content(block: Row) -> object:
    """Its own text, or that of its data and of what stands in it."""
    own = block.get(str(block.get("type")))  # Notion: `{"type": "paragraph", "paragraph": {…}}`
    if isinstance(own, Mapping):
        return next((own[name] for name in ("rich_text", "text") if own.get(name)), None)
    names = (
        "text", "data", "insert", "content", "children", "nodes", "items", "value", "innerHTML",
        "html",
    )  # fmt: skip
    return next((block[name] for name in names if block.get(name)), None)


def _is_run(value: object) -> bool:
    if not isinstance(value, Mapping):
        return False
    return _kind(value) in _RUNS | _BREAKS


def _run(run: Row, depth: int = 0) -> str:
    if _kind(run) in _BREAKS:
        return "\n"
    held = next((run[name] for name in _TEXTS if isinstance(run.get(name), str)), None)
    if held is not None or depth > _DEEPEST:
        return str(held or "")
    inner = next((run[name] for name in ("children", "content", "nodes") if run.get(name)), ())
    items = inner if isinstance(inner, list) else []
    return "".join(_run(each, depth + 1) for each in items if isinstance(each, Mapping))
