from __future__ import annotations

import pytest

from articles.document import Document
from articles.reading.reader import read_bytes
from articles.reading.texts.recurring_lines import parted

CLIPS = (
    ("الجسر القديم يُطلى بالأزرق", "2 ماي 2019"),
    ("سوق الخضر ينتقل إلى الضاحية", "5 ماي 2019"),
    ("مدرسة جديدة في حي الزيتون", "9 ماي 2019"),
)
WORDS = (
    "قال رئيس المجلس إن الأشغال تنتهي قبل حلول الخريف إذا سمح الطقس بذلك، "
    "وإن كلفتها مرصودة كلها منذ العام الماضي.\n"
    "وأضاف أن السكان شاركوا في اختيار الموقع، وأن خمسين منهم حضروا الاجتماع الأخير الذي دام ساعتين."
)


def read(text: str) -> list[Document]:
    return [e for e in read_bytes(text.encode(), "/a.txt", "a.txt") if isinstance(e, Document)]


def titles(text: str) -> list[str | None]:
    found = read(text)
    return [each.declared.title or each.text.split("\n")[0] for each in found]


@pytest.mark.parametrize(
    "layout",
    [
        "({n}/3)\n{title}\n{words}\n\n",
        "[{n} من 3]\n{title}\n{day}\n{words}\n\n",
        "{title}\n{words}\nانتهى\n\n",
        "{title}\n{words}\n- FIN -\n",
        "§\n{title}\n{day}\n\n{words}\n",
        "{title}\n{day}\n{words}\n• • •\n",
        "- {n} -\n{title}\n{day}\n{words}\n",
        "صفحة المحليات\n{title}\n{day}\n{words}\n",
    ],
)
def test_whatever_line_comes_again_between_articles_parts_them(layout: str) -> None:
    text = "".join(
        layout.format(n=n, title=title, day=day, words=WORDS)
        for n, (title, day) in enumerate(CLIPS, 1)
    )
    assert titles(text) == [title for title, _ in CLIPS]


def test_an_outlet_between_articles_is_that_of_what_follows() -> None:
    text = "".join(f"جريدة النهر\n{title}\n{day}\n{WORDS}\n" for title, day in CLIPS)
    found = read(text)
    assert [each.declared.publisher for each in found] == ["جريدة النهر"] * 3
    assert [each.declared.published for each in found] == [day for _, day in CLIPS]


def test_an_end_alone_parts_two() -> None:
    (first, _), (second, _) = CLIPS[:2]
    assert titles(f"{first}\n{WORDS}\n(انتهى)\n{second}\n{WORDS}") == [first, second]


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"{title}\n{WORDS}\n* * *\n" for title, _ in CLIPS),  # parts of one, without days
        f"{CLIPS[0][0]}\n{WORDS}\n- 1 -\nثم عاد\n{WORDS}\n- 2 -\n",  # numbers of pages
        "".join(f"({n}/3)\n{WORDS}\n" for n in (1, 2, 3)),  # pages without titles
        "".join(f"({n}/3)\n{title}\n{WORDS}\n" for n, (title, _) in enumerate(CLIPS, 2)),
        "".join(f"قال الشاعر\n{title}\n{day}\nبيت قصير.\n" for title, day in CLIPS),
        f"{CLIPS[0][0]}\n{WORDS}\nانتهى",
    ],
)
def test_one_article_stays_one(text: str) -> None:
    assert len(read(text)) == 1


@pytest.mark.parametrize("layout", ["{day}\n{title}\n{words}\n\n", "{title}\n{day}\n{words}\n\n"])
def test_days_alone_above_or_under_titles(layout: str) -> None:
    text = "".join(layout.format(title=title, day=day, words=WORDS) for title, day in CLIPS)
    found = read(text)
    assert [each.declared.title for each in found] == [title for title, _ in CLIPS]
    assert [each.declared.published for each in found] == [day for _, day in CLIPS]
    headed = f"يوميات المدينة في شهر\n{text}"
    assert layout[1] == "t" or len(read(headed)) == 1
    assert len(read("".join(f"{day}\n{WORDS}\n" for _, day in CLIPS))) == 1


def test_who_wrote_between_the_title_and_the_head() -> None:
    text = "".join(f"{title}\nبقلم: هدى الماجد\nالنهر – {day}\n{WORDS}\n\n" for title, day in CLIPS)
    assert [each.declared.title for each in read(text)] == [title for title, _ in CLIPS]


def test_several_blank_lines_part_titled_articles() -> None:
    text = "\n\n\n\n\n".join(f"{title}\n\n{WORDS}" for title, _ in CLIPS)
    assert titles(text) == [title for title, _ in CLIPS]
    untitled = "\n\n\n\n\n".join([f"{CLIPS[0][0]}\n\n{WORDS}", WORDS, WORDS])
    assert len(read(untitled)) == 1
    loose = "\n\n\n\n\n".join(f"{title}\n\n\n{WORDS}" for title, _ in CLIPS)
    assert len(read(loose)) == 1


def test_ends_with_the_initials_of_who_sent_it() -> None:
    text = "".join(
        f"{title}\n{WORDS}\nانتهى/م.{n}\n" for n, (title, _) in zip("حسع", CLIPS, strict=True)
    )
    assert titles(text) == [title for title, _ in CLIPS]


BODY_OF_ONE = (
    "بدأت البلدية إصلاح الجسر القديم الذي يربط ضفتي النهر، وقال المهندس إن الأشغال تنتهي. " * 4
)


def test_titles_apart_between_rules_need_no_day() -> None:
    names = ("إصلاح الجسر القديم", "حديقة جديدة للمدينة", "كأس الإقليم يعود")
    pieces = [f"{title}\n\n{BODY_OF_ONE}" for title in names]
    found = parted("\n\n*****\n\n".join(pieces), lambda _: False)
    assert [each.block.split("\n")[0] for each in found] == list(names)


@pytest.mark.parametrize(
    "pieces",
    [
        ("إصلاح الجسر القديم\n\n" + BODY_OF_ONE, BODY_OF_ONE),  # sections of one article
        ("إصلاح الجسر القديم\n\n" + BODY_OF_ONE, "خاتمة\n\n" + BODY_OF_ONE),
        ("إصلاح الجسر القديم\n" + BODY_OF_ONE, "حديقة جديدة للمدينة\n" + BODY_OF_ONE),
        ("إصلاح الجسر القديم\n\n" + BODY_OF_ONE, "حديقة جديدة للمدينة\n\nقريبا."),
    ],
)
def test_sections_between_ornaments_are_one_article(pieces: tuple[str, ...]) -> None:
    assert parted("\n\n* * *\n\n".join(pieces), lambda _: False) == []


@pytest.mark.parametrize("rule", ["\n---------------\n", "\n\n* * *\n\n"])
@pytest.mark.parametrize(
    "top", ["النشرة الأسبوعية\nالسبت 4 ماي 2019", "نشرة الأخبار ليوم 4/5/2019"]
)
def test_rules_part_what_a_masthead_says_is_a_bulletin_of_one_day(top: str, rule: str) -> None:
    text = f"{top}\n\n" + rule.join(f"{title}\n{WORDS}" for title, _ in CLIPS)
    assert titles(text) == [title for title, _ in CLIPS]
    days = {each.declared.published for each in read(text)}
    assert days in ({"السبت 4 ماي 2019"}, {"4/5/2019"})


def test_rules_in_an_article_without_a_masthead_part_nothing() -> None:
    text = "\n* * *\n".join([f"{CLIPS[0][0]}\n{WORDS}", WORDS])
    assert len(read(text)) == 1
