from __future__ import annotations

import pytest

from articles.reading.pdf.kashidas import with_kashidas, without_kashidas

STROKE = "\x12"
STRETCHED = "محكم@@@ة الاس@@@تئناف، النظ@@ر في مل@@ف ش@ركة النق@@ل إلى الث@@الث من يوني@@و"
PLAIN = "محكمة الاستئناف، النظر في ملف شركة النقل إلى الثالث من يونيو"


@pytest.mark.parametrize("stroke", [STROKE, ";", "/", "A"])
def test_strokes_between_letters_that_join_are_no_letters(stroke: str) -> None:
    written = STRETCHED.replace("@", stroke)
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


def test_what_a_program_gives_no_name_came_of_no_letter() -> None:
    single = "النق;ل الحض;ري إلى الث;الث"
    assert with_kashidas(single) == single
    assert without_kashidas(with_kashidas(single, "LibreOffice 7.4")) == "النقل الحضري إلى الثالث"
    months = "أيلول/سبتمبر؛ كتاب/قلم"
    assert with_kashidas(months, "LibreOffice 7.4") == months


def test_strokes_called_by_a_figure_leave_the_numbers_alone() -> None:
    written = f"{STRETCHED.replace('@', '2')} بـ22 ألف درهم في 2012 و2 كلم"
    named = with_kashidas(written, "LibreOffice 24.2")
    assert len(named) == len(written)
    assert without_kashidas(named) == f"{PLAIN} بـ22 ألف درهم في 2012 و2 كلم"
    assert with_kashidas(written) == written
    few = "سنة2ونصف وب2ب 212"
    assert with_kashidas(few, "LibreOffice 24.2") == few


def test_a_figure_that_is_a_stroke_nearly_everywhere_stays_in_a_number() -> None:
    written = f"{STRETCHED.replace('@', '8') * 9} بكلفة 48 درهما"
    named = with_kashidas(written, "LibreOffice 24.2")
    assert without_kashidas(named) == f"{PLAIN * 9} بكلفة 48 درهما"
