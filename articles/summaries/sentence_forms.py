"""What a sentence looks like: prose or a heading, an item of a list, long, a question, a half.

The words are in `sentence_forms.toml`; the weights were set by reading: `tests/gold/summaries.md`.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from articles.arabic.content_words import words_in
from articles.arabic.folding import fold
from articles.cleaning.bylines import byline
from articles.cleaning.paragraphs import paragraphs
from articles.span import Span
from articles.summaries.clauses import is_verb_of_news

_WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_COURTESIES = frozenset(_WORDS["courtesies"].split())
# How far into a sentence a courtesy makes it one.
_FIRST_WORDS = 24
# What is longer than this is read less gladly, and longer still less again.
_LONG, _VERY_LONG = 420, 600
_WEIGHT_OF_LONG, _WEIGHT_OF_VERY_LONG = 0.9, 0.65
_FEWEST_WORDS, _MOST_WORDS = 6, 70
_SHORTEST_SENTENCE = 3
# Of an item of a list, which is nothing without the others, and of what somebody is quoted with.
_WEIGHT_OF_ITEM = 0.75
_ITEM = re.compile(r"(?:\(?\d{1,2} ?[-–.)]|[*•●▪■-]) ?[^\W\d_]")
# Signs before an item that count nothing, and who speaks in an interview.
_LABEL = re.compile(
    r"[*•●▪■–-]+(?:\s+(?=\S)|(?=[^\W\d_]))|(?:[سج]|سؤال|جواب)\s?(?::|[-–](?=\s))\s*(?=\S)"
)
_WEIGHT_OF_QUOTED = 0.85
# What is not closed is passed over to the end at once, and is no quotation.
_QUOTED = re.compile(r'«[^»]*(?:(»)|\Z)|“[^”]*(?:(”)|\Z)|"[^"]*(?:(")|\Z)')
# A line of up to so many words without an end of its own is a heading.
_LONGEST_HEADING, _LONGEST_HEADLINE = 14, 19
# A line of so many words without an end may be one that was broken inside its sentence.
_SHORTEST_BROKEN = 12
# What ends so is said of a picture.
_CAPTION = re.compile(rf"\((?:{'|'.join(_WORDS['credits_of_pictures'])})[^()]*\)\s*$")
# A name in quotation marks ends no sentence: «profits of the company «The Lamp»».
_ENDS_IN_NAME = re.compile(r"[«“\"](?:[^\s«»“”\"]+ ){0,2}[^\s«»“”\"]+ ?[»”\"]\s*$")
# Who wrote a verse or what a line is, in brackets of its own.
_BRACKETED = re.compile(r"\([^()]*\)\s*")
_MOSTLY = 0.6
QUESTION = ("؟", "?")
"""How a question ends."""
# So many words without one that asks are a statement.
_FIRST_OF_STATEMENT = 12
_ASKING = frozenset(_WORDS["asking_words"].split())
_ASKING_FIRST = frozenset(_WORDS["asking_openings"].split())
_LOST_SIGN = re.compile(r"\? *$")
_GOING_ON = frozenset(_WORDS["words_that_go_on"].split())
_WAITING = frozenset(_WORDS["words_that_wait"].split())
_LETTERS = frozenset(_WORDS["names_of_letters"].split())
_ENDS_SENTENCE = re.compile('[.؟?!…:،»"”)]\\s*$')
# A sentence whose words are those of the title, of about its length, is the title.
_SAME_AS_TITLE = 0.8
_SAME_LENGTH = 1.4


def prose(body: str, every: Sequence[Span], title: str) -> list[int]:
    """Numbers of the sentences that are no headings, bylines or the title again; all if none is.

    Args:
        body: The article's body.
        every: Where its sentences stand.
        title: The article's title.
    """
    lines = paragraphs(body)
    ended = sum(_ENDS_SENTENCE.search(line.text_in(body)) is not None for line in lines)
    # Where lines end with stops, one without is a heading, however long.
    longest = _LONGEST_HEADLINE if ended >= _MOSTLY * len(lines) else _LONGEST_HEADING
    alone = {(line.start, line.end) for line in lines}
    words_of_title = frozenset(_words(title))
    headings = _Inside([line for line in lines if _is_line_of_heading(line.text_in(body), longest)])
    found = []
    for number, span in enumerate(every):
        if span in headings:
            continue
        text = span.text_in(body)
        room = longest if (span.start, span.end) in alone else 0
        is_title = room and not _begins_with(text, title) and _is_title(text, words_of_title)
        if not _is_heading(text, room) and not is_title:
            found.append(number)
    return found or [*range(len(every))]


class _Inside:
    """Stretches of a text, in their order, that others may lie inside."""

    def __init__(self, stretches: Sequence[Span]) -> None:
        self._stretches = stretches
        self._starts = [each.start for each in stretches]

    def __contains__(self, span: Span) -> bool:
        at = bisect_right(self._starts, span.start) - 1
        return at >= 0 and span.end <= self._stretches[at].end


def _is_line_of_heading(line: str, longest: int) -> bool:
    """Whether a line with dots inside it is a heading all the same: `الرجل... سيرة`."""
    is_ended = _ENDS_SENTENCE.search(line) is not None and _BRACKETED.fullmatch(line) is None
    is_ended = is_ended and _ENDS_IN_NAME.search(line) is None
    return not is_ended and len(_words(line)) <= longest


def is_item(text: str) -> bool:
    """Whether a sentence is an item of a list."""
    return _ITEM.match(text) is not None


def is_question(text: str) -> bool:
    """Whether a sentence asks from its head on; a statement may end with a question of its own."""
    if not text.endswith(QUESTION):
        return False
    words = _words(text)[:_FIRST_OF_STATEMENT]
    is_statement = len(words) == _FIRST_OF_STATEMENT and words[0] not in _ASKING_FIRST
    return not is_statement or not _ASKING.isdisjoint(words)


def joined(body: str, sentences: Sequence[Span]) -> tuple[Span, ...]:
    """The sentences, with what had been torn apart put together.

    Some outlets have `?` where a comma or a slash was lost («مقدار 10 ملغم? لتر»), others write
    abbreviations as the names of their letters with stops between («جي . تي-500»), or break lines
    inside a sentence.

    Args:
        body: The article's body.
        sentences: As `articles.cleaning.paragraphs.sentences` finds them.
    """
    found: list[Span] = []
    former = _Former()
    for sentence in sentences:
        rest = body[found[-1].end if found else sentence.start : sentence.end]
        words = _words(rest)
        if former.goes_on(rest, words):
            found[-1] = Span(found[-1].start, sentence.end)
        else:
            found.append(sentence)
            former = _Former()
        former.take(rest, words)
    return tuple(found)


@dataclass(slots=True)
class _Former:
    """What is to be known of a sentence so far, to tell whether it goes on.

    Attributes:
        first: Its first word; empty where it has none.
        last: Its last word.
        end: The piece of it that was found last.
        length: How many words that piece has.
        asks: Whether it is a question.
    """

    first: str = ""
    last: str = ""
    end: str = ""
    length: int = 0
    asks: bool = False

    def take(self, piece: str, words: Sequence[str]) -> None:
        """Let a piece belong to it."""
        self.end, self.length = piece, len(words)
        if words:
            self.first, self.last = self.first or words[0], words[-1]
            self.asks = self.asks or not _ASKING.isdisjoint(words) or self.first in _ASKING_FIRST

    def goes_on(self, rest: str, words: Sequence[str]) -> bool:
        """Whether what follows it is the rest of it."""
        if not self.first:
            return False
        lines = rest[: len(rest) - len(rest.lstrip())].count("\n")
        if lines:
            return lines == 1 and self._is_broken(words)
        if _LOST_SIGN.search(self.end):
            return not self.asks
        is_abbreviated = self.end.rstrip().endswith(".") and self.last in _LETTERS
        return is_abbreviated and bool(words) and words[0] in _LETTERS

    def _is_broken(self, words: Sequence[str]) -> bool:
        """Whether a line without an end waits for the one of these words, or that one leans."""
        if self.length < _SHORTEST_BROKEN or _ENDS_SENTENCE.search(self.end) is not None:
            return False
        return self.last in _WAITING or (bool(words) and words[0] in _GOING_ON)


def without_label(text: str) -> str:
    """The words without the sign of an item or the label of an answer (`ج:`) before them."""
    label = _LABEL.match(text)
    return text[label.end() :] if label is not None else text


def quoted_share(text: str) -> float:
    """Which share of a sentence stands in quotation marks, from 0 to 1."""
    closed = (quoted for quoted in _QUOTED.finditer(text) if quoted.lastindex)
    return sum(len(quoted.group()) for quoted in closed) / max(1, len(text))


def weight_of_form(text: str) -> float:
    """Less than 1 for what makes a poor sentence of a summary, whatever it says and opens with."""
    words = text.split()
    weight = 1.0
    if len(words) < _FEWEST_WORDS:
        weight *= 0.4
    elif len(words) > _MOST_WORDS:
        weight *= 0.85
    if len(text) > _LONG:
        weight *= _WEIGHT_OF_LONG if len(text) <= _VERY_LONG else _WEIGHT_OF_VERY_LONG
    if is_question(text):
        weight *= 0.6
    elif text.endswith((":", "...", "…")):
        weight *= 0.4
    if is_item(text):
        weight *= _WEIGHT_OF_ITEM
    if quoted_share(text) > _MOSTLY:
        weight *= _WEIGHT_OF_QUOTED
    if not _COURTESIES.isdisjoint(_words(text)[:_FIRST_WORDS]):
        weight *= 0.75
    return weight


def _is_heading(text: str, longest: int) -> bool:
    """Whether a sentence is none: a heading, a byline, an item of a list.

    Args:
        text: The sentence.
        longest: How many words a heading has at most; 0 where it does not fill its line.
    """
    found = _words(text)
    words = len(found)
    if longest and words <= _LONGEST_HEADLINE and _CAPTION.search(text):
        return True
    if words == _SHORTEST_SENTENCE and text.endswith("."):
        return not is_verb_of_news(found[0].removeprefix("و"))  # «وسجل سالم الهدفين.»
    if words < _FEWEST_WORDS - 2 or (longest and byline(text) is not None):
        return True
    if text.endswith(":") and words <= longest:
        return True  # a label, or the end of a byline
    if text.endswith((*QUESTION, "!")):
        return words <= min(longest, _LONGEST_HEADING)
    is_ended = _ENDS_SENTENCE.search(text) is not None and _ENDS_IN_NAME.search(text) is None
    return words <= longest and not is_ended


def _begins_with(text: str, title: str) -> bool:
    """Whether a title is no more than the first words of a sentence that goes on behind them."""
    words, first = _words(text), _words(title)
    return len(words) > len(first) and words[: len(first)] == first


def _is_title(text: str, title: frozenset[str]) -> bool:
    words = _words(text)
    if not title or len(words) > _SAME_LENGTH * len(title):
        return False
    return len(title.intersection(words)) >= _SAME_AS_TITLE * len(set(words))


def _words(text: str) -> list[str]:
    return words_in(fold(text).text)
