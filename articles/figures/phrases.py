"""Phrase tables: words of the TOML tables, folded and cut as the text is."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from articles.arabic.folding import fold_word
from articles.arabic.words import cut_words

_TABLES = Path(__file__).with_name("tables")
Meaning = TypeVar("Meaning")


@cache
def read_table(name: str) -> Mapping[str, Any]:
    """One of the TOML tables beside this module."""
    return tomllib.loads((_TABLES / f"{name}.toml").read_text("utf-8"))


def folded(words: Iterable[str]) -> frozenset[str]:
    """Single words, folded for comparison."""
    return frozenset(fold_word(word) for word in words)


def rule_list(module: str, name: str) -> tuple[str, ...]:
    """The folded words of a short list that one rule asks for, in their order.

    Args:
        module: The section of `grammar.toml`: the module of the rule.
        name: The list.
    """
    return tuple(fold_word(word) for word in read_table("grammar")[module][name])


def rule_words(module: str, name: str) -> frozenset[str]:
    """The same, for who asks whether a word is among them."""
    return frozenset(rule_list(module, name))


def _cut(phrases: Sequence[str]) -> list[list[str]]:
    """The words of each phrase, all cut at once: one by one they would take ten times as long."""
    found: list[list[str]] = [[] for _ in phrases]
    places = iter(found)
    words = next(places, [])
    for word in cut_words("\n".join(phrases)).words:
        if word == "\n":
            words = next(places)
        else:
            words.append(word)
    return found


class PhraseTable(Generic[Meaning]):
    """Phrases of one or more words with their meaning; the longest that fits wins."""

    def __init__(self, phrases: Iterable[tuple[str, Meaning]], *, backwards: bool = False) -> None:
        self._backwards = backwards
        self._by_word: dict[str, list[tuple[list[str], Meaning]]] = {}
        known = list(phrases)
        for words, (_, meaning) in zip(_cut([phrase for phrase, _ in known]), known, strict=True):
            key = words[-1] if backwards else words[0]
            self._by_word.setdefault(key, []).append((words, meaning))
        for entries in self._by_word.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self._first = frozenset(self._by_word)

    def first_words(self) -> frozenset[str]:
        """The words that a phrase can start with; the last ones where it is read backwards."""
        return self._first

    def match(self, words: Sequence[str], at: int) -> tuple[int, Meaning] | None:
        """The longest phrase that starts at `at`: index after it, and its meaning."""
        if at >= len(words):
            return None
        for phrase, meaning in self._by_word.get(words[at], ()):
            if words[at : at + len(phrase)] == phrase:
                return at + len(phrase), meaning
        return None

    def match_before(
        self, words: Sequence[str], end: int, prefixes: str = "وفبلك"
    ) -> tuple[int, Meaning] | None:
        """The longest phrase that ends before `end`: index of its first word, and its meaning.

        The first word of the phrase may carry one or two of the letters `prefixes`.
        """
        if end <= 0:
            return None
        for phrase, meaning in self._entries_ending(words[end - 1], prefixes):
            first = end - len(phrase)
            if first < 0 or words[first + 1 : end] != phrase[1:]:
                continue
            head = words[first]
            if head == phrase[0]:
                return first, meaning
            extra = head[: -len(phrase[0])]
            is_glued = head.endswith(phrase[0]) and len(extra) <= 2
            if is_glued and all(letter in prefixes for letter in extra):
                return first, meaning
        return None

    def _entries_ending(self, word: str, prefixes: str) -> Sequence[tuple[list[str], Meaning]]:
        found = self._by_word.get(word)
        bare = 0
        while found is None and bare < 2 and len(word) - bare > 2 and word[bare] in prefixes:
            bare += 1
            found = [entry for entry in self._by_word.get(word[bare:], ()) if len(entry[0]) == 1]
        return found or ()
