"""Books and issues as EPUB: one article for each chapter, in the order of the spine."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import unquote

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from articles.cleaning.bylines import declared_author
from articles.cleaning.cleaned_text import EditReason
from articles.cleaning.left_out import with_left_out, without_left_out
from articles.cleaning.publication_lines import publication_line, reads_only_like_outlet
from articles.document import DeclaredMetadata, Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.containers.zip_parts import ZipParts, zip_parts
from articles.reading.markup.markup import words_of_element
from articles.reading.markup.xml_trees import Element, descendants, parse_xml
from articles.reading.pages.element_names import AUTHORS, any_of, drop_elements, names_of
from articles.reading.pages.epub_parts import (
    declared_of_package,
    first_rank,
    leads_to_chapters,
    names_group,
    parts_of_page,
)
from articles.reading.pages.html import decoded_page
from articles.reading.pages.html_dates import stated_date, visible_date
from articles.reading.pages.html_headings import words_of_heading
from articles.reading.pages.html_metadata import named_author
from articles.reading.rows.rows import fingerprint_of
from articles.reading.sources.limits import MAX_HTML_BYTES
from articles.reading.sources.source import Source
from articles.reading.texts.credit_lines import credits_taken
from articles.reading.texts.text_records import clipped_articles
from articles.reading.texts.unread_lines import with_unread_lines

_CONTAINER = "META-INF/container.xml"
_NCX = "application/x-dtbncx+xml"
_LINKS = ("content", "a")
_PAGES = frozenset({"application/xhtml+xml", "text/html"})
_SHORTEST_BOOK = 60  # code points
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg")
_SHORTEST = 120  # code points: a cover, a half-title, a line of thanks
_LEADS_AWAY = any_of("leads_away")
_KICKER = any_of("kicker")
_LONGEST_OF_HEAD = 80  # code points
_MOST_DROPPED = 0.4
_LINES_OF_HEAD = 4
_MOST_CHAPTERS = 20_000


def looks_like_epub(head: bytes) -> bool:
    """Whether the first bytes of a file are those of an EPUB."""
    return head.startswith(b"PK\x03\x04") and b"mimetypeapplication/epub+zip" in head[:120]


def read_epub(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """One document for each chapter; covers and tables of contents are passed over.

    Raises:
        ReadingError: TOO_LARGE, ENCRYPTED, BROKEN_ARCHIVE or UNREADABLE; SCANNED or NO_ARTICLES
            where no page has words enough.
    """
    with zip_parts(source) as parts:
        path = _package_path(parts)
        data = parts.read(path)
        if data is None:
            raise ReadingError(source.origin, Reason.BROKEN_ARCHIVE, f"no {path}")
        package, _ = parse_xml(data, source.origin)
        book = declared_of_package(package)
        chapters = _chapters(parts, package, path, source, book)
        read = 0
        short: list[str] = []
        for found in _whole(chapters, frozenset(_contents(parts, package, path))):
            if isinstance(found, str):
                short.append(found)
            else:
                read += 1
                yield found
        if short and not read:
            yield _short_book(short, parts, source, book)
        elif short:
            yield Remark(source.origin, RemarkKind.SKIPPED, "page-parts", len(short))


_Chapter = Document | ReadingError | str


def _chapters(
    parts: ZipParts, package: Element, path: str, source: Source, book: DeclaredMetadata
) -> Iterator[tuple[str, _Chapter]]:
    """The files of the spine, each with what it holds."""
    locked = _locked(parts)
    contents = _contents(parts, package, path)
    above = ""  # what a short page says that stands before a chapter without a title
    group = ""  # the outlet that a page of its own names, over the articles of it
    spine = list(_spine(package, path))
    for chapter in spine:
        if chapter in locked:
            raise ReadingError(source.origin, Reason.ENCRYPTED, "DRM")
        several = _parts(parts, chapter, contents.get(chapter, ()), source, book)
        if several:
            yield from ((chapter, each) for each in several)
            continue
        found = _chapter(parts, chapter, source, book, frozenset(spine))
        if isinstance(found, Document) and found.declared.title is None:
            listed = [title for _, title in contents.get(chapter, ())]
            found = _titled(found, listed[0] if len(listed) == 1 else "", above)
        above = found.partition("\n")[0] if isinstance(found, str) else ""
        if isinstance(found, str) and found.strip():
            group = found.strip() if names_group(found.strip(), group) else ""
        elif isinstance(found, Document) and group and found.declared.publisher == book.publisher:
            found = replace(found, declared=replace(found.declared, publisher=group))
        clipped = _clippings(found, source) if isinstance(found, Document) else ()
        yield from ((chapter, each) for each in clipped or (found,))


def _titled(chapter: Document, listed: str, above: str) -> Document:
    """A chapter without a heading, titled as the table of contents or the page above it says.

    The table counts where one of the chapter's first lines is what it says, by its look the title:
    the lines above that name the section.
    """
    words = without_left_out(chapter.text)
    lines = words.split("\n")
    place = next((n for n, e in enumerate(lines[:_LINES_OF_HEAD]) if e.strip() == listed), -1)
    if listed and 0 <= place < len(lines) - 1:
        text = "\n".join(lines[place + 1 :]) + chapter.text[len(words) :]
        around = ((EditReason.OUTSIDE, line) for line in lines[:place])
        declared = replace(chapter.declared, title=listed)
        return replace(chapter, text=with_left_out(text, around), declared=declared)
    return replace(chapter, declared=replace(chapter.declared, title=above)) if above else chapter


def _clippings(chapter: Document, source: Source) -> Sequence[Document | ReadingError]:
    """The clippings that one file holds, each under its title with its outlet and day."""
    words = "\n".join(filter(None, (chapter.declared.title, without_left_out(chapter.text))))
    found = clipped_articles(words, replace(source, origin=chapter.origin), "epub")
    return with_unread_lines(words, found)


def _whole(chapters: Iterator[tuple[str, _Chapter]], listed: frozenset[str]) -> Iterator[_Chapter]:
    """The chapters, each with the files without a title that it goes on in."""
    parts: list[Document] = []
    try:
        for path, found in chapters:
            if not isinstance(found, Document):
                yield found
                continue
            is_rest = found.declared.title is None and bool(listed) and path not in listed
            if parts and not is_rest:
                yield _joined(parts)
                parts = []
            parts.append(found)
    except ReadingError:
        if parts:
            yield _joined(parts)
        raise
    if parts:
        yield _joined(parts)


def _joined(parts: Sequence[Document]) -> Document:
    """A chapter with what goes on in the next files, which no table of contents leads to."""
    chapter = parts[0]
    if len(parts) == 1:
        return chapter
    words = [without_left_out(each.text) for each in parts]
    left_out = (each.text[len(own) :] for each, own in zip(parts, words, strict=True))
    text = "\n".join(words) + "".join(left_out)
    fingerprint = fingerprint_of(chapter.declared.title, text)
    return replace(chapter, text=text, fingerprint=fingerprint)


def _contents(
    parts: ZipParts, package: Element, path: str
) -> dict[str, tuple[tuple[str, str], ...]]:
    """The files that the table of contents leads to, in either form; none where there is none.

    Each with the places in it that entries of the first rank lead to, and their titles.
    """
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for item in descendants(package, "item"):
        kind = str(item.get("media-type") or "")
        if kind != _NCX and "nav" not in str(item.get("properties") or "").split():
            continue
        folder = posixpath.dirname(path)
        place = posixpath.normpath(posixpath.join(folder, unquote(str(item.get("href") or ""))))
        try:
            data = parts.read(place)
            root = None if data is None else parse_xml(data, parts.origin)[0]
        except ReadingError:  # the chapters can be read without it
            continue
        if root is None:
            continue
        links = (str(e.get("src") or e.get("href") or "") for e in descendants(root, *_LINKS))
        targets = {target: _target(place, target) for target in links}
        found |= {file: found.get(file, ()) for file, _ in targets.values() if file}
        for entry in first_rank(root):
            file, fragment = _target(place, entry.target)
            if file and (fragment, entry.title) not in found.get(file, ()):
                found[file] = (*found.get(file, ()), (fragment, entry.title))
    return found


def _target(place: str, target: str) -> tuple[str, str]:
    """The file and the place in it that a link of the table of contents leads to."""
    file, _, fragment = unquote(target).partition("#")
    path = posixpath.normpath(posixpath.join(posixpath.dirname(place), file)) if file else ""
    return path, fragment


def _parts(
    parts: ZipParts,
    path: str,
    places: Sequence[tuple[str, str]],
    source: Source,
    book: DeclaredMetadata,
) -> list[Document]:
    """The articles that one file holds, where the table of contents leads to each; else none."""
    data = parts.read(path) if len(places) > 1 else None
    if data is None or len(data) > MAX_HTML_BYTES:
        return []
    try:
        tree, encoding = _parsed(data, source.origin)
    except (ReadingError, etree.ParserError, etree.XMLSyntaxError):
        return []
    body = tree.find("body")
    articles = [] if body is None else parts_of_page(body, places)
    return [
        Document(
            text=with_left_out(each.text, ((EditReason.OUTSIDE, line) for line in each.around)),
            origin=f"{source.origin}#{path}:{number}",
            fingerprint=fingerprint_of(each.title, each.text),
            format="epub",
            encoding=encoding,
            declared=replace(book, title=each.title, creator=each.author or book.creator),
        )
        for number, each in enumerate(articles, 1)
    ]


def _locked(parts: ZipParts) -> frozenset[str]:
    """The parts that only the program of their shop can open; fonts alone are often among them."""
    data = parts.read("META-INF/encryption.xml")
    if data is None:
        return frozenset()
    root, _ = parse_xml(data, parts.origin)
    named = descendants(root, "CipherReference")
    return frozenset(unquote(str(each.get("URI") or "")) for each in named)


def _short_book(
    pages: list[str], parts: ZipParts, source: Source, book: DeclaredMetadata
) -> Document:
    """A book of pages none of which is long enough for a chapter: one article.

    Raises:
        ReadingError: SCANNED where the pages are pictures, else NO_ARTICLES.
    """
    parted = (page.partition("\n") for page in pages)  # the title, and a page set word by word
    lines = [line for title, _, text in parted for line in (title, " ".join(text.split())) if line]
    text = "\n".join(lines)
    if len(text) < _SHORTEST_BOOK:
        has_pictures = any(name.lower().endswith(_PICTURES) for name in parts.names())
        reason = Reason.SCANNED if has_pictures else Reason.NO_ARTICLES
        raise ReadingError(source.origin, reason, f"{len(pages)} pages")
    return Document(
        text=text,
        origin=source.origin,
        fingerprint=fingerprint_of(book.title, text),
        format="epub",
        encoding=None,
        declared=book,
    )


def _package_path(parts: ZipParts) -> str:
    data = parts.read(_CONTAINER)
    if data is None:
        raise ReadingError(parts.origin, Reason.BROKEN_ARCHIVE, f"no {_CONTAINER}")
    root, _ = parse_xml(data, parts.origin)
    file = next(descendants(root, "rootfile"), None)
    return "" if file is None else str(file.get("full-path") or "")


def _spine(package: Element, path: str) -> Iterator[str]:
    """The paths of the chapters in the order of reading."""
    folder = posixpath.dirname(path)
    items = {
        str(item.get("id")): str(item.get("href") or "")
        for item in descendants(package, "item")
        if item.get("media-type") in _PAGES and "nav" not in str(item.get("properties") or "")
    }
    places = [str(each.get("idref")) for each in descendants(package, "itemref")]
    for place in places[:_MOST_CHAPTERS]:
        if place in items:
            yield posixpath.normpath(posixpath.join(folder, unquote(items[place])))


def _chapter(
    parts: ZipParts, path: str, source: Source, book: DeclaredMetadata, spine: frozenset[str]
) -> Document | ReadingError | str:
    """A chapter, or the words of a page that is too short for one, or only leads to others."""
    origin = f"{source.origin}#{path}"
    data = parts.read(path)
    if data is None:
        return ReadingError(origin, Reason.BROKEN_ARCHIVE, "missing")
    if len(data) > MAX_HTML_BYTES:
        return ReadingError(origin, Reason.TOO_LARGE, f"{len(data)} bytes")
    try:
        tree, encoding = _parsed(data, origin)
    except ReadingError as error:
        return error if error.reason is not Reason.EMPTY else ""
    except (etree.ParserError, etree.XMLSyntaxError):
        return ""
    body = tree.find("body")
    heading: HtmlElement | None = next(tree.iter("h1", "h2", "h3"), None)
    title = "" if heading is None else words_of_heading(heading) or ""
    if heading is not None and heading.getparent() is not None:
        heading.drop_tree()
    over, title = _outlet_over_title(tree, title)
    said = named_author(tree)
    published = stated_date(tree) or visible_date(tree)
    head, text = ([], "") if body is None else _head_and_words(body)
    below, text = credits_taken(text)
    head = [*head, *below.lines]
    said, published = said or below.author, published or below.day or None
    outlet = below.outlet or over
    if signed := next(filter(None, map(publication_line, head)), None):
        said, published = said or signed.author, published or signed.day
        outlet = outlet or signed.outlet
    if len(text) < _SHORTEST or leads_to_chapters(body, path, spine):
        return "\n".join((title, *head, text))
    return Document(
        text=with_left_out(text, ((EditReason.OUTSIDE, line) for line in head)),
        origin=origin,
        fingerprint=fingerprint_of(title, text),
        format="epub",
        encoding=encoding,
        declared=DeclaredMetadata(
            title=title or None,
            publisher=outlet or book.publisher,
            creator=(declared_author(said).creator if said else None) or book.creator,
            published=published or book.published,
        ),
    )


def _outlet_over_title(tree: HtmlElement, title: str) -> tuple[str, str]:
    """The outlet, where the first heading names one and the title stands in the next; the title."""
    heading: HtmlElement | None = next(tree.iter("h2", "h3"), None)
    inner = "" if heading is None else words_of_heading(heading) or ""
    is_over = reads_only_like_outlet(title) and len(title.split()) < len(inner.split())
    if not is_over or heading is None or heading.getparent() is None:
        return "", title
    heading.drop_tree()
    return title, inner


def _parsed(data: bytes, origin: str) -> tuple[HtmlElement, str]:
    """A page of the book, and its encoding."""
    page, encoding = decoded_page(data, origin)
    parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    return document_fromstring(page.encode("utf-8", "replace"), parser=parser), encoding


def _head_and_words(body: HtmlElement) -> tuple[list[str], str]:
    """What stands around the title of a chapter; and the words below, without what leads away."""
    head = _head_taken_out(body)
    drop_elements(body, _LEADS_AWAY, most=_MOST_DROPPED)
    return head, words_of_element(body)


def _head_taken_out(body: HtmlElement) -> list[str]:
    """Take what stands around the title of a chapter out of its words: the section, who wrote."""
    found: list[str] = []
    for element in list(body.iter("p", "div", "span", "address", "a")):
        kinds = str(element.get("class") or "").lower().split()
        is_head = not set(AUTHORS).isdisjoint(kinds) or _KICKER.search(names_of(element))
        words = " ".join(element.text_content().split())
        if not is_head or element.getparent() is None or _is_in_paragraph(element):
            continue
        if 0 < len(words) <= _LONGEST_OF_HEAD:
            found.append(words)
            element.drop_tree()
    return found


def _is_in_paragraph(element: HtmlElement) -> bool:
    """Whether an element is some words of a paragraph, the mark of a note say."""
    above = next(element.iterancestors("p", "li"), None)
    return above is not None and len(" ".join(above.text_content().split())) > _LONGEST_OF_HEAD
