from __future__ import annotations

import base64
import quopri

import pytest

from articles.errors import ReadingError, Reason
from articles.reading.prose import fault_of
from articles.reading.reader import read_bytes

ARABIC = (
    "أنهى الفريق موسمه في المركز الثالث، وحقق 18 فوزا من 30 مباراة، ويستعد لموسم 2024-2025. " * 4
)
FRENCH = (
    "L'équipe a terminé troisième avec 18 victoires en 30 matches ; elle prépare 2024-2025. " * 4
)
STYLE = "\n".join(f".c{n} {{ color: red; margin: {n}px; }}" for n in range(30))
SCRIPT = "\n".join(f"var a{n} = function() {{ return b({n}); }};" for n in range(20))
NUMBERS = "\n".join(f"{n}\t{n * 3}\t{n * 7}" for n in range(200))


@pytest.mark.parametrize(
    "text",
    [
        ARABIC,
        FRENCH,
        "قصير",
        "النتائج: الفريق الأول 3 - 1 الفريق الثاني، الفريق الثالث 2 - 2 الفريق الرابع\n" * 5,
        "القائمة:\n- بند أول؛\n- بند ثان؛\n- بند ثالث؛\n" * 5,
        "https://example.com/a " + ARABIC,
    ],
)
def test_prose(text: str) -> None:
    assert fault_of(text) is None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (STYLE, "code"),
        (SCRIPT, "code"),
        (NUMBERS, "numbers"),
        ("12 34 - 56", "numbers"),
        (base64.b64encode(ARABIC.encode()).decode(), "base64"),
        (quopri.encodestring(ARABIC.encode()).decode(), "quoted-printable"),
        ("<a><b c='d'>x</b><e/></a>" * 40, "markup"),
        ('{"key": "v", "n": 12, "list": [1, 2]}\n' * 20, "json"),
        ("?C?C?E? ???C? ?? C???E ?C? " * 20, "unreadable"),
        ("�" * 30 + ARABIC, "unreadable"),
    ],
)
def test_what_is_no_prose_has_a_name(text: str, fault: str) -> None:
    assert fault_of(text) == fault


def test_the_door_refuses_it_by_name() -> None:
    (error,) = read_bytes(SCRIPT.encode(), "/t/a.txt", "a.txt")
    assert isinstance(error, ReadingError)
    assert (error.reason, error.detail) == (Reason.NOT_PROSE, "code")


def test_logs_and_lists_of_words_are_no_prose() -> None:
    log = "\n".join(f"2021-04-13 10:00:0{n},123 INFO بدأ العمل في المنفذ" for n in range(9))
    words = "\n".join(f"{n}\tكلمة\tكلمة\tNOUN\t_\troot" for n in range(9))
    assert fault_of(log) == "log"
    assert fault_of(words) == "word-list"
    minutes = "10:00:00 افتتحت الجلسة\n" + "وتحدث الرئيس عن الماء والطريق والسوق.\n" * 9
    assert fault_of(minutes) is None


def test_a_table_of_results_is_no_list_of_words() -> None:
    heads = "الحزب\tالمقاعد\tالأصوات\tالنسبة\n"
    rows = "\n".join(f"حزب الوادي {n}\t{n + 3}\t{n}.250\t{n},2%" for n in range(1, 9))
    told = "وبلغت نسبة المشاركة في الاقتراع نصف المسجلين في اللوائح."
    assert fault_of(f"{heads}{rows}\n\n{told}") is None


def test_a_short_program_of_php_is_code() -> None:
    program = (
        "<?php\n$title = 'خبر';\nforeach ($items as $item) {\n  echo show($item); // سطر\n}\n?>\n"
    )
    assert fault_of(program) == "code"
    assert (
        fault_of(f"كتب <?php في أول السطر، ثم شرح للطلاب معنى ذلك في درس طويل. {program[:9]}")
        is None
    )
