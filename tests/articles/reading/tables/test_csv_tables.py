from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.reader import read_bytes
from articles.reading.sources.source import source_of_bytes
from articles.reading.tables.csv_tables import looks_like_table, read_csv

FIRST = "دشنت الجماعة ملعبا جديدا في الحي الشرقي، وكلف المشروع 3 ملايين درهم."
SECOND = "La commune a inauguré un stade, et le projet a coûté 3 millions de dirhams."


def read(text: str, columns: tuple[tuple[str, str], ...] = ()) -> list[object]:
    source = source_of_bytes(text.encode(), "/t/t.csv", "t.csv")
    return list(read_csv(replace(source, columns=columns)))


def documents(items: list[object]) -> list[Document]:
    return [item for item in items if isinstance(item, Document)]


def errors(items: list[object]) -> list[ReadingError]:
    return [item for item in items if isinstance(item, ReadingError)]


@pytest.mark.parametrize(
    "header",
    [
        "العنوان;النص;التاريخ;المصدر;الكاتب",
        "Titre;Contenu;Date de publication;Journal;Auteur",
        "headline;article_content;article_date;outlet;byline",
        "post_title;post_content;post_date;site_name;post_author",
        "عُنوان المقال;نصّ المقال;تاريخ النشر;الجريدة;بقلم",
    ],
)
def test_columns_of_any_language(header: str) -> None:
    (document,) = documents(read(f"{header}\nملعب;{FIRST};2020-05-06;الصحيفة;سعاد\n"))
    assert document.text == FIRST
    declared = document.declared
    assert (declared.title, declared.published) == ("ملعب", "2020-05-06")
    assert (declared.publisher, declared.creator) == ("الصحيفة", "سعاد")


def test_the_account_of_the_columns() -> None:
    items = read(f"text,Category,title\n{SECOND.replace(',', ' ')},x,y\n")
    remark = next(item for item in items if isinstance(item, Remark))
    assert remark.kind is RemarkKind.COLUMNS
    assert remark.columns is not None
    assert remark.columns.used == (("text", "text"), ("title", "title"))
    assert remark.columns.left == ("Category",)
    assert "published" in remark.columns.missing


def test_a_column_that_the_user_names() -> None:
    table = f"alpha\tbeta\n{FIRST}\tعنوان\n"
    (refused,) = errors_of(table)
    assert refused.reason is Reason.NO_TEXT_COLUMN
    assert refused.detail == "alpha, beta"
    (document,) = documents(read(table, (("text", "alpha"), ("title", "beta"))))
    assert (document.text, document.declared.title) == (FIRST, "عنوان")


def errors_of(table: str) -> list[ReadingError]:
    with pytest.raises(ReadingError) as raised:
        read(table)
    return [raised.value]


def test_an_open_quotation_mark_swallows_no_row() -> None:
    rows = [f"عنوان {n}\t{FIRST}\t2020-01-0{n}" for n in range(1, 6)]
    rows[1] = f'عنوان 2\t"كل شيء" يبس، {FIRST}\t2020-01-02'
    rows[2] = f'عنوان 3\t"بداية بلا نهاية {FIRST}\t2020-01-03'
    items = read("\n".join(["title\ttext\tdate", *rows]))
    assert len(documents(items)) + len(errors(items)) == 5
    assert [d.declared.title for d in documents(items)] == [f"عنوان {n}" for n in range(1, 6)]
    assert documents(items)[2].text.startswith('"بداية')


def test_lines_that_look_like_rows_are_refused_not_swallowed() -> None:
    table = f'title,text,date\nأ,"{FIRST},2020\nب,{FIRST.replace("،", " ")},2021\nج,نهاية",2022\n'
    items = read(table)
    assert [error.reason for error in errors(items)] == [Reason.UNCLEAR_ROW]
    assert errors(items)[0].detail == "lines 2-4"
    assert documents(items) == []


def test_a_cell_over_several_lines_is_whole() -> None:
    table = f'title,text\n"عنوان","{FIRST}\nسطر ثان ""مقتبس""\nسطر ثالث"\n'
    (document,) = documents(read(table))
    assert document.text == f'{FIRST}\nسطر ثان "مقتبس"\nسطر ثالث'


def test_quotation_marks_escaped_by_a_backslash() -> None:
    (document,) = documents(read('text,id\n"قال: \\"سنعود\\"، ثم مضى",7\n'))
    assert document.text == 'قال: "سنعود"، ثم مضى'


def test_a_row_with_more_cells_is_refused() -> None:
    items = read(f"title,text,date\nأ,بكلفة 4,5 مليون,2020\nب,{FIRST.replace(',', '')},2021,,\n")
    assert [error.reason for error in errors(items)] == [Reason.EXTRA_CELLS]
    assert len(documents(items)) == 1


@pytest.mark.parametrize("first", ["sep=;", "sep=|", ""])
def test_the_delimiter_that_is_stated(first: str) -> None:
    mark = first[-1:] or ";"
    table = f"{first}\nتقرير السنة\n\nid{mark}text\n1{mark}{FIRST}\n"
    (document,) = documents(read(table))
    assert (document.text, document.declared.identifier) == (FIRST, "1")


def test_a_header_that_comes_again_is_no_article() -> None:
    items = read(
        f"title,text\nأ,{FIRST.replace('،', '')}\ntitle,text\nب,{SECOND.replace(',', '')}\n"
    )
    assert [d.declared.title for d in documents(items)] == ["أ", "ب"]
    kinds = [item.kind for item in items if isinstance(item, Remark)]
    assert kinds == [RemarkKind.COLUMNS, RemarkKind.REPEATED_HEADER]


@pytest.mark.parametrize("word", ["nan", "NaN", "None", "NULL", "N/A", "-"])
def test_words_for_nothing(word: str) -> None:
    items = read(f"title;text;author\nأ;{FIRST};{word}\nب;{word};ج\n")
    (document,) = documents(items)
    assert document.declared.creator is None
    assert [error.reason for error in errors(items)] == [Reason.NO_TEXT]


def test_tags_entities_and_lists_in_cells() -> None:
    marked = f"<p>{FIRST}</p><script>x</script><p>ثان &laquo;نعم&raquo;</p>"
    (document,) = documents(read(f"title\ttext\nملعب &amp; قاعة\t{marked}\n"))
    assert document.text == f"{FIRST}\nثان «نعم»"
    assert document.declared.title == "ملعب & قاعة"
    (listed,) = documents(read(f"title\ttext\nأ\t['{FIRST}', 'الثانية']\n"))
    assert listed.text == f"{FIRST}\nالثانية"


def test_an_empty_table_is_told() -> None:
    assert [error.reason for error in errors(read("title,text\n"))] == [Reason.EMPTY]


CELLS = st.text(alphabet='ابت ,"\n;|\t1x', max_size=12)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=6), st.sampled_from(",;\t|"))
@example([("", "\n\t")], "\t")
@example([("", "\n\t"), ("ا", "ب")], "\t")
def test_what_is_written_by_the_rules_is_read_whole(rows: list[tuple[str, str]], mark: str) -> None:
    lines = io.StringIO()
    writer = csv.writer(lines, delimiter=mark, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(("title", "text"))
    writer.writerows(rows)
    items = read(lines.getvalue())
    written = [row for row in rows if any(cell.strip() for cell in row)]
    refused = [e for e in errors(items) if e.reason is Reason.UNCLEAR_ROW]
    counted = len(documents(items)) + len(
        [e for e in errors(items) if e.reason is not Reason.EMPTY]
    )
    assert counted == len(written)
    assert all("-" in error.detail for error in refused)


@pytest.mark.parametrize("delimiter", ["؛", "،", "^", "¦"])
def test_delimiters_of_those_who_type_by_hand(delimiter: str) -> None:
    rows = [
        ("العنوان", "النص", "التاريخ"),
        ("سقاية", '"عاد الماء؛ بعد 4,5 سنوات، إلى الحي"', "2020"),
    ]
    data = "\n".join(delimiter.join(row) for row in rows)
    (found,) = read_bytes(data.encode(), "/t.csv", "t.csv")
    assert isinstance(found, Document)
    assert found.text == rows[1][1].strip('"')


def test_a_comma_in_a_sentence_is_no_delimiter() -> None:
    lines = [f"بلغت كلفة السقاية {n},5 مليون درهم وعاد الماء إلى الحي القديم كله." for n in (4, 5)]
    others = ["عاد الماء إلى السقاية القديمة في أعلى الحي بعد سنوات طويلة من العطش."] * 3
    found = list(read_bytes("\n".join([*lines, *others]).encode(), "/t.csv", "t.csv"))
    assert not any(isinstance(each, Document) and each.text.endswith("4") for each in found)


def test_a_table_without_header_whose_cells_go_on_over_lines() -> None:
    cell = (
        "عاد الماء إلى السقاية القديمة في أعلى الحي بعد سنوات طويلة من العطش.\nوفرح به الناس كثيرا."
    )
    cell = f"{cell} {cell}"
    data = "".join(f'{n},سقاية الحي رقم {n},"{cell} {n}",2020-05-0{n}\n' for n in range(1, 5))
    found = list(read_bytes(data.encode(), "/t.csv", "t.csv"))
    assert [getattr(each, "text", "") for each in found] == [f"{cell} {n}" for n in range(1, 5)]


def test_of_two_columns_of_one_name_the_filled_one_counts() -> None:
    data = "title,title,text,text\nسقاية,سقاية,عاد الماء إلى الحي,\n"
    (found,) = read_bytes(data.encode(), "/t.csv", "t.csv")
    assert isinstance(found, Document)
    assert found.text == "عاد الماء إلى الحي"


def test_objects_in_cells_are_no_articles() -> None:
    cell = '{""title"": ""سقاية"", ""text"": ""عاد الماء إلى الحي القديم بعد سنوات من العطش""}'
    (error,) = read_bytes(f'id,data\n1,"{cell}"\n'.encode(), "/t.csv", "t.csv")
    assert isinstance(error, ReadingError)


def test_the_rule_under_a_header_is_no_row() -> None:
    words = "فتحت المكتبة البلدية أبوابها أمام القراء من جديد بعد ستة أشهر من الترميم."
    text = f"| العنوان | التاريخ | النص |\n|---|:---:|---|\n| خبر | 2019-03-04 | {words} |\n"

    (document,) = read_bytes(text.encode(), "/t/a.md", "a.md")

    assert isinstance(document, Document)
    assert (document.declared.title, document.text.strip()) == ("خبر", words)


def test_a_table_under_the_name_of_a_text_whose_text_has_a_name_of_its_own() -> None:
    words = "أصلحت البلدية أعمدة الإنارة في الشارع الكبير، وعددها ستون، بعد شكاوى السكان المتكررة. "
    words += (
        "وقال رئيسها إن الأعمدة الباقية ستصلح قبل حلول الشتاء، وإن كلفتها مرصودة في ميزانية العام."
    )
    table = "".join(f"{n};إنارة {n};النهر;0{n}/05/2019;{words} {n}\n" for n in (1, 2))
    head = "رقم;العنوان;الجريدة;التاريخ;ما كتب\n"
    found = list(read_bytes((head + table).encode("cp1256"), "/a.txt", "a.txt"))
    assert [getattr(each, "text", None) for each in found] == [f"{words} 1", f"{words} 2"]
    assert not looks_like_table("العنوان;الكاتب;التاريخ\nنص لا جدول فيه".encode())


def test_days_whose_month_comes_first_in_the_whole_column() -> None:
    days = ("3/14/2019", "3/21/2019", "4/2/2019")
    rows = "".join(f"سد,بُني السد في سنتين,{day}\n" for day in days)
    found = read_bytes(f"title,text,date\n{rows}".encode(), "/a.csv", "a.csv")
    said = [each.declared.published for each in found if isinstance(each, Document)]
    assert said == ["14/3/2019", "21/3/2019", "2/4/2019"]


@pytest.mark.parametrize(
    "again",
    [
        f"\N{ZERO WIDTH NO-BREAK SPACE}TITLE ; Date;text\nحديقة;2020-05-10;{SECOND}",
        f"text;title;date\n{SECOND};حديقة;2020-05-10",
        f"Headline;Body;Published\nحديقة;{SECOND};2020-05-10",
        f"text;title\n{SECOND};حديقة",
    ],
)
def test_the_header_of_the_next_table_behind_a_table(again: str) -> None:
    found = read(f"title;date;text\nملعب;2020-05-09;{FIRST}\n{again}\n")
    first, second = documents(found)
    assert errors(found) == []
    assert (first.declared.title, first.text) == ("ملعب", FIRST)
    assert (second.declared.title, second.text) == ("حديقة", SECOND)


def test_a_row_of_words_that_name_columns_too_is_a_row() -> None:
    found = read(f"title,text\nملعب,{FIRST}\nالخبر,المقال\n")
    assert len(documents(found)) == 2


def test_quoted_cells_with_bare_marks_inside() -> None:
    rows = (
        f'"سد","قال الحارس: "امتلأ", ثم سكت. {FIRST}","2020-05-06"\n"سوق","{SECOND}","2020-05-07"\n'
    )
    first, second = documents(read(f"title,text,date\n{rows}"))
    assert first.text == f'قال الحارس: "امتلأ", ثم سكت. {FIRST}'
    assert (first.declared.title, first.declared.published) == ("سد", "2020-05-06")
    assert second.text == SECOND


def test_a_table_of_an_old_macintosh_under_the_name_of_a_text() -> None:
    data = f"العنوان\tالنص\tالتاريخ\rسد\t{FIRST}\t2019-05-06\rسوق\t{SECOND}\t2019-05-07\r"
    found = list(read_bytes(data.encode("utf-16"), "/a.txt", "a.txt"))
    assert [each.text for each in documents(found)] == [FIRST, SECOND]


def test_a_table_whose_names_were_read_wrongly_too() -> None:
    table = f"العنوان;النص;الكاتب\nسد;{FIRST};سامي الراوي\nسوق;{SECOND};هدى الماجد\n"
    for wrong in (table.encode("cp1256").decode("latin-1"), table.encode().decode("latin-1")):
        found = read(wrong)
        assert [each.text for each in documents(found)] == [FIRST, SECOND]
        assert [each.declared.creator for each in documents(found)] == ["سامي الراوي", "هدى الماجد"]
        assert any(isinstance(e, Remark) and e.kind is RemarkKind.REPAIRED for e in found)


@pytest.mark.parametrize(
    "row",
    [
        "7,2020-01-02,سد,بكلفة 4,5 مليون, وطوله 120 مترا, كما قيل",
        "7,2020-01-02,سد,بُني السد, وقيل إنه يسع كثيرا",
    ],
)
def test_a_comma_before_a_space_is_of_the_sentence(row: str) -> None:
    (found,) = documents(read(f"id,date,title,text\n{row}\n"))
    assert found.text == row.removeprefix("7,2020-01-02,سد,")
    assert (found.declared.title, found.declared.published) == ("سد", "2020-01-02")


def test_cells_that_no_space_tells_apart_are_refused() -> None:
    items = read("id,title,text\n7,سد,بُني,السد\n8, سد, بُني, السد, كله\n")
    assert [error.reason for error in errors(items)] == [Reason.EXTRA_CELLS] * 2


def test_where_no_name_is_known_the_delimiter_is_that_of_most_lines() -> None:
    prose = "Le quai a rouvert hier, après des mois d'attente, et la rive a été plantée d'arbres, "
    prose += "selon la mairie, qui promet aussi des bancs, une fontaine, et un kiosque à journaux."
    rows = [f"Sports;{prose}{n};Un quai rénové numéro {n};{n} mai 2019" for n in range(1, 6)]
    (remark, *items) = read("\n".join(["rub;dev;acc;jr", *rows]))
    assert isinstance(remark, Remark)
    assert remark.columns is not None
    assert remark.columns.told == ("dev", "acc", "jr")
    assert [document.declared.published for document in documents(items)][:2] == [
        "1 mai 2019",
        "2 mai 2019",
    ]


def test_a_row_with_prose_is_no_header_though_an_outlet_in_it_is_called_like_a_column():
    text = "فتحت البلدية الجسر أمام المشاة صباح الأحد بعد ترميم دام سنتين، وعبره مئات السكان. " * 2
    cells = [
        ("المساء", "الجسر يفتح أمام المشاة"),
        ("الخبر", "مئات يعبرون الجسر"),
        ("الوطن", "جسر جديد للمشاة"),
    ]
    rows = [
        f"https://oasis.example/{n},{outlet},{n}/3/2014,{title},{text}"
        for n, (outlet, title) in enumerate(cells, 1)
    ]
    found = list(read_bytes("\n".join(rows).encode(), "/f/a.csv", "a.csv"))

    documents = [each for each in found if isinstance(each, Document)]
    assert [each.declared.publisher for each in documents] == ["المساء", "الخبر", "الوطن"]


def test_a_header_without_a_text_is_one_by_what_else_it_names() -> None:
    header = "id,collection,dc.contributor.author,dc.date.issued,matter,dc.publisher,dc.title"
    text = f"{FIRST} {FIRST}\n{SECOND} {SECOND}"
    row = f'7,1,هدى المالكي,2014-02-03,"{text}",صدى||الوادي,ملعب'
    (found,) = documents(read(f"{header}\n{row}\n"))
    assert found.text == text
    assert (found.declared.title, found.declared.creator) == ("ملعب", "هدى المالكي")


def test_names_of_columns_over_several_lines() -> None:
    text = "سدت الرمال الطريق بين القريتين ثلاثة أيام، ثم فتحتها جرافتان من البلدية المجاورة."
    head = 'Titre;"Nom du\njournal";"Date\n(jj/mm/aaaa)";Texte\n'
    data = f'{head}طريق الرمال;النهر;14/03/2019;"{text}\n{text}"\n'
    (document,) = (
        each for each in read_bytes(data.encode(), "/a.csv", "a.csv") if isinstance(each, Document)
    )
    said = document.declared
    assert (said.title, said.publisher, said.published) == ("طريق الرمال", "النهر", "14/03/2019")
    assert document.text == f"{text}\n{text}"
