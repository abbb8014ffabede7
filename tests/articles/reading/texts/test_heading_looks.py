from __future__ import annotations

from articles.reading.texts.heading_looks import Look, ranks_by_looks

TEXT = "فتحت بلدية الربوة حديقة الضفة أمام الزوار بعد أشغال دامت سنتين وكلفت سبعة ملايين درهم."


def test_larger_and_bold_lines_are_headings_the_largest_the_highest() -> None:
    lines = [
        ("الشروق", Look(18)),
        ("حديقة الضفة", Look(14, is_bold=True)),
        (TEXT, Look(11)),
        ("سطر قصير", Look(11)),
        ("النهار", Look(18)),
        ("قطار السهل", Look(14, is_bold=True)),
        (TEXT, Look(11)),
    ]
    ranks = ranks_by_looks(lines)
    assert list(ranks) == ["الشروق", "حديقة الضفة", "النهار", "قطار السهل"]
    assert ranks["الشروق"] == ranks["النهار"] < ranks["حديقة الضفة"] == ranks["قطار السهل"]


def test_where_all_is_bold_bold_letters_say_nothing() -> None:
    look = Look(12, is_bold=True)
    assert ranks_by_looks([("حديقة الضفة", look), (TEXT, look)]) == {}


def test_without_a_text_there_are_no_headings() -> None:
    assert ranks_by_looks([("حديقة الضفة", Look(18)), ("قطار السهل", Look(12))]) == {}
