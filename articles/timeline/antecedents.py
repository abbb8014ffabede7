"""What a relative clause is about: the noun phrase before `الذي`, with which a label begins."""

from __future__ import annotations

import re

from articles.arabic.closed_classes import folded_class
from articles.arabic.folding import fold_word, fold_words
from articles.arabic.word_kinds import is_preposed, is_verb, is_whole_noun
from articles.timeline.tables import words

_SIGNS = '،,:-–—"«»“”()[]'
_RELATIVE = folded_class("relatives") | folded_class("relatives_of_two")
_QUOTES = frozenset('"«»“”')
_FEMININE, _MASCULINE = fold_words("التي اللتين"), fold_words("الذي")
_NAME_WORDS = words("labels", "name_words")
_MOST_WORDS_OF_NAME = 9
_PREPOSED = frozenset("بلك")
_JOINED_RELATION = re.compile(r"وال\w{2,}يه")
_JOINED_POSSESSED = re.compile(r"و\w{3,}(?:ها|هم|هما)")
_MOST_WORDS_OF_GOVERNED = 3
_PREPOSITIONS_OF_NOUN = folded_class("prepositions")
_PREPOSITIONS_OF_VERB = words("labels", "prepositions_of_verb")


def with_antecedent(body: str, start: int, left: int) -> int:
    """For a clause that begins with `التي`, the place of the words that it is about."""
    following = body[left : left + 12].split()
    if left <= start or not following or fold_word(following[0]) not in _RELATIVE:
        return left
    words = [(start + word.start(), word[0]) for word in re.finditer(r"\S+", body[start:left])]
    words = [word for word in words if is_word(word[1])]
    relative = fold_word(following[0])
    return _noun_phrase_start(words, len(words) - 1, relative) if words else left


def _noun_phrase_start(words: list[tuple[int, str]], last: int, relative: str) -> int:
    """Where the noun phrase begins that ends with a word and agrees with a relative pronoun.

    What stands in another gender is not what the pronoun is about: `المسجد في القاهرة الذي`.
    """
    first = _quote_start(words, last)
    while first > 0 and last - first < _MOST_WORDS_OF_NAME:
        here = fold_word(words[first][1])
        if not _leans_back(words, first) and _agrees(here, relative):
            break
        first -= 1
    at, word = words[first]
    # `أطاحت بالحاكم الذي قتل`: what governs the name stays outside.
    is_name = last - first < _MOST_WORDS_OF_GOVERNED and not word.startswith("لل")
    glued = is_name and word[0] in _PREPOSED and is_preposed(fold_word(word))
    return at + glued


def _quote_start(words: list[tuple[int, str]], last: int) -> int:
    """Where a name in quotation marks begins that ends with a word; else the word itself."""
    if words[last][1].rstrip("،,")[-1:] not in _QUOTES:
        return last
    opening = (
        at
        for at in range(last, max(-1, last - _MOST_WORDS_OF_NAME), -1)
        if words[at][1][0] in _QUOTES
    )
    return next(opening, last)


def _agrees(head: str, relative: str) -> bool:
    if relative in _MASCULINE:
        return not head.strip(_SIGNS).endswith(("ه", "ات"))
    return relative not in _FEMININE or head.strip(_SIGNS) not in {"في", "من"}


def at_antecedent(body: str, left: int, end: int, longest: int) -> int:
    """For a long clause, the noun phrase that its last relative clause is about."""
    if end - left < longest:
        return left
    words = [(left + word.start(), word[0]) for word in re.finditer(r"\S+", body[left:end])]
    for at in range(len(words) - 1, 0, -1):
        if fold_word(words[at][1]) not in _RELATIVE:
            continue
        return _noun_phrase_start(words, at - 1, fold_word(words[at][1]))
    return left


def _leans_back(words: list[tuple[int, str]], at: int) -> bool:
    """Whether a word needs the one before it: an adjective, a genitive, a part of a name."""
    word, before = fold_word(words[at][1].strip(_SIGNS)), fold_word(words[at - 1][1].strip(_SIGNS))
    if before in _PREPOSITIONS_OF_NOUN or before in _PREPOSITIONS_OF_VERB:
        return False  # what stands before the preposition is another noun
    of_name = word in _NAME_WORDS or before in _NAME_WORDS
    if word[:1].isdigit() or before[:1].isdigit():
        return True  # `القطعة من فئة 2 دينار التي`
    if _is_joined(words[at - 1][1], word):
        return True
    return word.startswith(("ال", "لل")) or of_name or word in _PREPOSITIONS_OF_NOUN


def _is_joined(before: str, word: str) -> bool:
    """`المنافذ البرية والجوية التي`, `الحركة وحلفائها الذين`: one phrase with what is before it."""
    if before[-1] in _SIGNS or is_whole_noun(word) or is_verb(word):
        return False
    of_both = _JOINED_RELATION.fullmatch(word) is not None and fold_word(before).endswith("يه")
    return of_both or _JOINED_POSSESSED.fullmatch(word) is not None


def is_word(text: str) -> bool:
    """Whether anything but signs stands in a stretch of text."""
    return any(letter.isalnum() for letter in text)
