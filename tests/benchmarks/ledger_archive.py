"""An archive with a ledger as large as wanted, made without reading, extracting or linking.

Articles, claims and indicators are written through the doors of the archive. The indicators are of
all sizes, spread as those of the press are: most are of two articles, the largest of hundreds.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from articles.archive.archive import Archive
from articles.archive.ledger_repository import IndicatorRow
from articles.article import AnnotatedArticle, Article, Metadata, Provenance
from articles.bookkeeping import RULES
from articles.cleaning.cleaned_text import TitleEvidence
from articles.document import DeclaredMetadata, Document
from articles.figures.figure import Figure, FigureKind
from articles.ledger.article_claims import ArticleClaims
from articles.ledger.claim import Claim
from articles.ledger.claims import claims_of
from articles.ledger.encoding import encoded
from articles.ledger.interval import interval_of
from articles.ledger.keys import keys_of
from articles.span import Span
from articles.timeline.publication_date import DateEvidence, PublicationDate

FIGURES_OF_AN_ARTICLE = 13
_AT_ONCE = 500
# Of a hundred figures of the press so many stand in an indicator with another one …
_IN_INDICATORS = 0.4
# … and so steeply do the sizes of indicators fall.
_STEEPNESS = 1.8
_SMALLEST = 2
# As long as every number that takes its place.
_NUMBER = "10000"
_THINGS = (
    "عاملا",
    "سائحا",
    "سيارة",
    "طالبا",
    "مسكنا",
    "طائرة",
    "مشروعا",
    "لاعبا",
    "مستشفى",
    "شركة",
)
_TOWNS = (
    "آسفي",
    "وزان",
    "صفرو",
    "تازة",
    "العرائش",
    "بركان",
    "خنيفرة",
    "زاكورة",
    "تطوان",
    "الجديدة",
)
_DEEDS = ("أحصت المصالح المختصة", "استقبلت المنطقة", "سجل التقرير السنوي", "ذكرت الهيئة")
_OUTLETS = tuple(f"جريدة المثال {number}" for number in range(40))
_COUNTRIES = ("MA", "DZ", "TN", "EG", "SA", "AE", None)
_YEARS = (*map(str, range(2008, 2024)), None, None, None)


@dataclass(frozen=True, slots=True)
class _Slot:
    """A figure to be: which indicator it is of, 0 for none, and its value."""

    indicator: int
    value: int


@dataclass(frozen=True, slots=True)
class _Telling:
    """A sentence with one number, and the claim and figure that it makes."""

    before: str
    after: str
    figure: Figure
    claim: Claim


def fill(folder: Path, articles: int, seed: int = 7) -> None:
    """Put so many articles with their ledger into a new archive."""
    chance = random.Random(seed)
    tellings = [*_tellings()]
    slots = _slots(chance, articles * FIGURES_OF_AN_ARTICLE)
    members: dict[int, list[tuple[str, int, int, bool]]] = {}
    with Archive.open(folder, create=True) as archive:
        for start in range(0, articles, _AT_ONCE):
            with archive.transaction():
                for number in range(start, min(start + _AT_ONCE, articles)):
                    first = number * FIGURES_OF_AN_ARTICLE
                    own = slots[first : first + FIGURES_OF_AN_ARTICLE]
                    _put(archive, chance, number, own, tellings)
                    for place, slot in enumerate(own):
                        told = (f"ledger-{number}", place, place, chance.random() < 0.1)
                        if slot.indicator:
                            members.setdefault(slot.indicator, []).append(told)
        with archive.transaction():
            for number, claims in members.items():
                archive.ledger.save(_indicator(number, claims, tellings), claims)
        with archive.transaction():
            archive.ledger.set_state(archive.articles.revision(), RULES)


def _slots(chance: random.Random, count: int) -> list[_Slot]:
    """The figures of all articles in the order in which they are told."""
    slots: list[_Slot] = []
    indicator = 0
    while len(slots) < _IN_INDICATORS * count:
        indicator += 1
        size = int(_SMALLEST * chance.paretovariate(_STEEPNESS))
        middle = chance.randint(10_000, 80_000)
        for _ in range(size):
            # About half of those who tell of it agree.
            spread = 0 if chance.random() < 0.5 else chance.randint(1, 19_000)
            slots.append(_Slot(indicator, middle + spread))
    del slots[int(_IN_INDICATORS * count) :]
    slots += [_Slot(0, chance.randint(10_000, 99_000)) for _ in range(count - len(slots))]
    chance.shuffle(slots)
    return slots


def _tellings() -> Iterator[_Telling]:
    """The sentences: what is counted, where and when, and as what it is read."""
    for number, (thing, town) in enumerate((thing, town) for thing in _THINGS for town in _TOWNS):
        before = f"{_DEEDS[number % len(_DEEDS)]} في مدينة {town} "
        after = f" {thing} خلال السنة وفق ما نشرته الجريدة."
        text = f"{_NUMBER} {thing}"
        figure = Figure(
            Span(len(before), len(before) + len(text)),
            text,
            FigureKind.COUNT,
            0.0,
            0.0,
            counted=thing,
            subject=f"مدينة {town}",
            period=_YEARS[number % len(_YEARS)],
        )
        article = Article(
            "", before + _NUMBER + after, Metadata("", TitleEvidence.STATED), _provenance("", "")
        )
        claim = claims_of(AnnotatedArticle(article, (figure,), ())).claims[0]
        claim = replace(claim, country=_COUNTRIES[number % len(_COUNTRIES)])
        yield _Telling(before, after, figure, claim)


def _put(
    archive: Archive,
    chance: random.Random,
    number: int,
    slots: list[_Slot],
    tellings: list[_Telling],
) -> None:
    """Put one article and what it says."""
    name = f"ledger-{number}"
    published = (
        f"{chance.randint(2008, 2023)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    )
    pieces: list[str] = []
    figures: list[Figure] = []
    claims: list[Claim] = []
    at = 0
    for place, slot in enumerate(slots):
        telling = tellings[(slot.indicator or chance.randrange(1 << 20)) % len(tellings)]
        value, text = float(slot.value), telling.figure.text.replace(_NUMBER, str(slot.value))
        start = at + len(telling.before)
        span = Span(start, start + len(text))
        figure = replace(telling.figure, span=span, text=text, low=value, high=value)
        pieces.append(telling.before + str(slot.value) + telling.after)
        at += len(pieces[-1]) + 1
        figures.append(figure)
        claims.append(
            replace(
                telling.claim,
                article=name,
                places=(place,),
                spans=((span.start, span.end),),
                low=value,
                high=value,
                interval=interval_of(figure),
                published=published,
            )
        )
    body = "\n".join(pieces)
    title = f"خبر رقم {number} عن مدينة {chance.choice(_TOWNS)}"
    date = PublicationDate(published, DateEvidence.STATED, published)
    metadata = Metadata(title, TitleEvidence.STATED, chance.choice(_OUTLETS), date=date)
    declared = DeclaredMetadata(identifier=name, title=title, publisher=metadata.publisher)
    document = Document(body, f"/made/{number}.txt", f"{number:064x}", "text", "utf-8", declared)
    article = Article(name, body, metadata, _provenance(document.origin, document.fingerprint))
    archive.articles.put(document, AnnotatedArticle(article, tuple(figures), ()))
    said = ArticleClaims(name, tuple(claims), claims[0].context, frozenset(), frozenset())
    archive.ledger.put(number + 1, name, encoded(said), keys_of(said))


def _provenance(origin: str, fingerprint: str) -> Provenance:
    return Provenance(origin, fingerprint, "text", "utf-8", ())


def _indicator(
    number: int, members: list[tuple[str, int, int, bool]], tellings: list[_Telling]
) -> IndicatorRow:
    claim = tellings[number % len(tellings)].claim
    conflicts = sum(against for *_, against in members)
    return IndicatorRow(
        number=number,
        theme=None,
        family=claim.head.family,
        sector=None,
        country=claim.country,
        label=f"{claim.label} · {claim.subject} · {number}",
        kind=claim.kind.value,
        unit=None,
        series="level",
        claims=len(members),
        articles=len({name for name, *_ in members}),
        conflicts=conflicts,
        questions=0,
        weight=float(conflicts),
    )
