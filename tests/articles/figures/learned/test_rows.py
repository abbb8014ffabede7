"""Names that each stand before their own number."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures, read_figures
from articles.figures.learned.rows import own_name, row_names


def told(body: str, name: str) -> str | None:
    """What the second figure of a text is called, where it was called `name`."""
    reading = read_figures(body)
    words = reading.text.words
    first = next(
        at for at in range(len(words)) if words[at : at + len(name.split())] == name.split()
    )
    own = own_name(reading.text, reading.asked, 1)
    if own is None:
        return None
    found = row_names(reading.text, reading.asked, 1, own, (first, first + len(name.split())))
    if found is None:
        return None
    return " / ".join(" ".join(words[slice(*each)]) for each in found if each is not None)


@pytest.mark.parametrize(
    ("body", "name", "expected"),
    [
        ("خزن برج 9 لترات، قلعه 12 لترا.", "برج", "قلعه"),
        ("خزن برج 9 لترات وقلعه 12 لترا.", "برج", "وقلعه"),
        ("بلغ مخزون برج 9 لترات، قلعه 12 لترا.", "مخزون برج", "مخزون / قلعه"),
        ("بلغ مخزون برج 9 لترات، قلعه 12 مترا.", "مخزون برج", None),
        ("بلغ المخزون 9 لترات، قلعه 12 لترا.", "المخزون", None),
        ("خزن برج 9 لترات. قلعه 12 لترا.", "برج", None),
    ],
)
def test_a_name_is_of_the_number_behind_it(body: str, name: str, expected: str | None) -> None:
    assert told(body, name) == expected


def test_the_first_figure_of_a_text_stands_in_no_row() -> None:
    reading = read_figures("خزن برج 9 لترات.")
    assert own_name(reading.text, reading.asked, 0) is None


def test_each_reservoir_of_a_sentence_has_its_own_figure() -> None:
    found = find_figures("بلغ مخزون سد القلعة 9 ملايين لتر، وسد البرج 12 مليون لتر.")
    assert [(figure.counted, figure.subject) for figure in found][1] == ("مخزون", "سد البرج")
