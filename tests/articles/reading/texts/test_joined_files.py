from __future__ import annotations

import pytest

from articles.document import Document
from articles.reading.reader import read_bytes
from articles.reading.texts.joined_files import joined_files

FIRST = "فتحت بلدية الربوة حديقة الضفة أمام الزوار بعد أشغال دامت سنتين وكلفت سبعة ملايين."
SECOND = "وقال رئيس البلدية إن الحديقة تسع ألفي زائر في اليوم، وإن الدخول إليها مجاني للأطفال."
THIRD = "وصل أول قطار إلى محطة السهل صباح أمس وعلى متنه مئتا راكب دعوا إلى الرحلة الأولى."
WORDS = {"2019-03-14.txt": f"{FIRST}\n{SECOND}", "2020-06-02.txt": f"{THIRD}\n{SECOND}"}


@pytest.mark.parametrize(
    "line",
    ["==> {} <==", "### {} ###", "----- {} -----", "ملف: {}", "File 1: articles/{}", "[{}]", "{}"],
)
def test_files_under_lines_with_their_names(line: str) -> None:
    text = "\n\n".join(f"{line.format(name)}\n{words}" for name, words in WORDS.items())
    found = list(read_bytes(text.encode(), "/a/all.txt", "all.txt"))
    assert [item.text for item in found if isinstance(item, Document)] == [*WORDS.values()]
    assert [item.origin.endswith(name) for item, name in zip(found, WORDS, strict=True)] == [
        True,
        True,
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"الملف a.txt\n{FIRST}\n{SECOND}",  # one name
        f"a.txt\n{FIRST}{SECOND}\na.txt\n{THIRD}{SECOND}",  # one file twice
        f"a.txt\nb.txt\nc.txt\n{FIRST}{SECOND}",  # a list of files
        f"{FIRST}{SECOND}{THIRD}{FIRST}\na.txt\n{FIRST}{SECOND}\nb.txt\n{THIRD}{SECOND}",
    ],
)
def test_other_texts_are_not_parted(text: str) -> None:
    assert joined_files(text) == []


def test_notes_under_their_front_matters() -> None:
    notes = [
        f"---\ntitle: {title}\ndate: 2019-03-0{n}\ntags:\n  - سوق\n---\n\n{words}"
        for n, (title, words) in enumerate(
            zip(("حديقة الضفة", "قطار السهل"), WORDS.values(), strict=True), 1
        )
    ]
    found = list(read_bytes("\n\n".join(notes).encode(), "/a/all.md", "all.md"))
    assert [
        (i.declared.title, i.declared.published, i.text.strip())
        for i in found
        if isinstance(i, Document)
    ] == [
        ("حديقة الضفة", "2019-03-01", WORDS["2019-03-14.txt"]),
        ("قطار السهل", "2019-03-02", WORDS["2020-06-02.txt"]),
    ]


def test_addresses_over_articles_are_no_names_of_files() -> None:
    address = "https://n.example/a/{}.html"
    words = (
        "رممت البلدية السوق المغطاة بعد حريق أتى على نصف دكاكينها، وعاد التجار إليها في الربيع. "
        * 3
    )
    text = "\n\n".join(f"{address.format(n)}\nسوق رقم {n} يعود\n{words}" for n in (1, 2))
    assert joined_files(text) == []
    found = list(read_bytes(text.encode(), "/a.txt", "a.txt"))
    assert [each.declared.url for each in found if isinstance(each, Document)] == [
        address.format(1),
        address.format(2),
    ]
