"""Mail and what is written like it: EML, mailboxes (MBOX), and pages saved as MHTML.

A mail is an article with its subject for a title; what is attached to it is read as what it is.
"""

from __future__ import annotations

import email
import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email.errors import CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect
from email.message import Message
from email.utils import parseaddr

from articles.cleaning.cleaned_text import EditReason
from articles.cleaning.left_out import with_left_out
from articles.cleaning.publication_lines import without_name_behind
from articles.document import DeclaredMetadata, Document, completed
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.mail.digests import is_list_of_mails, mails_in, mails_of_digest
from articles.reading.mail.list_frames import lines_beside, without_frame_of_list
from articles.reading.mail.mail_headers import header, header_words
from articles.reading.mail.mail_texts import (
    headings_of_issue,
    headings_of_pages,
    is_cover_note,
    own_words,
    subject,
    without_question,
)
from articles.reading.mail.sealed_mails import refuse_sealed
from articles.reading.mail.senders import sender_of
from articles.reading.markup.markup import plain_text
from articles.reading.markup.saved_copies import with_moment
from articles.reading.markup.wrapped_lines import unwrapped
from articles.reading.sources.encoding import better_encoding, clean_text, decode
from articles.reading.sources.limits import MAX_MAIL_BYTES
from articles.reading.sources.source import Source
from articles.reading.texts.plain_text import articles_of_text

_HEADER = re.compile(rb"^[A-Za-z][A-Za-z0-9-]{1,40}:[ \t]?.", re.MULTILINE)
_OPENING = re.compile(
    rb"^(?:From |Return-Path:|Received:|Delivered-To:|Message-ID:|From:|To:|Subject:|Date:"
    rb"|MIME-Version:|Content-Type:|X-)",
    re.IGNORECASE,
)
_SURE = re.compile(
    rb"^(?:Message-ID|MIME-Version|Received|Content-Transfer-Encoding|Return-Path):",
    re.IGNORECASE | re.MULTILINE,
)
_SAVED_PAGE = re.compile(
    rb"^Content-Type:\s*(?:multipart/(?:related|alternative)|text/html)",
    re.IGNORECASE | re.MULTILINE,
)
_SAVED_BY = re.compile(
    rb"^(?:Snapshot-Content-Location:|From: \"?<?Saved by|X-MimeOLE:)", re.IGNORECASE | re.MULTILINE
)
# A page has an address, and nobody to whom it was sent.
_ADDRESS_OF_PAGE = re.compile(
    rb"^Content-Location:\s*(?:https?|file):", re.IGNORECASE | re.MULTILINE
)
_SENT = re.compile(
    rb"^(?:To|Cc|Received|Delivered-To|Return-Path|Message-ID):", re.IGNORECASE | re.MULTILINE
)
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_COUNTED = re.compile(rb"\s*(\d{1,9})[ \t]*\r?\n(?=[A-Za-z-]+:)")
# Parts beside the words: pictures and styles, signatures, cards and invitations.
_PICTURES = (
    "image/", "audio/", "video/", "font/", "text/css", "application/javascript", "text/calendar",
    "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature",
    "application/pgp-keys", "application/ics", "text/vcard", "text/x-vcard", "text/directory",
)  # fmt: skip
_CUT = (CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect)
_FEWEST_BESIDE = 20  # words
_MOST_PARTS = 500


def looks_like_mhtml(head: bytes) -> bool:
    """Whether the first bytes of a file open a page that a browser saved as one file."""
    head = head.lstrip()
    if _HEADER.match(head) is None or _SAVED_PAGE.search(head) is None:
        return False
    if _SENT.search(head) is None and _ADDRESS_OF_PAGE.search(head) is not None:
        return True
    is_related = re.search(rb"multipart/related", head, re.IGNORECASE) is not None
    return is_related and _SAVED_BY.search(head) is not None


def looks_like_mbox(head: bytes) -> bool:
    """Whether the first bytes of a file open a mailbox."""
    return re.match(rb"From \S+ .*\d{4}\r?\n[A-Za-z>][A-Za-z0-9-]*:", head) is not None


def looks_like_mail(head: bytes) -> bool:
    """Whether the first bytes of a file open a mail."""
    counted = _COUNTED.match(head)
    head = head[counted.end() :] if counted is not None else head.lstrip()
    return (
        _OPENING.match(head) is not None
        and _HEADER.match(head) is not None
        and _SURE.search(head) is not None
    )


def unpack_mhtml(source: Source) -> Iterator[ReadingError | Remark | Source]:
    """The page in a saved page; its pictures and styles are passed over.

    Raises:
        ReadingError: TOO_LARGE, NO_TEXT where no part is a page.
    """
    message = email.message_from_bytes(source.read(MAX_MAIL_BYTES))
    pages = [part for part in _leaves(message) if part.get_content_type() in _PAGES]
    if not pages:
        raise ReadingError(source.origin, Reason.NO_TEXT, "no page in it")
    stated = header_words(message.get("Snapshot-Content-Location"))
    page = _main_page(pages, stated, source.origin)
    address = header_words(page.get("Content-Location")) or stated or ""
    known = DeclaredMetadata(url=address if address.startswith("http") else None)
    saved = header_words(header(message, "Date"))
    yield source.part("", "page.html", with_moment(_as_utf8(page), saved), known)
    others = sum(1 for _ in _leaves(message)) - 1
    if others:
        yield Remark(source.origin, RemarkKind.SKIPPED, "page-parts", others)
    if _is_cut(message):
        yield ReadingError(source.origin, Reason.CUT_OFF)


def _main_page(pages: list[Message], stated: str | None, origin: str) -> Message:
    """The page that was saved, among those of its frames and advertisements."""
    if len(pages) == 1:
        return pages[0]
    sizes = {id(each): len(plain_text(_decoded(each, origin))) for each in pages}
    largest = max(pages, key=lambda each: sizes[id(each)])
    named = (each for each in pages if stated and each.get("Content-Location") == stated)
    main = next(named, pages[0])
    return main if 2 * sizes[id(main)] >= sizes[id(largest)] else largest


def unpack_mail(source: Source) -> Iterator[Document | ReadingError | Remark | Source]:
    """The words of a mail as a document, then its attachments.

    Raises:
        ReadingError: TOO_LARGE, ENCRYPTED; OTHER_PROGRAM for one that is sealed by its signature.
    """
    data = source.read(MAX_MAIL_BYTES)
    message = email.message_from_bytes(_without_frame(data))
    refuse_sealed(message, source.origin)
    body, attached, pictures = _sorted(message)
    text = _text(body, source.origin)
    subjects = [header_words(header(each, "Subject")) for each in mails_in(attached)]
    several: Sequence[Document | ReadingError | Remark] | None = mails_of_digest(text, source)
    declared, around = _declared(message, text), list[str]()
    if not several:
        whole = text
        text, declared = own_words(text, declared)
        text = without_question(text)
        text = without_frame_of_list(text)
        around = lines_beside(whole, text)
        pages = (_decoded(e, source.origin) for e in body if e.get_content_type() == "text/html")
        headings = headings_of_issue(headings_of_pages(pages), declared.title, declared.publisher)
        several = articles_of_text(text, source, "mail", headings) if text else None
    if several is not None:
        yield from _with_frame([_sent(each, declared) for each in several], around)
    elif text and attached and (is_cover_note(text) or is_list_of_mails(text, subjects)):
        yield Remark(source.origin, RemarkKind.SKIPPED, "cover-note")
    elif text:
        yield Document(
            text=with_left_out(text, ((EditReason.OUTSIDE, line) for line in around)),
            origin=source.origin,
            fingerprint=hashlib.sha256(data).hexdigest(),
            format="mail",
            encoding=None,
            declared=declared,
        )
    for number, part in enumerate(attached, 1):
        name = header_words(part.get_filename()) or f"{number}.{part.get_content_subtype()}"
        yield source.part(name, name, _payload(part), DeclaredMetadata())
    if pictures:
        yield Remark(source.origin, RemarkKind.SKIPPED, "page-parts", pictures)
    beside = _words_beside_parts(message)
    if beside:
        yield Remark(source.origin, RemarkKind.UNREAD, count=beside)
    if _is_cut(message):
        yield ReadingError(source.origin, Reason.CUT_OFF)
    if not text and not attached:
        yield ReadingError(source.origin, Reason.NO_TEXT)


def _words_beside_parts(message: Message) -> int:
    """How many words stand before the first part of a mail and behind the last.

    No program looks there; what programs write there of themselves («MIME») does not count.
    """
    said = (str(each or "") for each in (message.preamble, message.epilogue))
    words = [word for each in said if "MIME" not in each for word in each.split()]
    return len(words) if len(words) >= _FEWEST_BESIDE else 0


def _sent(
    item: Document | ReadingError | Remark, declared: DeclaredMetadata
) -> Document | ReadingError | Remark:
    """An article among several in a mail: of its head only the day and a newsletter are its own."""
    if not isinstance(item, Document):
        return item
    known = DeclaredMetadata(published=declared.published, publisher=declared.publisher)
    return replace(item, declared=completed(item.declared, known))


def _with_frame(
    items: list[Document | ReadingError | Remark], around: list[str]
) -> list[Document | ReadingError | Remark]:
    """The articles of a mail, what stands around them kept behind the last one as left out."""
    places = [n for n, item in enumerate(items) if isinstance(item, Document)]
    if places and isinstance(last := items[places[-1]], Document):
        left_out = ((EditReason.OUTSIDE, line) for line in around)
        items[places[-1]] = replace(last, text=with_left_out(last.text, left_out))
    return items


def _without_frame(data: bytes) -> bytes:
    """The mail without what Apple Mail writes around it: its length, and a property list."""
    counted = _COUNTED.match(data)
    return data if counted is None else data[counted.end() : counted.end() + int(counted[1])]


def unpack_mbox(source: Source) -> Iterator[ReadingError | Source]:
    """The mails of a mailbox, one after the other."""
    number = size = 0
    lines: list[bytes] = []
    was_empty = True
    with source.open() as stream:
        while line := stream.readline(MAX_MAIL_BYTES):
            if line.startswith(b"From ") and was_empty:
                yield from _mail_of_box(source, number, lines, size)
                number, size, lines = number + 1, 0, []
            elif size <= MAX_MAIL_BYTES:
                lines.append(line[1:] if line.startswith((b">From ", b">>From ")) else line)
                size += len(line)
            was_empty = not line.strip()
    yield from _mail_of_box(source, number, lines, size)


def _mail_of_box(
    source: Source, number: int, lines: list[bytes], size: int
) -> Iterator[ReadingError | Source]:
    if size > MAX_MAIL_BYTES:
        yield ReadingError(f"{source.origin}#{number}", Reason.TOO_LARGE, f"mail {number}")
    elif lines:
        yield source.part(str(number), f"{number}.eml", b"".join(lines))


def _leaves(message: Message) -> Iterator[Message]:
    """The parts that hold no parts, but for attached mails, which stay whole."""
    waiting, seen = [message], 0
    while waiting and seen < _MOST_PARTS:
        part = waiting.pop(0)
        seen += 1
        payload = part.get_payload()
        if part.get_content_type() == "message/rfc822" and part is not message:
            yield part
        elif part.is_multipart() and isinstance(payload, list):
            waiting = [each for each in payload if isinstance(each, Message)] + waiting
        else:
            yield part


def _sorted(message: Message) -> tuple[list[Message], list[Message], int]:
    """The parts that are the mail's words, those attached to it, and how many are pictures."""
    body, attached, pictures = [], [], 0
    for part in _leaves(message):
        kind = part.get_content_type()
        is_attached = part.get_content_disposition() == "attachment" or part.get_filename()
        if kind.startswith(_PICTURES):
            pictures += 1
        elif kind in {"text/plain", "text/html"} and not is_attached:
            body.append(part)
        elif is_attached or kind == "message/rfc822":
            attached.append(part)
    return body, attached, pictures


def _text(body: list[Message], origin: str) -> str:
    """The words of the longest text; the plain one where both say the same."""
    texts: dict[str, list[str]] = {}
    for part in body:
        words = _decoded(part, origin)
        if part.get_content_type() == "text/html":
            words = plain_text(words)
        texts.setdefault(part.get_content_type(), []).append(words)
    plain = _unwrapped("\n".join(texts.get("text/plain", ())).replace("\r\n", "\n").strip())
    rich = "\n".join(texts.get("text/html", ())).strip()
    return rich if len(rich) > len(plain) * 1.2 or not plain else plain


def _unwrapped(text: str) -> str:
    """The text with its paragraphs on one line each; a signature under it keeps its lines."""
    words, mark, signature = text.rpartition("\n-- \n")
    return f"{unwrapped(words)}{mark}{signature}" if mark else unwrapped(text)


def _payload(part: Message) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        first = inner[0] if isinstance(inner, list) and inner else None
        return first.as_bytes() if isinstance(first, Message) else b""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _decoded(part: Message, origin: str) -> str:
    """The part's words: in the encoding it names if they are so, else by their bytes."""
    data = _payload(part)
    charset = part.get_content_charset()
    if charset:
        try:
            return clean_text(data.decode(better_encoding(data, charset) or charset))
        except (LookupError, UnicodeError):
            pass
    try:
        return decode(data, origin).text
    except ReadingError:
        return ""


def _as_utf8(part: Message) -> bytes:
    """The page's bytes; in UTF-8 where only the part's header says what they are in."""
    data = _payload(part)
    charset = part.get_content_charset()
    if charset and charset.lower().replace("-", "") != "utf8":
        try:
            return b"\xef\xbb\xbf" + data.decode(charset).encode("utf-8", "replace")
        except (LookupError, UnicodeError):
            return data
    return data


def _declared(message: Message, text: str) -> DeclaredMetadata:
    name, address = parseaddr(header_words(header(message, "From")))
    is_of_list = message.get("List-ID") is not None
    about = subject(header_words(header(message, "Subject")), is_of_list=is_of_list)
    sent = sender_of(
        name,
        address,
        text,
        about,
        is_to_subscribers=message.get("List-Unsubscribe") is not None,
        is_of_open_list=message.get("List-Post") is not None,
    )
    return DeclaredMetadata(
        identifier=header_words(header(message, "Message-ID")).strip("<>") or None,
        title=without_name_behind(about, sent.outlet or name) or None,
        publisher=sent.outlet,
        creator=sent.author,
        published=header_words(header(message, "Date")) or None,
    )


def _is_cut(message: Message) -> bool:
    return any(isinstance(defect, _CUT) for part in message.walk() for defect in part.defects)
