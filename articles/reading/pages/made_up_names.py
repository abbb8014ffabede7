"""Titles and authors that programs write where they know none: «طباعة», `Unknown`, `admin`."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from articles.arabic.folding import fold_line
from articles.cleaning.bylines import declared_author

_TABLE = tomllib.loads(Path(__file__).with_name("made_up_names.toml").read_text("utf-8"))
_NUMBERED = re.compile(
    r"(?:article|(?:new )?page|صفحة جديدة|news|doc|document|file|story|item|post|text|art|index)"
    r"[\s_-]?\d{1,6}",
    re.IGNORECASE,
)
_LOGIN = re.compile(r"[a-z][a-z\d_.-]*\d[a-z\d_.-]*")  # `tahrir2`, which nobody is called
_VIEWS = frozenset(map(fold_line, _TABLE["views"]))
_TITLES = _VIEWS.union(map(fold_line, ("", *_TABLE["generated"])))
_AUTHORS = frozenset(map(fold_line, _TABLE["nobody"]))
_ROLES, _RUN = (frozenset(map(fold_line, _TABLE[each])) for each in ("roles", "run"))


def is_generated_title(title: str) -> bool:
    """Whether a title was made by a program that knew none; so is an empty one."""
    return fold_line(title) in _TITLES or _NUMBERED.fullmatch(title.strip()) is not None


def is_program(words: str) -> bool:
    """Whether words are a title that a program made, or who it says wrote it: `Joomla!`."""
    return is_generated_title(words) or fold_line(words) in _AUTHORS


def is_view(words: str) -> bool:
    """Whether words are what a program of forums says between the site and a title."""
    return fold_line(words) in _VIEWS


def is_nobody(author: str) -> bool:
    """Whether a name is that of whoever runs a site, of a program, or by which somebody logs in."""
    is_login = _LOGIN.fullmatch(author.strip()) is not None
    folded = fold_line(author).removeprefix("about ")
    words = folded.split()
    is_role = not _ROLES.isdisjoint(words) and _ROLES.union(_RUN).issuperset(words)
    is_of_site = len(words) > 1 and words[-1] in _ROLES and author.isascii()  # `Nahr Editor`
    said = declared_author(author)
    is_desk = said.desk_only and said.publisher is None and said.creator is None
    return is_login or is_role or is_of_site or is_desk or folded in _AUTHORS
