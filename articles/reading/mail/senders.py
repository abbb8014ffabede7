"""Who sent a mail: a person who wrote it, or an outlet.

What is said for an outlet and against it is weighed: what the name reads like, from which address
it writes, whether to subscribers, whether the letter names itself so, and whether somebody else
signed it. None of these is always there.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from articles.arabic.folding import fold_line
from articles.cleaning.bylines import declared_author, labelled_name
from articles.cleaning.name_words import is_arabic, is_likely_name
from articles.cleaning.publication_lines import (
    credit_line,
    reads_like_outlet,
    reads_only_like_outlet,
)
from articles.reading.mail.list_frames import lines_beside, without_frame_of_list

_TABLE = tomllib.loads(Path(__file__).with_name("mail_texts.toml").read_text("utf-8"))
_OFFICES = frozenset(_TABLE["offices"])
# «Salma Nour (Le Fleuve)», «سلمى نور - جريدة النهر»
_BEHIND_NAME = re.compile(r"(?<!\s)\s+(?:[-–—|]\s+|[(\[])([^()\[\]]{2,60}?)[)\]]?$")
# «سلمى نور من «رسالة النهر»», `Salma Nour from “Le Fleuve”`
_FROM_OUTLET = re.compile(
    r"(?P<name>[^\n«»\"“”]{3,60}?)\s+(?:من|from|de)\s+[«\"“](?P<outlet>[^«»\"“”]{2,60})[»\"”]"
)
_LONGEST_NAME = 60  # code points of an outlet that sent a mail
_LINES_OF_HEAD = 5
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sent a mail.

    Attributes:
        author: The person, or the address where no name is said; None where an outlet did.
        outlet: The outlet that sent it, or that stands behind the person's name.
    """

    author: str | None = None
    outlet: str | None = None


def sender_of(
    name: str,
    address: str,
    text: str,
    about: str,
    *,
    is_to_subscribers: bool = False,
    is_of_open_list: bool = False,
) -> Sender:
    """Who sent a mail, a person or an outlet.

    Args:
        name: The name that its head says.
        address: The address there, empty where only the name is said.
        text: The words of the mail, those around its letter too.
        about: Its subject.
        is_to_subscribers: Whether its head says how to be rid of it (RFC 2369).
        is_of_open_list: Whether it went through a list to which others write, whose name may then
            stand for the sender's.
    """
    author, behind = _author_and_outlet(name)
    if behind is not None:
        return Sender(author or None, behind)
    if name and len(name) <= _LONGEST_NAME and not is_of_open_list:
        frame = lines_beside(text, without_frame_of_list(text))
        weight = _leans(name) + _told_around(name, text, [about, *frame])
        weight += 2 * (is_to_subscribers or bool(frame) or is_of_office(address))
        if weight >= _ENOUGH:
            return Sender(outlet=name)
    return Sender(author or address or None)


def _leans(name: str) -> int:
    """What the name by itself says for an outlet."""
    said = declared_author(name)
    if said.is_outlet:
        return _ENOUGH
    if said.certain_name:
        return -2 * _ENOUGH
    if not reads_like_outlet(name):
        return 0
    may_be_person = is_arabic(name) and is_likely_name(
        name.split()
    )  # «بيان», «نداء» open the names of both
    return _ENOUGH if reads_only_like_outlet(name) and not may_be_person else 1


def _told_around(name: str, text: str, lines: Iterable[str]) -> int:
    """What the letter says for an outlet: it calls itself so, and somebody else wrote it."""
    head = [line for line in text.split("\n") if line.strip()][:_LINES_OF_HEAD]
    is_named = any(fold_line(name) in fold_line(line) for line in lines)
    signed = (labelled_name(line, in_head=True) for line in head)
    return is_named + any(each is not None and each not in name for each in signed)


def _author_and_outlet(sender: str) -> tuple[str, str | None]:
    """Who sent a mail, without the outlet that stands behind the name, and that."""
    if (quoted := _FROM_OUTLET.fullmatch(sender.strip())) is not None:
        return quoted["name"], quoted["outlet"]
    said = credit_line(_BEHIND_NAME.sub(r" | \1", sender))
    if said is None or not said.author:
        return sender, None
    return said.author, said.outlet or None


def is_of_office(address: str) -> bool:
    """Whether an address is of an office and no person: `news@a.example`, `no-reply@a.example`."""
    words = re.split(r"[\W\d_]+", address.partition("@")[0].lower())
    return not _OFFICES.isdisjoint(words)
