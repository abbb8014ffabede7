from __future__ import annotations

from lxml.html import document_fromstring

from articles.reading.pages.html_agreement import agreed_text, is_outside
from articles.reading.pages.html_story import story_of

TITLE = "ملعب جديد للأطفال قرب الحديقة"
FIRST = "افتتحت البلدية أمس ملعبا جديدا للأطفال قرب الحديقة الكبرى بعد أشغال دامت عامين."
SECOND = "وقال رئيس المصلحة إن الملعب يسع مئتي طفل، وإن حارسين يتناوبان عليه طوال النهار."
THIRD = "وطالب السكان بملعب ثان في الحي السفلي، حيث يلعب الأطفال على قارعة الطريق كل مساء."
OTHER = "تراجعت أسعار الطماطم في أسواق الجملة بنحو الثلث منذ مطلع الشهر، ثم عادت فارتفعت."
PAGE = document_fromstring(
    f"<html><head><title>{TITLE}</title></head><body><div>رياضة</div><div><h1>{TITLE}</h1>"
    f"<p>محليات</p><p>يسع مئتي طفل من الحي كله</p><div><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
    f"</div></div><div><p>{OTHER}</p></div></body></html>"
)


def agreed(*lines: str) -> list[str] | None:
    text = agreed_text("\n".join(lines), story_of(PAGE))
    return None if text is None else text.split("\n")


def test_what_both_take_is_the_text() -> None:
    assert agreed(FIRST, SECOND, THIRD) == [FIRST, SECOND, THIRD]


def test_menus_labels_and_other_articles_are_left_out() -> None:
    lead = "يسع مئتي طفل من الحي كله"
    taken = ("رياضة", TITLE, "محليات", lead, FIRST, SECOND, THIRD, OTHER)
    assert agreed(*taken) == [lead, FIRST, SECOND, THIRD]


def test_prose_between_what_both_take_belongs_to_the_text() -> None:
    assert agreed(FIRST, THIRD) == [FIRST, SECOND, THIRD]
    assert agreed(FIRST, SECOND) == [FIRST, SECOND]


def test_prose_under_the_title_is_taken_where_the_extractor_took_another() -> None:
    assert agreed(OTHER) == [FIRST, SECOND, THIRD]


def test_much_more_than_the_article_is_left_to_the_extractor() -> None:
    assert agreed(*(f"{n} {OTHER}" for n in range(9))) is None


def test_several_clippings_are_left_to_those_who_read_them() -> None:
    assert agreed("النهر – 2019-03-01", FIRST, "النهر – 2019-03-02", SECOND) is None


def test_a_row_of_cells_is_left_out_as_its_cells_are() -> None:
    assert agreed("| رياضة | محليات |", FIRST, SECOND, THIRD) == [FIRST, SECOND, THIRD]


def test_words_outside() -> None:
    story = story_of(PAGE)
    assert story is not None
    assert is_outside(OTHER, story)
    assert not is_outside(SECOND, story)
