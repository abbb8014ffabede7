"""Attribution: who the sentence says the figure comes from. Better none than a wrong one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from articles.arabic.word_kinds import is_verb
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention
from articles.figures.nouns import is_definite, is_phrase_word, is_preposed
from articles.figures.phrases import PhraseTable, folded, read_table

_LONGEST_SOURCE = 10
_LATEST_SOURCE = 20
_LINKS = folded(
    ["صادر", "صادرة", "عن", "من", "أجرته", "أجرتها", "أجراه", "أجراها", "أعدته", "أعدها", "أعده",
     "أنجزته", "أنجزه", "أنجزتها", "أصدرته", "أصدره", "نشرته", "نشره", "لدى", "في"]
)  # fmt: skip
_THAT = folded(["أن", "إن", "بأن", "أنه", "أنها", "إنه", "إنها", "بأنه", "بأنها", "عن", "إلى"])
# What these point with need not be a source (`يشير ارتفاع الطلب إلى …`).
_POINTING = folded(["يشير", "تشير", "أشار", "أشارت", "يفيد", "تفيد", "يؤكد", "تؤكد"])
_OBJECTS = folded(["العديد", "عدد", "بعض", "تفاصيل", "مجموعة", "حصيلة", "نتائج"])
_RELATIVES = folded(["التي", "الذي", "الذين", "ما", "كما"])
_OPENING, _CLOSING = frozenset('«“"'), frozenset('»”"')
_GLUED_ARTICLES = ("لل", "بال")


@dataclass(frozen=True, slots=True)
class _Source:
    """A source that a sentence names: the words of its phrase, and where its claim begins."""

    first: int
    last: int
    holds_from: int
    name: str
    said_after: bool


@cache
def _according() -> PhraseTable[bool]:
    """Phrases that name a source, and whether `ل` is glued to the source that follows."""
    entries = []
    for phrase in read_table("context")["attribution"]["according"]:
        bare, glued = phrase.removesuffix(" ل"), phrase.endswith(" ل")
        entries += [(prefix + bare, glued) for prefix in ("", "و")]
    return PhraseTable(entries)


@cache
def _verbs() -> frozenset[str]:
    words = folded(read_table("context")["attribution"]["verbs"])
    return words | {letter + word for word in words for letter in "وف"}


@cache
def _opening_words() -> frozenset[str]:
    """Words with which a source can be named: most words of a text are none of them."""
    return _according().first_words() | _verbs()


@cache
def _no_sources() -> frozenset[str]:
    words = folded(read_table("context")["attribution"]["no_sources"])
    return words | {"ال" + word for word in words}


@cache
def _changes() -> frozenset[str]:
    trends = read_table("context")["trends"]
    return folded([*trends["up"], *trends["down"]])


class Attributions:
    """Finds who each figure of one text comes from; each sentence is searched once."""

    def __init__(self, text: FigureText) -> None:
        self._text = text
        self._sentence: int | None = None
        self._sources: list[_Source] = []

    def of(self, mention: Mention) -> str | None:
        """Who says so, as it reads (`وفقا لتقرير …`, `أعلنت الوزارة …`), or None."""
        start, end = self._text.sentence(mention.first)
        if start != self._sentence:
            self._sentence = start
            self._sources = self._read(start, end)
        before = [source for source in self._sources if source.holds_from <= mention.first]
        if before:
            return before[-1].name
        for source in self._sources:
            if source.said_after and self._closes(mention, source):
                return source.name
        return None

    def _closes(self, mention: Mention, source: _Source) -> bool:
        """Whether the source stands after the figure, in the same breath (`…، حسب الوزارة`)."""
        if not mention.last <= source.first <= mention.last + _LATEST_SOURCE:
            return False
        between = self._text.words[mention.last : source.first]
        return ":" not in between

    def _read(self, start: int, end: int) -> list[_Source]:
        found: list[_Source] = []
        at, opening = start, _opening_words()
        while at < end:
            if self._text.words[at] not in opening:
                at += 1
                continue
            source = self._accorded(at, end) or self._spoken(at, start, end)
            if source is not None:
                found.append(source)
            at = source.last if source is not None else at + 1
        return found

    def _accorded(self, at: int, end: int) -> _Source | None:
        """`وفقا لتقرير صادر عن الاتحاد`, `حسب «جمعية الأفق»`."""
        found = _according().match(self._text.words, at)
        if found is None or found[0] >= end:
            return None
        first, glued = found
        word = self._text.words[first]
        prefix = 1 if glued and word.startswith("ل") else 0
        if self._text.time_over(first) is not None or not self._can_be_source(word[prefix:]):
            return None
        last = self._source_end(first, end)
        name = self._text.sequence.as_read(first, last, prefix)
        return _Source(at, last, last, name, said_after=True)

    def _can_be_source(self, word: str) -> bool:
        if word[:1] in _OPENING:
            return True
        bare = "ال" + word[1:] if word.startswith("ل") and not word.startswith("لل") else word
        if not word[:1].isalpha() or {word, bare} & _no_sources() or is_preposed(word):
            return False
        return not ("ء" <= word[0] <= "ي") or is_definite(word) or is_phrase_word([word], 0)

    def _source_end(self, first: int, end: int) -> int:
        """The source's name with what says where it comes from."""
        words, last, plain = self._text.words, first, 0
        if words[first][0] not in _OPENING:
            last = first + 1
        while last < end and last - first < _LONGEST_SOURCE:
            word = words[last]
            if word in _OPENING:
                closed = self._closing(last, end)
                return closed + 1 if closed is not None else last
            is_link = word in _LINKS or word.startswith(_GLUED_ARTICLES)
            if self._text.time_over(last) is not None or not (
                is_link or is_phrase_word(words, last)
            ):
                break
            if not (is_link or is_definite(word)):
                plain += 1
                if plain > 1 and words[last - 1] not in _LINKS:
                    break
            last += 1
        while last - 1 > first and words[last - 1] in _LINKS:
            last -= 1
        return last

    def _closing(self, at: int, end: int) -> int | None:
        """Index of the sign that closes the quotation opened at an index."""
        for place in range(at + 1, min(end, at + _LONGEST_SOURCE)):
            if self._text.words[place] in _CLOSING:
                return place
        return None

    def _spoken(self, at: int, start: int, end: int) -> _Source | None:
        """`أعلنت الوزارة أن`, `أبرز كاتب الدولة … أن`: the words up to what is said."""
        words = self._text.words
        first = at + 1
        if not self._is_said(at, start) or not self._can_be_source(words[first]):
            return None
        for last in range(first, min(end, first + _LONGEST_SOURCE + 1)):
            word = words[last]
            if word in _THAT or (last > first and (word in _changes() or word in _OBJECTS)):
                return self._speaker(at, first, last)
            if last > first and word[0] == "و" and is_verb(word):
                # `أظهرت دراسة أجرتها الجامعة وشملت 300 طبيب أن`: told of the source, not its name.
                return self._speaker(at, first, last) if self._says_later(last, end) else None
            if not (word[0].isalpha() or word in _OPENING or word in _CLOSING):
                # `أوضح الوزير، في لقاء، أن`: the name ends at the comma.
                return self._speaker(at, first, last) if self._says_later(last, end) else None
            if self._text.time_over(last) is not None:
                return self._speaker(at, first, last)
        return None

    def _says_later(self, at: int, end: int) -> bool:
        """Whether what is said begins within some words (`أن`)."""
        return not _THAT.isdisjoint(self._text.words[at : min(end, at + _LONGEST_SOURCE)])

    def _is_said(self, at: int, start: int) -> bool:
        """Whether a verb of saying stands at an index, with its subject behind it."""
        words = self._text.words
        if words[at] not in _verbs() or (at > start and words[at - 1] in _RELATIVES):
            return False
        if not is_phrase_word(words, at + 1):
            return False
        return words[at] not in _POINTING or is_definite(words[at + 1])

    def _speaker(self, at: int, first: int, last: int) -> _Source | None:
        if last <= first or self._text.words[first] in _changes():
            return None
        name = self._text.sequence.as_read(first, last)
        return _Source(at, last, last, name, said_after=False)
