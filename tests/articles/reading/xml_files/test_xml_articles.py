from __future__ import annotations

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes

AR = "أغلقت المحطة رصيفها الشمالي شهرا كاملا لتجديد السكة، وحولت 12 قطارا إلى الرصيف الثاني."
FR = "La gare a fermé son quai nord pendant un mois et détourné douze trains vers le second."


def read(text: str, name: str = "a.xml") -> list[Document | ReadingError]:
    return list(read_bytes(text.encode(), f"/x/{name}", name))


@pytest.mark.parametrize("text", [AR, FR])
@pytest.mark.parametrize(
    "layout",
    [
        (
            "<?xml version='1.0'?><corpus><Article id='7'><Headline>"
            "رصيف</Headline><Date>2018-02-03</Date><Body>{0}</Body>"
            "</Article></corpus>"
        ),
        (
            "<?xml version='1.0'?><a:set xmlns:a='urn:x'><a:doc>"
            "<a:identifiant>7</a:identifiant><a:titre>رصيف</a:titre>"
            "<a:date>2018-02-03</a:date><a:texte><a:p>{0}</a:p></a:texte>"
            "</a:doc></a:set>"
        ),
        (
            "<?xml version='1.0'?><مقالات><مقال><المعرف>7</المعرف>"
            "<العنوان>رصيف</العنوان><التاريخ>2018-02-03</التاريخ><النص>"
            "{0}</النص></مقال></مقالات>"
        ),
        (
            "<?xml version='1.0'?><news><item id='7'><title>رصيف</title>"
            "<date>2018-02-03</date><content><![CDATA[<p>{0}</p>]]>"
            "</content></item></news>"
        ),
    ],
)
def test_elements_of_any_name(layout: str, text: str) -> None:
    (found,) = read(layout.format(text))
    assert isinstance(found, Document)
    assert found.text == text
    declared = found.declared
    assert (declared.title, declared.published, declared.identifier) == ("رصيف", "2018-02-03", "7")


def test_paragraphs_become_lines() -> None:
    (found,) = read(
        f"<?xml version='1.0'?><r><doc><title>x</title><text><p>{AR}</"
        f"p><p>ثانية <b>غليظة</b></p></text></doc></r>"
    )
    assert isinstance(found, Document)
    assert found.text == f"{AR}\nثانية غليظة"


def test_one_that_is_cut_off_gives_what_is_whole() -> None:
    rows = "".join(f"<item><title>{n}</title><text>{AR} {n}</text></item>" for n in range(1, 4))
    text = f"<?xml version='1.0'?><r>{rows}</r>"
    found = read(text[: text.rindex(AR) + 40])
    assert [type(item) for item in found] == [Document, Document, ReadingError]
    assert found[2].reason is Reason.CUT_OFF


def test_entities_and_outside_files_are_not_put_in(tmp_path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("سر", "utf-8")
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    text = (
        f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "ha">{laughs}<'
        f'!ENTITY x SYSTEM "{secret.as_uri()}">]>'
        f"<r><doc><title>x</title><text>{AR} &l9; &x;</text></doc></r>"
    )
    for item in read(text):
        assert not isinstance(item, Document) or len(item.text) < 200
        assert "سر" not in getattr(item, "text", "")


def test_deep_nesting_ends() -> None:
    found = read("<?xml version='1.0'?>" + "<a>" * 50_000)
    assert [type(item) for item in found] == [ReadingError]


def test_without_a_text_the_elements_are_named() -> None:
    (error,) = read("<?xml version='1.0'?><list><alpha>1</alpha><beta>2</beta></list>")
    assert isinstance(error, ReadingError)
    assert (error.reason, error.detail) == (Reason.NO_TEXT_COLUMN, "list, alpha, beta")


def test_values_that_a_child_or_two_attributes_name() -> None:
    named = "".join(
        f"<element><name>{name}</name><box><text>{value}</text></box></element>"
        for name, value in (("Title", "بئر القرية"), ("Creator", "هدى المالكي"), ("Text", AR))
    )
    omeka = f"<items><item><itemType><name>Text</name></itemType><set>{named}</set></item></items>"
    values = "".join(
        f"<dcvalue element='{element}' qualifier='{finer}'>{value}</dcvalue>"
        for element, finer, value in (
            ("title", "none", "بئر القرية"),
            ("contributor", "author", "هدى المالكي"),
            ("date", "accessioned", "2024-02-02"),
            ("date", "issued", "2019-03-14"),
            ("description", "abstract", AR),
        )
    )
    days = []
    for data in (omeka, f"<dublin_core>{values}</dublin_core>"):
        (document,) = (
            each
            for each in read_bytes(f"<?xml version='1.0'?>{data}".encode(), "/a.xml", "a.xml")
            if isinstance(each, Document)
        )
        said = document.declared
        assert (said.title, said.creator, document.text) == ("بئر القرية", "هدى المالكي", AR)
        days.append(said.published)
    assert days == [None, "2019-03-14"]


def test_words_behind_the_child_that_names_an_element_are_its_words() -> None:
    named = (("Title", "بئر القرية<b/>"), ("Text", f"{AR}<b/>"))
    fields = "".join(f"<field><name>{name}</name>{words}</field>" for name, words in named)
    data = f"<?xml version='1.0'?><rows><row>{fields}</row></rows>".encode()
    (document,) = (e for e in read_bytes(data, "/a.xml", "a.xml") if isinstance(e, Document))
    assert (document.declared.title, document.text) == ("بئر القرية", AR)
