from __future__ import annotations

import pytest

from articles.reading.columns import (
    Role,
    column_map,
    is_missing,
    name_key,
    never_rows,
    role_of,
    rows_rank,
)


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Text", Role.TEXT),
        ("article_content", Role.TEXT),
        ("articleBody", Role.TEXT),
        ("\ufeffالنَّصّ", Role.TEXT),
        ("نص المقال", Role.TEXT),
        ("Texte intégral", Role.TEXT),
        ("عنوان الخبر", Role.TITLE),
        ("Titre", Role.TITLE),
        ("Publication Title", Role.PUBLISHER),
        ("اسم الجريدة", Role.PUBLISHER),
        ("Auteur(s)", Role.CREATOR),
        ("post_author", Role.CREATOR),
        ("الرابط", Role.URL),
        ("Link", Role.URL),
        ("تاريخ النشر", Role.PUBLISHED),
        ("Date de parution", Role.PUBLISHED),
        ("dc:date", Role.PUBLISHED),
        ("DOCNO", Role.IDENTIFIER),
        ("Résumé", Role.SUMMARY),
        ("Category", None),
        ("", None),
    ],
)
def test_names_of_columns(name: str, role: Role | None) -> None:
    assert role_of(name) is role


def test_every_name_means_one_thing() -> None:
    assert name_key("Date de Publication") == name_key("date_de-publication")
    assert name_key("أَلْإِسْم") == name_key("الاسم")


def test_the_preferred_column_comes_first_and_a_summary_last() -> None:
    found = column_map(("description", "content", "text"))
    assert found.columns[Role.TEXT] == ("text", "content")
    assert Role.SUMMARY not in found.columns
    assert found.use.left == ("description",)
    assert column_map(("description", "x")).has_text
    assert not column_map(("x", "y")).has_text


def test_what_the_user_says_goes_before_every_rule() -> None:
    found = column_map(("text", "z"), (("text", "Z"),))
    assert found.columns[Role.TEXT] == ("z",)
    assert "text" in found.use.left


def test_words_and_holders() -> None:
    assert is_missing(" NaN ")
    assert not is_missing("لا شيء")
    assert rows_rank("articles") is not None
    assert rows_rank("x") is None
    assert never_rows("comments")
