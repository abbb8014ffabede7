from __future__ import annotations

import pytest

from articles.reading.pdf.kashidas import with_kashidas, without_kashidas

STROKE = "\x12"
STRETCHED = "محكم@@@ة الاس@@@تئناف، النظ@@ر في مل@@ف ش@ركة النق@@ل إلى الث@@الث من يوني@@و"
PLAIN = "محكمة الاستئناف، النظر في ملف شركة النقل إلى الثالث من يونيو"


def test_strokes_between_letters_that_join_are_no_letters() -> None:
    written = STRETCHED.replace("@", STROKE)
    named = with_kashidas(written)
    assert len(named) == len(written)
    assert without_kashidas(named) == PLAIN


@pytest.mark.parametrize(
    "text",
    [
        STRETCHED.replace("@@", "@").replace("@@", "@").replace("@", STROKE),  # never drawn out
        PLAIN.replace("ل", STROKE),
        f"{STRETCHED.replace('@', STROKE)} {STROKE * 2}كتاب و{STROKE * 2}رد",
        PLAIN,
        "",
    ],
)
def test_letters_without_a_name_stay_as_they_are(text: str) -> None:
    assert with_kashidas(text) == text


def test_a_tatweel_that_ends_a_word_stays() -> None:
    assert without_kashidas("سنة 1435هـ في مـــدينة") == "سنة 1435هـ في مدينة"
