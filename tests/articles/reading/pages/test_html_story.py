from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from articles.reading.pages.html_blocks import hours_of, long_words, stems_of
from articles.reading.pages.html_story import Story, is_strange, kinds_of_prose, story_of

TITLE = "ملعب جديد للأطفال قرب الحديقة"
FIRST = "افتتحت البلدية أمس ملعبا جديدا للأطفال قرب الحديقة الكبرى بعد أشغال دامت عامين."
SECOND = "وقال رئيس المصلحة إن الملعب يسع مئتي طفل، وإن حارسين يتناوبان عليه طوال النهار."
OTHER = "تراجعت أسعار الطماطم في أسواق الجملة بنحو الثلث منذ مطلع الشهر، ثم عادت فارتفعت."
LARGE = "ملعب الحديقة يسع الأطفال"
COOKIES = "نحن وشركاؤنا نخزن معلومات على جهازك كي نقيس ما يقرأ، ولك أن تغير ذلك متى شئت هنا."


def story(body: str, window: str = TITLE) -> Story:
    page = f"<html><head><title>{window}</title></head><body>{body}</body></html>"
    found = story_of(document_fromstring(page))
    assert found is not None
    return found


def words(blocks: tuple[object, ...]) -> list[str]:
    return [each.words for each in blocks]  # type: ignore[attr-defined]


@pytest.mark.parametrize("window", [TITLE, f"{TITLE} | النهر", f"النهر :: {TITLE}"])
@pytest.mark.parametrize(
    "text", [f"<p>{FIRST}</p><p>{SECOND}</p>", f"<div>{FIRST}<br><br>{SECOND}</div>"]
)
def test_elements_without_names_are_told_by_the_title_said_twice(window: str, text: str) -> None:
    found = story(
        f"<div><a href='/'>الأولى</a> <a href='/2'>رياضة</a></div>"
        f"<div><div>{TITLE}</div><div>محليات</div><div>{text}</div></div>"
        f"<div><b>أخبار أخرى</b><div>{OTHER}</div></div>",
        window,
    )
    assert found.is_said
    assert words(found.head) == ["محليات"]
    assert words(found.text) == [FIRST, SECOND]
    assert OTHER in words(found.outside)


def test_what_is_longer_than_the_article_and_before_it_is_none() -> None:
    found = story(f"<div><p>{COOKIES}</p><p>{COOKIES}</p></div><h1>{TITLE}</h1><p>{FIRST}</p>")
    assert words(found.text) == [FIRST]


def test_the_title_that_nothing_else_says_stands_out_above_the_prose() -> None:
    rows = ("أخبار", f"<font size=5>{TITLE}</font>", "الأحد 3 مارس 2002", FIRST + "<br>" + SECOND)
    table = "".join(f"<tr><td>{row}</td></tr>" for row in rows)
    found = story(f"<table>{table}</table>", "جريدة النهر")
    assert not found.is_said
    assert found.title is not None
    assert found.title.words == TITLE
    assert found.lines_above()[-1] == "الأحد 3 مارس 2002"


def test_a_window_and_a_heading_that_name_the_site_are_no_title() -> None:
    body = f"<center><h2>جريدة النهر</h2></center><hr><b>{TITLE}</b><br>{FIRST}<br>{SECOND}"
    found = story(body, "جريدة النهر")
    assert not found.is_said
    assert found.title is not None
    assert found.title.words == TITLE


def test_a_line_that_tells_of_the_prose_is_its_title_without_standing_out() -> None:
    found = story(f"<div>{TITLE}</div><div>حجم الخط</div><div>{FIRST}<br>{SECOND}</div>", "خبر")
    assert found.title is not None
    assert found.title.words == TITLE


def test_elements_of_one_kind_hold_the_text_together() -> None:
    part = "<div class='text-block'><p>{}</p></div>"
    found = story(
        f"<div><h1>{TITLE}</h1>{part.format(FIRST)}<div>صورة الملعب</div>"
        f"{part.format(SECOND)}</div>"
        f"<div class='side'><h4>عنا</h4><p>{OTHER}</p></div>"
    )
    assert words(found.text) == [FIRST, "صورة الملعب", SECOND]


@pytest.mark.parametrize("texts", [(FIRST, SECOND * 3), (SECOND * 3, FIRST)])
def test_sections_under_headings_of_their_own_are_one_text(texts: tuple[str, str]) -> None:
    parts = "".join(
        f"<section><h2>القسم {n}</h2><p>{each}</p></section>" for n, each in enumerate(texts)
    )
    others = f"<section><h2><a href='/x'>خبر آخر من المدينة</a></h2><p>{OTHER}</p></section>"
    found = story(f"<article><h1>{TITLE}</h1>{parts}{others}</article>")
    assert words(found.text) == ["القسم 0", texts[0], "القسم 1", texts[1]]
    assert OTHER in words(found.outside)


def test_short_sentences_and_tables_that_follow_are_near() -> None:
    table = "<table><tr><td>السنة</td><td>2019</td></tr></table>"
    found = story(f"<h1>{TITLE}</h1><p>{FIRST}</p><p>ولم يعلق أحد.</p>{table}<p>شارك</p>")
    assert words(found.near) == ["ولم يعلق أحد.", "السنة", "2019"]
    assert words(found.behind)[-1] == "شارك"


def test_rows_of_fields_are_lines_with_a_colon() -> None:
    row = "<table><tr><th>الجريدة</th><td>النهر</td></tr></table>"
    assert story(f"<h1>{TITLE}</h1>{row}<p>{FIRST}</p>").lines_above() == ["الجريدة: النهر"]


def test_hours_over_what_happened_then_are_lines_of_the_text() -> None:
    hours = ("11:48 ص", "10:20 ص")
    live = "".join(
        f"<p><b>{hour}</b></p><p>{each}</p>"
        for hour, each in zip(hours, (FIRST, SECOND), strict=True)
    )
    found = story(f"<div><h1>{TITLE}</h1><p>محليات</p><div>{live}</div></div>")
    assert words(found.text) == ["11:48 ص", FIRST, "10:20 ص", SECOND]
    assert words(hours_of(found.text)) == list(hours)
    assert hours_of(found.text[:2]) == []


def test_a_page_without_prose_has_no_article() -> None:
    assert story_of(document_fromstring("<html><body><h1>الأولى</h1></body></html>")) is None


def test_long_words_are_without_their_article() -> None:
    assert long_words("في الحديقة، بيت") == long_words("حديقة")


def test_prose_of_another_element_that_tells_of_something_else_ends_the_text() -> None:
    text = f"<div class='t'><p>{FIRST}</p><p>{SECOND}</p></div>"
    last = "وأكدت المصلحة أن سياج الساحة سيجهز قبل الصيف، مع مقاعد تكفي الأمهات."
    found = story(f"<main><h1>{TITLE}</h1>{text}<div class='x'><p>{COOKIES}</p></div></main>")
    assert words(found.text) == [FIRST, SECOND]
    found = story(f"<main><h1>{TITLE}</h1>{text}<div class='x'><p>{last}</p></div></main>")
    assert words(found.text) == [FIRST, SECOND, last]


def test_of_lines_that_stand_out_the_largest_is_the_title() -> None:
    deck = "الملعب يسع مئتي طفل وحارسان يتناوبان عليه"
    body = f"<font size=5><b>{TITLE}</b></font><p><b>{deck}</b></p><p>{FIRST}</p><p>{SECOND}</p>"
    found = story(f"<div>{body}</div>", "جريدة النهر")
    assert found.title is not None
    assert found.title.words == TITLE


def test_a_sentence_beside_the_lead_is_none_of_the_text_in_an_element_of_its_own() -> None:
    text = f"<p>{FIRST}</p><div class='t'><p>{SECOND}</p><p>{SECOND}</p></div>"
    rights = "كل نقل يحتاج إلى إذن."
    found = story(f"<main><h1>{TITLE}</h1>{text}<p>{rights}</p></main>")
    assert words(found.text) == [FIRST, SECOND, SECOND]
    kinds = kinds_of_prose(found.text)
    assert kinds == {("div", "t")}
    assert is_strange(found.near[0], kinds, stems_of(SECOND))
    assert not is_strange(found.near[0], kinds, stems_of(rights))
    assert not is_strange(found.text[1], kinds, frozenset())


def test_a_size_of_letters_beyond_all_bounds_is_none() -> None:
    large = f"<font size={'9' * 5000}><b>{LARGE}</b></font>"
    text = f"<p>{FIRST}</p><p>{SECOND}</p>"
    found = story(f"<div>{large}<h1>{TITLE}</h1>{text}</div>", "جريدة النهر")
    assert found.title is not None
    assert found.title.words == TITLE


def test_words_right_in_a_cell_and_paragraphs_set_in_other_letters_are_one_text() -> None:
    rows = f"<tr><td><b>{TITLE}</b></td></tr><tr><td><font size=4>{FIRST * 2}<p>{SECOND}<p>{OTHER}"
    found = story(f"<table>{rows}</font></td></tr><tr><td>طباعة</td></tr></table>", "النهر")
    assert words(found.text) == [f"{FIRST}{FIRST}", SECOND, OTHER]
