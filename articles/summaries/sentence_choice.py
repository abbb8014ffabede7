"""Which sentences of an article are its summary.

The first sentences are taken where they can stand; then one after the other is exchanged for a
sentence from further back as long as that one is clearly worth more
(`articles.summaries.sentence_worth`), or tells key figures and words of the title that are told
nowhere else. Where the sentences are short, further ones stand beside them until the summary has
the words that so many sentences usually have; and a very long one makes place for two that are
each worth nearly as much.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from articles.summaries.candidate import Candidate, Former
from articles.summaries.key_facts import HEADLINE_FIGURES, Value
from articles.summaries.sentence_worth import repetition

# Two sentences that share this much of the shorter one's words say the same; one that shares
# less than the other share says something else of the same thing, which is what is wanted.
_SAME = 0.65
# How much more a sentence has to be worth than the one that gives way: of the exchanges that were
# read, most of those for less were no gain, or a loss.
_LEAST_GAIN = 0.75
# The same for the two behind the lead where the article is long enough that others stand beside
# them (of 470 articles 169 better than the first sentences and 31 worse; with 0.7, 172 and 38).
_LEAST_GAINS_OF_FIRST = (2.0, 3.0)
# What counts beside it: all words of the title, the first headline figure, and the key figures, of
# which an article needs so many; further ones count, too, up to so many times as much.
_WEIGHT_OF_TITLE = 2.2
_WEIGHT_OF_HEADLINE = 1.5
_WEIGHT_OF_FIGURES = 1.25
_ENOUGH_FIGURES = 3
_MOST_FIGURES = 4.0
# What an exchange has to gain beside its key figures, unless it brings the first headline figure.
_LEAST_BESIDE_FIGURES = 0.3
# What a sentence loses that speaks of what only the one before it tells, and that one is not there.
_PRICE_OF_LEANING = 0.3
# What may be lost by it that the one before it comes, too.
_MOST_LOSS = 4.0
# A sentence of a summary has so many words on average (of 300 articles); the summary is filled up
# to that, as long as it is less than the other share of the article.
_USUAL_LENGTH = 44
_MOST_OF_ARTICLE = 0.5
FEWEST_WITH_OTHERS = 3
"""Whoever wants so many sentences may have more of them where they are short."""
# An exchange may make it so many times as long as that.
_MOST_OF_USUAL = 1.4
# What is added has to be worth so much, of so many words, hardly quoted, and new for the most part.
_LEAST_WORTH = 1.0
_SHORTEST = 8
_MOSTLY_QUOTED = 0.6
_MOSTLY_SAME = 0.5
# What has so many words may make place for two that are worth no less than this apiece.
_VERY_LONG = 50
_LOSS_BY_DIVIDING = 0.3
# What is less of a sentence than this has no claim to its place, and less than the other is none.
_GOOD_FORM, _LEAST_FORM = 0.8, 0.4
# What comes with one that speaks of it may lean, but is no question.
_FORM_OF_FORMER = 0.61


def room_for(candidates: Sequence[Candidate], count: int) -> int:
    """How many words a summary of so many sentences of usual length may have.

    Args:
        candidates: All sentences of the article.
        count: How many sentences are wanted.

    Returns:
        0 for one or two: who wants no more wants these alone.
    """
    if count < FEWEST_WITH_OTHERS:
        return 0
    of_article = sum(each.length for each in candidates)
    return min(_USUAL_LENGTH * count, int(_MOST_OF_ARTICLE * of_article))


def choose(
    candidates: Sequence[Candidate], worths: Sequence[float], count: int, room: int = 0
) -> list[Candidate]:
    """The sentences of a summary, in no order.

    Args:
        candidates: All sentences of the article, in their order.
        worths: What each of them is worth.
        count: How many are wanted; fewer come where there are no others, or they say the same.
        room: Up to how many words in all further ones stand beside them.
    """
    choice = _Choice(candidates, worths, count, room)
    choice.begin(count)
    while True:
        exchange = choice.best_exchange()
        if exchange is not None:
            if choice.has_room_for(exchange.into):
                choice.chosen.append(exchange.into)  # beside the one that would give way
            else:
                choice.make(exchange)
        elif (another := choice.best_addition()) is not None:
            choice.chosen.append(another)
        elif not choice.divide():
            break
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

    def __init__(
        self, candidates: Sequence[Candidate], worths: Sequence[float], count: int, room: int
    ) -> None:
        self.chosen: list[Candidate] = []
        self._room = room
        self._usual = _USUAL_LENGTH * count
        self._longest = _MOST_OF_USUAL * self._usual if room else inf
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
                    if into.number != out.number
                    and self._is_short_enough(into, out, rest)
                    and self._is_new(into, rest)
                    and self._may_stand(into, rest, _LEAST_FORM)
                    and self._gains_beside_figures(into, out, rest)
                ]
        sound = [each for each in exchanges if each.gain > self._least_gain(each)]
        return max(sound, key=lambda each: each.gain, default=None)

    def _least_gain(self, exchange: _Exchange) -> float:
        """What an exchange must gain: one of the first most, if not for the headline figure."""
        is_full = self._room >= self._usual > 0  # what is worth more has room beside the first
        first = [each.number for each in self._candidates[1 : 1 + len(_LEAST_GAINS_OF_FIRST)]]
        brings = _has_headline([exchange.into]) and not _has_headline(self.chosen)
        if is_full and exchange.out.number in first and not brings:
            return _LEAST_GAINS_OF_FIRST[first.index(exchange.out.number)]
        return _LEAST_GAIN

    def make(self, exchange: _Exchange) -> None:
        """Let a sentence have the place of another one."""
        self.chosen[self.chosen.index(exchange.out)] = exchange.into

    def _is_short_enough(self, into: Candidate, out: Candidate, rest: Sequence[Candidate]) -> bool:
        """Whether a sentence does not make the summary longer than it may be, or than it is."""
        return into.length <= max(out.length, self._longest - _words(rest))

    def _gains_beside_figures(
        self, into: Candidate, out: Candidate, rest: Sequence[Candidate]
    ) -> bool:
        """Whether an exchange is worth something without key figures, or these are wanted."""
        if _has_headline([into]) and not _has_headline([out, *rest]):
            return True
        if out.values and out.values.keys() <= _values(rest):
            return True  # it tells a figure again
        one, other = (
            self._worth(each, rest) - self._told_of_figures([*rest, each]) for each in (into, out)
        )
        return one - other >= _LEAST_BESIDE_FIGURES

    def has_room_for(self, candidate: Candidate) -> bool:
        """Whether a sentence can stand beside the chosen ones, and is fit to."""
        return self._is_fit_beside(candidate, self.chosen, self._room_beside(candidate))

    def best_addition(self) -> Candidate | None:
        """The sentence that is worth most beside the chosen ones, if there is room for any."""
        fit = [
            (self._worth(each, self.chosen), -each.number, each)
            for each in self._candidates
            if self.has_room_for(each)
        ]
        worth, _, best = max(fit, key=lambda one: one[:2], default=(0.0, 0, None))
        return best if best is not None and worth >= _LEAST_WORTH else None

    def _room_beside(self, candidate: Candidate) -> float:
        """How many words are left; the first headline figure may go beyond."""
        is_wanted = _has_headline([candidate]) and not _has_headline(self.chosen)
        room = self._longest if is_wanted and self._room else self._room
        return room - _words(self.chosen)

    def divide(self) -> bool:
        """Let a long sentence make place for another one beside it; if any can.

        Either it goes without clauses behind its main clause that tell nothing that counts, or
        it gives way to two that are each worth nearly as much.
        """
        for out in sorted(self.chosen, key=lambda one: -one.length) if self._room else ():
            rest = [each for each in self.chosen if each is not out]
            room = max(out.length, self._room - _words(rest))
            for parts in self._halves(out, rest, room):
                self.chosen = [*rest, *parts]
                return True
        return False

    def _halves(
        self, out: Candidate, rest: Sequence[Candidate], room: int
    ) -> Iterator[tuple[Candidate, Candidate]]:
        """What may stand in a sentence's place beside the rest, in so many words."""
        told = self._told([*rest, out])
        for head in out.heads:
            if self._told([*rest, head]) >= told:
                another = self._best_beside([*rest, head], room - head.length, _LEAST_WORTH)
                if another is not None:
                    yield head, another
        if out.length < _VERY_LONG or self._is_needed(out, rest):
            return
        least = self._worth(out, rest) - _LOSS_BY_DIVIDING
        one = self._best_beside(rest, room - _SHORTEST, least, out)
        if one is not None:
            two = self._best_beside([*rest, one], room - one.length, least, out)
            if two is not None:
                yield one, two

    def _best_beside(
        self,
        others: Sequence[Candidate],
        room: int,
        least: float,
        out: Candidate | None = None,
    ) -> Candidate | None:
        """What is worth most beside these others and at least so much, in so many words."""
        if room < _SHORTEST:
            return None
        fit = [
            (self._worth(each, others), -each.number, each)
            for each in self._candidates
            if (out is None or each.number != out.number)
            and self._is_fit_beside(each, others, room)
        ]
        worth, _, best = max(fit, key=lambda one: one[:2], default=(0.0, 0, None))
        return best if best is not None and worth >= least else None

    def _is_fit_beside(
        self, candidate: Candidate, others: Sequence[Candidate], room: float
    ) -> bool:
        """Whether a sentence may be added that nothing gives way to: it has to be a good one."""
        if not _SHORTEST <= candidate.length <= room or _is_among(candidate, others):
            return False
        if candidate.is_beside or candidate.is_past or candidate.quoted > _MOSTLY_QUOTED:
            return False
        if _leans(candidate, others) and not _follows(candidate, others):
            return False
        return (
            self._may_stand(candidate, others, _GOOD_FORM)
            and repetition(candidate, others) < _MOSTLY_SAME
        )

    def bring_formers(self) -> None:
        """Let what a sentence speaks of come with it, in the place of the least of the others."""
        for each in tuple(self.chosen):
            former = next((one for one in self._candidates if one.number == each.number - 1), None)
            is_wanted = each in self.chosen and _leans(each, self.chosen)
            if former is None or not is_wanted or _is_among(former, self.chosen):
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
                is_fit = is_clear and self._may_stand(former, rest, _FORM_OF_FORMER)
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
        return _WEIGHT_OF_TITLE * sum(title.values()) + self._told_of_figures(sentences)

    def _told_of_figures(self, sentences: Sequence[Candidate]) -> float:
        figures = min(len(_values(sentences)) / self._enough, _MOST_FIGURES)
        return _WEIGHT_OF_HEADLINE * _has_headline(sentences) + _WEIGHT_OF_FIGURES * figures

    def _is_needed(self, candidate: Candidate, rest: Sequence[Candidate]) -> bool:
        """Whether it leads the article, or another one would not be understood without it."""
        is_lead = candidate.number == self._candidates[0].number and candidate.leads
        leaning = (each for each in rest if each.number == candidate.number + 1)
        return is_lead or any(_leans(each, rest) for each in leaning)

    def _is_new(self, candidate: Candidate, others: Sequence[Candidate]) -> bool:
        # Items of a list say the same words of other figures.
        is_other = candidate.is_item and not candidate.values.keys() <= _values(others)
        is_new = is_other or repetition(candidate, others) < _SAME
        return is_new and not _is_among(candidate, others)

    def _may_stand(
        self, candidate: Candidate, others: Sequence[Candidate], least_form: float
    ) -> bool:
        """Whether it is understood behind these others, and sentence enough."""
        if candidate.number == self._candidates[0].number:
            return candidate.leads and not candidate.dangles
        is_understood = not candidate.dangles or _follows(candidate, others)
        is_sentence = candidate.form_behind(_former(candidate, others)) >= least_form
        return is_understood and is_sentence and not candidate.is_item


def _is_among(candidate: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether a sentence, whole or not, is one of these."""
    return any(each.number == candidate.number for each in others)


def _words(sentences: Sequence[Candidate]) -> int:
    return sum(each.length for each in sentences)


def _values(sentences: Sequence[Candidate]) -> set[Value]:
    return {value for each in sentences for value in each.values}


def _has_headline(sentences: Sequence[Candidate]) -> bool:
    """Whether one of them tells the first headline figure to the point."""
    first = HEADLINE_FIGURES[0]
    return any(first in each.values.values() and not each.is_beside for each in sentences)


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
