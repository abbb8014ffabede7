from __future__ import annotations

import pytest

from desktop.export.partial_date import partial_date


@pytest.mark.parametrize(
    ("edtf", "parts"),
    [
        ("2019-04-12", ("2019", "04", "12")),
        ("2019-04", ("2019", "04", "")),
        ("2019~", ("2019", "", "")),
        ("2009/2013", ("2009", "", "")),
        ("2019-21", ("2019", "", "")),
        ("../1950", ("", "", "")),
        ("198X", ("", "", "")),
        ("P3Y", ("", "", "")),
        ("", ("", "", "")),
        (None, ("", "", "")),
    ],
)
def test_what_is_known_of_a_date(edtf: str | None, parts: tuple[str, str, str]):
    assert partial_date(edtf) == parts
