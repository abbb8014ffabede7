"""Header lines of a text: «العنوان: …», `Date: …` above it, or the front matter of Markdown."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.cleaning.bylines import declared_author
from articles.cleaning.datelines import is_dateline
from articles.document import DeclaredMetadata, completed
from articles.reading.rows.columns import (
    TEXT_ROLES,
    Role,
    is_another,
    is_other_field,
    name_key,
    role_of,
)
from articles.reading.rows.rows import outlet_and_day

_NAME = re.compile(
    r"^\s{0,8}(?:[*_#]{0,3}\s?|:)([^\W\d_][^:：=\t\n]{0,39}?)[*_]{0,2}(?:\s?[:：]|\s=(?=\s)|\t+)[*_]{0,2}(?!//)"
)
# The same between brackets, before an arrow, or behind a picture; only names that are known.
_MARKED = re.compile(
    r"^\s{0,8}(?:[\[【<{(@%](?P<held>[^\W\d_][^\]】>})@%\n]{0,39})[\]】>})@%]\s?[:：]?"
    r"|(?:[^\w\s\[\](){}<>«»\"'.،,:-]{1,3}\s{0,2})?(?P<bare>[^\W\d_][^:：=>\-→\t\n]{0,39}?)\s{0,2}"
    r"(?:=>|->|→|/(?=\s|$)|[:：](?!//)|\s[-–—]\s))"
)
_FENCE = re.compile(r"^\s*(?:---+|\+\+\+|===+)\s*$")
_LISTED = re.compile(r"\[([^\[\]\n]{1,300})\]")  # as YAML writes several values on one line
_ITEMS_APART = re.compile(r"\s*,\s*")
_ITEM = re.compile(r"^\s*-\s+(\S.*)$")
_BRIEF = frozenset({Role.SUMMARY, Role.LEAD})
_ADDRESS = re.compile(r"\s*[<\[(]?[\w.+-]+@[\w.-]+[>\])]?\s*$")  # behind the name of who wrote
_LINK = re.compile(r"https?://[^\s<>]{4,2000}")
_MOST_LINES = 25
_FEWEST = 2
_BETWEEN = re.compile(r"\s*[|•·؛]\s*|\s+[-–—/]\s+|\s{2,}")
_MOST_LINES_ABOVE = 5
_FEWEST_NAMED = 3  # names on lines of their own
_LONGEST_NAME = 40
_LONGEST_VALUE = 400
_LONGEST_TITLE = 160
FIELDS = {
    Role.TITLE: "title",
    Role.PUBLISHER: "publisher",
    Role.CREATOR: "creator",
    Role.URL: "url",
    Role.PUBLISHED: "published",
    Role.IDENTIFIER: "identifier",
}
"""The fields of what is declared, by the roles of header lines."""
SUBJECTS = frozenset(map(name_key, ("الموضوع", "الموضوعات", "subject", "sujet", "objet")))
"""Names that say above a text what its title is, and under it what it is about."""
_ONLY_TITLES = frozenset(map(name_key, ("العنوان", "عنوان", "title", "titre", "headline")))
_LONGEST_FIELD = 120  # code points of a field under a text
_FEWEST_SAID = 4  # words of a sentence behind what names who says it
_SENTENCE_END = re.compile(r"[.!؟?…»\"”]\s*$")


def header_line(line: str) -> tuple[str, Role | None, str] | None:
    """The name at the beginning of a line, what it is taken for, and what stands behind it."""
    name = _NAME.match(line)
    if name is not None:
        return _named(name[1], line[name.end() :].strip())
    marked = _MARKED.match(line)
    said = (marked["held"] or marked["bare"]).strip() if marked is not None else ""
    role = role_of(said) if said else None
    if marked is None or role is None:
        return None
    return said, role, line[marked.end() :].strip()


def _named(name: str, value: str) -> tuple[str, Role | None, str]:
    """A field with its role; one whose name speaks of a day is it, if a day stands there."""
    role = role_of(name)
    if role is None and is_dateline(value) and _speaks_of_day(name):
        role = None if is_another(Role.PUBLISHED, name) or is_other_field(name) else Role.PUBLISHED
    return name, role, value


def _speaks_of_day(name: str) -> bool:
    return any(role_of(word) is Role.PUBLISHED for word in name.split())


def header_lines(text: str) -> tuple[DeclaredMetadata, str] | None:
    """What the lines at the head of a text say of the article, and the text under them.

    There must be two of them at least, and text below; a line whose name is not known ends them,
    unless it stands between fences (`---`) or the header goes on after it.

    Returns:
        None where the text has no header.
    """
    lines = _one_a_line(_named_beside(text.split("\n")))
    head = _read(lines)
    if not head.found:
        place = next((n for n, line in enumerate(lines[:_MOST_LINES]) if line.strip()), 0)
        below = _under_title(lines[place + 1 :])
        outlet = _outlet(lines[place]) if below is not None else None
        if below is not None and outlet is not None and below.declared.publisher is None:
            below.declared = replace(below.declared, publisher=outlet)
        head = _under_title(lines) or (below if outlet is not None else None) or head
    body = "\n".join(head.lines[max(head.end, head.fenced) :]).lstrip("-+= \r\n\t")
    if head.found < _FEWEST or not body.strip():
        return None
    return head.declared, body


def title_line(text: str) -> tuple[DeclaredMetadata, str] | None:
    """The title that is all that a text says of itself, on its first line above an empty one."""
    first, _, rest = text.lstrip("\n ").partition("\n")
    named = header_line(first) if not rest.partition("\n")[0].strip() else None
    if named is None or name_key(named[0]) not in _ONLY_TITLES or not named[2] or not rest.strip():
        return None
    return DeclaredMetadata(title=_without_marks(named[2])), rest.lstrip("\n")


def _named_beside(lines: list[str]) -> list[str]:
    """The lines, with those that are a name alone joined to the value that stands under them.

    So pages of libraries and forms read when they are copied: «الجريدة», under it which.
    """
    said = [(n, line.strip()) for n, line in enumerate(lines[: 2 * _MOST_LINES]) if line.strip()]
    pairs: list[str] = []
    at = 0
    while at + 1 < len(said) and _is_name_alone(said[at][1], has_others=bool(pairs)):
        role, below = _role_of_name(said[at][1]), said[at + 1][1]
        value = "" if role in TEXT_ROLES or _is_name_alone(below, has_others=True) else below
        pairs.append(f"{said[at][1]}: {value}")
        at += 2 if value else 1
        if role in TEXT_ROLES:
            break
    is_dated = any(is_dateline(pair.partition(": ")[2]) for pair in pairs)
    if len(pairs) < _FEWEST_NAMED - is_dated or at >= len(said):
        return lines
    return [*pairs, "", *lines[said[at][0] :]]


def _is_name_alone(line: str, *, has_others: bool) -> bool:
    """Whether a line is the name of a field; among others, of one that is not used as well."""
    is_known = _role_of_name(line) is not None
    return is_known or (has_others and len(line) <= _LONGEST_NAME and is_other_field(line))


def _one_a_line(lines: list[str]) -> list[str]:
    """The lines, with the fields of one line near the top apart: `بقلم: … | المصدر: …`."""
    for place, line in enumerate(lines[:_MOST_LINES_ABOVE]):
        pieces = fields_of_line(line)
        if len(pieces) > 1:
            return [*lines[:place], *pieces, *lines[place + 1 :]]
    return lines


def fields_of_line(line: str) -> list[str]:
    """The fields that stand beside one another in a line; the line where it is none of these."""
    pieces = _BETWEEN.split(line.strip()) if len(line) <= _LONGEST_VALUE else []
    named = [each for piece in pieces if (each := header_line(piece)) is not None]
    is_known = all(n[1] in FIELDS or is_other_field(n[0]) for n in named)
    return pieces if len(pieces) > 1 and len(named) == len(pieces) and is_known else [line]


def _role_of_name(line: str) -> Role | None:
    """What a line names that is a name and nothing else."""
    return role_of(line) if len(line) <= _LONGEST_NAME and line[-1:].isalpha() else None


def trailer_lines(text: str) -> tuple[DeclaredMetadata, str] | None:
    """What the last lines of a text say of the article, and the text above them.

    There must be two of them at least, each a field that is known, with nothing between.
    """
    lines = text.rstrip().split("\n")
    place, said = len(lines), dict[str, str]()
    while place > 1 and len(lines) - place < _MOST_LINES:
        line = lines[place - 1]
        named = header_line(line)
        is_other = named is not None and named[1] is None and is_other_field(named[0])
        is_field = named is not None and (named[1] in FIELDS or is_other)
        if line.strip() and not (
            is_field and named is not None and 0 < len(named[2]) <= _LONGEST_VALUE
        ):
            break
        if named is not None and named[1] is not None:
            said[FIELDS[named[1]]] = _without_marks(named[2])
        place -= 1
    body = "\n".join(lines[:place]).strip()
    if len(said) < _FEWEST or not body:
        return None
    return DeclaredMetadata(**said), body


def _under_title(lines: list[str]) -> _Head | None:
    """The head under a first line that is the title; None for any other text."""
    place = _title_above(lines)
    below = _read(lines[place + 1 :]) if place is not None else None
    if place is None or below is None or below.found < _FEWEST or below.declared.title is not None:
        return None
    below.declared = replace(below.declared, title=lines[place].strip(" *#_\t\r"))
    return below


def _outlet(line: str) -> str | None:
    """The outlet that a line names and nobody else, as stands above a title that is printed."""
    said = declared_author(line) if line.strip() and len(line) <= _LONGEST_NAME else None
    return said.publisher if said is not None and said.is_outlet else None


def _read(lines: list[str]) -> _Head:
    head = _Head(lines)
    while head.goes_on():
        head.take_line()
    return head


def _title_above(lines: list[str]) -> int | None:
    """The place of a first line that may be a title, and is followed by a field of the head."""
    said = [place for place, line in enumerate(lines[:_MOST_LINES]) if line.strip()][:2]
    if (
        len(said) < 2
        or len(lines[said[0]]) > _LONGEST_TITLE
        or lines[said[0]].rstrip().endswith(".")
    ):
        return None
    first, second = header_line(lines[said[0]]), header_line(lines[said[1]])
    is_title = first is None and second is not None and second[1] is not None
    return said[0] if is_title and second is not None and second[1] not in TEXT_ROLES else None


class _Head:
    """The head of a text on the way through its lines."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.declared = DeclaredMetadata()
        self.found = 0
        self.end = 0  # the place of the first line that may belong to the text
        self.fenced = _behind_fences(lines)  # between fences all is header, known or not
        self._place = 0
        self._is_over = False

    def goes_on(self) -> bool:
        """Whether there may be more of it."""
        return not self._is_over and self._place < min(len(self.lines), _MOST_LINES)

    def take_line(self) -> None:
        """Look at the next line."""
        line = self.lines[self._place]
        self._place += 1
        if not line.strip() or _FENCE.match(line):
            return
        named = header_line(line)
        if named is None:  # the items of a list stand between fences, say
            is_more = any(map(str.strip, self.lines[self._place :]))
            if self.found and is_more and _role_of_name(line.strip()) in TEXT_ROLES:
                self._open_text("")
            self._is_over = self._is_over or self._place > self.fenced
            return
        name, role, value = named
        value = value or _first_item(self.lines, self._place)
        if role in _BRIEF and self._place <= self.fenced:
            pass  # what a page says of itself; the text stands below
        elif role in TEXT_ROLES:
            self._open_text(value)
        elif len(value) > _LONGEST_VALUE:
            self._is_over = True
        elif role is not None:
            self._take(FIELDS[role], value)
        elif is_other_field(name) and self.found:
            self.end = self._place
        elif not is_own_field(line):
            self._is_over = True
        # Else a field of their own among ours, if one of ours follows.

    def _open_text(self, value: str) -> None:
        """The text begins, perhaps behind its name."""
        if value:
            self.lines = [*self.lines[: self._place], value, *self.lines[self._place :]]
        self.end = self._place
        self._is_over = True

    def _take(self, field: str, value: str) -> None:
        self.found += 1
        self.end = self._place
        if field == "publisher" and _LINK.fullmatch(value.strip("\"'<>")) is not None:
            field, value = "url", value.strip("\"'<>")  # `source:` as clippers of pages write it
        if value and getattr(self.declared, field) is None:
            said = _ADDRESS.sub("", value) or value if field == "creator" else value
            self.declared = replace(self.declared, **{field: _without_marks(said)})
            if field == "publisher" and (found := outlet_and_day(value))[1] is not None:
                told = DeclaredMetadata(published=found[1])
                self.declared = completed(replace(self.declared, publisher=found[0]), told)


def _first_item(lines: list[str], place: int) -> str:
    """The first item of a list under a name, as front matter writes several authors."""
    item = _ITEM.match(lines[place]) if place < len(lines) else None
    return item[1].strip() if item is not None else ""


def drop_other_fields(lines: list[str]) -> None:
    """Take fields of their own kind from the end of a text: what repeats began with them."""
    while len(lines) > 1 and (not lines[-1].strip() or is_own_field(lines[-1])):
        lines.pop()


def is_own_field(line: str) -> bool:
    """Whether a line is a field whose name nobody knows; what was said («وأضاف: …») is none."""
    found = header_line(line)
    if found is None or len(line) > _LONGEST_FIELD:
        return False
    is_said = len(found[2].split()) >= _FEWEST_SAID and _SENTENCE_END.search(found[2]) is not None
    return (found[1] is None and not is_said) or name_key(found[0]) in SUBJECTS


def _without_marks(value: str) -> str:
    """A value without quotation marks, the brackets of a link to a page, those of a list."""
    if (listed := _LISTED.fullmatch(value)) is not None:
        return "، ".join(map(_without_marks, _ITEMS_APART.split(listed[1])))
    return _unquoted(_unquoted(value).removeprefix("[[").removesuffix("]]"))


def _unquoted(value: str) -> str:
    """A value without the marks around it; those of a word in it stay in pairs: `جريدة "النور"`."""
    inside = value.strip("\"'")
    return value if inside.count('"') % 2 and value.count('"') % 2 == 0 else inside


def _behind_fences(lines: list[str]) -> int:
    """The place behind the front matter of Markdown; 0 without one."""
    if not lines or not _FENCE.match(lines[0]):
        return 0
    places = range(1, min(len(lines), _MOST_LINES))
    return next((place + 1 for place in places if _FENCE.match(lines[place])), 0)
