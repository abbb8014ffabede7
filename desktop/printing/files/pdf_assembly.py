"""Putting text, fonts and properties into a PDF file that Qt has painted the graphics of."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from io import BytesIO
from xml.sax.saxutils import escape

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.constants import PageLabelStyle
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    Fit,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from desktop.printing.files.pdf_structure import set_structure
from desktop.printing.findable_text.letter_font import EM, LetterFont
from desktop.printing.findable_text.text_layer import Bookmark, TextRecord

PRODUCER = "Khizana"
LANGUAGE = "ar"
_VERSION = "%PDF-1.7"
_MOST_ENTRIES = 100
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""
# ISO 32000-1, table 123: glyphs outside the standard Latin set.
_SYMBOLIC = 4
_STEM = 80


def assembling(pdf: bytes, record: TextRecord, title: str) -> Generator[int, None, bytes]:
    """Make the file that a reader gets, in steps of a few hundredths of a second.

    Args:
        pdf: What Qt has written: pages without text.
        record: The text, page by page.
        title: The title of the document.

    Yields:
        The number of pages.

    Returns:
        The file.
    """
    texts = record.pages()  # before the fonts: it may need a letter more
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    yield len(texts)
    writer.pdf_header = _VERSION
    _set_properties(writer, title)
    fonts = DictionaryObject()
    for font in record.fonts.used():
        fonts[NameObject(f"/{font.name}")] = _font(writer, font)
        yield len(texts)
    resources = {"/Font": _added(writer, fonts), "/Properties": _told(writer, record.told)}
    # Whatever Qt has drawn is no text.
    opening = _stream(writer, b"/Artifact BMC q\n")
    for page, operators in zip(writer.pages, texts, strict=True):
        closing = _stream(writer, b"\n".join([b"\nQ EMC", *operators]))
        _add_text(page, (opening, closing), resources)
    yield len(texts)
    set_structure(writer, record)
    _set_outline(writer, record.bookmarks)
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def properties_packet(title: str) -> bytes:
    """Title, language and program as XMP (ISO 16684-1), which file managers read."""
    return _PACKET.format(title=escape(title), language=LANGUAGE, producer=PRODUCER).encode()


def _set_properties(writer: PdfWriter, title: str) -> None:
    """Title, language, direction and the numbers of the pages, as a viewer shows them."""
    known = writer.metadata
    created = known.creation_date_raw if known else None
    writer.metadata = {
        "/Title": title,
        "/Creator": PRODUCER,
        "/Producer": PRODUCER,
        "/CreationDate": created or "",
    }
    catalogue = writer.root_object
    catalogue[NameObject("/Lang")] = TextStringObject(LANGUAGE)
    catalogue[NameObject("/ViewerPreferences")] = DictionaryObject(
        {
            NameObject("/DisplayDocTitle"): BooleanObject(True),
            NameObject("/Direction"): NameObject("/R2L"),
        }
    )
    writer.set_page_label(0, len(writer.pages) - 1, style=PageLabelStyle.DECIMAL, start=1)


def _told(writer: PdfWriter, told: Mapping[str, str]) -> IndirectObject:
    """What is told of the texts by name; see `text_operators` for why it is an object."""
    entries: dict[str, PdfObject] = {}
    for text, name in told.items():
        place = _added(writer, TextStringObject(text))
        entries[f"/{name}"] = _dictionary({"/ActualText": place})
    return _added(writer, _dictionary(entries))


def _add_text(
    page: PageObject,
    streams: tuple[IndirectObject, IndirectObject],
    shared: Mapping[str, IndirectObject],
) -> None:
    """Put text after what Qt has drawn, whose changes of the coordinates are undone first."""
    opening, closing = streams
    page[NameObject("/Contents")] = ArrayObject([opening, page.raw_get("/Contents"), closing])
    resources = page["/Resources"].get_object()
    assert isinstance(resources, DictionaryObject)
    resources.update({NameObject(name): place for name, place in shared.items()})


def _set_outline(writer: PdfWriter, bookmarks: Iterable[Bookmark]) -> None:
    parents: list[IndirectObject] = []
    for mark in bookmarks:
        del parents[mark.depth :]
        height = float(writer.pages[mark.page].mediabox.height)
        item = writer.add_outline_item(
            title=mark.title,
            page_number=mark.page,
            parent=parents[-1] if parents else None,
            fit=Fit.xyz(left=0, top=height - mark.top),
            is_open=not parents,
        )
        parents.append(item)


def _font(writer: PdfWriter, font: LetterFont) -> IndirectObject:
    """A composite font with horizontal writing whose codes are its glyph numbers."""
    name = NameObject(f"/{font.subset_name}")
    file = _stream(writer, font.true_type(), lengths=True)
    bounds = (-EM, font.descent, 2 * EM, font.ascent)
    descriptor = _dictionary(
        {
            "/Type": NameObject("/FontDescriptor"),
            "/FontName": name,
            "/Flags": NumberObject(_SYMBOLIC),
            "/FontBBox": _numbers(bounds),
            "/ItalicAngle": NumberObject(0),
            "/Ascent": NumberObject(font.ascent),
            "/Descent": NumberObject(font.descent),
            "/CapHeight": NumberObject(font.ascent),
            "/StemV": NumberObject(_STEM),
            "/FontFile2": file,
        }
    )
    collection = _dictionary(
        {
            "/Registry": TextStringObject("Adobe"),
            "/Ordering": TextStringObject("Identity"),
            "/Supplement": NumberObject(0),
        }
    )
    descendant = _dictionary(
        {
            "/Type": NameObject("/Font"),
            "/Subtype": NameObject("/CIDFontType2"),
            "/BaseFont": name,
            "/CIDSystemInfo": collection,
            "/FontDescriptor": _added(writer, descriptor),
            "/DW": NumberObject(EM),
            "/W": ArrayObject([NumberObject(1), _numbers(font.widths)]),
            "/CIDToGIDMap": NameObject("/Identity"),
        }
    )
    whole = _dictionary(
        {
            "/Type": NameObject("/Font"),
            "/Subtype": NameObject("/Type0"),
            "/BaseFont": name,
            "/Encoding": NameObject("/Identity-H"),
            "/DescendantFonts": ArrayObject([_added(writer, descendant)]),
            "/ToUnicode": _stream(writer, to_unicode(font.texts)),
        }
    )
    return _added(writer, whole)


def _dictionary(entries: Mapping[str, PdfObject]) -> DictionaryObject:
    return DictionaryObject({NameObject(key): value for key, value in entries.items()})


def _numbers(values: Iterable[int]) -> ArrayObject:
    return ArrayObject([NumberObject(value) for value in values])


def _added(writer: PdfWriter, content: PdfObject) -> IndirectObject:
    """An object of the file, to be referred to; pypdf's own manual does it so."""
    return writer._add_object(content)  # noqa: SLF001


def _stream(writer: PdfWriter, content: bytes, *, lengths: bool = False) -> IndirectObject:
    """A compressed stream; `lengths` for the file of a font, which says how long it was."""
    stream = DecodedStreamObject()
    stream.set_data(content)
    packed = stream.flate_encode()
    if lengths:
        packed[NameObject("/Length1")] = NumberObject(len(content))
    return _added(writer, packed)


def to_unicode(texts: Mapping[int, str]) -> bytes:
    """A ToUnicode map (ISO 32000-1, 9.10.3).

    Args:
        texts: The characters of each code.
    """
    entries = [
        f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in texts.items()
    ]
    blocks = [entries[at : at + _MOST_ENTRIES] for at in range(0, len(entries), _MOST_ENTRIES)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def",
            "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange",
            *("\n".join([f"{len(block)} beginbfchar", *block, "endbfchar"]) for block in blocks),
            "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend",
        ]
    ).encode("ascii")
