"""Both layouts of Nexis give their articles; another text gives none."""

from __future__ import annotations

import io

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.exports.lexis_exports import lexis_articles
from articles.reading.sources.source import Source

SOURCE = Source("/n.txt", "n.txt", 1, io.BytesIO)


def test_numbered_documents_and_those_that_are_cut_off():
    text = (
        "1 of 3 DOCUMENTS\n\nThe River\n\nMay 3, 2019 Friday\n\nA bridge is opened\n\n"
        "LENGTH: 12 words\n\nThe bridge was opened on Friday.\n\nLOAD-DATE: May 4, 2019\n"
        "2 of 3 DOCUMENTS\n\nThe River\n\nAnother title\n\nLENGTH: 2 words\n\nMore words.\n"
    )
    found = lexis_articles(text, SOURCE, "text")
    assert found is not None
    first, second, cut = found
    assert isinstance(first, Document)
    assert first.text == "The bridge was opened on Friday."
    assert first.declared.publisher == "The River"
    assert first.origin == "/n.txt#1"
    assert isinstance(second, Document)
    assert second.text == "More words."
    assert isinstance(cut, ReadingError)
    assert (cut.reason, cut.origin) == (Reason.CUT_OFF, "/n.txt#3")


def test_documents_that_are_ended():
    text = (
        "جسر جديد\nالنهر\n3 مايو 2019\nLength: 5 words\nByline: سليم\nBody\n\nافتتح الجسر.\n"
        "Load-Date: May 4\nEnd of Document\n"
    )
    found = lexis_articles(text, SOURCE, "text")
    assert found is not None
    (article,) = found
    assert isinstance(article, Document)
    assert article.text == "افتتح الجسر."
    assert (article.declared.title, article.declared.publisher) == ("جسر جديد", "النهر")
    assert article.declared.creator == "سليم"


def test_an_article_without_words_is_an_error():
    found = lexis_articles("1 of 1 DOCUMENTS\n\nLENGTH: 0 words\n", SOURCE, "text")
    assert found is not None
    (error,) = found
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.NO_TEXT


def test_another_text_is_no_export():
    assert lexis_articles("وقع 1 of 3 في النص.", SOURCE, "text") is None


IN_ARABIC = (
    "\n   {n} من 2 مستندات\n\n  صحيفة النهر\n\n  3 مايو 2019\n\nجسر {n}\n\nبقلم: سليم\n\n"
    "الطول: 9 كلمات\n\nافتتح الجسر رقم {n}.\n\nتاريخ التحميل: 4 مايو 2019\nاللغة: العربية\n"
)
IN_SPANISH = (
    "\n   {n} de 2 DOCUMENTOS\n\n  صحيفة النهر\n\n  3 septiembre 2019 martes\n\nجسر {n}\n\n"
    "AUTOR: سليم\n\nSECCION: محليات\n\nLONGITUD: 9 palabras\n\nافتتح الجسر رقم {n}.\n\n"
    "FECHA-CARGA: 4 septiembre 2019\n\nLENGUAJE: ARABIC\n\nTodos los Derechos Reservados\n"
)


@pytest.mark.parametrize(
    ("document", "day"),
    [(IN_ARABIC, "3 مايو 2019"), (IN_SPANISH, "3 septiembre 2019 martes")],
    ids=["arabic", "spanish"],
)
def test_numbered_documents_with_fields_in_other_languages(document: str, day: str):
    text = "".join(document.format(n=n) for n in (1, 2))
    found = lexis_articles(text, SOURCE, "text")
    assert found is not None
    first, second = found
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.text, second.text) == ("افتتح الجسر رقم 1.", "افتتح الجسر رقم 2.")
    assert (first.declared.title, first.declared.publisher) == ("جسر 1", "صحيفة النهر")
    assert (first.declared.creator, first.declared.published) == ("سليم", day)


def test_documents_chosen_of_more_say_which_are_missing():
    text = "".join(
        f"{n} of 4 DOCUMENTS\n\nالنهر\n\nMay {n}, 2019\n\nجسر رقم {n}\n\nLENGTH: 9 words\n\n"
        "فتح الجسر.\n"
        for n in (2, 4)
    )
    found = lexis_articles(text, SOURCE, "text")
    assert found is not None
    assert [each.origin for each in found if isinstance(each, Document)] == ["/n.txt#2", "/n.txt#4"]
    missing = [each for each in found if isinstance(each, ReadingError)]
    assert [each.origin for each in missing] == ["/n.txt#1", "/n.txt#3"]


@pytest.mark.parametrize(
    "edition", ["Late Edition", "الطبعة الثانية", "1re édition", "Final Edition 2"]
)
def test_the_edition_under_the_day_is_no_title(edition: str):
    head = f"1 of 1 DOCUMENTS\n\nالنهر\n\nMay 3, 2019\n{edition}\n\n"
    found = lexis_articles(f"{head}جسر جديد\n\nLENGTH: 9 words\n\nفتح الجسر.\n", SOURCE, "text")
    assert found is not None
    assert [each.declared.title for each in found if isinstance(each, Document)] == ["جسر جديد"]


def test_a_title_that_is_all_the_head_has_is_no_edition():
    text = "1 of 1 DOCUMENTS\n\nالنهر\n\nMay 3, 2019\n\nالطبعة الثانية\n\nLENGTH: 9 words\n\nفتح.\n"
    found = lexis_articles(text, SOURCE, "text")
    assert found is not None
    assert isinstance(found[0], Document)
    assert found[0].declared.title == "الطبعة الثانية"


def test_broken_lines_are_paragraphs_and_an_edition_may_have_two_lines() -> None:
    text = (
        "1 of 1 DOCUMENTS\n\n\n   النهر\n\n   May 3, 2019 Friday\n     Edition 1;\n      الجنوب\n\n"
        "جسر جديد\nعلى النهر\n\nBYLINE: سليم\n\nLENGTH: 9 words\n\n"
        "فتح الجسر الجديد أمام المارة صباح أمس بعد\nعامين من الأشغال التي كلفت المدينة مبلغا\n"
        "كبيرا.\n\nوفرح الناس.\n\n"
        "LANGUAGE: ARABIC\n\n  Copyright 2019\n"
    )
    (found,) = lexis_articles(text, SOURCE, "text") or []
    assert isinstance(found, Document)
    assert (found.declared.title, found.declared.publisher) == ("جسر جديد على النهر", "النهر")
    assert [len(line.split()) for line in found.text.split("\n")] == [16, 2]


def test_numbers_behind_the_word_count_where_fields_stand_under_it() -> None:
    text = "".join(
        f"  Dokument {n} von 2\n\n  النهر\n\n  {n}. Oktober 2019 Dienstag\n\nجسر رقم {n}\n\n"
        "AUTOR: سليم\n\nLÄNGE: 9 Wörter\n\nفتح الجسر.\n\nUPDATE: 3. Oktober\n\nSPRACHE: ARABIC\n\n"
        for n in (1, 2)
    )
    first, second = lexis_articles(text, SOURCE, "text") or []
    assert isinstance(first, Document)
    assert (first.text, first.declared.title) == ("فتح الجسر.", "جسر رقم 1")
    assert (first.declared.creator, first.declared.publisher) == ("سليم", "النهر")
    assert second.origin == "/n.txt#2"
    assert lexis_articles("Dokument 1 von 2\n\nفتح الجسر.\n", SOURCE, "text") is None


def test_the_last_document_without_the_fields_that_close_the_others_is_cut_off() -> None:
    text = "".join(
        f"{n} of 2 DOCUMENTS\n\nالنهر\n\nMay {n}, 2019\n\nجسر\n\nLENGTH: 9 words\n\nفتح الجسر.\n\n"
        f"{'LANGUAGE: ARABIC' * (n == 1)}\n"
        for n in (1, 2)
    )
    *found, cut = lexis_articles(text, SOURCE, "text") or []
    assert len(found) == 2
    assert isinstance(cut, ReadingError)
    assert (cut.reason, cut.origin) == (Reason.CUT_OFF, "/n.txt#2")


def test_a_title_with_a_colon_is_no_field() -> None:
    text = (
        "Tramway : la ligne attendra un an\nLe Fleuve\n4 mars 2019 lundi\nLongueur: 90 mots\n"
        "Body\nLa ligne est reportée.\nDate de chargement: 4 mars 2019\nFin du document\n"
    )
    source = Source("/a.txt", "a.txt", len(text), lambda: io.BytesIO(text.encode()))
    (found,) = lexis_articles(text, source, "text") or ()
    assert isinstance(found, Document)
    assert found.declared.title == "Tramway : la ligne attendra un an"
    assert found.declared.publisher == "Le Fleuve"
