"""The extractive summary: the sentences that carry the article, in its own words.

What each sentence is worth is told by `candidates`. The sentence that leads the article
comes first, then the one that tells the first headline figure; each further one pays for what the
chosen ones have said already (SumBasic, Nenkova and Vanderwende 2005; maximal marginal relevance,
Carbonell and Goldstein 1998).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.article import AnnotatedArticle
from articles.summaries.candidates import Candidate, Former, candidates_of
from articles.summaries.key_facts import HEADLINE_FIGURES, Value
from articles.summaries.sentence_openings import (
    without_conjunction,
)
from articles.summaries.summary import SummarySentence

SENTENCES = 3

# Two sentences that share this much of the shorter one's words say the same; one that shares
# less than the other share says something else of the same thing, which is what is wanted.
_SAME = 0.65
_ALIKE = 0.3
_PRICE_OF_REPETITION = 0.7
# The number may be told in the words of the lead: «a study found» behind «may be the cause».
_FIRST_RANKS = 2
# So many of the first choices are the news itself: the lead.
_FIXED = 1
# A sentence of the first headline figure that says less of the title than this is taken if it is
# worth so much of the best one: of those worth less most were worse, told where the news is not.
_LITTLE_OF_TITLE = 0.25
_LEAST_OF_HEADLINE = 0.6
# A sentence comes with the one that points at it if it is worth this much of what gives way.
_LEAST_OF_FORMER = 0.5
# A sentence from further back keeps the place of one of the first where it is worth so much more;
# among 160 articles read, most of those that were worth less were no gain, or a loss.
_LEAST_GAIN = 0.125
_WEIGHT_OF_TITLE_GAINED = 0.3
# One with a figure that the other lacks keeps it, too, unless it is worth so much less.
_LEAST_WITH_FIGURE = -0.2
# What is no sentence of its own tells a headline figure to nobody; it may lean a little («في هذا
# الصدد…»).
_LEAST_FORM = 0.4


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
    chosen = sorted(_Choice(candidates, count).make(), key=lambda candidate: candidate.span)
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


class _Choice:
    """Sentences chosen one after the other; each one changes what the others are worth."""

    def __init__(self, candidates: Sequence[Candidate], count: int) -> None:
        self.chosen: list[Candidate] = []
        self._count = count
        self._every = {each.number: each for each in candidates}
        self._left = list(candidates)
        self._said: set[Value] = set()
        self._told: set[str] = set()

    def make(self) -> list[Candidate]:
        """The best candidates, in the order in which they were chosen."""
        if self._left and self._left[0].leads and not self._left[0].dangles:
            # What the first sentence of the news says, none behind it says again.
            self._take(self._left[0])
        self._take_headline()
        while self._left and not self._is_full:
            standing = [each for each in self._left if self._stands(each)]
            if not standing and self.chosen:
                break
            self._take(max(standing or self._left, key=self._worth))
        for each in tuple(self.chosen):
            if each in self.chosen:
                self._bring_former(each)
        self._give_back_places()
        return self.chosen

    @property
    def _is_full(self) -> bool:
        return len(self.chosen) >= self._count

    def _take(self, best: Candidate) -> None:
        if self._is_full:
            return
        self.chosen.append(best)
        self._said |= best.values.keys()
        self._told |= best.title.keys()
        self._left = [
            each
            for each in self._left
            if each is not best and (self._tells_new_figure(each) or not self._is_said(each))
        ]

    def _is_said(self, candidate: Candidate) -> bool:
        return _repetition(candidate, self.chosen) >= _SAME

    def _tells_new_figure(self, candidate: Candidate) -> bool:
        """Whether one of the first two headline figures is in it that has not been said."""
        ranks = HEADLINE_FIGURES[:_FIRST_RANKS]
        return any(
            worth in ranks and value not in self._said for value, worth in candidate.values.items()
        )

    def _take_headline(self) -> None:
        """The best sentence with the first headline figure, unless that has been said.

        Where it is told beside the point alone, the next headline figure comes before it; one that
        is told nowhere else is worth no more than its sentence.
        """
        if not self._carriers(HEADLINE_FIGURES[0]):
            return
        in_point = (
            [each for each in self._carriers(rank) if not each.is_beside]
            for rank in HEADLINE_FIGURES
        )
        if carriers := next(filter(None, in_point), None):
            best = max(carriers, key=self._worth)
            others = (self._worth(each) for each in self._left if self._stands(each))
            says_title = sum(best.title.values()) >= _LITTLE_OF_TITLE
            if says_title or self._worth(best) >= _LEAST_OF_HEADLINE * max(others):
                self._take(best)

    def _bring_former(self, candidate: Candidate) -> None:
        """Put the sentence that this one speaks of in the place of the least of the others."""
        former = self._every.get(candidate.number - 1)
        if former is None or former in self.chosen or not self._leans(candidate):
            return
        needed = {each.number - 1 for each in self.chosen if self._leans(each)}
        others = [
            each
            for each in self.chosen[_FIXED:]
            if each is not candidate and each.number not in needed
        ]
        if not others or self._leans(former) or former.form < _LEAST_FORM:
            return  # it would need another one in its turn
        least = min(others, key=lambda each: each.score())
        kept = [each for each in self.chosen if each is not least]
        is_new = _repetition(former, kept) < _SAME
        if is_new and former.score() > _LEAST_OF_FORMER * least.score():
            self.chosen[self.chosen.index(least)] = former

    def _give_back_places(self) -> None:
        """Let the first sentences have the places of those that are worth little more."""
        first = [self._every[number] for number in sorted(self._every)[: self._count]]
        for one in first:
            standing = [each for each in self.chosen if each in first]
            is_new = one not in standing and _repetition(one, standing) < _SAME
            is_poor = one.form < _LEAST_FORM or one.dangles or one.is_beside
            is_lost = one.points_back and not (one.leads and self._follows(one))
            if is_new and not is_poor and not is_lost:
                self._put_back(one, first)

    def _put_back(self, one: Candidate, first: Sequence[Candidate]) -> None:
        needed = {each.number - 1 for each in self.chosen if self._leans(each)}
        others = [each for each in self.chosen if each not in first and each.number not in needed]
        if others:
            least = min(others, key=lambda each: self._gain(each, one))
            if self._gain(least, one) < _LEAST_GAIN:
                self.chosen[self.chosen.index(least)] = one

    def _gain(self, candidate: Candidate, other: Candidate) -> float:
        """How much more a chosen sentence is worth than another one would be in its place."""
        rest = [each for each in self.chosen if each is not candidate]
        mine, others = _Standing.behind(candidate, rest), _Standing.behind(other, rest)
        gain = mine.worth - others.worth
        if mine.figures > others.figures and not candidate.is_past:
            return _LEAST_GAIN if gain > _LEAST_WITH_FIGURE else gain
        return gain + _WEIGHT_OF_TITLE_GAINED * (mine.title - others.title)

    def _carriers(self, rank: float) -> list[Candidate]:
        """The sentences, no items of lists, that tell a headline figure that has not been said."""
        return [
            each
            for each in self._left
            if not each.is_item
            and any(
                worth == rank and value not in self._said for value, worth in each.values.items()
            )
            and self._stands(each)
            and each.form_behind(self._former(each)) >= _LEAST_FORM
        ]

    def _former(self, candidate: Candidate) -> Former:
        words: frozenset[str] = frozenset()
        if candidate.unnamed:  # the others do not ask
            before = (each.words for each in self.chosen if each.number < candidate.number)
            words = words.union(*before)
        return Former(self._said, self._told, words, self._follows(candidate))

    def _follows(self, candidate: Candidate) -> bool:
        return any(each.number == candidate.number - 1 for each in self.chosen)

    def _leans(self, candidate: Candidate) -> bool:
        is_clear = candidate.is_named(self._former(candidate)) and not candidate.points_back
        return not is_clear or candidate.dangles

    def _stands(self, candidate: Candidate) -> bool:
        return not candidate.dangles or self._follows(candidate)

    def _worth(self, candidate: Candidate) -> float:
        score = candidate.score(self._former(candidate))
        return score * (1 - _price(_repetition(candidate, self.chosen)))


@dataclass(frozen=True, slots=True)
class _Standing:
    """What a sentence is worth among others that are chosen.

    Attributes:
        worth: All in all.
        title: The share of the title's words that it alone says.
        figures: The weights of the key figures that it alone tells.
    """

    worth: float
    title: float
    figures: float

    @classmethod
    def behind(cls, candidate: Candidate, rest: Sequence[Candidate]) -> _Standing:
        before = [each for each in rest if each.number < candidate.number]
        said = {value for each in rest for value in each.values}
        told = {word for each in rest for word in each.title}
        words = frozenset[str]().union(*(each.words for each in before))
        follows = any(each.number == candidate.number - 1 for each in before)
        score = candidate.score(Former(said, told, words, follows))
        return cls(
            score * (1 - _price(_repetition(candidate, rest))),
            sum(share for word, share in candidate.title.items() if word not in told),
            sum(weight for value, weight in candidate.values.items() if value not in said),
        )


def _price(repetition: float) -> float:
    """What repeating a sentence costs; to speak of the same thing costs nothing."""
    return _PRICE_OF_REPETITION * max(0.0, repetition - _ALIKE)


def _repetition(candidate: Candidate, chosen: Sequence[Candidate]) -> float:
    """Which share of its words a chosen sentence has said, the greatest of them."""
    shares = (
        len(candidate.stems & other.stems) / (min(len(candidate.stems), len(other.stems)) or 1)
        for other in chosen
    )
    return max(shares, default=0.0)
