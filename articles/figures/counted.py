"""Counted things: what a figure counts, or what it is a share or an amount of."""

from __future__ import annotations

from functools import cache

from articles.arabic.letters import fold_word
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention, Shape
from articles.figures.nouns import is_arabic, is_phrase_word, noun_phrase
from articles.figures.phrases import folded, read_table
from articles.figures.postposed import without_particle

_OF = fold_word("من")
_REACH = 30
_LONGEST = 4
_SUFFIXES = ("ها", "هم", "ه", "هن", "هما")
_SHARED_KINDS = frozenset({FigureKind.PERCENT, FigureKind.RATIO})


@cache
def _table(name: str) -> frozenset[str]:
    return folded(read_table("context")["measures"][name])


@cache
def _verbs(name: str) -> frozenset[str]:
    words = folded(read_table("context")["measures"][name])
    return words | {letter + word for word in words for letter in "وفلس"}


class CountedThings:
    """Finds what each figure of one text is about; remembers the subject from figure to figure."""

    def __init__(self, text: FigureText) -> None:
        self._text = text
        self._subject: str | None = None
        self._subject_line = -1

    def of(self, mention: Mention, kind: FigureKind) -> str | None:
        """The head of what is counted or measured, as it reads, or None."""
        line = self._text.line_number(mention.first)
        if line != self._subject_line:
            self._subject, self._subject_line = None, line
        if mention.noun is not None and kind is not FigureKind.DURATION:
            found = self._read(*mention.noun)
            if mention.shape in {Shape.COUNTED, Shape.POSTPOSED}:
                self._subject = found
            return found
        words = self._after(mention, kind) or self._before(mention, kind)
        if words is not None:
            found = self._read(*words)
            self._subject = found
            return found
        return self._subject or self._preceding(mention)

    def _read(self, first: int, last: int) -> str:
        """The words as they read, without a particle glued to the first."""
        word = self._text.word(first)
        bare = without_particle(word)
        prefix = len(word) - len(bare)
        if word.startswith("لل"):
            prefix = 1
        return self._text.sequence.as_read(first, last, prefix)

    def _after(self, mention: Mention, kind: FigureKind) -> tuple[int, int] | None:
        """`80% من رقم المعاملات`, `6 مليارات درهم : من قيمة التداول`, `5 كرقم معاملات`."""
        text, at = self._text, mention.last
        if kind is FigureKind.DURATION:
            return None
        if text.word(at) == ":":
            at += 1
            if text.word(at) == _OF:
                at += 1
            return self._phrase(self._past_counter(at))
        if text.word(at) == _OF:
            if kind in _SHARED_KINDS and self._share_subject(mention) is not None:
                return self._share_subject(mention)
            return self._phrase(self._past_weak(at + 1))
        word = text.word(at)
        if mention.shape is Shape.BARE and word.startswith("ك") and is_arabic(word):
            return self._phrase(at)
        return None

    def _past_counter(self, at: int) -> int:
        return at + 1 if self._text.word(at) in folded(["عدد", "مجموع"]) else at

    def _past_weak(self, at: int) -> int:
        """Over `حجم`, `إجمالي`, `مجموع` to what they are of."""
        word, following = self._text.word(at), at + 1
        if word in folded(["حجم", "إجمالي", "مجموع"]) and is_phrase_word(self._text.words, following):
            return following
        return at

    def _phrase(self, at: int) -> tuple[int, int] | None:
        first, last = noun_phrase(self._text.words, at, _LONGEST)
        if last > first:
            return first, last
        word = without_particle(self._text.word(at))
        if word and is_arabic(word) and word != self._text.word(at):
            return first, max(noun_phrase(self._text.words, at + 1, _LONGEST - 1)[1], at + 1)
        return None

    def _share_subject(self, mention: Mention) -> tuple[int, int] | None:
        """`تمثل النساء 55% من المستخدمين`: whose share it is stands between verb and number."""
        verbs = _verbs("share_verbs")
        start, _ = self._text.sentence(mention.first)
        for at in range(mention.first - 1, max(start, mention.first - 6) - 1, -1):
            if self._text.word(at) in verbs:
                first, last = noun_phrase(self._text.words, at + 1, _LONGEST)
                return (first, last) if last > first else None
        return None

    def _before(self, mention: Mention, kind: FigureKind) -> tuple[int, int] | None:
        """The nearest name of a measure, or the subject of the nearest verb of measure."""
        text = self._text
        start, _ = text.sentence(mention.first)
        lowest = max(start, mention.first - _REACH)
        shares = self._share_subject(mention)
        if shares is not None:
            return shares
        for at in range(mention.first - 1, lowest - 1, -1):
            word = text.words[at]
            if kind is not FigureKind.DURATION and self._is_measure(at):
                first, last = noun_phrase(text.words, at + 1, _LONGEST - 1)
                if last > first or self._stem(word) not in _table("weak"):
                    return at, last
            if word in _verbs("verbs"):
                first, last = noun_phrase(text.words, at + 1, _LONGEST)
                if last > first and last <= mention.first:
                    return first, last
                if self._subject is None:
                    return self._back_from(at, lowest)
                return None
        return None

    @staticmethod
    def _stem(word: str) -> str:
        bare = word
        for particle in ("لل", "وال", "بال", "ال", "و", "ب", "ل", "ك", "ف"):
            if bare.startswith(particle) and len(bare) - len(particle) >= 3:
                bare = bare.removeprefix(particle)
                break
        return bare

    def _is_measure(self, at: int) -> bool:
        word = self._text.words[at]
        measures = _table("strong")
        if word in measures or self._stem(word) in measures:
            return True
        stem = self._stem(word)
        return any(
            stem.endswith(suffix) and stem.removesuffix(suffix) in measures for suffix in _SUFFIXES
        ) or (stem.endswith("تها") and stem[:-3] + "ه" in measures)

    def _back_from(self, at: int, lowest: int) -> tuple[int, int] | None:
        """The noun phrase that ends right before an index (`رقم معاملات يصل إلى`)."""
        first = at
        while first > lowest and at - first < _LONGEST and is_phrase_word(self._text.words, first - 1):
            first -= 1
        return (first, at) if first < at else None

    def _preceding(self, mention: Mention) -> str | None:
        """The nearest noun phrase before the figure, over prepositions and a qualifier."""
        text = self._text
        start, _ = text.sentence(mention.first)
        lowest = max(start, mention.first - _REACH)
        at = mention.first
        while at > lowest and not is_phrase_word(text.words, at - 1):
            at -= 1
        words = self._back_from(at, lowest)
        if words is None:
            return None
        return self._read(*words)
