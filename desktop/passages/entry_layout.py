"""One row of the passages page laid out in a width: its paragraphs and where its buttons are."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from articles.passages.passage import Anchoring
from articles.span import Span
from desktop.display.byline import dated
from desktop.display.dates import date_text
from desktop.display.isolation import isolated, metadata_line, set_off
from desktop.look import Look
from desktop.passages.passage_arrangement import EntryRow, absent
from desktop.passages.passage_delegate import ANCHORINGS
from desktop.passages.passage_entry import PassageEntry
from desktop.translation import Words, translated
from desktop.widgets.text_block import TextBlock, TextStyle

ACTION_WORDS = Words(
    "PassageActions",
    {
        "confirm": "تأكيد الموضع",
        "restore": "استرجاع",
        "edit": "تحرير (F2)",
        "copy": "نسخ مع الإحالة (Ctrl+C)",
        "delete": "حذف (Delete)",
        "link": "نسخ رابط المقتطف (Ctrl+Shift+C)",
    },
)
"""What can be done with a passage, and how its buttons and the menu call it."""

WORDED = frozenset({"confirm", "restore"})
"""The actions whose buttons carry their words, and are always shown."""

_PADDING = 12
_BAR = 5
_GAP = 3
_BUTTON = 28
_PILL_PADDING = 10
_TAG_GAP = " · "


def actions_of(entry: PassageEntry) -> tuple[str, ...]:
    """What can be done with a passage, in the order of its buttons."""
    if entry.is_deleted:
        return ("restore",)
    is_moved = entry.passage.anchoring is Anchoring.MOVED and entry.has_article
    return (*(["confirm"] if is_moved else []), "edit", "copy", "delete")


class EntryLayout:
    """The paragraphs of one passage from top to bottom, and its buttons at the lower left."""

    def __init__(self, row: EntryRow, width: float, look: Look) -> None:
        inner, theme = width - 2 * _PADDING - _BAR, look.theme
        self._actions = _action_widths(row.entry, look)
        buttons = sum(self._actions.values())
        byline = TextStyle(look.list_font(12), theme.muted, max_lines=1, right_to_left=True)
        self._blocks = [
            TextBlock(text, style, inner, spans) for text, style, spans in _texts(row, look)
        ]
        self._byline = TextBlock(_byline(row, look), byline, max(inner - buttons - 10, 60))
        self._byline_left = _PADDING + max(inner - max(inner - buttons - 10, 60), 0)
        self._foot = _PADDING + sum(block.height + _GAP for block in self._blocks)
        self.height = self._foot + _BUTTON + _PADDING / 2

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Draw the words, with the card's top left corner at `at`."""
        y = at.y() + _PADDING
        for block in self._blocks:
            block.paint(painter, QPointF(at.x() + _PADDING, y))
            y += block.height + _GAP
        middle = (_BUTTON - self._byline.height) / 2
        foot = QPointF(at.x() + self._byline_left, at.y() + self._foot + middle)
        self._byline.paint(painter, foot)

    def buttons(self, at: QPointF) -> dict[str, QRectF]:
        """Where each action's button is, with the card's top left corner at `at`."""
        x, y = at.x() + _PADDING / 2, at.y() + self._foot
        places = {}
        for name, width in reversed(self._actions.items()):
            places[name] = QRectF(x, y, width, _BUTTON)
            x += width
        return places


def _action_widths(entry: PassageEntry, look: Look) -> dict[str, float]:
    metrics = QFontMetricsF(look.list_font(12))
    return {
        name: metrics.horizontalAdvance(ACTION_WORDS[name]) + 2 * _PILL_PADDING
        if name in WORDED
        else float(_BUTTON)
        for name in actions_of(entry)
    }


def _texts(row: EntryRow, look: Look) -> list[tuple[str, TextStyle, tuple[Span, ...]]]:
    passage, theme = row.entry.passage, look.theme
    quote_hits, note_hits, tag_hits, _ = row.hits
    quote = TextStyle(look.reading_font(round(18 * look.scale)), theme.ink, theme.hit, max_lines=4)
    note = TextStyle(look.list_font(13), theme.soft_ink, theme.hit, max_lines=3)
    small = TextStyle(look.list_font(12), theme.muted, theme.hit, max_lines=2, right_to_left=True)
    warning = TextStyle(look.list_font(12), theme.warning, max_lines=2)
    tags, hits_in_tags = _tags(passage.tags, tag_hits)
    before_note, before_tags = _tr("ملاحظة:") + " ", _tr("وسوم:") + " "
    texts = [
        (f"«{passage.quote.exact}»", quote, _shifted(quote_hits, 1)),
        (f"{before_note}{passage.note}", note, _shifted(note_hits, len(before_note))),
        (f"{before_tags}{tags}", small, _shifted(hits_in_tags, len(before_tags))),
        (_state(row.entry), warning, ()),
    ]
    is_said = (True, bool(passage.note), bool(passage.tags), bool(_state(row.entry)))
    return [text for text, said in zip(texts, is_said, strict=True) if said]


def _state(entry: PassageEntry) -> str:
    if not entry.has_article and entry.passage.anchoring is Anchoring.LOST:
        return _tr("مقاله ليس في الأرشيف؛ هذا لفظه المحفوظ")
    return ANCHORINGS[entry.passage.anchoring]


def _byline(row: EntryRow, look: Look) -> str:
    """Where it stands and when it was kept; titles and newspapers keep their own digits."""
    entry, parts = row.entry, []
    if entry.paragraph is not None:
        number = look.written(str(entry.paragraph))
        parts.append(_tr("الفقرة {0}").format(isolated(number)))
    if row.shows_article:
        script = look.digits
        when = dated(entry.published, entry.published_evidence, script=script)
        known = [entry.publisher or "", when] if entry.has_article else [absent()]
        parts[:0] = [" ".join(entry.title.split()), *known]
    else:
        kept = date_text(entry.passage.created[:10])
        parts.append(_tr("حُفظ في {0}").format(look.written(kept)))
    return metadata_line(parts)


def _tags(tags: tuple[str, ...], hits: tuple[Span, ...]) -> tuple[str, tuple[Span, ...]]:
    """The tags, each set off in its own direction, and the hits moved accordingly."""
    parts: list[str] = []
    moved: list[Span] = []
    start = place = 0
    for tag in tags:
        shown = set_off(tag)
        moved += (
            hit.shifted(place + 1 - start)
            for hit in hits
            if tag and start <= hit.start and hit.end <= start + len(tag)
        )
        parts.append(shown)
        start += len(tag) + len(_TAG_GAP)
        place += len(shown) + len(_TAG_GAP)
    return _TAG_GAP.join(parts), tuple(moved)


def _shifted(spans: tuple[Span, ...], distance: int) -> tuple[Span, ...]:
    return tuple(span.shifted(distance) for span in spans)


def _tr(text: str) -> str:
    return translated("EntryLayout", text)
