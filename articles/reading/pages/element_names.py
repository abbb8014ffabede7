"""What an element of a page holds, by the names that pages give to their elements."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from lxml.html import HtmlElement

_TABLE = tomllib.loads(Path(__file__).with_name("element_names.toml").read_text("utf-8"))
AUTHORS: tuple[str, ...] = tuple(_TABLE["author"])
"""Names of elements that say who wrote the article, the surest first."""

_NO_WORDS = frozenset({"figcaption", *_TABLE["tags"]})
_MAY_BE_NO_WORDS = (
    "div", "p", "span", "aside", "blockquote", "ul", "section", "ins", "dl", "dt", "dd", "h5", "h6",
    "figure", *_NO_WORDS,
)  # fmt: skip


_HOOKS = ("data-hook", "data-testid", "data-test-id", "data-qa", "data-component")
_OF_COMMENTS = re.compile(r"(?:^|[\s_-])comment", re.IGNORECASE)
_NUMBERING = re.compile(r"(?:^|[-_])\d+$")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def names_of(element: HtmlElement) -> str:
    """The names of an element: its classes, its identifier and those that programs know it by.

    `itemTitle` reads as `item-Title`; where classes are made up, `data-hook` and its like name it.
    """
    hooks = "".join(f" {element.get(name)}" for name in _HOOKS if element.get(name))
    return with_humps(f"{element.get('class') or ''} {element.get('id') or ''}{hooks}")


def kind_of(element: HtmlElement) -> tuple[str, str]:
    """The tag of an element and its classes, by which a page says which elements are alike.

    Without those that number it: `post-item post-412`.
    """
    classes = str(element.get("class") or "").split()
    return str(element.tag), " ".join(each for each in classes if not _NUMBERING.search(each))


def with_humps(names: str) -> str:
    """Names with a hyphen before each hump: `itemTitle` as `item-Title`."""
    return _HUMP.sub("-", names)


def is_of_comments(element: HtmlElement) -> bool:
    """Whether an element is named for what readers write."""
    return _OF_COMMENTS.search(names_of(element)) is not None


def any_of(*kinds: str) -> re.Pattern[str]:
    """Finds a name of these kinds, the keys of `element_names.toml`, among those of an element."""
    names = sorted({name for kind in kinds for name in _TABLE[kind]}, key=len, reverse=True)
    spelled = "|".join("[_-]{1,2}".join(map(re.escape, name.split("-"))) for name in names)
    return re.compile(rf"(?:^|[\s_-])(?:{spelled})(?:$|[\s_-])", re.IGNORECASE)


def drop_elements(page: HtmlElement, names: re.Pattern[str], *, most: float) -> None:
    """Take elements with such names out of a page, and captions of figures.

    Args:
        page: It is changed.
        names: See `any_of`.
        most: The share of the page's words beyond which an element is left: more is the article
            under an unlucky name.
    """
    whole = len(page.text_content())
    for element in list(page.iter(*_MAY_BE_NO_WORDS)):
        is_one = element.tag in _NO_WORDS or names.search(names_of(element)) is not None
        if not is_one or element.getparent() is None:
            continue
        if len(element.text_content()) <= whole * most:
            element.drop_tree()


def drop_running_heads(page: HtmlElement) -> None:
    """Take what stood at the top and the foot of each page out of a document that became a page.

    LibreOffice writes both into elements that it titles `header` and `footer`.
    """
    for element in list(page.iter("div")):
        is_one = str(element.get("title") or "").split(" ")[0] in {"header", "footer"}
        if is_one and element.getparent() is not None:
            element.clear(keep_tail=True)
