from __future__ import annotations

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.reader import read_bytes, read_source
from articles.reading.sources.source import source_of_bytes

AR = "صادق المجلس على ميزانية قدرها 70 مليون درهم، وخصص ربعها لصيانة الطرق والإنارة العمومية."
FR = "Le conseil a voté un budget de 70 millions de dirhams, dont un quart pour les routes."

EUROPRESSE = """<article><header><div class="rdp__DocPublicationName"><span \
class="DocPublicationName">{0}</span></div>
<span class="DocHeader">{1}, p. 4</span><div class="titreArticle"><p class="titreArticleVisu \
rdp__articletitle">{2}</p></div>
</header><section><div class="docOcurrContainer"><p>{3}</p><p>{4}</p></div></section>
<footer><p class="publiC-lblNodoc">news·2020010{5}·XX·00{5}</p></footer></article>"""

FACTIVA_CODES = """<div class="article {0}Article"><table><tr><td class="index"><b>HD</b>\
&nbsp;</td><td>{1}</td></tr>
<tr><td><b>BY</b></td><td>سعاد كاتبة</td></tr><tr><td><b>PD</b></td><td>{2}</td></tr><tr><td><b>\
SN</b></td><td>{3}</td></tr>
<tr><td><b>LP</b></td><td><p>{4}</p></td></tr><tr><td><b>TD</b></td><td><p>{5}</p></td></tr>
<tr><td><b>AN</b></td><td>Document TEST000020200103eg{6}</td></tr></table></div>"""

FACTIVA_LINES = """<div class="article {0}Article"><div id="hd"><span class="{0}Headline">{1}</s\
pan></div>
<div>سعاد كاتبة</div><div>312 words</div><div>3 January 2020</div><div>14:02</div><div>{2}</div>\
<div>TSTPR</div><div>Arabic</div>
<p class="articleParagraph {0}articleParagraph">{3}</p><p class="articleParagraph {0}articlePara\
graph">{4}</p>
<p>Document TSTPR00020200103eg{5}</p></div>"""


def page(*articles: str) -> bytes:
    body = "".join(articles)
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>{body}</body></html>"
    ).encode()


def documents(data: bytes) -> list[Document]:
    items = list(read_bytes(data, "/e/export.html", "export.html"))
    assert all(isinstance(item, Document) for item in items), items
    return items


def test_europresse() -> None:
    first = EUROPRESSE.format("جريدة الأطلس", "3 يناير 2020", "ميزانية المدينة", AR, "والباقي.", 3)
    second = EUROPRESSE.format(
        "Le Test", "Vendredi 4 janvier 2020", "Budget voté", FR, "Le reste.", 4
    )
    arabic, french = documents(page(first, second))
    assert arabic.text == f"{AR}\nوالباقي."
    assert (arabic.declared.title, arabic.declared.publisher) == ("ميزانية المدينة", "جريدة الأطلس")
    assert arabic.declared.published == "3 يناير 2020"
    assert arabic.origin == "/e/export.html#news·20200103·XX·003"
    assert french.declared.published == "Vendredi 4 janvier 2020"
    assert french.text == f"{FR}\nLe reste."


def test_factiva_with_codes() -> None:
    first = FACTIVA_CODES.format(
        "ar", "ميزانية المدينة", "3 January 2020", "جريدة الأطلس", AR, "والباقي.", 1
    )
    second = FACTIVA_CODES.format(
        "fr", "Budget voté", "4 janvier 2020", "Le Test", FR, "Le reste.", 2
    )
    arabic, french = documents(page(first, second))
    assert arabic.text == f"{AR}\nوالباقي."
    assert arabic.declared.identifier == "TEST000020200103eg1"
    assert (arabic.declared.creator, arabic.declared.published) == ("سعاد كاتبة", "3 January 2020")
    assert french.declared.title == "Budget voté"


def test_factiva_without_codes() -> None:
    first = FACTIVA_LINES.format("ar", "ميزانية المدينة", "جريدة الأطلس", AR, "والباقي.", 1)
    second = FACTIVA_LINES.format("fr", "Budget voté", "Le Test", FR, "Le reste.", 2)
    arabic, french = documents(page(first, second))
    assert arabic.text == f"{AR}\nوالباقي."
    declared = arabic.declared
    assert (declared.title, declared.publisher) == ("ميزانية المدينة", "جريدة الأطلس")
    assert (declared.published, declared.creator) == ("3 January 2020", "سعاد كاتبة")
    assert french.declared.identifier == "TSTPR00020200103eg2"


def test_one_that_is_cut_off_keeps_what_is_whole() -> None:
    first = EUROPRESSE.format("جريدة الأطلس", "3 يناير 2020", "ميزانية المدينة", AR, "والباقي.", 3)
    data = page(first, first)[:-420]
    whole, cut, end = read_bytes(data, "/e/export.html", "export.html")
    assert isinstance(end, ReadingError)
    assert end.reason is Reason.CUT_OFF
    assert isinstance(whole, Document)
    assert whole.declared.title == "ميزانية المدينة"
    assert isinstance(cut, ReadingError)
    assert (cut.reason, cut.detail) == (Reason.NO_TEXT, "article 2")


EUROPRESSE_OF_2015 = """<article><header><div><span class="DocPublicationName">{0}</span></div>
<div><span class="DocHeader">Economie, {1}, p. 12</span></div><div><p>ECONOMIE</p></div>
<div class="titreArticle"><p class="sm-margin-bottom">REPORTAGE</p><p class="titreArticleVisu">{2}
</p>{3}</div><div>سعاد كاتبة</div></header><section>{4}</section><aside><p>Une photo.</p></aside>
<footer><span id="PubliC_lblNodoc">news·20200103·XX·003</span></footer></article>"""


def test_europresse_of_other_years() -> None:
    outlet = "Le Test (site web), no. 20200103"
    lead = '<p class="rdp__subtitle">مقدمة المقال.</p>'
    both = (
        EUROPRESSE_OF_2015.format(outlet, "3 janvier 2020", "ميزانية المدينة", lead, f"<p>{AR}</p>")
        + EUROPRESSE_OF_2015.format(
            "Le Test <br/>Oran ; Fès", "4 janvier 2020", "Budget", "", f"<p>{FR}</p>"
        )
        + EUROPRESSE_OF_2015.format(
            "Le Test", "5 janvier 2020", "x", "", '<p class="link-not-hosted">Lire</p>'
        )
    )
    first, second, linked = read_bytes(page(both), "/e/export.html", "export.html")
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.text == f"مقدمة المقال.\n{AR}"
    assert (first.declared.title, first.declared.creator) == ("ميزانية المدينة", "سعاد كاتبة")
    assert (first.declared.publisher, second.declared.publisher) == ("Le Test", "Le Test")
    assert first.origin.endswith("#news·20200103·XX·003")
    assert isinstance(linked, ReadingError)
    assert linked.reason is Reason.NO_TEXT


def test_what_cannot_be_split_is_said() -> None:
    data = page(
        f"<p><span class='DocPublicationName'>جريدة</span></p>"
        f"<article><h1>عنوان المقال</h1><p>{AR}</p><p>{AR} {AR}</p>"
        f"</article>"
    )
    remarks: list[Remark] = []
    items = list(read_source(source_of_bytes(data, "/e/x.html", "x.html"), remarks.append))
    assert len(items) == 1
    assert [(r.kind, r.detail) for r in remarks] == [(RemarkKind.NOT_SPLIT, "Europresse")]


def test_several_articles_of_one_page_are_told_apart() -> None:
    whole = "".join(
        f"<article id='a{n}'><h2>عنوان رقم {n}</h2><p>{AR} {n}</p><p>{AR * 3}</p></article>"
        for n in (1, 2, 3)
    )
    found = documents(page(f"<main>{whole}</main>"))
    assert [d.declared.title for d in found] == ["عنوان رقم 1", "عنوان رقم 2", "عنوان رقم 3"]
    assert found[1].origin == "/e/export.html#a2"


def test_teasers_are_no_articles() -> None:
    teasers = "".join(
        f"<article><h2><a href='/{n}'>خبر {n}</a></h2><p>مقدمة</p></article>" for n in range(9)
    )
    data = page(
        f"<article><h1>عنوان المقال</h1><p>{AR}</p><p>{AR * 4}</p></article><div>{teasers}</div>"
    )
    assert len(documents(data)) == 1


def test_lexis_of_an_academic_library() -> None:
    lines = (
        "{0} of 2 DOCUMENTS", "Le Phare", "March {0}, 2019", "Halle {0}", "LENGTH: 20 words", AR,
        "LOAD-DATE: May 1, 2019",
    )  # fmt: skip
    block = "".join(f"<BR><DIV><P><SPAN>{line}</SPAN></P></DIV>" for line in lines)
    found = documents(page(*(f"<DOCFULL> -->{block.format(n)}</DOCFULL>" for n in (1, 2))))
    assert [(each.declared.title, each.declared.publisher) for each in found] == [
        ("Halle 1", "Le Phare"), ("Halle 2", "Le Phare"),
    ]  # fmt: skip
    assert [each.text for each in found] == [AR, AR]
