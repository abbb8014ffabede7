"""A name alone above or under the words of every article is who wrote it; a section's is not."""

from __future__ import annotations

import io

import pytest

from articles.document import Document
from articles.reading.rows.columns import Role
from articles.reading.sources.source import Source
from articles.reading.texts.signatures import (
    lone_name,
    published_below,
    signed,
    signed_below,
    signed_by_names,
    without_calling,
)
from articles.reading.texts.text_records import recorded_articles
from tests.growth import growth

SOURCE = Source("/n.txt", "n.txt", 1, io.BytesIO)
WORDS = (
    "رمم الحرفيون باب السوق القديم بعد عامين من الإغلاق، وعاد التجار إلى دكاكينهم قبل العيد.\n"
    "وقال شيخ الحرفة إن الخشب جلب من الجبل، وإن النقوش أعيدت كما كانت في الصور القديمة."
)
NAMES = ("محمد الصافي", "فاطمة الزهراء كنعان", "رلى حداد")


@pytest.mark.parametrize("form", ["{0}\n{1}", "{1}\n{0}", "عنوان\n{0}\n\n{1}"])
def test_a_name_alone_is_who_wrote(form: str) -> None:
    found = signed([{Role.TITLE: "عنوان", Role.TEXT: form.format(n, WORDS)} for n in NAMES])
    assert [record[Role.CREATOR] for record in found] == list(NAMES)
    assert all(name not in record[Role.TEXT] for name, record in zip(NAMES, found, strict=True))
    assert all(WORDS in record[Role.TEXT] for record in found)


def test_names_of_sections_are_words() -> None:
    records = [{Role.TEXT: f"{n}\n{WORDS}"} for n in ("أخبار محلية", "قضايا وآراء", "محمد الصافي")]
    assert signed(records) == records


def test_who_wrote_is_known_already() -> None:
    records = [{Role.TEXT: f"{n}\n{WORDS}", Role.CREATOR: "هدى"} for n in NAMES]
    assert signed(records) == records


def test_a_sentence_is_no_name() -> None:
    assert lone_name("محمد الصافي")
    assert not lone_name("رمم الحرفيون باب السوق القديم بعد عامين.")


@pytest.mark.parametrize(
    "form",
    [
        "باب السوق {0}\n\n{2}\n\n{1}\nنشر في جريدة الضفة بتاريخ {0}/3/2016\n................\n",
        "جريدة الضفة | {0} آذار 2016 | ص 4\nباب السوق {0}\n{1}\n\n{2}\n\nــــــــــــــــ\n\n",
    ],
)
def test_articles_with_who_wrote_beside_the_outlet_and_the_day_come_apart(form: str) -> None:
    text = "".join(form.format(n, name, WORDS) for n, name in enumerate(NAMES, 1))
    found = recorded_articles(text, SOURCE, "text") or ()
    documents = [each for each in found if isinstance(each, Document)]
    assert [each.declared.creator for each in documents] == list(NAMES)
    assert [each.declared.publisher for each in documents] == ["جريدة الضفة"] * 3
    assert [each.declared.title for each in documents] == [f"باب السوق {n}" for n in (1, 2, 3)]
    assert all(name not in each.text for name, each in zip(NAMES, documents, strict=True))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("بُني السد.\nطارق المنصوري", "طارق المنصوري"),
        ("Le barrage est construit.\n— Par Claire Durand", "Claire Durand"),
        ("Le barrage est construit.\n*Avec TAP", None),
        ("بُني السد\nطارق المنصوري", None),
        ("بُني السد.\nسوق السمك", None),
        ("بُني السد.\n*درصاف اللموشي", "درصاف اللموشي"),
        ("بُني السد.\n(درصاف اللموشي)", "درصاف اللموشي"),
        ("بُني السد.\nدرصاف اللموشي", "درصاف اللموشي"),
        ("بُني السد.\nخزام البابونج", None),
        ("بُني السد.\n- أنت متشائمة إذن؟", None),
        ("بُني السد.\nتيفرت: طارق المنصوري", "طارق المنصوري"),
        ("بُني السد.\nتصوير: طارق المنصوري", None),
        ("بُني السد.\nالنتيجة: فوز الضيوف", None),
        ("طارق المنصوري", None),
    ],
)
def test_a_name_alone_under_the_last_sentence_wrote_it(text: str, name: str | None) -> None:
    found = signed_below(text)
    assert (found and found[1]) == name
    assert found is None or found[0] == text.split("\n", maxsplit=1)[0]


@pytest.mark.parametrize(
    ("line", "outlet", "day"),
    [
        ("نُشر في مجلة الحرفة يوم 12 نونبر 2021", "مجلة الحرفة", "12 نونبر 2021"),
        ("(جريدة الباب، 12 نونبر 2021)", "جريدة الباب", "12 نونبر 2021"),
        ("الرباط، 12 نونبر 2021", None, None),
        ("عن: النهار، 12 نونبر 2021", "النهار", "12 نونبر 2021"),
        ("نقلا عن هسبريس", "هسبريس", ""),
        ("(القدس العربي)", "القدس العربي", ""),
        ("المصدر: «الشروق»", "الشروق", ""),
        ("عن السوق وأهله", None, None),
        ("(يتبع)", None, None),
    ],
)
def test_outlet_and_day_under_a_text(line: str, outlet: str | None, day: str | None) -> None:
    found = published_below(f"{WORDS}\n{line}")
    assert (found[0] if found else None) == (WORDS if outlet else None)
    assert (found and found[1].outlet, found and found[1].day) == (outlet, day)


def test_names_of_persons_beside_the_days_of_clippings_are_who_wrote() -> None:
    day = {Role.PUBLISHED: "8 يناير 2011", Role.TEXT: "نص"}
    persons = [{Role.PUBLISHER: name, **day} for name in ("جمال الإدريسي", "سهام الراشدي")]
    outlets = [{Role.PUBLISHER: name, **day} for name in ("جمال الإدريسي", "جريدة النهر")]
    assert [each[Role.CREATOR] for each in signed_by_names(persons)] == [
        "جمال الإدريسي",
        "سهام الراشدي",
    ]
    assert all(Role.PUBLISHER not in each for each in signed_by_names(persons))
    assert signed_by_names(outlets) == outlets


def test_what_somebody_is_under_the_last_sentence_is_no_word_of_the_text() -> None:
    assert without_calling("بُني السد.\n* كاتبة وباحثة من الأردن") == "بُني السد."
    signed = "بُني السد.\nمحمد الصافي"
    assert without_calling(f"{signed}\nطالبة بكلية الهندسة") == signed
    portrait = "سلمى نور كاتبة وباحثة في المياه، تقيم في الأردن. صدر لها كتابان."
    assert without_calling(f"بُني السد.\n{portrait}", "سلمى نور") == "بُني السد."
    assert without_calling(f"بُني السد.\n{portrait}") == f"بُني السد.\n{portrait}"
    spoken = "بُني السد.\nسلمى نور كتبت عنه كتابا كاملا قبل عشرين سنة."
    assert without_calling(spoken, "سلمى نور") == spoken
    for kept in ("بُني السد.\nكاتب المدينة يعود.", "بُني السد\nكاتبة من الأردن", "كاتبة من الأردن"):
        assert without_calling(kept) == kept


@pytest.mark.parametrize("line", ["جريدة الوادي،", "المصدر الأصلي: جريدة الوادي"])
def test_the_outlet_below_without_what_stands_around_it(line: str) -> None:
    below = published_below(f"وعاد التجار إلى السوق.\n{line}")
    assert below is not None
    assert below[1].outlet == "جريدة الوادي"


@pytest.mark.parametrize(
    ("below", "name"),
    [
        ("(س. ن.)", "س. ن."),
        ("ر/ب", "ر/ب"),
        ("S.N.", "S.N."),
        ("ـــــــــ\nفاطمة الزهراء كنعان\nـــــــــ", "فاطمة الزهراء كنعان"),
        ("-----\nفاطمة الزهراء كنعان", "فاطمة الزهراء كنعان"),
    ],
)
def test_initials_and_names_between_rules_say_who_wrote(below: str, name: str) -> None:
    found = signed_below(f"{WORDS}\n{below}")
    assert found is not None
    assert (found[0], found[1].rstrip(".")) == (WORDS, name.rstrip("."))


@pytest.mark.parametrize("sign", [" ", "-", "- ", "\n"])
def test_rules_and_spaces_without_end_take_time_linear_in_their_number(sign: str) -> None:
    text = f"{WORDS}\nسلمى نور"
    assert growth(lambda count: signed_below(f"بدء{sign * count}{text}{sign * count}"), 32_000) < 3


@pytest.mark.parametrize("below", ["أ.ف.ب", "(يتبع)", "ب", "2019/3"])
def test_agencies_and_single_letters_are_nobodys_initials(below: str) -> None:
    assert signed_below(f"{WORDS}\n{below}") is None


def test_an_outlet_that_nobody_knows_under_a_text_with_its_day() -> None:
    found = published_below(f"{WORDS}\nمرسى الأطلسي، 4 مارس 2019")
    assert found is not None
    assert (found[0], found[1].outlet, found[1].day) == (WORDS, "مرسى الأطلسي", "4 مارس 2019")
    assert published_below(f"{WORDS}\nالدار البيضاء، 4 مارس 2019") is None


@pytest.mark.parametrize(
    ("label", "outlet"),
    [("نقلا عن", "جريدة المرسى"), ("المصدر:", "جريدة المرسى"), ("عن", "المرسى")],
)
def test_what_stands_before_the_outlet_below_is_none_of_it(label: str, outlet: str) -> None:
    found = published_below(f"{WORDS}\n({label} جريدة المرسى، العدد 5612، الأربعاء 23 مايو 2012)")
    assert found is not None
    assert (found[1].outlet, found[1].day) == (outlet, "الأربعاء 23 مايو 2012")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("* سليم حداد كاتب وناقد من الجبل", "سليم حداد"),
        ("محمد حداد، باحث في التاريخ", "محمد حداد"),
        ("* كاتب وناقد من الجبل", None),
        ("وقف في السوق كاتب من الجبل", None),
    ],
)
def test_what_somebody_is_stands_behind_the_name(line: str, name: str | None) -> None:
    found = signed_below(f"{WORDS}\n{line}")
    assert found == (None if name is None else (WORDS, name))
