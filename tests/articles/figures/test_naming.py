"""Names of noun phrases, without the particles glued to them."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("قضت المحكمة بسجن المدير وبتغريمه 500 ألف دينار.", "تغريمه"),
        ("أمرت المحكمة بتعويضه 3 ملايين دولار.", "تعويضه"),
    ],
)
def test_the_noun_of_a_deed_loses_the_particle_before_it(text: str, named: str) -> None:
    (figure,) = find_figures(text)
    assert named in {figure.counted, figure.subject}
