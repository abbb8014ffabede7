"""An archive of three articles that disagree, and every kind of printed content of it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from articles.archive.archive import Archive
from articles.intake import import_paths
from articles.passages.passage import Anchoring, Passage
from desktop.printing.contents.article_content import ArticleContent, article_of
from desktop.printing.contents.dossier_content import ALL_PARTS, DossierContent
from desktop.printing.contents.dossier_making import DossierPlan, dossier_of
from desktop.printing.contents.ledger_content import (
    ChartMark,
    LedgerContent,
    PrintedChart,
    PrintedFigure,
)
from desktop.printing.contents.passages_content import PassageGroup, PassagesContent
from desktop.printing.contents.printout import Printout
from desktop.printing.contents.summary_content import SummaryContent, passage_notes, summary_of
from desktop.printing.contents.timeline_content import TimelineContent
from desktop.session.archive_session import ArchiveLocation
from tests.desktop.making import passage

TODAY = date(2026, 11, 22)
NOTE = "يُقارن بإحصاء الغرفة"
LINK = "https://example.org/port/7"
ARTICLES = (
    {
        "id": "port",
        "title": "الميناء يشغّل نصف المدينة",
        "source": "جريدة المرسى",
        "published": "2019-05-04",
        "url": LINK,
        "text": "يوفر الميناء 4000 منصب شغل حسب إدارته، وقد افتُتح سنة 1962 أمام السفن.\n"
        "ويرتقب أن يبلغ رقم معاملات الميناء 90 مليون درهم سنة 2021 بعد التوسعة.",
    },
    {
        "id": "union",
        "title": "النقابة: أرقام الإدارة مبالغ فيها",
        "source": "صوت البحّار",
        "published": "2019-06-11",
        "text": "قالت النقابة إن عدد العاملين في الميناء لا يتجاوز 2600 عامل قار.\n"
        "وطالبت بزيادة قدرها 400 درهم في الأجور ابتداء من شتنبر 2019.",
    },
    {
        "id": "chamber",
        "title": "Chambre de commerce: غرفة التجارة تحصي 3100 أجير",
        "text": "أحصت الغرفة 3100 أجير في الميناء خلال الإحصاء الأخير.\n"
        "Harbour Watch، جمعية محلية، تشكك في هذه الحصيلة كلها.",
    },
)


def filled(folder: Path) -> ArchiveLocation:
    """The archive with passages in two of its articles."""
    table = folder / "articles.jsonl"
    table.write_text("\n".join(map(json.dumps, ARTICLES)), "utf-8")
    location = ArchiveLocation(folder / "archive")
    with location.open_archive(create=True) as archive:
        for _ in import_paths(archive, [table]):
            pass
        for each in marked(archive):
            archive.passages.add(each)
    return location


def id_of(archive: Archive, words: str) -> str:
    """The article that has these words."""
    bodies = archive.articles.bodies(archive.articles.ids())
    return next(each for each, body in bodies.items() if words in body)


def marked(archive: Archive) -> list[Passage]:
    """Two passages that overlap, one over two paragraphs, and one that is lost."""
    port, union = id_of(archive, "افتُتح"), id_of(archive, "النقابة")
    body = archive.articles.bodies([port])[port]
    facts = {"body": body, "article_id": port}
    return [
        passage("يوفر الميناء 4000 منصب شغل", **facts, passage_id="1" * 32, note=NOTE),
        passage("4000 منصب شغل حسب", **facts, passage_id="2" * 32, colour="pink"),
        passage("أمام السفن.\nويرتقب", **facts, passage_id="3" * 32, colour="blue", tags=("صيد",)),
        passage("الميناء", **facts, passage_id="4" * 32, anchoring=Anchoring.LOST),
        passage(
            "لا يتجاوز 2600 عامل قار",
            body=archive.articles.bodies([union])[union],
            article_id=union,
            passage_id="5" * 32,
        ),
    ]


def dossier(location: ArchiveLocation, **plan: object) -> DossierContent:
    """The dossier of all three."""
    with location.open_archive() as archive:
        ids = tuple(id_of(archive, words) for words in ("افتُتح", "النقابة", "Harbour"))
        facts: dict[str, object] = {"query": "الميناء", "parts": ALL_PARTS, **plan}
        return dossier_of(archive, DossierPlan(ids, TODAY, **facts))  # type: ignore[arg-type]


def article(location: ArchiveLocation) -> ArticleContent:
    """The first article with its four passages."""
    with location.open_archive() as archive:
        annotated = archive.articles.get(id_of(archive, "افتُتح"))
        assert annotated is not None
        passages = archive.passages.of_article(annotated.article.id)
        return article_of(annotated, passages, today=TODAY, added="2026-11-20T09:00:00Z")


def summary(location: ArchiveLocation) -> SummaryContent:
    """Its summary."""
    with location.open_archive() as archive:
        annotated = archive.articles.get(id_of(archive, "افتُتح"))
        assert annotated is not None
        passages = archive.passages.of_article(annotated.article.id)
        return summary_of(annotated, passages, today=TODAY, added="2026-11-20T09:00:00Z")


def passages(location: ArchiveLocation) -> PassagesContent:
    """The passages of the first article under its title."""
    with location.open_archive() as archive:
        annotated = archive.articles.get(id_of(archive, "افتُتح"))
        assert annotated is not None
        notes = passage_notes(archive.passages.all(), annotated.article)
        title = annotated.article.metadata.title
        group = PassageGroup(title, "جريدة المرسى", notes)
        return PassagesContent("مقتطفاتي", "4 مقتطفات", (group,), printed=TODAY)


def timeline(location: ArchiveLocation) -> TimelineContent:
    """The events of the dossier as a timeline of their own."""
    events = dossier(location).events
    return TimelineContent("الخط الزمني", f"{len(events)} أحداث", events, printed=TODAY)


def ledger(_location: ArchiveLocation) -> LedgerContent:
    """An indicator with two figures that contradict one another, and an aim."""
    figures = (
        PrintedFigure(
            "300 عامل",
            "عمال · 2014",
            "متعارض",
            True,
            "يشغل الميناء ",
            "300 عامل",
            " سنة 2014.",
            "خبر",
        ),
        PrintedFigure(
            "420 عاملا",
            "عمال · 2014",
            "",
            True,
            "وفيه ",
            "420 عاملا",
            ".",
            "جريدة المرسى",
        ),
    )
    marks = (
        ChartMark((300.0, 120.0), 120.0, "300", False, True, False),
        ChartMark((300.0, 60.0), 80.0, "420", False, True, True),
        ChartMark((120.0, 40.0), 40.0, "500", True, False, False),
    )
    chart = PrintedChart(
        500.0,
        190.0,
        430.0,
        marks,
        path=((300.0, 120.0), (120.0, 40.0)),
        brackets=(((300.0, 120.0), (300.0, 60.0)),),
        values=(("300", 120.0),),
        years=(("2014", 300.0),),
        bottom=166.0,
        tray=(14.0, 90.0),
    )
    return LedgerContent("عمال الميناء", "رقمان · مقالان", figures, chart, printed=TODAY)


def every_kind(location: ArchiveLocation) -> dict[str, Printout]:
    """One content of each kind."""
    makers = (summary, article, dossier, passages, timeline, ledger)
    return {make.__name__: make(location) for make in makers}
