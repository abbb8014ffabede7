"""Articles are found in XML of agencies, libraries, corpora and dumps of databases."""

from __future__ import annotations

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.markup.xml_trees import parse_xml
from articles.reading.reader import read_bytes
from articles.reading.xml_files.xml_rows import paragraphs_of_tree

FIRST = "حفر السكان بئرا عمقها 60 مترا في وسط القرية، ووزعت الجمعية 40 مضخة على الفلاحين الصغار."
SECOND = "ووعد رئيس الجماعة بربط البيوت كلها بالماء قبل نهاية السنة المقبلة بكلفة 3 ملايين درهم."
BODY = f"<p>{FIRST}</p><p>{SECOND}</p>"
HEAD = "<?xml version='1.0' encoding='utf-8'?>"


def read(text: str) -> list[Document | ReadingError]:
    return list(read_bytes(f"{HEAD}{text}".encode(), "/x/a.xml", "a.xml"))


NEWSML = (
    "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><header><sent>"
    "2020-06-01T00:00:00Z</sent>"
    "</header><itemSet>{0}</itemSet></newsMessage>"
)
NEWS_ITEM = (
    "<newsItem><itemMeta><provider><name>وكالة</name></provider><versionCreated>"
    "2020-05-09T08:00:00Z"
    "</versionCreated></itemMeta><contentMeta><by>هدى</by><headline>بئر "
    "{0}</headline></contentMeta>"
    "<contentSet><inlineXML><html><head><title>بئر {0}</title></head><body>{1}</body>"
    "</html></inlineXML>"
    "</contentSet></newsItem>"
)
NITF = (
    "<nitf><head><title>بئر {0}</title><docdata><date.issue norm='2020-05-09'/>"
    "</docdata></head><body>"
    "<body.head><hedline><hl1>بئر {0}</hl1></hedline><byline>هدى</byline><dateline>"
    "القرية</dateline>"
    "</body.head><body.content>{1}</body.content></body></nitf>"
)
TEI = (
    "<TEI><teiHeader><fileDesc><titleStmt><title>بئر {0}</title><author>هدى</author></titleStmt>"
    "<publicationStmt><date when='2020-05-09'>ماي</date></publicationStmt></fileDesc></teiHeader>"
    "<text><body><div><head>بئر {0}</head>{1}</div></body></text></TEI>"
)
FIELDS = (
    "<row><field name='news_title'>بئر {0}</field><field name='news_text'><![CDATA[{1}]]></field>"
    "<field name='news_date'>2020-05-09</field><field name='writer'>هدى</field></row>"
)
ATTRIBUTES = "<document title='بئر {0}' date='2020-05-09' author='هدى'>{1}</document>"


@pytest.mark.parametrize(
    ("frame", "article"),
    [
        (NEWSML, NEWS_ITEM),
        ("<articles>{0}</articles>", NITF),
        ("<teiCorpus><teiHeader><title>مدونة</title></teiHeader>{0}</teiCorpus>", TEI),
        ("<dump><table name='news'>{0}</table></dump>", FIELDS),
        ("<corpus>{0}</corpus>", ATTRIBUTES),
    ],
)
@pytest.mark.parametrize("count", [1, 3])
def test_every_article_has_its_own_metadata(frame: str, article: str, count: int) -> None:
    articles = "".join(article.format(n, BODY) for n in range(count))
    found = read(frame.format(articles))
    assert len(found) == count
    for number, each in enumerate(found):
        assert isinstance(each, Document)
        assert each.text == f"{FIRST}\n{SECOND}"
        declared = each.declared
        assert declared.title == f"بئر {number}"
        assert (declared.creator, (declared.published or "")[:10]) == ("هدى", "2020-05-09")


def test_one_without_a_text_fails_by_itself() -> None:
    whole = f"<item><title>بئر</title><body>{BODY}</body></item>"
    found = read(f"<r>{whole}<item><title>مضخة</title><body></body></item>{whole}</r>")
    assert [type(each) for each in found] == [Document, ReadingError, Document]
    assert isinstance(found[1], ReadingError)
    assert found[1].reason is Reason.NO_TEXT


def test_elements_whose_names_say_nothing() -> None:
    records = "".join(
        f"<rec><f1>بئر القرية رقم {n}</f1><f2>{FIRST} {SECOND}</f2><f3>2020-05-0{n}</f3></rec>"
        for n in range(1, 4)
    )
    found = read(f"<dump>{records}</dump>")
    assert [each.declared.published for each in found if isinstance(each, Document)] == [
        "2020-05-01",
        "2020-05-02",
        "2020-05-03",
    ]


def test_parts_of_one_text_are_one_article() -> None:
    found = read(f"<doc><title>بئر</title><text>{FIRST}</text><text>{SECOND}</text></doc>")
    (document,) = found
    assert isinstance(document, Document)
    assert document.text == f"{FIRST}\n{SECOND}"


def test_a_list_of_titles_holds_no_article() -> None:
    found = read("<urlset><url><news><title>بئر في القرية</title></news></url></urlset>")
    assert not any(isinstance(each, Document) for each in found)


def test_entities_of_html_and_lone_ampersands_lose_nothing() -> None:
    found = read(
        "<r><item><title>ماء &amp; كهرباء</title><text>"
        f"{FIRST}&nbsp;&laquo;{SECOND}&raquo; R&D & x</text></item></r>"
    )
    (document,) = found
    assert isinstance(document, Document)
    assert document.text.endswith("» R&D & x")
    assert "\N{NO-BREAK SPACE}«" in document.text


TREC = (
    "<DOC>\n<DOCNO>A{0}</DOCNO>\n<HEADLINE>\nبئر {0}\n</HEADLINE>\n<DATE>"
    "2020-05-09</DATE>\n<TEXT>\n"
    "<P>\n{1}\n</P>\n<P>\n{2}\n</P>\n</TEXT>\n</DOC>\n"
)


@pytest.mark.parametrize("name", ["a.xml", "a.sgm", "a.txt", "a"])
@pytest.mark.parametrize("head", ["", HEAD])
def test_documents_without_one_root_are_all_read(name: str, head: str) -> None:
    text = head + "".join(TREC.format(n, FIRST, SECOND) for n in range(3))
    found = list(read_bytes(text.encode(), f"/x/{name}", name))
    assert [each.declared.title for each in found if isinstance(each, Document)] == [
        "بئر 0",
        "بئر 1",
        "بئر 2",
    ]
    assert all(isinstance(each, Document) and each.text == f"{FIRST}\n{SECOND}" for each in found)


def test_several_roots_in_another_encoding() -> None:
    head = "<?xml version='1.0' encoding='windows-1256'?>"
    text = head + "".join(TREC.format(n, FIRST, SECOND) for n in range(2))
    found = list(read_bytes(text.encode("windows-1256"), "/x/a.xml", "a.xml"))
    assert [each.text for each in found if isinstance(each, Document)] == [f"{FIRST}\n{SECOND}"] * 2


JATS = (
    "<article><front><journal-meta><journal-title>مجلة الماء</journal-title></journal-meta>"
    "<article-meta><article-title>بئر القرية</article-title><contrib-group><contrib><name>"
    "<surname>المنصوري</surname><given-names>هدى</given-names></name></contrib></contrib-group>"
    f"</article-meta></front><body><sec><title>مقدمة</title>{BODY}</sec></body></article>"
)
DOCBOOK = (
    "<article><info><title>بئر القرية</title><author><firstname>هدى</firstname><surname>المنصوري"
    f"</surname></author></info><section><title>مقدمة</title><para>{FIRST}</para></section></article>"
)
NEWSWIRE = (
    "<nitf><body><body.head><hedline><hl1>بئر القرية</hl1><hl2>عنوان ثان</hl2></hedline>"
    "<byline>هدى المنصوري<byttl>مراسلة</byttl></byline><dateline>الواحة، 3 ماي</dateline>"
    f"</body.head><body.content>{BODY}</body.content></body></nitf>"
)


@pytest.mark.parametrize("text", [JATS, DOCBOOK, NEWSWIRE])
def test_titles_of_parts_and_parts_of_names(text: str) -> None:
    (found,) = read(text)
    assert isinstance(found, Document)
    assert found.declared.title == "بئر القرية"
    assert (found.declared.creator or "").startswith("هدى المنصوري")
    assert found.declared.published is None


def test_a_list_in_a_list_is_read_once() -> None:
    (found,) = read(f"<r><text><list><list-item><p>{FIRST}</p></list-item></list></text></r>")
    assert isinstance(found, Document)
    assert found.text == FIRST


@pytest.mark.parametrize(
    "rows",
    [
        "<posts><row Id='1' CreationDate='2014-02-03' Title='بئر' Body='{0}'/></posts>",
        (
            "<xml xmlns:z='#RowsetSchema'><z:row ows_Title='بئر' ows_Body='{0}' "
            "ows_Created='2014-02-03'/></xml>"
        ),
    ],
)
def test_rows_whose_columns_are_attributes(rows: str) -> None:
    (document,) = read(rows.format(BODY.replace("<", "&lt;").replace(">", "&gt;")))

    assert isinstance(document, Document)
    assert document.text == f"{FIRST}\n{SECOND}"
    assert document.declared.title == "بئر"
    assert (document.declared.published or document.declared.saved) == "2014-02-03"


def test_a_list_of_authors_and_the_holder_of_rights_are_of_the_article():
    (found,) = read(
        "<xml><record><contributors><authors><author><style>هدى المالكي</style></author></authors>"
        "</contributors><doc.copyright holder='جريدة الضفة'/><title>جسر</title>"
        f"<abstract>{FIRST}</abstract></record></xml>"
    )
    assert isinstance(found, Document)
    assert (found.declared.creator, found.declared.publisher) == ("هدى المالكي", "جريدة الضفة")


def test_a_day_takes_the_year_that_stands_beside_it() -> None:
    text = (
        "<records><record><titles><title>بئر</title></titles><dates><year>2019</year><pub-dates>"
        f"<date>14 March</date></pub-dates></dates><abstract>{FIRST}</abstract></record></records>"
    )
    (found,) = read(text)
    assert isinstance(found, Document)
    assert found.declared.published == "14 March 2019"


def test_paragraphs_of_a_word_processor_are_one_article() -> None:
    paragraphs = "".join(f"<p style='Normal'><c>{each}</c></p>" for each in (FIRST, SECOND, FIRST))
    meta = "<metadata><m key='dc.title'>بئر</m><m key='dc.creator'>هدى</m></metadata>"
    (found,) = read(f"<abiword>{meta}<section>{paragraphs}</section></abiword>")
    assert isinstance(found, Document)
    assert found.text == f"{FIRST}\n{SECOND}\n{FIRST}"
    assert (found.declared.title, found.declared.creator) == ("بئر", "هدى")
    (refused,) = read(f"<menu><entry>{FIRST}</entry><p>سطر</p></menu>")
    assert isinstance(refused, ReadingError)


def test_lines_with_their_places_on_a_page_are_one_article() -> None:
    lines = "".join(
        f"<text top='{n}' left='5'>{line}</text>" for n, line in enumerate((FIRST, SECOND))
    )
    (found,) = read(f"<pdf2xml><page number='1'>{lines}</page></pdf2xml>")
    assert isinstance(found, Document)
    assert found.text == f"{FIRST}\n{SECOND}"


@pytest.mark.parametrize(
    "host",
    [
        "<relatedItem type='host'><titleInfo><title>النهر</title></titleInfo></relatedItem>",
        "<bibl><title level='j'>النهر</title></bibl>",
        "<monogr><title>النهر</title></monogr>",
    ],
)
def test_the_title_of_what_an_article_appeared_in_is_its_outlet(host: str) -> None:
    (found,) = read(
        f"<mods><titleInfo><title>بئر</title></titleInfo>{host}<abstract>{FIRST}</abstract></mods>"
    )
    assert isinstance(found, Document)
    assert (found.declared.title, found.declared.publisher) == ("بئر", "النهر")


def test_an_article_may_say_its_source_and_day_in_attributes():
    article = "<article date='2020-05-{0}' source='النهر'><title>بئر {0}</title>{1}</article>"
    body = f"<body>{BODY}</body>"
    several = article.format("09", body) + article.format("10", body)
    for text in (f"<list date='2024-01-01' source='دار'>{several}</list>", article.format(9, body)):
        first = read(text)[0]
        assert isinstance(first, Document)
        assert first.declared.publisher == "النهر"
        assert first.declared.published in {"2020-05-09", "2020-05-9"}


def test_what_the_file_says_of_itself_is_not_said_of_an_article():
    (found,) = read(
        f"<dump date='2024-01-01' source='دار'><title>بئر</title><text>{BODY}</text></dump>"
    )
    assert isinstance(found, Document)
    assert found.declared.published is None


def test_a_tree_of_paragraphs_is_signed_beside_them_and_not_inside() -> None:
    words = "جملة تقول ما جرى في السوق القديم يوم أعيد فتح أبوابه أمام الزوار والتجار. " * 2
    inside = f"<p>{words}<author>اسم في فقرة</author></p>"
    tree = f"<doc>{inside * 3}<author>هدى المالكي</author></doc>"
    root, _ = parse_xml(tree.encode(), "/x/a.xml")
    (found,) = paragraphs_of_tree(root)
    assert found.row["creator"] == "هدى المالكي"
    assert str(found.row["text"]).count("اسم في فقرة") == 3


def test_a_journal_goes_before_its_house_and_references_have_no_title_of_the_article() -> None:
    (found,) = read(
        "<article><front><journal-meta><journal-title>الواحة</journal-title><publisher>دار</publisher>"
        "</journal-meta><article-meta><article-title>بئر</article-title></article-meta></front>"
        f"<body>{BODY}</body><back><ref-list><title>المراجع</title></ref-list></back></article>"
    )
    assert isinstance(found, Document)
    assert (found.declared.title, found.declared.publisher) == ("بئر", "الواحة")


def test_a_part_that_is_named_for_a_lead_is_not_the_whole() -> None:
    more = f"<p>{FIRST * 2}</p><p>{SECOND * 2}</p>"
    (found,) = read(
        f"<judgment><introduction>{BODY}</introduction><decision>{more}</decision></judgment>"
    )
    assert isinstance(found, Document)
    assert found.text == "\n".join((FIRST, SECOND, FIRST * 2, SECOND * 2))


def test_par_is_a_paragraph_and_no_author() -> None:
    head = "<hl1>بئر {0}</hl1><byline>هدى</byline>"
    story = f"<story>{head}<copy><par>{{1}}</par><par>{{2}}</par></copy></story>"
    (first, _) = read(f"<a>{story.format(1, FIRST, SECOND)}{story.format(2, SECOND, FIRST)}</a>")
    assert isinstance(first, Document)
    assert first.text == f"{FIRST}\n{SECOND}"
    assert (first.declared.title, first.declared.creator) == ("بئر 1", "هدى")


@pytest.mark.parametrize(("tag", "name"), [("champ", "nom"), ("data", "name"), ("حقل", "اسم")])
def test_fields_that_an_attribute_names(tag: str, name: str) -> None:
    said = (("Titre", "بئر"), ("Journal", "الوادي"), ("Date", "2020-05-09"), ("Texte", FIRST))
    fields = "".join(f"<{tag} {name}='{key}'>{value}</{tag}>" for key, value in said)
    (found,) = read(f"<a><b>{fields}</b></a>")
    assert isinstance(found, Document)
    assert found.text == FIRST
    assert (found.declared.title, found.declared.publisher) == ("بئر", "الوادي")


def test_elements_with_names_in_arabic_and_a_leaf_that_names_the_outlet() -> None:
    head = "<العنوان>بئر {0}</العنوان><Media>الوادي</Media>"
    words = "<النص><فقرة>{1}</فقرة><فقرة>{2}</فقرة></النص>"
    story = f"<المقال>{head}{words}</المقال>"
    first, _ = read(f"<a>{story.format(1, FIRST, SECOND)}{story.format(2, SECOND, FIRST)}</a>")
    assert isinstance(first, Document)
    assert first.text == f"{FIRST}\n{SECOND}"
    assert (first.declared.title, first.declared.publisher) == ("بئر 1", "الوادي")


def test_paragraphs_in_other_languages_are_no_articles() -> None:
    rows = f"<متن><فقرة>{FIRST}</فقرة><فقرة>{SECOND}</فقرة></متن>"
    items = read(
        f"<أرشيف>{''.join(f'<مادة><عنوان>بئر {n}</عنوان>{rows}</مادة>' for n in '12')}</أرشيف>"
    )
    found = [each for each in items if isinstance(each, Document)]
    assert [each.text for each in found] == [f"{FIRST}\n{SECOND}"] * 2
    assert [each.declared.title for each in found] == ["بئر 1", "بئر 2"]


def test_a_day_in_the_attributes_of_its_element() -> None:
    day = "<date jour='3' mois='10' annee='2017'/>"
    (found,) = read(f"<a><article><titre>بئر</titre>{day}<texte>{FIRST}</texte></article></a>")
    assert isinstance(found, Document)
    assert found.declared.published == "2017-10-03"


def test_a_heading_in_the_midst_of_a_text_is_not_its_title() -> None:
    inner = f"<body.content><p>{FIRST}</p><hl2>أرقام</hl2><p>{SECOND}</p></body.content>"
    nitf = f"<nitf><head><title>بئر في القرية</title></head><body>{inner}</body></nitf>"
    item = f"<newsItem><headline>بئر في القرية</headline><inlineXML>{nitf}</inlineXML></newsItem>"
    (found,) = read(f"<newsMessage><itemSet>{item}</itemSet></newsMessage>")
    assert isinstance(found, Document)
    assert (found.declared.title, found.text) == ("بئر في القرية", f"{FIRST}\nأرقام\n{SECOND}")


def test_what_an_author_is_and_what_readers_wrote_are_no_names_and_no_words() -> None:
    """NITF puts the office into the line of who wrote; extractors keep comments beside the text."""
    said = "<byline>سامر الحلفاوي<byttl>مراسل رياضي</byttl></byline>"
    (document,) = read(f"<doc>{said}<p>{FIRST * 4}</p><comments><p>شكرا لكم</p></comments></doc>")
    assert isinstance(document, Document)
    assert document.declared.creator == "سامر الحلفاوي"
    assert "شكرا" not in document.text


def test_an_outlet_that_only_an_attribute_names() -> None:
    party = '<Provider><Party FormalName="جريدة النهر"/></Provider>'
    text = f"<HeadLine>بئر جديدة</HeadLine><DataContent><p>{FIRST * 3}</p></DataContent>"
    (document,) = read(f"<NewsML><NewsItem>{party}{text}</NewsItem></NewsML>")
    assert isinstance(document, Document)
    assert document.declared.publisher == "جريدة النهر"


def test_the_head_of_a_record_is_no_title() -> None:
    head = "<jtl>صدى الوادي</jtl><dt year='2014' month='02' day='03'/><au>هدى المالكي</au>"
    record = f"<rec><header>{head}<atl>{{0}}</atl></header><ftxt>{BODY}</ftxt></rec>"
    found = read(f"<records>{record.format('بئر')}{record.format('مضخة')}</records>")
    articles = [each for each in found if isinstance(each, Document)]
    assert [each.declared.title for each in articles] == ["بئر", "مضخة"]
    assert {each.declared.creator for each in articles} == {"هدى المالكي"}
    assert {each.declared.publisher for each in articles} == {"صدى الوادي"}


def test_a_paper_in_an_element_beside_its_house() -> None:
    record = (
        "<R><Title>بئر {0}</Title><Publication><Publisher>دار</Publisher>"
        "<PubTitle>صدى القرية</PubTitle></Publication><FullText>{1}</FullText></R>"
    )
    found = read("<L>" + record.format(1, FIRST) + record.format(2, SECOND) + "</L>")
    assert [each.declared.publisher for each in found] == ["صدى القرية"] * 2


def test_who_keeps_a_note_did_not_write_the_article_in_it() -> None:
    note = (
        "<note><title>بئر {0}</title><content>{1}</content><note-attributes><author>هدى</author>"
        "<source-url>https://a.example/{0}</source-url></note-attributes></note>"
    )
    found = read("<en-export>" + note.format(1, FIRST) + note.format(2, SECOND) + "</en-export>")
    assert [each.declared.creator for each in found] == [None, None]
    assert [each.declared.url for each in found] == [
        "https://a.example/1",
        "https://a.example/2",
    ]


def test_paragraphs_under_titles_are_articles_of_an_issue() -> None:
    papers = "".join(
        f"<عدد تاريخ='2019-03-{day}'><مقال><عنوان>بئر {day}</عنوان><كاتب>هدى المالكي</كاتب>"
        f"<فقرة>{FIRST}</فقرة><فقرة>{SECOND}</فقرة></مقال></عدد>"
        for day in (14, 15)
    )
    found = read(f"<أرشيف><جريدة اسم='شراع الضفة'>{papers}</جريدة></أرشيف>")
    assert all(isinstance(each, Document) for each in found)
    said = [each.declared for each in found if isinstance(each, Document)]
    assert [(each.title, each.published) for each in said] == [
        ("بئر 14", "2019-03-14"),
        ("بئر 15", "2019-03-15"),
    ]
    assert {(each.publisher, each.creator) for each in said} == {("شراع الضفة", "هدى المالكي")}
    assert [each.text for each in found if isinstance(each, Document)] == [f"{FIRST}\n{SECOND}"] * 2


def test_an_agency_in_the_line_of_place_and_day() -> None:
    found = read(
        f"<DOC id='A_20190314.1'><HEADLINE>بئر</HEADLINE><DATELINE>طرابلس 14-3 (ا ف ب)</DATELINE>"
        f"<TEXT><P>{FIRST}</P><P>{SECOND}</P></TEXT></DOC>"
    )
    assert [each.declared.publisher for each in found if isinstance(each, Document)] == ["ا ف ب"]
