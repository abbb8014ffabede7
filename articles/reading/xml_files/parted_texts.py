"""The articles in one text of XML, each in a part with its own title: TEI of newspapers."""

from __future__ import annotations

from articles.reading.markup.xml_trees import Element, descendants, local_name, words
from articles.reading.rows.columns import Role
from articles.reading.sources.source import ChosenColumns
from articles.reading.xml_files.element_roles import role_of_element

_PARTS = frozenset({"div", "div1", "div2", "section", "sect1", "article"})
# What attributes call a part that is an article of its own.
_KINDS = frozenset({"article", "story", "news", "item", "news-item", "newsarticle", "خبر", "مقال"})
_KIND = ("type", "subtype", "class", "role")
_FEWEST = 2
_MOSTLY = 0.8  # of the words stand in the parts
_DEEPEST = 3
_JOURNALS = frozenset({"j", "s", "m"})


def parted_text(text: Element, chosen: ChosenColumns) -> list[Element]:
    """The parts of a text that are articles of their own; none where the text is one article.

    Each has a title, and says that it is an article, or who wrote it or when.
    """
    return _parts(text, chosen, _DEEPEST)


def _parts(text: Element, chosen: ChosenColumns, depth: int) -> list[Element]:
    parts = [each for each in text if local_name(each).lower() in _PARTS]
    whole = len(words(text))
    if not depth or not parts or sum(len(words(each)) for each in parts) < _MOSTLY * whole:
        return []
    inner = [each for part in parts for each in _parts(part, chosen, depth - 1)]
    if sum(len(words(each)) for each in inner) >= _MOSTLY * whole:
        return inner
    titled = [each for each in parts if _is_article(each, chosen)]
    is_several = len(titled) >= _FEWEST and len(titled) == len(parts)
    return parts if is_several else []


def _is_article(part: Element, chosen: ChosenColumns) -> bool:
    roles = {role_of_element(each, chosen) for each in part}
    is_named = any(str(part.get(name) or "").lower() in _KINDS for name in _KIND)
    says_more = not roles.isdisjoint({Role.CREATOR, Role.PUBLISHED})
    return Role.TITLE in roles and (is_named or says_more)


def issue_of_file(root: Element) -> dict[str, str]:
    """The newspaper and the day of the issue that a file in TEI was made of, for its articles."""
    source = next(descendants(root, "sourceDesc"), None)
    if source is None:
        return {}
    titles = [each for each in descendants(source, "title") if words(each)]
    journal = next((t for t in titles if str(t.get("level")) in _JOURNALS), None)
    day = next((d for each in descendants(source, "date") if (d := _day(each))), "")
    outlet = words(journal if journal is not None or not titles else titles[0])
    return {name: said for name, said in (("journal title", outlet), ("date", day)) if said}


def _day(date: Element) -> str:
    stated = next((str(date.get(name)) for name in ("when", "when-iso") if date.get(name)), "")
    return stated or words(date)
