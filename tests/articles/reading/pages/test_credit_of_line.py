from __future__ import annotations

import pytest

from articles.reading.pages.credit_of_line import credit_of_line

DAY = "الموافق 14 مايو 2023 م"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("سلمى نور | 30 ماي 2019", ("30 ماي 2019", "سلمى نور")),
        (
            "تبوك 24 شوال 1444 هـ الموافق 14 مايو 2023 م واس",
            ("24 شوال 1444 هـ الموافق 14 مايو 2023 م", None),
        ),
        ("تونس - سلمى نور النهار 2011/02/07", ("2011/02/07", "سلمى نور")),
        ("حسن الفاسي 24/09/2024 812", ("24/09/2024 812", "حسن الفاسي")),
        ("ملعب الفاسي 24/09/2024 812", None),
        ("30 ماي 2019 | Partager Tweeter", ("30 ماي 2019", None)),
        ("ملتقى - سلمى تغني 2011/02/07", None),
        ("14-05-2023 10:32 AM مشاركة عبر", ("14-05-2023 10:32 AM", None)),
        ("فاز الساحل يوم 14 مايو 2023 واس", None),
        (
            "Posted By admin On 14 مايو, 2012 @ 9:41 ص In أخبار محلية,بيانات | 2 Comments",
            ("On 14 مايو, 2012 @ 9:41 ص", None),
        ),
        (
            "Posted By سعاد المرسي من الرياض On 14 مايو, 2012 @ 9:41 ص In أخبار",
            ("On 14 مايو, 2012 @ 9:41 ص", "سعاد المرسي"),
        ),
        (
            "أرسلت في 11-6-1427 هـ Friday, July 07 بواسطة fahad",
            ("أرسلت في 11-6-1427 هـ Friday, July 07", None),
        ),
        ("اشترك في: 02 فبراير 2002", None),
        ("نشرت الصحف في 14 مايو 2012 صورا كثيرة من حفل افتتاح ملعب الحي الجديد", None),
    ],
)
def test_a_day_with_a_town_an_agency_or_a_button_says_nothing_else(
    line: str, said: tuple[str | None, str | None] | None
) -> None:
    assert credit_of_line(line) == said


def test_whoever_runs_the_site_wrote_nothing_in_a_line_with_the_day() -> None:
    assert credit_of_line("بواسطة محرر الموقع في 14 مارس 2004") == (
        "بواسطة محرر الموقع في 14 مارس 2004",
        None,
    )
