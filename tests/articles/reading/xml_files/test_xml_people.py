"""People in elements of XML have one name, in whatever parts it stands."""

from __future__ import annotations

import pytest

from articles.reading.markup.xml_trees import parse_xml
from articles.reading.xml_files.xml_people import is_person, people_in

MODS = (
    "<name type='personal'><namePart type='given'>هدى</namePart>"
    "<namePart type='family'>المالكي</namePart><role><roleTerm>aut</roleTerm></role></name>"
)


@pytest.mark.parametrize(
    ("element", "name"),
    [
        (MODS, "هدى المالكي"),
        ("<name><given-names>هدى</given-names><surname>المالكي</surname></name>", "هدى المالكي"),
        ("<au>هدى المالكي</au>", "هدى المالكي"),
        (
            "<c><c><OriginalForm>المالكي، هدى</OriginalForm><LastName>المالكي</LastName></c></c>",
            "المالكي، هدى",
        ),
        ("<authors><a>هدى</a><a>ليلى</a></authors>", "هدى، ليلى"),
    ],
)
def test_a_name_is_said_once(element: str, name: str) -> None:
    root, _ = parse_xml(element.encode(), "/a.xml")
    assert people_in(root) == name


def test_a_name_in_parts_is_a_person() -> None:
    assert is_person(parse_xml(MODS.encode(), "/a.xml")[0])
    assert not is_person(parse_xml("<name>هدى</name>".encode(), "/a.xml")[0])


def test_the_parts_of_a_name_may_be_attributes() -> None:
    element = parse_xml("<author first-name='هدى' last-name='المالكي'/>".encode(), "/a.xml")[0]
    assert people_in(element) == "هدى المالكي"
