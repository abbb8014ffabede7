"""Every kind of printout says what stands at the head of its pages."""

from __future__ import annotations

import pytest

from desktop.display.isolation import without_controls
from tests.desktop.printing.kinds import every_kind, filled


@pytest.fixture(scope="module")
def kinds(tmp_path_factory):
    return every_kind(filled(tmp_path_factory.mktemp("kinds")))


def test_each_kind_has_a_header_of_its_own_and_the_day(kinds):
    headers = {kind: content.header for kind, content in kinds.items()}
    assert len(set(headers.values())) == len(kinds)
    assert all(header.startswith("خزانة · ") for header in headers.values())
    days = {without_controls(content.printed_text) for content in kinds.values()}
    assert days == {"طُبع في 22 نونبر 2026"}
