"""Records of a library's catalogue are documents, in both forms of MARC."""

from __future__ import annotations

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.exports.marc_records import looks_like_marc, read_marc
from articles.reading.sources.source import source_of_bytes

ABSTRACT = "تتناول المقالة تاريخ الطواحين المائية في القرى الجبلية وما بقي منها إلى اليوم."
Fields = list[tuple[str, list[tuple[str, str]]]]


def fields_of(number: int) -> Fields:
    return [
        ("001", [("", str(number))]),
        ("008", [("", "190314s2019    xx                  ara d")]),
        ("100", [("a", "المنصوري، هدى،")]),
        ("245", [("a", "طواحين الجبل :"), ("b", "تاريخ ما بقي /")]),
        ("520", [("a", ABSTRACT)]),
        ("773", [("t", "جريدة الوادي."), ("g", "14 مارس 2019")]),
    ]


def as_bytes(fields: Fields, encoding: str = "utf-8") -> bytes:
    directory, body = "", b""
    for tag, subfields in fields:
        inner = "".join(f"\x1f{code}{said}" if code else said for code, said in subfields)
        data = (inner if tag < "010" else f"  {inner}").encode(encoding) + b"\x1e"
        directory += f"{tag}{len(data):04}{len(body):05}"
        body += data
    base = 24 + len(directory) + 1
    leader = f"{base + len(body) + 1:05}nab a22{base:05} a 4500"
    return leader.encode() + directory.encode() + b"\x1e" + body + b"\x1d"


def as_xml(fields: Fields) -> str:
    inner = "".join(
        f"<controlfield tag='{tag}'>{said[0][1]}</controlfield>"
        if tag < "010"
        else f"<datafield tag='{tag}'>"
        + "".join(f"<subfield code='{code}'>{words}</subfield>" for code, words in said)
        + "</datafield>"
        for tag, said in fields
    )
    return f"<record>{inner}</record>"


def read(data: bytes) -> list[Document | ReadingError | Remark]:
    return list(read_marc(source_of_bytes(data, "/c.mrc", "c.mrc")))


def xml(*records: Fields) -> bytes:
    inner = "".join(map(as_xml, records))
    name = "http://www.loc.gov/MARC21/slim"
    return f"<?xml version='1.0'?><collection xmlns='{name}'>{inner}</collection>".encode()


@pytest.mark.parametrize(
    "data",
    [
        as_bytes(fields_of(7)) + as_bytes(fields_of(8)),
        as_bytes(fields_of(7), "cp1256") + as_bytes(fields_of(8), "cp1256"),
        xml(fields_of(7), fields_of(8)),
    ],
)
def test_records_are_documents(data: bytes) -> None:
    assert looks_like_marc(data)
    one, two, remark = read(data)
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert (one.text, one.origin) == (ABSTRACT, "/c.mrc#7")
    assert two.declared.title == "طواحين الجبل تاريخ ما بقي"
    assert (two.declared.publisher, two.declared.published) == ("جريدة الوادي", "14 مارس 2019")
    assert isinstance(remark, Remark)
    assert (remark.kind, remark.count) == (RemarkKind.SUMMARY_ONLY, 2)


def test_a_record_without_an_abstract_and_one_that_is_cut_off_are_errors() -> None:
    bare = [each for each in fields_of(7) if each[0] not in {"520", "773"}]
    without, cut = read(as_bytes(bare) + as_bytes(fields_of(8))[:-60])
    assert isinstance(without, ReadingError)
    assert without.reason is Reason.NO_TEXT
    assert isinstance(cut, ReadingError)
    assert cut.reason is Reason.CUT_OFF
    _, _, end = read(xml(fields_of(7))[:-20])
    assert isinstance(end, ReadingError)
    assert end.reason is Reason.CUT_OFF


def test_without_a_day_the_year_of_the_record_is_taken() -> None:
    (one, _) = read(xml([each for each in fields_of(7) if each[0] != "773"]))
    assert isinstance(one, Document)
    assert (one.declared.published, one.declared.publisher) == ("2019", None)


def test_what_is_no_record() -> None:
    assert not looks_like_marc("00785 عدد القراء في سنة".encode())
    assert not looks_like_marc(b"<collection><record><title>MARC</title></record></collection>")


def test_a_record_of_unimarc_has_its_fields_elsewhere() -> None:
    fields: Fields = [
        ("001", [("", "31")]),
        ("100", [("a", "20190401d2018    m  y0frey50      ba")]),
        ("200", [("a", "طواحين الجبل"), ("e", "تاريخ ما بقي"), ("f", "هدى المنصوري")]),
        ("330", [("a", ABSTRACT)]),
        ("461", [("t", "جريدة الوادي"), ("d", "2018-03-14")]),
        ("700", [("a", "المنصوري"), ("b", "هدى")]),
    ]
    exchanged = xml(fields).replace(
        b"http://www.loc.gov/MARC21/slim", b"info:lc/xmlns/marcxchange-v2"
    )
    for data in (as_bytes(fields), xml(fields), exchanged):
        assert looks_like_marc(data)
        one, _ = read(data)
        assert isinstance(one, Document)
        assert one.text == ABSTRACT
        assert one.declared.title == "طواحين الجبل تاريخ ما بقي"
        assert one.declared.creator == "هدى المنصوري"
        assert (one.declared.publisher, one.declared.published) == ("جريدة الوادي", "2018-03-14")
    (undated, _) = read(xml([each for each in fields if each[0] != "461"]))
    assert isinstance(undated, Document)
    assert undated.declared.published == "2018"


def test_a_record_as_pmb_writes_it() -> None:
    fields = {"200": {"a": "طواحين الجبل"}, "330": {"a": ABSTRACT}, "461": {"t": "جريدة الوادي"}}
    inner = "".join(
        f'<f c="{tag}">' + "".join(f'<s c="{c}">{w}</s>' for c, w in said.items()) + "</f>"
        for tag, said in fields.items()
    )
    data = f'<unimarc><notice><rs>n</rs><f c="001">7</f>{inner}</notice></unimarc>'.encode()
    assert looks_like_marc(data)
    one, _ = read(data)
    assert isinstance(one, Document)
    said = one.declared
    assert (said.identifier, said.title, said.publisher) == ("7", "طواحين الجبل", "جريدة الوادي")
    assert one.text == ABSTRACT
