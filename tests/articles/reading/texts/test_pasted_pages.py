from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.annotation import annotate
from articles.document import Document
from articles.reading.reader import read_bytes
from articles.reading.texts.pasted_pages import without_page
from tests.growth import growth

TITLE = "الحديقة العامة تغلق أبوابها للترميم"
FIRST = (
    "تغلق الحديقة العامة أبوابها ثلاثة أشهر ابتداء من الأحد، لترميم الأسوار "
    "وتجديد شبكة السقي التي تسربت مياهها."
)
SECOND = (
    "وقال مديرها إن الأشجار القديمة كلها باقية في أماكنها، وإن المقاهي الثلاثة "
    "تنتقل إلى الساحة المجاورة خلال الأشغال."
)
ARTICLE = f"{TITLE}\n{FIRST}\n{SECOND}"


@pytest.mark.parametrize(
    "above",
    [
        "الرئيسية\nسياسة\nاقتصاد\nرياضة\nثقافة وفن\n\nالرئيسية / محليات\n",
        "الرئيسية | أخبار | رياضة | منوعات\n",
        "Accueil\nPolitique\nSociété\nSport\nContact\n",
        "الرئيسية > محليات\n",
        f"الرئيسية / حدائق الحي القديم كلها / {TITLE}\n",
    ],
)
@pytest.mark.parametrize(
    "below",
    [
        "",
        "اقرأ أيضا\nسوق الورد يعود إلى الساحة\nمقهى البحيرة يفتح مبكرا",
        "التعليقات (2)\nسامي: أحسنتم\nليلى: متى تفتح؟",
        "كلمات مفتاحية\nحدائق\nالأسوار القديمة",
        "الأكثر قراءة:\n1. سوق الورد\n2. مقهى البحيرة\nتابعنا على غوغل نيوز",
    ],
)
def test_menus_above_and_other_articles_below(above: str, below: str) -> None:
    text, around = without_page(f"{above}\n{ARTICLE}\n\n{below}")
    assert [line for line in text.split("\n") if line] == ARTICLE.split("\n")
    assert around == [line for line in f"{above}\n{below}".split("\n") if line]


def test_buttons_and_the_titles_of_others_in_the_midst() -> None:
    text = (
        f"{TITLE}\nشارك\nفيسبوك | تويتر\n{FIRST}\nاقرأ أيضا:\nسوق الورد يعود\n{SECOND}\nوهكذا كان."
    )
    plain, around = without_page(text)
    assert plain == f"{ARTICLE}\nوهكذا كان."
    assert len(around) == 4


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE,
        f"رياضة\n{ARTICLE}",
        f"{TITLE}\n{FIRST}\nالتعليقات\n{SECOND}\n{FIRST}\n{SECOND}",  # a heading in an article
        f"سوق الخضر\nسوق السمك\nسوق الورد\nسوق الطيور\n{FIRST}",
        "الرئيسية\nسياسة\nاقتصاد\nرياضة",
        "",
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert without_page(text) == (text, [])


def test_signs_alone_are_no_buttons() -> None:
    article = f"{ARTICLE}\n• • •\n|\n{ARTICLE}"
    assert without_page(f"الرئيسية | سياسة | رياضة\n{article}")[0] == article


def test_what_stood_around_is_kept_as_removed() -> None:
    data = f"الرئيسية | سياسة | رياضة\n{ARTICLE}\nاقرأ أيضا\nسوق الورد يعود إلى الساحة"
    (document,) = read_bytes(data.encode(), "/a.txt", "a.txt")
    assert isinstance(document, Document)
    article = annotate(document, "a").article
    assert (article.metadata.title, article.body) == (TITLE, f"{FIRST}\n{SECOND}")
    removed = " ".join(edit.removed for edit in article.provenance.edits)
    assert "سوق الورد يعود إلى الساحة" in removed


@given(st.lists(st.sampled_from(["شارك", "سياسة", "اقرأ أيضا", TITLE, FIRST, "", "1 | 2"])))
def test_no_line_is_lost(lines: list[str]) -> None:
    text, around = without_page("\n".join(lines))
    kept = [line for line in text.split("\n") if line]
    assert sorted(kept + around) == sorted(line for line in lines if line)


def test_time_is_linear_in_the_number_of_lines() -> None:
    def pasted(count: int) -> None:
        without_page("اقرأ أيضا\nسوق الورد\n" * count + FIRST)

    assert growth(pasted, 8_000) < 4
