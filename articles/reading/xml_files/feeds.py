"""Feeds that were saved: RSS and Atom, one document an entry; OPML is a list and holds none."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.markup.xml_trees import Element, descendants, parse_xml
from articles.reading.rows.columns import Role, role_of
from articles.reading.rows.feed_titles import outlet_of_feed
from articles.reading.rows.rows import document_of_row
from articles.reading.sources.limits import MAX_XML_BYTES
from articles.reading.sources.source import Source
from articles.reading.xml_files.xml_articles import read_xml

_FEED = re.compile(rb"<(?:rss|(?:\w+:)?feed|(?:\w+:)?RDF)[\s>]")
_ELEMENT = re.compile(rb"<[a-z]", re.IGNORECASE)
_OPML = re.compile(rb"<opml[\s>]")
_SITEMAP = re.compile(rb"<(?:urlset|sitemapindex)\s[^>]*sitemaps?\.org|<(?:urlset|sitemapindex)>")
_ENTITIES = re.compile(rb"<!ENTITY", re.IGNORECASE)
# Entries that hold elements of their own (RFC 4287, 4.1.3.2), as the rows of a database (OData).
_OF_ELEMENTS = re.compile(
    rb"<(?:\w+:)?content\s[^<>]{0,200}?type=[\"'](?:application|text)/xml[\"']"
)
# What is said of a picture or film, which the library takes for the words of the entry.
_OF_MEDIA = re.compile(
    rb"<media:(description|title|text|credit|copyright|keywords)\b[^<>]{0,500}>"
    rb"(?:(?!</media:\1>).){0,20000}</media:\1\s*>",
    re.DOTALL | re.IGNORECASE,
)
# What WordPress exports beside its articles.
_NO_ARTICLES = frozenset({"attachment", "nav_menu_item", "revision", "custom_css"})
_COMMENT_OF_WORDPRESS = b"<wp:comment>"
_LOGIN = re.compile(
    rb"<wp:author_login>(?:<!\[CDATA\[)?([^<\]]{1,200})(?:\]\]>)?</wp:author_login>"
    rb".{0,1000}?<wp:author_display_name>(?:<!\[CDATA\[)?([^<\]]{1,200})",
    re.DOTALL,
)
# What Drupal writes above the words of an entry, and says in fields of the feed as well.
_SAID_BY_DRUPAL = re.compile(
    r"<span class=\"field field--name-(?:title|uid|created)\b[^<>]{0,300}>"
    r"(?:[^<]|<(?!/?span\b)|<span\b[^<>]{0,300}>(?:[^<]|<(?!/?span\b)){0,300}</span>){0,600}</span>"
)
_LABELLED = re.compile(
    r"<div class=\"field__label\b[^<>]{0,100}>([^<]{1,40})</div>\s{0,40}"
    r"<div class=\"field__item\b[^<>]{0,100}>(?:<a\b[^<>]{0,300}>)?([^<]{1,120})(?:</a>)?</div>"
)
_OTHERS_OF_BLOGGER = frozenset({"COMMENT", "TEMPLATE", "SETTINGS"})
_ADDRESSED = re.compile(r"\s*[^\s@()]{1,80}@[^\s@()]{1,80}\s+\(([^()]{2,120})\)\s*")
_HEAD = 1 << 12
_SHORTEST_OUTLINED = 150  # code points of a text in an outline: less is a list
_NO_DAY = "0000"  # of a draft
_THROWN_AWAY = frozenset({"trash", "auto-draft"})


def looks_like_feed(head: bytes) -> bool:
    """Whether the first bytes of a file open an RSS or Atom feed."""
    found = _FEED.search(head)
    if found is None or not head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
        return False
    if _ELEMENT.search(head, 0, found.start()) is not None:
        return False  # a record of something else that tells by which feed it came
    return not found[0].endswith(b"RDF>") and (b"RDF" not in found[0] or b"purl.org/rss" in head)


def looks_like_opml(head: bytes) -> bool:
    """Whether the first bytes of a file open a list of feeds (OPML) or of pages (a sitemap)."""
    is_markup = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<"
    return is_markup and (_OPML.search(head) or _SITEMAP.search(head)) is not None


def read_feed(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """One document for each entry: its full content where the feed has it, else its summary.

    Raises:
        ReadingError: TOO_LARGE, UNREADABLE or NO_ARTICLES.
    """
    # A tenth of a second of imports that only feeds need.
    import feedparser  # noqa: PLC0415

    data = source.read(MAX_XML_BYTES)
    if _ENTITIES.search(data):
        raise ReadingError(source.origin, Reason.UNREADABLE, "entities of its own")
    if _OF_ELEMENTS.search(data) is not None:
        yield from read_xml(source)
        return
    plain = _OF_MEDIA.sub(b"", data)
    parsed = feedparser.parse(io.BytesIO(plain), sanitize_html=False, resolve_relative_uris=False)
    publisher = outlet_of_feed(str(parsed.feed.get("title") or "")) or None
    names = {login.decode("utf-8", "replace"): name for login, name in _LOGIN.findall(plain)}
    is_atom = str(parsed.version).startswith("atom")  # elsewhere it is whoever runs the site
    by_all = parsed.feed.get("author") if is_atom else None
    summaries = number = 0
    others = plain.count(_COMMENT_OF_WORDPRESS)
    for entry in parsed.entries:
        is_thrown_away = entry.get("wp_status") in _THROWN_AWAY
        if is_thrown_away or entry.get("wp_post_type") in _NO_ARTICLES or _is_of_blogger(entry):
            others += 1
            continue
        number += 1
        full = _content(entry)
        summaries += not full
        row = _row(entry, full, publisher)
        row["author"] = row["author"] or by_all
        name = names.get(str(row["author"] or ""))
        if name is not None:  # WordPress names the one who writes by the name of the account
            row["author"] = name.decode("utf-8", "replace")
        yield document_of_row(row, number, source.origin, "feed")
    if summaries:
        yield Remark(source.origin, RemarkKind.SUMMARY_ONLY, count=summaries)
    if others:
        yield Remark(source.origin, RemarkKind.OTHER_ROWS, count=others)
    if parsed.bozo and _is_cut(data):
        yield ReadingError(source.origin, Reason.CUT_OFF, f"after entry {number}")
    elif not number:
        raise ReadingError(source.origin, Reason.NO_ARTICLES, "no entries")


def read_opml(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """One document for each heading of an outliner with a text under it; a list of feeds has none.

    Raises:
        ReadingError: NO_ARTICLES or SHORTCUT with how many feeds or pages a list names; TOO_LARGE,
            UNREADABLE.
    """
    data = source.read(MAX_XML_BYTES)
    if _SITEMAP.search(data[:_HEAD]) is not None:
        raise ReadingError(source.origin, Reason.SHORTCUT, f"sitemap: {data.count(b'<loc>')}")
    feeds = data.count(b"xmlUrl")
    root, fault = parse_xml(data, source.origin)
    rows = [] if feeds else list(_outlined(root))
    for number, row in enumerate(rows, 1):
        yield document_of_row(row, number, source.origin, "opml")
    if fault is not None and rows:
        yield ReadingError(source.origin, Reason.CUT_OFF, fault)
    if not rows:
        raise ReadingError(source.origin, Reason.NO_ARTICLES, f"OPML: {feeds}")


def _outlined(root: Element) -> Iterator[dict[str, object]]:
    """The headings of an outline with the paragraphs under each, or in its note."""
    for outline in descendants(root, "outline"):
        lines = [str(outline.get("_note") or "").strip()]
        lines += [str(e.get("text") or "").strip() for e in outline if not len(e)]
        text = "\n".join(filter(None, lines))
        if len(text) >= _SHORTEST_OUTLINED:
            yield {"title": outline.get("text"), "text": text}


def _content(entry: Mapping[str, object]) -> str:
    """The full content of an entry; empty where there is none."""
    contents = entry.get("content")
    if not isinstance(contents, list):
        return ""
    return max((str(each.get("value") or "") for each in contents), key=len, default="")


def _is_of_blogger(entry: Mapping[str, object]) -> bool:
    """Whether an entry of Blogger's export, old or new, is a comment, a setting or a template."""
    stated = str(entry.get("blogger_type") or "").upper()
    if stated in _OTHERS_OF_BLOGGER or entry.get("blogger_parent"):
        return True
    tags = entry.get("tags")
    terms = [str(each.get("term") or "") for each in tags] if isinstance(tags, list) else []
    kinds = [term.partition("#")[2] for term in terms if "blogger" in term]
    return bool(kinds) and not {"post", "page"}.intersection(kinds)


def _row(entry: Mapping[str, object], full: str, publisher: str | None) -> dict[str, object]:
    text = _SAID_BY_DRUPAL.sub("", full or str(entry.get("summary") or ""))
    signed = next((f for f in _LABELLED.finditer(text) if role_of(f[1]) is Role.CREATOR), None)
    if signed is not None:
        text = f"{text[: signed.start()]}{text[signed.end() :]}"
    return {
        "title": entry.get("title"),
        "text": text or None,
        "url": entry.get("link"),
        "author": _author(entry) if signed is None else signed[2],
        "published": _moment(entry),
        "source": _source_of(entry) or publisher,
    }


def _author(entry: Mapping[str, object]) -> object:
    """Who wrote: the name alone, where an address stands beside it (`a@b.example (Name)`).

    Several authors are all of them, each in an element of its own.
    """
    said, people = entry.get("author"), entry.get("authors")
    several = [each.get("name") for each in people] if isinstance(people, list) else []
    if len(several) > 1 and all(several):
        return list(dict.fromkeys(several))
    named = _ADDRESSED.fullmatch(said) if isinstance(said, str) else None
    return said if named is None else named[1]


def _moment(entry: Mapping[str, object]) -> object:
    """When an entry was published; WordPress exports it apart, and the usual field empty."""
    own = str(entry.get("wp_post_date") or "")
    said = entry.get("published") or (own if not own.startswith(_NO_DAY) else "")
    return said or entry.get("created") or ("updated" in entry and entry.get("updated")) or None


def _source_of(entry: Mapping[str, object]) -> str:
    """The outlet that an entry of an aggregator names."""
    source = entry.get("source")
    return str(source.get("title") or "") if isinstance(source, Mapping) else ""


def _is_cut(data: bytes) -> bool:
    """Whether the feed does not come to its end."""
    return re.search(rb"</(?:rss|(?:\w+:)?feed|(?:\w+:)?RDF)\s*>\s*$", data[-200:].rstrip()) is None
