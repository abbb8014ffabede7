"""A row becomes a document, whatever its columns are called."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.cleaning.left_out import without_left_out
from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.rows.inner_objects import flattened, holds_text
from articles.reading.rows.rows import (
    document_of_row,
    fingerprint_of,
    person_of,
)


def read(row: dict[str, object], chosen=()) -> Document | ReadingError:
    return document_of_row(row, 7, "/t.csv", "csv", chosen)


def test_the_columns_of_a_row():
    found = read({"id": "k1", "title": "<b>سد</b>", "text": "بُني السد.", "date": "2020"})
    assert isinstance(found, Document)
    assert (found.origin, found.text) == ("/t.csv#k1", "بُني السد.")
    assert (found.declared.title, found.declared.published) == ("سد", "2020")


def test_a_row_without_a_name_is_known_by_its_address_or_place():
    assert read({"text": "أ", "url": "https://a.example"}).origin == "/t.csv#https://a.example"
    assert read({"text": "أ"}).origin == "/t.csv#7"


def test_the_address_may_be_any_of_the_identifiers():
    found = read({"ID": "9", "guid": "https://a.example/?p=9", "text": "أ"})
    assert isinstance(found, Document)
    assert (found.declared.identifier, found.declared.url) == ("9", "https://a.example/?p=9")
    assert read({"ID": "9", "guid": "x-9", "text": "أ"}).declared.url is None


@pytest.mark.parametrize(
    "value", ["", None, "nan", "  ", "غير متوفر", "Non disponible", "s.n.", "?"]
)
def test_an_empty_text_is_none(value: object):
    found = read({"text": value, "title": "سد"})
    assert isinstance(found, ReadingError)
    assert found.reason is Reason.NO_TEXT


def test_a_table_without_a_text_says_what_it_has():
    found = read({"width": "3", "height": "4"})
    assert isinstance(found, ReadingError)
    assert found.reason is Reason.NO_TEXT_COLUMN
    assert "width, height" in found.detail


def test_the_user_names_the_column():
    found = read({"width": "نص طويل"}, (("text", "width"),))
    assert isinstance(found, Document)
    assert found.text == "نص طويل"


def test_an_inner_object_stands_beside_its_row():
    row = {"_id": "1", "_source": {"body": "نص", "title": "سد"}}
    assert flattened(row) == {"_id": "1", "body": "نص", "title": "سد"}
    assert holds_text(row)
    assert not holds_text({"_source": {"width": 3}})


@given(st.text(max_size=9), st.text(max_size=9))
def test_title_and_text_make_the_fingerprint(title: str, text: str):
    assert fingerprint_of(title, text) == fingerprint_of(title, text)
    assert fingerprint_of(title, f"{text}x") != fingerprint_of(title, text)
    assert fingerprint_of(f"{title}x", text) != fingerprint_of(title, f"x{text}")


def test_of_two_texts_without_a_title_the_short_one_is_it() -> None:
    words = "فتحت المكتبة البلدية أبوابها أمام القراء من جديد بعد ستة أشهر من الترميم."
    rows = ({"الخبر": "مكتبة تفتح", "التفاصيل": words}, {"الخبر": words, "التفاصيل": "لا شيء"})

    one, two = (document_of_row(row, 1, "/t", "csv") for row in rows)

    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert (one.declared.title, one.text) == ("مكتبة تفتح", words)
    assert (two.declared.title, two.text) == (None, words)


def test_an_article_inside_of_a_column_is_that_of_its_row() -> None:
    inner = {"title": "سد", "text": "بُني السد في سنتين."}
    found = document_of_row({"content": inner, "date": "2019"}, 1, "t", "json")
    assert isinstance(found, Document)
    assert (found.text, found.declared.title) == (inner["text"], "سد")


def test_an_article_in_a_cell_as_json() -> None:
    cell = json.dumps({"title": "سد", "text": "بُني السد في سنتين.", "date": "2019-03-14"})
    found = document_of_row({"id": "7", "payload": cell, "size": "4"}, 1, "t", "csv")
    assert isinstance(found, Document)
    assert (found.text, found.declared.title) == ("بُني السد في سنتين.", "سد")
    broken = document_of_row({"id": "7", "payload": cell[:-3]}, 1, "t", "csv")
    assert isinstance(broken, ReadingError)


def test_outlet_and_day_in_one_cell() -> None:
    row = {"نص الخبر": "بُني السد في سنتين.", "الصحيفة والتاريخ": "النهر، 14/3/2019"}
    found = document_of_row(row, 1, "t", "csv")
    assert isinstance(found, Document)
    assert (found.declared.publisher, found.declared.published) == ("النهر", "14/3/2019")


def test_columns_with_numbers_are_one_text_unless_they_are_something_else() -> None:
    row = {"Column1": "سد", "Column2": "بُني السد في سنتين.", "Column3": "2019-03-14"}
    chosen = (("title", "Column1"), ("text", "Column2"), ("published", "Column3"))
    found = document_of_row(row, 1, "t", "csv", chosen)
    assert isinstance(found, Document)
    assert found.text == "بُني السد في سنتين."


def test_an_address_in_the_column_of_the_outlet_is_that_of_the_article() -> None:
    row = {"text": "نص", "source": "https://example.org/1", "source-hostname": "النهر"}
    found = read(row)
    assert isinstance(found, Document)
    assert (found.declared.publisher, found.declared.url) == ("النهر", "https://example.org/1")


def test_the_first_page_of_a_site_is_no_articles_address() -> None:
    found = read({"text": "نص", "source": "https://example.org/", "source name": "النهر"})
    assert isinstance(found, Document)
    assert (found.declared.publisher, found.declared.url) == ("النهر", None)
    alone = read({"text": "نص", "source": "https://example.org/1"})
    assert isinstance(alone, Document)
    assert (alone.declared.publisher, alone.declared.url) == ("https://example.org/1", None)


def test_a_day_under_the_name_of_a_publication_is_the_day():
    found = read({"text": "أ", "publication": {"$date": "2021-09-22T08:00:00Z"}})
    assert isinstance(found, Document)
    assert (found.declared.publisher, found.declared.published) == (None, "2021-09-22T08:00:00Z")


def test_the_address_in_a_formula():
    found = read({"text": "أ", "url": '=HYPERLINK("https://a.example/7","افتح")'})
    assert isinstance(found, Document)
    assert found.declared.url == "https://a.example/7"


def test_what_the_head_of_a_page_says_stands_beside_its_article():
    row = {"text": "بُني السد.", "meta_data": {"og": {"site_name": "جريدة الضفة", "title": "سد"}}}
    assert flattened(row)["site_name"] == "جريدة الضفة"


def test_the_name_of_a_site_goes_before_its_address():
    row = {"text": "أ", "domain": "a.example", "opengraph": {"site_name": "جريدة الضفة"}}
    found = read(row)
    assert isinstance(found, Document)
    assert found.declared.publisher == "جريدة الضفة"


def test_of_several_links_the_one_to_the_article_is_its_address() -> None:
    links = [
        {"rel": "self", "href": "https://a.example/f"},
        {"rel": "alternate", "href": "https://a.example/7"},
    ]
    found = read({"text": "أ", "link": links})
    assert isinstance(found, Document)
    assert found.declared.url == "https://a.example/7"


def test_who_wrote_stands_in_the_credits() -> None:
    found = read({"text": "أ", "credits": {"by": [{"type": "author", "name": "هدى الواحي"}]}})
    assert isinstance(found, Document)
    assert found.declared.creator == "هدى الواحي"
    stamped = {"x": "أ", "at": {"$date": "2019-03-01"}, "seen": {"$date": "2023-01-01"}}
    assert flattened(stamped) == stamped  # each is one value of a type


def test_a_column_that_was_chosen_is_read_inside_of_an_object() -> None:
    row = {"b": "نص طويل", "m": {"t": "2019-03-14", "s": "صدى الجبل"}}
    found = read(row, (("text", "b"), ("published", "t"), ("publisher", "s")))
    assert isinstance(found, Document)
    assert (found.declared.published, found.declared.publisher) == ("2019-03-14", "صدى الجبل")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Marchand, Hélène", "Hélène Marchand"),
        ("الزروالي, أمينة", "أمينة الزروالي"),
        ("Salma Nour, Ali Haddad", "Salma Nour, Ali Haddad"),
    ],
)
def test_a_family_name_before_a_given_one(said: str, name: str) -> None:
    assert person_of(said) == person_of(name)
    assert name.split(maxsplit=1)[0] in (person_of(said) or "")


def test_what_is_left_out_of_a_text_inside_an_object_is_told_as_it_is_written() -> None:
    caption = "<figcaption>سقاية «القرية»\nبعد ترميمها بيد الـ'عمال' في الربيع</figcaption>"
    found = read({"content": {"rendered": f"<p>بُني السد.</p><figure>{caption}</figure>"}})
    assert isinstance(found, Document)
    assert without_left_out(found.text) == "بُني السد."
    assert "سقاية «القرية» بعد ترميمها بيد الـ'عمال' في الربيع" in found.text


def test_an_empty_text_beside_a_whole_one_under_another_name() -> None:
    whole = "عاد القطار الجبلي إلى العمل صباح الخميس بعد توقف دام سبع سنوات. " * 6
    found = read({"title": "قطار", "content": "", "description": whole})
    assert isinstance(found, Document)
    assert found.text.strip() == whole.strip()
    assert isinstance(read({"title": "قطار", "content": "", "description": "قطار"}), ReadingError)


def test_who_wrote_and_when_in_one_cell() -> None:
    found = read({"text": "بُني السد.", "date": "ليلى البهلولي | 14 مارس 2019"})
    assert isinstance(found, Document)
    assert found.declared.creator == "ليلى البهلولي"
    assert found.declared.published is not None
    assert "14 مارس 2019" in found.declared.published


def test_the_address_of_a_link_goes_before_its_words() -> None:
    found = read({"text": "بُني السد.", "link": "سد جديد", "link-href": "https://example.com/a/1"})
    assert isinstance(found, Document)
    assert found.declared.url == "https://example.com/a/1"


@pytest.mark.parametrize("said", ["المالكي، سعاد.", "المالكي, سعاد", "سعاد المالكي"])
def test_the_family_name_may_stand_first(said: str):
    assert person_of(said) == "سعاد المالكي"


def test_an_empty_column_hides_none_of_an_object():
    row = {"DocumentContent": None, "Title": "سد", "Document": {"Content": "بُني السد أمس."}}
    found = read(row)
    assert isinstance(found, Document)
    assert (found.text, found.declared.title) == ("بُني السد أمس.", "سد")


def test_the_day_of_the_article_inside_goes_before_that_of_its_system():
    content = {"headline": "سد", "date": "2008-10-05", "body": "بُني السد أمس."}
    row = {"created_at": "2024-01-01", "published_at": "2024-01-02", "content": content}
    found = read(row)
    assert isinstance(found, Document)
    assert found.declared.published == "2008-10-05"


def test_columns_that_are_called_by_place_are_no_parts_of_the_text():
    row = {"a1": "7", "a2": "سعاد", "a3": "بُني السد أمس."}
    found = read(row, (("text", "a3"), ("creator", "a2")))
    assert isinstance(found, Document)
    assert found.text == "بُني السد أمس."


def test_an_object_may_say_when_and_where_it_appeared():
    row = {"hed": "سد", "body": "بُني السد أمس.", "pub": {"date": "2008-10-05", "outlet": "الجسر"}}
    found = read(row)
    assert isinstance(found, Document)
    assert (found.declared.published, found.declared.publisher) == ("2008-10-05", "الجسر")


def test_the_name_of_an_outlet_goes_before_its_domain() -> None:
    found = read({"text": "أ", "publisher": "difa.example", "sitename": "جريدة الضفة"})
    assert isinstance(found, Document)
    assert found.declared.publisher == "جريدة الضفة"
    alone = read({"text": "أ", "publisher": "difa.example"})
    assert isinstance(alone, Document)
    assert alone.declared.publisher == "difa.example"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("عبد الواحد, هشام", "هشام عبد الواحد"),
        ("القضاة، ميسون", "ميسون القضاة"),
        ("أبها، مريم الجابر", "مريم الجابر"),
        ("بقلم، أنور بلحاج", "أنور بلحاج"),
        ("مريم الجابر، هشام عبد الواحد", person_of("مريم الجابر، هشام عبد الواحد")),
    ],
)
def test_a_family_name_before_a_comma(said: str, name: str) -> None:
    assert person_of(said) == name


@pytest.mark.parametrize(
    "listed",
    [
        ["هدى", "كمال"],
        [{"name": "هدى"}, {"name": "كمال"}],
        "['هدى', 'كمال']",
        [["هدى", "كمال"]],
    ],
)
def test_names_of_a_list_are_never_turned_round_one_another(listed: object) -> None:
    found = read({"text": "بُني السد.", "authors": listed})
    assert isinstance(found, Document)
    assert found.declared.creator == "هدى، كمال"


def test_each_name_of_a_list_is_turned_by_itself() -> None:
    found = read({"text": "بُني السد.", "authors": ["Marchand, Hélène", "القضاة, ميسون"]})
    assert isinstance(found, Document)
    assert found.declared.creator == "Hélène Marchand، ميسون القضاة"
    numbers = read({"text": "بُني السد.", "authors": [7, 12]})
    assert isinstance(numbers, Document)
    assert numbers.declared.creator is None


def test_a_row_that_counts_those_above_is_no_article() -> None:
    row = {"title": "", "date": "", "text": "2 قصاصة"}
    found = read(row)
    assert isinstance(found, ReadingError)
    assert found.reason is Reason.NO_TEXT
    assert isinstance(read({**row, "date": "2019-03-14"}), Document)
    assert isinstance(read({"text": "2 قصاصة"}), Document)


def test_the_address_behind_a_name_is_no_part_of_it() -> None:
    found = read({"outlet": "زقاق البلدة (https://a.example/x?y=1)", "text": "بُني السد."})
    assert isinstance(found, Document)
    assert found.declared.publisher == "زقاق البلدة"


def test_what_names_a_paper_goes_before_a_library_and_an_issue_is_no_name() -> None:
    row = {"title": "سوق", "text": "بُني السد.", "source": "قصاصات المكتبة"}
    for more in ({"container-title": "رصيف المرفأ"}, {"اسم الجريدة": "رصيف المرفأ"}):
        said = document_of_row({**row, **more}, 1, "/a.csv", "csv")
        assert isinstance(said, Document)
        assert said.declared.publisher == "رصيف المرفأ"
    numbered = {
        "title": "سوق",
        "text": "بُني السد.",
        "source": "n° 44",
        "media": "رصيف المرفأ، العدد 7",
    }
    said = document_of_row(numbered, 1, "/a.csv", "csv")
    assert isinstance(said, Document)
    assert said.declared.publisher == "رصيف المرفأ"
