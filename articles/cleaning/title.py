"""Titles: the line that states one, and the title made from the first words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from articles.arabic.folding import fold_line
from articles.arabic.word_kinds import is_verb
from articles.cleaning.agency_openings import opening_length
from articles.cleaning.bylines import author_opening, byline, is_place
from articles.cleaning.characters import character_edits
from articles.cleaning.lines import Line
from articles.cleaning.record import apply

LONGEST_STATED = 150
_LONGEST_UNSPACED = 100
_SHORTEST_PARAGRAPH = 60
_FEWEST_WORDS = 3
_SHORTEST_UNDER_BRIEF = 150  # code points of the paragraph under a title of two words
_YEAR_AT_END = re.compile(r"(?<!\d)(?:1[3-9]|20)\d\d$")
_SHORTEST_QUESTION = 20  # code points of a title that asks, with no empty line under it
_MUCH_LONGER = 3
_ENDS_A_SENTENCE = re.compile(r"[.،؛:…,;]$")
_ENDS_A_QUESTION = re.compile(r"[؟?!]$")
_OPENS_A_LIST = re.compile(r"^(?:[-–—•*●■]|[0-9٠-٩]{1,3}\s?[.)-])")
# A row of a table, the hour of a dispatch, a bullet.
_SIGNS_OF_LIST = (
    re.compile(r"\S\s?[|\t]\s?\S|\s{3,}"),
    re.compile(r"^[(\[]?[0-9٠-٩]{1,2}:[0-9٠-٩]{2}(?!\d)"),
    _OPENS_A_LIST,
)
_LINES_UNDER = 6  # looked at for the margin
_LETTER = re.compile(r"[^\W\d_]")

_LONGEST_INFERRED = 90
_LONGEST_SUBJECT = 60  # a longer first clause says enough without what it introduces
_SAYS_TOO_LITTLE = 50  # a verb and who did it, without what was done
_SHORTEST_INFERRED = 24
_SHORTEST_CUT = 62  # a cut sentence uses the room it has
_FIRST_WORDS = 400  # code points looked at: no first sentence of interest is longer
_MOST_CLAUSES = 6
# A stop behind one letter alone is that of a doctor or an engineer: «د. سعاد».
_SENTENCE_END = re.compile(r"(?:(?<![\s(«]\w)\.|[؟?!…])(?=\s|$)")
_CLAUSE_END = re.compile(r"\s?[،؛](?!\s?[0-9٠-٩])|:(?=\s)|\s[-–—](?=\s)")
_PLACE_AND_SIGN = re.compile(r"(?P<place>[^:–—ـ-]{2,30}?)\s?(?P<sign>[:–—ـ-])\s+")
_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"))
_BRACKETED_END = re.compile(r"\s*[(\[][^()\[\]]*[)\]]?\s*$")
_OPENING_MARKS = re.compile(r"^[\s\-–—•*●■>.]+")
_TRAILING = " \t.،؛:…,;-–—_(«“"
_WORDS = tomllib.loads(Path(__file__).with_name("titles.toml").read_text("utf-8"))
_JOINING = frozenset(_WORDS["joining"])
_OPENERS = (frozenset(_WORDS["clause_openers"]), frozenset(_WORDS["phrase_openers"]))
_SCENE_OPENERS = frozenset(_WORDS["scene_openers"])
_RESUMING = frozenset(_WORDS["resuming"])
_APPOSED = frozenset(_WORDS["apposed"])


def declared(title: str | None) -> str | None:
    """A declared title on one line with ordinary characters; None where it says nothing."""
    if title is None:
        return None
    plain = " ".join(apply(title, character_edits(title)).split())
    return plain if _LETTER.search(plain) is not None else None


def states_a_title(line: Line, following: Line | None, *, above_head: bool = False) -> bool:
    """Whether the line stands and reads like the article's title.

    It is short, ends in no stop, and an empty line or another line of the head follows it; or it
    is one short clause and something longer follows.

    Args:
        line: The line.
        following: The line after it; without one there is no article under the title.
        above_head: Whether the line after it is a date, a byline or the title once more.
    """
    text = line.text
    apart = line.blank_after or above_head
    if following is None or len(text) > (LONGEST_STATED if apart else _LONGEST_UNSPACED):
        return False
    if _ENDS_A_SENTENCE.search(text) or _OPENS_A_LIST.match(text) or not _LETTER.search(text):
        return False
    if len(text.split()) < _FEWEST_WORDS:
        return not apart and _is_brief_title(text, following.text)
    if apart:
        return True
    is_number = _YEAR_AT_END.search(text) is not None or _opens_with_verb(following.text)
    if "،" in text or (_breaks_off(text) and not (text[-1].isdigit() and is_number)):
        return False
    is_question = _ENDS_A_QUESTION.search(text) is not None
    least = _MUCH_LONGER * max(len(text), _SHORTEST_QUESTION) if is_question else len(text) + 1
    return len(following.text) >= max(least, _SHORTEST_PARAGRAPH)


def _is_brief_title(text: str, following: str) -> bool:
    """Whether two words stand over a whole paragraph, as columns are called: «رسائل محبة».

    What says who wrote, where, or for whom is no title.
    """
    words = text.split()
    if len(words) != _FEWEST_WORDS - 1 or len(following) < _SHORTEST_UNDER_BRIEF:
        return False
    said = byline(text)
    is_credit = said is not None and (said.certain_name or said.sure or said.desk_only)
    is_plain = not any(map(str.isdigit, text)) and all(len(word) > 1 for word in words)
    return is_plain and not is_credit and not _breaks_off(text)


def _opens_with_verb(text: str) -> bool:
    """Whether a text begins as news do, so that the line above it has ended."""
    return is_verb(_folded(text))


def reads_like_a_title(line: Line) -> bool:
    """Whether a line has the length and the end of a headline, wherever it stands."""
    text = line.text
    return (
        len(text.split()) >= _FEWEST_WORDS
        and len(text) <= _LONGEST_UNSPACED
        and _LETTER.search(text) is not None
        and not _ENDS_A_SENTENCE.search(text)
        and not _OPENS_A_LIST.match(text)
        and _balanced(text)
    )


def repeats(line: str, title: str) -> bool:
    """Whether the line is the title again."""
    return abs(len(line) - len(title)) < LONGEST_STATED and fold_line(line) == fold_line(title)


def inferred(lines: Sequence[Line]) -> str:
    """A title made from the first words: whole words of the first clause, no stop at its end.

    Words set between commas are left out where the sentence goes on after them (`the minister,
    …, that the price …`), and so is a scene that is set before the first comma when it is long.

    Returns:
        At most about ninety code points; empty only where the lines are.
    """
    lines, is_under_label = _without_labels(lines)
    if is_under_label and len(lines) > 1 and states_a_title(lines[0], lines[1]):
        lines = lines[:1]
    first = " ".join(_first_sentence(lines).split())
    # Who wrote it, where and when, is no title.
    opening = opening_length(first) or author_opening(first)[0]
    news = first[opening or _place_opening(first) :]
    first = news if len(news.split()) >= _FEWEST_WORDS else first
    if len(first) <= _LONGEST_INFERRED:
        return _tidied(first)
    head, *others = _clauses(first)
    if others and _first_word(first) in _SCENE_OPENERS and _is_event(others[0]):
        joined = f"{head}، {others[0]}"
        head = joined if len(joined) <= _LONGEST_INFERRED else others[0]
    if len(_tidied(head)) <= _LONGEST_SUBJECT:
        resumed = next((clause for clause in others if _first_word(clause) in _RESUMING), None)
        if resumed is None and len(_tidied(head)) <= _SAYS_TOO_LITTLE and is_verb(_folded(head)):
            resumed = next((clause for clause in others if not _is_set_between(clause)), None)
        if resumed is not None:
            head = f"{_tidied(head)} {resumed}"
    return _tidied(head if len(head) <= _LONGEST_INFERRED else _cut_at_words(head))


def _without_labels(lines: Sequence[Line]) -> tuple[Sequence[Line], bool]:
    """The lines without a word or two that stand apart above them, and whether there were some.

    They are the name of a page or too short a title to be told from one, and no part of the first
    sentence.
    """
    at = 0
    while at + 1 < len(lines) and lines[at].blank_after and _is_label(lines[at].text):
        at += 1
    return (
        (lines[at:], True)
        if at and len(lines[at].text.split()) >= _FEWEST_WORDS
        else (lines, False)
    )


def _is_label(text: str) -> bool:
    return len(text.split()) < _FEWEST_WORDS and not _ENDS_A_SENTENCE.search(text)


def _place_opening(first: str) -> int:
    """How long a place is that stands before a sentence (`القاهرة - `); 0 without one.

    A verb follows it, or behind a dash at least no name (`طنجة - المتوسط`).
    """
    found = _PLACE_AND_SIGN.match(first)
    if found is None or not is_place(found["place"]):
        return 0
    news = first[found.end() :]
    is_name = news.startswith("ال") or not news[:1].isalpha() or found["sign"] == ":"
    return 0 if is_name and not is_verb(_folded(news)) else found.end()


def _is_event(clause: str) -> bool:
    """Whether a clause after a scene may be what happened, not one more part of the scene."""
    word = _first_word(clause)
    return not word.startswith(("و", "ال")) and word not in _JOINING | _RESUMING


def _is_set_between(clause: str) -> bool:
    """Whether a clause only says more of the name before it, or when: «مدير المركز», «أمس»."""
    word = _first_word(clause)
    return word.startswith(("ال", "و")) or word in _APPOSED


def _folded(clause: str) -> str:
    return fold_line(_first_word(clause))


def _first_word(text: str) -> str:
    return text.split(" ", 1)[0]


def _clauses(sentence: str) -> list[str]:
    """The first clauses of a sentence; a stop inside brackets or quotation marks ends none."""
    clauses: list[str] = []
    start = 0
    for found in _CLAUSE_END.finditer(sentence):
        clause = sentence[start : found.start()].strip()
        if len(clause) < _SHORTEST_INFERRED and not clauses:
            continue
        if _balanced(clause):
            clauses.append(clause)
            start = found.end()
        if len(clauses) == _MOST_CLAUSES:
            break
    rest = sentence[start:].strip()
    return [*clauses, rest] if rest else clauses


def _stands_alone(lines: Sequence[Line]) -> bool:
    """Whether the first line is a heading of lists, tables, verses or dispatches under it.

    It ends where the next word had room yet, and neither goes on: lines that a margin broke do not.
    """
    first, under = lines[0].text, [line.text for line in lines[1 : 1 + _LINES_UNDER]]
    words = first.split()
    opens_list = any(sign.search(first) for sign in _SIGNS_OF_LIST)
    if not under or opens_list or _LETTER.search(first) is None or _breaks_off(first):
        return False
    if len(words) < _FEWEST_WORDS - 1 or len(first) > _LONGEST_INFERRED:
        return False
    if any(sign.search(under[0]) for sign in _SIGNS_OF_LIST):
        return True
    following = _first_word(under[0])
    goes_on = following in _JOINING | _RESUMING or following.startswith("و")
    is_sentence = "،" in first or _ENDS_A_SENTENCE.search(first) or is_verb(_folded(first))
    if len(words) < _FEWEST_WORDS or goes_on or is_sentence:
        return False
    return len(first) + 1 + len(following) <= max(map(len, (first, *under)))


def _first_sentence(lines: Sequence[Line]) -> str:
    """The first sentence; short lines without a stop are read on into the next ones."""
    if lines and _stands_alone(lines):
        return _OPENING_MARKS.sub("", lines[0].text)
    text = ""
    for line in lines:
        text = f"{text} {line.text[:_FIRST_WORDS]}".strip()
        ended = _SENTENCE_END.search(text, _SHORTEST_INFERRED)
        if ended is not None:
            return _OPENING_MARKS.sub("", text[: ended.end()]) or text
        if len(text) > _LONGEST_INFERRED:
            break
    return _OPENING_MARKS.sub("", text[:_FIRST_WORDS]) or text


def _balanced(text: str) -> bool:
    pairs = all(text.count(opening) == text.count(closing) for opening, closing in _PAIRS)
    return pairs and text.count('"') % 2 == 0


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
            if lengths[count - 1] < _SHORTEST_CUT:
                break
            after = words[count] if count < len(words) else ""
            if (after in openers or _opens_with_and(after)) and not _breaks_off(words[count - 1]):
                return " ".join(words[:count])
    count = len(lengths)
    while count > 1 and _breaks_off(" ".join(words[:count])):
        count -= 1
    return " ".join(words[:count])


def _breaks_off(text: str) -> bool:
    """Whether the text ends in a word that joins it to what would follow, or in a number."""
    last = text.rsplit(" ", 1)[-1]
    return last in _JOINING or last.removeprefix("و") in _JOINING or last.isdigit()


def _opens_with_and(word: str) -> bool:
    return word.startswith(("وو", "وال"))


def _tidied(title: str) -> str:
    """The title without stops, a last bracket or an open quotation mark at its end."""
    shorter = _BRACKETED_END.sub("", title)
    tidy = (shorter if len(shorter) >= _SHORTEST_INFERRED else title).rstrip(_TRAILING)
    if not _balanced(tidy):
        cut = max(tidy.rfind(mark) for mark in '"«“([')
        tidy = tidy[:cut].rstrip(_TRAILING) if cut >= _SHORTEST_INFERRED else tidy
        while len(tidy.split()) > _FEWEST_WORDS and _breaks_off(tidy):
            tidy = tidy.rsplit(" ", 1)[0]
    return tidy or title
