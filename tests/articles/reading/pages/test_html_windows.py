"""What the title of a page's window says: the article, its section, its site."""

from __future__ import annotations

import pytest

from articles.reading.pages.html_windows import parts_of_window, site_of_window, without_label

HEADING = "ترميم الجسر القديم ينتهي قبل موعده"


@pytest.mark.parametrize(
    ("window", "heading", "site"),
    [
        ("دفتر الطريق | مجلة الأفق", "دفتر الطريق", "مجلة الأفق"),
        ("ترميم الجسر القديم - جريدة النهر", HEADING, "جريدة النهر"),
        (f"الضفة الجديدة - {HEADING}", HEADING, "الضفة الجديدة"),
        (f"الجسر القديم - {HEADING}", HEADING, None),
        (f"القاهرة - {HEADING}", HEADING, None),
        (f"أخبار محلية - {HEADING}", HEADING, None),
        (f"أخبار الوزارة - {HEADING}", HEADING, None),
        (f"محليات - {HEADING}", HEADING, None),
        (f"{HEADING} - فرحة في القرى", HEADING, None),
        ("جريدة النهر", None, "جريدة النهر"),
        ("سلمى نور.. رحيل صوت الجبل", None, None),
        (None, HEADING, None),
    ],
)
def test_the_site_beside_what_else_a_window_says(
    window: str | None, heading: str | None, site: str | None
) -> None:
    assert site_of_window(window, heading) == site


def test_a_comma_parts_a_day_from_the_site() -> None:
    assert parts_of_window("الجسر يفتح - 14.05.2023, سبوتنيك عربي") == [
        "الجسر يفتح",
        "سبوتنيك عربي",
    ]
    assert parts_of_window("الجسر، ثم السوق - الضفة") == ["الجسر، ثم السوق", "الضفة"]


@pytest.mark.parametrize(
    ("heading", "window", "title"),
    [
        (f"Discussion : {HEADING}", f"{HEADING} - الملتقى", HEADING),
        (f"محافظ النهر: {HEADING}", f"محافظ النهر: {HEADING}", f"محافظ النهر: {HEADING}"),
        (f"محافظ النهر: {HEADING}", None, f"محافظ النهر: {HEADING}"),
        (f"الموضوع: {HEADING}", None, HEADING),
    ],
)
def test_a_window_that_begins_behind_a_colon_says_what_the_label_is(
    heading: str, window: str | None, title: str
) -> None:
    assert without_label(heading, window) == title
