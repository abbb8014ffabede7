"""Every status has words; an unknown one keeps its value."""

from __future__ import annotations

from articles.curation import ReadingStatus
from desktop.display.status_wording import STATUSES, status_text


def test_each_status_has_words_of_its_own():
    assert {*STATUSES} == {*ReadingStatus}
    assert len(set(STATUSES.values())) == len(STATUSES)
    assert all(status_text(status.value) == STATUSES[status] for status in ReadingStatus)


def test_a_status_of_a_later_version_is_shown_as_it_is():
    assert status_text("archived") == "archived"
