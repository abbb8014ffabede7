"""The structure of a PDF file and its links, for screen readers (ISO 32000-1, 14.7 and 12.5)."""

from __future__ import annotations

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from desktop.printing.findable_text.structure import Destination, Element, LinkArea, Role
from desktop.printing.findable_text.text_layer import TextRecord


def set_structure(writer: PdfWriter, record: TextRecord) -> None:
    """Put links and the tree of elements into a file.

    Args:
        writer: The file; its pages have their text, with the marks of `record`.
        record: The text; `TextRecord.pages` has been called.
    """
    tree = _Tree(writer, record)
    root = DictionaryObject()
    place = tree.added(root)
    document = tree.element(record.document, place)
    root.update(
        {
            NameObject("/Type"): NameObject("/StructTreeRoot"),
            NameObject("/K"): ArrayObject([document]),
            NameObject("/ParentTree"): tree.parent_tree(),
            NameObject("/ParentTreeNextKey"): NumberObject(len(writer.pages) + len(record.links)),
        }
    )
    catalogue = writer.root_object
    catalogue[NameObject("/StructTreeRoot")] = place
    catalogue[NameObject("/MarkInfo")] = DictionaryObject(
        {NameObject("/Marked"): BooleanObject(True)}
    )
    for number, page in enumerate(writer.pages):
        page[NameObject("/StructParents")] = NumberObject(number)
        page[NameObject("/Tabs")] = NameObject("/S")


class _Tree:
    """The elements as objects of the file, and whose each mark and each link is."""

    def __init__(self, writer: PdfWriter, record: TextRecord) -> None:
        self._writer = writer
        self._record = record
        self._pages = [page.indirect_reference for page in writer.pages]
        self._owners: list[dict[int, IndirectObject]] = [{} for _ in self._pages]
        self._links: dict[int, IndirectObject] = {}

    def added(self, content: PdfObject) -> IndirectObject:
        """An object of the file; pypdf's own manual does it so."""
        return self._writer._add_object(content)  # noqa: SLF001

    def element(self, element: Element, parent: IndirectObject) -> IndirectObject:
        """An element with everything in it."""
        node = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/StructElem"),
                NameObject("/S"): NameObject(f"/{element.role}"),
                NameObject("/P"): parent,
            }
        )
        place = self.added(node)
        kids: list[PdfObject] = [self.element(each, place) for each in element.children]
        first = element.marks[0][0] if element.marks else None
        if first is not None:
            node[NameObject("/Pg")] = self._page(first)
        for page, mark in element.marks:
            self._owners[page][mark] = place
            kids.append(NumberObject(mark) if page == first else self._mark(page, mark))
        if element.link is not None:
            kids.append(self._annotation(element.link, place))
        node[NameObject("/K")] = ArrayObject(kids)
        if element.role is Role.DOCUMENT:
            node[NameObject("/Lang")] = TextStringObject("ar")
        return place

    def parent_tree(self) -> IndirectObject:
        """For each page the elements of its marks, then for each link its element (14.7.4.4)."""
        numbers: list[PdfObject] = []
        for page, owners in enumerate(self._owners):
            found = ArrayObject([owners.get(n, NullObject()) for n in range(len(owners))])
            numbers += [NumberObject(page), self.added(found)]
        for link, place in sorted(self._links.items()):
            numbers += [NumberObject(len(self._pages) + link), place]
        return self.added(DictionaryObject({NameObject("/Nums"): ArrayObject(numbers)}))

    def _mark(self, page: int, mark: int) -> DictionaryObject:
        return DictionaryObject(
            {
                NameObject("/Type"): NameObject("/MCR"),
                NameObject("/Pg"): self._page(page),
                NameObject("/MCID"): NumberObject(mark),
            }
        )

    def _page(self, page: int) -> PdfObject:
        return self._pages[page] or NullObject()

    def _annotation(self, number: int, element: IndirectObject) -> DictionaryObject:
        """The link on its page, as content of its element (14.7.4.3)."""
        link = self._record.links[number]
        annotation = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Annot"),
                NameObject("/Subtype"): NameObject("/Link"),
                NameObject("/Rect"): _rectangle(link),
                NameObject("/Border"): ArrayObject([NumberObject(0)] * 3),
                NameObject("/F"): NumberObject(4),  # printed, too
                NameObject("/Contents"): TextStringObject(link.text),
                NameObject("/StructParent"): NumberObject(len(self._pages) + number),
            }
        )
        annotation.update(self._target(link))
        place = self.added(annotation)
        self._links[number] = element
        page = self._writer.pages[link.page]
        known = page.get("/Annots")
        page[NameObject("/Annots")] = ArrayObject([*(known.get_object() if known else ()), place])
        return DictionaryObject(
            {
                NameObject("/Type"): NameObject("/OBJR"),
                NameObject("/Pg"): self._page(link.page),
                NameObject("/Obj"): place,
            }
        )

    def _target(self, link: LinkArea) -> dict[PdfObject, PdfObject]:
        if not link.target.startswith("#"):
            action = DictionaryObject(
                {
                    NameObject("/S"): NameObject("/URI"),
                    NameObject("/URI"): TextStringObject(link.target),
                }
            )
            return {NameObject("/A"): action}
        known = self._record.destinations.get(link.target[1:])
        return {NameObject("/Dest"): self._destination(known or Destination(link.page, 0.0))}

    def _destination(self, destination: Destination) -> ArrayObject:
        height = float(self._writer.pages[destination.page].mediabox.height)
        return ArrayObject(
            [
                self._page(destination.page),
                NameObject("/XYZ"),
                NullObject(),
                FloatObject(round(height - destination.top, 2)),
                NullObject(),
            ]
        )


def _rectangle(link: LinkArea) -> ArrayObject:
    return ArrayObject(
        [FloatObject(round(edge, 2)) for edge in (link.left, link.bottom, link.right, link.top)]
    )
