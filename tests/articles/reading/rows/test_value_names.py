"""Objects and rows of other tables say their names under keys of any language."""

from __future__ import annotations

import pytest

from articles.reading.rows.value_names import is_of_person, name_said, person_in_parts


@pytest.mark.parametrize(
    "value",
    [
        {"prenom": "سعاد", "nom": "المالكي"},
        {"id": 3, "First_Name": "سعاد", "Last_Name": "المالكي"},
        {"nom_complet": "سعاد المالكي"},
        {"الاسم": "سعاد المالكي"},
        {"id": "7", "libellé": "سعاد المالكي"},
        {"name": {"ar": "سعاد المالكي"}},
        {"id": "g", "displayName": "سعاد المالكي", "url": "https://a.example"},
    ],
)
def test_a_name_is_said_in_parts_or_whole(value: dict[str, object]) -> None:
    assert name_said(value) == "سعاد المالكي"


def test_what_has_no_name_says_none() -> None:
    assert name_said({"id": 4, "slug": "a"}) == ""
    assert person_in_parts({"nom": "المالكي"}) == ""
    assert person_in_parts({"first": 1, "last": 9}) == ""


def test_people_are_known_by_the_name_of_their_table() -> None:
    assert all(map(is_of_person, ("users", "redacteur", "author", "created_by", "المستخدم")))
    assert not any(map(is_of_person, ("source", "tag", "journal")))


def test_a_person_of_whom_one_part_is_known() -> None:
    assert person_in_parts({"id": 3, "first_name": "سلمى"}) == "سلمى"


def test_a_name_beside_that_of_the_family_is_the_given_one() -> None:
    assert name_said({"الاسم": "غيثة", "اللقب": "الفاسي"}) == "غيثة الفاسي"
    assert name_said({"الاسم": "غيثة الفاسي"}) == "غيثة الفاسي"
