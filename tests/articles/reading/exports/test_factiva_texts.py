from __future__ import annotations

import pytest

from articles.reading.exports.factiva_texts import factiva_records
from articles.reading.rows.columns import Role

WORDS = "فتح الميناء رصيفا ثالثا للحبوب بعد عامين من الأشغال."
LAID_OUT = (
    "رصيف {0}\n{1}\n20 words\n{0} May 2020\nالمرسى\nMARSA\nArabic\nCopyright 2020\n\n{2}\n\n"
    "Document MARSA0000202005{0}ab\n\n"
)


@pytest.mark.parametrize("above", ["", "Factiva\n\n", "Dow Jones Factiva\n\n"])
@pytest.mark.parametrize("by", ["By ", "Par ", "بقلم: ", ""])
def test_the_display_without_codes(above: str, by: str) -> None:
    text = above + "".join(LAID_OUT.format(n, f"{by}هدى العلمي", WORDS) for n in (14, 15))
    found = factiva_records(text)
    assert [each[Role.TITLE] for each in found] == ["رصيف 14", "رصيف 15"]
    assert {each[Role.CREATOR] for each in found} == {"هدى العلمي"}
    assert {each[Role.TEXT] for each in found} == {WORDS}
    assert found[0][Role.PUBLISHER] == "المرسى"


def test_the_display_with_codes_goes_before_and_another_text_is_none() -> None:
    coded = (
        f"HD  رصيف جديد\n\nPD  14 May 2020\n\nSN  المرسى\n\nTD\n{WORDS}\n\nAN  Document MARSA1\n"
    )
    (found,) = factiva_records(coded)
    assert (found[Role.TITLE], found[Role.TEXT]) == ("رصيف جديد", WORDS)
    assert found[Role.IDENTIFIER] == "MARSA1"
    assert factiva_records(f"رصيف جديد\n{WORDS}\n20 words\n") == []


def test_a_section_stands_above_the_title_of_a_signed_article() -> None:
    text = f"اقتصاد\n{LAID_OUT.format(14, 'By هدى العلمي', WORDS)}"
    (found,) = factiva_records(text)
    assert (found[Role.TITLE], found[Role.CREATOR]) == ("رصيف 14", "هدى العلمي")


def test_codes_with_one_space_behind_them_are_codes_where_all_of_a_display_are_there() -> None:
    codes = ("HD رصيف {0}", "BY هدى العلمي", "PD 14 May 2020", "SN المرسى", "LP {1}", "AN M{0}")
    one = "\n\n".join((*codes, ""))
    found = factiva_records("".join(one.format(n, WORDS) for n in (14, 15)))
    assert [each[Role.TITLE] for each in found] == ["رصيف 14", "رصيف 15"]
    assert {each[Role.TEXT] for each in found} == {WORDS}
    assert {each[Role.CREATOR] for each in found} == {"هدى العلمي"}
    assert factiva_records(f"HD قناة الرصيف\n{WORDS}\nLP أسطوانة قديمة\n") == []
