from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.errors import ReadingError, Reason
from articles.reading.sources.encoding import Decoded, better_encoding, clean_text, decode
from articles.reading.sources.source import source_of_bytes

TEXT = "أعلنت الجماعة عن افتتاح سوق جديد للخضر، يضم مئة محل، في الأسبوع القادم."
ENCODINGS = ["utf-8", "windows-1256", "iso-8859-6", "utf-16-le", "utf-16-be", "cp720"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("length", [20, 40, len(TEXT), 2000])
def test_arabic_comes_out_right(encoding: str, length: int) -> None:
    text = (TEXT * 40)[:length].strip()
    if encoding == "cp720":
        text = text.replace("،", "")  # it has no Arabic comma

    decoded = decode(text.encode(encoding), "here")

    assert decoded.text == text
    assert decoded.encoding == encoding


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_goes(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "here").text == TEXT


def test_french_is_not_taken_for_arabic() -> None:
    text = "Les élèves ont été très gênés par la chaleur de l'été dernier à Genève, où ça brûlait."

    assert decode(text.encode("windows-1252"), "here").text == text


def test_a_broken_byte_does_not_cost_the_text() -> None:
    data = (TEXT * 20).encode()

    decoded = decode(data[:500] + b"\xff" + data[500:], "here")

    assert decoded.encoding == "utf-8"
    assert decoded.text.count("\N{REPLACEMENT CHARACTER}") <= 2


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (b" \r\n\t ", Reason.EMPTY),
        ("\N{ZERO WIDTH NO-BREAK SPACE} \n".encode(), Reason.EMPTY),
        ("  \n \N{RIGHT-TO-LEFT MARK}\n\N{ZERO WIDTH NON-JOINER} ".encode(), Reason.EMPTY),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), Reason.BINARY),
        (b"%PDF-1.7 text follows", Reason.BINARY),
        (b"\x7fELF\x02\x01", Reason.BINARY),
        (b"PK\x03\x04 zipped", Reason.BINARY),
        (b"text with\x00a NUL in it", Reason.BINARY),
        (bytes(range(256)) * 4, Reason.BINARY),
        (bytes(1000), Reason.BINARY),
    ],
)
def test_what_is_no_text_says_why(data: bytes, reason: Reason) -> None:
    with pytest.raises(ReadingError) as caught:
        decode(data, "here")

    assert caught.value.reason is reason
    assert caught.value.origin == "here"


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_one_of_our_errors(data: bytes) -> None:
    try:
        text = decode(data, "here").text
    except ReadingError:
        return
    assert "\0" not in text
    assert text.encode("utf-8").decode("utf-8") == text


def test_surrogates_and_nuls_never_get_through() -> None:
    assert clean_text("a\ud800b\0c") == "abc"


def test_real_articles_in_both_arabic_encodings(corpus: Path) -> None:
    lines = (corpus / "ahdath.jsonl").read_text("utf-8").split("\n")[:120]
    for line in lines:
        for encoding in ("windows-1256", "iso-8859-6"):
            data = json.loads(line)["text"][40:160].encode(encoding, "ignore")
            assert decode(data, "here").encoding == encoding


def test_the_punctuation_of_the_macintosh_is_read() -> None:
    text = "اشترت البلدية عشر حافلات (كهربائية). قال العمدة: «ستصل قريبا»."
    assert decode(text.encode("mac-arabic"), "here").text == text


def test_arabic_in_utf_7() -> None:
    text = "عاد الماء إلى السقاية القديمة، وفرح به الناس."
    assert decode(text.encode("utf-7"), "/x") == Decoded(text, "utf-7")
    plain = "a + b = c, +BigBen and +BigApple are words"
    assert decode(plain.encode(), "/x").encoding == "utf-8"


def test_a_file_that_was_put_together_from_two_encodings() -> None:
    head, words = "العنوان: سوق الخميس", "افتتح السوق في ساحة القرية صباح الخميس"
    data = f"{head}\n".encode() + f"{words}\n{words}".encode("windows-1256")
    assert decode(data, "a").text == f"{head}\n{words}\n{words}"


@pytest.mark.parametrize("order", ["le", "be"])
def test_utf_32_without_its_mark(order: str) -> None:
    text = "فتح السوق أبوابه صباح الخميس 🙂 أمام الزوار.\nLe marché a ouvert."
    assert decode(text.encode(f"utf-32-{order}"), "/x") == Decoded(text, f"utf-32-{order}")
    assert decode(text.encode(f"utf-16-{order}"), "/x") == Decoded(text, f"utf-16-{order}")


def test_the_other_encoding_of_a_mixed_file_is_told_by_its_own_lines() -> None:
    words = "أعادت البلدية طلاء الجسر القديم وكلفت به عمالا من أهل المدينة"
    data = f"{words}\n{words}\n".encode() * 6 + words.encode("cp1256") + b"\n" + words.encode()
    assert set(decode(data, "a").text.split("\n")) == {words}
    stream, encoding = source_of_bytes(data, "a", "a.csv").open_text()
    assert encoding == "windows-1256"
    assert set(stream.read().split("\n")) == {words}


@pytest.mark.parametrize("declared", ["iso-8859-6", "iso-8859-1", "cp720"])
def test_much_better_arabic_goes_before_what_is_declared(declared: str) -> None:
    page = f"<html><head><title>x</title></head><body><p class='y'>{TEXT}</p></body></html>"
    assert better_encoding(page.encode("windows-1256"), declared) == "windows-1256"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (TEXT, "windows-1256"),
        (TEXT, "iso-8859-6"),
        ("Rénovée, l'écluse a été rouverte à Sète " * 9, "iso-8859-1"),
        ("سوق", "windows-1256"),
        ("Сегодня в городе открылась новая библиотека, в ней десять тысяч книг. ", "windows-1251"),
        ("היום נפתחה בעיר ספרייה חדשה ובה יותר מעשרת אלפים ספרים. ", "windows-1255"),
        ("Σήμερα άνοιξε στην πόλη μια νέα βιβλιοθήκη με πολλά βιβλία. ", "windows-1253"),
        ("오늘 시내에 만 권이 넘는 책을 소장한 새 도서관이 문을 열었다. ", "euc-kr"),
    ],
)
def test_a_right_declaration_stays(text: str, encoding: str) -> None:
    assert better_encoding(text.encode(encoding), encoding) is None


def test_french_that_is_declared_as_arabic() -> None:
    words = "À l'aube, l'écluse rénovée a été rouverte à Sète ; l'École y était. " * 3
    assert better_encoding(words.encode("utf-8"), "windows-1256") == "utf-8"
    assert better_encoding(words.encode("windows-1252"), "windows-1256") == "windows-1252"
