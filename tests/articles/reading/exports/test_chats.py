from __future__ import annotations

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import RemarkKind
from articles.reading.exports.chats import SHORTEST, chat_articles
from articles.reading.reader import read_bytes, read_source
from articles.reading.sources.source import source_of_bytes

ARABIC = (
    "عاد القطار الجبلي إلى العمل صباح الخميس بعد توقف دام سبع سنوات.\n"
    "وركبه في يومه الأول تسعون مسافرا، أغلبهم من تلاميذ القرى المجاورة: «انتظرناه طويلا».\n"
    "وقالت الشركة إن ثمن التذكرة لن يتغير قبل نهاية السنة، وإن محطة رابعة ستفتح في الربيع."
)
FRENCH = (
    "Le train de montagne roule à nouveau depuis jeudi, après sept ans d'arrêt.\n"
    "Quatre-vingt-dix voyageurs l'ont pris le premier jour : surtout des élèves des villages.\n"
    "La compagnie promet que le prix du billet ne changera pas avant la fin de l'année."
)
FORMS = [
    "{day}/04/2021, 10:02 - {name}: {text}",
    "[{day}/04/2021, 10:02:33] {name}: {text}",
    "\N{RIGHT-TO-LEFT MARK}{day}/04/2021، 10:02 م - {name}: {text}",
    "{day}/4/21, 9:02 AM - {name}: {text}",
    (
        "\N{RIGHT-TO-LEFT MARK}\N{ARABIC LETTER MARK}{day}\N{RIGHT-TO-LEFT MARK}"
        "\N{ARABIC LETTER MARK}/4\N{RIGHT-TO-LEFT MARK}/2021، 9:02 ص - {name}: {text}"
    ),
]


def chat(form: str, *texts: str, name: str = "مكتب التحرير") -> str:
    return "\n".join(form.format(day=n, name=name, text=text) for n, text in enumerate(texts, 13))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", [ARABIC, FRENCH])
def test_long_messages_are_articles_and_short_ones_are_counted(form: str, text: str) -> None:
    remarks: list = []
    data = chat(form, "صباح الخير", text, "شكرا", text[::-1]).encode()
    found = list(read_source(source_of_bytes(data, "/c.txt", "c.txt"), remarks.append))
    assert [each.text for each in found] == [text, text[::-1]]
    assert found[0].declared.publisher == "مكتب التحرير"
    assert (found[0].declared.published or "").startswith("14/")
    assert [(each.kind, each.count) for each in remarks] == [(RemarkKind.OTHER_ROWS, 2)]


def test_what_the_system_says_is_no_message() -> None:
    text = "13/04/2021, 10:00 - الرسائل مشفرة.\n" + chat(FORMS[0], ARABIC)
    (document,) = read_bytes(text.encode(), "/c.txt", "c.txt")
    assert isinstance(document, Document)
    assert document.text == ARABIC


def test_a_chat_of_short_messages_has_no_articles() -> None:
    (error,) = read_bytes(chat(FORMS[0], "نعم", "لا").encode(), "/c.txt", "c.txt")
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.NO_ARTICLES


def test_an_article_with_a_day_above_is_no_chat() -> None:
    source = source_of_bytes(b"", "/a", "a.txt")
    assert chat_articles(f"13/04/2021, 10:02\n{ARABIC}", source, "text") is None
    assert chat_articles(ARABIC, source, "text") is None
    assert len(ARABIC) > SHORTEST


def test_words_in_bold_lose_their_marks_and_a_line_of_them_is_the_title() -> None:
    data = chat(FORMS[0], "شكرا", f"*القطار يعود*\n\n{ARABIC}\n_محطات_ 3*4 و5*6").encode()
    (document,) = read_bytes(data, "/c.txt", "c.txt")
    assert isinstance(document, Document)
    assert document.declared.title == "القطار يعود"
    assert document.text == f"القطار يعود\n\n{ARABIC}\nمحطات 3*4 و5*6"


@pytest.mark.parametrize(
    "said", ["<This message was edited>", "<تم تعديل هذه الرسالة>", "<Media omitted>"]
)
def test_what_the_program_says_behind_a_message_is_no_word_of_it(said: str) -> None:
    data = chat(FORMS[0], f"{ARABIC} \N{LEFT-TO-RIGHT MARK}{said}", "شكرا").encode()
    (found,) = read_bytes(data, "/c.txt", "c.txt")
    assert isinstance(found, Document)
    assert found.text == ARABIC


@pytest.mark.parametrize(
    "form",
    [
        "[ {day}-04-2021 ][ 10:02:33 ] {name}: {text}",
        "{name}, [{day}.04.2021 10:02]\n{text}\n",
        "{name}, [{day}.04.2021 10:02]:\n{text}\n",
    ],
)
def test_messages_as_other_programs_write_them(form: str) -> None:
    data = chat(form, ARABIC, "شكرا", FRENCH).encode()
    found = list(read_bytes(data, "/c.txt", "c.txt"))
    assert [each.text for each in found if isinstance(each, Document)] == [ARABIC, FRENCH]
    assert isinstance(found[0], Document)
    assert found[0].declared.publisher == "مكتب التحرير"


def test_messages_that_name_an_outlet_stay_messages() -> None:
    texts = [f"قطار {n}\nجريدة الجبل – {n} أبريل 2021\n{ARABIC}" for n in (13, 14)]
    found = list(read_bytes(chat(FORMS[0], *texts).encode(), "/c.txt", "c.txt"))
    assert [each.text for each in found if isinstance(each, Document)] == texts
