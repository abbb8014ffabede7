"""What a short line says of who wrote, for which outlet, from where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.cleaning.byline_parts import agency_names
from articles.cleaning.bylines import (
    author_opening,
    byline,
    byline_opening,
    declared_author,
    labelled_name,
    name_alone,
    name_behind,
    name_in_line,
    named_by_town,
)
from articles.cleaning.name_words import may_be_name
from tests.growth import growth


def test_by_and_a_name_is_the_author():
    found = byline("بقلم: محمد الكتاني")
    assert found is not None
    assert found.creator == "محمد الكتاني"
    assert found.sure


def test_a_photographer_is_not_the_author():
    found = byline("تصوير: محمد الكتاني")
    assert found is None or found.creator is None


def test_an_agency_is_a_publisher_without_an_author():
    name = min(name for name in agency_names() if " " not in name and len(name) > 3)
    found = byline(name)
    assert found is not None
    assert found.publisher is not None
    assert found.creator is None
    assert found.desk_only


def test_two_places_are_a_match():
    assert byline("المغرب - تونس") is None


@pytest.mark.parametrize("line", ["", "خرج الناس إلى الشوارع.", "كلمة " * 30, "هل وصل؟"])
def test_a_sentence_is_no_byline(line: str):
    assert byline(line) is None


@given(st.text(max_size=80))
def test_any_line_has_an_answer(line: str):
    found = byline(line)
    assert found is None or len(line) <= 70


def test_a_long_word_before_a_sign_is_read_in_one_way():
    # Twenty-four glued letters: with two ways to read each of them it would be seconds.
    assert growth(lambda letters: byline("ا" * letters + "½ -"), 24) < 3
    assert byline("م. الكتاني") == byline("م.  الكتاني")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("كتب - سليم الراوي: أعلنت البلدية", "سليم الراوي"),
        ("كتبت: ليلى الراوي - أعلنت البلدية", "ليلى الراوي"),
        ("رام الله - ليلى الراوي: أعلنت البلدية", "ليلى الراوي"),
        ("رسالة المهرجان - عمان: هشام الراوي: أعلنت البلدية", "هشام الراوي"),
        ("كتب الوزير: سنفتح السوق", None),
        ("كتب - سليم", None),
        ("أعلنت البلدية: السوق مفتوحة", None),
    ],
)
def test_who_wrote_it_may_stand_before_the_first_words(text, name):
    length, found = author_opening(text)
    assert found == name
    assert text[length:] == ("أعلنت البلدية" if name else text)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("سعيد الراوي-ترفيلت", "سعيد الراوي"),
        ("ترفيلت - سعيد الراوي", "سعيد الراوي"),
        ("سعيد الراوي - هدف قاتل", None),
        ("سعيد الراوي", None),
        ("ترفيلت - النجيل", None),
    ],
)
def test_a_name_beside_a_town_that_no_list_has(line, name):
    assert (named_by_town(line) or (None,))[0] == name


@pytest.mark.parametrize(
    ("words", "creator", "publisher"),
    [
        ("هدى سالم", "هدى سالم", None),
        ("الرياض - واس", None, "واس"),
        ("كابول الصغرى : (د ب أ)", None, "د ب أ"),
        ("الوادي – سعيد نور", "سعيد نور", None),
        ("سعيد ن.", "سعيد ن.", None),
        ("الوادي – سعيد نور – هدى سالم:", "سعيد نور، هدى سالم", None),
        ("الوادي - د. ب. أ", None, "د. ب. أ"),
        ("فريق المثال", "فريق المثال", None),
    ],
)
def test_a_field_for_the_author_names_a_person_or_an_outlet(words, creator, publisher):
    said = declared_author(words)

    assert (said.creator, said.publisher) == (creator, publisher)


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("الدوحة ـ الراية : تواصلت المباريات", "الدوحة ـ الراية : "),
        ("دبي: سعيد نور أكدت الوزيرة أن", "دبي: سعيد نور "),
        ("دبي: هل ترتفع الأسعار", ""),
        ("قالت الوزيرة، أمس، إن الأسعار", ""),
    ],
)
def test_where_and_who_before_the_first_words(text, opening):
    assert text[: byline_opening(text)] == opening


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Par Claire Durand", "Claire Durand"),
        ("Soumis par Jean de la Tour", "Jean de la Tour"),
        ("By: Helen Marsh", "Helen Marsh"),
        ("Author, Helen Marsh", "Helen Marsh"),
        ("بقلم: سلمى نور", "سلمى نور"),
        ("مراسلنا: سلمى نور", "سلمى نور"),
        ("أجرى الحوار: رامز نور", "رامز نور"),
        ("مراسل النشرة: سلمى نور", "سلمى نور"),
        ("كتب ـ سلمى نور", "سلمى نور"),
        ("مراسل النشرة سلمى نور", None),
        ("مراسلنا سلمى نور", None),
        ("الكاتب: سلمى نور", "سلمى نور"),
        ("Par Claire Durand (envoyée spéciale à Gabès)", "Claire Durand"),
        ("بقلم: سلمى نور (رويترز)", None),
        ("Par ailleurs Claire", None),
        ("Publié par écoles étrangères", None),
        ("الكاتب سلمى نور", None),
        ("By 2020 Prices Rose", None),
    ],
)
def test_who_is_named_behind_by(line: str, name: str | None) -> None:
    assert labelled_name(line) == name


def test_a_label_without_a_colon_between_title_and_text() -> None:
    assert labelled_name("الكاتب ليلى نور", in_head=True) == "ليلى نور"
    assert labelled_name("الكاتب ليلى نور") is None
    assert labelled_name("الكاتب الكبير راحل", in_head=True) is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Soumis par Claire Durand le lun, 03/02/2020 - 17:05", "Claire Durand"),
        ("أرسلت في الأربعاء 8 مارس 2017 بواسطة سلمى نور", "سلمى نور"),
        ("بقلم: سلمى نور بتاريخ: 14-02-2025 10:33", "سلمى نور"),
        ("Publié le 3 mai 2020 par Jean de la Tour", "Jean de la Tour"),
        ("تم نشره يوم 3 مايو 2020", None),
    ],
)
def test_who_is_named_behind_by_in_a_line(line: str, name: str | None) -> None:
    assert name_in_line(line) == name


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Par Samia Ould Ali", "Samia Ould Ali"),
        ("By JOHN HADDAD and Mona Sleiman", "JOHN HADDAD and Mona Sleiman"),
        ("Propos recueillis par : Jean-Luc d'Armor", "Jean-Luc d'Armor"),
    ],
)
def test_by_in_french_and_english(line: str, author: str) -> None:
    found = byline(line)
    assert found is not None
    assert (found.creator, found.sure) == (author, True)


@pytest.mark.parametrize("line", ["Par ailleurs", "Par la route", "By the river", "Party Time"])
def test_words_that_begin_so_are_no_byline(line: str) -> None:
    assert byline(line) is None or not byline(line).sure


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("بقلم: سعاد المرسي", "سعاد المرسي"),
        ("Par Samia Ould Ali", "Samia Ould Ali"),
        ("سعاد المرسي (noreply@a.example)", "سعاد المرسي"),
        ("Samia Ali <s@a.example>", "Samia Ali"),
        ("سعاد المرسي: كاتبة", "سعاد المرسي: كاتبة"),
        ("بقلم:", "بقلم:"),
        ("كتب - سالم المرسي:", "سالم المرسي"),
        ("- كتبت – سعاد المرسي", "سعاد المرسي"),
        ("سعاد المرسي:", "سعاد المرسي"),
        ("سعاد المرسي - الوادي", "سعاد المرسي - الوادي"),
    ],
)
def test_the_name_of_a_field_alone(words: str, name: str) -> None:
    assert name_alone(words) == name


@pytest.mark.parametrize("formula", ["بسم الله الرحمن الرحيم", "السلام عليكم"])
def test_what_opens_speeches_names_nobody(formula: str) -> None:
    assert byline(formula) is None


def test_a_name_ends_before_another_role() -> None:
    found = byline("إعداد: أ. سعاد المرسي إشراف: قسم الصحة")
    assert found is None or found.creator is None or ":" not in found.creator


def test_the_last_stop_of_an_abbreviation_is_not_that_of_a_name() -> None:
    assert declared_author("طنجة - أ. ف. ب.").publisher == "أ. ف. ب"
    assert declared_author("وادي النهر، طنجة - أ. ف. ب.").creator != "وادي النهر"
    assert declared_author("طنجة - كمال ب.").creator == "كمال ب."


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("سلمى نور، كاتبة وباحثة", "سلمى نور"),
        ("سلمى نور - صحافية", "سلمى نور"),
        ("Claire Durand, notre correspondante à Oujda", "Claire Durand"),
        ("سلمى نور، هدى سالم", "سلمى نور، هدى سالم"),
        ("سلمى الكاتب", "سلمى الكاتب"),
        ("سلمى نور @salma_n", "سلمى نور"),
    ],
)
def test_what_somebody_is_stands_behind_the_name(field: str, name: str) -> None:
    assert name_alone(field) == name


def test_a_particle_is_a_name_at_the_end_and_a_verb_where_it_is_one_too() -> None:
    ali, town = byline("غسان الحاج علي"), byline("سعاد بنكيران (طنجة) @souad")
    assert ali is not None
    assert ali.creator == "غسان الحاج علي"
    assert town is not None
    assert town.creator == "سعاد بنكيران"
    assert may_be_name(["نزار", "الحاج", "علي"])
    assert not may_be_name(["جلس", "علي", "الحاج"])


@pytest.mark.parametrize("line", ["تحقيق: عوض كشميم", "تفرجيت - عوض كشميم", "عوض كشميم (تفرجيت)"])
def test_somebody_beside_one_word_that_nobody_knows_wrote_it(line: str) -> None:
    said = byline(line)
    assert said is not None
    assert (said.creator, said.certain_name, said.sure) == ("عوض كشميم", True, False)


@pytest.mark.parametrize("line", ["الوادي - عوض كشميم", "تفرجيت: قطار الجبل"])
def test_an_outlet_beside_somebody_or_a_word_beside_others_is_another_line(line: str) -> None:
    assert byline(line) is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("دير حافر – نبيل العكاري", "نبيل العكاري"),
        ("نبيل العكاري - دير حافر", "نبيل العكاري"),
        ("وادي زم: نبيل العكاري", "نبيل العكاري"),
        ("Midelt – Salma Nour", "Salma Nour"),
    ],
)
def test_somebody_beside_a_town_of_several_words_wrote_it(line: str, name: str) -> None:
    said = byline(line)
    assert said is not None
    assert (said.creator, said.sure) == (name, True)
    assert (named_by_town(line) or ())[:1] == (name,)


def test_an_address_is_no_town() -> None:
    assert named_by_town("لمراسلة الكاتب: nabil@a.example") is None
    assert named_by_town("نبيل العكاري - nabil@a.example") is None


def test_an_agency_and_a_town_name_nobody_and_a_town_is_nobody() -> None:
    said = byline("دير حافر - واس:")
    assert said is not None
    assert (said.publisher, said.creator, said.desk_only) == ("واس", None, True)
    assert declared_author("دير حافر").creator != "دير حافر" or byline("دير حافر") is None


def test_a_name_and_where_it_wrote_from_known_or_not() -> None:
    said = byline("سعيد بنور من تيفلتوين")
    assert said is not None
    assert said.creator == "سعيد بنور"
    other = byline("طهاة يعرضون خبزا من الشعير")
    assert other is None or other.creator is None


def test_who_stands_between_the_outlet_and_the_first_words() -> None:
    outlet = "بريد تلال"
    assert name_behind(outlet, "بريد تلال - أحمد بنور - فتحت البلدية الجسر") == "أحمد بنور"
    assert name_behind(outlet, "بريد تلال: أحمد بنور: فتحت البلدية الجسر") == "أحمد بنور"
    assert name_behind(outlet, "رئيس البلدية - أحمد بنور - فتح الجسر") is None
    assert name_behind(outlet, "بريد تلال - حصري - فتحت البلدية الجسر") is None
    assert name_behind(outlet, "بريد تلال") is None


@pytest.mark.parametrize("line", ["La Rédaction", "Rédaction Web", "هيئة التحرير", "محرر"])
def test_a_desk_is_nobody(line: str) -> None:
    assert declared_author(line).creator is None


@pytest.mark.parametrize("name", ["Nadia El-Amrani", "Claire Ben-Ali", "Marie Dupont-Moretti"])
def test_a_name_of_two_is_one(name: str) -> None:
    said = byline(name)
    assert said is not None
    assert said.creator == name


def test_two_full_names_behind_what_says_who_wrote() -> None:
    said = byline("كتب سامي عبد الرحمن وليلى عبد القادر")
    assert said is not None
    assert said.creator == "سامي عبد الرحمن وليلى عبد القادر"
    assert byline("كتب سامي عبد الرحمن وصل القطار أمس") is None


@pytest.mark.parametrize("line", ["حاورها بالواحة: سليم حداد", "الإمضاء: سليم حداد"])
def test_who_asked_and_where_and_who_put_the_name_under_it(line: str) -> None:
    assert labelled_name(line) == "سليم حداد"
