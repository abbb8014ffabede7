"""A thousand passages, two hundred articles that come again changed: each passage is shown."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.intake import import_paths
from articles.passages.anchoring import quote
from articles.passages.passage import Anchoring, Passage, TextPositionSelector
from articles.span import Span
from desktop.passages.passage_arrangement import Arrangement, Collection, EntryRow, rows
from desktop.passages.passage_entry import load_entries
from desktop.session.archive_session import ArchiveLocation

ARTICLES = 200
PASSAGES = 5
NOW = "2025-01-01T00:00:00+00:00"
THINGS = ("ميناء", "قطار", "مدرسة", "سوق", "واحة", "مختبر", "ملعب", "جسر")
TOWNS = ("طنجة", "فاس", "أكادير", "وجدة", "سطات")


def lines_of(number: int) -> list[str]:
    thing, town = THINGS[number % 8], TOWNS[number % 5]
    return [
        f"افتتحت بلدية {town} {thing} جديدا بلغت كلفته {number + 3} مليون درهم بعد طول انتظار.",
        f"وقال المدير إن الأشغال دامت {number % 9 + 3} أشهر وشارك فيها {number + 12} عاملا.",
        f"ويستقبل {thing} {town} نحو {number + 40} زائرا في اليوم الواحد.",
        "وقال المدير إن الأشغال ستستمر في السنة المقبلة.",
        f"وتنتظر {town} مرحلة ثانية تنطلق بعد {number % 4 + 2} سنوات.",
    ]


def changed(lines: list[str], chance: random.Random) -> list[str]:
    """The article as its newspaper might have corrected it."""
    match chance.randrange(6):
        case 0:
            return ["تصحيح: نشر هذا المقال من قبل بأرقام أخرى.", *lines]
        case 1:
            return [line.replace("إ", "ا").replace("ة", "ه") for line in lines]
        case 2:
            return [line.replace("مليون درهم", "مليون أورو") for line in lines]
        case 3:
            return chance.sample(lines, len(lines) - 2)
        case 4:
            return [*lines[2:], "خاتمة.", *lines[:2], lines[3]]
        case _:
            return ["مقال آخر لا صلة له بما كان قبله في هذا المكان."]


@pytest.fixture
def location(tmp_path: Path) -> ArchiveLocation:
    """The archive, its articles marked and then imported again from changed files."""
    folder, location = tmp_path / "texts", ArchiveLocation(tmp_path / "archive")
    folder.mkdir()
    for number in range(ARTICLES):
        write(folder, number, lines_of(number))
    chance = random.Random(8)
    with location.open_archive(create=True) as archive:
        for _ in import_paths(archive, [folder]):
            pass
        archive.passages.put_all([*marked(archive, chance)])
        for number in range(ARTICLES):
            write(folder, number, changed(lines_of(number), chance))
        for _ in import_paths(archive, [folder]):
            pass
        assert archive.articles.count() == ARTICLES
    return location


def write(folder: Path, number: int, lines: list[str]) -> None:
    text = "\n\n".join([f"خبر {number} من البلدية", *lines])
    (folder / f"{number:03}.txt").write_text(text, "utf-8")


def marked(archive: Archive, chance: random.Random) -> list[Passage]:
    """Words of all articles, from a single one to more than a line."""
    found = []
    for article_id in archive.articles.ids():
        body = archive.articles.get(article_id).article.body
        for number in range(PASSAGES):
            start = body.index(" ", chance.randrange(len(body) - 40)) + 1
            span = Span(start, min(len(body), start + chance.choice((4, 12, 30, 90))))
            found.append(
                Passage(
                    id=f"{article_id}-{number}",
                    article_id=article_id,
                    position=TextPositionSelector(span.start, span.end),
                    quote=quote(body, span),
                    colour="green",
                    note="",
                    tags=(),
                    created=NOW,
                    modified=NOW,
                )
            )
    return found


def test_none_is_lost_without_being_shown(location: ArchiveLocation):
    session = location.open_session()
    try:
        entries = load_entries(session)
        bodies = session.archive.articles.bodies(session.archive.articles.ids())
    finally:
        session.close()
    assert len(entries) == ARTICLES * PASSAGES
    counts = Counter(entry.passage.anchoring for entry in entries)
    assert min(counts[each] for each in Anchoring) > 20
    for entry in entries:
        passage = entry.passage
        words = bodies[passage.article_id][passage.position.start : passage.position.end]
        assert passage.quote.exact.strip()
        if passage.anchoring is Anchoring.ANCHORED:
            assert words == passage.quote.exact
    for collection, expected in (
        (Collection.ALL, len(entries)),
        (Collection.MOVED, counts[Anchoring.MOVED]),
        (Collection.LOST, counts[Anchoring.LOST]),
    ):
        shown = rows(entries, Arrangement(collection=collection), None)
        ids = {row.entry.passage.id for row in shown if isinstance(row, EntryRow)}
        assert len(ids) == expected
