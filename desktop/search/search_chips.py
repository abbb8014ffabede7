"""The chips of a search: what each part of it says, and what the search is without it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from desktop.display.dates import date_text
from desktop.display.isolation import isolated, set_off
from desktop.search.facet_groups import CONTENT_WORDS, value_label
from desktop.search.level_wording import LEVELS
from desktop.search.quantity_wording import quantity_text
from desktop.search.rule_wording import switched_off_text
from desktop.session.search_state import OWN_VALUES, VALUES, SearchState
from desktop.translation import translated
from index.findings import Quantity
from index.matching_rules import MatchingRule
from index.query.part_changes import with_excluded, with_level, without_part
from index.query.parts import PartKind, QueryPart, query_parts
from index.query.syntax import Level

Writing = Callable[[str], str]

_SIGNS = {PartKind.PREFIX: "*", PartKind.SIMILAR: "~"}
# A query that was pasted, not written: its parts would fill the window.
_LONGEST_QUERY = 2000
_MOST_PARTS = 24
_LONGEST_LABEL = 48


class ChipRole(Enum):
    """What a chip stands for; each role has a look of its own."""

    WORD = "word"
    EXCLUDED = "excluded"
    NARROWING = "narrowing"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class ChipChoice:
    """One line of a chip's menu: its words, and the search after it is taken.

    Attributes:
        words: What the line says.
        state: The search then.
        is_chosen: Whether that is so now; None where the line is not one of several.
    """

    words: str
    state: SearchState
    is_chosen: bool | None = None


@dataclass(frozen=True, slots=True)
class SearchChip:
    """One part of a search.

    Attributes:
        role: Its look.
        words: What it says.
        state: The search that it is a part of.
        note: What is added quietly: the level of a word.
        joint: What stands before it (`أو`), or empty.
        part: The part of the query that it stands for, or None for anything else.
        removed: The search without it, where it is no part of the query.
        offered: What its menu offers then.
    """

    role: ChipRole
    words: str
    state: SearchState
    note: str = ""
    joint: str = ""
    part: QueryPart | None = None
    removed: SearchState | None = None
    offered: tuple[ChipChoice, ...] = ()

    @property
    def without(self) -> SearchState:
        """The search when the chip is removed; the query is read again for it only then."""
        if self.part is None:
            return self.removed or self.state
        return replace(self.state, text=without_part(self.state.text, self.part))

    @property
    def choices(self) -> tuple[ChipChoice, ...]:
        """What its menu offers besides removing it; worked out when the menu opens."""
        if self.part is None:
            return self.offered
        return tuple(_part_choices(self.state, self.part))


def search_chips(state: SearchState, write: Writing = str) -> tuple[SearchChip, ...]:
    """The chips in the order of the eye: the query's parts, then what narrows them.

    Args:
        state: The search.
        write: Gives years and periods their digits.
    """
    return (
        *_part_chips(state, write),
        *_earlier_chips(state),
        *_value_chips(state, write),
        *_own_chips(state),
        *_content_chips(state, write),
        *_rule_chips(state),
    )


def cleared(state: SearchState) -> SearchState:
    """The search for everything, in the same order of results."""
    return SearchState(order=state.order)


def _part_chips(state: SearchState, write: Writing) -> Iterator[SearchChip]:
    text = state.text
    parts = query_parts(text) if len(text) <= _LONGEST_QUERY else ()
    if len(parts) > _MOST_PARTS or (not parts and text.strip()):
        words = _shortened(text.strip())
        yield SearchChip(ChipRole.WORD, words, state, removed=replace(state, text=""))
        return
    for part in parts:
        words = _part_words(part)
        yield SearchChip(
            role=ChipRole.EXCLUDED if part.excluded else ChipRole.WORD,
            words=f"{_tr('ليس')} {words}" if part.excluded else words,
            state=state,
            note=_note(part, write),
            joint=_tr("أو") if part.alternative else "",
            part=part,
        )


def _note(part: QueryPart, write: Writing) -> str:
    """The level of a word where it is not the usual one, the distance of words that are near.

    Of a number, how it was read: its words may be written in many ways.
    """
    if isinstance(part.read, Quantity):
        return quantity_text(part.read, write)
    if part.distance is not None:
        return f"{_tr('متقاربة')} {isolated(str(part.distance))}"
    return "" if part.level is None or part.level is Level.ANY else LEVELS[part.level]


def _part_choices(state: SearchState, part: QueryPart) -> Iterator[ChipChoice]:
    text = state.text
    if part.level is not None:
        for level, words in LEVELS.items():
            changed = replace(state, text=with_level(text, part, level))
            yield ChipChoice(words, changed, part.level is level)
    turned = replace(state, text=with_excluded(text, part, not part.excluded))
    if turned.text != text:
        words = _tr("اطلبه") if part.excluded else _tr("استثنه")
        yield ChipChoice(words, turned)


def _part_words(part: QueryPart) -> str:
    words = _shortened(part.words)
    if part.kind is PartKind.PHRASE:
        words = f"«{set_off(words)}»"
    words += _SIGNS.get(part.kind, "")
    return f"{part.field}: {words}" if part.field else words


def _own_chips(state: SearchState) -> Iterator[SearchChip]:
    for group in OWN_VALUES:
        for value in getattr(state, group):
            words = set_off(value_label(group, value))
            words = f"#{words}" if group == "tags" else words
            removed = state.toggled(group, value)
            yield SearchChip(ChipRole.NARROWING, words, state, removed=removed)


def _earlier_chips(state: SearchState) -> Iterator[SearchChip]:
    for query in state.within:
        rest = tuple(each for each in state.within if each != query)
        yield SearchChip(
            ChipRole.NARROWING,
            f"{_tr('ضمن')}: {set_off(_shortened(query))}",
            state,
            removed=replace(state, within=rest),
        )
    if state.like is not None:
        title = set_off(_shortened(state.like[1] or state.like[0]))
        yield SearchChip(
            ChipRole.NARROWING,
            f"{_tr('شبيه بـ')} {title}",
            state,
            removed=replace(state, like=None),
        )


def _value_chips(state: SearchState, write: Writing) -> Iterator[SearchChip]:
    for group in VALUES:
        # A newspaper's name keeps its own digits.
        written = write if group == "years" else str
        for value in getattr(state, group):
            yield SearchChip(
                ChipRole.NARROWING,
                set_off(written(value_label(group, value))),
                state,
                removed=state.toggled(group, value),
                offered=(ChipChoice(_tr("استثنه"), state.excluding(group, value)),),
            )
        for value in getattr(state, f"excluded_{group}"):
            yield SearchChip(
                ChipRole.EXCLUDED,
                f"{_tr('ليس')} {set_off(written(value_label(group, value)))}",
                state,
                removed=state.excluding(group, value),
                offered=(ChipChoice(_tr("اقصر النتائج عليه"), state.toggled(group, value)),),
            )
    if state.period is not None:
        first, last = state.period
        days = date_text(first if first == last else f"{first}/{last}")
        words = write(days)
        yield SearchChip(ChipRole.NARROWING, words, state, removed=replace(state, period=None))


def _moment(written: str, write: Writing) -> str:
    """A moment of UTC as the reader's clock told it; what is none stays as it is written."""
    try:
        moment = datetime.fromisoformat(written).astimezone()
    except ValueError:
        return set_off(written)
    return write(f"{date_text(moment.date().isoformat())}، {isolated(f'{moment:%H:%M}')}")


def _content_chips(state: SearchState, write: Writing) -> Iterator[SearchChip]:
    if state.collection == "undated":
        yield SearchChip(
            ChipRole.NARROWING,
            _tr("بلا تاريخ"),
            state,
            removed=replace(state, collection="all"),
        )
    if state.added_since is not None:
        moment = _moment(state.added_since, write)
        yield SearchChip(
            ChipRole.NARROWING,
            _tr("الجديد منذ {0}").format(moment),
            state,
            removed=replace(state, added_since=None),
        )
    for name, words in CONTENT_WORDS.items():
        wanted = getattr(state, name)
        if wanted is True:
            yield SearchChip(
                ChipRole.NARROWING,
                words,
                state,
                removed=state.toggled("contents", name),
                offered=(ChipChoice(_tr("استثنها"), state.excluding("contents", name)),),
            )
        elif wanted is False:
            yield SearchChip(
                ChipRole.EXCLUDED,
                f"{_tr('ليس')} {words}",
                state,
                removed=state.excluding("contents", name),
                offered=(
                    ChipChoice(
                        _tr("اقصر النتائج عليها"),
                        state.toggled("contents", name),
                    ),
                ),
            )


def _rule_chips(state: SearchState) -> Iterator[SearchChip]:
    for value in state.ignored_rules:
        rule = MatchingRule(value)
        yield SearchChip(
            ChipRole.RULE,
            switched_off_text(rule),
            state,
            removed=state.with_rule(rule, applied=True),
        )


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_LABEL else line[:_LONGEST_LABEL].rstrip() + "…"


def _tr(text: str) -> str:
    return translated("SearchChips", text)
