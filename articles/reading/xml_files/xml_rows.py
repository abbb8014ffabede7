"""Where the articles are in a tree of XML, and what each says of itself.

Every element that is named for a text is one article's, with what stands nearest around it, up to
the element that holds a second one: so corpora, exports of databases, NewsML, NITF, TEI and records
of libraries read alike.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from articles.reading.markup.wrapped_lines import unwrapped
from articles.reading.markup.xml_trees import Element, children, local_name, words
from articles.reading.rows.columns import (
    TEXT_ROLES,
    Role,
    column_map,
    name_key,
    never_rows,
    role_of,
)
from articles.reading.sources.source import ChosenColumns
from articles.reading.xml_files.element_roles import (
    NAMED,
    NAMING,
    PARAGRAPHS,
    PEOPLE,
    SECTIONS,
    is_of_publication,
    name_of_element,
    role_of_element,
    role_of_name,
)
from articles.reading.xml_files.element_values import (
    DATELINE,
    agency_of_dateline,
    called,
    value_of_element,
)
from articles.reading.xml_files.issues_around import issue_around
from articles.reading.xml_files.parted_texts import issue_of_file, parted_text
from articles.reading.xml_files.xml_people import is_person
from articles.reading.xml_files.xml_texts import text_of_element

_NO_ATTRIBUTES = frozenset(map(name_key, ("name", "type", "source", "content", "date", "text")))
# Attributes that an article has of its own; around a list they tell of the list.
_OF_ARTICLE = frozenset(map(name_key, ("source", "date")))
_OF_COLLECTORS = frozenset(PEOPLE["collectors"])
_HOST = "journal title"
_HOSTS = frozenset({"relateditem", "host", "monogr", "journal", "container"})
_LEVELS_OF_HOST = frozenset({"j", "s"})  # a journal's, a series'
_YEAR = re.compile(r"\d{4}")
_PLACE = frozenset({"top", "left", "bbox", "coords", "x", "y", "xmin", "ymin"})
_SHORTEST_TEXT = 250  # code points of paragraphs that nothing names
_SHORTEST = 20  # code points of an element that may be an article or hold some
_MOSTLY = 0.5
_FEWEST_ATTRIBUTES = 2  # of a row that is written in attributes
_MOST_INNER = 400  # elements around a text that are looked at
_OF_HEADS = frozenset({Role.PUBLISHER, Role.PUBLISHED, Role.CREATOR, Role.URL, Role.IDENTIFIER})
_UNSURE = frozenset(map(name_key, ("article", "document", "doc", "news", "story", "passage")))


@dataclass(frozen=True, slots=True)
class XmlRow:
    """One article: its row by the names of its elements, and the element that holds it."""

    row: Mapping[str, object]
    element: Element


def rows_of_tree(root: Element, chosen: ChosenColumns) -> list[XmlRow]:
    """The articles of a tree, in its order; those without a text too, where others have one."""
    texts = _texts(root, chosen, {Role.TEXT})
    if not texts:
        texts = _titled_paragraphs(root, chosen)
    if not texts:
        texts = _texts(root, chosen, {Role.SUMMARY, Role.LEAD})
        if len(texts) == 1 and (whole := paragraphs_of_tree(root)):
            return whole  # of which that is a part
    if not texts:
        return _rows_of_attributes(root, chosen)
    parted = [part for text in texts for part in parted_text(text, chosen) or (text,)]
    issue = issue_of_file(root) if len(parted) > len(texts) else {}
    texts = parted
    around: Counter[Element] = Counter()
    for text in texts:
        around.update([text, *text.iterancestors()])
    units: dict[Element, list[Element]] = {}
    judged: dict[tuple[Element, str], bool] = {}
    for text in texts:
        units.setdefault(_unit(text, around, len(texts), judged), []).append(text)
    found = [XmlRow(issue | _row(unit, each, chosen), unit) for unit, each in units.items()]
    if len(found) > 1 and all(map(_is_placed, texts)):
        return [XmlRow({"text": unwrapped("\n".join(map(words, texts)))}, root)]
    return sorted([*found, *_without_text(units, chosen)], key=_place(root))


def _is_placed(element: Element) -> bool:
    """Whether an element is a line of a page, whose place its attributes say (pdftohtml)."""
    return not _PLACE.isdisjoint(map(str, element.attrib))


def paragraphs_of_tree(root: Element) -> list[XmlRow]:
    """A tree of paragraphs as one article, where no element is named for a text.

    So word processors write their documents. Its title is what the tree says of itself.
    """
    paragraphs = [each for each in root.iter() if local_name(each).lower() in PARAGRAPHS]
    lines = [line for each in paragraphs if (line := words(each))]
    size = sum(map(len, lines))
    if size < _SHORTEST_TEXT or size < _MOSTLY * len(words(root)):
        return []
    row: dict[str, object] = {"text": "\n".join(lines)}
    inside = frozenset(paragraphs)
    for each in root.iter():
        role = role_of_element(each, ())
        if role in {Role.TITLE, Role.CREATOR} and inside.isdisjoint((each, *each.iterancestors())):
            row.setdefault(role.value, words(each))
    return [XmlRow(row, root)]


def _texts(root: Element, chosen: ChosenColumns, roles: set[Role]) -> list[Element]:
    """The innermost elements of these roles that hold most of the words of those around them."""
    named = [each for each in root.iter() if role_of_element(each, chosen) in roles and _own(each)]
    found: list[Element] = []
    sizes = {each: len(words(each)) for each in named}
    inner: dict[Element, int] = Counter()
    for each in reversed(named):  # what is inside comes before what is around
        above = next((a for a in each.iterancestors() if a in sizes), None)
        if inner[each] > sizes[each] * _MOSTLY:
            kept = inner[each]
        else:
            if inner[each]:
                found = [e for e in found if each not in set(e.iterancestors())]
            found.append(each)
            kept = sizes[each]
        if above is not None:
            inner[above] += kept
    return found[::-1]


def _titled_paragraphs(root: Element, chosen: ChosenColumns) -> list[Element]:
    """Elements with paragraphs and a title of their own, where there are several."""
    holders = dict.fromkeys(
        above
        for each in root.iter()
        if local_name(each).lower() in PARAGRAPHS and (above := each.getparent()) is not None
    )
    titled = [
        each
        for each in holders
        if any(role_of_element(inner, chosen) is Role.TITLE for inner in each)
    ]
    return titled if len(titled) == len(holders) > 1 else []


def _own(element: Element) -> bool:
    """Whether an element holds words that are no others' (of an unsure name: enough of them)."""
    if any(never_rows(local_name(each)) for each in element.iterancestors()):
        return False
    if name_key(name_of_element(element)) not in _UNSURE:
        return bool(words(element))
    others = sum(len(words(each)) for each in element if role_of(name_of_element(each)) is not None)
    texts = any(role_of(name_of_element(each)) in TEXT_ROLES for each in element)
    return texts or len(words(element)) - others >= _SHORTEST


def _unit(
    text: Element,
    around: Counter[Element],
    total: int,
    judged: dict[tuple[Element, str], bool],
) -> Element:
    """The outermost element around a text that holds no other one; all of one article's texts."""
    unit = text
    for above in text.iterancestors():
        if around[above] > 1:
            key = (above, str(unit.tag))
            if key not in judged:
                judged[key] = _is_one_article(above, unit, around[above])
            if not judged[key]:
                break
        unit = above
        if around[above] == total and total > 1:
            break
    return unit


def _is_one_article(above: Element, inner: Element, count: int) -> bool:
    """Whether several texts side by side are parts of one: beside them stands one title."""
    same = [each for each in above if local_name(each) == local_name(inner)]
    titles = [each for each in above if role_of_element(each, ()) is Role.TITLE]
    return len(same) == count and len(titles) == 1 and not any(len(each) for each in same)


def _row(unit: Element, texts: list[Element], chosen: ChosenColumns) -> dict[str, object]:
    """The row of an article: its text, and of every other role what stands nearest to it."""
    own = [
        text for each in texts if (text := text_of_element(each, is_whole=_is_whole(each, unit)))
    ]
    role = role_of_element(texts[0], chosen)
    name = "text" if role is None else name_of_element(texts[0])  # of a part it says nothing
    row: dict[str, object] = {name: own if len(own) > 1 else "".join(own)}
    taken = {role or Role.TEXT}
    seen: Element | None = None
    for level in [texts[0], *texts[0].iterancestors()]:
        at_level: dict[str, object] = {}
        for name, value in _said_at(level, seen, texts, chosen):
            if value and role_of_name(name, chosen) not in taken | {Role.TEXT}:
                at_level.setdefault(name, value)
        row.update({name: value for name, value in at_level.items() if name not in row})
        taken |= {role for name in at_level if (role := role_of_name(name, chosen)) is not None}
        if level is unit:
            break
        seen = level
    known = {role_of_name(name, chosen) for name in row}
    around = issue_around(unit).items()
    row |= {name: value for name, value in around if role_of(name) not in known}
    if not any(role_of_name(name, chosen) is Role.PUBLISHER for name in row):
        row |= {"publisher": agency} if (agency := agency_of_dateline(unit)) else {}
    return _of_its_journal(row, chosen)


def _is_whole(text: Element, unit: Element) -> bool:
    """Whether all that an element holds is the text of an article."""
    return text is not unit and role_of_element(text, ()) in TEXT_ROLES


def _of_its_journal(row: dict[str, object], chosen: ChosenColumns) -> dict[str, object]:
    """The row without the house that publishes a journal or the file, where a journal is named."""
    if not any(name_key(name) == name_key(_HOST) for name in row):
        return row
    return {
        name: value
        for name, value in row.items()
        if name_key(name) == name_key(_HOST) or role_of_name(name, chosen) is not Role.PUBLISHER
    }


def _said_at(
    level: Element, seen: Element | None, texts: list[Element], chosen: ChosenColumns
) -> Iterator[tuple[str, str]]:
    """Names and values of attributes and elements inside, without what was looked at before."""
    for name, value in level.attrib.items():
        key = str(name).rpartition("}")[2]
        is_said = name_key(key) not in _NO_ATTRIBUTES or level in texts
        is_said = is_said or (name_key(key) in _OF_ARTICLE and _is_inside(level))
        if is_said and not (key in NAMING and local_name(level).lower() in NAMED):
            yield key, str(value)
    waiting = [each for each in reversed(level) if each is not seen and each not in texts]
    is_begun = False  # whether words of the text stand above: headings there are its own
    for _ in range(_MOST_INNER):
        if not waiting:
            return
        each = waiting.pop()
        name = name_of_element(each)
        is_paragraph = name.lower() in PARAGRAPHS  # `par` is no author there
        is_begun = is_begun or (is_paragraph and level in texts and len(words(each)) >= _SHORTEST)
        role = role_of_name(name, chosen) if name and not is_paragraph else None
        role = None if is_begun and role is Role.TITLE else role
        if role is not None and is_person(each):
            name, role = Role.CREATOR.value, Role.CREATOR
        is_list = never_rows(name) and role is not Role.CREATOR and (len(each) or each.attrib)
        if not name or is_list or _is_of_file(each):
            continue
        if role is Role.TITLE and _is_of_host(each, level):
            yield _HOST, words(each)
            continue
        value = value_of_element(each, role)
        if role is not None and _is_said(each, role, value, chosen):
            yield name, value
        if role is None:
            yield from _said_in_attributes(each)
        waiting.extend(inner for inner in reversed(each) if inner not in texts)


def _is_of_file(element: Element) -> bool:
    """Whether an element tells who made the file and when, where one beside it tells the source."""
    above = element.getparent()
    if local_name(element) != "publicationStmt" or above is None:
        return False
    source = next(children(above, "sourceDesc"), None)
    return source is not None and any(
        role_of_element(each, ()) is Role.PUBLISHED for each in source.iter()
    )


def _is_inside(level: Element) -> bool:
    """Whether an element is not the whole file, or is the article by its name."""
    return level.getparent() is not None or role_of(local_name(level)) is Role.TEXT


def _is_of_host(element: Element, level: Element) -> bool:
    """Whether a title is that of what the article appeared in (MODS, TEI, ProQuest).

    Args:
        element: The title.
        level: An element around the text: a title right in it is the article's.
    """
    if str(element.get("level") or "") in _LEVELS_OF_HOST:
        return True
    above = (element.getparent(), getattr(element.getparent(), "getparent", lambda: None)())
    names = [local_name(each) for each in above if each is not None and each is not level]
    return any(name.lower() in _HOSTS for name in names) or (
        element.getparent() is not level and bool(names) and is_of_publication(names[0])
    )


def _said_in_attributes(element: Element) -> Iterator[tuple[str, str]]:
    """The days that attributes give, and the outlet: `<doc.copyright holder="…"/>`."""
    for name, value in element.attrib.items():
        key = str(name).rpartition("}")[2]
        whole = f"{local_name(element)} {key}"
        if role_of(key) is Role.PUBLISHED:
            yield key, str(value)
        elif role_of(whole) is Role.PUBLISHER:
            yield whole, str(value)


def _is_said(element: Element, role: Role, value: str, chosen: ChosenColumns) -> bool:
    """Whether an element says something of the article: a day with its year, its own title."""
    if role is Role.PUBLISHED:
        is_place = name_key(local_name(element)) == DATELINE  # «Oran, 3 mai (APS)» has no year
        return any(map(str.isdigit, value)) and (not is_place or _YEAR.search(value) is not None)
    if role is Role.TITLE:
        above = element.getparent()
        is_of_part = above is not None and local_name(above).lower() in SECTIONS
        roles = {role_of_element(each, chosen) for each in element.iterdescendants()}
        is_head = len(roles & _OF_HEADS) > 1  # of a record, with all that is said of it
        return not is_of_part and role not in roles and not is_head
    if role is Role.PUBLISHER and not called(element):
        return role not in {role_of_element(each, chosen) for each in element.iterdescendants()}
    return role is not Role.CREATOR or not _is_of_collector(element)


def _is_of_collector(element: Element) -> bool:
    """Whether an element tells who keeps a note, and not who wrote the article in it."""
    above = element.getparent()
    return above is not None and local_name(above).lower() in _OF_COLLECTORS


def _rows_of_attributes(root: Element, chosen: ChosenColumns) -> list[XmlRow]:
    """The rows of tables that are written one element a row, each column an attribute."""
    found: dict[str, list[XmlRow]] = {}
    known: dict[tuple[str, ...], bool] = {}
    for each in root.iter():
        names = tuple(str(name).rpartition("}")[2] for name in each.attrib)
        if len(names) < _FEWEST_ATTRIBUTES:
            continue
        if names not in known:
            columns = column_map(names, chosen)
            known[names] = columns.has_text and columns.count() >= _FEWEST_ATTRIBUTES
        if known[names]:
            row = dict(zip(names, map(str, each.attrib.values()), strict=True))
            found.setdefault(local_name(each), []).append(XmlRow(row, each))
    # What describes columns beside the rows has no words of its own (ADO).
    sizes = {
        kind: max(len(str(value)) for each in rows for value in each.row.values())
        for kind, rows in found.items()
    }
    least = _SHORTEST if max(sizes.values(), default=0) >= _SHORTEST_TEXT else 0
    return [each for kind, rows in found.items() for each in rows if sizes[kind] > least]


def _without_text(
    units: Mapping[Element, list[Element]], chosen: ChosenColumns
) -> Iterator[XmlRow]:
    """Elements beside those of articles, of their name, that have no text: rows that fail."""
    names = {(unit.getparent(), unit.tag) for unit in units if unit.getparent() is not None}
    around = {above for unit in units for above in unit.iterancestors()}
    for parent, tag in names:
        for each in parent if parent is not None else ():
            if each.tag == tag and each not in units and len(each):
                row = {name: words(e) for e in each if (name := name_of_element(e))}
                known = column_map(tuple(row), chosen).columns
                if known and each not in around:
                    yield XmlRow(row, each)


def _place(root: Element) -> Callable[[XmlRow], int]:
    places = {element: place for place, element in enumerate(root.iter())}
    return lambda row: places[row.element]
