"""Which passages the page shows, under which headings, and the counts to narrow them by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from articles.arabic.folding import fold_word
from articles.passages.passage import Anchoring
from articles.span import Span
from desktop.display.byline import byline, dated
from desktop.display.dates import date_text
from desktop.display.passage_colours import COLOURS, known_colour
from desktop.passages.passage_entry import PassageEntry
from desktop.translation import translated
from desktop.widgets.facet_choice import FacetChoice, FacetGroup

Hits = Mapping[str, tuple[tuple[Span, ...], ...]]
"""By passage: where the words of the query stand in each of `PassageEntry.texts`."""


class Grouping(StrEnum):
    """What the headings are made of."""

    ARTICLE = "article"
    TAG = "tag"
    COLOUR = "colour"
    DATE = "date"


class Collection(StrEnum):
    """Which passages are looked at."""

    ALL = "all"
    MOVED = "moved"
    LOST = "lost"
    BIN = "bin"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What the reader chose.

    Attributes:
        grouping: The headings.
        collection: Which passages.
        colours: Only these, when not empty.
        tags: Only passages with one of these, when not empty.
    """

    grouping: Grouping = Grouping.ARTICLE
    collection: Collection = Collection.ALL
    colours: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()

    @property
    def is_narrowed(self) -> bool:
        """Whether some passages are left out by choice."""
        return bool(self.colours or self.tags or self.collection is not Collection.ALL)

    def toggled(self, group: str, value: str) -> Arrangement:
        """The arrangement after a click on a line of the panel of facets."""
        if group == "collection":
            return replace(self, collection=Collection(value))
        if group == "colours":
            return replace(self, colours=self.colours ^ {value})
        return replace(self, tags=self.tags ^ {value})

    def with_tag_named(self, tag: str, name: str) -> Arrangement:
        """The same one after a tag got another name."""
        return replace(self, tags=frozenset(name if each == tag else each for each in self.tags))

    def with_tags_of(self, entries: Iterable[PassageEntry]) -> Arrangement:
        """The same one without tags that no passage has any more: it would find nothing."""
        carried = {tag for each in entries for tag in each.passage.tags}
        return replace(self, tags=self.tags & carried)


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A heading.

    Attributes:
        key: What makes it this heading.
        text: What it says.
        details: The second part, smaller: newspaper and date of an article.
        count: How many passages follow.
        colour: The name of a colour to show before the text, or empty.
        when: The date in it, which is in the program's own words; or empty.
    """

    key: str
    text: str
    details: str
    count: int
    colour: str = ""
    when: str = ""

    def written(self, write: Callable[[str], str]) -> HeadingRow:
        """The heading with its date in the reader's digits; titles and newspapers keep theirs."""
        if not self.when:
            return self
        if not self.details:
            return replace(self, text=write(self.text))
        # The date stands behind the newspaper, which may be called by the year that it is of.
        before, _, after = self.details.rpartition(self.when)
        return replace(self, details=f"{before}{write(self.when)}{after}")


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A passage under a heading.

    Attributes:
        key: The heading's key.
        entry: The passage.
        hits: Where the words of the query stand in `PassageEntry.texts`.
        shows_article: Whether the row names the article, because no heading does.
        tag: The tag whose passages the reader can put in an order here; None elsewhere.
    """

    key: str
    entry: PassageEntry
    hits: tuple[tuple[Span, ...], ...]
    shows_article: bool
    tag: str | None = None


Row = HeadingRow | EntryRow


def rows(
    entries: Sequence[PassageEntry], arrangement: Arrangement, hits: Hits | None
) -> tuple[Row, ...]:
    """Headings and passages in their order.

    Args:
        entries: All passages and those in the bin.
        arrangement: What the reader chose.
        hits: What the query found; None without a query.
    """
    shown = [each for each in entries if _is_shown(each, arrangement, hits)]
    if arrangement.collection is Collection.BIN:
        return tuple(EntryRow("", each, _hits_in(each, hits), True) for each in shown)
    shows_article = arrangement.grouping is not Grouping.ARTICLE
    made: list[Row] = []
    for heading, members in _GROUPERS[arrangement.grouping](shown):
        made.append(replace(heading, count=len(members)))
        tag = (heading.key or None) if arrangement.grouping is Grouping.TAG else None
        made += (
            EntryRow(heading.key, each, _hits_in(each, hits), shows_article, tag)
            for each in members
        )
    return tuple(made)


def members_of(tag: str, entries: Sequence[PassageEntry]) -> tuple[str, ...]:
    """The ids of all passages with a tag, those that are not shown too, in their order."""
    tagged = [each for each in entries if tag in each.passage.tags and not each.is_deleted]
    return tuple(each.passage.id for each in _by_hand(tagged, tag))


def facet_groups(
    entries: Sequence[PassageEntry], arrangement: Arrangement, hits: Hits | None
) -> tuple[FacetGroup, ...]:
    """The panel of facets; each group is counted under what the others leave."""

    def left(**freed: object) -> list[PassageEntry]:
        free: Arrangement = replace(arrangement, **freed)  # type: ignore[arg-type]
        return [each for each in entries if _is_shown(each, free, hits)]

    colours = Counter(_colour(each) for each in left(colours=frozenset()))
    tags = Counter(tag for each in left(tags=frozenset()) for tag in set(each.passage.tags))
    return (
        FacetGroup(
            "collection",
            _tr("المجموعات"),
            tuple(_collections(left, arrangement)),
        ),
        FacetGroup(
            "colours",
            _tr("اللون"),
            tuple(
                FacetChoice(name, words, colours[name], name in arrangement.colours)
                for name, words in COLOURS.items()
                if colours[name] or name in arrangement.colours
            ),
        ),
        FacetGroup(
            "tags",
            _tr("الوسم"),
            tuple(
                FacetChoice(tag, tag, tags[tag], tag in arrangement.tags, can_be_renamed=True)
                for tag in sorted(
                    {*tags, *arrangement.tags}, key=lambda tag: (-tags[tag], fold_word(tag))
                )
            ),
        ),
    )


def _collections(
    left: Callable[..., list[PassageEntry]], arrangement: Arrangement
) -> Iterable[FacetChoice]:
    for collection, words in (
        (Collection.ALL, _tr("كل المقتطفات")),
        (Collection.MOVED, _tr("تحتاج تأكيدا")),
        (Collection.LOST, _tr("فُقد موضعها")),
        (Collection.BIN, _tr("سلّة المحذوفات")),
    ):
        is_chosen = arrangement.collection is collection
        count = len(left(collection=collection))
        if count or is_chosen or collection is Collection.ALL:
            yield FacetChoice(collection.value, words, count, is_chosen)


def _is_shown(entry: PassageEntry, arrangement: Arrangement, hits: Hits | None) -> bool:
    passage = entry.passage
    if hits is not None and passage.id not in hits:
        return False
    if arrangement.colours and _colour(entry) not in arrangement.colours:
        return False
    if arrangement.tags and arrangement.tags.isdisjoint(passage.tags):
        return False
    if entry.is_deleted or arrangement.collection is Collection.BIN:
        return entry.is_deleted and arrangement.collection is Collection.BIN
    wanted = _STATES.get(arrangement.collection)
    return wanted is None or passage.anchoring is wanted


_STATES = {Collection.MOVED: Anchoring.MOVED, Collection.LOST: Anchoring.LOST}

Groups = Iterable[tuple[HeadingRow, list[PassageEntry]]]


def _by_article(entries: Sequence[PassageEntry]) -> Groups:
    """The article marked last comes first; its passages in the order of the text."""
    groups = _collected(entries, lambda entry: [entry.passage.article_id])
    newest = {key: max(each.passage.created for each in group) for key, group in groups.items()}
    for key in sorted(groups, key=lambda key: newest[key], reverse=True):
        first = groups[key][0]
        members = sorted(groups[key], key=_position)
        details = (
            byline((first.publisher,), first.published, first.published_evidence)
            if first.has_article
            else absent()
        )
        when = dated(first.published, first.published_evidence) if first.has_article else ""
        yield HeadingRow(key, first.title, details, 0, when=when), members


def absent() -> str:
    """What is said of an article that is not in the archive."""
    return _tr("ليس في الأرشيف")


def _by_tag(entries: Sequence[PassageEntry]) -> Groups:
    groups = _collected(entries, lambda entry: [*dict.fromkeys(entry.passage.tags)] or [""])
    for tag in sorted(groups, key=lambda tag: (not tag, fold_word(tag), tag)):
        yield HeadingRow(tag, tag or _tr("بلا وسم"), "", 0), _by_hand(groups[tag], tag)


def _by_colour(entries: Sequence[PassageEntry]) -> Groups:
    groups = _collected(entries, lambda entry: [_colour(entry)])
    for name, words in COLOURS.items():
        if name in groups:
            yield HeadingRow(name, words, "", 0, name), _newest_first(groups[name])


def _by_date(entries: Sequence[PassageEntry]) -> Groups:
    """By the month in which the passage was marked."""
    groups = _collected(entries, lambda entry: [entry.passage.created[:7]])
    for month in sorted(groups, reverse=True):
        words = date_text(month)
        yield HeadingRow(month, words, "", 0, when=words), _newest_first(groups[month])


_GROUPERS: dict[Grouping, Callable[[Sequence[PassageEntry]], Groups]] = {
    Grouping.ARTICLE: _by_article,
    Grouping.TAG: _by_tag,
    Grouping.COLOUR: _by_colour,
    Grouping.DATE: _by_date,
}


def _collected(
    entries: Sequence[PassageEntry], keys: Callable[[PassageEntry], list[str]]
) -> dict[str, list[PassageEntry]]:
    groups: dict[str, list[PassageEntry]] = {}
    for entry in entries:
        for key in keys(entry):
            groups.setdefault(key, []).append(entry)
    return groups


def _by_hand(entries: list[PassageEntry], tag: str) -> list[PassageEntry]:
    """As the reader put them; then those without a place, the last marked first."""

    def place(entry: PassageEntry) -> tuple[bool, int]:
        given = entry.place_in(tag)
        return given is None, given or 0

    return sorted(_newest_first(entries), key=place)


def _newest_first(entries: list[PassageEntry]) -> list[PassageEntry]:
    return sorted(entries, key=lambda entry: entry.passage.created, reverse=True)


def _position(entry: PassageEntry) -> tuple[int, int, str]:
    position = entry.passage.position
    return position.start, position.end, entry.passage.created


def _colour(entry: PassageEntry) -> str:
    return known_colour(entry.passage.colour)


def _hits_in(entry: PassageEntry, hits: Hits | None) -> tuple[tuple[Span, ...], ...]:
    return ((),) * 4 if hits is None else hits[entry.passage.id]


def _tr(text: str) -> str:
    return translated("PassageArrangement", text)
