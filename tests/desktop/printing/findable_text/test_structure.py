from __future__ import annotations

from desktop.printing.findable_text.structure import Element, Role

STANDARD = {"Document", "Sect", "H1", "H2", "H3", "P", "Link"}
"""Structure types of ISO 32000-1, 14.8.4, that need no mapping."""


def test_every_role_is_a_standard_type():
    assert {role.value for role in Role} == STANDARD


def test_two_paragraphs_of_the_same_words_are_two_elements():
    assert Element(Role.PARAGRAPH) != Element(Role.PARAGRAPH)
