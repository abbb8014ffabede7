"""The main text of a page: what trafilatura finds, with the lead that stands outside of it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from copy import deepcopy

from lxml.html import HtmlElement
from trafilatura import extract

from articles.arabic.folding import fold_line
from articles.cleaning.boilerplate import is_boilerplate
from articles.cleaning.datelines import is_dateline
from articles.errors import ReadingError, Reason
from articles.reading.markup.markup import words_of_element
from articles.reading.pages.element_names import any_of, drop_elements, names_of
from articles.reading.pages.html_agreement import agreed_text, is_above, is_outside
from articles.reading.pages.html_beside import (
    bylines_of,
    captions_of,
    comments_of,
    forms_of,
    lists_of_others,
    told_in_pictures,
)
from articles.reading.pages.html_blocks import long_words
from articles.reading.pages.html_story import Story, story_of
from articles.reading.pages.paywalls import paywalls
from articles.reading.texts.pasted_pages import is_over_others

_SHORTEST = 25  # code points: a lone link or button is no main text
_TOO_LITTLE = 250  # code points: below this the search for text is made wider
_MUCH_MORE = 2
_SHORTEST_LEAD = 40
_LONGEST_LEAD = 1200
_LONGEST_KICKER = 3  # words
_MOST_LABELS = 8  # lines above the title
_FEWEST_OF_LEAD = 5  # words of an element that is named for a lead
_MOSTLY = 0.7
_NEARLY_ALL = 0.9
_SHORTEST_BODY = 80  # code points of an element that is named for the text
_LONG_SENTENCE = 60  # code points: less may be a label
_FEWEST_SHARED = 2  # words
_STEM = 4  # letters by which forms of a word are one
_OPENING = 40  # code points by which a paragraph is known again
_NEAR = 2  # elements around one
_MOST_LEADS = 2  # paragraphs
_KNOWN_BY = 80  # code points of a paragraph
_MOST_BETWEEN = 40  # elements from the heading to the text
_END = re.compile(r"[.!؟?…][»\"”]?$")
_SENTENCES = frozenset({"p", "div", "h2", "h3", "h4", "section"})
_LABELS = ("p", "div", "h2", "h3", "h4", "h5", "strong", "b", "span")
_LONGEST_LABEL = 5  # words
_NEVER_AROUND = frozenset({"a", "nav", "aside", "footer", "form", "ul", "ol", "figure", "table"})
# What stands in an article and is none of its words: captions, advertising, what to read next.
_NO_WORDS = any_of("caption", "advertising", "leads_away", "comments")
_BLOCKS = ("div", "section", "article", "td", "main", "span")
_BODY = any_of("body")
_LEAD = any_of("lead")
_ABOUT = any_of("about")
_COMMENT = re.compile(r"cmnt(?:_ref)?\d+")  # how Google writes the remarks of editors
_NOTE = re.compile(r"\[\s?[\d٠-٩a-z]{1,3}\s?\]")  # the mark of a note or a source
_CELLS = re.compile(r"\s*\|\s*")
_MOST_DROPPED = 0.4  # of a page's words: more is the article under an unlucky name


def main_text(
    page: HtmlElement, source: str, title: str | None, origin: str
) -> tuple[str, Story | None]:
    """The words of the article, one paragraph a line, without comments, and where they stand.

    Where is None if the form of the page does not tell it.

    Args:
        page: The page as a tree; it is not changed.
        source: The same as it was written.
        title: The article's title, where the page says it.
        origin: See `Document.origin`.

    Raises:
        ReadingError: NO_TEXT.
    """
    tidy = _without_captions(page)
    main = extract(deepcopy(tidy), include_comments=False) or ""
    named = _named_body(tidy)
    if named:
        main = _from_body(main, named)
    elif len(main) < _TOO_LITTLE:
        wider = extract(deepcopy(tidy), include_comments=False, favor_recall=True) or ""
        main = max(main, wider, key=len)
        # With captions and advertising in it, the page as it was written must say much more.
        whole = extract(source, include_comments=False, favor_recall=True) or ""
        main = whole if len(whole) > _MUCH_MORE * len(main) else main
    laid_out = _largest_cell(tidy) if len(main) < _TOO_LITTLE or main.startswith("|") else ""
    is_cell = main.startswith("|") and len(laid_out) > 0.5 * len(main)
    if is_cell or len(laid_out) > 3 * len(main):
        main = laid_out
    told = told_in_pictures(page)
    if told and story_of(tidy, title) is None:  # no prose is there but under pictures
        return "\n".join(told), None
    if len(main.strip()) < _SHORTEST:
        raise ReadingError(origin, Reason.NO_TEXT)
    if main.startswith("|"):  # a table that holds the words: its cells are no columns
        main = "\n".join(_CELLS.sub(" ", line).strip(" |") for line in main.split("\n"))
    if "\n" not in main and not named:
        main = _with_lines(tidy, main)
    main = _without_title(main, title)
    main = _in_order(tidy, main)
    story = story_of(tidy, title)
    settled = agreed_text(main, story)
    main = _without_last_heading(tidy, main if settled is None else settled)
    lead = _lead_outside(tidy, main, title, story)
    return (f"{lead}\n{main}" if lead else main), (story if settled is not None else None)


def _without_last_heading(page: HtmlElement, main: str) -> str:
    """The text without the heading of a list of other articles that was left under it.

    Whatever it says: a few words that end no sentence, and links under them.
    """
    above, _, last = main.rstrip().rpartition("\n")
    is_label = len(last.split()) <= _LONGEST_LABEL and _END.search(last) is None
    is_over = is_over_others(last) or (is_label and _is_over_links(page, last))
    return above if above and is_over else main


def _is_over_links(page: HtmlElement, label: str) -> bool:
    """Whether what stands on the page right under a label is links, two at least."""
    for element in page.iter(*_LABELS):
        below = element.getnext()
        if below is None or " ".join(element.text_content().split()) != label:
            continue
        links = [" ".join(each.text_content().split()) for each in below.iter("a")]
        said = " ".join(below.text_content().split())
        return len(links) > 1 and sum(map(len, links)) >= _NEARLY_ALL * len(said)
    return False


def _named_body(page: HtmlElement) -> str:
    """The words of the one element that is named for the text of the article; else nothing.

    Of several around one another it is the inner one, as long as it holds most of the words.
    """
    named = [each for each in page.iter(*_BLOCKS) if _is_named_body(each)]
    body = max(named, key=lambda each: len(each.text_content()), default=None)
    if body is None:
        return ""
    whole = len(body.text_content())
    inside = [each for each in named if each is body or body in set(each.iterancestors())]
    if len(inside) < len(named):
        return ""
    inner = [each for each in inside if len(each.text_content()) >= _MOSTLY * whole]
    words = words_of_element(inner[-1])
    return words if len(words) >= _SHORTEST_BODY and _END.search(words.rstrip()) else ""


def _with_lines(page: HtmlElement, main: str) -> str:
    """The text with its lines, where it is all that a page says, on one line."""
    body = page.find(".//body")
    words = words_of_element(page if body is None else body)
    return words if len(main) >= _NEARLY_ALL * len(words) else main


def _from_body(main: str, named: str) -> str:
    """The text without the labels above the first paragraph of what is named for the text.

    A short text, or one that has lost its paragraphs with all that stands on the page, is the named
    one.
    """
    opening = " ".join(named.split())[:_OPENING]
    lines = main.split("\n")
    if len(main) < _TOO_LITTLE or (len(lines) == 1 and opening in main[len(opening) :]):
        return named
    start = next((n for n, line in enumerate(lines) if line.startswith(opening)), 0)
    is_label = all(len(line) < _LONG_SENTENCE or not _END.search(line) for line in lines[:start])
    return "\n".join(lines[start:]) if is_label else main


def _is_named_body(element: HtmlElement) -> bool:
    return element.get("itemprop") == "articleBody" or _BODY.search(names_of(element)) is not None


def _without_title(main: str, title: str | None) -> str:
    """The text without the lines at its head that say its title again, or labels above it."""
    lines = main.split("\n")
    labels = sum(1 for _ in itertools.takewhile(_is_label, lines[:_MOST_LABELS]))
    for place in range(1, min(labels + 1, len(lines) - 1) if title else 0):
        if _says(fold_line(lines[place]), fold_line(title or "")):
            lines = lines[place:]
            break
    while title and len(lines) > 1 and _says(fold_line(lines[0]), fold_line(title)):
        lines = lines[1:]
    return "\n".join(lines)


def _is_label(line: str) -> bool:
    return len(line.split()) <= _LONGEST_KICKER


def _says(line: str, title: str) -> bool:
    above = line.removesuffix(title)
    return not line or (above != line and len(above.split()) <= _LONGEST_KICKER)


def _without_captions(page: HtmlElement) -> HtmlElement:
    """A copy of the page without captions, advertising and what leads away from the article."""
    tidy = deepcopy(page)
    _drop_comments(tidy)
    for mark in [each for each in tidy.iter("sup") if _NOTE.fullmatch(each.text_content().strip())]:
        mark.drop_tree()
    for end in tidy.iter("br"):  # between two elements it is lost, and their words are joined
        end.tail = end.tail if (end.tail or "").strip() else "\n"
    for wall in paywalls(tidy):
        wall.drop_tree()
    drop_elements(tidy, _NO_WORDS, most=_MOST_DROPPED)
    beside = (captions_of, lists_of_others, bylines_of, comments_of, forms_of)
    for other in [each for found in beside for each in found(tidy)]:
        if other.getparent() is not None:
            other.drop_tree()
    return tidy


def _drop_comments(page: HtmlElement) -> None:
    """Take the remarks of editors out of a page that Google Docs wrote, and the marks of them."""
    for link in list(page.iter("a")):
        if _COMMENT.fullmatch(str(link.get("id") or "")) is None:
            continue
        is_mark = str(link.get("id")).startswith("cmnt_ref")
        holder = link if is_mark else next(link.iterancestors("div"), link)
        if holder.getparent() is not None:
            holder.drop_tree()


def _in_order(page: HtmlElement, main: str) -> str:
    """The text with its lead at its head, where it was found behind what stands under it."""
    lines = main.split("\n")
    whole = " ".join(str(page.text_content()).split())
    heading = next((" ".join(str(each.text_content()).split()) for each in page.iter("h1")), "")
    start = whole.rfind(heading) if heading else 0
    first = _place(whole, lines[0], start, len(whole))
    if first < 0:
        return main
    places = {n: _place(whole, line, start, first) for n, line in enumerate(lines) if n}
    above = [n for n, place in places.items() if 0 <= place < first]
    if not 0 < len(above) <= _MOST_LEADS:
        return main
    return "\n".join(
        [*(lines[n] for n in above), *(each for n, each in enumerate(lines) if n not in above)]
    )


def _place(whole: str, line: str, start: int, end: int) -> int:
    """Where a paragraph begins in this part of the words of a page; -1 for a short line."""
    opening = " ".join(line[:_KNOWN_BY].split())
    return whole.find(opening, start, end + len(opening)) if len(line) >= _SHORTEST_LEAD else -1


def _lead_outside(
    page: HtmlElement, main: str, title: str | None, story: Story | None = None
) -> str:
    """The lead where it stands above the main text and was not taken with it; else nothing."""
    body = fold_line(main)
    for element in _leads(page):
        words = " ".join(words_of_element(element).split())
        if not _is_beside_heading(element) and (story is None or not is_above(words, story)):
            continue
        is_label = len(words) < _SHORTEST_LEAD and len(words.split()) < _FEWEST_OF_LEAD
        if is_label or len(words) > _LONGEST_LEAD:
            continue
        if story is not None and story.is_said and is_outside(words, story):
            continue
        folded = fold_line(words)
        if folded in body or folded[:60] in body or folded == fold_line(title or ""):
            return ""
        return words
    said = story.title if story is not None and story.is_said else None
    headings = list(page.iter("h1")) if said is None else [said.element]
    return _unnamed_lead(page, main, headings, fold_line(f"{title or ''}\n{main}"))


def _unnamed_lead(page: HtmlElement, main: str, headings: list[HtmlElement], body: str) -> str:
    """The sentences between the page's one heading and the main text; nothing without both."""
    opening = fold_line(main.split("\n", 1)[0])[:_OPENING]
    if len(headings) != 1 or len(opening) < _OPENING:
        return ""
    behind = itertools.dropwhile(lambda each: each is not headings[0], page.iter("*"))
    story = long_words(body)
    lead = ""
    for element in itertools.islice(behind, 1, _MOST_BETWEEN):
        if element.tag not in _SENTENCES or any(child.tag in _SENTENCES for child in element):
            continue
        words = " ".join(words_of_element(element).split())
        folded = fold_line(words)
        if folded.startswith(opening):
            return lead
        if opening in folded:  # around the text, not before it
            continue
        is_new = folded[:_OPENING] not in body and not is_dateline(words)
        if not lead and is_new and _is_sentence(element, words) and _is_of_story(folded, story):
            lead = words
    return ""


def _is_of_story(lead: str, story: frozenset[str]) -> bool:
    """Whether a sentence shares its words with the title and the text: no call does."""
    told = {word[:_STEM] for word in story}
    shared = {word[:_STEM] for word in long_words(lead)} & told
    return len(shared) >= _FEWEST_SHARED and not is_boilerplate(lead)


def _is_sentence(element: HtmlElement, words: str) -> bool:
    """Whether an element holds a sentence of an article: whole, and no link or part of a menu."""
    is_long = _LONG_SENTENCE <= len(words) <= _LONGEST_LEAD and _END.search(words) is not None
    links = sum(len(link.text_content()) for link in element.iter("a"))
    around = {str(each.tag) for each in element.iterancestors()}
    return is_long and 2 * links < len(words) and around.isdisjoint(_NEVER_AROUND)


def _leads(page: HtmlElement) -> Iterator[HtmlElement]:
    """The elements that are named for a lead, in order."""
    for element in page.iter("div", "p", "h2", "h3", "section", "strong", "header", "span"):
        is_named = element.get("itemprop") == "description" or _LEAD.search(names_of(element))
        if is_named and not _is_about_another(element):
            yield element


def _is_about_another(element: HtmlElement) -> bool:
    """Whether an element, or one near around it, tells of who wrote or of the site."""
    near = itertools.islice(element.iterancestors(), _NEAR)
    return any(_ABOUT.search(names_of(each)) is not None for each in (element, *near))


def _is_beside_heading(element: HtmlElement) -> bool:
    """Whether an ancestor of the element, near it, holds the page's heading too."""
    for place, above in enumerate(element.iterancestors()):
        if place > 3 or above.tag in {"body", "html"}:
            return False
        if above.find(".//h1") is not None or above.find(".//h2") is not None:
            return True
    return False


def _largest_cell(page: HtmlElement) -> str:
    """The words of the table cell that holds most of the page: how pages were laid out once."""
    cells = [cell for cell in page.iter("td") if cell.find(".//td") is None]
    if not cells:
        return ""
    largest = max(cells, key=_own_length)
    table = next(largest.iterancestors("table"), None)
    rows = [] if table is None else list(table.iter("tr"))
    is_list = len(rows) > 2 and all(len(row.findall("td")) == 1 for row in rows)
    return words_of_element(largest if table is None or not is_list else table)


def _own_length(element: HtmlElement) -> int:
    """The length of its words that are no links."""
    links = sum(len(link.text_content()) for link in element.iter("a"))
    return len(element.text_content()) - 2 * links
