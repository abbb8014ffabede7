"""Heads of one form above the articles of one text: what each line is, told from all of them.

Whoever puts articles together writes the same head above each: outlet, day, title, author, in any
order. A line alone may be a name of anything; the lines in the same place of all heads are a
column, and are told as columns of tables are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.cleaning.bylines import labelled_name
from articles.cleaning.datelines import is_dateline
from articles.cleaning.name_words import may_be_name
from articles.cleaning.publication_lines import day_of_issue, publication_line, reads_like_outlet
from articles.reading.rows.column_content import is_outlet, is_person, is_title
from articles.reading.rows.columns import TEXT_ROLES, Role
from articles.reading.rows.header_lines import header_line
from articles.reading.texts.record_fields import Record

_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d{2}(?!\d)|(?<![٠-٩])(?:١[٨٩]|٢٠)[٠-٩]{2}(?![٠-٩])")
_SENTENCE_END = re.compile(r"[.!؟?…»\"”)\]]\s*$")
_AROUND = ' -–—*#[]()«»"|'
_LONG = 80  # code points of a line of a text that ends as a sentence does
_LONGEST_TITLE = 160
_MOST_LINES = 6  # of a head
_FEWEST_LINES = 3
_MOST_ABOVE = 100  # code points above the first head: the name of the whole
_SHORTEST = 200  # code points of an article
_LONGEST_NAME = 5  # words
_MOSTLY = 0.6
_OF_PERSON = range(2, 5)  # words
_NAMES = (Role.PUBLISHER, Role.CREATOR)

Column = Sequence[str]


def under_alike_heads(blocks: Sequence[str]) -> list[Record]:
    """The articles of blocks that each begin with a head of the same form; none for others.

    Every head has as many lines; one place in all of them is a day, another the title, and no
    place is left of which nothing is told.
    """
    pieces = [[line for each in block.split("\n") if (line := each.strip())] for block in blocks]
    sizes = {_length_of_head(lines) for lines in pieces}
    size = min(sizes, default=0)
    if len(pieces) < 2 or len(sizes) != 1 or not _FEWEST_LINES <= size <= _MOST_LINES:
        return []
    return _told(pieces, size)


def stacked_articles(text: str) -> list[Record]:
    """The articles of a text under heads of one form that nothing else parts; none for another.

    The day of each head tells where it stands; it goes as far up and down as that of each other.
    """
    lines = [line for each in text.split("\n") if (line := each.strip()) and _has_word(line)]
    days = [n for n, line in enumerate(lines) if _says_day(line)]
    if len(days) < 2:
        return []
    above = min(_short_lines(lines[max(0, n - _MOST_LINES) : n][::-1]) for n in days)
    below = min(_short_lines(lines[n + 1 : n + 1 + _MOST_LINES]) for n in days)
    starts = [n - above for n in days]
    if (
        sum(map(len, lines[: starts[0]])) > _MOST_ABOVE
        or not _FEWEST_LINES <= above + below + 1 <= _MOST_LINES
    ):
        return []
    pieces = [lines[a:b] for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]
    is_whole = all(_SENTENCE_END.search(piece[-1]) is not None for piece in pieces)
    return _told(pieces, above + below + 1) if is_whole else []


def _has_word(line: str) -> bool:
    return any(map(str.isalnum, line))


def _says_day(line: str) -> bool:
    """Whether a line of a head is a day, or an outlet and a day."""
    is_day = len(line) <= _LONG and _YEAR.search(line) is not None and is_dateline(line)
    return is_day or publication_line(line) is not None or day_of_issue(line) != ""


def _is_of_text(line: str) -> bool:
    is_sentence = len(line) >= _LONG and _SENTENCE_END.search(line) is not None
    return is_sentence or len(line) > _LONGEST_TITLE


def _length_of_head(lines: Sequence[str]) -> int:
    """How many lines stand above the first one of the text."""
    return next((n for n, line in enumerate(lines) if _is_of_text(line)), len(lines))


def _short_lines(lines: Sequence[str]) -> int:
    """How many lines in a row may belong to a head; the day of another one does not."""
    ends = (n for n, line in enumerate(lines) if _is_of_text(line) or line.endswith((".", "،")))
    return next(ends, len(lines))


def _told(pieces: Sequence[Sequence[str]], size: int) -> list[Record]:
    """The articles with what the lines of their heads are; none where one is not told."""
    records: list[Record] = [{} for _ in pieces]
    left: dict[int, Column] = {}
    for place in range(size):
        column = [lines[place] for lines in pieces]
        if not _learn(records, _said_by_form(column)):
            left[place] = column
    if not _all_have(Role.PUBLISHED, records) or not _learn_titles(records, left):
        return []
    names = {place: column for place, column in left.items() if not _are_titles(column)}
    roles = _roles_of_names(names, {role for record in records for role in record})
    if len(roles) < len(names):
        return []
    for place, role in roles.items():
        _learn(records, [{role: words.strip(_AROUND)} for words in left.pop(place)])
    # Further headlines stay.
    texts = [
        "\n".join([*(lines[n] for n in left), *_without_name(lines[size:])]) for lines in pieces
    ]
    if any(len(text) < _SHORTEST for text in texts):
        return []
    return [{**record, Role.TEXT: text} for record, text in zip(records, texts, strict=True)]


def _without_name(lines: Sequence[str]) -> list[str]:
    """The lines of a text without the name that it stands under: «النص: …»."""
    field = header_line(lines[0]) if lines else None
    if field is None or field[1] not in TEXT_ROLES:
        return list(lines)
    return [*filter(None, field[2:]), *lines[1:]]


def _learn(records: Sequence[Record], said: Sequence[Record] | None) -> bool:
    """Put what the lines of one place say into the records; whether they say something."""
    for record, each in zip(records, said or (), strict=said is not None):
        record.update((role, words) for role, words in each.items() if words)
    return said is not None


def _all_have(role: Role, records: Sequence[Record]) -> bool:
    return all(role in record for record in records)


def _learn_titles(records: Sequence[Record], left: dict[int, Column]) -> bool:
    """Take the titles out of what is left, where no field has said them; whether there are any."""
    if _all_have(Role.TITLE, records):
        return True
    titles = [place for place, column in left.items() if _are_titles(column)]
    if not titles:
        return False
    title = max(titles, key=lambda place: (_words(left[place]), -place))
    return _learn(records, [{Role.TITLE: words} for words in left.pop(title)])


def _words(column: Column) -> float:
    return sum(len(line.split()) for line in column) / len(column)


def _said_by_form(column: Column) -> list[Record] | None:
    """What lines say by their own words: fields, days, an outlet with its day, who is named «by».

    None where they do not all say the same sort of thing.
    """
    fields = [header_line(line) for line in column]
    roles = {field[1] for field in fields if field is not None}
    if all(fields) and len(roles) == 1 and (role := next(iter(roles))) is not None:
        return [{role: field[2]} for field in fields if field is not None]
    if all(_YEAR.search(line) and is_dateline(line) for line in column):
        return [{Role.PUBLISHED: line.strip(_AROUND)} for line in column]
    if all(days := [day_of_issue(line) for line in column]):
        return [{Role.PUBLISHED: day} for day in days]
    heads = [publication_line(line) for line in column]
    if all(heads):
        return [
            {Role.PUBLISHER: h.outlet, Role.PUBLISHED: h.day, Role.CREATOR: h.author}
            for h in heads
            if h is not None
        ]
    names = [labelled_name(line) for line in column]
    return [{Role.CREATOR: name} for name in names if name is not None] if all(names) else None


def _are_titles(column: Column) -> bool:
    """Whether lines are titles, and not names of several words."""
    return is_title(column) and not is_outlet(column) and not is_person(column)


def _roles_of_names(names: dict[int, Column], taken: set[Role]) -> dict[int, Role]:
    """Which of the columns of names are outlets and which authors, each once."""
    free = [role for role in _NAMES if role not in taken]
    short = {
        place: [line.strip(_AROUND) for line in column]
        for place, column in names.items()
        if all(len(line.split()) <= _LONGEST_NAME for line in column)
    }
    if len(short) < len(names) or len(names) > len(free):
        return {}
    order = sorted(short, key=lambda place: -_leans_to_outlets(short[place]))
    if len(order) == len(_NAMES):
        return dict(zip(order, _NAMES, strict=True))
    return {place: role for place in order if (role := _role_of(short[place], free)) is not None}


def _role_of(column: Column, free: Sequence[Role]) -> Role | None:
    """What one column of names is, with nothing beside it to be compared with.

    Where all heads have outlets already, what may be names of people is no other one.
    """
    if is_person(column):
        return Role.CREATOR if Role.CREATOR in free else None
    reads_so = is_outlet(column) or _leans_to_outlets(column) > 0
    if reads_so and Role.PUBLISHER in free:
        return Role.PUBLISHER
    may_be = all(len(line.split()) <= max(_OF_PERSON) for line in column)
    names = sum(may_be_name(line.split()) for line in column)  # «رنا» is a verb, too
    may_be = may_be and names >= _MOSTLY * len(column) and not is_outlet(column)
    is_long = 2 * sum(len(line.split()) in _OF_PERSON for line in column) >= len(column)
    return Role.CREATOR if may_be and is_long and Role.CREATOR in free else None


def _leans_to_outlets(column: Column) -> float:
    """How many more of the lines read like outlets, or come again, than may be somebody's name."""
    outlets = sum(reads_like_outlet(line) or len(line.split()) == 1 for line in column)
    people = is_person(column) * len(column)
    return (outlets + (len(column) - len(set(column))) - people) / len(column)
