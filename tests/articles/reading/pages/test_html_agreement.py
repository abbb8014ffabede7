from __future__ import annotations

from lxml.html import document_fromstring

from articles.reading.pages.html_agreement import agreed_text, is_above, is_outside
from articles.reading.pages.html_story import Story, story_of
from tests.growth import growth

TITLE = "ملعب جديد للأطفال قرب الحديقة"
FIRST = "افتتحت البلدية أمس ملعبا جديدا للأطفال قرب الحديقة الكبرى بعد أشغال دامت عامين."
SECOND = "وقال رئيس المصلحة إن الملعب يسع مئتي طفل، وإن حارسين يتناوبان عليه طوال النهار."
THIRD = "وطالب السكان بملعب ثان في الحي السفلي، حيث يلعب الأطفال على قارعة الطريق كل مساء."
OTHER = "تراجعت أسعار الطماطم في أسواق الجملة بنحو الثلث منذ مطلع الشهر، ثم عادت فارتفعت."
LEAD = "يسع مئتي طفل من الحي كله"
PAGE = document_fromstring(
    f"<html><head><title>{TITLE}</title></head><body><div>رياضة</div><div><h1>{TITLE}</h1>"
    f"<p>محليات</p><p>{LEAD}</p><div><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
    f"</div></div><div><p>{OTHER}</p></div></body></html>"
)


def agreed(*lines: str) -> list[str] | None:
    text = agreed_text("\n".join(lines), story_of(PAGE))
    return None if text is None else text.split("\n")


def test_what_both_take_is_the_text() -> None:
    assert agreed(FIRST, SECOND, THIRD) == [FIRST, SECOND, THIRD]


def test_menus_labels_and_other_articles_are_left_out() -> None:
    taken = ("رياضة", TITLE, "محليات", LEAD, FIRST, SECOND, THIRD, OTHER)
    assert agreed(*taken) == [LEAD, FIRST, SECOND, THIRD]


def test_prose_between_what_both_take_belongs_to_the_text() -> None:
    assert agreed(FIRST, THIRD) == [FIRST, SECOND, THIRD]
    assert agreed(FIRST, SECOND) == [FIRST, SECOND]


def test_a_word_in_two_elements_is_one_in_the_text() -> None:
    second = f"<span>{SECOND[:9]}</span><span>{SECOND[9:]}</span>"
    body = f"<h1>{TITLE}</h1><p>{FIRST}</p><p>{second}</p><p>{THIRD}</p>"
    page = document_fromstring(f"<title>{TITLE}</title><body><div>{body}</div></body>")
    text = agreed_text(f"{FIRST}\n{THIRD}", story_of(page))
    assert text == f"{FIRST}\n{SECOND}\n{THIRD}"


def test_hours_that_the_extractor_left_out_stand_over_what_happened_then() -> None:
    rows = ((FIRST, "18:40"), (SECOND, "16:05"), (THIRD, "13:30"))
    live = "".join(f"<li><time>{hour}</time><p>{said}</p></li>" for said, hour in rows)
    page = document_fromstring(
        f"<title>{TITLE}</title><body><div><h1>{TITLE}</h1><p>{LEAD}</p><ol>{live}</ol></div></body>"
    )
    text = agreed_text(f"{LEAD}\n{FIRST}\n{SECOND}\n{THIRD}", story_of(page))
    assert text == f"{LEAD}\n18:40\n{FIRST}\n16:05\n{SECOND}\n13:30\n{THIRD}"


def test_prose_under_the_title_is_taken_where_the_extractor_took_another() -> None:
    assert agreed(OTHER) == [FIRST, SECOND, THIRD]


def test_much_more_than_the_article_is_left_to_the_extractor() -> None:
    assert agreed(*(f"{n} {OTHER}" for n in range(9))) is None


def test_as_much_prose_behind_what_parts_the_text_is_left_to_the_extractor() -> None:
    parts = f"<div><p>{FIRST}</p></div><div>صورة الملعب</div><section><p>{SECOND}</p></section>"
    body = f"<body><h1>{TITLE}</h1>{parts}</body>"
    page = document_fromstring(f"<html><title>{TITLE}</title>{body}</html>")
    assert agreed_text(f"{FIRST}\n{SECOND}", story_of(page)) is None


def test_several_clippings_are_left_to_those_who_read_them() -> None:
    assert agreed("النهر – 2019-03-01", FIRST, "النهر – 2019-03-02", SECOND) is None


def test_a_row_of_cells_is_left_out_as_its_cells_are() -> None:
    assert agreed("| رياضة | محليات |", FIRST, SECOND, THIRD) == [FIRST, SECOND, THIRD]


def test_words_outside() -> None:
    story = story_of(PAGE)
    assert story is not None
    assert is_outside(OTHER, story)
    assert not is_outside(SECOND, story)
    assert [is_above(words, story) for words in (LEAD, SECOND)] == [True, False]


def test_the_line_under_a_picture_is_no_lead() -> None:
    body = f"<h1>{TITLE}</h1><img src='a.jpg'><div>{{}}</div><div>{FIRST}<br>{SECOND}</div>"
    page = document_fromstring(f"<title>{TITLE}</title><body>{body.format(LEAD)}</body>")
    assert agreed_text(f"{LEAD}\n{FIRST}\n{SECOND}", story_of(page)) == f"{FIRST}\n{SECOND}"


def test_a_lead_stands_above_the_text_that_the_extractor_missed() -> None:
    lead = "ملعب للأطفال طال انتظاره قرب الحديقة."
    body = f"<div><h1>{TITLE}</h1><p>كن أول المعلقين!</p><p>{lead}</p><p>{FIRST}</p></div>"
    page = document_fromstring(f"<title>{TITLE}</title><body>{body}<p>{OTHER}</p></body>")
    assert agreed_text(OTHER, story_of(page)) == f"{lead}\n{FIRST}"


def test_a_line_above_that_tells_of_something_else_is_no_lead() -> None:
    tools = "اطبع هذا الموضوع [-] نص [+]"
    body = f"<h1>{TITLE}</h1><div>{tools}</div><div>{LEAD}</div><div>{FIRST}<br>{SECOND}</div>"
    page = document_fromstring(f"<title>{TITLE}</title><body>{body}</body>")
    settled = agreed_text(f"{tools}\n{LEAD}\n{FIRST}\n{SECOND}", story_of(page))
    assert settled == f"{LEAD}\n{FIRST}\n{SECOND}"


def test_links_amid_a_text_lead_away_with_the_label_above_them() -> None:
    others = [f"نتائج سباق {each} في المدينة" for each in ("الدراجات", "القوارب")]
    links = "".join(f"<p><a href='/x'>{each}</a></p>" for each in others)
    parts = (
        f"<p>{FIRST}</p><p>طالع كذلك:</p>{links}<p>{SECOND}</p><h3>حارس الليل</h3><p>{THIRD}</p>"
    )
    page = document_fromstring(f"<title>{TITLE}</title><body><h1>{TITLE}</h1>{parts}</body>")
    taken = "\n".join([FIRST, "طالع كذلك:", *others, SECOND, "حارس الليل", THIRD])
    settled = agreed_text(taken, story_of(page))
    assert settled == f"{FIRST}\n{SECOND}\nحارس الليل\n{THIRD}"


def test_headings_over_parts_of_a_round_up_stay_and_its_title_is_above_them() -> None:
    parts = "".join(
        f"<h3>{heading}</h3><p>{text}</p>"
        for heading, text in (("ملعب الأطفال", FIRST), ("حارس الليل", SECOND), ("سوق", OTHER))
    )
    html = f"<title>أخبار قصيرة من الجهات</title><body><h1>أخبار قصيرة من الجهات</h1>{parts}</body>"
    story = story_of(document_fromstring(html))
    assert story is not None
    assert story.title is not None
    assert story.title.words == "أخبار قصيرة من الجهات"
    settled = agreed_text(f"{FIRST}\n{SECOND}\nسوق\n{OTHER}", story)
    assert settled is not None
    assert settled.split("\n") == ["ملعب الأطفال", FIRST, "حارس الليل", SECOND, "سوق", OTHER]


def test_a_line_that_an_extractor_ran_together_stands_outside() -> None:
    head = "<div>فرسان - حمود الصلوي</div><div>الخميس 11 أبريل 2024</div>"
    body = f"<h1>{TITLE}</h1>{head}<div><p>{FIRST}</p><p>{SECOND}</p></div>"
    page = document_fromstring(f"<title>{TITLE}</title><body>{body}</body>")
    run = "فرسان - حمود الصلويالخميس 11 أبريل 2024"
    assert agreed_text(f"{run}\n{FIRST}\n{SECOND}", story_of(page)) == f"{FIRST}\n{SECOND}"


def test_a_question_to_the_reader_below_the_text_is_none_of_it() -> None:
    asked, last = "ما رأيك في هذا الخبر؟", "في الملعب بابان."
    for below, settled in ((asked, [FIRST, SECOND]), (last, [FIRST, SECOND, last])):
        body = f"<div><p>{FIRST}</p><p>{SECOND}</p></div><div class='b'><span>{below}</span></div>"
        page = document_fromstring(f"<title>{TITLE}</title><body><h1>{TITLE}</h1>{body}</body>")
        text = agreed_text(f"{FIRST}\n{SECOND}\n{below}", story_of(page))
        assert text is not None
        assert text.split("\n") == settled


def test_who_signs_below_the_last_sentence_is_none_of_the_text() -> None:
    for below, is_own in (("<p>مكتب الصحافة</p>", False), ("<ul><li>مكتب الصحافة</li></ul>", True)):
        body = f"<h1>{TITLE}</h1><div><p>{FIRST}</p><p>{SECOND}</p>{below}</div>"
        page = document_fromstring(f"<title>{TITLE}</title><body>{body}</body>")
        text = agreed_text(f"{FIRST}\n{SECOND}\nمكتب الصحافة", story_of(page)) or ""
        assert text.endswith("مكتب الصحافة") is is_own


def test_how_a_statement_ends_is_no_signature() -> None:
    body = "<title>{}</title><div><h1>{}</h1><p>{}</p><p>{}</p><p>{}</p></div>"
    for ending, kept in (("والله ولي التوفيق", True), ("هيئة الأخبار", False)):
        page = document_fromstring(body.format(TITLE, TITLE, FIRST, SECOND, ending))
        text = agreed_text(f"{FIRST}\n{SECOND}\n{ending}", story_of(page))
        assert text == "\n".join([FIRST, SECOND, *([ending] if kept else [])])


def test_the_line_under_the_title_that_tells_of_the_same_is_the_deck() -> None:
    deck, other = "البلدية تفتتح ملعبا جديدا للأطفال", "عشرون دقيقة من الموسيقى الهادئة"
    for line, image, taken in (
        (deck, "", [deck, FIRST, SECOND]),
        (deck, "<img src='a.jpg'>", [FIRST, SECOND]),
        (other, "", [FIRST, SECOND]),
    ):
        body = f"<h1>{TITLE}</h1>{image}<div class='s'>{line}</div><p>{FIRST}</p><p>{SECOND}</p>"
        page = document_fromstring(f"<title>{TITLE}</title><body><div>{body}</div></body>")
        text = agreed_text(f"{FIRST}\n{SECOND}", story_of(page))
        assert text is not None
        assert text.split("\n") == taken


def test_very_many_lines_behind_a_text_and_above_it_cost_in_proportion() -> None:
    def words(number: int) -> str:
        letters = (chr(0x628 + (number * 5 + n // 4) // 19 ** (n % 4) % 19) for n in range(20))
        return " ".join(map("".join, zip(*[letters] * 4, strict=True)))

    def in_article(size: int) -> Story | None:
        lines = "".join(f"<div class='c{n}'>{words(n)}</div>" for n in range(size))
        text = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
        body = f"<h1>{TITLE}</h1><article>{text}{lines}</article>"
        return story_of(document_fromstring(f"<title>{TITLE}</title><body>{body}</body>"))

    stories = {size: in_article(size) for size in (1_000, 8_000)}
    assert growth(lambda size: agreed_text(f"{FIRST}\n{SECOND}", stories[size]), 8_000) < 3


def test_paragraphs_that_were_run_together_are_parted() -> None:
    assert agreed(f"{FIRST} {SECOND} {THIRD}") == [FIRST, SECOND, THIRD]
