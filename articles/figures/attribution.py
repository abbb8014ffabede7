"""Attribution: who the sentence says the figure comes from."""

from __future__ import annotations

from functools import cache

from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention
from articles.figures.nouns import is_phrase_word, noun_phrase
from articles.figures.phrases import PhraseTable, folded, read_table

_LONGEST_SOURCE = 10
_LINKS = folded(
    ["صادر", "صادرة", "عن", "من", "أجرته", "أجرتها", "أجراه", "أعدته", "أعدها", "لدى", "في"]
)


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


class Attributions:
    """Finds who each figure of one text comes from; each sentence is searched once."""

    def __init__(self, text: FigureText) -> None:
        self._text = text
        self._sentence: int | None = None
        self._according: str | None = None
        self._speakers: list[tuple[int, str]] = []

    def of(self, mention: Mention) -> str | None:
        """Who says so, as it reads (`وفقا لتقرير …`, `أعلنت الوزارة …`), or None."""
        start, end = self._text.sentence(mention.first)
        if start != self._sentence:
            self._sentence = start
            self._read(start, end)
        if self._according is not None:
            return self._according
        spoken = [name for at, name in self._speakers if at < mention.first]
        return spoken[-1] if spoken else None

    def _read(self, start: int, end: int) -> None:
        text = self._text
        self._according, self._speakers = None, []
        for at in range(start, end):
            found = _according().match(text.words, at)
            if found is not None:
                self._according = _source(text, found[0], found[1])
                return
            if text.words[at] in _verbs():
                first, last = noun_phrase(text.words, at + 1)
                if last > first:
                    self._speakers.append((at, text.sequence.as_read(first, last)))


def _source(text: FigureText, at: int, glued: bool) -> str | None:
    """The source's name with what says where it comes from (`تقرير صادر عن الاتحاد`)."""
    word = text.word(at)
    prefix = 1 if glued and word.startswith("ل") else 0
    last = at + 1
    if not word or not word[0].isalpha():
        return None
    while last < len(text.words) and last - at < _LONGEST_SOURCE:
        if not (is_phrase_word(text.words, last) or text.words[last] in _LINKS):
            break
        last += 1
    while last - 1 > at and text.words[last - 1] in _LINKS:
        last -= 1
    return text.sequence.as_read(at, last, prefix)
