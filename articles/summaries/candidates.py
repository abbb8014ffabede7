"""The sentences that a summary may be made of, and what each of them is worth.

A sentence's weight is that of its words (how many of the article's sentences share them), its
place (news puts the main thing first), the words of the title, the key figures and times in it
and the words that announce a decision or an outcome (Edmundson 1969). A sentence that leans on
another one, tells the background or is none loses weight. The weights were set by reading:
`tests/gold/summaries.md`.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import log
from pathlib import Path

from articles.arabic.content_words import content_stems, words_in
from articles.arabic.folding import fold
from articles.article import AnnotatedArticle
from articles.cleaning.paragraphs import paragraphs, sentences
from articles.span import Span
from articles.summaries.candidate import Candidate
from articles.summaries.clauses import (
    LONGEST,
    Clause,
    is_verb_of_news,
    main_clause,
    told_apart,
)
from articles.summaries.key_facts import LEAST_FIGURE, KeyFacts, Value
from articles.summaries.lead_datelines import without_dateline
from articles.summaries.sentence_forms import (
    is_item,
    is_question,
    joined,
    prose,
    quoted_share,
    weight_of_form,
)
from articles.summaries.sentence_openings import (
    concludes,
    dangles,
    is_of_another_subject,
    lacks_speaker,
    points_at_former,
    rests_on_former,
    says,
    tells_background,
    unnamed,
    weight_of_lead,
    weight_of_opening,
    with_speaker,
)
from articles.summaries.trailing_clauses import heads
from articles.timeline.edtf import year_of

_WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_OUTCOMES = frozenset(_WORDS["outcome_words"].split())
_TOLLS = frozenset(_WORDS["toll_words"].split())
_WEIGHT_OF_WORDS = 0.26
_WEIGHT_OF_PLACE = 0.28
_WEIGHT_OF_TITLE = 0.18
_WEIGHT_OF_OUTCOME = 0.14
_LEAST_PLACE = 0.15
# Of what an essay comes to, in its last part.
_WEIGHT_OF_CONCLUSION = 0.35
_LAST_PART = 0.6
_MOST_SAYING_OF_ESSAY = 0.2
# Of the two sentences behind the first, where they lean on nothing: one from further back takes
# their place only where it is clearly worth more (of 33 places, those taken by less were worse).
_WEIGHT_OF_NEXT = 0.1
_LAST_OF_NEXT = 2
# Of the opening of a sentence that an article may begin with.
_LEAST_OPENING_OF_LEAD = 0.75
# Of a sentence that leans on the one before it, where that one stands there.
_WEIGHT_OF_FOLLOWING = 0.9
# Of one behind «in another matter» that does not say most of the title.
_WEIGHT_OF_ANOTHER_SUBJECT = 0.6
_MOSTLY_OF_TITLE = 0.5
_WORDS_OF_OTHER_TITLE = 2
# Of one that stands behind the first few and has no word of the title: it speaks of something else.
_WEIGHT_OF_ASIDE = 0.75
_FIRST_FEW = 3
# Of a sentence that opens with a year before that of the article and has no headline figure.
_WEIGHT_OF_HISTORY = 0.8
_OPENING_YEAR = re.compile(r"(?:\S+\s+){0,14}?\S{0,12}\b((?:19|20)\d\d)\b")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_LITTLE_OF_TITLE = 0.25
# Up to so many letters a sentence may stay whole for the sake of a word of the title.
_LONGEST_WHOLE = 2 * LONGEST
# So many words a sentence has that may go without its last clauses.
_LONG = 36
# Added to the count of a sentence's words, so that a few frequent words are no good sentence.
_DAMPING = 10


def candidates_of(annotated: AnnotatedArticle) -> list[Candidate]:
    """The sentences of an article that are no headings, in their order.

    Args:
        annotated: The article with its figures and times.
    """
    weighing = _Weighing(annotated)
    return [weighing.candidate(at) for at in range(len(weighing.prose))]


class _Weighing:
    """What has to be known of an article to weigh its sentences.

    Attributes:
        prose: Numbers of the sentences that are no headings.
    """

    def __init__(self, annotated: AnnotatedArticle) -> None:
        self._body = body = annotated.article.body
        every = joined(body, told_apart(body, sentences(body)))
        self.prose = prose(body, every, annotated.article.metadata.title)
        self._every = [span.text_in(body) for span in every]
        title = annotated.article.metadata.title
        self._title = frozenset(content_stems(title))
        self._clauses = [
            self._clause(every[number] if at else without_dateline(body, every[number]))
            for at, number in enumerate(self.prose)
        ]
        self._texts = [clause.span.text_in(body) for clause in self._clauses]
        stems = [content_stems(text) for text in self._texts]
        self._stems = [frozenset(words) for words in stems]
        self._weights = _weights_of_words(stems)
        self._known = {*_words(title), *_words(self._texts[0] if self._texts else "")}
        self._facts = KeyFacts(annotated)
        self._starts = [paragraph.start for paragraph in paragraphs(body)]
        self._this_year = _year_of(annotated)
        self._is_essay = _is_essay(self._texts)
        changes = (
            at
            for at, text in enumerate(self._texts)
            if at >= _FIRST_FEW and is_of_another_subject(text)
        )
        self._first_of_another = next(changes, len(self.prose))

    def candidate(self, at: int) -> Candidate:
        """The sentence that stands `at` so many behind the first one."""
        text, clause, number = self._texts[at], self._clauses[at], self.prose[at]
        values = self._facts.values(clause.span)
        completed = with_speaker(text, self._every[:number]) or ""
        form, opening = self._form(text, values), self._opening(at)
        leads = opening >= _LEAST_OPENING_OF_LEAD and not is_question(text)
        whole = Candidate(
            number,
            clause,
            max(1, bisect_left(self._starts, clause.span.start + 1)),
            self._stems[at],
            values,
            self._facts.times(clause.span),
            self._worth(at) + _WEIGHT_OF_NEXT * (leads and 0 < at <= _LAST_OF_NEXT),
            form * opening,
            following=form * max(opening, _WEIGHT_OF_FOLLOWING * rests_on_former(text)),
            is_beside=self._is_beside(at),
            is_past=self._is_past(at),
            is_item=is_item(text),
            dangles=self._dangles(at) and not (lacks_speaker(text) and completed),
            leads=leads,
            title=dict.fromkeys(self._stems[at] & self._title, 1 / max(1, len(self._title))),
            completed=completed,
            points_back=at > 0 and points_at_former(text),
            unnamed=unnamed(text, self._known) if at else frozenset(),
            words=frozenset(_words(text)),
            length=len(text.split()),
            quoted=quoted_share(text),
        )
        return replace(whole, heads=tuple(self._heads(whole)))

    def _clause(self, sentence: Span) -> Clause:
        """The sentence, or its head where that tells all that it tells of the title."""
        clause = main_clause(self._body, sentence)
        if clause.is_cut and len(sentence) <= _LONGEST_WHOLE:
            rest = Span(clause.span.end, sentence.end).text_in(self._body)
            told = content_stems(clause.span.text_in(self._body))
            if not self._title.intersection(content_stems(rest)).issubset(told):
                return Clause(sentence, is_cut=False)
        return clause

    def _heads(self, whole: Candidate) -> Iterator[Candidate]:
        if whole.length < _LONG or whole.clause.is_cut:
            return
        for clause in heads(self._body, whole.span):
            text = clause.span.text_in(self._body)
            stems = frozenset(content_stems(text))
            yield replace(
                whole,
                clause=clause,
                stems=stems,
                values=self._facts.values(clause.span),
                times=self._facts.times(clause.span),
                title={word: share for word, share in whole.title.items() if word in stems},
                completed=whole.completed[
                    : len(whole.completed) + len(clause.span) - len(whole.span)
                ],
                words=frozenset(_words(text)),
                length=len(text.split()),
            )

    def _worth(self, at: int) -> float:
        return (
            _WEIGHT_OF_WORDS * self._weights[at]
            + _WEIGHT_OF_PLACE * _weight_of_place(at)
            + _WEIGHT_OF_TITLE * self._said_of_title(at)
            + _WEIGHT_OF_OUTCOME * (not _OUTCOMES.isdisjoint(_words(self._texts[at])))
            + _WEIGHT_OF_CONCLUSION * self._concludes(at)
        )

    def _concludes(self, at: int) -> bool:
        is_last = at >= max(_FIRST_FEW, _LAST_PART * len(self._texts))
        return self._is_essay and is_last and concludes(self._texts[at])

    def _said_of_title(self, at: int) -> float:
        return len(self._stems[at] & self._title) / len(self._title) if self._title else 0.0

    def _form(self, text: str, values: Mapping[Value, float]) -> float:
        form = weight_of_form(text)
        is_plain = max(values.values(), default=0.0) <= LEAST_FIGURE
        return (
            form * _WEIGHT_OF_HISTORY if is_plain and _is_history(text, self._this_year) else form
        )

    def _opening(self, at: int) -> float:
        weigh = weight_of_opening if at else weight_of_lead
        opening = 1.0 if self._concludes(at) else weigh(self._texts[at])
        if self._is_of_another_subject(at):
            opening *= _WEIGHT_OF_ANOTHER_SUBJECT
        return opening * _WEIGHT_OF_ASIDE if self._is_aside(at) else opening

    def _dangles(self, at: int) -> bool:
        """Whether it points at what only the one before it tells; before the first none stands."""
        return dangles(self._texts[at]) if at else lacks_speaker(self._texts[at])

    def _is_aside(self, at: int) -> bool:
        is_of_title = not self._title or not self._title.isdisjoint(self._stems[at])
        return at >= _FIRST_FEW and not is_of_title and not self._is_toll(at)

    def _is_toll(self, at: int) -> bool:
        """Whether a headline figure in it counts dead and hurt, of this news and of no other."""
        text = self._texts[at]
        if _TOLLS.isdisjoint(_words(text)) or weight_of_opening(text) < _LEAST_OPENING_OF_LEAD:
            return False
        values = self._facts.values(self._clauses[at].span).values()
        return max(values, default=0.0) > LEAST_FIGURE

    def _is_beside(self, at: int) -> bool:
        return self._is_past(at) or self._is_aside(at) or self._is_of_another_subject(at)

    def _is_past(self, at: int) -> bool:
        """Whether it tells, behind the lead, what was before the news, or how a study was made."""
        text = self._texts[at]
        is_old = _is_history(text, self._this_year) or self._is_of_former_years(at)
        return at > 0 and (is_old or tells_background(text))

    def _is_of_former_years(self, at: int) -> bool:
        """Whether all years in it are over, and it says little of the title."""
        years = [int(year) for year in _YEAR.findall(self._texts[at])]
        is_old = bool(years) and max(years) < self._this_year
        return is_old and self._said_of_title(at) < _LITTLE_OF_TITLE

    def _is_of_another_subject(self, at: int) -> bool:
        if self._first_of_another > at or self._said_of_title(at) >= _MOSTLY_OF_TITLE:
            return False
        # A title may tell two subjects, the lead but one of them.
        other = self._title - self._stems[0]
        return len(other & self._stems[at]) < _WORDS_OF_OTHER_TITLE


def _is_essay(texts: Sequence[str]) -> bool:
    """Whether somebody argues rather than reports: no news at its head, few are quoted."""
    if not texts or is_verb_of_news(next(iter(_words(texts[0])), "")):
        return False
    return sum(map(says, texts)) <= _MOST_SAYING_OF_ESSAY * len(texts)


def _year_of(annotated: AnnotatedArticle) -> int:
    """The year of the article, or the last that it speaks of."""
    published = year_of(annotated.article.metadata.date.value)
    years = (year_of(time.value) for time in annotated.times)
    return published or max((year for year in years if year), default=0)


def _is_history(text: str, this_year: int) -> bool:
    opening = _OPENING_YEAR.match(text)
    return opening is not None and int(opening[1]) < this_year


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


def _words(text: str) -> list[str]:
    return words_in(fold(text).text)
