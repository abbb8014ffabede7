"""Markup in a cell, a feed or a mail: the words of a piece of HTML, one block a line."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from articles.cleaning.boilerplate import is_boilerplate
from articles.cleaning.cleaned_text import EditReason
from articles.reading.markup.html_bounds import has_endless_tag

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "div",
    "dl", "dt", "fieldset", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main",
    "nav", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "tfoot", "thead", "title", "tr", "ul",
})  # fmt: skip
# What holds no words of the article.
NO_WORDS = frozenset({
    "script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg", "math",
    "audio", "video", "canvas",
    "select", "button", "textarea", "figcaption",
})  # fmt: skip
_INLINE = frozenset({
    "a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "img", "ins", "label",
    "mark", "picture", "q", "s", "small", "source", "span", "strike", "strong", "sub", "sup",
    "td", "th", "time", "u", "wbr", "o:p", "meta", "link",
})  # fmt: skip
# Behind a tag's name; an Arabic letter begins no attribute: in «a<b يبقى» is no tag.
_BEHIND_NAME = r"(?=[/>]|\s+(?![\s\u0600-\u06ff]))"
_LESS_THAN = re.compile(r"<(?=/?[a-z][a-z0-9]{0,9}\s*[\u0600-\u06ff])", re.IGNORECASE)
_TAG = re.compile(
    rf"<(?:!--|!\[CDATA\[|/?(?:{'|'.join(sorted(BLOCKS | NO_WORDS | _INLINE))}){_BEHIND_NAME})",
    re.IGNORECASE,
)
_BLOCK_TAG = re.compile(rf"</?(?:{'|'.join(sorted(BLOCKS))}){_BEHIND_NAME}", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^<>]*>")
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_WHOLE_PAGE = re.compile(r"<(?:html|head)[\s>]", re.IGNORECASE)
_PAGE = re.compile(r"\s*(?:<\?xml[^<>]*>\s*)?<(?:!doctype html|html)[\s>]", re.IGNORECASE)
_MAY_HIDE = re.compile(r"<(?:figcaption|form)[\s>]|display\s*:\s*none", re.IGNORECASE)
# Classes of what plug-ins add to the text of a post: Jetpack, AddToAny, ShareThis, YARPP.
_BOXES = frozenset({
    "sharedaddy", "jp-relatedposts", "addtoany_share_save_container", "addtoany_content",
    "sharethis-inline-share-buttons", "yarpp-related", "yarpp", "essb_links", "heateor_sss_sharing",
    "jetpack-likes-widget-wrapper", "crp_related", "ssba", "wp-block-buttons",
})  # fmt: skip
_FEWEST_WORDS = 5  # of what is left out and kept as removed: fewer are those of a button
_ASKED = frozenset({"email", "text", None})
_LONGEST_FORM = 250  # code points
_LONGEST_LINK = 160  # code points
_is_boilerplate = lru_cache(maxsize=2048)(is_boilerplate)  # links come again on the pages of a site
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_HEADING = re.compile(r"<h[1-6][\s>]", re.IGNORECASE)
_MOST_ESCAPES = 3  # «&amp;lt;p&amp;gt;» is met in exports of exports


def has_markup(text: str) -> bool:
    """Whether tags or entities of HTML stand in the text."""
    return ("<" in text and _TAG.search(text) is not None) or (
        "&" in text and _ENTITY.search(text) is not None
    )


def is_whole_page(text: str) -> bool:
    """Whether a text is a web page from its beginning, as crawlers keep it."""
    return _PAGE.match(text) is not None


def unescaped(text: str) -> str:
    """The text with characters for entities, also for entities of entities."""
    for _ in range(_MOST_ESCAPES):
        if "&" not in text or _ENTITY.search(text) is None:
            break
        text = html.unescape(text)
    return text


def plain_text(text: str) -> str:
    """The words of a piece of HTML; what is no HTML stays as it is."""
    for _ in range(_MOST_ESCAPES):
        if _TAG.search(text) is not None:
            keeps_lines = _BLOCK_TAG.search(text) is None
            text = _without_tags(text, keeps_lines=keeps_lines)
        if "&" not in text or _ENTITY.search(text) is None:
            return text
        text = html.unescape(text)
    return text


def one_line(text: str) -> str:
    """The words of a piece of HTML on one line: for titles and names."""
    return " ".join(plain_text(text).split())


def words_of_element(element: HtmlElement) -> str:
    """The words of an element of a page, one block a line."""
    return _tidied("".join(_pieces(element, keeps_lines=False)))


def hidden_elements(page: HtmlElement) -> Iterator[HtmlElement]:
    """The elements of a page that are not shown, without those inside of them."""
    hidden: set[HtmlElement] = set()
    for element in page.iter():
        above = element.getparent()
        if above is not None and above in hidden:
            hidden.add(element)
        elif isinstance(element.tag, str) and _is_hidden(element):
            hidden.add(element)
            yield element


def words_of_hidden(element: HtmlElement) -> str:
    """The words of an element that is not shown, as if it were."""
    pieces = _pieces(element, keeps_lines=False, silent=-1, forms=frozenset({element}))
    return _tidied("".join(pieces))


def words_left_out(text: str) -> list[tuple[EditReason, str]]:
    """What `plain_text` leaves out of a piece of HTML and has words, with why.

    Captions, boxes in which readers are asked for their address, and what is not shown.
    """
    text = unescaped(text)
    page = None if _MAY_HIDE.search(text) is None else _parsed(text)
    if page is None:
        return []
    forms = _forms(page) | _boxes(page)
    found, silent = list[tuple[EditReason, str]](), set[HtmlElement]()
    for each in page.iter():
        above = each.getparent()
        is_caption = each.tag == "figcaption"
        if above is not None and above in silent:
            silent.add(each)
        elif is_caption or each in forms or (isinstance(each.tag, str) and _is_hidden(each)):
            silent.add(each)
            reason = EditReason.CAPTION if is_caption else EditReason.OUTSIDE
            found.append((reason, words_of_hidden(each)))
    return [(reason, words) for reason, words in found if len(words.split()) >= _FEWEST_WORDS]


def _without_tags(text: str, *, keeps_lines: bool) -> str:
    if (page := _parsed(text)) is None:
        return _ANY_TAG.sub(" ", text) if has_endless_tag(text) else ""
    words = "".join(_pieces(page, keeps_lines=keeps_lines))
    return words.strip() if keeps_lines else _tidied(words)


def _parsed(text: str) -> HtmlElement | None:
    """A piece of HTML as a page; None where a tag has no end, or nothing is in it."""
    text = _LESS_THAN.sub("&lt;", text)
    if has_endless_tag(text):
        return None
    parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, recover=True)
    source = _CONTROLS.sub("", text)
    if _WHOLE_PAGE.search(text) is None:
        source = f"<html><body><div>{source}</div></body></html>"
    try:
        page: HtmlElement = document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    return page


def _pieces(
    root: HtmlElement,
    *,
    keeps_lines: bool,
    silent: int = 0,
    forms: frozenset[HtmlElement] | None = None,
) -> Iterator[str]:
    """Text and line ends, in order; without recursion, for pages may be nested deep.

    Args:
        root: Where to begin.
        keeps_lines: Whether line ends of the page's source stay.
        silent: In how many elements without words it stands; -1 where it is one itself, and its
            words are asked for.
        forms: The boxes without words of the article; None where they are to be found.
    """
    forms = _forms(root) | _boxes(root) if forms is None else forms
    away: list[bool] = []  # of the links around, whether each leads to another article
    laid_out = 0  # in how many elements whose lines are those of the source it stands
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = node.tag if isinstance(node.tag, str) else ""
        tail = node.tail or "" if node is not root else ""
        if event in {"comment", "pi"}:
            words = tail if not silent else ""
        elif event == "start":
            silent += tag in NO_WORDS or node in forms or _is_hidden(node)
            laid_out += tag == "pre"
            if tag == "a":
                away.append(_leads_away(node))
            is_line = tag in BLOCKS or (tag == "a" and away[-1])
            opening = "\n" if is_line else " " if tag in {"td", "th"} else ""
            yield opening if not silent else ""
            words = node.text or "" if not silent else ""
        else:
            silent -= tag in NO_WORDS or node in forms or _is_hidden(node)
            laid_out -= tag == "pre"
            is_line = tag in BLOCKS or (tag == "a" and away.pop())
            yield "\n" if is_line and not silent else ""
            words = tail if not silent else ""
        yield words if keeps_lines or laid_out else _SPACES.sub(" ", words)


def _forms(root: HtmlElement) -> frozenset[HtmlElement]:
    """The boxes in which readers are asked for their address, with what they are told there.

    Old pages stand in a form as a whole: one with more words is none.
    """
    found = set()
    is_short = cache(_is_short)  # boxes beside one another have one above them
    for form in root.iter("form"):
        fields = (each for each in form.iter("input") if each.get("type") in _ASKED)
        box = form if next(fields, None) is not None and is_short(form) else None
        while box is not None and (above := box.getparent()) is not None and above is not root:
            is_whole = above.tag == "body" or getattr(above.getparent(), "tag", "") == "body"
            if is_whole or not is_short(above):
                break
            box = above
        if box is not None:
            found.add(box)
    return frozenset(found)


def _boxes(root: HtmlElement) -> frozenset[HtmlElement]:
    """The boxes that programs of sites put under a text: how to pass it on, what is like it."""
    called = (
        (each, f"{each.get('class') or ''} {each.get('id') or ''}")
        for each in root.iter("div", "ul", "aside", "p")
    )
    return frozenset(
        each
        for each, names in called
        if each is not root and not _BOXES.isdisjoint(names.lower().split())
    )


def _is_short(element: HtmlElement) -> bool:
    size = 0
    for piece in element.itertext():
        size += len(piece)
        if size > _LONGEST_FORM:
            return False
    return True


def _leads_away(link: HtmlElement) -> bool:
    """Whether a link is one to another article that says so: «اقرأ أيضا: …».

    It stands on a line of its own, where what is no word of a text is told by its words.
    """
    if (link.tail or "")[:1] in {")", "]"}:
        return False
    words = ""
    for piece in link.itertext():
        words += str(piece)
        if len(words) >= _LONGEST_LINK:
            break
    return _is_boilerplate(words[:_LONGEST_LINK])


def _is_hidden(element: HtmlElement) -> bool:
    """Whether an element is not shown, as the line that mails are previewed by."""
    style = element.get("style")
    return style is not None and _HIDDEN.search(style) is not None


def _tidied(words: str) -> str:
    lines = (" ".join(line.split(" ")).strip(" ") for line in words.split("\n"))
    return "\n".join(_SPACES.sub(" ", line) for line in lines if line)


def heading_ranks(page: HtmlElement) -> dict[str, int]:
    """The headings of a page, each on one line, with their ranks: 1 is the highest."""
    return {_line_of(each): int(each.tag[1]) for each in page.iter(*_HEADINGS)}


def headings_of_markup(markup: str) -> tuple[dict[str, int], frozenset[str]]:
    """The same of HTML as it is written, and which of them lead to several other pages."""
    page = None if _HEADING.search(markup) is None else _parsed(markup)
    if page is None:
        return {}, frozenset()
    links = {_line_of(each): _address_of(each) for each in page.iter(*_HEADINGS)}
    led_to = Counter(links.values())
    leading = frozenset(words for words, address in links.items() if led_to[address] == 1)
    return heading_ranks(page), leading - {words for words in links if not links[words]}


def _line_of(element: HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


def _address_of(heading: HtmlElement) -> str:
    """Where a heading leads, itself or what stands around it; empty where it leads nowhere."""
    above = heading.getparent()
    link = above if above is not None and above.tag == "a" else heading.find(".//a")
    return "" if link is None else str(link.get("href") or "").lstrip("#")
