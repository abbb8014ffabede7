from __future__ import annotations

import pytest

from articles.reading.office.stated_titles import stated_title


@pytest.mark.parametrize(
    "words", [None, "", " ", "Document1", "Microsoft Word - x", "بلا عنوان", "word", "مستند"]
)
def test_no_title(words: str | None) -> None:
    assert stated_title(words) is None


def test_a_title_on_one_line() -> None:
    assert stated_title(" قطار\n الجبل ") == "قطار الجبل"
