"""Titles: the line that states one, and the title made from the first words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from articles.cleaning.characters import character_edits
from articles.cleaning.folding import folded
from articles.cleaning.lines import Line
from articles.cleaning.record import apply

_LONGEST_STATED = 150
_SHORTEST_PARAGRAPH = 60
_FEWEST_WORDS = 3
_ENDS_A_SENTENCE = re.compile(r"[.،؛:…,;]$")
_ENDS_A_QUESTION = re.compile(r"[؟?!]$")
_OPENS_A_LIST = re.compile(r"^(?:[-–—•*●■]|[0-9٠-٩]{1,3}\s?[.)-])")
_LETTER = re.compile(r"[^\W\d_]")

_LONGEST_INFERRED = 90
_SHORTEST_INFERRED = 24
_FIRST_WORDS = 400  # code points looked at: no first sentence of interest is longer
_SENTENCE_END = re.compile(r"[.؟?!…](?=\s|$)")
_CLAUSE_END = re.compile(r"\s?[،؛:](?=\s|$)|\s[-–—](?=\s)")
_BRACKETED_END = re.compile(r"\s*[(\[][^()\[\]]*[)\]]?\s*$")
_OPENING_MARKS = re.compile(r"^[\s\-–—•*●■>]+")
_TRAILING = " \t.،؛:…,;-–—_(«“\"'"
_WORDS = tomllib.loads(Path(__file__).with_name("titles.toml").read_text("utf-8"))
_JOINING = frozenset(_WORDS["joining"])
_OPENERS = (frozenset(_WORDS["clause_openers"]), frozenset(_WORDS["phrase_openers"]))


def declared(title: str | None) -> str | None:
    """A declared title on one line with ordinary characters; None where it says nothing."""
    if title is None:
        return None
    plain = " ".join(apply(title, character_edits(title)).split())
    return plain if _LETTER.search(plain) is not None else None


def states_a_title(line: Line, following: Line | None) -> bool:
    """Whether the line stands and reads like the article's title.

    It is short, ends in no stop, and something longer follows it, or an empty line.
    """
    text = line.text
    if following is None or len(text) > _LONGEST_STATED or len(text.split()) < _FEWEST_WORDS:
        return False
    if _ENDS_A_SENTENCE.search(text) or _OPENS_A_LIST.match(text) or not _LETTER.search(text):
        return False
    if line.blank_after:
        return True
    if _ENDS_A_QUESTION.search(text):
        return False
    return len(following.text) > len(text) and len(following.text) >= _SHORTEST_PARAGRAPH


def repeats(line: str, title: str) -> bool:
    """Whether the line is the title again."""
    return abs(len(line) - len(title)) < _LONGEST_STATED and folded(line) == folded(title)


def inferred(lines: Sequence[Line]) -> str:
    """A title made from the first words: whole words of the first clause, no stop at its end.

    Returns:
        At most about ninety code points; empty only where the lines are.
    """
    first = _first_sentence(lines)
    if not first:
        return ""
    if len(first) <= _LONGEST_INFERRED:
        return _tidied(first)
    clause = _first_clause(first)
    return _tidied(clause or _cut_at_words(first))


def _first_sentence(lines: Sequence[Line]) -> str:
    """The first sentence; short lines without a stop are read on into the next ones."""
    text = ""
    for line in lines:
        text = f"{text} {line.text[:_FIRST_WORDS]}".strip()
        ended = _SENTENCE_END.search(text, _SHORTEST_INFERRED)
        if ended is not None:
            return _OPENING_MARKS.sub("", text[: ended.end()]) or text
        if len(text) > _LONGEST_INFERRED:
            break
    return _OPENING_MARKS.sub("", text[:_FIRST_WORDS]) or text


def _first_clause(sentence: str) -> str:
    """The longest run of clauses that fits, or nothing."""
    fitting = [
        found.start()
        for found in _CLAUSE_END.finditer(sentence, 0, _LONGEST_INFERRED + 2)
        if _SHORTEST_INFERRED <= found.start() <= _LONGEST_INFERRED
        and _balanced(sentence[: found.start()])
    ]
    return sentence[: fitting[0]] if fitting else ""


def _balanced(text: str) -> bool:
    return text.count("(") == text.count(")") and text.count("«") == text.count("»")


def _cut_at_words(sentence: str) -> str:
    """The first words that fit, cut before a word that opens something new where there is one."""
    words = sentence.split()
    lengths: list[int] = []
    total = -1
    for word in words:
        total += len(word) + 1
        if total > _LONGEST_INFERRED:
            break
        lengths.append(total)
    if not lengths:
        return sentence[:_LONGEST_INFERRED]
    for openers in _OPENERS:
        for count in range(len(lengths), 0, -1):
            if lengths[count - 1] < _LONGEST_INFERRED // 2:
                break
            after = words[count] if count < len(words) else ""
            if (after in openers or _opens_with_and(after)) and words[count - 1] not in _JOINING:
                return " ".join(words[:count])
    count = len(lengths)
    while count > 1 and words[count - 1] in _JOINING:
        count -= 1
    return " ".join(words[:count])


def _opens_with_and(word: str) -> bool:
    return word.startswith(("وو", "وال"))


def _tidied(title: str) -> str:
    """The title without stops, a last bracket or an open quotation mark at its end."""
    shorter = _BRACKETED_END.sub("", title)
    tidy = shorter if len(shorter) >= _SHORTEST_INFERRED else title
    return tidy.rstrip(_TRAILING) or title
