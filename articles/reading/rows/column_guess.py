"""Which column holds what: by its name where that is known, else by what stands in it.

One way for tables, JSON, databases, XML: a known name goes before every guess, a column that is
named for something else is none, and what is left is told by its cells (`column_content`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from articles.import_account import ColumnUse
from articles.reading.rows.column_content import (
    are_days,
    are_formed_like_outlets,
    are_full_names,
    are_names,
    are_outlets_with_days,
    are_sentences,
    are_spread,
    is_address,
    is_brief,
    is_outlet,
    is_person,
    is_prose,
    is_title,
    may_say_when,
    middle_day,
    share_said,
    size,
    weight_of_names,
)
from articles.reading.rows.columns import (
    TEXT_ROLES,
    Role,
    column_map,
    hints_at,
    is_another,
    is_late,
    is_missing,
    is_other_field,
    role_of,
)
from articles.reading.sources.source import ChosenColumns

LOOKED_AT = 20
"""How many rows are looked at."""

_MUCH_LONGER = 3
_HINTED = (
    (Role.TITLE, is_title),
    (Role.PUBLISHER, are_names),
    (Role.CREATOR, are_names),
    (Role.PUBLISHED, lambda cells: are_days(cells) and not are_outlets_with_days(cells)),
)
_TURNED = (Role.TEXT, Role.TITLE)

Cells = Sequence[str]


def told_columns(
    names: Sequence[str], rows: Sequence[Sequence[str]], chosen: ChosenColumns = ()
) -> ChosenColumns:
    """The columns of a table, told by their cells where names say nothing, or the contrary.

    A text and its title may stand under the names of each other.

    Args:
        names: Of the columns, each once.
        rows: The first rows, their cells in the order of the names.
        chosen: The columns that the user named.

    Returns:
        `chosen` and what was found beside it; `chosen` itself where no column is a text.
    """
    named = tuple(filter(None, names))
    chosen = _with_text(_filled(names, rows), named, chosen)
    columns = column_map(named, chosen)
    if not columns.has_text:
        return chosen
    told = set(_columns_of_text(named, chosen))
    places = [place for place, name in enumerate(names) if name in told]
    # A row without a text counts the others, or parts them.
    whole = [row for row in rows if any(_has(row, each) for each in places)]
    cells = _filled(names, whole or rows)
    said = {role for role, _ in chosen}
    text, title = (next(iter(columns.columns.get(role, ())), "") for role in _TURNED)
    if said.isdisjoint(_TURNED) and _are_turned(cells.get(text, ()), cells.get(title, ())):
        return (*chosen, (Role.TEXT.value, title), (Role.TITLE.value, text))
    left = {name: each for name, each in cells.items() if name in columns.use.left}
    for role, suits in _HINTED:
        such = [name for name, each in left.items() if _is_hinted(role, name) and suits(each)]
        if len(such) == 1 and all(map(is_late, columns.columns.get(role, ()))):
            chosen = (*chosen, (role.value, such[0]))
            del left[such[0]]
    columns = column_map(named, chosen)
    known = _borne_out(columns.columns, cells, said)
    texts = next((cells[name] for name in _columns_of_text(named, chosen) if name in cells), [])
    for sign in _SIGNS:
        if sign.role not in known and (name := sign.found(left, texts)) is not None:
            chosen = (*chosen, (sign.role.value, name))
            del left[name]
    if Role.PUBLISHER in known or Role.PUBLISHER in dict(chosen):
        return chosen
    has_people = Role.CREATOR in known or Role.CREATOR.value in dict(chosen)
    formed = _formed_like_outlets(left, texts, has_people=has_people)
    return (*chosen, (Role.PUBLISHER.value, formed)) if formed is not None else chosen


def _formed_like_outlets(
    left: Mapping[str, Cells], texts: Cells, *, has_people: bool
) -> str | None:
    """The column whose cells have the form of outlets, where none says that it holds them."""
    sign = _Sign(
        Role.PUBLISHER,
        lambda each: are_formed_like_outlets(each, texts, has_people_beside=has_people),
    )
    return sign.found(left)


def _borne_out(
    columns: Mapping[Role, tuple[str, ...]], cells: Mapping[str, Cells], said: Collection[str]
) -> set[Role]:
    """The roles that names tell and no cell contradicts: without a digit there is no day.

    What the user said needs no cell.
    """
    days = columns.get(Role.PUBLISHED, ())
    filled = [each for name in days for each in cells.get(name, ())]
    is_told = Role.PUBLISHED.value in said or not filled or any(map(may_say_when, filled))
    return set(columns) - (set() if is_told else {Role.PUBLISHED})


def _columns_of_text(names: tuple[str, ...], chosen: ChosenColumns) -> Iterator[str]:
    columns = column_map(names, chosen).columns
    return (name for role in TEXT_ROLES for name in columns.get(role, ()))


def _is_hinted(role: Role, name: str) -> bool:
    """Whether a word of a column's name says its role, and none says another one."""
    return hints_at(role, name) and not is_other_field(name) and not is_another(role, name)


def column_use(names: Sequence[str], told: ChosenColumns, chosen: ChosenColumns) -> ColumnUse:
    """What became of the columns, for the account.

    Args:
        names: Of the columns.
        told: What `told_columns` has found.
        chosen: The columns that the user named.
    """
    use = column_map(tuple(filter(None, names)), told).use
    by_content = set(told).difference(chosen)
    return replace(use, told=tuple(each[1] for each in use.used if each in by_content))


def names_without_header(row: Sequence[str]) -> tuple[str, ...] | None:
    """Names for the columns of a table that has no header: its first row holds prose already."""
    is_row = any(is_prose([cell]) for cell in row)
    return tuple(map(str, range(1, len(row) + 1))) if is_row else None


def _with_text(
    cells: Mapping[str, Cells], names: tuple[str, ...], chosen: ChosenColumns
) -> ChosenColumns:
    """The columns with the longest prose for the text, where no name tells the text.

    Beside a lead or a summary it is longer than these, and under a name that says nothing else.
    """
    known = column_map(names, chosen).columns
    if Role.TEXT in known:
        return chosen
    free = {name: each for name, each in cells.items() if not is_other_field(name)}
    prose = [name for name, each in free.items() if is_prose(each)]
    if not prose and Role.TITLE in known and TEXT_ROLES.isdisjoint(known):
        taken = {name for each in known.values() for name in each}
        prose = [name for name, each in free.items() if name not in taken and is_brief(each)]
    text = max(prose, key=lambda name: size(cells[name]), default="")
    titles = known.get(Role.TITLE, ())
    others = [name for name in titles if name != text and is_title(cells.get(name, ("",)))]
    if not text or role_of(text) in TEXT_ROLES or (text in titles and not others):
        return chosen
    return (*chosen, (Role.TEXT.value, text))


def _are_turned(texts: Cells, titles: Cells) -> bool:
    """Whether titles stand in the place of texts, and texts in that of titles."""
    if not texts or not titles or not is_title(texts) or not is_prose(titles):
        return False
    return size(titles) > _MUCH_LONGER * size(texts)


@dataclass(frozen=True, slots=True)
class _Sign:
    """How a column is told by its cells.

    Attributes:
        role: What it is then taken for.
        holds: Whether cells are such.
        worth: Which of several such columns it is: the least, then the first.
        is_certain: Whether the cells say more than a name that is known for something unused.
    """

    role: Role
    holds: Callable[[Cells], bool]
    worth: Callable[[Cells, Cells], float | str] = lambda _cells, _texts: 0.0
    is_certain: bool = False

    def found(self, left: Mapping[str, Cells], texts: Cells = ()) -> str | None:
        """The column, if there is one among those that are left, beside these texts."""
        return min(self._such(left), key=lambda name: self.worth(left[name], texts), default=None)

    def _such(self, left: Mapping[str, Cells]) -> Iterator[str]:
        for name, cells in left.items():
            is_free = self.is_certain or not is_other_field(name)
            if is_free and not is_another(self.role, name) and self.holds(cells):
                yield name


def _rank_of_titles(cells: Cells, texts: Cells) -> float:
    """Titles end as no sentence does, say what the texts say, and name no newspapers."""
    return are_sentences(cells) + is_outlet(cells) - share_said(cells, texts)


def _rank_of_days(cells: Cells, _texts: Cells) -> str:
    """Days of publication are spread, and the first of all: fetching and changing come after."""
    return f"{not are_spread(cells):d}{middle_day(cells)}"


_SIGNS = (
    _Sign(Role.URL, is_address, is_certain=True),
    _Sign(Role.PUBLISHER, are_outlets_with_days, is_certain=True),
    _Sign(Role.PUBLISHED, are_days, _rank_of_days, is_certain=True),
    _Sign(Role.TITLE, is_title, _rank_of_titles),
    _Sign(Role.PUBLISHER, is_outlet),
    _Sign(Role.CREATOR, is_person, lambda cells, _texts: -weight_of_names(cells)),
    _Sign(Role.CREATOR, are_full_names),
)


def _filled(names: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, list[str]]:
    """The filled cells of each column that has any."""
    return {
        name: filled
        for place, name in enumerate(names)
        if name and (filled := [row[place].strip() for row in rows if _has(row, place)])
    }


def _has(row: Sequence[str], place: int) -> bool:
    return place < len(row) and bool(row[place].strip()) and not is_missing(row[place])
