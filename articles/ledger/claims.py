"""Claims: the figures of an article as entries of the ledger."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from heapq import nlargest
from itertools import filterfalse
from operator import itemgetter

from typing_extensions import override

from articles.arabic.content_words import STOP_WORDS, stem
from articles.arabic.folding import FoldedText, fold, fold_word
from articles.article import AnnotatedArticle, Article
from articles.cleaning.paragraphs import sentences
from articles.figures.figure import Doubt, Figure, FigureKind, Verdict
from articles.ledger.claim import Claim, Head, PeriodBasis, Status
from articles.ledger.heads import Surroundings, head_of, phrase_rest, table
from articles.ledger.interval import interval_of
from articles.ledger.likeness import Stems, number_of, rare, stems_of
from articles.ledger.samples import as_sample
from articles.ledger.scopes import (
    ONE,
    country_in,
    is_of_establishment,
    leading_sector,
    sector_counts,
)
from articles.ledger.status import statistic_of, status_of
from articles.span import Span
from articles.timeline.edtf import edtf_interval

_WORDS = re.compile(r"[^\W\d_]{2,}")
_SURE = frozenset({Verdict.CONFIRMED, Verdict.EDITED})
_NEAR = 14
_LEAD = 6
_TRAIL = 3
_NUMBERS_NEAR = 160
_CONTRAST = 110
_PART_REACH = 2
_PART_GAP = 10
_OPENING = frozenset({"(", "(نحو", "(حوالي", "(قرابة", "(ما يعادل", "أي", "، أي", "أو", "أي نحو"})
_CLAUSE_MARKS = "،,؛"
_LEAD_WORDS = 60
_MOST_TOPICS = 80
_MOST_STEMS = 32_768
# A magnitude in words (`عشرات`) tells nothing that another article could be recognised by.
_TELLING = 10


@dataclass(frozen=True, slots=True)
class ArticleClaims:
    """What an article says in figures, and what tells whether another one speaks of the same.

    Attributes:
        article: Its id.
        claims: In the order of the text.
        topics: Stems of what it is about.
        names: The seldom stems of its title, which are mostly names.
        values: The telling values in it.
    """

    article: str
    claims: tuple[Claim, ...]
    topics: Stems
    names: Stems
    values: frozenset[float]

    @override
    def __hash__(self) -> int:
        """What an article says is looked up by its id."""
        return hash(self.article)


def claims_of(annotated: AnnotatedArticle) -> ArticleClaims:
    """The claims of an article: one for each quantity, however often it is repeated."""
    article = annotated.article
    if not annotated.figures:
        return ArticleClaims(article.id, (), Stems(), Stems(), frozenset())
    words = _Words(article.body)
    title = _folded_words(article.metadata.title)
    everything = [*title, *words.words]
    sector, country = leading_sector(sector_counts(everything)), country_in(everything)
    claims: list[Claim] = []
    for place, figure in enumerate(annotated.figures):
        if Doubt.OCR in figure.doubts and figure.verdict not in _SURE:
            continue  # read from a picture: compared when the reader has looked at it
        sentence = words.sentence_at(figure.span.start)
        before, after = words.around(sentence, figure)
        around = words.surroundings(article.body, sentence, figure)
        head = head_of(figure.kind, figure.counted, figure.text, around)
        if figure.kind is FigureKind.COUNT:
            head = as_sample(head, around)
        claim = replace(
            _claim(article, place, figure, (before, after)),
            head=replace(
                head, statistic=_statistic(annotated.figures, place, sentence, (before, after))
            ),
            sector=None if is_of_establishment(before) else sentence.sector(sector),
            country=sentence.country or country,
            numbers=frozenset(_numbers_near(annotated.figures, place)),
            contrasted=_contrasted(article.body, annotated.figures, place, sentence.start),
            part_of=_whole(annotated.figures, place, sentence.start, (before, after)),
        )
        _join(claims, claim)
    return ArticleClaims(
        article.id,
        tuple(claims),
        _topics(title, words.words),
        _names(title),
        _telling_values(annotated.figures),
    )


class _Sentence:
    """A sentence: its words, where they stand in the folded body, and what they name."""

    def __init__(self, span: Span, body: FoldedText) -> None:
        self.start, self.end = span.start, span.end
        first, last = body.to_folded(span.start), body.to_folded(span.end)
        found = [*_WORDS.finditer(body.text, first, last)]
        self.words = [match.group() for match in found]
        self._starts = [match.start() for match in found]
        self._body = body
        self._sectors = sector_counts(self.words)
        self.country = country_in(self.words)

    def sector(self, of_article: str | None) -> str | None:
        """Its sector; the article's where it names none, and none where it names one body."""
        named = [name for name in self._sectors if name != ONE]
        if len(named) == 1:
            return named[0]
        return None if self._sectors else of_article

    def index(self, position: int) -> int:
        """The first word that begins at a position of the body or behind it."""
        return bisect_left(self._starts, self._body.to_folded(position))


class _Words:
    """The folded words of a body, and the sentences that its figures stand in."""

    def __init__(self, body: str) -> None:
        self._body = body
        self._folded = fold(body)
        self.words: list[str] = _WORDS.findall(self._folded.text)
        self._lines: dict[int, list[Span]] = {}
        self._sentences: dict[int, _Sentence] = {}

    def sentence_at(self, position: int) -> _Sentence:
        """The sentence that a position of the body stands in."""
        spans = self._line_at(position)
        at = max(0, bisect_right([span.start for span in spans], position) - 1)
        found = self._sentences.get(spans[at].start)
        if found is None:
            found = self._sentences[spans[at].start] = _Sentence(spans[at], self._folded)
        return found

    def _line_at(self, position: int) -> list[Span]:
        """The sentences of the line of a position; no sentence goes beyond its line."""
        start = self._body.rfind("\n", 0, position) + 1
        found = self._lines.get(start)
        if found is None:
            end = self._body.find("\n", position)
            line = self._body[start : end if end >= 0 else len(self._body)]
            found = [Span(start + each.start, start + each.end) for each in sentences(line)]
            self._lines[start] = found
        return found

    def around(self, sentence: _Sentence, figure: Figure) -> tuple[list[str], list[str]]:
        """The words of a sentence before a mention, and those behind it."""
        start, end = sentence.index(figure.span.start), sentence.index(figure.span.end)
        return sentence.words[:start], sentence.words[end:]

    def surroundings(self, body: str, sentence: _Sentence, figure: Figure) -> Surroundings:
        """The words before a mention, and those of its clause behind it."""
        before, after = self.around(sentence, figure)
        comma = max(body.rfind(mark, sentence.start, figure.span.start) for mark in _CLAUSE_MARKS)
        clause = len(before) if comma < 0 else len(before) - sentence.index(comma)
        ends = (body.find(mark, figure.span.end, sentence.end) for mark in _CLAUSE_MARKS)
        stop = min((end for end in ends if end >= 0), default=max(sentence.end, figure.span.end))
        behind = sentence.index(stop) - sentence.index(figure.span.end)
        return Surroundings(before, clause, after[: max(behind, 0)])


def _claim(
    article: Article, place: int, figure: Figure, around: tuple[Sequence[str], Sequence[str]]
) -> Claim:
    before, after = around
    published = article.metadata.date.value
    kind, unit, factor = _dimension(figure)
    interval = interval_of(figure).scaled(factor)
    subject = figure.subject
    status = status_of(figure, before)
    if status.is_level and _is_to_come(figure.period, published):
        status = Status.FORECAST
    return Claim(
        article=article.id,
        places=(place,),
        spans=((figure.span.start, figure.span.end),),
        kind=kind,
        unit=unit,
        low=None if figure.low is None else figure.low * factor,
        high=None if figure.high is None else figure.high * factor,
        interval=interval,
        qualifier=figure.qualifier,
        status=status,
        head=Head(None),
        label=figure.counted,
        scope=stems_of(phrase_rest(figure.kind, figure.counted))
        | stems_of(_stems(_folded_words(subject or ""))),
        context=stems_of(_stems([*before[-_NEAR:], *after[:_NEAR]])),
        lead=_lead(before),
        trail=tuple(map(number_of, _stems(after[:_NEAR])))[:_TRAIL],
        period=figure.period,
        period_basis=PeriodBasis.NONE if figure.period is None else PeriodBasis.STATED,
        rate=figure.rate,
        subject=subject,
        said_by=figure.attribution,
        published=published,
        doubts=figure.doubts,
    )


def _statistic(
    figures: Sequence[Figure],
    place: int,
    sentence: _Sentence,
    around: tuple[Sequence[str], Sequence[str]],
) -> str:
    """Which statistic is told, the highest or lowest of the number that it stands before alone."""
    before, after = around
    former = figures[place - 1].span.end if place else sentence.start
    alone = len(before) - sentence.index(max(former, sentence.start))
    return statistic_of(before, after, alone)


def _is_to_come(period: str | None, published: str | None) -> bool:
    """Whether a period begins when the article is out already."""
    then, now = edtf_interval(period), edtf_interval(published)
    return then is not None and now is not None and then[0] > now[1]


def _lead(before: Sequence[str]) -> tuple[int, ...]:
    """The stems that lead to a number, and the word right before it as it stands."""
    if not before:
        return ()
    return (*tuple(map(number_of, _stems(before[-_NEAR:])))[-_LEAD:], number_of(before[-1]))


def _contrasted(body: str, figures: Sequence[Figure], place: int, sentence: int) -> int | None:
    """The figure before this one that the sentence sets it against or converts into it."""
    former, figure = figures[place - 1], figures[place]
    is_near = figure.span.start - former.span.end <= _CONTRAST
    if place == 0 or former.span.start < sentence or not is_near or former.kind is not figure.kind:
        return None
    between = body[former.span.end : figure.span.start]
    words = _folded_words(between)
    in_brackets = between.strip() in _OPENING and former.kind is FigureKind.MONEY
    is_converted = in_brackets or any(word in _equalling() for word in words)
    is_set_against = former.unit == figure.unit and any(word in _contrasts() for word in words)
    return place - 1 if is_converted or is_set_against else None


def _whole(
    figures: Sequence[Figure],
    place: int,
    sentence: int,
    around: tuple[Sequence[str], Sequence[str]],
) -> int | None:
    """The figure before this one that it is a part of, as the words right beside it say."""
    before, after = around
    is_of_them = after[:1] and after[0] in _own_parts() and not _is_followed(figures, place)
    if place == 0 or (_parts().isdisjoint(before[-_PART_REACH:]) and not is_of_them):
        return None
    former, figure = figures[place - 1], figures[place]
    is_like = (former.kind, former.unit) == (figure.kind, figure.unit)
    return place - 1 if is_like and former.span.start >= sentence else None


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


@cache
def _contrasts() -> frozenset[str]:
    return frozenset(fold_word(word) for word in table("heads")["contrast"]["words"])


@cache
def _equalling() -> frozenset[str]:
    return frozenset(fold_word(word) for word in table("heads")["contrast"]["equalling"])


def _join(claims: list[Claim], claim: Claim) -> None:
    """Take a claim; one that says again what was said is another place of the first."""
    for at, known in enumerate(claims):
        if _repeats(known, claim):
            claims[at] = replace(
                known,
                places=(*known.places, *claim.places),
                spans=(*known.spans, *claim.spans),
                context=known.context | claim.context,
                numbers=known.numbers | claim.numbers,
                scope=known.scope | claim.scope,
                period=known.period or claim.period,
                period_basis=known.period_basis if known.period else claim.period_basis,
                said_by=known.said_by or claim.said_by,
            )
            return
    claims.append(claim)


def _repeats(known: Claim, claim: Claim) -> bool:
    return (
        (known.kind, known.unit, known.low, known.high)
        == (claim.kind, claim.unit, claim.low, claim.high)
        and known.status.series == claim.status.series
        and known.head == claim.head
        and bool(known.head.key)
        and (known.period is None or claim.period is None or known.period == claim.period)
    )


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


def _topics(title: Sequence[str], body: Sequence[str]) -> Stems:
    """The stems of title and lead, and those that come again."""
    counts: dict[str, int] = {}
    for word, count in Counter([*title, *body[:_LEAD_WORDS], *body]).items():
        if word not in STOP_WORDS:
            root = _stem(word)
            counts[root] = counts.get(root, 0) + count
    often = nlargest(_MOST_TOPICS, counts.items(), key=itemgetter(1))
    return stems_of(word for word, count in often if count > 1)


def _names(title: Sequence[str]) -> Stems:
    return rare(stems_of(_stems(title)))


def _folded_words(text: str) -> list[str]:
    return _WORDS.findall(fold(text).text)


def _stems(words: Sequence[str]) -> Iterator[str]:
    return map(_stem, filterfalse(STOP_WORDS.__contains__, words))


_stem = lru_cache(_MOST_STEMS)(stem)
