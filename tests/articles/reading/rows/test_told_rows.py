"""Columns of rows in objects are told by what stands in them."""

from __future__ import annotations

from articles.reading.rows.told_rows import told_in


def test_prose_under_an_unknown_name_is_the_text_beside_a_summary() -> None:
    prose = "افتتح المجلس البلدي أمس مكتبة عامة كلفت ثلاثة ملايين درهم، وقال رئيسه إن رفوفها تسع "
    prose += "اثني عشر ألف كتاب وإن أربعين متطوعا سيعملون فيها كل يوم من أيام الأسبوع."
    row = {"headline": "مكتبة في الوادي", "standfirst": "رفوف كثيرة", "copy": prose}
    assert ("text", "copy") in told_in([{"entries": [row]}])
    for other in ({**row, "body": "نص قصير"}, {**row, "standfirst": prose + prose}):
        assert told_in([{"entries": [other]}]) == ()


def test_one_string_in_a_list_is_a_cell() -> None:
    prose = "شيدت التعاونية مخزنا للحبوب في ضاحية القرية بعد أن تلف نصف المحصول في السنة الماضية."
    rows = [{"q1": [f"مخزن جديد للحبوب {n}"], "q2": [prose, prose]} for n in range(3)]
    assert dict(told_in(rows)) == {"text": "q2", "title": "q1"}


def test_an_object_is_told_by_its_name() -> None:
    prose = "شيدت التعاونية مخزنا للحبوب في ضاحية القرية بعد أن تلف نصف المحصول في السنة الماضية."
    rows = [
        {"headline": f"مخزن {n}", "body": prose, "x": {"kind": "Paper", "displayName": name}}
        for n, name in enumerate(("صدى الجبل", "رصيف المرفأ", "صدى الجبل"))
    ]
    assert ("publisher", "x") in told_in(rows)
