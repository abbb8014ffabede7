"""What stands around the rows of a file and is true of all of them: whose articles they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from articles.reading.rows.columns import Role, name_key, role_of
from articles.reading.rows.feed_titles import outlet_of_feed
from articles.reading.rows.inner_objects import holds_text
from articles.reading.rows.row_values import words_of
from articles.reading.rows.value_names import name_said

_OF_FEED = frozenset({"home_page_url", "feed_url"})  # JSON Feed, which says its name itself
_FEED_VERSION = ("https://jsonfeed.org/version/", "http://jsonfeed.org/version/")
_DEEPEST = 5
_LONGEST_NAME = 80  # code points
# A list of settings, each a name and a value: what the site is called (Ghost, WordPress).
_KEYS, _VALUES = ("key", "name", "option_name"), ("value", "option_value")
_NAMES_OF_SITE = frozenset(map(name_key, ("title", "site title", "blogname", "site name")))


def outlet_around(value: object) -> str | None:
    """The outlet that an object tells of itself, or of its site, around the rows in it."""
    if not isinstance(value, Mapping):
        return None
    is_feed = str(value.get("version") or "").startswith(_FEED_VERSION)
    if is_feed or not _OF_FEED.isdisjoint(value):
        return outlet_of_feed(words_of(value.get("title")) or "") or None
    return next((name for name in _told(value, 0) if len(name) <= _LONGEST_NAME), None)


def _told(value: Mapping[str, object], depth: int) -> Iterator[str]:
    """The names of sites in an object and in the objects around its rows, the outermost first."""
    inner = [each for each in value.values() if isinstance(each, Mapping | list)]
    for name, each in value.items():
        is_site = isinstance(each, Mapping) and role_of(str(name)) is Role.PUBLISHER
        if is_site and isinstance(each, Mapping) and (said := name_said(each)):
            yield said
    for each in inner:
        if isinstance(each, list) and (said := _in_settings(each)):
            yield said
    for each in inner if depth < _DEEPEST else ():
        alone = each[0] if isinstance(each, list) and len(each) == 1 else each
        if isinstance(alone, Mapping) and not holds_text(alone):  # an article says it for itself
            yield from _told(alone, depth + 1)


def _in_settings(settings: list[object]) -> str:
    """The name of the site among settings; empty where a list holds none."""
    for each in settings:
        if not isinstance(each, Mapping) or len(each) < 2:
            return ""
        key = next((str(each[name]) for name in _KEYS if each.get(name)), "")
        value = next((each[name] for name in _VALUES if isinstance(each.get(name), str)), "")
        if value and name_key(key) in _NAMES_OF_SITE:
            return str(value).strip()
    return ""
