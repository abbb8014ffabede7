"""Names of columns are known in any spelling; what the user says goes before every rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.rows.columns import (
    ROLE_NAMES,
    Role,
    column_map,
    hints_at,
    is_another,
    is_late,
    is_missing,
    name_key,
    needed_and_found,
    never_rows,
    numbered,
    role_of,
    rows_rank,
)
from tests.growth import growth


@given(st.text(max_size=40))
def test_the_key_of_a_key_is_itself(name: str):
    assert name_key(name_key(name)) == name_key(name)


@pytest.mark.parametrize(
    "name", ["Date_de-publication", "DATE DE PUBLICATION", "date.de.publicatiön"]
)
def test_case_accents_and_punctuation_do_not_tell_names_apart(name: str):
    assert name_key(name) == "datedepublication"


@pytest.mark.parametrize("cell", ["(null)", "<NULL>", "#REF!", "#DIV/0!", "n.d.", "بدون"])
def test_words_of_programs_for_an_empty_cell(cell: str):
    assert is_missing(cell)


def test_a_known_name_has_its_role_and_an_unknown_one_none():
    assert role_of("Title") is Role.TITLE
    assert role_of("العنوان") is Role.TITLE
    assert role_of("shoe size") is None


def test_the_columns_of_a_table_and_what_is_missing():
    found = column_map(("title", "text", "Shoe size"))
    assert found.columns[Role.TEXT] == ("text",)
    assert found.has_text
    assert found.count() == 2
    assert found.use.left == ("Shoe size",)
    assert "published" in found.use.missing
    assert not column_map(("title",)).has_text


def test_what_the_user_chose_goes_before_the_names():
    found = column_map(("text", "Shoe size"), (("text", "shoe SIZE"),))
    assert found.columns[Role.TEXT] == ("Shoe size",)


def test_a_summary_is_only_a_text_where_there_is_no_other():
    assert Role.SUMMARY in column_map(("summary",)).columns
    assert Role.SUMMARY not in column_map(("summary", "text")).columns


def test_every_role_can_be_chosen():
    assert set(ROLE_NAMES) == {role.value for role in Role}


@pytest.mark.parametrize("cell", ["nan", " None ", "N/A"])
def test_words_for_nothing_are_missing(cell: str):
    assert is_missing(cell)


def test_a_word_of_an_article_is_not_missing():
    assert not is_missing("ميناء")


def test_comments_hold_no_rows_and_articles_do():
    assert rows_rank("articles") is not None
    assert rows_rank("shoe size") is None
    assert never_rows("comments")
    assert not never_rows("articles")


def test_what_was_found_is_named_as_it_reads():
    assert needed_and_found([" a ", "", "ب"]) == "a, ب"


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Text", Role.TEXT),
        ("article_content", Role.TEXT),
        ("articleBody", Role.TEXT),
        ("\ufeffالنَّصّ", Role.TEXT),
        ("نص المقال", Role.TEXT),
        ("Texte intégral", Role.TEXT),
        ("عنوان الخبر", Role.TITLE),
        ("Titre", Role.TITLE),
        ("Publication Title", Role.PUBLISHER),
        ("اسم الجريدة", Role.PUBLISHER),
        ("Auteur(s)", Role.CREATOR),
        ("post_author", Role.CREATOR),
        ("الرابط", Role.URL),
        ("Link", Role.URL),
        ("تاريخ النشر", Role.PUBLISHED),
        ("Date de parution", Role.PUBLISHED),
        ("dc:date", Role.PUBLISHED),
        ("DOCNO", Role.IDENTIFIER),
        ("Résumé", Role.SUMMARY),
        ("Category", None),
        ("", None),
    ],
)
def test_names_of_columns(name: str, role: Role | None) -> None:
    assert role_of(name) is role


def test_every_name_means_one_thing() -> None:
    assert name_key("Date de Publication") == name_key("date_de-publication")
    assert name_key("أَلْإِسْم") == name_key("الاسم")


def test_the_preferred_column_comes_first_and_a_summary_last() -> None:
    found = column_map(("description", "content", "text"))
    assert found.columns[Role.TEXT] == ("text", "content")
    assert Role.SUMMARY not in found.columns
    assert found.use.left == ("description",)
    assert column_map(("description", "x")).has_text
    assert not column_map(("x", "y")).has_text


def test_what_the_user_says_goes_before_every_rule() -> None:
    found = column_map(("text", "z"), (("text", "Z"),))
    assert found.columns[Role.TEXT] == ("z",)
    assert "text" in found.use.left


def test_words_and_holders() -> None:
    assert is_missing(" NaN ")
    assert not is_missing("لا شيء")
    assert rows_rank("articles") is not None
    assert rows_rank("x") is None
    assert never_rows("comments")


def test_a_chosen_column_that_a_table_lacks_leaves_its_names_their_roles() -> None:
    found = column_map(("text", "title"), (("text", "c7"),))
    assert found.columns[Role.TEXT] == ("text",)


def test_when_a_form_was_filled_in_comes_after_every_other_day():
    columns = column_map(("Timestamp", "تاريخ نشر الخبر", "نص الخبر")).columns
    assert columns[Role.PUBLISHED] == ("تاريخ نشر الخبر", "Timestamp")
    assert column_map(("timestamp", "text")).columns[Role.PUBLISHED] == ("timestamp",)


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("introtext", Role.LEAD),
        ("اسم كاتب المقالة", Role.CREATOR),
        ("245$a", Role.TITLE),
        ("520$a", Role.SUMMARY),
        ("جريدة", Role.PUBLISHER),
        ("المؤلف الرئيسي", Role.CREATOR),
        ("dc.contributor.author[ar]", Role.CREATOR),
        ("التاريخ الميلادي", Role.PUBLISHED),
        ("secondary-title", Role.PUBLISHER),
    ],
)
def test_names_of_catalogues_and_systems_of_newspapers(name: str, role: Role):
    assert role_of(name) is role


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("الوسيلة الإعلامية", Role.PUBLISHER),
        ("يوم الصدور", Role.PUBLISHED),
        ("بواسطة", Role.CREATOR),
        ("Rédigé par", Role.CREATOR),
        ("source-hostname", Role.PUBLISHER),
    ],
)
def test_names_of_many_tables(name: str, role: Role):
    assert role_of(name) is role


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("الكاتب (إن وجد)", Role.CREATOR),
        ("التاريخ [يوم/شهر]", Role.PUBLISHED),
        ("Texte (intégral) :", Role.TEXT),
        ("(العنوان)", Role.TITLE),
        ("الصنف (الكاتب)", None),
    ],
)
def test_remarks_behind_names(name: str, role: Role | None) -> None:
    assert role_of(name) == role


def test_names_with_a_pronoun_and_of_linked_data() -> None:
    assert [role_of(name) for name in ("كاتبه", "تاريخه", "نصها", "الكاتبة")] == [
        Role.CREATOR,
        Role.PUBLISHED,
        Role.TEXT,
        Role.CREATOR,
    ]
    assert role_of("@context") is None
    assert role_of("المكتبة") is None


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Zeitung", Role.PUBLISHER),
        ("Fecha", Role.PUBLISHED),
        ("من كتبه؟", Role.CREATOR),
        ("al_katib", Role.CREATOR),
        ("printed_on", Role.PUBLISHED),
        ("Journ.", Role.PUBLISHER),
        ("Objet", Role.TITLE),
    ],
)
def test_names_of_other_languages_and_short_ones(name: str, role: Role):
    assert role_of(name) is role


def test_a_day_on_which_a_page_was_put_online_is_that_of_the_article() -> None:
    assert not is_another(Role.PUBLISHED, "mise_en_ligne")
    assert is_another(Role.PUBLISHED, "mise à jour")


def test_what_a_name_says_as_a_whole_goes_before_its_words():
    assert role_of("dc.subject[ar]") is None
    assert role_of("Subject") is Role.TITLE
    assert role_of("dc.description.abstract[ar]") is Role.SUMMARY
    assert role_of("dc.title[ar]") is Role.TITLE


def test_parts_of_a_text_are_numbered_in_brackets_too():
    names = ("النص (2)", "العنوان", "النص (1)")
    assert numbered(names, "النص (2)") == ("النص (1)", "النص (2)")


def test_the_paper_goes_before_the_house_that_publishes_it() -> None:
    columns = column_map(("Publisher", "PubTitle", "text")).columns
    assert columns[Role.PUBLISHER] == ("PubTitle", "Publisher")


def test_what_pages_say_of_themselves() -> None:
    assert role_of("meta_site_name") is role_of("og:site_name") is Role.PUBLISHER
    assert role_of("contentMeta") is None


def test_the_title_of_a_paper_is_its_name() -> None:
    assert role_of("newspaperTitle") is role_of("nom_du_quotidien_titre") is Role.PUBLISHER
    assert role_of("reporter_name") is Role.CREATOR
    assert role_of("pageTitle") is Role.TITLE


def test_a_title_goes_before_a_mere_name() -> None:
    assert column_map(("name", "titre", "texte")).columns[Role.TITLE] == ("titre", "name")


def test_a_word_that_one_role_alone_has_hints_at_it() -> None:
    assert hints_at(Role.PUBLISHER, "جهة الإصدار")
    assert hints_at(Role.PUBLISHED, "publish_up")
    assert not hints_at(Role.CREATOR, "full_text_of_it")


def test_a_row_is_made_late_whatever_frames_the_name() -> None:
    assert is_late("createdTimestampUsec")
    assert not is_late("publishedAt")


def test_names_of_vocabularies_and_cognates() -> None:
    assert role_of("bibo:content") is Role.TEXT
    assert role_of("dcterms:isPartOf") is Role.PUBLISHER
    assert hints_at(Role.PUBLISHER, "Périodique")
    assert hints_at(Role.PUBLISHER, "الصحيفة / الموقع")
    assert not hints_at(Role.PUBLISHER, "population")


def test_the_day_of_entry_comes_after_that_of_publication() -> None:
    columns = column_map(("Nas", "Sahifa", "DateEntry", "TarikhNashr")).columns
    assert columns[Role.PUBLISHED] == ("TarikhNashr", "DateEntry")


def test_a_name_without_end_hints_at_nothing_and_takes_time_linear_in_its_length() -> None:
    letters = iter("abcdefghijk")  # a word that was looked at before is known
    assert growth(lambda n: hints_at(Role.PUBLISHER, "journ" * n + next(letters)), 1 << 12) < 3
    assert hints_at(Role.PUBLISHER, "périodique")


def test_a_name_that_says_the_article_goes_before_another() -> None:
    names = ("Page Created", "Post Created", "Message")
    assert column_map(names).columns[Role.PUBLISHED][0] == "Post Created"


def test_several_authors_and_days_are_known_by_one() -> None:
    assert role_of("signataires") is Role.CREATOR
    assert role_of("dates") is Role.PUBLISHED
    assert role_of("sources") is None


def test_of_two_things_in_one_column_the_first_leads() -> None:
    assert role_of("المصدر ورقم العدد") is Role.PUBLISHER
    assert role_of("Journal / n°") is Role.PUBLISHER
    assert role_of("Auteur et fonction") is Role.CREATOR
    assert role_of("رقم العدد والصفحة") is None
    assert not is_another(Role.PUBLISHER, "المصدر ورقم العدد")


def test_the_day_of_entry_is_late_in_latin_letters_as_well() -> None:
    names = ("unwan", "nass", "tarikh_idkhal", "tarikh_nashr")
    assert column_map(names).columns[Role.PUBLISHED] == ("tarikh_nashr", "tarikh_idkhal")
    assert is_late("tarikh_idkhal")
    assert not is_late("tarikh_nashr")
    assert Role.PUBLISHED not in column_map(("unwan", "nass", "tarikh_ta7mil")).columns


def test_a_name_with_blanks_in_it_costs_what_it_is_long() -> None:
    assert is_another(Role.PUBLISHED, f"تاريخ{' ' * 9}التحديث")
    assert growth(lambda size: is_another(Role.PUBLISHED, f"يوم{' ' * size}ما"), 8000) < 3
