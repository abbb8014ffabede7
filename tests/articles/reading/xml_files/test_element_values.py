"""Elements say their words, their day in parts, who they are called, or an attribute says it."""

from __future__ import annotations

import pytest

from articles.reading.markup.xml_trees import Element, parse_xml
from articles.reading.rows.columns import Role
from articles.reading.xml_files.element_values import (
    agency_of_dateline,
    called,
    value_of_element,
)


def element(text: str) -> Element:
    return parse_xml(text.encode(), "/a.xml")[0]


@pytest.mark.parametrize(
    ("text", "role", "value"),
    [
        ("<d><year>2019</year><month>3</month><day>4</day></d>", Role.PUBLISHED, "2019-03-04"),
        ("<d annee='2019' mois='3'/>", Role.PUBLISHED, "2019-03"),
        ("<d norm='2019-03-04'>الاثنين</d>", Role.PUBLISHED, "2019-03-04"),
        ("<t> سد  جديد </t>", Role.TITLE, "سد جديد"),
        ("<s><name>الضفة</name><publisher>دار</publisher></s>", Role.PUBLISHER, "الضفة"),
        ("<s><holder literal='الضفة'/></s>", Role.PUBLISHER, "الضفة"),
    ],
)
def test_values(text: str, role: Role, value: str) -> None:
    assert value_of_element(element(text), role) == value


def test_the_year_stands_in_an_element_beside_the_day() -> None:
    issue = element("<i><date>14 مارس</date><year>2019</year></i>")
    assert value_of_element(issue[0], Role.PUBLISHED) == "14 مارس 2019"


def test_what_has_no_name_is_not_called() -> None:
    assert called(element("<s><id>3</id></s>")) == ""


def test_an_agency_beside_the_place() -> None:
    assert agency_of_dateline(element("<a><dateline>طرابلس 8-9 (ا ف ب)</dateline></a>")) == "ا ف ب"
    assert agency_of_dateline(element("<a><dateline>وهران</dateline></a>")) is None
