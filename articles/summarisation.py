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
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log
from pathlib import Path

from articles.arabic.content_words import content_stems, words_in
from articles.arabic.folding import fold
from articles.article import AnnotatedArticle
from articles.clauses import Clause, main_clause
from articles.cleaning.paragraphs import paragraphs, sentences
from articles.span import Span
from articles.summary import SummarySentence

SENTENCES = 3

_WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_LEANING = frozenset(_WORDS["leaning_openings"].split())
_POINTING = frozenset(_WORDS["pointing_words"].split())
_HALF = frozenset(_WORDS["half_openings"].split())
_ATTRIBUTING = frozenset(_WORDS["attributing_verbs"].split())
_BACKGROUND = tuple(_WORDS["background_openings"].strip().split("\n"))
_CONNECTING = tuple(_WORDS["connecting_openings"].strip().split("\n"))
_OUTCOMES = frozenset(_WORDS["outcome_words"].split())
_CONJOINED = frozenset(_WORDS["conjoined_openings"].split())
_DANGLING = frozenset(_WORDS["dangling_openings"].split())
_SAME_ONE = frozenset(_WORDS["same_one"].strip().split("\n"))
# How near the head of a sentence «the same source» makes it lean.
_FIRST_WORDS = 8


# What is longer than this is read less gladly, and longer still less again.
_LONG, _VERY_LONG = 420, 600
_WEIGHT_OF_LONG, _WEIGHT_OF_VERY_LONG = 0.9, 0.65
# «بدر - الرياض: », «واس - مكة المكرمة», up to four words on either side of a dash, then a colon.
_BYLINE = re.compile(
    r"(?:[^\W\d_]++ ?+){1,4}+(?:[-–—ـ] ?+(?:[^\W\d_]++ ?+){1,3}+){1,2}+:\s*+(?=\S)"
)
# How much of a sentence is looked at for how it begins, and what may stand before its words.
_LONGEST_OPENING = 80
_MARKS = "\"'«»“”()[]،؛:.-–—"
_RELATIVE = frozenset({"الذي", "التي", "الذين", "اللواتي", "اللاتي"})
_SAYING_NOBODY = frozenset({"ان", "انه", "انها", "بان", "الي", "قائلا", "قائله", ""})

_WEIGHT_OF_WORDS = 0.28
_WEIGHT_OF_PLACE = 0.30
_WEIGHT_OF_TITLE = 0.17
_WEIGHT_OF_FACTS = 0.16
_WEIGHT_OF_OUTCOME = 0.09
_LEAST_PLACE = 0.15
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
        values: Of the key figures in it.
        times: How many resolved times are in it.
        worth: Its weight without figures and times, before its form is looked at.
        form: What its form makes of its weight.
        dangles: Whether nobody knows without the sentence before it whom it speaks of.
    """

    number: int
    clause: Clause
    paragraph: int
    stems: frozenset[str]
    values: frozenset[_Value]
    times: int
    worth: float
    form: float
    dangles: bool = False

    @property
    def span(self) -> Span:
        """Where."""
        return self.clause.span

    def score(self, said: Collection[_Value] = ()) -> float:
        """Its weight where these values have been said; two new key figures make it full."""
        new = sum(value not in said for value in self.values)
        facts = min(1.0, new / 2 + min(self.times, 2) / 4)
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
        text = words if follows else _without_conjunction(words)
        text = f"{text}…" if candidate.clause.is_cut else text
        found.append(
            SummarySentence(
                candidate.span, text, candidate.paragraph, round(candidate.score() / highest, 4)
            )
        )
    return tuple(found)


def _candidates(annotated: AnnotatedArticle) -> list[_Candidate]:
    body = annotated.article.body
    clauses = [
        main_clause(body, sentence if number else _after_byline(body, sentence))
        for number, sentence in enumerate(sentences(body))
    ]
    spans = [clause.span for clause in clauses]
    stems = [content_stems(span.text_in(body)) for span in spans]
    weights = _weights_of_words(stems)
    title = frozenset(content_stems(annotated.article.metadata.title))
    facts = _Facts(annotated)
    starts = [paragraph.start for paragraph in paragraphs(body)]
    candidates = []
    for at, (span, words) in enumerate(zip(spans, stems, strict=True)):
        said, text = frozenset(words), span.text_in(body)
        worth = (
            _WEIGHT_OF_WORDS * weights[at]
            + _WEIGHT_OF_PLACE * _weight_of_place(at)
            + _WEIGHT_OF_TITLE * (len(said & title) / len(title) if title else 0.0)
            + _WEIGHT_OF_OUTCOME * (not _OUTCOMES.isdisjoint(_words(text)))
        )
        paragraph = max(1, bisect_left(starts, span.start + 1))
        found = facts.values(span), facts.times(span)
        made = _Candidate(at, clauses[at], paragraph, said, *found, worth, _weight_of_form(text))
        candidates.append(replace(made, dangles=_dangles(text)))
    return candidates


def _chosen(candidates: Sequence[_Candidate], count: int) -> list[_Candidate]:
    """The best candidates, each weighed down by what the ones before it have said."""
    chosen: list[_Candidate] = []
    said: set[_Value] = set()
    left = list(candidates)

    def worth(candidate: _Candidate) -> float:
        return candidate.score(said) * (1 - _price(_repetition(candidate, chosen)))

    while left and len(chosen) < count:
        taken = {each.number for each in chosen}
        standing = [each for each in left if not each.dangles or each.number - 1 in taken]
        if not standing and chosen:
            break
        best = max(standing or left, key=worth)
        chosen.append(best)
        said |= best.values
        left = [each for each in left if each is not best and _repetition(each, [best]) < _SAME]
    return chosen


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
        key = sorted((each for each in annotated.figures if each.key), key=lambda each: each.span)
        self._starts = [each.span.start for each in key]
        self._values = [(each.low, each.high) for each in key]
        self._times = sorted(each.span.start for each in annotated.times if each.value)

    def values(self, span: Span) -> frozenset[_Value]:
        """The values of the key figures in a span."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return frozenset(self._values[first:last])

    def times(self, span: Span) -> int:
        """How many times a span has."""
        return bisect_left(self._times, span.end) - bisect_left(self._times, span.start)


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
    return 1.0 if number == 0 else max(_LEAST_PLACE, 0.75 - 0.12 * number)


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
    if text.endswith(("؟", "?")):
        weight *= 0.6
    elif text.endswith((":", "...", "…")):
        weight *= 0.4
    return weight * _weight_of_opening(text)


def _weight_of_opening(text: str) -> float:
    """Less than 1 for a sentence that leans on what was said before, or tells the background."""
    if text[:1] in "،؛,;:)":
        return 0.3
    words = [word.strip(_MARKS) for word in fold(text[:_LONGEST_OPENING]).text.split()]
    words = [word for word in words if word]
    opening = words[0] if words else ""
    bare = opening[1:] if opening[:1] in "وف" else opening
    if bare in _ATTRIBUTING:
        return _weight_of_saying(words[1:4])
    if opening in _POINTING and words[1:2] and words[1] in _RELATIVE:
        return 1.0  # «أولئك الذين…» points at nobody
    beginning = " ".join(words)
    if not _HALF.isdisjoint((opening, bare)):
        return 0.4
    if opening in _LEANING or beginning.startswith(_BACKGROUND):
        return 0.55
    return 0.75 if beginning.removeprefix("و").startswith(_CONNECTING) else 1.0


def _dangles(text: str) -> bool:
    """Whether its opening points at what only the sentence before it names."""
    words = [word.strip(_MARKS) for word in fold(text[:_LONGEST_OPENING]).text.split()]
    words = [word for word in words if word]
    if words[:1] and words[0].removeprefix("و").removeprefix("ف") in _DANGLING:
        return True
    return any(f"{one} {other}" in _SAME_ONE for one, other in pairwise(words[:_FIRST_WORDS]))


def _weight_of_saying(following: Sequence[str]) -> float:
    """For a sentence that says who said something, from the words after its verb."""
    if not _POINTING.isdisjoint(following):
        return 0.55
    # «وأضاف أن…»: who says it stands in another sentence.
    return 0.8 if not following or following[0] in _SAYING_NOBODY else 0.95


def _after_byline(body: str, sentence: Span) -> Span:
    """The first sentence without who wrote it and where: «فلان - المدينة: …»."""
    byline = _BYLINE.match(body, sentence.start, sentence.end)
    return sentence if byline is None else Span(byline.end(), sentence.end)


def _words(text: str) -> list[str]:
    return words_in(fold(text).text)


def _without_conjunction(text: str) -> str:
    """The sentence without a leading `و`, where that surely is the conjunction."""
    if not text.startswith("و"):
        return text
    opening = fold(text.split(maxsplit=1)[0]).text
    if opening != "و" and opening not in _CONJOINED:
        return text
    rest = text[1:].lstrip()
    while rest and unicodedata.combining(rest[0]):  # the vowel sign of the conjunction
        rest = rest[1:].lstrip()
    return rest or text
