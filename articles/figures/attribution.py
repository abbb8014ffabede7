"""Attribution: who the text says the figure comes from. Better none than a wrong one."""

from __future__ import annotations

from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention
from articles.figures.sources import Source, Sources

_LATEST_SOURCE = 20
_SENTENCES_BACK = 6


class Attributions:
    """Finds who each figure of one text comes from; each sentence is searched once."""

    def __init__(self, text: FigureText) -> None:
        self._text = text
        self._sources = Sources(text)
        self._read: dict[int, list[Source]] = {}

    def of(self, mention: Mention) -> str | None:
        """Who says so, as it reads (`وفقا لتقرير …`, `أعلنت الوزارة …`), or None."""
        start, end = self._text.sentence(mention.first)
        sources = self._of_sentence(start, end)
        before = [source for source in sources if source.holds_from <= mention.first]
        if before:
            return self._name(before[-1], before[:-1], start)
        for number, source in enumerate(sources):
            if source.said_after and self._closes(mention, source):
                return self._name(source, sources[:number], start)
        return None

    def _of_sentence(self, start: int, end: int) -> list[Source]:
        found = self._read.get(start)
        if found is None:
            found = self._read[start] = self._sources.named(start, end)
        return found

    def _name(self, source: Source, before: list[Source], start: int) -> str | None:
        """The name of a source, or of who spoke before where it leads back."""
        if source.name is not None:
            return source.name
        for _ in range(_SENTENCES_BACK):
            named = [each.name for each in before if each.name is not None]
            if named:
                return named[-1]
            if start < 2:
                return None
            start, end = self._text.sentence(start - 2)
            before = self._of_sentence(start, end)
        return None

    def _closes(self, mention: Mention, source: Source) -> bool:
        """Whether the source stands after the figure, in the same breath (`…، حسب الوزارة`)."""
        if not mention.last <= source.first <= mention.last + _LATEST_SOURCE:
            return False
        between = self._text.words[mention.last : source.first]
        return ":" not in between
