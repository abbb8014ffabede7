from __future__ import annotations

import json

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.reader import read_bytes, read_source
from articles.reading.recognised_formats import format_of
from articles.reading.sources.source import source_of_bytes
from articles.reading.tables.json_tables import looks_like_json_inside, looks_like_json_script
from tests.growth import growth

TEXT = "وقعت الجمعيتان اتفاقا لترميم القصبة القديمة، وتبدأ الأشغال في الربيع المقبل."


def read(text: str, name: str = "t.json") -> list[Document | ReadingError]:
    return list(read_bytes(text.encode(), f"/t/{name}", name))


def dumped(*values: object) -> str:
    return "\n".join(json.dumps(value, ensure_ascii=False) for value in values)


def texts(items: list[Document | ReadingError]) -> list[str]:
    return [item.text for item in items if isinstance(item, Document)]


@pytest.mark.parametrize(
    "value",
    [
        {"response": {"docs": [{"body": TEXT}]}},
        {"hits": {"hits": [{"_id": "1", "_source": {"headline": "x", "body": TEXT}}]}},
        {"articles": [{"text": TEXT}], "comments": [{"text": "تعليق"}], "total": 1},
        {"1": {"text": TEXT}},
        {"data": {"a7": {"content": TEXT, "title": "x"}}},
        {"authors": [], "maintext": TEXT},
        {"title": {"rendered": "x"}, "content": {"rendered": f"<p>{TEXT}</p>", "protected": False}},
        {"items": [{"content_html": f"<p>{TEXT}</p>", "authors": [{"name": "س"}]}]},
        [[{"text": TEXT}]][0],
        {"text": [TEXT]},
        {"paragraphs": [{"type": "p", "text": TEXT}]},
        # hits in the text say columns again
        {
            "hits": {
                "hits": [{"_source": {"body": TEXT}, "highlight": {"body": ["<em>القصبة</em>"]}}]
            }
        },
        # blocks say more than a summary beside them
        {
            "headline": "x",
            "description": {"basic": "القصبة"},
            "content_elements": [{"type": "text", "content": TEXT}],
        },
        # a list of articles under the name of one is no text of the object around it
        {
            "zone": [
                {"name": "صحف", "records": {"article": [{"heading": "x", "articleText": TEXT}]}}
            ]
        },
    ],
)
def test_the_text_is_found_wherever_it_stands(value: object) -> None:
    assert texts(read(dumped(value))) == [TEXT]


def test_several_values_in_one_file() -> None:
    two = dumped([{"text": TEXT, "id": 1}]) + "\n" + dumped([{"text": TEXT, "id": 2}])
    assert len(texts(read(two))) == 2
    assert len(texts(read(json.dumps({"text": TEXT}, indent=1) * 3))) == 3


@pytest.mark.parametrize("name", ["t.json", "t.jsonl", "t.txt", "t.log", "t"])
def test_json_lines_under_any_name(name: str) -> None:
    lines = dumped({"text": TEXT, "id": 1}, {"text": TEXT, "id": 2}, {"text": TEXT, "id": 3})
    assert texts(read(lines, name)) == [TEXT] * 3
    assert format_of(source_of_bytes(lines.encode(), name, name)).name in {"json", "jsonl"}


def test_an_array_under_the_name_of_lines() -> None:
    assert texts(read(dumped([{"text": TEXT}, {"text": TEXT}]), "t.jsonl")) == [TEXT] * 2
    laid_out = json.dumps([{"text": TEXT}, {"text": TEXT}], indent=2)
    assert texts(read(laid_out, "t.jsonl")) == [TEXT] * 2


def test_what_follows_a_break_is_told() -> None:
    items = read(dumped([{"text": TEXT}, {"text": TEXT}])[:-30])
    assert texts(items) == [TEXT]
    assert isinstance(items[-1], ReadingError)
    items = read(dumped([{"text": TEXT}])[:-1])
    assert texts(items) == [TEXT]
    assert isinstance(items[-1], ReadingError)
    assert items[-1].reason is Reason.CUT_OFF


def test_other_lists_are_counted() -> None:
    value = {"articles": [{"text": TEXT}], "comments": [{"text": "أ"}, {"text": "ب"}]}
    remarks: list[Remark] = []
    source = source_of_bytes(dumped(value).encode(), "/t/t.json", "t.json")
    list(read_source(source, remarks.append))
    assert {(r.kind, r.count) for r in remarks} >= {(RemarkKind.OTHER_ROWS, 2)}


def test_references_of_csl() -> None:
    value = [
        {
            "id": "a/1",
            "type": "article-newspaper",
            "title": "ترميم القصبة",
            "abstract": TEXT,
            "container-title": "جريدة الجنوب",
            "author": [{"family": "العلمي", "given": "سعاد"}, {"literal": "x"}],
            "issued": {"date-parts": [[2021, 4, 3]]},
            "URL": "https://example.com/1",
        }
    ]
    (document,) = read(dumped(value))
    assert isinstance(document, Document)
    declared = document.declared
    assert (declared.publisher, declared.published) == ("جريدة الجنوب", "2021-04-03")
    assert declared.creator is not None
    assert declared.creator.startswith("سعاد العلمي")
    assert declared.url == "https://example.com/1"


def test_an_object_without_a_text_names_its_keys() -> None:
    (error,) = read(dumped({"alpha": 1, "beta": [], "gamma": {}}))
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.NO_TEXT_COLUMN
    assert "alpha, beta, gamma" in error.detail


def test_what_stands_around_the_rows_is_told_apart() -> None:
    bulk = '{"index": {"_id": "7"}}\n{"title": "قطار", "body": "عاد القطار الجبلي إلى العمل"}\n'
    (document,) = read_bytes(bulk.encode(), "/a.ndjson", "a.ndjson")
    assert isinstance(document, Document)
    for key, said in (("home_page_url", "x"), ("version", "https://jsonfeed.org/version/1.1")):
        feed = {"title": "أخبار الجبل", key: said, "items": [{"content_text": "عاد القطار"}]}
        (document,) = read_bytes(json.dumps(feed).encode(), "/a.json", "a.json")
        assert isinstance(document, Document)
        assert document.declared.publisher == "أخبار الجبل"


def test_the_number_of_an_author_gives_way_to_the_name() -> None:
    row = {
        "author": 5,
        "link": "https://a.example/1",
        "content": {"rendered": "<p>عاد القطار الجبلي إلى العمل</p>"},
        "_embedded": {"author": [{"id": 5, "name": "سلمى المنصوري"}]},
        "meta": {"source": "جريدة الجبل"},
    }
    (document,) = read_bytes(json.dumps([row]).encode(), "/a.json", "a.json")
    assert isinstance(document, Document)
    assert document.declared.creator == "سلمى المنصوري"
    assert document.declared.publisher == "جريدة الجبل"


def test_the_passages_of_a_set_of_questions_are_its_texts() -> None:
    question = {"question": "متى عاد؟", "answers": [{"text": "الخميس", "answer_start": 3}]}
    paragraphs = [{"context": TEXT, "qas": [question]}, {"context": f"{TEXT} 2", "qas": []}]
    found = read(json.dumps({"data": [{"title": "x", "paragraphs": paragraphs}]}))
    assert [getattr(each, "text", "") for each in found] == [TEXT, f"{TEXT} 2"]


def test_the_endings_of_a_search_engine_are_no_part_of_a_name() -> None:
    rows = [{"id": "1", "title_txt_ar": ["قصبة"], "body_txt_ar": [TEXT], "date_dt": "2021-04-13"}]
    found = read(json.dumps({"responseHeader": {"status": 0}, "response": {"docs": rows}}))
    (document,) = found
    assert isinstance(document, Document)
    assert (document.declared.title, document.declared.published) == ("قصبة", "2021-04-13")


def test_what_phpmyadmin_writes_before_its_tables_is_no_article() -> None:
    words = "أصلحت البلدية أعمدة الإنارة في الشارع الكبير بعد شكاوى السكان المتكررة."
    head = '{"type":"header","version":"5.2","comment":"Export to JSON plugin for PHPMyAdmin"}'
    table = f'{{"type":"table","name":"t","data":[{{"title":"إنارة","text":"{words}"}}]}}'
    data = f'[{head},{{"type":"database","name":"d"}},{table}]'.encode()
    remarks: list[Remark] = []
    (found,) = read_source(source_of_bytes(data, "/t.json", "t.json"), remarks.append)
    assert isinstance(found, Document)
    assert [each.count for each in remarks if each.kind is RemarkKind.OTHER_ROWS] == [2]


ROWS = [{"title": f"سد {n}", "text": f"بُني السد رقم {n} في سنتين."} for n in (1, 2)]


def titles_of(text: str, name: str) -> list[str | None]:
    items = read_bytes(text.encode(), f"/{name}", name)
    return [each.declared.title for each in items if isinstance(each, Document)]


def test_json_that_was_written_twice() -> None:
    assert titles_of(json.dumps(json.dumps(ROWS)), "a.json") == ["سد 1", "سد 2"]


@pytest.mark.parametrize("prefix", ["data: ", "2021-01-01 10:00:00 INFO scraped: ", "item 1 "])
def test_objects_behind_a_prefix(prefix: str) -> None:
    lines = [f"{prefix}{json.dumps(row, ensure_ascii=False)}" for row in ROWS]
    for name in ("a.log", "a.txt"):
        assert titles_of("\n\n".join(lines) + "\nend\n", name) == ["سد 1", "سد 2"]


def test_a_block_of_code_that_is_json() -> None:
    block = json.dumps(ROWS, ensure_ascii=False, indent=1)
    assert titles_of(f"# بيانات\n\n```json\n{block}\n```\n", "a.md") == ["سد 1", "سد 2"]
    assert not looks_like_json_inside("قال: {كذا} ثم مضى".encode())


def test_many_comments_before_a_script_are_gone_through_once() -> None:
    """Each ends at its first `*/`; were there more ways to part them, this would never end."""
    comments = b"/* colours */\n" * 140
    assert not looks_like_json_script(comments + b"body { margin: 0 }")
    assert looks_like_json_script(comments + b'var rows = [{"title": 1}];')


def test_lines_of_cells_under_a_line_of_names():
    lines = dumped(["id", "headline", "body"], [1, "سد", TEXT], [2, "قصبة", f"{TEXT} 2"])
    found = read(lines)
    assert texts(found) == [TEXT, f"{TEXT} 2"]
    assert [item.declared.title for item in found if isinstance(item, Document)] == ["سد", "قصبة"]


def test_lists_of_cells_without_names_are_known_by_what_stands_in_them():
    text = f"{TEXT} وقال المهندس إن الأشغال تدوم سنة كاملة وتكلف الجمعيتين مالا كثيرا لم يجمع بعد."
    rows = [[n, f"2019-03-1{n}", "ترميم القصبة القديمة", text] for n in (4, 5)]
    item = next(each for each in read(dumped(*rows)) if isinstance(each, Document))
    assert (item.text, item.declared.title) == (text, "ترميم القصبة القديمة")
    assert item.declared.published == "2019-03-14"


def test_the_first_values_tell_together_what_the_columns_of_a_file_are() -> None:
    papers = ["صدى الجبل", "المرساة الجديدة", "صدى الجبل"]
    values = [
        {"righe": [f"{TEXT} وهذا هو الخبر {n}.", TEXT], "testata_": paper, "u": f"2019-05-0{n}"}
        for n, paper in enumerate(papers, 1)
    ]
    keyed = {f"art_{n}": value for n, value in enumerate(values)}
    for text in (
        dumped(values),
        dumped(*values),
        dumped(keyed),
        "\x1e" + "\n\x1e".join(map(dumped, values)),
    ):
        found = [each for each in read(text) if isinstance(each, Document)]
        assert [each.declared.publisher for each in found] == papers
        assert [each.declared.published for each in found] == [
            "2019-05-01",
            "2019-05-02",
            "2019-05-03",
        ]
        assert found[2].text == f"{TEXT} وهذا هو الخبر 3.\n{TEXT}"


def test_rows_that_each_have_names_of_their_own_are_read_in_proportion() -> None:
    def lines(size: int) -> int:
        text = "\n".join(dumped({f"k{n}": f"{n} {TEXT * 4}"}) for n in range(size))
        return sum(isinstance(each, Document) for each in read(text))

    assert lines(90) == 90
    assert growth(lines, 320) < 2.5


def test_a_type_that_is_a_list_breaks_nothing() -> None:
    node = {"type": [{"target_id": "article"}], "title": [{"value": "قصبة"}]}
    assert texts(read(dumped([{**node, "body": [{"value": TEXT, "format": "basic"}]}]))) == [TEXT]


def test_a_row_in_a_string_goes_before_what_stands_around_it() -> None:
    inner = dumped({"headline": "قصبة", "content": TEXT, "outlet": "صدى الوادي"})
    lines = dumped(*({"topic": "news", "offset": n, "value": inner} for n in range(3)))
    found = [each for each in read(lines, "t.jsonl") if isinstance(each, Document)]
    assert {each.declared.publisher for each in found} == {"صدى الوادي"}


def test_days_with_the_month_first_are_told_by_all_rows() -> None:
    days = ("02/12/2020", "03/28/2020")
    rows = [{"title": "سوق", "text": "افتتح السوق أمس.", "date": day} for day in days]
    for value in (rows, {"articles": rows}):
        read = [*read_bytes(json.dumps(value).encode(), "a.json", "a.json")]
        found = [each.declared.published for each in read if isinstance(each, Document)]
        assert found == ["12/02/2020", "28/03/2020"]


def test_one_day_far_below_turns_no_others() -> None:
    days = ["25/03/2020", *["05/04/2020"] * 25, "3/14/2020", "05/04/2020"]
    lines = dumped(*({"title": "سوق", "text": TEXT, "date": day} for day in days))
    found = [each.declared.published for each in read(lines, "t.jsonl")[1:]]
    assert found[-1] == found[1] == "05/04/2020"


def test_paragraphs_under_names_that_say_nothing_are_one_article() -> None:
    rows = [
        {"title": f"قصبة {n}", "zz": [{"k": "p", "v": f"{place} {TEXT} {TEXT}"} for place in "أب"]}
        for n in range(3)
    ]
    for value in (rows, {"articles": rows}):
        found = texts(read(json.dumps(value)))
        assert [each.count("\n") for each in found] == [1, 1, 1]
    assert len(texts(read(json.dumps(rows[0])))) == 1


def test_texts_with_numbers_of_their_own_under_one_title_are_several() -> None:
    held = [{"id": n, "v": f"{n} {TEXT} {TEXT}"} for n in range(3)]
    assert len(texts(read(json.dumps({"title": "أرشيف القصبة", "zz": held})))) == 3
