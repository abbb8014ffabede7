"""The words around a figure."""

from __future__ import annotations

from articles.figures.extraction import find_figures, read_figures
from articles.figures.learned.neighbourhood import NUMBER, neighbourhood


def names(body: str, number: int = 0) -> set[str]:
    reading = read_figures(body)
    figure = find_figures(body)[number]
    return set(neighbourhood(reading.text, reading.mentions[number], figure))


def test_words_are_told_by_how_near_they_are() -> None:
    found = names("زرعت الجمعية في حديقة المدينة 80 شجرة قرب المدرسة.")
    assert "right before مدين" in found
    assert {"near before في", "before جمعي"} <= found
    assert "near before جمعي" not in found
    assert "right behind قرب" in found


def test_forms_of_one_noun_are_one_word() -> None:
    assert "right before جمعي" in names("زرعت الجمعية 80 شجرة.")
    assert "right before جمعي" in names("زرعت جمعية 80 شجرة.")


def test_other_sentences_and_signs_are_not_around() -> None:
    found = names("كان الجو ممطرا. (زرع الأطفال) 80 شجرة! وغنوا.")
    assert not any("ممطر" in name or "غن" in name or "(" in name for name in found)


def test_numbers_are_one_word() -> None:
    assert f"before {NUMBER}" in names("سنة 2015 زرعوا 80 شجرة.")
