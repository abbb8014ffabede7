"""Values of rows become words, however a program nests or escapes them."""

from __future__ import annotations

from base64 import b64encode, urlsafe_b64encode
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.rows.row_values import joins, moment_of, plain_words, text_of, words_of
from tests.growth import growth

BLOCKS = {
    "type": "doc",
    "content": [
        {"type": "paragraph", "content": [{"text": "نزل "}, {"text": "المطر", "bold": True}]},
        {"type": "paragraph", "content": [{"text": "وفرح الفلاحون."}]},
    ],
}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"rendered": "<p>نزل المطر</p><p>ليلا</p>"}, "نزل المطر\nليلا"),
        ([{"type": "paragraph", "data": {"text": "أول"}}, {"data": {"text": "ثان"}}], "أول\nثان"),
        (BLOCKS, "نزل المطر\nوفرح الفلاحون."),
        ("['أول', 'ثان']", "أول\nثان"),
        ("أول\\nثان\\r\\nثالث", "أول\nثان\nثالث"),
        ("\\u0645\\u0637\\u0631 غزير", "مطر غزير"),
        ("\\u0645\\u0637\\u0631\\u060c ثم \\u0648\\u0642\\u0641", "مطر، ثم وقف"),
    ],
)
def test_texts(value: object, text: str) -> None:
    assert text_of(value) == text


@pytest.mark.parametrize("value", [None, "", "nan", [], {}, True, float("nan"), {"width": {}}])
def test_what_says_nothing_has_no_words(value: object) -> None:
    assert text_of(value) is None
    assert words_of(value) is None


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({"firstName": "هدى", "lastName": "السوسي"}, "هدى السوسي"),
        ([{"name": "هدى"}, {"name": "كمال"}], "هدى، كمال"),
        (" سد\n جديد ", "سد جديد"),
        (12, "12"),
    ],
)
def test_words_on_a_line(value: object, words: str) -> None:
    assert words_of(value) == words


@pytest.mark.parametrize(
    ("values", "day"),
    [
        (["2020-05-03T10:00:00Z"], "2020-05-03T10:00:00Z"),
        ([{"$date": "2020-05-03T00:00:00Z"}], "2020-05-03T00:00:00Z"),
        ([{"date-parts": [[2020, 5, 3]]}], "2020-05-03"),
        ([{"year": 2020, "month": 5, "day": 3}], "2020-05-03"),
        (["2020", "5", "3"], "2020-05-03"),
        (["2020", "ماي", "3"], "3 ماي 2020"),
        (["43954"], "2020-05-03"),
        ([43954.5], "2020-05-03"),
        (["Date(2020,4,3)"], "2020-05-03"),
        (["1588464000000000"], "1588464000000"),
        ([None, ""], None),
    ],
)
def test_days(values: list[object], day: str | None) -> None:
    assert moment_of(values) == day


def test_words_that_were_written_as_an_address_are_words() -> None:
    words = "عاد الباعة إلى الرصيف"
    assert words_of(quote(words)) == words
    address = f"https://a.example/{quote(words)}"
    assert words_of(address) == address


def test_a_lead_is_said_once() -> None:
    assert joins("نزل المطر.", "وفرح الناس.") == "نزل المطر.\nوفرح الناس."
    assert joins("نزل المطر.", "نَزَل المطر. وفرح الناس.") == "نَزَل المطر. وفرح الناس."
    assert joins("", "وفرح الناس.") == "وفرح الناس."


@given(
    st.recursive(
        st.text() | st.integers() | st.none(), lambda s: st.lists(s) | st.dictionaries(st.text(), s)
    )
)
def test_any_value_has_words_or_none(value: object) -> None:
    assert text_of(value) != ""
    assert words_of(value) != ""


def test_the_mark_of_a_text_that_was_cut_is_no_word() -> None:
    assert text_of("عاد القطار الجب… [+412 chars]") == "عاد القطار الجب…"


@pytest.mark.parametrize("value", ["/Date(1583366400000)/", "\\/Date(1583366400000+0100)\\/"])
def test_moments_of_dot_net(value: str):
    assert moment_of([value]) == "1583366400000"


def test_words_in_base64() -> None:
    for words in ("نزل المطر في الجبل", "The river rose again on Thursday", "سد"):
        written = b64encode(words.encode()).decode()
        assert words_of(written) == (words if len(written) >= 12 else written)
    url = urlsafe_b64encode("نزل المطر؟ نعم: في الجبل والوادي".encode()).decode().rstrip("=")
    assert text_of(url) == "نزل المطر؟ نعم: في الجبل والوادي"
    broken = "2YbYstmEINin\n2YTZhdi32LE="
    assert text_of(broken) == "نزل المطر"
    for plain in (
        "internationalisation",
        "abcdefghijkl",
        "2019/03/14/news",
        "HelloWorldAgain=",
        "344756265524",
    ):
        assert words_of(plain) == plain


def test_an_object_that_says_one_thing_is_that() -> None:
    assert text_of([{"p": "نزل المطر."}, {"p": "وفرح الناس."}]) == "نزل المطر.\nوفرح الناس."
    assert text_of([{"جملة": "نزل المطر."}]) == "نزل المطر."
    assert text_of({"count": 3, "kind": "x"}) is None
    assert text_of([{"i": 0, "s": "نزل المطر أمس."}, {"i": 1, "s": "وفرح الناس به."}]) == (
        "نزل المطر أمس.\nوفرح الناس به."
    )


def test_a_name_that_was_read_wrongly_is_repaired_whole() -> None:
    for name in ("سمير قاسم", "هدى السالمي"):
        assert words_of(name.encode().decode("latin-1")) == name


def test_blanks_in_a_latin_text_cost_no_more_than_they_are_long() -> None:
    assert growth(lambda size: plain_words("abcdefgh" + "\n" * size + "!"), 24_000) < 4


@pytest.mark.parametrize(
    "value",
    [
        [{"num": 1, "texte": "أ"}, {"num": 2, "texte": "ب"}],
        {"0": "أ", "1": "ب"},
        {"2": "ب", "1": "أ"},
    ],
)
def test_parts_with_their_numbers_are_one_text(value: object):
    assert text_of(value) == "أ\nب"


def test_paragraphs_that_crossref_marks_are_lines() -> None:
    assert text_of("<jats:p>أول.</jats:p><jats:p>ثان.</jats:p>") == "أول.\nثان."


def test_a_lead_that_says_the_text_goes_before_it():
    lead = "نزل المطر ليلا على السهل كله بعد أسابيع من الانتظار، وفرح به الفلاحون والرعاة جميعا."
    assert joins(lead, lead[:70]) == lead
    assert joins(lead[:70], lead) == lead
    assert joins("فرح في السهل", lead) == f"فرح في السهل\n{lead}"


def test_keys_of_objects_may_be_capitals():
    assert words_of({"Id": "MTA", "Name": "صدى الوادي", "ContentType": "News"}) == "صدى الوادي"
    assert words_of({"nom": "صدى الوادي", "pays": "المغرب"}) == "صدى الوادي"
    assert words_of({"basic": "صدى الوادي", "print": ""}) == "صدى الوادي"


def test_an_empty_part_hides_none_of_an_object():
    slices = [{"slice_type": "text", "items": [{}], "primary": {"text": [{"text": "نزل المطر"}]}}]
    assert text_of(slices) == "نزل المطر"


def test_a_day_in_an_object_of_its_parts() -> None:
    assert moment_of([{"jour": 14, "mois": 3, "annee": 2019}]) == "2019-03-14"


def test_a_day_in_a_list_of_its_parts() -> None:
    assert moment_of([[2019, 3, 14]]) == "2019-03-14"
    assert moment_of([[2019, 3, 14, 9, 30]]) == "2019-03-14"
    assert moment_of([["2019-03-14"]]) == "2019-03-14"


def test_what_an_object_is_called_in_a_language() -> None:
    assert words_of({"name_ar": "شراع الضفة", "country": {"code": "AE"}}) == "شراع الضفة"
