from __future__ import annotations

import pytest

from articles.reading.reader import read_source
from articles.reading.sources.source import source_of_bytes
from articles.reading.texts.announced_articles import announced, title_over_fields

ARABIC = (
    "استأنف مصنع السكر في السهل عمله يوم الاثنين بعد عطلة دامت شهرا، وعاد إليه مئتا عامل، "
    "وقال مديره إن الموسم سيكون أطول من سابقه لأن الأمطار كانت كافية."
)
LAW = "يعاقب بالغرامة كل من رمى النفايات في مجرى النهر أو على ضفتيه، ولا يعفى إلا من أزالها." * 2


def read(text: str) -> list:
    return list(read_source(source_of_bytes(text.encode(), "/a.txt", "a.txt")))


@pytest.mark.parametrize(
    "lines",
    [
        ("المقال الأول", "المقال الثاني", "المقال الثالث"),
        ("الخبر رقم 1", "الخبر رقم 2", "الخبر رقم 3"),
        ("* قصاصة ١ *", "* قصاصة ٢ *", "* قصاصة ٣ *"),
        ("Story 1 of 3", "Story 2 of 3", "Story 3 of 3"),
        ("Texte n° 1", "Texte n° 2", "Texte n° 3"),
        ("Article 1", "Article 2", "Article 3"),
        ("المادة الأولى", "المادة الثانية", "المادة الثالثة"),
    ],
)
def test_numbered_articles_with_their_heads(lines: tuple[str, ...]) -> None:
    heads = ("النهر - 14/3/2019", "السهل - 15/3/2019", "جريدة الجبل، 16 مارس 2019")
    text = "\n\n".join(
        f"{line}\nعنوان {n}\n{head}\n\n{ARABIC}"
        for n, (line, head) in enumerate(zip(lines, heads, strict=True))
    )
    found = read(text)
    assert [each.text for each in found] == [ARABIC] * 3
    assert [each.declared.title for each in found] == ["عنوان 0", "عنوان 1", "عنوان 2"]
    assert [each.declared.publisher for each in found] == ["النهر", "السهل", "جريدة الجبل"]
    assert [each.declared.published for each in found] == ["14/3/2019", "15/3/2019", "16 مارس 2019"]


def test_a_law_and_a_count_that_does_not_go_on_are_one_text() -> None:
    law = "\n".join(f"المادة {n}\n{LAW}" for n in (1, 2, 3))
    assert len(read(f"قانون النهر\n{law}")) == 1
    assert len(read(f"المقال الأول\n{ARABIC}\nالمقال الرابع\n{ARABIC}")) == 1
    assert len(read(f"الخبر 1\n{ARABIC}\nالخبر 2\nقصير")) == 1


def test_titles_behind_what_announces() -> None:
    words = (
        "قال رئيس المجلس إن الأشغال تنتهي قبل حلول الخريف، وإن كلفتها مرصودة منذ سنة كاملة. " * 2
    )
    text = f"المقال 1: سوق الخميس يعود\n{words}\nالمقال 2 – الجسر يفتح باكرا\n{words}\n"
    blocks = announced(text, lambda _: False)
    assert [block.split("\n")[0] for block in blocks] == ["سوق الخميس يعود", "الجسر يفتح باكرا"]
    law = f"المادة 1: تسري هذه الأحكام.\n{words}\nالمادة 2: تلغى الأحكام.\n{words}"
    assert announced(law, lambda _: True) == []


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("Document 1 of 2\n\nالقطار يعود إلى السير\n\n", "القطار يعود إلى السير"),
        ("القطار يعود إلى السير\n", "القطار يعود إلى السير"),
        ("Document 1 of 2\n\n", None),
        ("14 مارس 2019\n", None),
        ("قاعدة الصحف\nالقطار يعود إلى السير\n", None),
    ],
)
def test_a_title_stands_over_fields(above: str, title: str | None) -> None:
    block = f"{above}Author: سلمى نور\n\nFull text: عاد القطار إلى السير."
    assert title_over_fields(block) == title


def test_a_title_with_a_colon_is_the_one_above_the_fields():
    fields = "Author: سلمى نور\nPublication info: الواحة. 4 مارس 2014.\nFull text: فتح الجسر."
    assert title_over_fields(f"Document 1 of 2\n\nالجسر: صبر طويل\n\n{fields}") == "الجسر: صبر طويل"
