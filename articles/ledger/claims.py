"""Claims: the figures of an article as entries of the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from heapq import nlargest
from itertools import chain
from operator import itemgetter

from articles.arabic.folding import fold_word
from articles.article import AnnotatedArticle, Article
from articles.figures.figure import Doubt, Figure, FigureKind, Verdict
from articles.ledger.ages import as_age
from articles.ledger.article_claims import ArticleClaims
from articles.ledger.article_words import (
    ArticleWords,
    Mention,
    Sentence,
    each_stem_number,
    folded_words,
    stem_numbers,
)
from articles.ledger.claim import Claim, Head, PeriodBasis, Status
from articles.ledger.contrasts import contrasted_by
from articles.ledger.day_counts import PER_DAY, is_of_a_day
from articles.ledger.family_sets import table, tolls
from articles.ledger.former_times import with_former_times
from articles.ledger.heads import Surroundings, head_of, phrase_rest
from articles.ledger.interval import interval_of
from articles.ledger.likeness import Stems, likeness, number_of, rare, stems_of
from articles.ledger.rates import as_rate
from articles.ledger.resemblance import persons_differ
from articles.ledger.rivals import with_rivals
from articles.ledger.samples import as_sample
from articles.ledger.scopes import (
    country_in,
    is_of_establishment,
    leading_sector,
    places_in,
    sector_counts,
    sector_of,
)
from articles.ledger.sessions import extreme_of_session
from articles.ledger.status import (
    CAPACITY,
    holds_room,
    is_former,
    is_slowed,
    statistic_of,
    status_of,
)
from articles.ledger.treatment import as_treated
from articles.timeline.edtf import edtf_interval

_SURE = frozenset({Verdict.CONFIRMED, Verdict.EDITED})
_NEAR = 14
_LEAD = 6
_TRAIL = 3
_NUMBERS_NEAR = 160
_PART_REACH = 2
_PART_GAP = 10
_LEAD_WORDS = 60
_MOST_TOPICS = 80
_MOST_REMEMBERED = 16_384
# A magnitude in words (`عشرات`) tells nothing that another article could be recognised by.
_TELLING = 10
_DEFINITE = "ال"
# So few are counted of many things.
_FEW = 30
_HANDFUL = 5
_ALIKE = 0.1


def claims_of(annotated: AnnotatedArticle) -> ArticleClaims:
    """The claims of an article: one for each quantity, however often it is repeated."""
    article = annotated.article
    if not annotated.figures:
        return ArticleClaims(article.id, (), Stems(), Stems(), frozenset())
    words = ArticleWords(article.body)
    title = folded_words(article.metadata.title)
    everything = [*title, *words.words]
    making = _Making(
        article,
        annotated.figures,
        words,
        leading_sector(sector_counts(everything)),
        country_in(everything),
    )
    claims: list[Claim] = []
    known: dict[tuple[object, ...], list[int]] = {}
    for place, figure in enumerate(annotated.figures):
        if Doubt.OCR in figure.doubts and figure.verdict not in _SURE:
            continue  # read from a picture: compared when the reader has looked at it
        # `السفن الثلاث` are those told before, whatever is said of them
        is_again = figure.text.startswith(_DEFINITE)
        _join(claims, known, making.claim(place), is_again=is_again)
    return ArticleClaims(
        article.id,
        with_rivals(article.body, with_former_times(claims)),
        _topics(each_stem_number(title), words.numbers),
        rare(stem_numbers(title)),
        _telling_values(annotated.figures),
    )


@dataclass(frozen=True, slots=True)
class _Making:
    """What the claims of an article are made of: its sector and country are those of its words."""

    article: Article
    figures: Sequence[Figure]
    words: ArticleWords
    sector: str | None
    country: str | None

    def claim(self, place: int) -> Claim:
        """The claim of one figure."""
        figure, figures = self.figures[place], self.figures
        published = self.article.metadata.date.value
        mention = self.words.mention(figure.span)
        sentence, before = mention.sentence, mention.before
        around = self._around(place, mention)
        kind, unit, factor = _dimension(figure)
        status = self._status(place, mention)
        head = _head(figure, around, self._statistic(place, mention))
        head, status = as_rate(figure, head, status)
        if status.is_level and _is_to_come(figure.period, published):
            status = Status.FORECAST
        is_day = is_of_a_day(self.words, figures, place, mention, head.family)
        lead, trail = mention.stems_before(_NEAR), mention.stems_after(_NEAR)
        against = contrasted_by(self.words, figures, place, mention, head)
        return Claim(
            article=self.article.id,
            places=(place,),
            spans=((figure.span.start, figure.span.end),),
            kind=kind,
            unit=unit,
            low=None if figure.low is None else figure.low * factor,
            high=None if figure.high is None else figure.high * factor,
            interval=interval_of(figure).scaled(factor),
            qualifier=figure.qualifier,
            status=status,
            head=head,
            label=figure.counted,
            scope=_scope(figure.kind, figure.counted, figure.subject or ""),
            sector=None if is_of_establishment(before) else self._sector(figure, sentence),
            country=sentence.country or self.country,
            context=frozenset((*lead, *trail)),
            lead=(*lead[-_LEAD:], number_of(before[-1])) if before else (),
            trail=tuple(trail[:_TRAIL]),
            numbers=frozenset(_numbers_near(figures, place)),
            contrasted=against,
            is_converted=against is not None and figures[against].unit != figure.unit,
            part_of=_whole(figures, place, mention),
            is_former=is_former(before),
            where=_where(around) or sentence.places,
            period=figure.period,
            period_basis=PeriodBasis.NONE if figure.period is None else PeriodBasis.STATED,
            rate=PER_DAY if is_day else figure.rate,
            subject=figure.subject,
            said_by=figure.attribution,
            published=published,
            doubts=figure.doubts,
        )

    def _sector(self, figure: Figure, sentence: Sentence) -> str | None:
        return sector_of(figure.subject or "", sentence.sector(self.sector))

    def _around(self, place: int, mention: Mention) -> Surroundings:
        """The words around a figure, and how many of them stand behind the figure before it."""
        return self.words.surroundings(mention, self.figures[place - 1].span.end if place else None)

    def _status(self, place: int, mention: Mention) -> Status:
        """What is said with the value; of an earlier change the same as of the later one."""
        if place and is_slowed(mention.before):
            former = self.figures[place - 1]
            if former.kind is self.figures[place].kind is FigureKind.PERCENT:
                told = status_of(former, self.words.mention(former.span).before)
                if told.is_change:
                    return told
        return status_of(self.figures[place], mention.before)

    def _statistic(self, place: int, mention: Mention) -> str:
        """Which statistic is told, an extreme of the number that it stands before alone."""
        sentence = mention.sentence
        former = self.figures[place - 1].span.end if place else sentence.start
        alone = mention.start - sentence.index(max(former, sentence.start))
        found = statistic_of(mention.before, mention.after, alone)
        is_price = self.figures[place].kind in {FigureKind.MONEY, FigureKind.SCORE}
        return found or (extreme_of_session(mention.before[-alone:]) if is_price and alone else "")


def _head(figure: Figure, around: Surroundings, statistic: str) -> Head:
    head = head_of(figure.kind, figure.counted, figure.text, around)
    if figure.kind is FigureKind.COUNT:
        head = as_treated(as_sample(head, around), around)
    elif figure.kind is FigureKind.DURATION:
        head = as_age(head, figure, around)
    is_told = statistic != CAPACITY or holds_room(head.family)
    return replace(head, statistic=statistic) if statistic and is_told else head


@lru_cache(_MOST_REMEMBERED)
def _scope(kind: FigureKind, counted: str | None, subject: str) -> Stems:
    """Whose a number is, by the words for what is counted and by those for its subject."""
    return stems_of(phrase_rest(kind, counted)).union(stem_numbers(folded_words(subject)))


def _where(around: Surroundings) -> Stems:
    """The places that the clause of a number names."""
    clause = around.before[-around.clause :] if around.clause else ()
    return places_in([*clause, *around.after])


def _is_to_come(period: str | None, published: str | None) -> bool:
    """Whether a period begins when the article is out already."""
    then, now = edtf_interval(period), edtf_interval(published)
    return then is not None and now is not None and then[0] > now[1]


def _whole(figures: Sequence[Figure], place: int, mention: Mention) -> int | None:
    """The figure before this one that it is a part of, as the words right beside it say."""
    before, after = mention.before, mention.after
    is_of_them = after[:1] and after[0] in _own_parts() and not _is_followed(figures, place)
    if place == 0 or (_parts().isdisjoint(before[-_PART_REACH:]) and not is_of_them):
        return None
    former, figure = figures[place - 1], figures[place]
    is_like = (former.kind, former.unit) == (figure.kind, figure.unit)
    return place - 1 if is_like and former.span.start >= mention.sentence.start else None


def _is_followed(figures: Sequence[Figure], place: int) -> bool:
    """Whether the next number stands so near that a word between them speaks of that one."""
    if place + 1 == len(figures):
        return False
    return figures[place + 1].span.start - figures[place].span.end < _PART_GAP


@cache
def _own_parts() -> frozenset[str]:
    return frozenset(fold_word(word) for word in table("heads")["part"]["behind"])


@cache
def _parts() -> frozenset[str]:
    return frozenset(fold_word(word) for word in table("heads")["part"]["words"])


def _join(
    claims: list[Claim],
    known: dict[tuple[object, ...], list[int]],
    claim: Claim,
    *,
    is_again: bool,
) -> None:
    """Take a claim; one that says again what was said is another place of the first."""
    if claim.head.key:  # of what has no name nobody knows whether it is said again
        # `9 مصريين` and `9 وفيات` are the same persons, once and again.
        is_toll = claim.head.family in tolls()
        head = replace(claim.head, population="") if is_toll else claim.head
        told = known.setdefault((claim.kind, claim.unit, claim.low, claim.high, head), [])
        for at in told:
            if _repeats(claims[at], claim, is_again=is_again):
                claims[at] = _joined(claims[at], claim)
                return
        told.append(len(claims))
    claims.append(claim)


def _joined(known: Claim, claim: Claim) -> Claim:
    head = claim.head if not known.head.population else known.head
    return replace(
        known,
        head=head,
        places=(*known.places, *claim.places),
        spans=(*known.spans, *claim.spans),
        context=known.context | claim.context,
        numbers=known.numbers | claim.numbers,
        scope=known.scope | claim.scope,
        period=known.period or claim.period,
        period_basis=known.period_basis if known.period else claim.period_basis,
        said_by=known.said_by or claim.said_by,
    )


def _repeats(known: Claim, claim: Claim, *, is_again: bool) -> bool:
    """Whether a claim of the same value and head says again what is known.

    A part of more (`منها 4 مشاريع`) is no such whole, nor are few things of one (`3 كليات في
    مكة`) those of another; of persons whom something befell all are of one event.
    """
    if known.head.population != claim.head.population and not _are_one_event(known, claim):
        return False
    is_toll = claim.head.family in tolls()
    is_one_time = known.period is None or claim.period is None or known.period == claim.period
    # `50 مصابا منهم 9 وفيات`: the dead are part of more, and the same.
    is_open = is_toll and (claim.high or 0.0) > _HANDFUL
    are_parts = is_open or (known.part_of is None) == (claim.part_of is None)
    are_few = claim.kind is FigureKind.COUNT and (claim.high or 0.0) <= _FEW
    are_things = are_few and not is_again and not is_toll
    is_of_others = (
        are_things and bool(known.scope and claim.scope) and not known.scope & claim.scope
    )
    is_one = is_one_time and are_parts and not is_of_others
    return is_one and known.status.series == claim.status.series


def _are_one_event(one: Claim, other: Claim) -> bool:
    """Whether one toll names persons, the other nobody, and more than chance makes them equal.

    Of two events of an article few persons each are often as many.
    """
    if persons_differ(one, other):
        return False
    is_telling = (one.high or 0.0) > _HANDFUL
    return is_telling or likeness(one.context, other.context) > _ALIKE


def _dimension(figure: Figure) -> tuple[FigureKind, str | None, float]:
    """Kind, common unit of the dimension, and what a value is multiplied by to be in it."""
    if figure.kind is FigureKind.RATIO:
        return FigureKind.PERCENT, "%", 100.0
    common = _common_units().get(figure.unit or "")
    return (figure.kind, *common) if common else (figure.kind, figure.unit, 1.0)


@cache
def _common_units() -> dict[str, tuple[str, float]]:
    return {
        code: (unit, float(factor))
        for unit, codes in table("units").items()
        for code, factor in codes.items()
    }


def _numbers_near(figures: Sequence[Figure], place: int) -> Iterator[float]:
    middle = figures[place].span.start
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(figures) and abs(figures[at].span.start - middle) < _NUMBERS_NEAR:
            value = figures[at].high
            if value is not None:
                yield value
            at += step


def _telling_values(figures: Sequence[Figure]) -> frozenset[float]:
    return frozenset(
        figure.high for figure in figures if figure.high is not None and figure.high > _TELLING
    )


def _topics(title: Iterable[int | None], body: Sequence[int | None]) -> Stems:
    """The stems of title and lead, and those that come again."""
    counts = Counter(chain(title, body[:_LEAD_WORDS], body))
    often = {number: count for number, count in counts.items() if count > 1 and number is not None}
    if len(often) <= _MOST_TOPICS:
        return frozenset(often)
    return frozenset(
        number for number, _ in nlargest(_MOST_TOPICS, often.items(), key=itemgetter(1))
    )
