"""Words of aiming that tell of the goals of a match, or of what a blow struck."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures
from articles.figures.figure import Direction
from articles.ledger.claim import Status
from tests.articles.ledger.telling import by_value, claims


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("انتهت المباراة بهدف نظيف أمام 30 ألف متفرج.", 30000),
        ("فاز الفريق بثلاثة أهداف مقابل هدف واحد (3-1) أمام 27 ألف متفرج.", 27000),
        ("سجل اللاعب هدف الفوز في الدقيقة 80 أمام 20 ألف متفرج.", 20000),
        ("أحرز أهداف اللقاء أمام 15 ألف متفرج.", 15000),
        ("أدى استهداف قافلة قرب الحدود إلى مقتل 12 جنديا.", 12),
        ("غارات تستهدف سوقا شعبيا وقتل فيها 23 شخصا.", 23),
        ("اعتداءات تستهدف مقرات حكومية خلفت 40 قتيلا.", 40),
        ("قصف يستهدف مستودعا يحوي 400 طن من الوقود.", 400000),
    ],
)
def test_goals_and_what_was_struck_make_no_aim(text: str, value: float) -> None:
    assert Direction.TARGET not in {figure.direction for figure in find_figures(text)}
    assert by_value(claims("a", text))[value].status is Status.OBSERVED


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("تستهدف الحملة 500 ألف طفل.", 500000),
        ("خصص 12 مليارا بهدف بناء 400 مدرسة.", 400),
        ("سجلت الشركة أرباحا قياسية وتعمل بهدف رفع الإنتاج إلى 500 ألف سيارة.", 500000),
        ("تهدف الخطة إلى خفض عدد قتلى الطرق إلى 3000 قتيل سنة 2030.", 3000),
        ("تستهدف خطة مكافحة الهجمات تدريب 300 شرطي.", 300),
    ],
)
def test_an_aim_stays_one(text: str, value: float) -> None:
    assert by_value(claims("a", text))[value].status is Status.TARGET
