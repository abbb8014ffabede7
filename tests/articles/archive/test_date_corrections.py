"""The reader's dates are rows of their own."""

from __future__ import annotations

import pytest

from articles.archive.archive import Archive
from articles.archive.date_corrections import corrected_date, forget_date, keep_date
from articles.errors import ArchiveError, Reason
from articles.timeline.publication_date import DateEvidence, PublicationDate

DATE = PublicationDate("2018-05", DateEvidence.STATED, "قارئ")


def test_a_date_is_kept_replaced_and_forgotten(archive: Archive):
    database = archive._database
    assert corrected_date(database, "id") is None
    for date in (DATE, PublicationDate("2019", DateEvidence.INFERRED, None)):
        keep_date(database, "id", date)
        assert corrected_date(database, "id") == date
    assert corrected_date(database, "other") is None
    assert forget_date(database, "id")
    assert not forget_date(database, "id")
    assert corrected_date(database, "id") is None


def test_an_evidence_that_is_none_is_damage(archive: Archive):
    keep_date(archive._database, "id", DATE)
    archive._database.write("UPDATE date_corrections SET published_evidence = 'guessed'")
    with pytest.raises(ArchiveError) as caught:
        corrected_date(archive._database, "id")
    assert caught.value.reason is Reason.DAMAGED
