"""The sets of families name families of the table."""

from __future__ import annotations

import pytest

from articles.ledger import family_sets
from articles.ledger.wordings import families


@pytest.mark.parametrize(
    "name",
    [
        *("befalling", "daily", "states", "attributes", "enterprises", "constant", "amounts"),
        "tolls",
    ],
)
def test_every_set_names_families(name) -> None:
    found = getattr(family_sets, name)()
    assert found
    assert found <= set(families())
