from __future__ import annotations

import pytest

from articles.cleaning.clean import clean
from articles.cleaning.lam_alef import lam_alef_edits
from articles.cleaning.record import apply, original_text

FAULTY = "أكد المجلس أن األشغال انتهت وأن االفتتاح قريب، وأن اإلعالم سيحضر خالل األيام المقبلة."
WHOLE = "أكد المجلس أن الأشغال انتهت وأن الافتتاح قريب، وأن الإعلام سيحضر خلال الأيام المقبلة."


def test_lam_and_alef_are_turned_back() -> None:
    assert apply(FAULTY, lam_alef_edits(FAULTY)) == WHOLE
    cleaned = clean(FAULTY)
    assert cleaned.body == WHOLE
    assert original_text(cleaned.body, cleaned.edits) == FAULTY
    assert clean(WHOLE).body == WHOLE


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        "قال سالم إن المال قليل وإن الحال سيئة، وقال طالب آخر إن المقال طويل.",
        "كلمة واحدة مثل األرض لا تكفي",
        "",
    ],
)
def test_what_is_whole_stays(text: str) -> None:
    assert lam_alef_edits(text) == []


def test_prefixes_before_the_article() -> None:
    text = "بدأ باألساس واالجتماع وكاألمس"
    assert apply(text, lam_alef_edits(text)) == "بدأ بالأساس والاجتماع وكالأمس"


def test_letters_and_their_hamza_are_composed() -> None:
    apart = "هيي\u0654ة الا\u0654رصاد ومو\u0654تمر الا\u0653باء وcafe\u0301"
    assert clean(apart).body == "هيئة الأرصاد ومؤتمر الآباء وcafé"


def test_a_lam_before_it_is_believed_where_every_ligature_is_turned() -> None:
    turned = "وصلت األثمان لألسر، وخفضت االلتزامات لإلدارة حسب الالئحة واالتفاق."
    right = "وصلت الأثمان للأسر، وخفضت الالتزامات للإدارة حسب اللائحة والاتفاق."
    assert apply(turned, lam_alef_edits(turned)) == right
    mixed = "وصلت األثمان لألمانيا وإلى األسر والالتزام كامل ولا شك."
    assert (
        apply(mixed, lam_alef_edits(mixed))
        == "وصلت الأثمان لألمانيا وإلى الأسر والالتزام كامل ولا شك."
    )
