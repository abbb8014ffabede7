"""Letters of a text layer are trusted where they make words as Arabic makes them."""

from __future__ import annotations

from articles.reading.pdf.letter_trust import Trust, trust_of

TEXT = (
    "أعلنت الوزارة اليوم عن افتتاح المدرسة الجديدة في القرية بعد الانتهاء من أشغال البناء التي "
    "استمرت سنة كاملة وشارك فيها عدد من أبناء المنطقة إلى جانب الشركة المكلفة بالمشروع"
)


def test_words_of_arabic_are_trusted():
    assert trust_of(TEXT) is Trust.TRUSTED


def test_words_from_their_ends_are_told():
    assert trust_of(" ".join(word[::-1] for word in TEXT.split())) is Trust.BACKWARDS


def test_letters_of_a_wrong_table_are_told():
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    moved = str.maketrans(letters, letters[13:] + letters[:13])
    assert trust_of(TEXT.translate(moved)) is Trust.WRONG


def test_strange_signs_are_told_even_in_a_short_text():
    assert trust_of("word \N{REPLACEMENT CHARACTER} word") is Trust.WRONG


def test_few_arabic_words_are_not_judged():
    assert trust_of("a page in English, محمد") is Trust.TRUSTED
    assert trust_of("") is Trust.TRUSTED
