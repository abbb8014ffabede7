"""TextSearch: the search's query language on texts that are in no index, such as notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from articles.span import Span
from index.analysis.stemming import Stemmer
from index.analysis.stop_words import read_interrogatives, read_stop_words
from index.analysis.tokenizer import Tokenizer
from index.marking.marks import Marker, merged
from index.query.parser import QueryParser
from index.query.syntax import (
    AllOf,
    AnyOf,
    Field,
    Near,
    Node,
    Not,
    Phrase,
    Prefix,
    Query,
    Similar,
    Within,
    Word,
)


@dataclass(frozen=True, slots=True)
class SearchableText:
    """Texts that belong together: a query's words may stand in any of them.

    Attributes:
        texts: Where every word is looked for.
        fields: The texts of the fields that a query can name (`عنوان:`).
    """

    texts: tuple[str, ...]
    fields: tuple[tuple[Field, str], ...] = ()


class TextSearch:
    """Finds texts by the same letters, stems and operators as the search over articles.

    Where no dictionary of the archive's words is at hand, words are compared by rule. One
    instance serves one thread.
    """

    def __init__(self) -> None:
        self._tokenizer = Tokenizer()
        self._stemmer = Stemmer()
        self._parser = QueryParser(self._tokenizer, read_stop_words(), read_interrogatives())

    def find(
        self, query: str, searched: Sequence[SearchableText]
    ) -> dict[int, tuple[tuple[Span, ...], ...]]:
        """Which of the texts a query finds.

        Args:
            query: The user's words; without a word it finds everything.
            searched: What is looked through.

        Returns:
            By number in `searched`: where the words stand in each of its `texts`.

        Raises:
            BadQueryError: The query cannot be understood.
        """
        root = self._parser.parse(query).root
        marker = self._marker(root, query)
        test = _Test(marker, self._marker)
        found: dict[int, tuple[tuple[Span, ...], ...]] = {}
        for number, one in enumerate(searched):
            marks = [marker.marks(text) for text in one.texts]
            parts = {mark.part for of_text in marks for mark in of_text}
            if root is None or test.holds(root, one, parts):
                found[number] = tuple(map(merged, marks))
        return found

    def _marker(self, root: Node | None, text: str = "") -> Marker:
        return Marker(Query(root), None, self._tokenizer, self._stemmer, by_rule=True, text=text)


class _Test:
    """Whether a query's tree holds for a text whose marks are known."""

    def __init__(self, marker: Marker, marker_of: Callable[[Node], Marker]) -> None:
        self._numbers: dict[Node, int] = {part: n for n, part in enumerate(marker.parts)}
        self._marker_of = marker_of
        self._markers: dict[Node, Marker] = {}

    def holds(self, node: Node, one: SearchableText, parts: set[int]) -> bool:
        match node:
            case Word() | Prefix() | Phrase() | Near() | Similar():
                number = self._numbers.get(node)
                return self._stands_in(node, one.texts) if number is None else number in parts
            case AllOf(nodes):
                return all(self.holds(each, one, parts) for each in nodes)
            case AnyOf(nodes):
                return any(self.holds(each, one, parts) for each in nodes)
            case Not(part):
                return not self.holds(part, one, parts)
            case Within(field, part):
                texts = tuple(text for name, text in one.fields if name is field)
                return self._within(part, SearchableText(texts))
            case _:  # what an article reports or when: texts alone do not know
                return False

    def _within(self, node: Node, one: SearchableText) -> bool:
        match node:
            case Word() | Prefix() | Phrase() | Near() | Similar():
                return self._stands_in(node, one.texts)
            case AllOf(nodes):
                return all(self._within(each, one) for each in nodes)
            case AnyOf(nodes):
                return any(self._within(each, one) for each in nodes)
            case Not(part) | Within(_, part):
                return self._within(part, one) != isinstance(node, Not)
            case _:
                return False

    def _stands_in(self, leaf: Node, texts: Sequence[str]) -> bool:
        marker = self._markers.get(leaf)
        if marker is None:
            marker = self._markers[leaf] = self._marker_of(leaf)
        return any(marker.marks(text) for text in texts)
