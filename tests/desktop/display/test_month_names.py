"""Whose names of the months are written."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from articles.timeline.calendars import MONTH_FAMILIES
from desktop.display.dates import date_text
from desktop.display.isolation import without_controls
from desktop.display.month_names import (
    AS_SOURCES,
    AS_WRITTEN,
    family_of_sources,
    month_families,
    month_names,
    write_months,
)


@pytest.fixture(autouse=True)
def moroccan_again() -> Iterator[None]:
    yield
    write_months(AS_SOURCES, family_of_sources(()))


@pytest.mark.parametrize(
    ("family", "written"),
    [
        ("morocco", "5 غشت 2018"),
        ("egypt", "5 أغسطس 2018"),
        ("gulf", "5 أغسطس 2018"),
        ("algeria", "5 أوت 2018"),
        ("levant", "5 آب 2018"),
    ],
)
def test_a_chosen_family_writes_every_date(family: str, written: str):
    write_months(family, "morocco")
    assert without_controls(date_text("2018-08-05", "الخامس من أغسطس")) == written
    assert without_controls(date_text("2018-08-05~")) == f"نحو {written}"
    assert without_controls(date_text("2018-08-05/..")) == f"منذ {written}"


def test_the_country_of_most_articles_decides():
    newspapers = [("هسبريس", 20), ("الرياض", 30), ("sabq.org", 5), ("جريدة لا تعرف", 900)]
    assert family_of_sources(newspapers) == "egypt"
    assert family_of_sources([*newspapers, ("hespress.com", 40)]) == "morocco"
    assert family_of_sources([("elkhabar.com", 3)]) == "algeria"


def test_without_a_known_newspaper_it_is_morocco():
    assert family_of_sources([]) == family_of_sources([("جريدة لا تعرف", 9)]) == "morocco"


def test_as_written_follows_the_words_and_else_the_sources():
    write_months(AS_WRITTEN, "egypt")
    assert without_controls(date_text("2018-07", "شهر يوليوز 2018")) == "يوليوز 2018"
    assert without_controls(date_text("2018-11", "تشرين الثاني 2018")) == "تشرين الثاني 2018"
    assert without_controls(date_text("2018-07", "7/2018")) == "يوليو 2018"
    assert without_controls(date_text("2018-07")) == "يوليو 2018"


def test_what_is_not_named_stays_in_force():
    write_months("levant", "egypt")
    write_months(sources="morocco")
    assert month_names() == MONTH_FAMILIES["levant"]
    write_months(AS_SOURCES)
    assert month_names() == MONTH_FAMILIES["morocco"]


def test_every_family_has_twelve_names():
    for family in month_families():
        write_months(family)
        assert len(month_names()) == 12
