from __future__ import annotations

import pytest
from lxml import etree

from articles.reading.rows.columns import Role
from articles.reading.xml_files.element_roles import name_of_element, role_of_element


@pytest.mark.parametrize(
    ("element", "name", "role"),
    [
        ("<body/>", "body", Role.TEXT),
        ("<field name='title'/>", "title", Role.TITLE),
        ("<m key='dc.creator'/>", "dc.creator", Role.CREATOR),
        ("<p/>", "p", None),
        ("<x name='title'/>", "x", None),
    ],
)
def test_what_an_element_is_named_for(element: str, name: str, role: Role | None) -> None:
    tree = etree.fromstring(element)
    assert (name_of_element(tree), role_of_element(tree, ())) == (name, role)


def test_what_the_user_chose_goes_before() -> None:
    chosen = (("text", "x"),)
    assert role_of_element(etree.fromstring("<x/>"), chosen) is Role.TEXT
    assert role_of_element(etree.fromstring("<body/>"), chosen) is None
