"""Elements told by what stands in them."""

from __future__ import annotations

from articles.document import Document
from articles.reading.reader import read_bytes

PROSE = (
    "افتتح المجلس البلدي أمس {} كلفت ثلاثة ملايين درهم، وقال رئيسه إنها تسع اثني عشر ألف زائر "
    "وإن أربعين متطوعا سيعملون فيها كل يوم من أيام الأسبوع."
)


def test_prose_under_an_unknown_name_goes_before_a_lead() -> None:
    items = "".join(
        f"<item><headline>{name} في الوادي</headline><standfirst>تفاصيل</standfirst>"
        f"<copy>{PROSE.format(name)}</copy></item>"
        for name in ("مكتبة", "حديقة")
    )
    read = [*read_bytes(f"<root>{items}</root>".encode(), "a.xml", "a.xml")]
    assert len(read) == 2
    for name, article in zip(("مكتبة", "حديقة"), read, strict=True):
        assert PROSE.format(name) in getattr(article, "text", "")


def test_rows_that_are_written_in_attributes_under_unknown_names() -> None:
    rows = "".join(
        f'<row Id="{n}" Baslik="{name} في الوادي القديم" Govde="{PROSE.format(name)}"'
        f' Gun="2016-03-0{n}"/>'
        for n, name in enumerate(("مكتبة", "حديقة"), 1)
    )
    read = [*read_bytes(f"<db>{rows}</db>".encode(), "a.xml", "a.xml")]
    found = [(each.text, each.declared.published) for each in read if isinstance(each, Document)]
    assert found == [(PROSE.format("مكتبة"), "2016-03-01"), (PROSE.format("حديقة"), "2016-03-02")]


def test_beside_texts_that_are_named_nothing_else_is_told_for_one() -> None:
    note = f"{PROSE.format('مدونة')} {PROSE.format('قاعة')}"
    about = f"<about><maker>صدى المرسى</maker><note>{note}</note></about>"
    items = "".join(
        f"<item><headline>{name} في الوادي</headline>"
        f"<text><p>{PROSE.format(name)}</p></text></item>"
        for name in ("مكتبة", "حديقة")
    )
    read = [*read_bytes(f"<root>{about}{items}</root>".encode(), "a.xml", "a.xml")]
    texts = [each.text for each in read if isinstance(each, Document)]
    assert texts == [PROSE.format("مكتبة"), PROSE.format("حديقة")]


def test_records_may_have_their_text_between_their_tags() -> None:
    record = "<n id='{0}' t='حفر بئر رقم {0} في وسط القرية' d='2014-02-0{0}' src='صدى'>{1}</n>"
    text = "حفر السكان بئرا عمقها 60 مترا في وسط القرية، ووزعت الجمعية 40 مضخة على الفلاحين. " * 3
    data = "<news>" + "".join(record.format(n, text) for n in (1, 2, 3)) + "</news>"
    found = [
        each
        for each in read_bytes(f"<?xml version='1.0'?>{data}".encode(), "/a.xml", "a.xml")
        if isinstance(each, Document)
    ]
    assert [each.declared.title for each in found] == [
        f"حفر بئر رقم {n} في وسط القرية" for n in (1, 2, 3)
    ]
    assert [each.declared.published for each in found] == [f"2014-02-0{n}" for n in (1, 2, 3)]


def test_what_is_told_of_records_that_cannot_be_read_so_leaves_the_others() -> None:
    words = (
        "رممت البلدية السوق المغطاة بعد حريق أتى على نصف دكاكينها، وعاد التجار إليها في الربيع. "
        * 3
    )
    item = "<item id='{0}' date='2019-03-0{0}' source='صدى' title='سوق {0}'>{1}{0}</item>"
    data = f"<news>{''.join(item.format(n, words) for n in (1, 2, 3))}</news>"
    found = list(read_bytes(data.encode(), "/a.xml", "a.xml"))
    assert any(isinstance(each, Document) and words.strip() in each.text for each in found)


def test_a_note_in_elements_that_say_how_it_looks_is_the_text_of_a_reference() -> None:
    record = (
        "<record><database name='a.enl'>a.enl</database><contributors><authors><author>"
        "<style>Oumar Diallo</style></author></authors></contributors><titles><title><style>{0}"
        "</style></title><secondary-title><style>Le Phare</style></secondary-title></titles>"
        "<research-notes><style face='normal'>{1}</style></research-notes></record>"
    )
    records = "".join(record.format(f"سوق {n}", PROSE.format(n)) for n in (1, 2))
    data = f"<xml><records>{records}</records></xml>"
    found = list(read_bytes(data.encode(), "/a.xml", "a.xml"))
    assert [
        (each.text, each.declared.title, each.declared.publisher, each.declared.creator)
        for each in found
        if isinstance(each, Document)
    ] == [(PROSE.format(n), f"سوق {n}", "Le Phare", "Oumar Diallo") for n in (1, 2)]


def test_prose_in_an_element_that_is_called_like_a_block_deep_in_a_record() -> None:
    records = "".join(
        f"<rec><head><info><jtl>صدى المرسى</jtl></info><art><atl>{name}</atl>"
        f"<ab>{PROSE.format(name)}</ab></art></head></rec>"
        for name in ("مكتبة", "حديقة")
    )
    read = [*read_bytes(f"<records>{records}</records>".encode(), "a.xml", "a.xml")]
    found = [each for each in read if isinstance(each, Document)]
    assert [each.text for each in found] == [PROSE.format("مكتبة"), PROSE.format("حديقة")]
    assert {each.declared.publisher for each in found} == {"صدى المرسى"}


def test_what_describes_columns_beside_rows_in_attributes_is_no_row() -> None:
    text = PROSE.format("مكتبة") * 2
    data = (
        "<xml><Schema><ElementType name='row' content='eltOnly'/></Schema>"
        f"<data><row Titre='مكتبة' Texte='{text}'/></data></xml>"
    )
    read = [*read_bytes(data.encode(), "a.xml", "a.xml")]
    assert [each.text for each in read if isinstance(each, Document)] == [text]


def test_a_title_under_an_unknown_name_beside_a_text_in_paragraphs() -> None:
    items = "".join(
        f"<coupure><manchette>{name} في الوادي القديم</manchette>"
        f"<texte><al>{PROSE.format(name)}</al><al>{PROSE.format('قاعة')}</al></texte></coupure>"
        for name in ("مكتبة", "حديقة")
    )
    read = [*read_bytes(f"<root>{items}</root>".encode(), "a.xml", "a.xml")]
    titles = [each.declared.title for each in read if isinstance(each, Document)]
    assert titles == ["مكتبة في الوادي القديم", "حديقة في الوادي القديم"]
