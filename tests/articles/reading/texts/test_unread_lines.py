from __future__ import annotations

from articles.cleaning.left_out import left_out_edits, without_left_out
from articles.document import DeclaredMetadata, Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes
from articles.reading.texts.unread_lines import with_unread_lines

WORDS = (
    "غُرس على ضفة الوادي ألفا شتلة من الصفصاف في يوم واحد، وشارك فيه تلاميذ أربع مدارس ومعلموهم.\n"
    "وستسقى الشتلات من خزان بنته الجمعية في الربيع الماضي."
)
ABOVE = "ملف القصاصات الذي جمعه قسم التوثيق لهيئة التحرير"
BETWEEN = "ملاحظة الموثق عن القصاصة التي تلي هذه"


def left_out(document: Document) -> str:
    _, edits = left_out_edits(document.text)
    return "".join(edit.removed for edit in edits).strip()


def test_what_stands_above_the_first_clipping_is_kept_as_removed() -> None:
    clips = "\n".join(f"عنوان {n}\nالنهر - {n}/3/2019\n{WORDS}" for n in (4, 5))
    first, second = read_bytes(f"{ABOVE}\n{clips}".encode(), "/a.txt", "a.txt")
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert left_out(first).endswith(ABOVE)
    assert left_out(second) == ""
    assert without_left_out(first.text) == f"عنوان 4\n{WORDS}"


def test_lines_belong_to_the_article_above_them_and_those_of_heads_to_none() -> None:
    said = DeclaredMetadata(title="الصفصاف", publisher="النهر", published="4 مارس 2019")
    first = Document(WORDS, "a#1", "x", "text", None, said)
    second = Document("نص آخر من بضع كلمات", "a#2", "y", "text", None)
    failed = ReadingError("a#3", Reason.NO_TEXT)
    text = (
        f"الصفصاف\nالنهر، 4 مارس 2019\nالنوع: خبر من أخبار الأرض\n{WORDS}\n{BETWEEN}\n{second.text}"
    )
    found = with_unread_lines(text, [failed, first, second])
    assert found[0] is failed
    assert left_out(found[1]).endswith(BETWEEN)
    assert found[2] is second
    assert with_unread_lines(text, [failed]) == [failed]


def test_what_is_declared_of_the_article_that_follows_is_no_line_of_its_own() -> None:
    said = DeclaredMetadata(title="الصفصاف على ضفة الوادي", publisher="النهر الأزرق")
    articles = [
        Document(WORDS, "a#1", "x", "text", None),
        Document(WORDS * 2, "a#2", "y", "text", None, said),
    ]
    text = f"{WORDS}\nالنهر الأزرق الصفصاف على ضفة\n{WORDS * 2}"
    assert with_unread_lines(text, articles) == articles


def test_lines_that_no_article_has_are_looked_for_within_bounds() -> None:
    document = Document(f"{WORDS}\n" * 2000, "a#1", "x", "text", None)
    text = "\n".join(f"سطر لا يوجد في النص {n}" for n in range(4000))
    (found,) = with_unread_lines(f"{document.text}\n{text}", [document])
    assert 0 < left_out(found).count("سطر لا يوجد") < 4000


def test_what_somebody_says_is_no_field_of_a_head() -> None:
    said = "وأضافت: إن الصفصاف يثبت تربة الضفة في سنوات الفيضان."
    article = Document(WORDS, "/a.txt#1", "", "text", None, DeclaredMetadata(title="غرس"))
    (found,) = with_unread_lines(f"{WORDS}\n{said}\nالقسم: محليات", [article])
    assert isinstance(found, Document)
    assert left_out(found).endswith(said)
