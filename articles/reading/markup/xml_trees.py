"""XML trees: parsed without entities, outside files or network, within limits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5

from lxml import etree

from articles.errors import ReadingError, Reason

_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_AMPERSAND = re.compile(
    rb"&(?:(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,30});|(?![#A-Za-z])|(?=[A-Za-z]+[^A-Za-z0-9;]))"
)
_DECLARATION = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}?(?:encoding\s*=\s*[\"']([\w.:-]{2,40})[\"'][^>]{0,100})?\?>)?"
)
_DOCTYPES = re.compile(r"<\?xml[^>]{0,200}\?>|<!DOCTYPE[^>\[]{0,300}>", re.IGNORECASE)
# References to characters that XML does not know, as newswires of old have them.
_REFERENCES = re.compile(
    rb"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]));"
)
_PARAGRAPH = re.compile(rb"</?p>", re.IGNORECASE)
_LOOKED_AT = 1 << 20
_FEWEST_OPEN = 3
_ROOT = "several-roots"
_ROOT_TAG = f"<{_ROOT}>".encode()

Element = etree._Element  # noqa: SLF001 - the library's only name for the type


def parse_xml(data: bytes, origin: str) -> tuple[Element, str | None]:
    """The root of a document, and what is wrong with it where only a part could be read.

    Entities of the document's own are never put in, so that no small file becomes a large one.

    Raises:
        ReadingError: UNREADABLE, when there is no root at all.
    """
    data = _declared_as_it_is(data)
    try:
        return etree.fromstring(data, _parser(recover=False)), None
    except etree.XMLSyntaxError as error:
        fault = str(error)
        if "Extra content" in fault and not data.startswith(_ROOT_TAG):
            # Several roots, one after the other: each is read, and none lost.
            return _under_one_root(data, origin)
    if _has_open_paragraphs(data):  # as SGML allows them: what follows would stand inside of them
        return parse_xml(_PARAGRAPH.sub(b"\n", data), origin)
    # Characters that XML forbids, entities of HTML and lone «&» are the usual faults of exports.
    data = _AMPERSAND.sub(_sound_reference, _CONTROLS.sub(b"", _REFERENCES.sub(b"", data)))
    parser = _parser(recover=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ReadingError(origin, Reason.UNREADABLE, fault) from error
    if not isinstance(root, Element):  # with nothing to recover there is no root
        raise ReadingError(origin, Reason.UNREADABLE, fault)
    errors = (str(each.message) for each in parser.error_log)
    if any("Extra content" in each for each in errors) and not data.startswith(_ROOT_TAG):
        return _under_one_root(data, origin)
    return root, fault


def _declared_as_it_is(data: bytes) -> bytes:
    """A document in UTF-8 that says it is in an encoding of single bytes, without saying so.

    What is no UTF-8 is never valid as such by chance, where it has letters beyond ASCII.
    """
    opening = _DECLARATION.match(data)
    named = opening[1].lower() if opening is not None and opening[1] else b""
    if opening is None or not named or named.startswith(b"utf") or data.isascii():
        return data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return data
    return data[opening.end() :].lstrip()


def _has_open_paragraphs(data: bytes) -> bool:
    """Whether paragraphs are opened that are never closed, of several documents in tags."""
    tags: list[bytes] = _PARAGRAPH.findall(data, 0, _LOOKED_AT)
    closed = sum(tag.startswith(b"</") for tag in tags)
    return len(tags) - closed > _FEWEST_OPEN + 2 * closed


def _under_one_root(data: bytes, origin: str) -> tuple[Element, str | None]:
    opening = _DECLARATION.match(data)
    named = opening[1] if opening is not None and opening[1] else b"utf-8"
    try:
        text = data[opening.end() if opening is not None else 0 :].decode(named.decode("ascii"))
    except (LookupError, UnicodeError) as error:
        raise ReadingError(origin, Reason.UNKNOWN_ENCODING, str(error)) from error
    text = _DOCTYPES.sub("", text)
    return parse_xml(f"<{_ROOT}>{text}</{_ROOT}>".encode(), origin)


def _sound_reference(found: re.Match[bytes]) -> bytes:
    """What XML knows in the place of an entity of HTML, or of an «&» that opens none."""
    name = (found[1] or b"").decode("ascii")
    if not name:
        return b"&amp;"
    letters = html5.get(f"{name};")
    return found[0] if letters is None else "".join(f"&#{ord(c)};" for c in letters).encode()


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        recover=recover,
        remove_comments=True,
        remove_pis=True,
    )


def local_name(element: Element) -> str:
    """The element's name without its namespace; empty for what is no element."""
    tag = str(element.tag)  # of an entity that is not put in, it is a function
    return "" if tag.startswith("<") else tag.rpartition("}")[2]


def children(element: Element, *names: str) -> Iterator[Element]:
    """The children of these names, whatever their namespace is."""
    return (each for each in element if local_name(each) in names)


def descendants(element: Element, *names: str) -> Iterator[Element]:
    """Everything inside of these names, in order, whatever the namespace is."""
    return (each for each in element.iter() if local_name(each) in names)


def words(element: Element | None) -> str:
    """All words of an element on one line; empty for None."""
    return "" if element is None else " ".join("".join(map(str, element.itertext())).split())
