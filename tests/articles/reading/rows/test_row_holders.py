"""Rows are found wherever an object holds them."""

from __future__ import annotations

import pytest

from articles.reading.rows import row_holders
from articles.reading.rows.row_holders import find_rows, rows_without_text

ROW = {"title": "سد", "text": "بُني السد في سنتين."}


def test_an_object_with_a_text_is_a_row():
    found = find_rows(ROW)
    assert found.rows == (ROW,)
    assert not found.is_inside


def test_a_list_inside_holds_the_rows():
    found = find_rows({"count": 2, "articles": [ROW, "x", ROW], "comments": [{"text": "رأي"}]})
    assert found.rows == (ROW, ROW)
    assert found.is_inside
    assert found.not_rows == (2,)
    assert found.others == 1


def test_a_map_of_names_gives_its_values_their_names():
    found = find_rows({"a1": ROW, "a2": ROW})
    assert [row["id"] for row in found.rows] == ["a1", "a2"]


def test_rows_are_found_deeper():
    found = find_rows({"response": {"body": {"results": [ROW]}}})
    assert found.rows == (ROW,)


def test_an_object_without_text_has_none():
    assert find_rows({"status": "ok", "list": [{"width": 3}]}).rows == ()
    assert find_rows({}).rows == ()


def test_what_is_too_deep_is_not_looked_for():
    value: dict[str, object] = {"articles": [ROW]}
    for _ in range(10):
        value = {"data": value}
    deep = {"x": value}
    for _ in range(10):
        deep = {"x": deep}
    assert find_rows(deep).rows == ()


def test_a_list_that_has_the_name_of_a_text_holds_rows() -> None:
    rows = [{"title": "a", "body": "words"}, {"title": "b", "body": "words"}]

    assert find_rows({"article": rows}).rows == tuple(rows)
    blocks = {"content": [{"type": "paragraph", "text": "words"}], "title": "a"}
    assert find_rows(blocks).rows == (blocks,)


def test_rows_of_cells_that_are_objects():
    columns = [{"id": "A", "label": "title"}, {"id": "B", "label": "text"}]
    cells = {"c": [{"v": "سد"}, {"v": 7, "f": ROW["text"]}]}
    found = find_rows({"status": "ok", "table": {"cols": columns, "rows": [cells, cells]}})
    assert found.rows == (ROW, ROW)
    schema = {"fields": [{"name": "title"}, {"name": "text"}]}
    rows = [{"f": [{"v": "سد"}, {"v": ROW["text"]}]}]
    assert find_rows({"data": {"fields": schema["fields"], "rows": rows}}).rows == (ROW,)


def test_lists_of_cells_by_their_number():
    rows = {"17": ["سد", "بُني السد."], "18": ["سوق", "فُتح السوق."]}
    found = find_rows({"columns": ["title", "text"], "rows": rows})
    assert [row["text"] for row in found.rows] == ["بُني السد.", "فُتح السوق."]


TEXT = (
    "بُني السد في سنتين، وشرب منه أهل الوادي أول مرة في صيف لم تسقط فيه قطرة مطر واحدة، "
    "ثم امتلأ مرة أخرى حين عادت الأمطار إلى الجبل في الشتاء."
)


def test_years_and_months_hold_rows_each():
    found = find_rows({"2018": {"04": [ROW]}, "2019": {"11": [ROW, ROW]}, "2020": {"01": [ROW]}})
    assert len(found.rows) == 4
    aside = {"page": {"articles": [ROW]}, "menu": {"entries": [{"label": "x"}]}}
    assert len(find_rows(aside).rows) == 1


def test_lists_that_are_called_after_outlets_or_days():
    found = find_rows({"جريدة النهر": [ROW], "صحيفة الوادي": [{**ROW, "source": "الجبل"}]})
    assert [row.get("publisher", row.get("source")) for row in found.rows] == [
        "جريدة النهر",
        "الجبل",
    ]
    dated = find_rows({"2019-05-06": [ROW], "2019-05-07": [ROW]})
    assert [row["date"] for row in dated.rows] == ["2019-05-06", "2019-05-07"]
    assert "publisher" not in find_rows({"articles": [ROW]}).rows[0]


def test_titles_for_names():
    texts = {"السد يمتلئ مرة أخرى": TEXT, "سوق الخميس يعود اليوم": TEXT}
    assert [row["title"] for row in find_rows(texts).rows] == list(texts)
    held = {title: {"text": text} for title, text in texts.items()}
    assert [row["title"] for row in find_rows(held).rows] == list(texts)
    named = {title: {"text": text, "title": "سد"} for title, text in texts.items()}
    assert [row["title"] for row in find_rows(named).rows] == ["سد", "سد"]
    assert len(find_rows({"text": TEXT, "lead": TEXT}).rows) == 1


def test_articles_in_a_graph_of_linked_data():
    site, article = {"@type": "WebSite", "name": "النهر"}, {"headline": "سد", "articleBody": TEXT}
    found = find_rows({"@context": "https://schema.org", "@graph": [site, article, site]})
    assert (found.rows, found.others) == ((article,), 2)


def test_what_holds_no_rows_is_gone_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    inside, gone_through = row_holders._inside, []

    def counted(*given: object) -> object:
        gone_through.append(1)
        return inside(*given)

    monkeypatch.setattr(row_holders, "_inside", counted)
    value: dict[str, object] = {"x": 1}
    for _ in range(5):
        value = {"first": value, "second": {"y": 2}}
    assert not find_rows(value).rows
    assert len(gone_through) <= 11


def test_what_an_issue_says_holds_for_its_articles() -> None:
    own = {**ROW, "date": "2011-03-05"}
    issues = [
        {"paper": "النهر", "issue": {"number": 7, "date": "2011-03-04"}, "articles": [ROW, own]},
        {"paper": "الضفة", "created": "2024-01-01", "articles": [ROW]},
    ]
    first, second, third = find_rows({"archive": issues}).rows
    assert (first["paper"], first["date"]) == ("النهر", "2011-03-04")
    assert (second["paper"], second["date"]) == ("النهر", "2011-03-05")
    assert (third["paper"], sorted(third)) == ("الضفة", ["paper", "text", "title"])


def test_what_the_whole_says_holds_for_none() -> None:
    answer = {"source": "api", "date": "2024-01-01", "data": [{"articles": [ROW]}]}
    assert find_rows(answer).rows == (ROW,)


def test_articles_whose_texts_stand_in_elements_are_one_row_each() -> None:
    elements = [
        {"type": "text", "content": "عاد القطار إلى السير صباح الخميس."},
        {"type": "image", "url": "https://a.example/1.jpg", "caption": "القطار"},
        {"type": "text", "content": "وحمل في رحلته الأولى مئتي راكب."},
    ]
    article = {"headlines": {"basic": "القطار يعود"}, "content_elements": elements}
    found = find_rows({"items": [article, article]})
    assert [row["text"] for row in found.rows] == [
        "عاد القطار إلى السير صباح الخميس.\nوحمل في رحلته الأولى مئتي راكب."
    ] * 2


def test_blocks_that_nothing_entitles_are_rows() -> None:
    blocks = [{"type": "text", "text": word} for word in ("عاد القطار.", "وصل الراكب.")]
    assert len(find_rows({"data": {"blocks": blocks}}).rows) == 2


def test_lists_called_by_outlets_say_them_for_their_rows():
    text = "فتحت البلدية الجسر أمام المشاة صباح الأحد بعد ترميم دام سنتين، وعبره مئات السكان. " * 2

    def publishers(*names: str) -> list[object]:
        held = {name: [{"title": f"جسر {name}", "text": text}] for name in names}
        return [row.get("publisher") for row in find_rows(held).rows]

    assert publishers("مجلة العربي", "المساء", "الواحة") == ["مجلة العربي", "المساء", "الواحة"]
    assert publishers("المساء", "الرياضة", "الثقافة") == ["المساء", None, None]


def test_objects_under_days_are_of_these_days():
    row = {"titre": "جسر", "texte": "فتحت البلدية الجسر أمام المشاة صباح الأحد."}
    value = {"2019-03-14": {"articles": [row]}, "2019-03-15": {"articles": [row]}}
    assert [each["date"] for each in find_rows(value).rows] == ["2019-03-14", "2019-03-15"]


def test_rows_that_lack_their_text_are_found_each():
    row = {"title": "جسر", "url": "https://x.net/1", "domain": "x.net"}
    assert rows_without_text({"status": "ok", "articles": [row, row]}) == (row, row)
    assert rows_without_text({"a": {"results": [row]}}) == (row,)
    assert rows_without_text({"tags": [{"name": "مدن"}]}) == ()


def test_a_translation_is_told_of_by_what_stands_around_it():
    words = "فتحت البلدية الجسر أمام المشاة صباح الأحد."
    around = {"publish_date": "2014-02-03", "writer": {"first_name": "هدى", "last_name": "المالكي"}}
    inner = {"languages_code": "ar", "title": "جسر", "content": words}
    data = [{"id": n, **around, "translations": [inner]} for n in (1, 2)]
    rows = find_rows({"data": data}).rows
    assert [row["writer"] for row in rows] == ["هدى المالكي"] * 2
    assert [row["publish_date"] for row in rows] == ["2014-02-03"] * 2


def test_columns_may_be_named_in_a_schema():
    words = "فتحت البلدية الجسر أمام المشاة صباح الأحد."
    schema = {"fields": [{"name": "titre", "type": "STRING"}, {"name": "texte"}]}
    rows = find_rows({"schema": schema, "rows": [{"f": [{"v": "جسر"}, {"v": words}]}]}).rows
    assert rows == ({"titre": "جسر", "texte": words},)


def test_hits_in_texts_are_no_rows():
    words = "فتحت البلدية الجسر أمام المشاة صباح الأحد."
    docs = [{"id": "7", "content": words}]
    found = find_rows({"highlighting": {"7": {"content": ["جسر"]}}, "response": {"docs": docs}})
    assert [row["content"] for row in found.rows] == [words]


def test_an_issue_that_is_alone_in_its_list_says_its_day():
    article = {"عنوان المادة": "جسر", "نص المادة": "فتحت البلدية الجسر أمام المشاة صباح الأحد."}
    issues = [{"تاريخ العدد": "2014-02-03", "المواد": [article]}]
    papers = [{"اسم الصحيفة": name, "الأعداد": issues} for name in ("الجسر", "المنارة")]
    rows = find_rows({"صحف": papers}).rows
    assert [row["اسم الصحيفة"] for row in rows] == ["الجسر", "المنارة"]
    assert [row["تاريخ العدد"] for row in rows] == ["2014-02-03"] * 2


def test_articles_whose_titles_stand_in_objects_are_rows_each():
    words = "فتحت البلدية الجسر أمام المشاة صباح الأحد."
    rows = [{"meta": {"title": {"#text": f"جسر {n}"}}, "content": {"p": [words]}} for n in (1, 2)]
    assert len(find_rows({"articles": {"article": rows}}).rows) == 2


def test_notes_under_a_title_are_its_text() -> None:
    item = {
        "title": "سد",
        "date": "2019-03-14",
        "notes": [{"text": "بُني السد."}, {"text": "وفاض."}],
    }
    (row,) = find_rows({"items": [item]}).rows
    assert (row["title"], row["text"]) == ("سد", ["بُني السد.", "وفاض."])


def test_years_and_months_as_keys_are_parts_of_the_day() -> None:
    rows = find_rows({"2020": {"06": [{**ROW, "day": 30}], "10": [ROW]}}).rows
    assert [(row["year"], row["month"]) for row in rows] == [("2020", "06"), ("2020", "10")]
    dated = {**ROW, "year": "1999"}
    assert find_rows({"2020": [dated], "2021": [dated]}).rows == (dated, dated)


def test_lists_that_are_called_by_names_that_go_together_as_those_of_outlets_do() -> None:
    found = find_rows({"La Voile du Sahel": {"2019": [ROW]}, "نوارس الشحر": {"2020": [ROW]}})
    assert [row["publisher"] for row in found.rows] == ["La Voile du Sahel", "نوارس الشحر"]
    found = find_rows({"أسعار الخبز": {"2019": [ROW]}, "شؤون النقل": {"2020": [ROW]}})
    assert not any("publisher" in row for row in found.rows)
