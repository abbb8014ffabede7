"""PDF with a text layer: one file, one article, or the clippings that it holds.

The letters are judged page by page (`articles.reading.pdf.letter_trust`): what is backwards is
turned, what cannot be trusted and what is a picture is refused by name, never imported as it is.
"""

from __future__ import annotations

import hashlib
import math
import re
import threading
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from articles.cleaning.cleaned_text import EditReason
from articles.cleaning.left_out import with_left_out
from articles.document import RECOGNISED, DeclaredMetadata, Document, completed
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.pdf.letter_trust import Trust, trust_of
from articles.reading.pdf.running_heads import (
    without_running_paragraphs,
    without_running_rows,
)
from articles.reading.sources.encoding import clean_text
from articles.reading.sources.limits import MAX_TEXT_BYTES
from articles.reading.sources.source import Source
from articles.reading.texts.heading_looks import Look, ranks_by_looks
from articles.reading.texts.issue_heads import declared_by_heads
from articles.reading.texts.outlined_articles import Headings
from articles.reading.texts.pasted_pages import without_page
from articles.reading.texts.plain_text import (
    articles_of_text,
    is_article_end,
    said_below,
    under_issue,
)
from articles.reading.texts.text_records import PAGE_END

if TYPE_CHECKING:
    from articles.reading.pdf.pdf_lines import PdfLine

_ONE_AT_A_TIME = threading.Lock()  # PDFium crashes where two threads call it, whatever the files
_MOST_PAGES = 2000
_FEWEST_LETTERS = 20  # on a page with less than that there is a picture, or nothing
_GENERATED = re.compile(
    r"^(?:microsoft (?:word|powerpoint)|untitled|sans titre)"
    r"|\.(?:docx?|odt|indd|qxd|pub|pdf|rtf|x?html?|php|aspx?|jsp|txt)$",
    re.IGNORECASE,
)
_TAIL = 2048  # bytes: the mark of the end stands in them
_DOTS_AN_INCH, _MOST_DOTS = 300, 40_000_000  # of a page that is recognised
_LINES_OF_TITLE = 4
_FEWEST_WORDS_OF_TITLE = 3
_BEHIND_TITLE = re.compile(r"\s+(?:[-–—|»•]|::)\s+([^|»•]{2,50})")
_SHORTEST = 60  # code points of a paragraph that goes on, on a page without a sentence
_SHORTEST_BROKEN = 30  # code points of a paragraph that breaks off at a page's foot
_LONGEST_OPENING = 16  # code points by which the first line of a paragraph is known
_STEP = 0.75  # points: letters of one size are measured a little apart
_STOPS = (".", "؟", "!", "?", "…", ":", "»")


@dataclass(frozen=True, slots=True)
class _Page:
    """The paragraphs of a page, or why there are none; its lines until they are joined."""

    number: int
    paragraphs: tuple[str, ...] = ()
    lines: tuple[PdfLine, ...] = ()
    head: str = ""
    fault: Reason | None = None
    is_turned: bool = False
    is_recognised: bool = False


def looks_like_pdf(head: bytes) -> bool:
    """Whether the first bytes of a file are those of a PDF."""
    return b"%PDF-" in head[:1024]


def read_pdf(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """The words of the file; pages that cannot be read are errors of their own.

    Raises:
        ReadingError: TOO_LARGE, ENCRYPTED, UNREADABLE; SCANNED or UNTRUSTED_LETTERS where that
            holds of every page.
    """
    data = source.read(MAX_TEXT_BYTES)
    with _ONE_AT_A_TIME:
        pages, title = _pages(data, source)
    good = [page for page in pages if page.fault is None]
    if not good:
        fault = pages[0].fault if pages else None
        raise ReadingError(source.origin, fault or Reason.NO_TEXT, f"{len(pages)} pages")
    sizes = {_opening(line.text): line.size for page in good for line in page.lines}
    good = _as_paragraphs(good, title)
    text = _joined(good)
    kind = RECOGNISED if any(page.is_recognised for page in good) else "pdf"
    several = articles_of_text(text, source, kind, Headings(ranks=_ranks(good, sizes)))
    heads = list(dict.fromkeys(page.head for page in good if page.head))
    of_all = declared_by_heads(heads, title)
    for item in several or ():
        if isinstance(item, Document):
            yield replace(item, declared=completed(item.declared, of_all))
        else:
            yield item
    if several is None:
        declared, above = _declared(title, good)
        declared = completed(declared, declared_by_heads(heads[:1], title))
        words = text.replace(f"\n{PAGE_END}\n", "\n")
        words, around = without_page(words.split("\n", len(above))[-1])
        issue, words = under_issue(words)
        declared, words = said_below(declared, words)
        outside = (*heads, *above, *around)
        yield Document(
            text=with_left_out(words, ((EditReason.OUTSIDE, line) for line in outside)),
            origin=source.origin,
            fingerprint=hashlib.sha256(data).hexdigest(),
            format=kind,
            encoding=None,
            declared=completed(declared, issue),
        )
    yield from _told_of_pages(pages, source.origin)


def _told_of_pages(pages: Sequence[_Page], origin: str) -> Iterator[ReadingError | Remark]:
    """How the pages were read, and which could not be."""
    if count := sum(page.is_recognised for page in pages):
        yield Remark(origin, RemarkKind.RECOGNISED, count=count)
    if any(page.is_turned for page in pages):
        yield Remark(origin, RemarkKind.REPAIRED, "backwards")
    for page in pages:
        if page.fault is not None:
            place = f"{origin}#page={page.number}"
            yield ReadingError(place, page.fault, f"page {page.number} of {len(pages)}")


def _opening(words: str) -> str:
    return clean_text(words)[:_LONGEST_OPENING]


def _ranks(pages: Sequence[_Page], sizes: Mapping[str, float]) -> dict[str, int]:
    """The headings by the size of their letters, where these are larger than most."""
    lines = [line for page in pages for line in page.paragraphs]
    looks = [Look(round(sizes.get(_opening(line), 0.0) / _STEP)) for line in lines]
    return ranks_by_looks(zip((" ".join(line.split()) for line in lines), looks, strict=True))


def _pages(data: bytes, source: Source) -> tuple[list[_Page], str | None]:
    # The library is loaded when the first PDF is met.
    import pypdfium2  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        is_locked = "password" in str(error).lower()
        is_cut = b"%%EOF" not in data[-_TAIL:]
        reason = Reason.CUT_OFF if is_cut else Reason.UNREADABLE
        reason = Reason.ENCRYPTED if is_locked else reason
        raise ReadingError(source.origin, reason, str(error)) from error
    try:
        if len(document) > _MOST_PAGES:
            raise ReadingError(source.origin, Reason.TOO_LARGE, f"{len(document)} pages")
        title = clean_text(str(document.get_metadata_value("Title") or "")).strip()
        stated = title if title and _GENERATED.search(title) is None else None
        return [_readable(document, number, source) for number in range(len(document))], stated
    finally:
        document.close()


def _readable(document: object, place: int, source: Source) -> _Page:
    """A page, or that nothing can be read of it; a picture recognised where that was chosen."""
    import pypdfium2  # noqa: PLC0415

    try:
        page = _page(document, place)
        if page.fault is None or not source.recognises:
            return page
        return _recognised(document, place, source)
    except pypdfium2.PdfiumError:
        return _Page(place + 1, fault=Reason.UNREADABLE)


def _page(document: object, place: int) -> _Page:
    from articles.reading.pdf.pdf_lines import lines_of_page  # noqa: PLC0415

    page = document[place]  # type: ignore[index]
    try:
        lines = lines_of_page(page)
    finally:
        page.close()
    whole = "\n".join(line.text for line in lines)
    if sum(letter.isalpha() for letter in whole) < _FEWEST_LETTERS:
        return _Page(place + 1, fault=Reason.SCANNED)
    trust = trust_of(whole)
    if trust is Trust.WRONG:
        return _Page(place + 1, fault=Reason.UNTRUSTED_LETTERS)
    if trust is Trust.BACKWARDS:
        lines = [replace(line, text=_turned(line.text)) for line in lines]
    return _Page(place + 1, lines=tuple(lines), is_turned=trust is Trust.BACKWARDS)


def _recognised(document: object, place: int, source: Source) -> _Page:
    """A page by the letters that can be seen on it."""
    from articles.reading.scans.recognition import recognised_paragraphs  # noqa: PLC0415

    page = document[place]  # type: ignore[index]
    try:
        points = page.get_width() * page.get_height()
        scale = min(_DOTS_AN_INCH / 72, math.sqrt(_MOST_DOTS / max(1.0, points)))
        dots = page.render(scale=scale, grayscale=True).to_numpy()
    finally:
        page.close()
    height, width = dots.shape[:2]
    picture = b"P5 %d %d 255\n" % (width, height) + dots.tobytes()
    try:
        found = recognised_paragraphs(picture, source.origin)
    except ReadingError as error:
        if error.reason is Reason.NO_RECOGNISER:
            raise
        return _Page(place + 1, fault=error.reason)
    return _Page(place + 1, found, is_recognised=True)


def _turned(line: str) -> str:
    """A line whose letters stand backwards, the right way; numbers and Latin words as they are."""
    turned = line[::-1]
    return re.sub(r"[0-9A-Za-z٠-٩][0-9A-Za-z٠-٩.,:/%-]*", lambda found: found[0][::-1], turned)


def _declared(title: str | None, pages: Sequence[_Page]) -> tuple[DeclaredMetadata, Sequence[str]]:
    """The stated title without the outlet behind it, and the lines above it on the page.

    So browsers state it, of pages that they print: «Un port rouvre - Le Fleuve», where one of the
    first lines is the title alone. Above it stands where it is on the site. The title of the window
    may stand over the page as well.
    """
    lines = pages[0].paragraphs[:_LINES_OF_TITLE] if pages else ()
    windows = [each for each in (title, pages[0].head if pages else "", *lines) if each]
    for place, line in enumerate(lines):
        rests = (each.removeprefix(line) for each in windows if each.startswith(line))
        behind = next((found for rest in rests if (found := _BEHIND_TITLE.fullmatch(rest))), None)
        if behind is not None and len(line.split()) >= _FEWEST_WORDS_OF_TITLE:
            is_of_site = all(len(e) < _SHORTEST and not e.endswith(_STOPS) for e in lines[:place])
            is_window = all(each in windows and each.startswith(line) for each in lines[:place])
            above = lines[:place] if is_of_site or is_window else ()
            return DeclaredMetadata(title=line, publisher=behind[1].strip()), above
    return DeclaredMetadata(title=title), ()


def _as_paragraphs(pages: Sequence[_Page], title: str | None) -> list[_Page]:
    """The pages with their lines joined, what is printed around them apart.

    Where the pages have heads of their own each is that of its article, and stays a paragraph.
    """
    from articles.reading.pdf.pdf_lines import paragraphs  # noqa: PLC0415

    parted = without_running_rows([page.lines for page in pages], title)
    heads = [head for head, _ in parted]
    times = Counter(filter(None, heads))
    found, own = [], ["" if len(times) < 2 or times[head] > 1 else head for head in heads]
    for page, alone, (_, lines) in zip(pages, own, parted, strict=True):
        joined = page.paragraphs or tuple(map(clean_text, paragraphs(lines)))
        found.append((alone, *joined) if alone else joined)
    kept = without_running_paragraphs(found, title)
    return [
        replace(page, paragraphs=words, lines=(), head="" if alone else head)
        for page, words, alone, head in zip(pages, kept, own, heads, strict=True)
    ]


def _goes_on(paragraphs: Sequence[str]) -> bool:
    """Whether a page breaks off in a sentence; a cover has none."""
    last = paragraphs[-1] if paragraphs else ""
    is_cover = len(last) < _SHORTEST and not any(each.endswith(_STOPS) for each in paragraphs)
    is_line = len(last) < _SHORTEST_BROKEN  # of a head, whose text begins on the next page
    return not (last.endswith(_STOPS) or is_cover or is_line or is_article_end(last))


def _joined(pages: list[_Page]) -> str:
    """The paragraphs of all pages; one that breaks off at a page's foot goes on."""
    joined: list[str] = []
    goes_on = False
    for page in pages:
        lines = list(page.paragraphs)
        if joined and lines and goes_on:
            joined[-1] = f"{joined[-1]} {lines.pop(0)}"
        elif joined and lines:
            joined.append(PAGE_END)
        goes_on = _goes_on(lines or list(page.paragraphs))
        joined.extend(lines)
    return "\n".join(joined)
