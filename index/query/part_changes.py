"""A query without one of its parts, or with one at another level, excluded or included.

What the user wrote is kept as far as it can be. Signs that joined or excluded nothing may do so to
what comes to stand beside them, in more ways than anybody lists: every change is read again, and
where it does not say what it should, the query is written plainly, part by part.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from index.query.fields import LEVEL_FIELDS
from index.query.lexemes import NOT_WORD, Kind, Lexeme, read_lexemes
from index.query.part_writing import (
    Change,
    as_written,
    closed,
    is_levelled,
    is_turned,
    plainly,
    says_all,
)
from index.query.parts import FoundPart, QueryPart, Together, found_parts, query_parser, query_parts
from index.query.syntax import Level

_JOINTS = frozenset({Kind.AND, Kind.NEAR})
_MINUS = "-"
_NOT = "NOT "


def without_part(text: str, part: QueryPart) -> str:
    """The query without one of its `query_parts`, and without what only joined that part."""
    text, part = _plain(text, part)
    found = _find(text, part)
    if found is None:
        return text
    lexemes, together = found.lexemes, found.together
    gone = set(range(found.part.first, found.part.end))
    gone |= _joints(lexemes, together, gone)
    if len(together.searched) == 1:
        # Words that were passed over beside this part would be searched for without it.
        gone |= set(range(together.parts[0].first, together.parts[-1].end))
        gone |= _run(lexemes, gone, lambda kind: kind not in {Kind.OR, Kind.CLOSE})
        gone |= _or_words(lexemes, gone)
    # A `NOT` that excluded nothing would exclude what comes to stand behind it.
    while idle := _idle_not(lexemes, min(gone)):
        gone |= idle | _joints(lexemes, together, idle)
    rest = _rest(text, lexemes, gone, _becomes_first(lexemes, together, gone))
    kept = [(each, as_written(text, each)) for each in found_parts(text) if each.shown != part]
    rest = rest if says_all(rest, kept) else plainly(kept, rest)
    return rest if found_parts(rest) else ""


def with_level(text: str, part: QueryPart, level: Level) -> str:
    """The query with one of its words or groups at another level; the rest stays as it is."""
    if part.level is None:
        return text
    text, part = _plain(text, part)
    found = _find(text, part)
    if found is None:
        return text
    operand = found.lexemes[found.operand_first]
    written = part.words if operand.kind is Kind.PHRASE else text[operand.start : part.place.end]
    if level is Level.EXACT:
        written = f"={written}"
    elif level is not Level.ANY:
        written = f"{LEVEL_FIELDS[level].name}:{written}"
    signs = ""
    for at in range(found.part.first, found.operand_first):
        mark = found.lexemes[at]
        if mark.field is None or mark.field.level is None:
            signs += text[mark.start : found.lexemes[at + 1].start]
    return _changed(text, found, signs + written, lambda new: is_levelled(new, part, level))


def with_excluded(text: str, part: QueryPart, excluded: bool) -> str:
    """The query with one of its parts excluded, or included again."""
    if part.excluded is excluded:
        return text
    text, part = _plain(text, part)
    found = _find(text, part)
    if found is None or part.excluded is excluded:
        return text
    written = part.place.text_in(text)
    if excluded:
        sign = _NOT if written.lstrip(_MINUS)[:1].isdigit() else _MINUS
        return _changed(text, found, sign + written, lambda new: is_turned(new, part))
    # Once is enough to exclude, and of several signs (`-عنوان:-ميناء`) none may be left.
    for at in reversed(range(found.part.first, found.operand_first)):
        if found.lexemes[at].kind is Kind.NOT:
            start, end = found.lexemes[at].start, found.lexemes[at + 1].start
            written = written[: start - part.place.start] + written[end - part.place.start :]
    return _changed(text, found, written, lambda new: is_turned(new, part))


def _changed(
    text: str, found: FoundPart, written: str, is_right: Callable[[QueryPart], bool]
) -> str:
    """The text with a part written otherwise, so that it is right and all others stay."""
    parts = found_parts(text)
    number = next(at for at, each in enumerate(parts) if each.shown == found.shown)
    texts = [(each, as_written(text, each)) for each in parts]
    texts[number] = found, closed(written, found)
    change = Change(number, is_right)
    kept = _replaced(text, found, written)
    return kept if says_all(kept, texts, change) else plainly(texts, kept, change)


def _replaced(text: str, found: FoundPart, written: str) -> str:
    """The text with a part written otherwise, kept apart from what stands beside it."""
    first, end = found.part.first, found.part.end
    # What joined or excluded nothing might do so to the words that come to stand beside it.
    excludes = next((one.kind for one in read_lexemes(written)), None) is Kind.NOT
    idle = {Kind.NEAR} if excludes else {Kind.NEAR, Kind.NOT}
    while first > 0 and found.lexemes[first - 1].kind in idle:
        first -= 1
    while end < len(found.lexemes) and found.lexemes[end].kind is Kind.NEAR:
        end += 1
    before, after = text[: found.lexemes[first].start], text[found.lexemes[end - 1].end :]
    if first > 0 and found.lexemes[first - 1].kind is Kind.FIELD:
        before = before.rstrip().rstrip(":=")  # nor may a field that had nothing behind it
    if found.lexemes[found.operand_first].kind is Kind.FIELD:  # nor the part itself
        written = written.rstrip(":=")
    if before and not before[-1].isspace() and before[-1] != "(":
        before += " "
    if after and not after[0].isspace() and after[0] != ")":
        after = " " + after
    return before + written + after


def _plain(text: str, part: QueryPart) -> tuple[str, QueryPart]:
    """A sentence without its signs, which may mean something when it is changed, and its part."""
    shown = query_parts(text)
    if part not in shown:
        return text, part
    plain = query_parser().plain(text)
    return (text, part) if plain == text else (plain, query_parts(plain)[shown.index(part)])


def _find(text: str, part: QueryPart) -> FoundPart | None:
    return next((found for found in found_parts(text) if found.shown == part), None)


def _joints(lexemes: Sequence[Lexeme], together: Together, gone: set[int]) -> set[int]:
    """What joined the lexemes that are gone to those beside them."""
    of_parts = {at for part in together.parts for at in range(part.first, part.end)}
    joints: set[int] = set()
    for step in (1, -1):
        for start in gone:
            at = start + step
            while 0 <= at < len(lexemes) and lexemes[at].kind in _JOINTS and at not in of_parts:
                joints.add(at)
                at += step
    return joints


def _run(lexemes: Sequence[Lexeme], gone: set[int], goes_too: Callable[[Kind], bool]) -> set[int]:
    """The lexemes on both sides of those that are gone, as far as they go too."""
    return _one_side(lexemes, min(gone), -1, goes_too) | _one_side(lexemes, max(gone), 1, goes_too)


def _one_side(
    lexemes: Sequence[Lexeme], start: int, step: int, goes_too: Callable[[Kind], bool]
) -> set[int]:
    found: set[int] = set()
    at = start + step
    while 0 <= at < len(lexemes) and goes_too(lexemes[at].kind):
        found.add(at)
        at += step
    return found


def _idle_not(lexemes: Sequence[Lexeme], end: int) -> set[int]:
    """A `NOT` that ends before a lexeme, over colons that are left out with what is behind them."""
    at = end - 1
    while at >= 0 and not lexemes[at].text.strip(":"):
        at -= 1
    return set(range(at, end)) if at >= 0 and lexemes[at].kind is Kind.NOT else set()


def _or_words(lexemes: Sequence[Lexeme], gone: set[int]) -> set[int]:
    """The `أو` of an alternative that is gone: those in front, or behind where it was the first."""
    before = _one_side(lexemes, min(gone), -1, lambda kind: kind is Kind.OR)
    head = min(before | gone)
    if before and head > 0 and lexemes[head - 1].kind is not Kind.CLOSE:
        return before
    return before | _one_side(lexemes, max(gone), 1, lambda kind: kind is Kind.OR)


def _becomes_first(lexemes: Sequence[Lexeme], together: Together, gone: set[int]) -> int | None:
    """The `ليس` that comes to stand first, where it would be a word like another."""
    remaining = [part for part in together.parts if part.first not in gone]
    if not remaining or remaining[0] is together.parts[0]:
        return None
    first, end = remaining[0].first, remaining[0].end
    return first if end - first > 1 and lexemes[first].text == NOT_WORD else None


def _rest(text: str, lexemes: Sequence[Lexeme], gone: set[int], first_not: int | None) -> str:
    """The text of the lexemes that remain; one space where others stood between them."""
    pieces: list[str] = []
    at = 0
    for number, lexeme in enumerate(lexemes):
        if number in gone:
            at = -1
            continue
        if at < 0:
            _mend(pieces)
            pieces.append(" ")
        else:
            pieces.append(text[at : lexeme.start])
        at = lexeme.end
        if number == first_not and lexemes[number + 1].text[:1].isdigit():
            pieces.append(_NOT.strip())
        elif number == first_not:
            pieces.append(_MINUS)
            at = lexemes[number + 1].start
        else:
            pieces.append(lexeme.text)
    if at < 0:
        _mend(pieces)
    else:
        pieces.append(text[at:])
    return "".join(pieces).strip()


def _mend(pieces: list[str]) -> None:
    """A colon of plain text, with something else behind it, might be read as a field's."""
    if pieces and pieces[-1].endswith(":"):
        pieces[-1] = pieces[-1].rstrip(":")
