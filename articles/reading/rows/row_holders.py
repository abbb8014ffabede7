"""Where the rows are in an object: it is one itself, or a list or a map inside it holds them."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from articles.cleaning.bylines import declared_author
from articles.reading.rows.block_documents import (
    row_of_blocks,
    row_of_recognised_lines,
    row_of_sections,
)
from articles.reading.rows.column_content import name_outlets
from articles.reading.rows.column_guess import LOOKED_AT
from articles.reading.rows.columns import (
    TEXT_ROLES,
    Role,
    column_map,
    day_columns,
    is_late,
    name_key,
    never_rows,
    role_of,
    rows_rank,
)
from articles.reading.rows.inner_objects import (
    Row,
    are_articles,
    flattened,
    holds_text,
    is_told_briefly,
)
from articles.reading.rows.listed_tables import as_list, rows_of_columns, rows_of_lists
from articles.reading.rows.outlines import row_of_outline
from articles.reading.rows.row_values import text_of, words_of
from articles.reading.sources.source import ChosenColumns

_DEEPEST = 5
_GRAPH = "@graph"  # of linked data (JSON-LD)
_UNRANKED = 1000
_MOST_PARTS = 400
_SHORTEST_TEXT = 120  # code points of a text under its title
_FEWEST_WORDS = 3  # of a title
_OF_ROWS = frozenset({Role.TITLE, Role.URL})
_OF_LANGUAGES = frozenset({"language", "lang", "locale", "languagescode", "langcode"})
_OF_WHOLE = (Role.PUBLISHED, Role.PUBLISHER, Role.CREATOR, Role.URL)
_OF_ISSUE = (Role.PUBLISHER, Role.PUBLISHED)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_YEAR, _MONTH = re.compile(r"(?:19|20)\d{2}", re.ASCII), re.compile(r"0?[1-9]|1[0-2]", re.ASCII)


@dataclass(frozen=True, slots=True)
class FoundRows:
    """The rows of an object.

    Attributes:
        rows: The rows, each with a text or in a list with rows that have one.
        is_inside: Whether they stand inside the object, which is no row itself.
        others: How many objects stand in lists of something else: comments, pictures.
        not_rows: The places, from 1, of what is no object among the rows.
    """

    rows: tuple[Row, ...] = ()
    is_inside: bool = False
    others: int = 0
    not_rows: tuple[int, ...] = ()


def find_rows(value: Row, chosen: ChosenColumns = ()) -> FoundRows:
    """The rows of an object; nothing where no text is to be found in it."""
    if (recognised := row_of_recognised_lines(value)) is not None:
        return FoundRows((recognised,), is_inside=True)
    if columns := rows_of_columns(value, chosen):
        return FoundRows(columns, is_inside=True)
    if rows := _named_like_a_text(value, chosen) or _titled_texts(value):
        return FoundRows(rows, is_inside=True)
    has_text = holds_text(value, chosen)
    if has_text and not is_told_briefly(value, chosen):
        return FoundRows((value,))
    whole = row_of_blocks(value) or row_of_sections(value) or row_of_outline(value)
    whole = whole or _row_of_paragraphs(value, chosen)
    if whole is not None and (not has_text or not is_told_briefly(whole, chosen)):
        return FoundRows((whole,))
    return FoundRows((value,)) if has_text else _inside(value, chosen, 0)


def rows_without_text(value: Row) -> tuple[Row, ...]:
    """The rows of an object that say something of articles, but no text: each is missed.

    They stand in the list whose name says that it holds rows, wherever that is.
    """
    waiting: deque[tuple[Row, int]] = deque([(value, 0)])
    while waiting:
        held, depth = waiting.popleft()
        for name in sorted(held, key=_rank):
            rows = [each for each in _items(held[name]) if isinstance(each, Mapping)]
            known = column_map(tuple(map(str, flattened(rows[0])))).columns if rows else {}
            if rows and rows_rank(name) is not None and set(known) >= _OF_ROWS:
                return tuple(rows)
        inner = (each for each in held.values() if isinstance(each, Mapping))
        waiting.extend((each, depth + 1) for each in inner if depth < _DEEPEST)
    return ()


def _named_like_a_text(value: Row, chosen: ChosenColumns) -> tuple[Row, ...]:
    """The articles in a list that has the name of a text (`{"article": [{…}, {…}]}`)."""
    for name, held in value.items():
        if role_of(name) in TEXT_ROLES and are_articles(held, chosen):
            return tuple(each for each in as_list(held) if isinstance(each, Mapping))
    return ()


def _inside(value: Row, chosen: ChosenColumns, depth: int) -> FoundRows:
    if depth > _DEEPEST:
        return FoundRows()
    if depth and (rows := rows_of_columns(value, chosen) or _named_like_a_text(value, chosen)):
        return FoundRows(rows, is_inside=True)
    own = [_whole(each, chosen) for each in _items(value) if isinstance(each, Mapping)]
    if any(holds_text(each, chosen) for each in own[:LOOKED_AT]):
        return FoundRows(tuple(own), is_inside=True)
    held = {name: each for name, each in value.items() if isinstance(each, list | Mapping)}
    holders = sorted(held, key=_rank)
    found: list[Row] = []
    not_rows: list[int] = []
    others = 0
    are_outlets = _are_outlets(holders)
    for name in holders:
        items = _items(held[name])
        objects = [_whole(each, chosen) for each in items if isinstance(each, Mapping)]
        looked_at = objects[:LOOKED_AT]
        if not never_rows(name) and any(holds_text(each, chosen) for each in looked_at):
            if name == _GRAPH:  # what the site says of itself stands beside its articles
                others += len(objects)
                objects = [each for each in objects if holds_text(each, chosen)]
                others -= len(objects)
            found.extend(_named_by(name, each, is_named=are_outlets) for each in objects)
            not_rows.extend(n for n, each in enumerate(items, 1) if not isinstance(each, Mapping))
        elif (table := _table(held[name], chosen)) is not None:
            found.extend(table)
        else:
            others += len(objects) if isinstance(held[name], list) else 0
    if found:
        return FoundRows(tuple(found), is_inside=True, others=others, not_rows=tuple(not_rows))
    return _deeper([(name, held[name]) for name in holders if not never_rows(name)], chosen, depth)


def _whole(row: Row, chosen: ChosenColumns) -> Row:
    """A row whose text stands in sections, in lines or in blocks under its title, with one text."""
    whole = row_of_sections(row) or row_of_outline(row) or _row_of_paragraphs(row, chosen)
    if whole is not None:
        return whole
    is_titled = Role.TITLE in column_map(tuple(map(str, flattened(row)))).columns
    is_read = holds_text(row, chosen) and not is_told_briefly(row, chosen)
    if not is_titled or is_read:
        return row
    blocks = row_of_blocks(row)
    return blocks if blocks is not None and holds_text(blocks) else _with_notes(row, chosen)


def _row_of_paragraphs(row: Row, chosen: ChosenColumns) -> Row | None:
    """An article whose paragraphs are objects under names that say nothing; None of another row.

    `{"title": "…", "parts": [{"k": "p", "v": "…"}]}`: what they hold alone tells that `v` is text.
    """
    if not any(words_of(each) for name, each in row.items() if role_of(name) is Role.TITLE):
        return None
    told = [n for role, n in chosen if role == Role.TEXT.value and role_of(n) is None]
    for name, held in row.items():
        if rows_rank(name) is not None or role_of(name) is not None or never_rows(name):
            continue
        parts = [each for each in as_list(held) if isinstance(each, Mapping)]
        columns = [set(column_map(tuple(map(str, each)), chosen).columns) for each in parts]
        text = next((each for each in told if parts and each in parts[0]), None)
        if text is not None and all(each == {Role.TEXT} for each in columns):
            return {**row, text: [text_of(part.get(text)) or "" for part in parts]}
    return None


def _with_notes(row: Row, chosen: ChosenColumns) -> Row:
    """A row under whose title a list of objects has the texts, no articles themselves.

    So Zotero keeps what was copied from a newspaper (`{"title": "…", "notes": [{"note": "…"}]}`).
    """
    if not set(_OF_WHOLE) & set(column_map(tuple(map(str, row))).columns):
        return row
    for name, held in row.items():
        notes = [each for each in as_list(held) if isinstance(each, Mapping)]
        columns = column_map(tuple(map(str, notes[0])), chosen).columns if notes else {}
        texts = columns.get(Role.TEXT, ())
        if texts and Role.TITLE not in columns and not never_rows(name):
            return {**row, texts[0]: [text_of(note.get(texts[0])) or "" for note in notes]}
    return row


def _table(holder: object, chosen: ChosenColumns) -> Iterator[Row] | None:
    """The rows of a list of lists, the first of which names the columns."""
    lists = as_list(holder)
    first = lists[0] if lists else None
    return rows_of_lists(lists[1:], first, chosen) if isinstance(first, list) else None


def _deeper(holders: list[tuple[str, object]], chosen: ChosenColumns, depth: int) -> FoundRows:
    """The rows in objects of objects; in lists of objects, sections say, those of every one.

    Where no name says which of them holds the rows, and each has some, all do: years, months.
    """
    are_outlets = _are_outlets([name for name, _ in holders])
    parts: Iterable[FoundRows] = (
        _named_after(name, _held_in(holder, chosen, depth), is_named=are_outlets)
        for name, holder in holders
    )
    is_unranked = all(rows_rank(name) is None for name, _ in holders)
    if is_unranked and 1 < len(holders) <= _MOST_PARTS:
        parts = list(parts)
        if all(each.rows for each in parts):
            return _together(parts)
    return next((each for each in parts if each.rows), FoundRows())


def _held_in(holder: object, chosen: ChosenColumns, depth: int) -> FoundRows:
    """The rows in an object, or in each object of a list."""
    inner = [holder] if isinstance(holder, Mapping) else as_list(holder)
    objects = [each for each in inner if isinstance(each, Mapping)]
    parts = [_inside(each, chosen, depth + 1) for each in objects]
    if isinstance(holder, list):
        parts = [_of_issue(each, part) for each, part in zip(objects, parts, strict=True)]
    return _together(parts)


def _of_issue(value: Row, found: FoundRows) -> FoundRows:
    """The rows inside of one of several objects with the outlet and the day that it says for all.

    Issues of a paper hold their articles so; the day may be told by an object beside these.
    """
    if not found.rows:
        return found
    beside = [each for each in value.values() if isinstance(each, Mapping) and not holds_text(each)]
    said = {
        str(name): words
        for holder in (*beside, value)
        for name, each in holder.items()
        if not is_late(str(name)) and (words := _said_once(each))
    }
    columns = column_map(tuple(said)).columns
    roles = _OF_WHOLE if all(map(_is_translation, found.rows)) else _OF_ISSUE
    shared = {role: columns[role][0] for role in roles if role in columns}
    if not shared:
        return found
    rows: list[Row] = []
    for row in found.rows:
        known = column_map(tuple(map(str, flattened(row)))).columns
        rows.append({**{n: said[n] for role, n in shared.items() if role not in known}, **row})
    return replace(found, rows=tuple(rows))


def _said_once(value: object) -> str:
    """What an object says for all that is in it: words, or the name of an object beside them."""
    is_named = isinstance(value, Mapping) and not holds_text(value)
    return (words_of(value) or "") if is_named or isinstance(value, str) else ""


def _is_translation(row: Row) -> bool:
    """Whether a row says its language: what stands around it is then told of it alone."""
    return any(name_key(str(name)) in _OF_LANGUAGES for name in row)


def _together(parts: Sequence[FoundRows]) -> FoundRows:
    """The rows of several places, in one."""
    rows = tuple(row for part in parts for row in part.rows)
    others = sum(part.others for part in parts)
    not_rows = tuple(place for part in parts for place in part.not_rows)
    return FoundRows(rows, is_inside=True, others=others, not_rows=not_rows)


def _titled_texts(value: Row) -> tuple[Row, ...]:
    """The articles of an object that has titles for names and a text under each."""
    is_map = len(value) > 1 and all(
        isinstance(each, str) and len(each) >= _SHORTEST_TEXT and _is_titled(str(name))
        for name, each in value.items()
    )
    return tuple({"title": name, "text": each} for name, each in value.items()) if is_map else ()


def _is_titled(name: str) -> bool:
    """Whether a key is a title: several words, and no name of a column."""
    return len(name.split()) >= _FEWEST_WORDS and role_of(name) is None


def _are_outlets(names: Sequence[str]) -> bool:
    """Whether all of several lists are called by outlets."""
    ranked = any(rows_rank(name) is not None for name in names)
    return not ranked and name_outlets(names)


def _named_by(name: str, row: Row, *, is_named: bool) -> Row:
    """A row with the outlet or the day after which the list is called in which it stands.

    Args:
        name: Of the list.
        row: One of its rows.
        is_named: Whether all the lists are called by outlets.
    """
    known = column_map(tuple(map(str, row))).columns
    if Role.PUBLISHER not in known and is_named:
        return {**row, "publisher": name}
    if Role.PUBLISHER not in known and rows_rank(name) is None and role_of(name) is None:
        said = declared_author(name)
        if said.is_outlet and said.sure:
            return {**row, "publisher": name}
    if Role.PUBLISHED not in known and _DAY.fullmatch(name):
        return {**row, "date": name}
    parts = day_columns(tuple(map(str, row)))
    if not parts and _YEAR.fullmatch(name):
        return {"year": name, **row}
    return {"month": name, **row} if not parts and _MONTH.fullmatch(name) else row


def _named_after(name: str, found: FoundRows, *, is_named: bool) -> FoundRows:
    """The rows somewhere under a name, with the outlet or the day that it is."""
    return replace(found, rows=tuple(_named_by(name, r, is_named=is_named) for r in found.rows))


def _rank(name: str) -> int:
    rank = rows_rank(name)
    return _UNRANKED if rank is None else rank


def _items(holder: object) -> list[object]:
    """The items of a list; of a map from names to rows its values, each with its name for an id."""
    if isinstance(holder, list):
        return holder
    if (
        isinstance(holder, Mapping)
        and holder
        and all(isinstance(each, Mapping) for each in holder.values())
    ):
        return [_keyed(str(n), each) for n, each in holder.items() if not never_rows(str(n))]
    return []


def _keyed(name: str, row: Row) -> Row:
    """A row of a map with its name: its title, where it has none and the name is one, or its id."""
    is_title = _is_titled(name) and Role.TITLE not in column_map(tuple(map(str, row))).columns
    return {"title" if is_title else "id": name, **row}
