from __future__ import annotations

import pytest

from articles.reading.mail.list_frames import without_frame_of_list


@pytest.mark.parametrize(
    ("above", "under"),
    [
        (
            "إذا لم تظهر الرسالة جيدا اضغط هنا\n",
            "تصلك هذه الرسالة لأنك مشترك. إلغاء الاشتراك\nشارع البحر 4",
        ),
        (
            "View this email in your browser\n",
            "You received this email because you joined.\nUnsubscribe",
        ),
        ("", "Vous recevez ce message car vous êtes abonné.\nSe désabonner"),
    ],
)
def test_what_stands_around_the_letters_of_a_list(above: str, under: str) -> None:
    words = "فتح السوق أبوابه أمس.\nوحضر الافتتاح تجار كثيرون."
    assert without_frame_of_list(f"{above}{words}\n\n{under}") == words
    assert without_frame_of_list(words) == words
    told = f"قال الوزير إن إلغاء الاشتراك ممكن.\n{words}"
    assert without_frame_of_list(told * 9).count("السوق") == 9


@pytest.mark.parametrize(
    "line",
    [
        "وأضافت الجمعية أن إلغاء الاشتراك السنوي سيكلفها ثلث مداخيلها.",
        "Le désabonnement de la moitié des lecteurs a surpris le journal.",
    ],
)
def test_a_last_sentence_about_subscriptions_is_of_the_letter(line: str) -> None:
    words = f"فتح السوق أبوابه أمس.\n\n{line}"
    assert without_frame_of_list(words) == words
    told = f"{words}\nلمن لا يرغب: إلغاء الاشتراك عبر هذا الرابط."
    assert without_frame_of_list(told) == words


def test_buttons_under_the_title_of_a_letter_are_no_words_of_it() -> None:
    words = "فتح السوق أبوابه أمس أمام التجار، وحضر الافتتاح وفد من البلدية."
    words += " وقال التجار إن الأشغال دامت سنتين."
    assert without_frame_of_list(f"السوق يعود\nهدى سالم\nإعجاب تعليق\n{words}") == (
        f"السوق يعود\nهدى سالم\n{words}"
    )
    assert without_frame_of_list(f"السوق يعود\n{words}\nشارك\n{words}").count("شارك") == 1
