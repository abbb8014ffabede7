"""What of a page is no word of its article: captions, advertising, menus, what else is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from articles.arabic.folding import fold_line
from articles.cleaning.cleaned_text import EditReason
from articles.reading.markup.markup import (
    hidden_elements,
    words_of_element,
    words_of_hidden,
)
from articles.reading.pages.element_names import any_of, names_of

_MOST_LINES = 400
_MOST_LETTERS = 20_000
_MOST_SOUGHT = 4000  # lines that are looked for in all of the text
_CAPTION = any_of("caption")
_ADVERTISING = any_of("advertising", "banner")
_NAVIGATION = any_of("navigation", "leads_away")
_TAGS = {
    "figcaption": EditReason.CAPTION,
    "nav": EditReason.NAVIGATION,
    "footer": EditReason.NAVIGATION,
    "aside": EditReason.NAVIGATION,
    "ins": EditReason.ADVERTISING,
}
_HOLDERS = ("div", "p", "span", "ul", "section", "aside", "nav", "footer", "figcaption", "ins")
_MOSTLY = 0.5


def left_out(page: HtmlElement, text: str, title: str | None) -> list[tuple[EditReason, str]]:
    """The lines of a page that are not in the text taken from it, each once, with why.

    Args:
        page: The whole page.
        text: What was taken for the words of its article.
        title: Its title, which is kept apart.
    """
    body = page.find(".//body")
    whole = page if body is None else body
    seen = _Seen(f"{title or ''}\n{text}")
    found = [
        (reason, line) for reason, element in _named(whole) for line in seen.new_lines_of(element)
    ]
    found += [(EditReason.OUTSIDE, line) for line in seen.new_lines_of(whole)]
    hidden = (words_of_hidden(element).split("\n") for element in hidden_elements(whole))
    return [*found, *((EditReason.OUTSIDE, line) for each in hidden for line in seen.new(each))]


class _Seen:
    """The words that stand in the text, or were found before."""

    def __init__(self, text: str) -> None:
        self._text = fold_line(text.replace("\n", " "))
        self._text_lines = frozenset(map(fold_line, text.split("\n")))
        self._sought = 0
        self._lines: set[str] = set()
        self._letters = 0

    def new_lines_of(self, element: HtmlElement) -> Iterator[str]:
        """The lines of an element that are new, up to a bound."""
        if self._is_full():
            return
        lines = words_of_element(element).split("\n")
        if element.tag == "figcaption":  # which is no line among others
            lines = [" ".join(element.text_content().split())]
        yield from self.new(lines)

    def new(self, lines: Iterable[str]) -> Iterator[str]:
        """The lines that are new, up to a bound."""
        for line in lines:
            folded = fold_line(line)
            if self._is_full():
                return
            if not folded.strip() or folded in self._lines or self._is_in_text(folded):
                continue
            self._lines.add(folded)
            self._letters += len(line)
            yield line

    def _is_full(self) -> bool:
        is_much = len(self._lines) >= _MOST_LINES or self._letters > _MOST_LETTERS
        return is_much or self._sought >= _MOST_SOUGHT

    def _is_in_text(self, folded: str) -> bool:
        """Whether the words stand in the text: as a line of it, or as a part of one."""
        if folded in self._text_lines:
            return True
        self._sought += 1
        return folded in self._text


def _named(page: HtmlElement) -> Iterator[tuple[EditReason, HtmlElement]]:
    """The elements that say by their names what they are; not those around half of the page."""
    whole = max(1, len(page.text_content()))
    taken: set[HtmlElement] = set()
    for element in page.iter(*_HOLDERS):
        reason = _reason(element)
        if reason is None or not taken.isdisjoint(element.iterancestors()):
            continue  # what is inside of one is told with it
        if len(element.text_content()) <= _MOSTLY * whole:
            taken.add(element)
            yield reason, element


def _reason(element: HtmlElement) -> EditReason | None:
    names = names_of(element)
    if _CAPTION.search(names) is not None:
        return EditReason.CAPTION
    if _ADVERTISING.search(names) is not None:
        return EditReason.ADVERTISING
    if (by_tag := _TAGS.get(str(element.tag))) is not None:
        return by_tag
    return EditReason.NAVIGATION if _NAVIGATION.search(names) is not None else None
