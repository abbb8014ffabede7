"""The extractive summary: the sentences that carry the article, in its own words.

A sentence's weight is that of its words (how many of the article's sentences share them), its
place (news puts the main thing first), the words of the title and the key figures and times in
it; each further sentence pays for what the chosen ones have said already (SumBasic, Nenkova and
Vanderwende 2005; maximal marginal relevance, Carbonell and Goldstein 1998).
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from articles.arabic.letters import fold
from articles.article import AnnotatedArticle
from articles.cleaning.paragraphs import paragraphs, sentences
from articles.span import Span
from articles.summary import SummarySentence

SENTENCES = 3

_WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_STOP_WORDS = frozenset(_WORDS["stop_words"].split())
_LEANING = frozenset(_WORDS["leaning_openings"].split())
_CONJOINED = frozenset(_WORDS["conjoined_openings"].split())

_WORD = re.compile(r"[^\W\d_]{2,}")
_PREFIX = re.compile("(?:[وف]?(?:[بك]?ال|لل)|[وف](?=.{4}))(?=.{3})")
_SUFFIX = re.compile("(?<=.{3})(?:هما|كما|تها|تهم|ات|ون|ين|ان|ها|هم|نا|يه|ته|ه|ي|ت)$")

# A sentence longer than this is offered in pieces, cut at a comma, each near the second length.
_LONGEST_SENTENCE = 420
_PIECE = 300
# A clause from the middle of a sentence seldom stands alone.
_WEIGHT_OF_LATER_PIECE = 0.6
_CLAUSE_END = re.compile("[،؛;](?=\\s)")

_WEIGHT_OF_WORDS = 0.40
_WEIGHT_OF_PLACE = 0.25
_WEIGHT_OF_TITLE = 0.20
_WEIGHT_OF_FACTS = 0.15
# Added to the count of a sentence's words, so that a single frequent word is no good sentence.
_DAMPING = 6
_FEWEST_WORDS = 6
_MOST_WORDS = 60
# Two sentences that share this much of the shorter one's words say the same.
_SAME = 0.6


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Span
    paragraph: int
    stems: frozenset[str]
    score: float


def summarise(annotated: AnnotatedArticle, count: int = SENTENCES) -> tuple[SummarySentence, ...]:
    """The sentences that carry the article.

    Args:
        annotated: The article with its figures and times.
        count: How many at most; fewer come from a short article or one that repeats itself.

    Returns:
        The sentences in the order of the text, none saying what another one says. A sentence
        of unusual length is represented by a clause of it. The highest score is 1.
    """
    body = annotated.article.body
    candidates = _candidates(annotated)
    chosen = sorted(_chosen(candidates, count), key=lambda candidate: candidate.span)
    highest = max((candidate.score for candidate in chosen), default=0.0) or 1.0
    found: list[SummarySentence] = []
    former = 0
    for candidate in chosen:
        follows = bool(found) and not body[former : candidate.span.start].strip(" \n.،؛")
        former = candidate.span.end
        words = candidate.span.text_in(body)
        text = words if follows else _without_conjunction(words)
        found.append(
            SummarySentence(
                candidate.span, text, candidate.paragraph, round(candidate.score / highest, 4)
            )
        )
    return tuple(found)


def _candidates(annotated: AnnotatedArticle) -> list[_Candidate]:
    body = annotated.article.body
    pieces = [piece for sentence in sentences(body) for piece in _pieces(body, sentence)]
    spans = [span for span, _ in pieces]
    stems = [_stems(span.text_in(body)) for span in spans]
    weights = _weights_of_words(stems)
    title = frozenset(_stems(annotated.article.metadata.title))
    facts = _Facts(annotated)
    starts = [paragraph.start for paragraph in paragraphs(body)]
    candidates = []
    for at, (span, words) in enumerate(zip(spans, stems, strict=True)):
        said = frozenset(words)
        score = (
            _WEIGHT_OF_WORDS * weights[at]
            + _WEIGHT_OF_PLACE / (1 + at) ** 0.5
            + _WEIGHT_OF_TITLE * (len(said & title) / len(title) if title else 0.0)
            + _WEIGHT_OF_FACTS * facts.weight(span)
        )
        paragraph = max(1, bisect_left(starts, span.start + 1))
        form = _weight_of_form(span.text_in(body)) * pieces[at][1]
        candidates.append(_Candidate(span, paragraph, said, score * form))
    return candidates


def _chosen(candidates: Sequence[_Candidate], count: int) -> list[_Candidate]:
    """The best candidates, each weighed down by what the ones before it have said."""
    chosen: list[_Candidate] = []
    left = list(candidates)
    while left and len(chosen) < count:
        best = max(left, key=lambda each: each.score * (1 - _repetition(each, chosen)))
        chosen.append(best)
        left = [each for each in left if each is not best and _repetition(each, [best]) < _SAME]
    return chosen


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
        self._figures = sorted(each.span.start for each in annotated.figures if each.key)
        self._times = sorted(each.span.start for each in annotated.times if each.value)

    def weight(self, span: Span) -> float:
        """Two key figures make a full weight, a time a quarter of it."""
        figures, times = (
            bisect_left(starts, span.end) - bisect_left(starts, span.start)
            for starts in (self._figures, self._times)
        )
        return min(1.0, figures / 2 + min(times, 2) / 4)


def _weights_of_words(stems: Sequence[Sequence[str]]) -> list[float]:
    """For each sentence, how much the others share its words; the greatest is 1."""
    sharing = Counter(word for words in stems for word in set(words))
    weights = [
        sum(sharing[word] - 1 for word in set(words)) / (len(words) + _DAMPING) for words in stems
    ]
    highest = max(weights, default=0.0) or 1.0
    return [weight / highest for weight in weights]


def _weight_of_form(text: str) -> float:
    """Less than 1 for what makes a poor sentence of a summary, whatever it says."""
    words = text.split()
    weight = 1.0
    if len(words) < _FEWEST_WORDS:
        weight *= 0.4
    elif len(words) > _MOST_WORDS:
        weight *= 0.85
    if text.endswith(("؟", "?")):
        weight *= 0.6
    elif text.endswith((":", "...", "…")):
        weight *= 0.4
    if words and fold(words[0]).text.strip("\"'«(،") in _LEANING:
        weight *= 0.75
    return weight


def _pieces(body: str, sentence: Span) -> Iterator[tuple[Span, float]]:
    """The sentence, or its clauses joined to pieces of readable length; each with its weight."""
    start, weight = sentence.start, 1.0
    if len(sentence) > _LONGEST_SENTENCE:
        for end in _CLAUSE_END.finditer(body, sentence.start, sentence.end):
            if end.start() - start >= _PIECE:
                yield _trimmed(body, start, end.start()), weight
                start, weight = end.end(), _WEIGHT_OF_LATER_PIECE
    yield _trimmed(body, start, sentence.end), weight


def _trimmed(body: str, start: int, end: int) -> Span:
    while start < end and body[start].isspace():
        start += 1
    return Span(start, end)


def _stems(text: str) -> list[str]:
    return [
        _SUFFIX.sub("", _PREFIX.sub("", word, count=1), count=1)
        for word in _WORD.findall(fold(text).text)
        if word not in _STOP_WORDS
    ]


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
