"""Lines of an article that say when it was published: near its head, or after `نشر في`.

A line is taken for one when it holds a full date and little else (`الأحد 16 سبتمبر 2012 الساعة
08 مساء`), when words before the date say so (`تاريخ النشر: 4 أبريل 2012`), or when it opens an
agency's report (`نابلس 9-4-2012 وفا-`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.arabic.folding import FoldedText
from articles.timeline.declared_dates import is_full
from articles.timeline.readings import Mention, Point
from articles.timeline.tables import table, words

_LINES_AT_HEAD = 10
_LONGEST_HEAD = 1500
_LONGEST_LINE = 170
_MOST_WORDS_BESIDE = 4
_MOST_WORDS_BESIDE_SET_OFF = 7
_SET_OFF = re.compile(r"(?:\s[-–—|]|\s{3,})\s*$")
_MOST_WORDS_OF_HEADLINE = 16
_COLUMN = "    "
_MOST_WORDS_OF_PLACE = 4
_MOST_WORDS_AFTER_LABEL = 12

_LABELS = words("publication", "labels")
_COMPANIONS = words("publication", "companions")
_PREPOSITIONS = words("publication", "prepositions")
_WORD = re.compile(r"[^\W\d_]+")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_SPELT = "|".join(
    r"\s?\.?\s?".join(map(re.escape, name.split()))
    for name in table("publication")["spelt_agencies"]
).replace("أ", "ا")
# After the date of an agency's report: a slash, a dash, its name.
_AGENCY = re.compile(
    rf"[\s،,/-]*\(?\s?(?:{'|'.join(sorted(words('publication', 'agencies')))}|{_SPELT})\b"
)
_NEVER_BEFORE = frozenset(".؟!")
# A label may be glued to the name before it: `فلاننشر في`.
_PUBLISHED = tuple(words("publication", "published"))
_GLUED_LABEL = re.compile(r"نشر في\b")


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that dates the article.

    Attributes:
        dated: Its mentions of the day, twins in other calendars among them.
        is_labelled: Whether words say that it is the day of publication.
    """

    dated: tuple[Mention, ...]
    is_labelled: bool


def date_lines(folded: FoldedText, mentions: Sequence[Mention]) -> Iterator[DateLine]:
    """The lines near the head of a text that may say when it was published, in their order.

    Args:
        folded: The text.
        mentions: Its time expressions, in the order of the text.
    """
    text = folded.text
    at = 0
    for number, line in enumerate(_LINE.finditer(text, 0, _LONGEST_HEAD + _LONGEST_LINE)):
        if number >= _LINES_AT_HEAD or line.start() > _LONGEST_HEAD:
            return
        while at < len(mentions) and mentions[at].end <= line.start():
            at += 1
        inside = []
        for mention in mentions[at:]:
            if mention.start >= line.end():
                break
            inside.append(mention)
        found = _date_line(text, line.start(), line.end(), inside)
        if found is not None:
            yield found


def places_of_publication(
    folded: FoldedText, mentions: Sequence[Mention], values: Sequence[str | None], published: str
) -> frozenset[int]:
    """Where the mentions start that only say on their line when the article was published.

    Args:
        folded: The text.
        mentions: Its time expressions, in the order of the text.
        values: Their values.
        published: EDTF of the publication date.
    """
    near = _LONGEST_HEAD + _LONGEST_LINE
    said = {
        mention.start
        for mention, value in zip(mentions, values, strict=True)
        if mention.start < near and value == published and is_full(mention)
    }
    if not said:
        return frozenset()
    lines = date_lines(folded, mentions)
    return frozenset(mention.start for line in lines for mention in line.dated) & said


def _date_line(text: str, start: int, end: int, inside: list[Mention]) -> DateLine | None:
    first = next((at for at, mention in enumerate(inside) if is_full(mention)), None)
    if first is None:
        return None
    dated = [inside[first]]
    for mention in inside[first + 1 :]:
        if not (mention.joined and is_full(mention) and _is_twin(mention, inside[first])):
            break
        dated.append(mention)
    if sum(map(is_full, inside)) > len(dated):
        return None  # a table
    before = text[start : dated[0].start]
    label = _label(before)
    # Set off by a dash or a column, or opening the line, a date stands beside more words.
    set_off = not before.strip() or _SET_OFF.search(before) is not None
    most = _MOST_WORDS_BESIDE_SET_OFF if set_off else _MOST_WORDS_BESIDE
    if before.endswith(_COLUMN) and not text[dated[-1].end : end].strip():
        most = _MOST_WORDS_OF_HEADLINE  # `عنوان … الصباح     السبت 28 جويلية 2012`
    little = end - start <= _LONGEST_LINE and _beside(text, start, end, inside) <= most
    if label is not None and (label.startswith(_PUBLISHED) or little):
        return DateLine(tuple(dated), is_labelled=True)
    told_before = _is_told(before) and not before.endswith(_COLUMN)
    if told_before and not (set_off and little and _NEVER_BEFORE.isdisjoint(before)):
        return None
    after = text[dated[-1].end : end]
    opens = len(_WORD.findall(before)) <= _MOST_WORDS_OF_PLACE and _AGENCY.match(after)
    told = dated[0].reading
    is_sentence = isinstance(told, Point) and told.offset is not None
    if opens or (little and not is_sentence):
        return DateLine(tuple(dated), is_labelled=False)
    return None


def _is_twin(mention: Mention, other: Mention) -> bool:
    """Whether two dates are told in two calendars: in one they are two days of a table."""
    one, two = mention.reading, other.reading
    return isinstance(one, Point) and isinstance(two, Point) and one.calendar is not two.calendar


def _label(before: str) -> str | None:
    """The word before the date that says that it is the day of publication, or None."""
    if not _NEVER_BEFORE.isdisjoint(before):
        return None
    said = _WORD.findall(before)
    glued = _GLUED_LABEL.search(before)
    if glued is not None and len(said) <= _MOST_WORDS_AFTER_LABEL:
        return glued[0]
    labelled = [at for at, word in enumerate(said) if word in _LABELS]
    if not labelled or len(said) > _MOST_WORDS_AFTER_LABEL:
        return None
    opens = labelled[0] <= 1 or said[0] in _COMPANIONS
    near = said[-1] in _LABELS and len(said) <= _MOST_WORDS_OF_PLACE
    return said[labelled[0]] if opens or near else None


def _is_told(before: str) -> bool:
    """Whether a sentence stands before the date, or a preposition that makes it a part of one."""
    said = _WORD.findall(before)
    if not _NEVER_BEFORE.isdisjoint(before) or len(said) > _MOST_WORDS_OF_PLACE:
        return True
    return bool(said) and said[-1] in _PREPOSITIONS


def _beside(text: str, start: int, end: int, inside: list[Mention]) -> int:
    """How many words a line has beside its dates and times."""
    rest, position = [], start
    for mention in inside:
        rest.append(text[position : mention.start])
        position = mention.end
    rest.append(text[position:end])
    return sum(word not in _COMPANIONS for word in _WORD.findall(" ".join(rest)))
