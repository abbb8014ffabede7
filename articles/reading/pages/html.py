"""HTML: the main text of a page, and what the page says of it.

trafilatura finds the main text. Its dates are guesses, wrong for the Arabic names of months, so
only what the page declares is taken (`articles.reading.pages.html_metadata`).
"""

from __future__ import annotations

import codecs
import hashlib
import re
import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from lxml.html import HtmlElement

from articles.cleaning.boilerplate import is_boilerplate, is_edge
from articles.cleaning.datelines import is_dateline
from articles.cleaning.left_out import with_left_out, without_left_out
from articles.cleaning.publication_lines import without_name_behind
from articles.document import DeclaredMetadata, Document, completed
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.markup.html_bounds import has_endless_tag
from articles.reading.markup.saved_copies import saved_from, saved_moment
from articles.reading.sources.encoding import better_encoding, clean_text, decode, detect
from articles.reading.sources.limits import MAX_HTML_BYTES
from articles.reading.sources.mojibake import repaired
from articles.reading.sources.source import Source

if TYPE_CHECKING:
    from articles.reading.pages.html_story import Story

_OPENING = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(
    rb"^\s*<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE
)
_HEAD = 1 << 13
_LOOKED_AT = 3000  # code points of words
# What is not closed ends with the text: to look for its end from each sign anew takes too long.
_MARKUP = re.compile(
    r"<(script|style)\b.*?(?:</\1\s*>|\Z)|<[^>]*(?:>|\Z)", re.IGNORECASE | re.DOTALL
)
_MUCH_MORE = 1.5  # times what a page shows: then it shows a part of what it holds as data
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def looks_like_html(head: bytes) -> bool:
    """Whether the first bytes of a file open an HTML page."""
    return _OPENING.match(head.removeprefix(codecs.BOM_UTF8)) is not None


def read_html(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """The page's main text as one document, one paragraph a line, without comments.

    The export of a press database, and a page of several whole articles, are several documents.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY, UNKNOWN_ENCODING or NO_TEXT.
    """
    from articles.reading.pages.html_articles import with_site  # noqa: PLC0415
    from articles.reading.pages.joined_pages import joined_pages  # noqa: PLC0415
    from articles.reading.pages.paywalls import paywalls  # noqa: PLC0415
    from articles.reading.pages.written_pages import written_articles  # noqa: PLC0415

    data = source.read(MAX_HTML_BYTES)
    text, encoding = decoded_page(data, source.origin)
    pages = joined_pages(text)
    if len(pages) > 1:
        yield from _each_page(pages, source)
        return
    text = pages[0]
    page = _tree_of(text)
    if page is None:
        raise ReadingError(source.origin, Reason.NO_TEXT)
    shown = _shown_source(page)
    if shown is not None:
        yield from read_html(source.part("", source.name, codecs.BOM_UTF8 + shown.encode()))
        return
    several = list(_several(page, source, saved_moment(text)))
    yield from with_site(page, several)
    if any(not isinstance(each, Remark) for each in several):
        return
    if written := list(written_articles(page, source, data, encoding)):
        yield from written
        return
    words, declared = _article(page, text, source)
    if clipped := _clipped(page, words, declared.title, source):
        yield from with_site(page, clipped)
        return
    yield Document(
        text=words,
        origin=source.origin,
        fingerprint=hashlib.sha256(data).hexdigest(),
        format="html",
        encoding=encoding,
        declared=declared,
    )
    if paywalls(page):
        yield Remark(source.origin, RemarkKind.BEGINNING_ONLY)


def _tree_of(text: str) -> HtmlElement | None:
    """The tree of a page, or of a piece of one, as networks hand out posts; None without one."""
    # Half a second of imports that only HTML needs.
    with _without_sockets():
        from trafilatura import load_html  # noqa: PLC0415

    from articles.reading.pages.element_names import drop_running_heads  # noqa: PLC0415
    from articles.reading.pages.written_pages import is_of_word_processor  # noqa: PLC0415

    page: HtmlElement | None = load_html(text)
    if page is None:
        page = load_html(f"<html><body>{text}</body></html>")
    if page is not None and is_of_word_processor(page):
        drop_running_heads(page)
    for bar in [] if page is None else page.xpath("//*[@id='wm-ipp-base' or @id='wm-ipp']"):
        if bar.getparent() is not None:  # what the Internet Archive shows above a page
            bar.drop_tree()
    return page


def _shown_source(page: HtmlElement) -> str | None:
    """The source of the page that a browser shows in a window for it, saved as a page."""
    lines = page.xpath("//td[@class='line-content']") or page.xpath("//pre[@id='viewsource']")
    source = "\n".join(each.text_content() for each in lines)
    return source if looks_like_html(source.encode("utf-8", "replace")) else None


def _several(
    page: HtmlElement, source: Source, moment: datetime | None
) -> Sequence[Document | ReadingError | Remark]:
    """The articles of a page that holds several, or of an export, and what is said of these."""
    from articles.reading.exports.press_exports import exported_articles  # noqa: PLC0415
    from articles.reading.markup.markup import words_of_element  # noqa: PLC0415
    from articles.reading.pages.html_articles import several_articles  # noqa: PLC0415
    from articles.reading.pages.html_dated_posts import dated_posts  # noqa: PLC0415
    from articles.reading.pages.html_embedded import embedded_list  # noqa: PLC0415
    from articles.reading.pages.html_posts import posts_of_page  # noqa: PLC0415
    from articles.reading.pages.html_tables import articles_of_tables  # noqa: PLC0415
    from articles.reading.pages.html_threads import posts_of_thread  # noqa: PLC0415
    from articles.reading.texts.text_records import announced_articles  # noqa: PLC0415
    from articles.reading.texts.unread_lines import with_unread_lines  # noqa: PLC0415

    exported = exported_articles(page, source)
    if any(isinstance(each, Document) for each in exported):
        is_cut = source.head(_HEAD).lower().find(b"<html") >= 0 and not _comes_to_its_end(source)
        return [*exported, *([ReadingError(source.origin, Reason.CUT_OFF)] if is_cut else [])]
    several = several_articles(page, source)
    if several:
        return with_unread_lines(words_of_element(page), several)
    all_words = words_of_element(page)
    if thread := posts_of_thread(page, source, moment):
        return thread
    if numbered := announced_articles(all_words, source, "html"):
        return with_unread_lines(all_words, numbered)
    if notes := embedded_list(page, source):
        return notes
    posts = articles_of_tables(page, source) or posts_of_page(page, source)
    return [*exported, *(posts or dated_posts(page, source))]


def _comes_to_its_end(source: Source) -> bool:
    """Whether a page is closed, as what no person writes always is."""
    return b"</html" in source.read(MAX_HTML_BYTES)[-_HEAD:].lower()


def _each_page(pages: Sequence[str], source: Source) -> Iterator[Document | ReadingError | Remark]:
    """The articles of pages that one file holds; a page without one is an error of its own."""
    for number, page in enumerate(pages, 1):
        data = codecs.BOM_UTF8 + page.encode("utf-8", "replace")
        try:
            yield from read_html(source.part(str(number), source.name, data))
        except ReadingError as error:
            yield error


def _article(page: HtmlElement, text: str, source: Source) -> tuple[str, DeclaredMetadata]:
    """The words of a page's article, what was left out of them behind, and what the page says.

    Raises:
        ReadingError: NO_TEXT, or NOT_PROSE for a page of links, of an error and the like.
    """
    from articles.reading.pages.html_embedded import embedded_article  # noqa: PLC0415
    from articles.reading.pages.html_heads import with_story  # noqa: PLC0415
    from articles.reading.pages.html_left_out import left_out  # noqa: PLC0415
    from articles.reading.pages.html_main_text import main_text  # noqa: PLC0415
    from articles.reading.pages.html_metadata import declared_metadata  # noqa: PLC0415
    from articles.reading.pages.no_article_pages import why_no_article  # noqa: PLC0415
    from articles.reading.pages.site_votes import site_of_article  # noqa: PLC0415
    from articles.reading.pages.story_days import first_day, told_around  # noqa: PLC0415

    declared = completed(declared_metadata(page), DeclaredMetadata(url=saved_from(text)))
    embedded = embedded_article(page, source)
    try:
        words, story = main_text(page, text, declared.title, source.origin)
    except ReadingError:
        if embedded is None:
            raise
        words, story = "", None
    if story is not None:
        declared = with_story(declared, story)
    if (where := _where(page, words)) is not None:
        declared = replace(declared, published=first_day(declared.published, where))
    if declared.published is None and (story := story or where) is not None:
        declared = completed(declared, told_around(story, saved_moment(text), declared.url))
    if embedded is not None and _says_more(embedded.text, words):
        words, declared = embedded.text, _of_data(declared, embedded.declared)
    why = why_no_article(page, declared.title, words)
    if why is not None:
        raise ReadingError(source.origin, Reason.NOT_PROSE, why)
    if declared.publisher is None:
        declared = replace(declared, publisher=site_of_article(page, declared))
    words, declared = _without_fields(clean_text(words), declared)
    title = without_name_behind(declared.title or "", declared.creator or "")
    declared = replace(declared, title=title or declared.title)
    return with_left_out(words, left_out(page, words, declared.title)), declared


def _where(page: HtmlElement, words: str) -> Story | None:
    """Where the words stand that were taken for an article, if its first prose is among them."""
    from articles.reading.pages.html_story import story_of  # noqa: PLC0415

    story = story_of(page)
    return story if story is not None and story.text[0].words in words else None


def _of_data(declared: DeclaredMetadata, data: DeclaredMetadata) -> DeclaredMetadata:
    """What a page says of its article, whose title is that of its data: a window may be loading."""
    return completed(replace(declared, title=data.title or declared.title), data)


def _without_fields(words: str, declared: DeclaredMetadata) -> tuple[str, DeclaredMetadata]:
    """The words without the fields above or below them, and what these say: «الكاتب: …».

    Pages that are made to be printed have them as lines.
    """
    from articles.reading.pages.desk_signatures import without_said_again  # noqa: PLC0415
    from articles.reading.pages.html_heads import (  # noqa: PLC0415
        without_credits,
        without_marks,
    )
    from articles.reading.pages.tellers import without_teller  # noqa: PLC0415
    from articles.reading.rows.header_lines import header_lines, trailer_lines  # noqa: PLC0415

    words, teller = without_teller(without_marks(words))
    declared = completed(declared, DeclaredMetadata(creator=teller))
    for read in (header_lines, trailer_lines):
        if (found := read(words)) is not None:
            declared, words = completed(declared, found[0]), found[1]
    words, declared = _without_day(words, declared)
    words = without_said_again(words, declared)
    return _without_day(*_without_signature(*without_credits(words, declared)))


def _without_day(words: str, declared: DeclaredMetadata) -> tuple[str, DeclaredMetadata]:
    """The words without the day under them, an outlet beside it, and what stands behind."""
    from articles.reading.pages.desk_signatures import day_of_desk  # noqa: PLC0415
    from articles.reading.texts.signatures import published_below  # noqa: PLC0415

    if (below := published_below(words)) is not None and below[1].day:
        said = DeclaredMetadata(published=below[1].day, publisher=below[1].outlet or None)
        return below[0], completed(declared, said)
    lines = words.rstrip().split("\n")
    end = next((n for n in range(len(lines), 1, -1) if not is_edge(lines[n - 1])), 0)
    last = lines[end - 1].strip() if end else ""
    day = last if is_dateline(last) else day_of_desk(last)
    if day is None:
        return words, declared
    return "\n".join(lines[: end - 1]), completed(declared, DeclaredMetadata(published=day))


def _without_signature(words: str, declared: DeclaredMetadata) -> tuple[str, DeclaredMetadata]:
    """The words without the name under the last sentence, and what stands behind it at the end."""
    from articles.reading.texts.signatures import signed_below, without_calling  # noqa: PLC0415

    words = without_calling(words, declared.creator)
    lines = words.rstrip().split("\n")
    end = next((n for n in range(len(lines), 1, -1) if not _is_end(lines[n - 1])), 0)
    signed = signed_below("\n".join(lines[:end])) if end > 1 else None
    if signed is None or (declared.creator or signed[1]) != signed[1]:
        return words, declared
    return signed[0], completed(declared, DeclaredMetadata(creator=signed[1]))


def _is_end(line: str) -> bool:
    return is_edge(line) or is_boilerplate(line)


def _clipped(
    page: HtmlElement, words: str, title: str | None, source: Source
) -> Sequence[Document | ReadingError]:
    """The clippings that a page holds one after the other; the first heading may be its title.

    Where headings were taken out of the main text, they are looked for in the whole page.
    """
    from articles.cleaning.publication_lines import publication_line  # noqa: PLC0415
    from articles.reading.markup.markup import words_of_element  # noqa: PLC0415
    from articles.reading.texts.text_records import clipped_articles  # noqa: PLC0415
    from articles.reading.texts.unread_lines import with_unread_lines  # noqa: PLC0415

    plain = without_left_out(words)
    heads = sum(publication_line(line) is not None for line in plain.split("\n"))
    if heads < 2:
        return ()
    whole = plain if title is None or plain.startswith(title) else f"{title}\n{plain}"
    body = page.find("body")
    all_words = words_of_element(page if body is None else body)
    found = clipped_articles(whole, source, "html") or clipped_articles(all_words, source, "html")
    return with_unread_lines(all_words, found)


def _says_more(embedded: str, shown: str) -> bool:
    """Whether a page's data are to be read in the place of what it shows."""
    has_lines = "\n" in embedded.strip() and "\n" not in shown.strip()
    return len(embedded) > (0.95 if has_lines else _MUCH_MORE) * len(shown)


@contextmanager
def _without_sockets() -> Iterator[None]:
    """Import what brings urllib3 along, which binds a socket at its first import to try IPv6."""
    had_ipv6 = socket.has_ipv6
    socket.has_ipv6 = False
    try:
        yield
    finally:
        socket.has_ipv6 = had_ipv6


def decoded_page(data: bytes, origin: str) -> tuple[str, str]:
    """The page's text and its encoding: by byte order mark, then as declared, then by its bytes.

    A page that is UTF-8 is read as such whatever it declares: no other encoding looks like it. An
    Arabic encoding that makes much better Arabic goes before the declared one.

    Raises:
        ReadingError: EMPTY, BINARY, UNKNOWN_ENCODING; TOO_LARGE for an endless tag.
    """
    encoding = _declared_encoding(data[:_HEAD])
    if encoding is None or detect(data, origin) in {"utf-8", "utf-16-le", "utf-16-be"}:
        decoded = decode(data, origin)
        text, encoding = decoded.text, decoded.encoding
    else:
        encoding = better_encoding(data, encoding) or encoding
        text = clean_text(data.decode(encoding, errors="replace"))
    if (meant := _as_meant(text)) is not None:
        text = meant
    if has_endless_tag(text):
        raise ReadingError(origin, Reason.TOO_LARGE, "attributes of one tag")
    return _CONTROLS.sub("", text), encoding


def _as_meant(text: str) -> str | None:
    """The text of a page whose words were read in another encoding than they are written in.

    The words are looked at without the mark-up around them, which is the same in all of them; they
    stand before the page while it is read anew, for what is looked at is the beginning.
    """
    words = _first_words(text)
    if repaired(words) is None:
        return None
    found = repaired(f"{words}\n{text}")
    return None if found is None else found[0].partition("\n")[2]


def _first_words(text: str) -> str:
    """The first words of a page without its mark-up, however much stands in its head."""
    words: list[str] = []
    size = place = 0
    for found in _MARKUP.finditer(text):
        if piece := " ".join(text[place : found.start()].split()):
            words.append(piece)
            size += len(piece)
        place = found.end()
        if size >= _LOOKED_AT:
            break
    return " ".join(words)


def _declared_encoding(head: bytes) -> str | None:
    """The encoding that the page names, by the name Python knows it by; None for an unknown one."""
    found = _XML_ENCODING.search(head) or _CHARSET.search(head)
    if found is None:
        return None
    try:
        name = found[1].decode("ascii")
        "".encode(name)
    except (LookupError, UnicodeError):
        return None
    return None if name.lower().replace("-", "") in {"utf8", "utf16"} else name.lower()
