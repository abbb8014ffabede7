"""The extractive summary: the sentences that carry the article, in its own words.

A sentence's weight is that of its words (how many of the article's sentences share them), its
place (news puts the main thing first), the words of the title, the key figures and times in it
and the words that announce a decision or an outcome (Edmundson 1969); each further sentence pays
for what the chosen ones have said already (SumBasic, Nenkova and Vanderwende 2005; maximal
marginal relevance, Carbonell and Goldstein 1998). A sentence that leans on another one, tells the
background or is none loses weight. The weights were set by reading: `tests/gold/summaries.md`.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log
from pathlib import Path

from articles.arabic.content_words import content_stems, words_in
from articles.arabic.folding import fold
from articles.article import AnnotatedArticle
from articles.clauses import Clause, main_clause, told_apart
from articles.cleaning.bylines import byline
from articles.cleaning.datelines import opening_length
from articles.cleaning.paragraphs import paragraphs, sentences
from articles.figures.importance import leading
from articles.sentence_openings import (
    dangles,
    lacks_speaker,
    weight_of_opening,
    with_speaker,
    without_conjunction,
)
from articles.span import Span
from articles.summary import SummarySentence
from articles.timeline.edtf import year_of

SENTENCES = 3

_WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_OUTCOMES = frozenset(_WORDS["outcome_words"].split())
_COURTESIES = frozenset(_WORDS["courtesies"].split())
# How far into a sentence a courtesy makes it one.
_FIRST_WORDS = 24

# What is longer than this is read less gladly, and longer still less again.
_LONG, _VERY_LONG = 420, 600
_WEIGHT_OF_LONG, _WEIGHT_OF_VERY_LONG = 0.9, 0.65
# «بدر - الرياض: », «واس - مكة المكرمة», up to four words on either side of a dash, then a colon.
_BYLINE = re.compile(
    r"(?:[^\W\d_]++ ?+){1,4}+(?:[-–—ـ] ?+(?:[^\W\d_]++ ?+){1,3}+){1,2}+:\s*+(?=\S)"
)
_WEIGHT_OF_WORDS = 0.26
_WEIGHT_OF_PLACE = 0.28
_WEIGHT_OF_TITLE = 0.18
_WEIGHT_OF_FACTS = 0.17
_WEIGHT_OF_OUTCOME = 0.14
_LEAST_PLACE = 0.15
# Of the opening of a sentence that an article may begin with.
_LEAST_OPENING_OF_LEAD = 0.75
_HEADLINE_FIGURES = (1.0, 0.7, 0.5)
_LEAST_FIGURE = 0.25
_MOST_PLAIN = 0.5
# Of a sentence that opens with a year before that of the article and has no headline figure.
_WEIGHT_OF_HISTORY = 0.8
_OPENING_YEAR = re.compile(r"(?:\S+\s+){0,5}?\S{0,12}\b((?:19|20)\d\d)\b")
# A line of up to so many words without an end of its own is a heading.
_LONGEST_HEADING, _LONGEST_HEADLINE = 14, 25
_MOSTLY = 0.6
_QUESTION = ("؟", "?")
_ENDS_SENTENCE = re.compile('[.؟?!…:،»"”)]\\s*$')
# A sentence whose words are those of the title, of about its length, is the title.
_SAME_AS_TITLE = 0.8
_SAME_LENGTH = 1.4
# Added to the count of a sentence's words, so that a few frequent words are no good sentence.
_DAMPING = 10
_FEWEST_WORDS = 6
_MOST_WORDS = 70
# Two sentences that share this much of the shorter one's words say the same; one that shares
# less than the other share says something else of the same thing, which is what is wanted.
_SAME = 0.65
_ALIKE = 0.3
_PRICE_OF_REPETITION = 0.7


_Value = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A sentence, or the head of one that is too long.

    Attributes:
        number: Which sentence of the article, from 0.
        clause: Where, and whether the sentence goes on.
        paragraph: In which paragraph, from 1.
        stems: Its words.
        values: Of the key figures in it, with their weights.
        times: How many resolved times are in it.
        worth: Its weight without figures and times, before its form is looked at.
        form: What its form makes of its weight.
        dangles: Whether nobody knows without the sentence before it whom it speaks of.
        leads: Whether an article may begin with it, be it long.
        completed: The sentence with its speaker in brackets, where it lacks him and he is found.
    """

    number: int
    clause: Clause
    paragraph: int
    stems: frozenset[str]
    values: Mapping[_Value, float]
    times: int
    worth: float
    form: float
    dangles: bool = False
    leads: bool = False
    completed: str = ""

    @property
    def span(self) -> Span:
        """Where."""
        return self.clause.span

    def score(self, said: Collection[_Value] = ()) -> float:
        """Its weight where these values have been said; the first headline figure makes it full."""
        new = [weight for value, weight in self.values.items() if value not in said]
        # Many figures of no weight, as in a list of prices, are worth no headline figure.
        plain = min(_MOST_PLAIN, sum(weight for weight in new if weight == _LEAST_FIGURE))
        leading_ones = sum(weight for weight in new if weight > _LEAST_FIGURE)
        facts = min(1.0, leading_ones + plain + min(self.times, 2) / 5)
        return (self.worth + _WEIGHT_OF_FACTS * facts) * self.form


def summarise(annotated: AnnotatedArticle, count: int = SENTENCES) -> tuple[SummarySentence, ...]:
    """The sentences that carry the article.

    Args:
        annotated: The article with its figures and times.
        count: How many at most; fewer come from a short article or one that repeats itself.

    Returns:
        The sentences in the order of the text, none saying what another one says. A sentence
        of unusual length ends with `…` behind its main clause where that surely can be told from
        the rest (`articles.clauses`). One that speaks of somebody whom only the sentence before
        it names stands behind that one or not at all. The highest score is 1.
    """
    body = annotated.article.body
    candidates = _candidates(annotated)
    chosen = sorted(_chosen(candidates, count), key=lambda candidate: candidate.span)
    highest = max((candidate.score() for candidate in chosen), default=0.0) or 1.0
    found: list[SummarySentence] = []
    former = 0
    for candidate in chosen:
        follows = bool(found) and not body[former : candidate.span.start].strip(" \n.،؛")
        former = candidate.span.end
        words = candidate.span.text_in(body)
        if not follows and candidate.completed:
            words = candidate.completed
        text = words if follows else without_conjunction(words)
        text = f"{text}…" if candidate.clause.is_cut else text
        found.append(
            SummarySentence(
                candidate.span, text, candidate.paragraph, round(candidate.score() / highest, 4)
            )
        )
    return tuple(found)


def _candidates(annotated: AnnotatedArticle) -> list[_Candidate]:
    body = annotated.article.body
    every = told_apart(body, sentences(body))
    prose = _prose(annotated, every)
    clauses = [
        main_clause(body, every[number] if at else _after_byline(body, every[number]))
        for at, number in enumerate(prose)
    ]
    spans = [clause.span for clause in clauses]
    stems = [content_stems(span.text_in(body)) for span in spans]
    weights = _weights_of_words(stems)
    title = frozenset(content_stems(annotated.article.metadata.title))
    facts = _Facts(annotated)
    starts = [paragraph.start for paragraph in paragraphs(body)]
    texts = [span.text_in(body) for span in every]
    this_year = _year_of(annotated)
    candidates = []
    for at, (number, span, words) in enumerate(zip(prose, spans, stems, strict=True)):
        said, text = frozenset(words), span.text_in(body)
        worth = (
            _WEIGHT_OF_WORDS * weights[at]
            + _WEIGHT_OF_PLACE * _weight_of_place(at)
            + _WEIGHT_OF_TITLE * (len(said & title) / len(title) if title else 0.0)
            + _WEIGHT_OF_OUTCOME * (not _OUTCOMES.isdisjoint(_words(text)))
        )
        paragraph = max(1, bisect_left(starts, span.start + 1))
        found = facts.values(span), facts.times(span)
        completed = with_speaker(text, texts[:number]) or ""
        form = _weight_of_form(text)
        if _is_history(text, this_year) and max(found[0].values(), default=0) <= _LEAST_FIGURE:
            form *= _WEIGHT_OF_HISTORY
        made = _Candidate(number, clauses[at], paragraph, said, *found, worth, form)
        is_lost = dangles(text) and not (lacks_speaker(text) and completed)
        leads = weight_of_opening(text) >= _LEAST_OPENING_OF_LEAD and not text.endswith(_QUESTION)
        candidates.append(replace(made, dangles=is_lost, leads=leads, completed=completed))
    return candidates


def _year_of(annotated: AnnotatedArticle) -> int:
    """The year of the article, or the last that it speaks of."""
    published = year_of(annotated.article.metadata.date.value)
    years = (year_of(time.value) for time in annotated.times)
    return published or max((year for year in years if year), default=0)


def _is_history(text: str, this_year: int) -> bool:
    opening = _OPENING_YEAR.match(text)
    return opening is not None and int(opening[1]) < this_year


def _prose(annotated: AnnotatedArticle, every: Sequence[Span]) -> list[int]:
    """Numbers of the sentences that are no headings, bylines or the title again; all if none is."""
    body = annotated.article.body
    lines = paragraphs(body)
    ended = sum(_ENDS_SENTENCE.search(line.text_in(body)) is not None for line in lines)
    # Where lines end with stops, one without is a heading, however long.
    longest = _LONGEST_HEADLINE if ended >= _MOSTLY * len(lines) else _LONGEST_HEADING
    alone = {(line.start, line.end) for line in lines}
    title = frozenset(_words(annotated.article.metadata.title))
    found = []
    for number, span in enumerate(every):
        text = span.text_in(body)
        room = longest if (span.start, span.end) in alone else 0
        if not _is_heading(text, room) and not _is_title(text, title):
            found.append(number)
    return found or [*range(len(every))]


def _is_heading(text: str, longest: int) -> bool:
    """Whether a sentence is none: a heading, a byline, an item of a list.

    Args:
        text: The sentence.
        longest: How many words a heading has at most; 0 where it does not fill its line.
    """
    words = len(_words(text))
    if words < _FEWEST_WORDS - 2 or (longest and byline(text) is not None):
        return True
    if text.endswith(_QUESTION):
        return words <= min(longest, _LONGEST_HEADING)
    return words <= longest and _ENDS_SENTENCE.search(text) is None


def _is_title(text: str, title: frozenset[str]) -> bool:
    words = _words(text)
    if not title or len(words) > _SAME_LENGTH * len(title):
        return False
    return len(title.intersection(words)) >= _SAME_AS_TITLE * len(set(words))


def _chosen(candidates: Sequence[_Candidate], count: int) -> list[_Candidate]:
    """The best candidates, each weighed down by what the ones before it have said."""
    chosen: list[_Candidate] = []
    said: set[_Value] = set()
    left = list(candidates)

    def worth(candidate: _Candidate) -> float:
        return candidate.score(said) * (1 - _price(_repetition(candidate, chosen)))

    if left and count and _leads(left[0]):
        # What the first sentence of the news says, none behind it says again.
        chosen.append(left[0])
        said |= left[0].values.keys()
        left = [each for each in left[1:] if _repetition(each, chosen) < _SAME]
    while left and len(chosen) < count:
        taken = {each.number for each in chosen}
        standing = [each for each in left if not each.dangles or each.number - 1 in taken]
        if not standing and chosen:
            break
        best = max(standing or left, key=worth)
        chosen.append(best)
        said |= best.values.keys()
        left = [each for each in left if each is not best and _repetition(each, [best]) < _SAME]
    return chosen


def _leads(first: _Candidate) -> bool:
    """Whether the first sentence is one to begin with, be it long."""
    return not first.dangles and first.leads


def _price(repetition: float) -> float:
    """What repeating a sentence costs; to speak of the same thing costs nothing."""
    return _PRICE_OF_REPETITION * max(0.0, repetition - _ALIKE)


def _repetition(candidate: _Candidate, chosen: Sequence[_Candidate]) -> float:
    """Which share of its words a chosen sentence has said, the greatest of them."""
    shares = (
        len(candidate.stems & other.stems) / (min(len(candidate.stems), len(other.stems)) or 1)
        for other in chosen
    )
    return max(shares, default=0.0)


class _Facts:
    """Where the key figures and the resolved times stand."""

    def __init__(self, annotated: AnnotatedArticle) -> None:
        figures = annotated.figures
        ranks = {number: rank for rank, number in enumerate(leading(figures))}
        key = [
            (figure.span.start, (figure.low, figure.high), _weight_of_figure(ranks.get(number)))
            for number, figure in enumerate(figures)
            if figure.key or number in ranks
        ]
        self._figures = sorted(key, key=lambda each: each[0])
        self._starts = [start for start, _, _ in self._figures]
        self._times = sorted(each.span.start for each in annotated.times if each.value)

    def values(self, span: Span) -> dict[_Value, float]:
        """The values of the key figures in a span, with what they are worth."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return {value: weight for _, value, weight in self._figures[first:last]}

    def times(self, span: Span) -> int:
        """How many times a span has."""
        return bisect_left(self._times, span.end) - bisect_left(self._times, span.start)


def _weight_of_figure(rank: int | None) -> float:
    """The headline figures say what the article reports; others say it more exactly."""
    return _LEAST_FIGURE if rank is None else _HEADLINE_FIGURES[min(rank, 2)]


def _weights_of_words(stems: Sequence[Sequence[str]]) -> list[float]:
    """For each sentence, how much the others share its words; the greatest is 1."""
    sharing = Counter(word for words in stems for word in set(words))
    weights = [
        sum(log(sharing[word]) for word in set(words)) / (len(words) + _DAMPING) for words in stems
    ]
    highest = max(weights, default=0.0) or 1.0
    return [weight / highest for weight in weights]


def _weight_of_place(number: int) -> float:
    """The first sentence of the news is its summary; the next ones carry on less and less."""
    return 1.0 if number == 0 else max(_LEAST_PLACE, 0.72 - 0.09 * number)


def _weight_of_form(text: str) -> float:
    """Less than 1 for what makes a poor sentence of a summary, whatever it says."""
    words = text.split()
    weight = 1.0
    if len(words) < _FEWEST_WORDS:
        weight *= 0.4
    elif len(words) > _MOST_WORDS:
        weight *= 0.85
    if len(text) > _LONG:
        weight *= _WEIGHT_OF_LONG if len(text) <= _VERY_LONG else _WEIGHT_OF_VERY_LONG
    if text.endswith(_QUESTION):
        weight *= 0.6
    elif text.endswith((":", "...", "…")):
        weight *= 0.4
    if not _COURTESIES.isdisjoint(_words(text)[:_FIRST_WORDS]):
        weight *= 0.75
    return weight * weight_of_opening(text)


def _after_byline(body: str, sentence: Span) -> Span:
    """The first sentence without who wrote it and where: «فلان - المدينة: …»."""
    if length := opening_length(sentence.text_in(body)):
        return Span(min(sentence.start + length, sentence.end - 1), sentence.end)
    found = _BYLINE.match(body, sentence.start, sentence.end)
    return sentence if found is None else Span(found.end(), sentence.end)


def _words(text: str) -> list[str]:
    return words_in(fold(text).text)
