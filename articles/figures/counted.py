"""Counted things: what a figure counts, or what it is a share or an amount of."""

from __future__ import annotations

from articles.arabic.folding import fold_word
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.measure_words import (
    changes,
    has_pronoun,
    is_measure,
    is_named,
    its_levels,
    measure_verbs,
    measures,
    points_back,
    stem,
)
from articles.figures.mention import Mention, Shape
from articles.figures.nouns import (
    is_arabic,
    is_definite,
    is_phrase_word,
    is_preposed,
    noun_phrase,
)
from articles.figures.phrases import folded
from articles.figures.postposed import without_particle
from articles.figures.shares import listed_subject, share_subject

_OF = fold_word("من")
_REACH = 30
_BY = folded(["بنسبة", "بنسب", "بقيمة", "بواقع"])
_BY_REACH = 5
_ASIDE = 3
_OF_THEM = folded(["منهم", "منها", "منهن", "منهما"])
_COUNTERS = folded(["عدد", "مجموع"])
_POINTERS = folded(["حجم", "إجمالي", "مجموع"])
_RELATIVES = folded(["الذي", "التي", "الذين", "،", "قد", "ما"])
_PREPOSITIONS = folded(["في", "من", "إلى", "على", "عن", "لدى", "خلال", "مع"])
_CLAUSE_SIGNS = frozenset("،,:؛")
_LONGEST = 4
_SHARED_KINDS = frozenset({FigureKind.PERCENT, FigureKind.RATIO})


Words = tuple[int, int]
"""A stretch of words: index of the first, index after the last."""


WAYS = (
    "none", "again", "noun", "of them", "listed", "after", "share", "by", "measure", "remote",
    "verb", "change", "counted before", "subject before", "nearest",
)  # fmt: skip
"""By what the rules find a counted thing; `none` where they find nothing."""


class CountedThings:
    """Finds what each figure of one text is about; remembers the subject from figure to figure.

    Attributes:
        way: By which of `WAYS` the last answer was found.
    """

    def __init__(self, text: FigureText) -> None:
        self.way = "none"
        self._text = text
        self._subject: Words | None = None
        self._noun: Words | None = None
        self._fallback: Words | None = None
        self._subject_line = -1
        self._last: tuple[int, Words | None] | None = None

    def of(self, mention: Mention, kind: FigureKind) -> Words | None:
        """The words of what is counted or measured: index of the first, index after the last."""
        line = self._text.line_number(mention.first)
        if line != self._subject_line:
            self._subject, self._subject_line = None, line
            self._noun, self._last, self._fallback = None, None, None
        found = self._found(mention, kind)
        self._last = mention.last, found
        if found is None:
            self.way = "none"
        return found

    def _found(self, mention: Mention, kind: FigureKind) -> Words | None:
        if self._repeats_amount(mention) and self._last is not None:
            self.way = "again"
            return self._read_after(mention, kind) or self._last[1]
        if mention.noun is not None and kind is not FigureKind.DURATION:
            self.way = "noun"
            found = self._read(*mention.noun)
            self._noun = found
            return found
        if self._text.word(mention.last) in _OF_THEM and self._noun is not None:
            self.way = "of them"
            return self._noun
        listed = listed_subject(self._text, mention) if kind is FigureKind.PERCENT else None
        if listed is not None and self._text.word(mention.last) != _OF:
            self.way = "listed"
            return self._read(*listed)
        return self._found_around(mention, kind)

    def _found_around(self, mention: Mention, kind: FigureKind) -> Words | None:
        """What the words after or before the figure name, or the subject of an earlier one."""
        self.way = "after"
        words = self._after(mention, kind) or self._before(mention, kind)
        if words is not None and self._is_change(*words):
            self.way = "change"
            return self._subject or self._noun or self._fallback
        if words is not None:
            found = self._read(*words)
            self._subject = found
            return found
        if kind is FigureKind.COUNT and self._noun is not None:
            self.way = "counted before"
            return self._noun
        self._fallback = self._preceding(mention) or self._fallback
        self.way = "subject before" if self._subject is not None else "nearest"
        return self._subject or self._fallback

    def _is_change(self, first: int, last: int) -> bool:
        """`بارتفاع نسبته`: how it changed, and not what."""
        words = self._text.words[first:last]
        return words[0] in changes() and all(
            points_back(word) or word in its_levels() for word in words[1:]
        )

    def _noun_phrase(self, at: int, longest: int = _LONGEST) -> tuple[int, int]:
        """The noun phrase at an index, up to a date in it (`عائدات التصدير سنة 2015`)."""
        first, last = noun_phrase(self._text.words, at, longest)
        while last > first + 1 and self._text.is_time(last - 1):
            last -= 1
        return first, last

    def _repeats_amount(self, mention: Mention) -> bool:
        """The same amount once more in brackets, in another currency or unit."""
        in_brackets = self._text.word(mention.first - 1) == "(" and mention.noun is None
        return in_brackets and self._last is not None and mention.first - self._last[0] <= _ASIDE

    def _read_after(self, mention: Mention, kind: FigureKind) -> Words | None:
        words = self._after(mention, kind)
        return self._read(*words) if words is not None else None

    def _read(self, first: int, last: int) -> Words:
        """The words without a measure at their end that only points back."""
        while last - first > 1 and points_back(self._text.word(last - 1)):
            last -= 1
        return first, last

    def _after(self, mention: Mention, kind: FigureKind) -> tuple[int, int] | None:
        """`80% من رقم المعاملات`, `6 مليارات درهم : من قيمة التداول`, `5 كرقم معاملات`."""
        text, at = self._text, mention.last
        if kind is FigureKind.DURATION:
            return None
        if text.word(at) == ":":
            at += 2 if text.word(at + 1) == _OF else 1
            return self._phrase(self._past_counter(at))
        if text.word(at) == _OF:
            subject = share_subject(self._text, mention) if kind in _SHARED_KINDS else None
            return subject or self._phrase(self._past_weak(at + 1))
        word = text.word(at)
        is_for = kind is FigureKind.MONEY and word[:1] == "ل" and is_named(word[1:])
        is_as = mention.shape is Shape.BARE and word[:1] == "ك"
        return (at, self._noun_phrase(at + 1)[1]) if is_for or is_as else None

    def _past_counter(self, at: int) -> int:
        return at + 1 if self._text.word(at) in _COUNTERS else at

    def _past_weak(self, at: int) -> int:
        """Over `حجم`, `إجمالي`, `مجموع` to what they are of."""
        word, following = self._text.word(at), at + 1
        if word in _POINTERS and is_phrase_word(self._text.words, following):
            return following
        return at

    def _phrase(self, at: int) -> tuple[int, int] | None:
        first, last = self._noun_phrase(at, _LONGEST)
        if last > first:
            return first, last
        word = without_particle(self._text.word(at))
        if word and is_arabic(word) and word != self._text.word(at):
            return first, max(self._noun_phrase(at + 1, _LONGEST - 1)[1], at + 1)
        return None

    def _before(self, mention: Mention, kind: FigureKind) -> tuple[int, int] | None:
        """The subject that the words before the figure name, or None when they name none.

        Nearest first: what stands right before `بنسبة`, the name of a measure, the subject of a
        verb of measure. A measure after a preposition (`في المعاملات الفورية`) yields to a subject.
        """
        text = self._text
        start, _ = text.sentence(mention.first)
        lowest = max(start, mention.first - _REACH)
        self.way = "share"
        shares = share_subject(text, mention)
        if shares is None:
            self.way = "by"
            shares = self._before_by(mention, lowest)
        if shares is not None:
            return shares
        remote: tuple[int, int] | None = None
        past_verb = False
        for at in range(mention.first - 1, lowest - 1, -1):
            if text.is_time(at):
                continue
            if kind is not FigureKind.DURATION and is_measure(text.words[at]):
                found = self._measure_phrase(at)
                if found is not None and text.word(at - 1) not in _PREPOSITIONS:
                    self.way = "measure"
                    return found
                remote = remote or found or self._before_pronoun(at, lowest)
            if past_verb and text.words[at] in _CLAUSE_SIGNS:
                break
            if text.words[at] in measure_verbs("verbs") and not past_verb:
                subject = self._verb_subject(at, mention, lowest)
                if subject is not None:
                    self.way = "verb"
                    return subject
                past_verb = True
        self.way = "remote"
        return None if self._subject else remote

    def _measure_phrase(self, at: int) -> tuple[int, int] | None:
        """The measure with its complement; None for one that only points (`بقيمة`, `سعره`)."""
        word = self._text.words[at]
        _, last = self._noun_phrase(at + 1, _LONGEST - 1)
        if at and stem(self._text.words[at - 1]) in measures("weak"):
            only_points = last == at + 1 and stem(word) in measures("weak")
            return None if only_points else (at - 1, last)
        points_on = last == at + 2 and self._text.words[at + 1] in measures("weak")
        if last > at + 1 and not points_on:
            return at, last
        return None if stem(word) in measures("weak") or points_back(word) else (at, at + 1)

    def _before_pronoun(self, at: int, lowest: int) -> tuple[int, int] | None:
        """`عجزا تجاريا قدره 7.78 مليار`: what the pronoun of the measure points to."""
        return _back_from(self._text, at, lowest) if has_pronoun(self._text.words[at]) else None

    def _verb_subject(self, at: int, mention: Mention, lowest: int) -> tuple[int, int] | None:
        """The noun phrase after the verb, or a measure right before it."""
        text = self._text
        first, last = self._noun_phrase(at + 1, _LONGEST)
        only_points = last == first + 1 and points_back(text.words[first])
        if first < last <= mention.first and not text.is_time(first) and not only_points:
            return first, last
        end = at
        while end > lowest and text.words[end - 1] in _RELATIVES:
            end -= 1
        before = _back_from(self._text, end, lowest)
        if before is None:
            return None
        if self._subject is None or any(is_measure(text.words[place]) for place in range(*before)):
            return before
        return None

    def _before_by(self, mention: Mention, lowest: int) -> tuple[int, int] | None:
        """`والبلاتين بنسبة 0.3 في المئة`: the noun phrase right before `بنسبة`."""
        text = self._text
        by = mention.first - 1
        while by > lowest and text.word(by) not in _BY and mention.first - by < _BY_REACH:
            by -= 1
        if text.word(by) not in _BY:
            return None
        first = by
        while first > lowest and by - first < _LONGEST and self._can_stand_inside(first - 1):
            if text.word(first - 1) in measure_verbs("verbs"):
                break
            first -= 1
        if self._last is not None and first < self._last[0]:
            return None
        if first == by or text.word(first - 1) in _PREPOSITIONS or text.is_time(by - 1):
            return None
        return first, by

    def _can_stand_inside(self, at: int) -> bool:
        word = self._text.word(at)
        return is_phrase_word(self._text.words, at) or without_particle(word) != word

    def _preceding(self, mention: Mention) -> Words | None:
        """The nearest noun phrase before the figure, over prepositions and a qualifier."""
        text = self._text
        start, _ = text.sentence(mention.first)
        lowest = max(start, mention.first - _REACH, self._last[0] if self._last else 0)
        at = mention.first
        while at > lowest and (
            text.is_time(at - 1)
            or not is_phrase_word(text.words, at - 1)
            or points_back(text.words[at - 1])
        ):
            at -= 1
        words = _back_from(self._text, at, lowest)
        if words is None:
            return None
        return self._read(*words)


def _back_from(text: FigureText, at: int, lowest: int) -> tuple[int, int] | None:
    """The noun phrase that ends right before an index (`رقم معاملات يصل إلى`)."""
    first = at
    while first > lowest and at - first < _LONGEST and is_phrase_word(text.words, first - 1):
        word = text.words[first - 1]
        if first < at and is_definite(word) and not is_definite(text.words[first]):
            break
        if is_preposed(word) and not is_measure(word):
            break
        first -= 1
    before = text.word(first - 1)
    if lowest < first < at and before[:1] in {"ل", "ب"} and before[1:] in measures("strong"):
        first -= 1
    only_change = at - first == 1 and text.words[first] in changes()
    for place in range(at - 1, first, -1):
        word = text.words[place]
        if word[0] in "لب" and (word[1:] in measures("strong")):
            # `نظرا لرقم المعاملات`: a preposition opens the phrase anew.
            first = place
            break
    return (first, at) if first < at and not only_change else None
