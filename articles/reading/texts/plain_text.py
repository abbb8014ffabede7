"""Plain text: one file, one article, with what its header lines say; or an export of many."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import astuple, replace

from articles.cleaning.boilerplate import without_boilerplate
from articles.cleaning.cleaned_text import EditReason
from articles.cleaning.head import read_head
from articles.cleaning.left_out import with_left_out
from articles.cleaning.lines import lines_of
from articles.cleaning.publication_lines import publication_line, reads_only_like_outlet
from articles.document import DeclaredMetadata, Document, completed
from articles.errors import ReadingError
from articles.import_account import Remark
from articles.reading.exports.blog_exports import weblog_articles
from articles.reading.exports.chats import chat_articles
from articles.reading.exports.europresse_texts import EUROPRESSE_END, europresse_articles
from articles.reading.exports.factiva_texts import FACTIVA_END
from articles.reading.exports.highlights import marked_passages
from articles.reading.exports.lexis_exports import LEXIS_END, lexis_articles
from articles.reading.exports.wire_transmissions import transmitted_articles
from articles.reading.markup.wrapped_lines import unwrapped
from articles.reading.rows.header_lines import header_lines, title_line, trailer_lines
from articles.reading.rows.row_values import without_escapes
from articles.reading.sources.encoding import decode
from articles.reading.sources.limits import MAX_TEXT_BYTES
from articles.reading.sources.source import Source, source_of_bytes
from articles.reading.texts.article_borders import bordered_blocks
from articles.reading.texts.contents_lists import without_contents
from articles.reading.texts.expanded_rows import expanded_articles
from articles.reading.texts.issue_heads import declared_by_written_heads
from articles.reading.texts.joined_files import joined_files, notes_with_heads
from articles.reading.texts.line_marks import without_line_marks, without_page_numbers
from articles.reading.texts.markdown import plain_markdown
from articles.reading.texts.mastheads import day_of_all
from articles.reading.texts.outlined_articles import Headings
from articles.reading.texts.pasted_pages import without_page
from articles.reading.texts.running_lines import without_running_lines
from articles.reading.texts.signatures import published_below, signed_below
from articles.reading.texts.text_records import PAGE_END, outlined_articles, recorded_articles
from articles.reading.texts.underlined_titles import without_underlines
from articles.reading.texts.written_markup import WRITTEN, joplin_note, wiki_note

# A letter drawn out before the rest of its word.
_DRAWN = re.compile(
    r"(?<=[\u0620-\u064a])\u0640-?[ \t]*\r?\n[ \t]*\u0640?(?=[\u0620-\u063f\u0641-\u064a])"
)
# A hyphen before a small letter: the rest of the word goes up, and the line ends behind it.
_BROKEN = re.compile(
    r"(?<=[a-zà-öø-ÿœ])(?:-|\N{SOFT HYPHEN})[ \t]*\r?\n[ \t]*(?=[a-zà-öø-ÿœ])"
    r"(?P<rest>\S+)(?P<space>[ \t]*)"
)
# The address that a text was copied from, alone on the line above it.
_ADDRESS = re.compile(r"\s*<?(https?://[^\s<>]{4,2000})>?[ \t]*\r?\n")
_HIGHLIGHT = re.compile(r"^@highlight[ \t]*$", re.MULTILINE)
_AROUND = " ()[]«»"  # an outlet
_NO_HEADINGS = Headings()
_MOST_OVER_HEADING = 5  # lines
_MARKDOWN = frozenset({".md", ".markdown"})
_SEVERAL: tuple[
    Callable[[str, Source, str], Sequence[Document | ReadingError | Remark] | None], ...
] = (
    transmitted_articles,
    weblog_articles,
    marked_passages,
    expanded_articles,
    lexis_articles,
    europresse_articles,
    chat_articles,
    recorded_articles,
)


def read_plain_text(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """The file's text as one document; the text export of a press database as many.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY or UNKNOWN_ENCODING.
    """
    data = source.read(MAX_TEXT_BYTES)
    decoded = decode(data, source.origin)
    several = notes_with_heads(decoded.text)
    for number, words in enumerate(several, 1):
        origin = f"{source.origin}#{number}"
        yield from read_plain_text(source_of_bytes(words.encode(), origin, source.name))
    if several:
        return
    lines = decoded.text.replace("\r\n", "\n").replace("\r", "\n")  # rules stand alone on theirs
    plain = without_line_marks(without_escapes(lines))
    text = whole_words(plain)
    headings = _NO_HEADINGS
    if source.suffix not in WRITTEN:  # to these a rule is a mark of their own
        text, ranks = without_underlines(text)
        headings = Headings(ranks=ranks)
    note = joplin_note(text) or wiki_note(text)
    declared = DeclaredMetadata()
    if note is not None:
        text, declared = note
    if source.suffix in _MARKDOWN:
        text, title, marked = plain_markdown(text)
        headings = Headings(title, {**headings.ranks, **marked}, is_opening=PAGE_END in text)
        declared = completed(declared, DeclaredMetadata(title=title))
    elif source.suffix in WRITTEN:
        text, declared = WRITTEN[source.suffix](text)
    text, highlights = _without_highlights(text)
    text, running = without_running_lines(text)
    declared = completed(declared, running)
    text, around = without_page(text)
    highlights += [(EditReason.NAVIGATION, line) for line in around]
    for item in documents_of_text(text, source, data, "text", decoded.encoding, declared, headings):
        if isinstance(item, Document):
            words = with_left_out(item.text, highlights) if highlights else item.text
            yield replace(item, text=words, declared=completed(item.declared, running))
        else:
            yield item


def _without_highlights(text: str) -> tuple[str, list[tuple[EditReason, str]]]:
    """The text without the sentences that collections of summaries put under it (`@highlight`)."""
    words, *highlights = _HIGHLIGHT.split(text)
    if not words.strip():
        return text, []
    return words, [(EditReason.OUTSIDE, each) for each in highlights if each.strip()]


def whole_words(text: str) -> str:
    """The text with the words whole that were broken at the end of a line."""
    text = _DRAWN.sub("", text)
    return _BROKEN.sub(lambda found: found["rest"] + ("\n" if found["space"] else ""), text)


def articles_of_text(
    text: str, source: Source, text_format: str, headings: Headings = _NO_HEADINGS
) -> Sequence[Document | ReadingError | Remark] | None:
    """The articles of a text that holds several, whatever parts them; None for one article.

    Args:
        text: The words, a paragraph a line.
        source: Where they were.
        text_format: See `Document.format`.
        headings: What the document says of its headings; where these tell more articles apart,
            they are right.
    """
    text = without_contents(text)
    titled = f"{headings.top}\n{text}" if headings.top else text
    whole = titled if headings.is_opening else text
    found = (articles_of(whole, source, text_format) for articles_of in _SEVERAL)
    several = next((each for each in found if each is not None), None)
    outlined = outlined_articles(titled, source, text_format, headings)
    if several is None or (outlined is not None and _is_truer(outlined, several, headings.ranks)):
        several = outlined
    return several if several is not None else _judged(titled, source, text_format, headings)


def _judged(
    text: str, source: Source, text_format: str, headings: Headings
) -> list[Document | ReadingError | Remark] | None:
    """The articles whose borders are told by all that stands between them, each read by itself."""
    parted = bordered_blocks(text, headings.ranks)
    day = DeclaredMetadata(published=day_of_all(parted.above) or None)
    of_all = completed(declared_by_written_heads(parted.above), day)
    own = Headings(ranks=headings.ranks)
    found: list[Document | ReadingError | Remark] = []
    for number, block in enumerate(parted.blocks, 1):
        one = replace(source, origin=f"{source.origin}#{number}")
        for item in documents_of_text(block, one, block.encode(), text_format, None, headings=own):
            if isinstance(item, Document) and not parted.is_told:
                found.append(replace(item, declared=completed(item.declared, of_all)))
            else:
                found.append(item)
    if found and isinstance(found[0], Document):
        above = ((EditReason.OUTSIDE, line) for line in parted.above)
        found[0] = replace(found[0], text=with_left_out(found[0].text, above))
    return found or None


def _is_truer(
    outlined: Sequence[object], several: Sequence[object], ranks: Mapping[str, int]
) -> bool:
    """Whether headings tell the articles better than what else parts them.

    They tell more of them, or as many, where the titles of the others are of several ranks, or
    where these say less of them.
    """
    titles = [each.declared.title or "" for each in several if isinstance(each, Document)]
    known = {ranks[title] for title in titles if title in ranks}
    more = len(outlined) - len(several)
    is_fuller = _fields_said(outlined) > _fields_said(several)
    return bool(ranks) and (more > 0 or (more == 0 and (len(known) > 1 or is_fuller)))


def _fields_said(found: Sequence[object]) -> int:
    """How much documents say of themselves, all together."""
    said = (astuple(each.declared) for each in found if isinstance(each, Document))
    return sum(value is not None for fields in said for value in fields)


def is_article_end(line: str) -> bool:
    """Whether exports of press databases end an article with such a line."""
    return any(each.search(line) is not None for each in (LEXIS_END, EUROPRESSE_END, FACTIVA_END))


def under_issue(text: str) -> tuple[DeclaredMetadata, str]:
    """What the first line says of the issue that a text was in, and the text under it."""
    first, _, rest = text.lstrip("\n ").partition("\n")
    head = publication_line(first.strip()) if rest.strip() else None
    if head is None or not head.day or not (head.is_of_page or reads_only_like_outlet(head.outlet)):
        return DeclaredMetadata(), text
    outlet = head.outlet.strip(_AROUND)
    said = DeclaredMetadata(publisher=outlet, published=head.day, creator=head.author or None)
    return said, rest.lstrip("\n")


def documents_of_text(
    text: str,
    source: Source,
    data: bytes,
    text_format: str,
    encoding: str | None,
    declared: DeclaredMetadata | None = None,
    headings: Headings = _NO_HEADINGS,
) -> Iterator[Document | ReadingError | Remark]:
    """The documents of a text, wherever it was taken from.

    Args:
        text: The words, a paragraph a line.
        source: Where they were.
        data: The source's bytes, of which the fingerprint is made.
        text_format: See `Document.format`.
        encoding: See `Document.encoding`.
        declared: What the file says beside its text.
        headings: What it says of its headings.
    """
    files = joined_files(text)
    for name, words in files:
        one = replace(source, origin=f"{source.origin}#{name}")
        yield from documents_of_text(words, one, words.encode(), text_format, encoding)
    if files:
        return
    several = articles_of_text(text, source, text_format, headings)
    if several is not None:
        yield from several
        return
    text = text.replace(PAGE_END, "\n")
    text, around = without_page(text) if text_format != "text" else (text, [])
    declared = completed(declared or DeclaredMetadata(), _under_heading(text, headings))
    text, declared = _under_address(text, declared)
    issue, text = under_issue(text)
    declared = completed(declared, issue)
    header = header_lines(text) or title_line(text)
    said, body = header if header is not None else (DeclaredMetadata(), text)
    said, body = said_below(said, body)
    said = completed(said, declared)
    body = unwrapped(without_page_numbers(body)) if text_format == "text" else body
    yield Document(
        text=with_left_out(body, ((EditReason.NAVIGATION, line) for line in around)),
        origin=source.origin,
        fingerprint=hashlib.sha256(data).hexdigest(),
        format=text_format,
        encoding=encoding,
        declared=said,
    )


def _under_address(text: str, declared: DeclaredMetadata) -> tuple[str, DeclaredMetadata]:
    """The text under the address on its first line, if there is one, which is the article's."""
    address = _ADDRESS.match(text)
    if address is None or not text[address.end() :].strip():
        return text, declared
    return text[address.end() :], completed(declared, DeclaredMetadata(url=address[1]))


def _under_heading(text: str, headings: Headings) -> DeclaredMetadata:
    """The title of a text whose one heading stands near its top, under what a page has there."""
    said = [line for each in text.split("\n") if (line := " ".join(each.split()))]
    found = [place for place, line in enumerate(said) if line in headings.ranks]
    is_title = len(found) == 1 and 0 < found[0] <= _MOST_OVER_HEADING and found[0] + 1 < len(said)
    return DeclaredMetadata(title=said[found[0]] if is_title else None)


def _outlet_of_head(body: str, title: str | None) -> str | None:
    """The outlet that the lines above a text name: what stands below is where it was taken from."""
    lines, _ = without_boilerplate(lines_of(body))
    return read_head(lines, title).publisher


def said_below(said: DeclaredMetadata, body: str) -> tuple[DeclaredMetadata, str]:
    """What the lines under a text add to what is said above it, and the text without them."""
    trailer = trailer_lines(body)
    if trailer is not None:
        said, body = completed(said, trailer[0]), trailer[1]
    below = published_below(body) if said.publisher is None else None
    if below is not None and _outlet_of_head(below[0], said.title) is None:
        body, line = below
        told = DeclaredMetadata(
            publisher=line.outlet, published=line.day, creator=line.author or None
        )
        said = completed(said, told)
    signed = signed_below(body) if said.creator is None else None
    if signed is not None:
        body, said = signed[0], completed(said, DeclaredMetadata(creator=signed[1]))
    return said, body
