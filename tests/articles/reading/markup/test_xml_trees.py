"""XML is parsed without entities and without the network, and as much of it as can be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articles.errors import ReadingError, Reason
from articles.reading.markup.xml_trees import parse_xml


def test_a_sound_document_has_no_fault():
    root, fault = parse_xml("<a><b>نص</b></a>".encode(), "/x.xml")
    assert (root.tag, root.findtext("b"), fault) == ("a", "نص", None)


def test_an_entity_is_never_put_in():
    data = b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname"><!ENTITY f "xx">]><a>&e;&f;</a>'
    root, _ = parse_xml(data, "/x.xml")
    assert "".join(root.itertext()).replace("&e;", "").replace("&f;", "") == ""


def test_forbidden_characters_are_left_out_and_told():
    root, fault = parse_xml(b"<a><b>w\x01x</b></a>", "/x.xml")
    assert root.findtext("b") == "wx"
    assert fault


def test_what_stands_before_a_fault_is_read():
    root, fault = parse_xml(b"<a><b>one</b><b>two</a>", "/x.xml")
    assert [each.text for each in root.iter("b")] == ["one", "two"]
    assert fault


@given(st.binary(max_size=60))
def test_any_bytes_have_a_root_or_are_unreadable(data: bytes):
    reason = None
    try:
        root, _ = parse_xml(data, "/x.xml")
    except ReadingError as error:
        root, reason = None, error.reason
    assert root is not None or reason is Reason.UNREADABLE


def test_several_roots_come_under_one() -> None:
    root, fault = parse_xml(b"<?xml version='1.0'?><a>1</a><a>2</a>", "/x.xml")
    assert ([each.text for each in root], fault) == (["1", "2"], None)


def test_what_pretends_to_be_that_root_ends() -> None:
    root, _ = parse_xml(b"<a/></several-roots><b/><several-roots><c/>", "/x.xml")
    assert root is not None
    root, _ = parse_xml(b"<several-roots></several-roots><b/>", "/x.xml")
    assert root.tag == "several-roots"


def test_several_roots_with_characters_of_old_newswires_are_all_read() -> None:
    data = "<!DOCTYPE lewis SYSTEM 'x.dtd'>\n<A>&#2;ماء</A>\n<A>&#3;نار</A>".encode()
    root, _ = parse_xml(data, "/x")
    assert ["".join(map(str, each.itertext())) for each in root] == ["ماء", "نار"]


def test_paragraphs_that_are_never_closed_hold_no_other_document() -> None:
    document = "<DOC><HEADLINE>سد</HEADLINE><TEXT>\n<P>\nأول\n<P>\nثان\n<P>\nثالث\n</TEXT></DOC>\n"
    root, _ = parse_xml((document * 2).encode(), "a")
    texts = ["".join(each.itertext()).split() for each in root.iter("TEXT")]
    assert texts == [["أول", "ثان", "ثالث"]] * 2


def test_utf_8_that_is_declared_as_something_else_is_read_as_it_is() -> None:
    for declared in ("iso-8859-1", "windows-1256"):
        data = f"<?xml version='1.0' encoding='{declared}'?>\n<a>نص</a>".encode()
        assert parse_xml(data, "/x.xml")[0].text == "نص"
    latin = "<?xml version='1.0' encoding='iso-8859-1'?>\n<a>école</a>".encode("latin-1")
    assert parse_xml(latin, "/x.xml")[0].text == "école"
