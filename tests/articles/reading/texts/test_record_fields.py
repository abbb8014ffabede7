"""The fields of one article among several, and heads that a rule parts from their texts."""

from __future__ import annotations

from articles.document import Document
from articles.reading.reader import read_bytes
from articles.reading.rows.columns import Role
from articles.reading.texts.record_fields import (
    record_of,
    records_of,
    uncounted,
    under_their_heads,
)

WORDS = "غرس التلاميذ ألف شتلة على ضفة الوادي في صباح واحد، وساعدهم حراس الغابة وآباؤهم."
SAID = "وأضاف: إن الشتلات ستسقى من خزان بنته الجمعية في الربيع الماضي."


def test_fields_beside_one_another_and_what_somebody_says() -> None:
    head = "العنوان: شتلات\nالمصدر: النهر | التاريخ: 2020-05-09\nالقسم: محليات\n"
    for text in ("النص:\n", "\n"):
        assert record_of(f"{head}{text}{WORDS}\n{SAID}") == {
            Role.TITLE: "شتلات",
            Role.PUBLISHER: "النهر",
            Role.PUBLISHED: "2020-05-09",
            Role.TEXT: f"{WORDS}\n{SAID}",
        }


def test_a_head_between_rules_is_that_of_the_text_under_it() -> None:
    heads: list[dict[Role, str]] = [{Role.TITLE: str(number)} for number in (1, 2)]
    texts: list[dict[Role, str]] = [{Role.TEXT: WORDS}, {Role.TEXT: SAID}]
    records = [heads[0], texts[0], heads[1], texts[1], texts[0]]
    assert under_their_heads(records) == [heads[0] | texts[0], heads[1] | texts[1], texts[0]]
    rule = "=" * 40
    text = "".join(
        f"{rule}\nTitre : Rive {n}\nJournal : Le Fleuve\nDate : {n} mai 2020\n{rule}\n{WORDS}\n\n"
        for n in (1, 2, 3)
    )
    found = [e for e in read_bytes(text.encode(), "/a.txt", "a.txt") if isinstance(e, Document)]
    assert [each.declared.title for each in found] == ["Rive 1", "Rive 2", "Rive 3"]
    assert all(each.text == WORDS for each in found)


def test_numbers_by_which_all_titles_are_counted_are_none_of_them() -> None:
    titles = ["1. سوق السمك", "2) قطار السهل"]
    found = uncounted([{Role.TITLE: title} for title in titles])
    assert [record[Role.TITLE] for record in found] == ["سوق السمك", "قطار السهل"]
    years = [{Role.TITLE: "3. سوق"}, {Role.TITLE: "قطار"}]
    assert uncounted(years) == years


def test_a_title_with_a_colon_is_no_field_where_others_have_none_of_its_name() -> None:
    fields = "المصدر: النهر\nالتاريخ: 2020-05-09\nالصفحة: 7\nالملف: {}\n"
    titles = ["غابة على الوادي: ألف شتلة في صباح واحد", "خزان الربيع: ماء يكفي القرية عاما"]
    blocks = [f"{fields.format(n)}{title}\n{WORDS}" for n, title in enumerate(titles)]
    assert [record[Role.TITLE] for record in records_of(blocks)] == titles
    assert all(record[Role.TEXT] == WORDS for record in records_of(blocks))
