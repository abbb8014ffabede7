"""Pages on which only subscribers read on: what asks for money is no word of the article."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from lxml.html import HtmlElement

from articles.arabic.folding import fold_line
from articles.reading.markup.markup import hidden_elements
from articles.reading.pages.element_names import any_of, names_of

_TABLE = tomllib.loads(Path(__file__).with_name("paywalls.toml").read_text("utf-8"))
_PHRASES: tuple[str, ...] = tuple(map(fold_line, _TABLE["phrases"]))
_TOLD: tuple[str, ...] = tuple(map(fold_line, _TABLE["told"]))
_POINTING = frozenset(map(fold_line, _TABLE["pointing"]))
_NAMED = any_of("paywall")
_BLOCKS = ("p", "div", "section", "aside", "h2", "h3", "h4", "span", "strong", "li")
_LONGEST = 300  # code points of a block that asks
_LONGEST_LABEL = 45
_PARAGRAPH = 80  # code points of a sentence that goes on below
_SHORTEST = 8
_FEWEST_BEFORE = 4  # words of a sentence before it comes to subscribers
_SENTENCES = re.compile(r"(?<=[.؟?!…])\s*(?=[^\W\d])")
_STOPS = (".", "؟", "?", "!", "…")
_INLINE = frozenset({"span", "strong"})
_IN_LINES = frozenset(
    {"a", "abbr", "b", "em", "font", "i", "mark", "q", "small", "span", "strong", "u"}
)
_BEFORE_SENTENCE = re.compile(r"^.*[.؟?!…]\s", re.DOTALL)


def paywalls(page: HtmlElement) -> list[HtmlElement]:
    """The outermost elements that a page shows to those who have not paid."""
    asks = _asks(page)
    taken: set[HtmlElement] = set(hidden_elements(page))
    found = []
    for element in page.iter(*_BLOCKS):
        if not asks and _NAMED.search(names_of(element)) is None:
            continue
        if not taken.isdisjoint((element, *element.iterancestors())):
            continue
        if _is_wall(element):
            taken.add(element)
            found.append(element)
        elif element.tag == "p" and _asks(element):
            taken.add(element)  # a sentence of the article, whatever is bold in it
    return found


def _is_wall(element: HtmlElement) -> bool:
    """Whether an element asks, by its name, or by its words with no more of the article below."""
    is_named = _NAMED.search(names_of(element)) is not None
    size = len(element.text_content())
    if not _SHORTEST <= size <= _LONGEST * (1 + is_named):
        return False
    if size <= _LONGEST_LABEL and len(element) == 0 and _asks(element):
        return is_named or not _is_in_sentence(element)  # «Article réservé aux abonnés»
    is_asking = _asks(element) and not _tells(element)
    return is_named or (is_asking and not _goes_on(element) and not _holds_article(element))


def _tells(element: HtmlElement) -> bool:
    """Whether a paragraph is a sentence of the article that tells of subscribers, or in one.

    A `div` is one where a paragraph stands beside it, as a page may write all of them, or where
    other sentences stand in it, as a page may write all of a short article.
    """
    if element.tag in _INLINE:
        return _is_in_sentence(element)
    if element.tag == "div":
        is_written = all(each.tag in {*_IN_LINES, "br"} for each in element.iterdescendants())
        is_sentence = is_written and _is_told(element.text_content())
        return is_sentence and (_is_among_divs(element) or _says_more(element))
    return element.tag == "p" and _is_told(element.text_content())


def _is_in_sentence(element: HtmlElement) -> bool:
    """Whether bold words stand in a sentence of an article that no paragraph may hold."""
    if element.tag not in _INLINE:
        return False
    while element.getparent().tag in _IN_LINES:
        element = element.getparent()
    before = _BEFORE_SENTENCE.sub("", _words_before(element))
    after = [element.text_content(), element.tail or ""]
    for each in element.itersiblings():
        if each.tag not in _IN_LINES:
            break
        after += [each.text_content(), each.tail or ""]
    return _is_told(before + "".join(after))


def _words_before(element: HtmlElement) -> str:
    """The words before an element since the last break or block."""
    words: list[str] = []
    for each in element.itersiblings(preceding=True):
        words.append(each.tail or "")
        if each.tag not in _IN_LINES:
            return "".join(reversed(words))
        words.append(each.text_content())
    return "".join([element.getparent().text or "", *reversed(words)])


def _is_told(sentence: str) -> bool:
    """Whether a sentence says nothing to the reader, and comes to subscribers in its midst."""
    words = sentence.strip()
    plain = fold_line(words)
    told = next((place for each in _TOLD if (place := plain.find(each)) >= 0), -1)
    is_told = told >= 0 and not any(each in plain for each in _PHRASES if each not in _TOLD)
    before = plain[: max(told, 0)].split()
    is_sentence = len(before) >= _FEWEST_BEFORE and before[0] not in _POINTING
    return is_told and is_sentence and words.endswith(_STOPS)


def _holds_article(element: HtmlElement) -> bool:
    """Whether a paragraph that asks for nothing stands inside: what asks is a part of it."""
    return any(each is not element and _is_paragraph(each) for each in element.iter("p"))


def _is_among_divs(element: HtmlElement) -> bool:
    """Whether a paragraph that is a `div` stands before or behind an element."""
    return _goes_on(element, "div") or any(
        _is_paragraph(each) for each in element.itersiblings("div", preceding=True)
    )


def _says_more(element: HtmlElement) -> bool:
    """Whether a long sentence of an element does not come to subscribers."""
    sentences = _SENTENCES.split(element.text_content().strip())
    folded = (fold_line(each) for each in sentences if len(each) >= _PARAGRAPH)
    return any(not any(told in each for told in _PHRASES) for each in folded)


def _is_paragraph(element: HtmlElement) -> bool:
    """Whether an element holds a sentence of the article that asks for nothing."""
    words = element.text_content().strip()
    return len(words) >= _PARAGRAPH and words.endswith(_STOPS) and not _asks(element)


def _goes_on(element: HtmlElement, tag: str = "p") -> bool:
    """Whether a paragraph follows beside an element that asks for nothing."""
    return any(map(_is_paragraph, element.itersiblings(tag)))


def _asks(element: HtmlElement) -> bool:
    folded = " ".join(fold_line(element.text_content()).split())
    return any(phrase in folded for phrase in _PHRASES)
