"""The extractive summary: the sentences that carry the article, in its own words.

News puts the main thing first, so that the first sentences are a good summary already. They are
taken where they can stand; then one after the other is exchanged for a sentence from further back
as long as that one is clearly worth more (`articles.summaries.sentence_worth`), or tells key
figures and words of the title that are told nowhere else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.article import AnnotatedArticle
from articles.summaries.candidates import Candidate, Former, candidates_of
from articles.summaries.key_facts import HEADLINE_FIGURES, Value
from articles.summaries.sentence_openings import without_conjunction
from articles.summaries.sentence_worth import repetition, worths
from articles.summaries.summary import SummarySentence

SENTENCES = 3

# Two sentences that share this much of the shorter one's words say the same; one that shares
# less than the other share says something else of the same thing, which is what is wanted.
_SAME = 0.65
# How much more a sentence has to be worth than the one that gives way: of the exchanges that were
# read, most of those for less were no gain, or a loss.
_LEAST_GAIN = 0.7
# What counts beside it: all words of the title, the first headline figure, and the key figures, of
# which an article needs so many; further ones count, too, up to so many times as much.
_WEIGHT_OF_TITLE = 2.2
_WEIGHT_OF_HEADLINE = 1.5
_WEIGHT_OF_FIGURES = 1.25
_ENOUGH_FIGURES = 3
_MOST_FIGURES = 4.0
# What a sentence loses that speaks of what only the one before it tells, and that one is not there.
_PRICE_OF_LEANING = 0.3
# What may be lost by it that the one before it comes, too.
_MOST_LOSS = 4.0
# What is less of a sentence than this has no claim to its place, and less than the other is none.
_GOOD_FORM, _LEAST_FORM = 0.8, 0.4


def summarise(annotated: AnnotatedArticle, count: int = SENTENCES) -> tuple[SummarySentence, ...]:
    """The sentences that carry the article.

    Args:
        annotated: The article with its figures and times.
        count: How many at most; fewer come from a short article or one that repeats itself.

    Returns:
        The sentences in the order of the text, none saying what another one says. A sentence
        of unusual length ends with `…` behind its main clause where that surely can be told from
        the rest (`articles.summaries.clauses`). One that speaks of somebody whom only the
        sentence before it names stands behind that one or not at all. The highest score is 1.
    """
    body = annotated.article.body
    candidates = candidates_of(annotated)
    chosen = sorted(
        choose(candidates, worths(candidates), count), key=lambda candidate: candidate.span
    )
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
        text = text.replace("\n", " ")  # of a line that was broken inside its sentence
        found.append(
            SummarySentence(
                candidate.span, text, candidate.paragraph, round(candidate.score() / highest, 4)
            )
        )
    return tuple(found)


def choose(candidates: Sequence[Candidate], worths: Sequence[float], count: int) -> list[Candidate]:
    """The sentences of a summary, in no order.

    Args:
        candidates: All sentences of the article, in their order.
        worths: What each of them is worth.
        count: How many are wanted; fewer come where there are no others, or they say the same.
    """
    choice = _Choice(candidates, worths)
    choice.begin(count)
    while (exchange := choice.best_exchange()) is not None:
        choice.make(exchange)
    choice.bring_formers()
    return choice.chosen


@dataclass(frozen=True, slots=True)
class _Exchange:
    """One sentence for another one."""

    out: Candidate
    into: Candidate
    gain: float


class _Choice:
    """Sentences that are chosen so far, and what may become of them."""

    def __init__(self, candidates: Sequence[Candidate], worths: Sequence[float]) -> None:
        self.chosen: list[Candidate] = []
        self._candidates = candidates
        self._worths = {each.number: worth for each, worth in zip(candidates, worths, strict=True)}
        self._enough = max(1, min(_ENOUGH_FIGURES, len(_values(candidates))))

    def begin(self, count: int) -> None:
        """Take the first sentences that have a claim, and the best others if they are too few."""
        for each in self._candidates:
            if self._may_stand(each, self.chosen, _GOOD_FORM):
                self._take(each, count)
        for each in sorted(self._candidates, key=lambda each: -self._worths[each.number]):
            if not each.dangles or _follows(each, self.chosen):
                self._take(each, count)
        for each in self._candidates[:1]:
            self._take(each, min(count, 1))

    def _take(self, candidate: Candidate, count: int) -> None:
        if len(self.chosen) < count and self._is_new(candidate, self.chosen):
            self.chosen.append(candidate)

    def best_exchange(self) -> _Exchange | None:
        """The exchange that gains most, if it gains enough."""
        exchanges = []
        for out in self.chosen:
            rest = [each for each in self.chosen if each is not out]
            if not self._is_needed(out, rest):
                now = self._worth(out, rest)
                exchanges += [
                    _Exchange(out, into, self._worth(into, rest) - now)
                    for into in self._candidates
                    if into is not out
                    and self._is_new(into, rest)
                    and self._may_stand(into, rest, _LEAST_FORM)
                ]
        best = max(exchanges, key=lambda each: each.gain, default=None)
        return best if best is not None and best.gain > _LEAST_GAIN else None

    def make(self, exchange: _Exchange) -> None:
        """Let a sentence have the place of another one."""
        self.chosen[self.chosen.index(exchange.out)] = exchange.into

    def bring_formers(self) -> None:
        """Put what a sentence speaks of in the place of the least of the others."""
        for each in tuple(self.chosen):
            former = next((one for one in self._candidates if one.number == each.number - 1), None)
            is_wanted = each in self.chosen and _leans(each, self.chosen)
            if former is None or not is_wanted or former in self.chosen:
                continue
            others = [
                one
                for one in self.chosen
                if one is not each
                and not self._is_needed(one, [other for other in self.chosen if other is not one])
            ]
            least = min(others, key=lambda one: self._worths[one.number], default=None)
            if least is not None:
                rest = [one for one in self.chosen if one is not least]
                loss = self._worth(least, rest) - self._worth(former, rest)
                is_clear = not _leans(former, rest) or _follows(former, rest)
                is_fit = is_clear and self._may_stand(former, rest, _LEAST_FORM)
                if is_fit and self._is_new(former, rest) and loss < _MOST_LOSS:
                    self.make(_Exchange(least, former, -loss))

    def _worth(self, candidate: Candidate, rest: Sequence[Candidate]) -> float:
        """What a sentence is worth among others: with what they tell together."""
        leans = _leans(candidate, rest) and not _follows(candidate, rest)
        price = _PRICE_OF_LEANING if leans else 0.0
        return self._worths[candidate.number] + self._told([*rest, candidate]) - price

    def _told(self, sentences: Sequence[Candidate]) -> float:
        """What some sentences together tell of the title and of the key figures."""
        title = dict[str, float]()
        for each in sentences:
            title.update(each.title)
        figures = min(len(_values(sentences)) / self._enough, _MOST_FIGURES)
        headline = any(
            HEADLINE_FIGURES[0] in each.values.values() and not each.is_beside for each in sentences
        )
        return (
            _WEIGHT_OF_TITLE * sum(title.values())
            + _WEIGHT_OF_HEADLINE * headline
            + _WEIGHT_OF_FIGURES * figures
        )

    def _is_needed(self, candidate: Candidate, rest: Sequence[Candidate]) -> bool:
        """Whether it leads the article, or another one would not be understood without it."""
        is_lead = candidate is self._candidates[0] and candidate.leads
        leaning = (each for each in rest if each.number == candidate.number + 1)
        return is_lead or any(_leans(each, rest) for each in leaning)

    def _is_new(self, candidate: Candidate, others: Sequence[Candidate]) -> bool:
        return candidate not in others and repetition(candidate, others) < _SAME

    def _may_stand(
        self, candidate: Candidate, others: Sequence[Candidate], least_form: float
    ) -> bool:
        """Whether it is understood behind these others, and sentence enough."""
        if candidate is self._candidates[0]:
            return candidate.leads and not candidate.dangles
        is_understood = not candidate.dangles or _follows(candidate, others)
        is_sentence = candidate.form_behind(_former(candidate, others)) >= least_form
        return is_understood and is_sentence and not candidate.is_item


def _values(sentences: Sequence[Candidate]) -> set[Value]:
    return {value for each in sentences for value in each.values}


def _follows(candidate: Candidate, others: Sequence[Candidate]) -> bool:
    return any(each.number == candidate.number - 1 for each in others)


def _leans(candidate: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether it speaks of what only the sentence right before it tells."""
    is_clear = candidate.is_named(_former(candidate, others)) and not candidate.points_back
    return not is_clear or candidate.dangles


def _former(candidate: Candidate, others: Sequence[Candidate]) -> Former:
    words: frozenset[str] = frozenset()
    if candidate.unnamed:  # the others do not ask
        words = words.union(*(each.words for each in others if each.number < candidate.number))
    return Former(words=words, is_neighbour=_follows(candidate, others))
