"""Who wrote an article, and where, in a line of its own above or under its words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from articles.arabic.folding import fold_line
from articles.cleaning.bylines import declared_author, labelled_name, named_by_town
from articles.cleaning.publication_lines import (
    PublicationLine,
    any_of,
    may_be_outlet,
    publication_line,
    reads_like_person,
    reads_only_like_outlet,
)
from articles.reading.rows.columns import Role

_LONGEST = 40  # code points of a name
_MOST_OF_CALLING = 9  # words
_MOST_OF_PORTRAIT = 40
_NEAR_NAME = 2
_STOPS = (".", "!", "؟", "?", "…", "»", '"', "”")
_WORDS = range(2, 5)
_LONGEST_SOURCE = 120  # code points
_AROUND = " \t()[]-–—*.:،,"
# Rules, and all that is white space.
_RULES_BELOW = "-–—_=*~ـ" + "".join(filter(str.isspace, map(chr, range(0x3001))))
INITIALS = re.compile(
    r"[(\[/]\s*(?:[^\W\d_][\s./-]{0,3}){1,3}[)\]/]|(?:[^\W\d_]\s?[./-]\s?){1,2}[^\W\d_]\.?"
)
"""The initials of who wrote, with something around or between them."""
_QUOTED = re.compile(r"[«\"“]([^«»\"“”]+)[»\"”]")
_TABLE = tomllib.loads(Path(__file__).with_name("signatures.toml").read_text("utf-8"))
_CALLINGS = frozenset(map(fold_line, _TABLE["callings"]["words"]))
# Before the outlet that an article was taken from: «عن: », «نقلا عن ».
_SOURCE = re.compile(
    rf"[\s(\[*-]*(?:{any_of(_TABLE['sources']['words'])})\s*(?:[:：]\s*|\s)",
    re.IGNORECASE,
)


def signed(records: Sequence[dict[Role, str]]) -> list[dict[Role, str]]:
    """The articles with who wrote each, where the first or the last line of all is a name alone.

    One may be the name of a section: half of them must be names beyond doubt.
    """
    if any(record.get(Role.CREATOR) or Role.TEXT not in record for record in records):
        return list(records)
    for is_last in (False, True):
        parts = [record[Role.TEXT].split("\n") for record in records]
        places = [
            _place(part, record, is_last) for part, record in zip(parts, records, strict=True)
        ]
        lines = [part[place].strip() for part, place in zip(parts, places, strict=True)]
        is_sure = 2 * sum(declared_author(line).certain_name for line in lines) >= len(lines)
        if not all(map(lone_name, lines)) or not is_sure:
            continue
        return [
            {**record, Role.CREATOR: line, Role.TEXT: "\n".join(part[:n] + part[n + 1 :])}
            for record, line, part, n in zip(records, lines, parts, places, strict=True)
        ]
    return list(records)


def signed_by_names(records: Sequence[dict[Role, str]]) -> list[dict[Role, str]]:
    """The articles of which the name beside the day is who wrote: a person's, and no outlet's.

    One may be unsure: half of them must be names beyond doubt, where all stand in one form.
    """
    names = [record.get(Role.PUBLISHER, "") for record in records]
    sure = sum(declared_author(name).certain_name for name in names)
    is_signed = any(record.get(Role.CREATOR) for record in records)
    if is_signed or 2 * sure < len(names) or not all(map(reads_like_person, names)):
        return list(records)
    return [
        {**{role: said for role, said in record.items() if role is not Role.PUBLISHER}, **author}
        for record, name in zip(records, names, strict=True)
        for author in ({Role.CREATOR: name},)
    ]


def _place(lines: Sequence[str], record: dict[Role, str], is_last: bool) -> int:
    """The place of the first or the last line with words, its title left aside."""
    title = record.get(Role.TITLE, "").strip()
    said = [n for n, line in enumerate(lines) if line.strip() and line.strip() != title] or [0]
    return said[-1 if is_last else 0]


def lone_name(line: str) -> str:
    """A line that may be a name and nothing else; nothing for any other."""
    is_short = len(line) <= _LONGEST and len(line.split()) in _WORDS
    return line if is_short and declared_author(line).creator == line else ""


def signed_below(text: str) -> tuple[str, str] | None:
    """The text without the name alone under its last sentence, and whose it is; None without one.

    It must be a person's beyond doubt, or stand behind «by» or a sign: «* سلمى نور», «(سلمى نور)»;
    or be initials: «(س. ن.)»; what he is may stand behind it. Rules over and under it go with it.
    """
    above, _, line = text.rstrip(_RULES_BELOW).rpartition("\n")
    above = above.rstrip(_RULES_BELOW)
    said = line.strip(" -–—*()")
    if above.rstrip().endswith(_STOPS) and _calling_in(line) is not None:
        named = _described(line)
        return None if named is None else (above.rstrip(), named)
    if len(said) > _LONGEST or not above.rstrip().endswith(_STOPS) or _SOURCE.match(line):
        return None
    if (name := labelled_name(said)) is not None:
        return above.rstrip(), name
    if INITIALS.fullmatch(line.strip()) and not declared_author(said).is_outlet:
        return above.rstrip(), line.strip(" -–—*()[]/")
    if (by_town := named_by_town(said)) is not None:
        return above.rstrip(), by_town[0]
    is_latin = all(word[0].isupper() for word in said.split())  # which Arabic letters never are
    is_marked = said != line.strip() and not said.endswith(_STOPS) and reads_like_person(said)
    is_sure = declared_author(said).certain_name or is_latin or is_marked
    is_sure = is_sure and lone_name(said) != ""
    return (above.rstrip(), said) if is_sure else None


def _calling_in(line: str) -> int | None:
    """Which word of a short line says what somebody is: «* سلمى نور كاتبة من الأردن»."""
    words = fold_line(line).strip(_AROUND).split()
    places = (n for n, word in enumerate(words) if word.strip("،,") in _CALLINGS)
    return next(places, None) if len(words) <= _MOST_OF_CALLING + max(_WORDS) else None


def _described(line: str) -> str | None:
    """Who is surely named before what he is; behind a sign the words need but read like a name."""
    place = _calling_in(line)
    words = line.strip(_AROUND).split()[:place]
    name = " ".join(words).strip(" ،,-–—:")
    is_marked = line.lstrip()[:1] in {"*", "-", "("} and reads_like_person(name)
    is_sure = is_marked or (declared_author(name).certain_name and not line.endswith(_STOPS))
    return name if len(words) in _WORDS and is_sure and lone_name(name) else None


def without_calling(text: str, author: str | None = None) -> str:
    """The text without the line under its last sentence that says what who wrote it is.

    «كاتبة وباحثة من الأردن»: a few words that no stop closes; whatever they are, under a name. What
    begins with the name that is known and says what he is may be a sentence, or two.
    """
    above, _, line = text.rstrip().rpartition("\n")
    if author and above and _tells_of(line, author):
        return above.rstrip()
    said = fold_line(line).strip(_AROUND).split()
    is_short = 1 < len(said) <= _MOST_OF_CALLING and not line.rstrip().endswith(_STOPS)
    is_known = said[:1] != [] and said[0] in _CALLINGS and above.rstrip().endswith(_STOPS)
    is_calling = is_short and (is_known or _is_signed_surely(above))
    return above.rstrip() if is_calling else text


def _tells_of(line: str, author: str) -> bool:
    """Whether a line begins with who wrote, and says at once what he is."""
    words, name = fold_line(line).strip(_AROUND).split(), fold_line(author).split()
    behind = words[len(name) : len(name) + _NEAR_NAME]
    is_named = words[: len(name)] == name and len(words) <= _MOST_OF_PORTRAIT
    return is_named and any(word.strip("،,:") in _CALLINGS for word in behind)


def _is_signed_surely(text: str) -> bool:
    """Whether a name beyond doubt stands alone under the last sentence of a text."""
    _, _, line = text.rstrip().rpartition("\n")
    return declared_author(line.strip()).certain_name and signed_below(text) is not None


def published_below(text: str) -> tuple[str, PublicationLine] | None:
    """The text without the line under its last sentence that says the outlet, perhaps the day.

    None without one. Who wrote may stand between the two. What stands beside a day must read like
    an outlet, or be formed like one, as towns stand there too; what stands alone must be a known
    one, or stand behind what names it: «عن: النهر», «(النهر)».
    """
    above, _, line = text.rstrip().rpartition("\n")
    is_under = above.rstrip().endswith(_STOPS) or signed_below(above) is not None
    if not is_under or len(line) > _LONGEST_SOURCE:
        return None
    label = _SOURCE.match(line)
    plain = (line[label.end() :] if label is not None else line).strip(_AROUND)
    quoted = _QUOTED.fullmatch(plain)
    plain = plain if quoted is None else quoted[1]
    said = publication_line(line) or publication_line(plain)
    if said is not None and (before := _SOURCE.match(said.outlet)) is not None:
        said = replace(said, outlet=said.outlet[before.end() :])
    name = "" if said is None else said.outlet
    if said is not None and (label or reads_only_like_outlet(name) or may_be_outlet(name)):
        return above.rstrip(), said
    is_outlet = reads_only_like_outlet(plain) if label is not None else False
    is_known = declared_author(plain).is_outlet and len(plain.split()) <= max(_WORDS)
    return (above.rstrip(), PublicationLine(plain, "")) if is_outlet or is_known else None
