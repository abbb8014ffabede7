"""The newspaper and the day of an issue that stands around its articles in XML."""

from __future__ import annotations

import itertools
import tomllib
from pathlib import Path

from articles.reading.markup.xml_trees import Element, local_name, words
from articles.reading.rows.columns import Role, is_late, name_key, role_of

_TABLE = tomllib.loads(Path(__file__).with_name("issues_around.toml").read_text("utf-8"))
_NAMES = frozenset(map(name_key, _TABLE["names"]))
_HEADS = frozenset(map(name_key, _TABLE["heads"]))
_ISSUES = frozenset(map(name_key, _TABLE["issues"]))
_OUTLETS = frozenset(map(name_key, _TABLE["outlets"]))
_OF_LISTS = frozenset(map(name_key, _TABLE["lists"]))
_LONGEST = 80  # code points
_MOST_BESIDE = 12  # elements beside the first article that are looked at


def issue_around(article: Element) -> dict[str, str]:
    """The outlet and the day that stand around an article, as rows name them.

    `<journal name="…"><issue date="…"><article>…`: an element that is named for an outlet says its
    name, one that is named for an issue its day; both may stand in elements beside the articles.
    """
    found: dict[str, str] = {}
    inside = article
    for above in article.iterancestors():
        kind = local_name(above)
        is_outlet = role_of(kind) is Role.PUBLISHER or name_key(kind) in _OUTLETS
        is_issue = is_outlet or name_key(kind) in _ISSUES
        for name, value in _said_beside(above, inside):
            key = name_key(name)
            role = role_of(name)
            if (role is Role.PUBLISHER and key not in _OF_LISTS) or (is_outlet and key in _NAMES):
                found.setdefault("publisher", value)
            elif role is Role.PUBLISHED and is_issue and not is_late(name):
                found.setdefault("published", value)
        inside = above
    return found


def _said_beside(above: Element, inside: Element) -> list[tuple[str, str]]:
    """Attributes of an element, and the words of those in it that stand before the articles."""
    said = [(str(name).rpartition("}")[2], str(value)) for name, value in above.attrib.items()]
    for each in itertools.islice(above, _MOST_BESIDE):
        if each is inside:
            break
        inner = list(each)[:_MOST_BESIDE] if name_key(local_name(each)) in _HEADS else [each]
        said.extend((local_name(one), words(one)) for one in inner if not len(one))
    return [(name, value) for name, value in said if name and 0 < len(value) <= _LONGEST]
