"""Who sent a mail is told by what speaks for an outlet and against it, all together."""

from __future__ import annotations

import pytest

from articles.reading.mail.senders import Sender, sender_of

LETTER = "أعيد فتح الجسر القديم أمام الراجلين بعد ترميم دام سنتين.\n"
LEAVE = "\nوصلتك هذه الرسالة لأنك مشترك في رسالة الجسر. إلغاء الاشتراك"


@pytest.mark.parametrize(
    ("name", "address", "text", "about"),
    [
        ("نشرة الجسر", "k@example.com", LETTER, ""),
        ("رسالة الجسر", "k@example.com", LETTER + LEAVE, ""),
        ("الجسر اليوم", "k@example.com", LETTER, "الجسر اليوم: العدد 40"),
        ("الجسر اليوم", "k@example.com", f"بقلم: هدى سالم\n{LETTER}", ""),
        ("Le Pont du Sud", "redaction@example.com", LETTER, ""),
    ],
)
def test_an_outlet_is_told_by_what_agrees(name: str, address: str, text: str, about: str) -> None:
    assert sender_of(name, address, text, about) == Sender(outlet=name)


@pytest.mark.parametrize(
    ("name", "address", "text"),
    [
        ("نداء حسن", "k@example.com", LETTER),
        ("هدى سالم", "news@example.com", LETTER + LEAVE),
        ("جسر الشمال", "k@example.com", LETTER),
    ],
)
def test_one_cue_alone_makes_no_outlet(name: str, address: str, text: str) -> None:
    assert sender_of(name, address, text, "") == Sender(author=name)


def test_the_name_of_an_open_list_says_nothing() -> None:
    sent = sender_of("نشرة الجسر", "k@example.com", LETTER, "", is_of_open_list=True)
    assert sent == Sender(author="نشرة الجسر")
