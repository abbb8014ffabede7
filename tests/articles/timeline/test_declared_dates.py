"""Dates that stand by themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.timeline.declared_dates import date_of_address, date_of_name, declared_value
from articles.timeline.edtf import edtf_interval


@pytest.mark.parametrize(
    "written",
    [
        "2021-09-22", "2021-09-22T10:15:00+01:00", "2021-09-22 10:15", "20210922", "20210922101500",
        "20210922T101500+0200", "20210922T101500Z",
        "22/09/2021", "22-9-2021", "22.09.2021", "2021/9/22", "9/22/2021", "22/9/2021 10:15",
        "22 September 2021", "Sep 22, 2021", "September 22, 2021", "22nd September, 2021",
        "22 settembre 2021", "22 de setembro de 2021", "22 Eylül 2021",
        "mercoledì 22 set. 2021, ore 10",
        "22 septembre 2021", "mercredi 22 septembre 2021", "Wed, 22 Sep 2021 10:15:00 GMT",
        "22 سبتمبر 2021", "الأربعاء 22 شتنبر 2021", "سبتمبر 22, 2021", "٢٢ سبتمبر ٢٠٢١",
        "22 أيلول/سبتمبر 2021", "الأربعاء 22 , أيلول 2021", "22 سبتمبر ,2021",
        "1632268800", "1632268800000",
    ],
)  # fmt: skip
def test_one_day_in_many_writings(written: str) -> None:
    assert declared_value(written) == "2021-09-22"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2018", "2018"),
        ("GMT 10:00 2009 الأحد 5 أبريل", "2009-04-05"),
        ("09:40 ص الخميس 6 يونيو 2013", "2013-06-06"),
        ("GMT 09:40 2013 الخميس 6 حزيران / يونيو", "2013-06-06"),
        ("نُشر: 04:12-11 أكتوبر 2021", "2021-10-11"),
        ("الأحد - 06 مايو 2018 - الساعة 11:02 م", "2018-05-06"),
        ("الأحد-6-مايو-2018", "2018-05-06"),
        ("الثلاثاء - 6/5/2018", "2018-05-06"),
        ("2018-05", "2018-05"),
        ("05-2018", "2018-05"),
        ("5/2018", "2018-05"),
        ("ماي 2018", "2018-05"),
        ("May 2018", "2018-05"),
        ("mai 2018", "2018-05"),
        ("12/4/2019", "2019-04-12"),
        ("04-Feb-19", "2019-02-04"),
        ("4 de septiembre de 2018", "2018-09-04"),
        ("4 mars 98", "1998-03-04"),
        ("4-Mar-19 10:15", "2019-03-04"),
        ("نونبر 2018", "2018-11"),
        ("1433-07-22 01:22 PM", "2012-06-12"),
        ("22/7/1433", "2012-06-12"),
        ("1433-07", "2012-05-22/2012-06-20"),
    ],
)
def test_what_a_reader_types(written: str, value: str) -> None:
    assert declared_value(written) == value


@pytest.mark.parametrize("written", ["", "أمس", "31/02/2020", "99999999", "كتاب", "32 ماي 2018"])
def test_what_names_no_date(written: str) -> None:
    assert declared_value(written) is None


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://example.org/2021/09/22/story.html", ("2021-09-22", "2021/09/22")),
        ("https://example.org/news/2021-9-22/story", ("2021-09-22", "2021-9-22")),
        ("https://example.org/20210922/story", ("2021-09-22", "20210922")),
        ("https://example.org/2021/09/story.html", ("2021-09", "2021/09")),
        ("https://example.org/2021/1225/story.html", ("2021-12-25", "2021/1225")),
        ("https://example.org/news/2021/11", None),
        ("https://example.org/news/2021/115", None),
        ("https://example.org/2021/13/45/story", None),
        ("https://example.org/story-20210922123", None),
        ("https://example.org/story?date=/2021/09/22/", None),
        ("", None),
    ],
)
def test_addresses(address: str, found: tuple[str, str] | None) -> None:
    assert date_of_address(address) == found


@pytest.mark.parametrize(
    ("origin", "value"),
    [
        ("مقالات/2021-09-22 الحفل.txt", "2021-09-22"),
        ("archive.zip#20210922_story.txt", "2021-09-22"),
        ("22-09-2021.txt", "2021-09-22"),
        ("2021-09-22/story.txt", None),
        ("123420210922.txt", None),
        ("2021-99-22.txt", None),
    ],
)
def test_names_of_files(origin: str, value: str | None) -> None:
    found = date_of_name(origin)
    assert (found[0] if found else None) == value


@given(st.text(max_size=60))
def test_whatever_is_declared_is_a_date_or_nothing(written: str) -> None:
    value = declared_value(written)
    assert value is None or edtf_interval(value) is not None
    date_of_address(written)
    date_of_name(written)


@pytest.mark.parametrize(
    "written",
    [
        "2020 مارس 5", "2020-Mar-05", "2020 mars 5", "2020:03:05 08:00:00", "D:20200305080000Z",
        "D:20200305", "5th of March, 2020", "5 de mars de 2020",
    ],
)  # fmt: skip
def test_the_year_first_and_the_writing_of_files(written: str) -> None:
    assert declared_value(written) == "2020-03-05"


@pytest.mark.parametrize("written", ["2020 كتاب 5", "2020:13:05", "D:20201305", "2020 مارس 40"])
def test_such_forms_without_a_day(written: str) -> None:
    assert declared_value(written) is None


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("الأربعاء, 16 كانون1/ديسمبر 2009 18:40", "2009-12-16"),
        ("14 تشرين2/نوفمبر 2010", "2010-11-14"),
        ("3 تشرين1 2010", "2010-10-03"),
        ("١٤ كانون٢ ٢٠١٠", "2010-01-14"),
    ],
)
def test_months_of_one_name_by_number(written: str, value: str) -> None:
    assert declared_value(written) == value
