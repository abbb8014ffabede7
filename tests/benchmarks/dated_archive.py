"""An archive with as many dated events as wanted, made without reading or extracting anything."""

from __future__ import annotations

import random
from pathlib import Path

from articles.archive.archive import Archive
from articles.article import AnnotatedArticle, Article, Metadata, Provenance
from articles.cleaning.cleaned_text import TitleEvidence
from articles.document import DeclaredMetadata, Document
from articles.figures.figure import Figure, FigureKind
from articles.span import Span
from articles.timeline.labels import label_of
from articles.timeline.publication_date import DateEvidence, PublicationDate
from articles.timeline.time_expression import Basis, TimeExpression, TimeType

EVENTS_OF_AN_ARTICLE = 8
_PLACES = ("الميناء", "المصنع", "السوق", "المدرسة", "الجسر", "المحطة", "المكتبة", "الحديقة")
_DEEDS = ("افتُتح", "وُسّع", "أُغلق", "رُمّم", "اكتمل بناء", "تضاعف زوّار", "انطلقت أشغال")
_TOWNS = ("آسفي", "وزان", "صفرو", "تازة", "العرائش", "بركان", "خنيفرة", "زاكورة")


def fill(folder: Path, events: int, seed: int = 5) -> None:
    """Put `events` events into a new archive, eight to an article."""
    chance = random.Random(seed)
    with Archive.open(folder, create=True) as archive, archive.transaction():
        for number in range(-(-events // EVENTS_OF_AN_ARTICLE)):
            document, annotated = _article(chance, number)
            archive.articles.put(document, annotated)


def _article(chance: random.Random, number: int) -> tuple[Document, AnnotatedArticle]:
    year = min(2025, int(chance.triangular(1990, 2026, 2016)))
    published = f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    date = PublicationDate(published, DateEvidence.STATED, published)
    if number % 40 == 0:
        date = PublicationDate()
    elif number % 9 == 0:
        date = PublicationDate(str(year), DateEvidence.INFERRED, f"سنة {year}")
    sentences, times, figures = [], [], []
    at = 0
    for _ in range(EVENTS_OF_AN_ARTICLE - 1):
        words, value = _time(chance, year)
        deed = f"{chance.choice(_DEEDS)} {chance.choice(_PLACES)} في {chance.choice(_TOWNS)}"
        sentences.append(f"{deed} {words}، وحضر ذلك جمع من السكان والزوار وأهل الصحافة.")
        times.append((Span(at + len(deed) + 1, at + len(deed) + 1 + len(words)), words, value))
        at += len(sentences[-1]) + 1
    body = "\n".join(sentences)
    found = tuple(_mention(body, *time) for time in times[:-2])
    for span, words, value in times[-2:]:
        figures.append(Figure(span, words, FigureKind.COUNT, 1.0, 1.0, period=value, key=True))
    title = f"خبر رقم {number} عن {chance.choice(_PLACES)} في {chance.choice(_TOWNS)}"
    declared = DeclaredMetadata(identifier=f"event-{number}", title=title, publisher="جريدة المثال")
    document = Document(body, f"/made/{number}.txt", f"{number:064x}", "text", "utf-8", declared)
    article = Article(
        document.declared.identifier or "",
        body,
        Metadata(title, TitleEvidence.STATED, "جريدة المثال", date=date),
        Provenance(document.origin, document.fingerprint, "text", "utf-8", ()),
    )
    return document, AnnotatedArticle(article, tuple(figures), found)


def _mention(body: str, span: Span, words: str, value: str) -> TimeExpression:
    label = label_of(body, span)
    return TimeExpression(span, words, TimeType.DATE, value, Basis.EXPLICIT, label)


def _time(chance: random.Random, year: int) -> tuple[str, str]:
    year = max(1900, year - int(chance.expovariate(0.3)) + chance.randint(0, 3))
    form = chance.random()
    if form < 0.4:
        return f"سنة {year}", str(year)
    if form < 0.55:
        later = year + chance.randint(1, 8)
        return f"بين سنتي {year} و{later}", f"{year}/{later}"
    month = chance.randint(1, 12)
    if form < 0.75:
        return f"في شهر {month} من {year}", f"{year}-{month:02}"
    if form < 0.8:
        return f"حوالي سنة {year}", f"{year}~"
    day = chance.randint(1, 28)
    return f"يوم {day}/{month}/{year}", f"{year}-{month:02}-{day:02}"
