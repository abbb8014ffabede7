from __future__ import annotations

import pytest

from articles.reading.pages.made_up_names import is_generated_title, is_nobody


@pytest.mark.parametrize(
    "title", ["", "طباعة", "Unknown Title", "Untitled Document", "article3", "Page 12"]
)
def test_titles_of_programs(title: str) -> None:
    assert is_generated_title(title)


@pytest.mark.parametrize(
    "author",
    ["أسرة التحرير", "admin", "python-docx", "Unknown", "About Admin", "مدير الموقع", "tahrir2"],
)
def test_nobody_wrote(author: str) -> None:
    assert is_nobody(author)


def test_names_of_people_and_words_of_titles_are_others() -> None:
    assert not is_nobody("ليلى البهلولي")
    assert not is_nobody("bell hooks")
    assert not is_generated_title("News 24 heures")
    assert not is_generated_title("طباعة الكتب تتراجع في المدينة")


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("محرر الموقع", True),
        ("Nahr Editor", True),
        ("فريق التحرير", True),
        ("سليم المحرر", False),
        ("سليم المدير", False),
    ],
)
def test_who_runs_a_site_is_nobody(name: str, is_one: bool) -> None:
    assert is_nobody(name) is is_one
