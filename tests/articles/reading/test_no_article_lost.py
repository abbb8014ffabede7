"""Whatever is done to a file, no article of it is lost without a word.

A text as long as an article that stands in a file is in one of its articles, among what was removed
from one, or an error or a remark says that there is more in the file than came of it.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from dataclasses import astuple

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.document import Document
from articles.errors import ReadingError
from articles.import_account import Remark, RemarkKind
from articles.reading.formats import FORMATS
from articles.reading.reader import read_source
from articles.reading.sources.source import source_of_bytes
from tests.articles.reading.exports.test_references import RIS, ZOTERO
from tests.articles.reading.office.test_open_documents import odt
from tests.articles.reading.scans.test_recognised_pages import alto, hocr
from tests.articles.reading.xml_files.test_feeds import RSS
from tests.articles.reading.xml_files.test_wiki_documents import DOC

_SENTENCE = "قال المزارعون إن مياه العين عادت إلى مجراها القديم وإن حقول الشعير سقيت كلها قبل العيد"
MARKS = tuple(f"علامة{n}س" for n in range(12))
FIRST, SECOND = (" ".join(f"{mark} {_SENTENCE}" for mark in MARKS[n : n + 6]) for n in (0, 6))
BOTH = (FIRST, SECOND)
_ROWS = [{"title": "العين", "text": text, "date": "2015-03-04"} for text in BOTH]
_PHP_ROW = "  {} => \n  array (\n    'title' => 'العين',\n    'text' => '{}',\n  ),\n"
_MARC_ROW = (
    "<record>\n<datafield tag='245'><subfield code='a'>العين</subfield></datafield>\n"
    "<datafield tag='520'><subfield code='a'>{}</subfield></datafield>\n</record>\n"
)
_CELL = "<Cell><Data ss:Type='String'>{}</Data></Cell>"
_SHEET = (
    "<?xml version='1.0'?>\n<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' "
    "xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'>\n<Worksheet><Table>\n{}</Table>"
    "</Worksheet>\n</Workbook>"
)
_ODT = (
    "<?xml version='1.0'?>\n<office:document "
    "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
    "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' "
    "office:mimetype='application/vnd.oasis.opendocument.text'>\n<office:body>\n<office:text>\n{}"
    "</office:text>\n</office:body>\n</office:document>"
)
_PAGE = (
    "<!DOCTYPE html>\n<html><head><meta charset='utf-8'><title>العين</title></head>\n<body>"
    "<nav><a href='/'>الرئيسية</a></nav>\n<article>\n<h1>العين</h1>\n<p>{}</p>\n<p>{}</p>\n"
    "</article>\n<footer>كل الحقوق</footer></body></html>"
)


def _twice(form: str, *, join: str = "") -> str:
    return join.join(form.format(n, text) for n, text in enumerate(BOTH, 1))


def _sheet() -> str:
    rows = (("title", "text"), *(("العين", text) for text in BOTH))
    return _SHEET.format(
        "".join(f"<Row>{''.join(map(_CELL.format, cells))}</Row>\n" for cells in rows)
    )


# By a name, which begins with that of the format: a file's suffix and its words, in UTF-8.
FILES: dict[str, tuple[str, Callable[[], str]]] = {
    "text": (".txt", lambda: f"العين\n\n{FIRST}\n\n{SECOND}\n"),
    "text of clippings": (".txt", lambda: _twice("عنوان {0}\nجريدة النهر - {0}/3/2019\n{1}\n")),
    "text of records": (".txt", lambda: _twice("العنوان: عين {0}\nالتاريخ: {0}/3/2019\n\n{1}\n\n")),
    "text between rules": (
        ".txt",
        lambda: _twice(
            "العنوان: عين\nالتاريخ: 4/3/2019\nالكاتب: هدى\n\n{1}\n", join="-" * 9 + "\n"
        ),
    ),
    "text of Factiva": (
        ".txt",
        lambda: _twice(
            "HD    عين {0}\nPD    {0} March 2019\nSN    النهر\nLP    {1}\nAN    Document N0{0}\n\n"
        ),
    ),
    "text of Lexis": (
        ".txt",
        lambda: _twice(
            "{0} of 2 DOCUMENTS\n\nالنهر\n\nMarch {0}, 2019\n\nعين\n\nLENGTH: 40 words\n\n{1}\n\n"
        ),
    ),
    "text of a chat": (".txt", lambda: _twice("[{0}/4/21, 10:02:33] هدى: {1}\n")),
    "text of psql": (".txt", lambda: _twice("-[ RECORD {0} ]----\ntitle  | عين\nbody   | {1}\n")),
    "text of a weblog": (
        ".txt",
        lambda: _twice("TITLE: عين\n-----\nBODY:\n{1}\n-----\n--------\n"),
    ),
    "text of passages": (".txt", lambda: _twice("كتاب\n- ص 3 | 12-14\n\n{1}\n==========\n")),
    "text of an agency": (
        ".txt",
        lambda: _twice("\x01A{0}\n\x02\nعين\n\n{1}\n\x03\n141015 GMT MAR 19\n\x04\n"),
    ),
    "text that is announced": (".txt", lambda: _twice("الخبر {0}\nعين\nالنهر - 4/3/2019\n{1}\n")),
    "text in Markdown": (".md", lambda: f"# عين\n\nالكاتب: هدى\n\n{FIRST}\n\n> {SECOND}\n"),
    "text in Org": (".org", lambda: f"#+TITLE: عين\n* عين\n{FIRST}\n** قسم\n{SECOND}\n"),
    "text in LaTeX": (
        ".tex",
        lambda: (
            f"\\documentclass{{article}}\n\\begin{{document}}\n{FIRST}\n\n{SECOND}\n\\end{{document}}\n"
        ),
    ),
    "html": (".html", lambda: _PAGE.format(*BOTH)),
    "hocr": (".hocr", lambda: hocr(f"{FIRST} {SECOND}")),
    "alto": (".alto", lambda: alto(FIRST)),
    "json": (".json", lambda: json.dumps(_ROWS, ensure_ascii=False, indent=1)),
    "jsonl": (".jsonl", lambda: "\n".join(json.dumps(row, ensure_ascii=False) for row in _ROWS)),
    "json-inside": (
        ".log",
        lambda: "".join(f"INFO item {json.dumps(row, ensure_ascii=False)}\n" for row in _ROWS),
    ),
    "script": (".js", lambda: f"var rows = {json.dumps(_ROWS, ensure_ascii=False, indent=1)};"),
    "yaml": (".yaml", lambda: _twice("- title: عين\n  text: |\n    {1}\n")),
    "toml": (".toml", lambda: _twice('[[article]]\ntitle = "عين"\ntext = "{1}"\n')),
    "plist": (
        ".plist",
        lambda: (
            "<plist version='1.0'>\n<array>\n"
            + _twice(
                "<dict>\n<key>title</key><string>عين</string>\n<key>text</key><string>{1}</string>\n</dict>\n"
            )
            + "</array>\n</plist>"
        ),
    ),
    "ini": (".ini", lambda: _twice("[a{0}]\ntitle=عين\ntext={1}\n\n")),
    "tesseract": (
        ".tsv",
        lambda: (
            "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tl\tt\tw\th\tconf\ttext\n"
            + "".join(
                f"5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t96\t{word}\n" for word in " ".join(BOTH).split()
            )
        ),
    ),
    "copied": (".txt", lambda: _twice("{0}\tعين في السهل القديم\t{1}\t\\N\n") * 2),
    "sql of copied rows": (
        ".sql",
        lambda: (
            "-- PostgreSQL database dump\nCREATE TABLE a (b text);\n"
            "COPY a (title, content) FROM stdin;\n" + _twice("عين\t{1}\n") + "\\.\n"
        ),
    ),
    "csv": (".csv", lambda: "title,text\n" + _twice('عين,"{1}"\n')),
    "sql": (
        ".sql",
        lambda: (
            "CREATE TABLE `a` (\n `title` text,\n `content` text\n);\nINSERT INTO `a` VALUES\n"
            + _twice("('عين','{1}')", join=",\n")
            + ";\n"
        ),
    ),
    "php": (".txt", lambda: "<?php\nreturn array (\n" + _twice(_PHP_ROW) + ");\n"),
    "subtitles": (".srt", lambda: _twice("{0}\n00:00:0{0},000 --> 00:00:0{0},500\n{1}\n\n")),
    "bibtex": (
        ".bib",
        lambda: _twice("@article{{a{0},\n title = {{عين}},\n abstract = {{{1}}}\n}}\n"),
    ),
    "endnote": (".enw", lambda: _twice("%0 Newspaper Article\n%T عين\n%X {1}\n\n")),
    "ris": (".ris", lambda: RIS.format(*BOTH)),
    "zotero": (".rdf", lambda: ZOTERO.format(*BOTH)),
    "marc": (
        ".xml",
        lambda: (
            "<collection xmlns='http://www.loc.gov/MARC21/slim'>\n"
            + "".join(map(_MARC_ROW.format, BOTH))
            + "</collection>"
        ),
    ),
    "feed": (".rss", lambda: RSS.format(*BOTH)),
    "wiki": (".wiki", lambda: "\n".join(DOC.format(n, text) for n, text in enumerate(BOTH))),
    "xml": (
        ".xml",
        lambda: (
            "<articles>\n"
            + _twice("<article>\n<title>عين</title>\n<body>\n<p>{1}</p>\n</body>\n</article>\n")
            + "</articles>"
        ),
    ),
    "spreadsheetml": (".xml", _sheet),
    "odt": (".fodt", lambda: _ODT.format("".join(f"<text:p>{text}</text:p>\n" for text in BOTH))),
    "ods": (
        ".fods",
        lambda: _ODT.replace(".text'", ".spreadsheet'").format(
            "<table:table xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'>\n"
            + "".join(
                f"<table:table-row><table:table-cell><text:p>{title}</text:p></table:table-cell>"
                f"<table:table-cell><text:p>{text}</text:p></table:table-cell></table:table-row>\n"
                for title, text in (("title", "text"), *(("عين", text) for text in BOTH))
            )
            + "</table:table>\n"
        ),
    ),
}
_SIGNS = (b'"', b"<", b"\n", b"{", b"'", b"&", b",", b"\n\n", b";", b"]", b"\\", b"\0")
_TELLING = frozenset(
    {
        RemarkKind.OTHER_ROWS,
        RemarkKind.SKIPPED,
        RemarkKind.NOT_SPLIT,
        RemarkKind.UNREAD,
        RemarkKind.SUMMARY_ONLY,
        RemarkKind.REPEATED_HEADER,
    }
)
_LINES_OF_ARTICLE = 4  # marks: of an article so many at least, and more letters than are told
_TAGS = re.compile(r"<[^>]*>")


def mutated(
    data: bytes, draw: Callable[[st.SearchStrategy], object], signs: tuple[bytes, ...] = _SIGNS
) -> bytes:
    """The file with a sign put in, a stretch replaced, or lines taken out, doubled or moved."""
    kind = draw(st.sampled_from(("sign", "stretch", "without", "double", "move")))
    if kind in {"sign", "stretch"}:
        at = draw(st.integers(0, len(data)))
        end = at if kind == "sign" else min(len(data), at + draw(st.integers(1, 300)))
        return data[:at] + draw(st.sampled_from(signs)) + data[end:]
    lines = data.split(b"\n")
    place = draw(st.integers(0, len(lines) - 1))
    several = lines[place : place + draw(st.integers(1, 4))]
    rest = lines if kind == "double" else lines[:place] + lines[place + len(several) :]
    if kind != "without":
        to = draw(st.integers(0, len(rest)))
        rest = rest[:to] + several + rest[to:]
    return b"\n".join(rest)


def lost(text: str, data: bytes, name: str) -> list[str]:
    """The marks of what stands in a file and neither came of it nor is told of."""
    remarks: list[Remark] = []
    items = list(read_source(source_of_bytes(data, f"/{name}", name), remarks.append))
    said = " ".join(
        word
        for item in items
        if isinstance(item, Document)
        for word in (item.text, *filter(None, astuple(item.declared)))
    )
    is_told = any(isinstance(item, ReadingError) for item in items) or any(
        each.kind in _TELLING or (each.columns and each.columns.left) for each in remarks
    )
    missing = [mark for mark in MARKS if mark in text and mark not in said]
    return [] if is_told or len(missing) <= _LINES_OF_ARTICLE else missing


@pytest.mark.parametrize("kind", FILES)
@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(data=st.data())
def test_no_article_of_a_damaged_file_is_lost_in_silence(kind: str, data: st.DataObject) -> None:
    suffix, made = FILES[kind]
    # A quotation mark in a tag of a page hides what follows from browsers, too.
    signs = tuple(sign for sign in _SIGNS if kind != "html" or sign not in {b'"', b"'"})
    damaged = mutated(made().encode(), data.draw, signs)
    text = damaged.decode("utf-8", "ignore")
    visible = _TAGS.sub("", text) if kind == "html" else text
    assert lost(visible, damaged, f"a{suffix}") == []


def _docx() -> bytes:
    document = docx.Document()
    for text in BOTH:
        document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("kind", ["docx", "odt"])
@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(data=st.data())
def test_nor_of_a_damaged_document_in_a_zip(kind: str, data: st.DataObject) -> None:
    is_word = kind == "docx"
    whole = _docx() if is_word else odt("".join(f"<text:p>{text}</text:p>" for text in BOTH))
    part = "word/document.xml" if is_word else "content.xml"
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as sound, zipfile.ZipFile(made, "w") as archive:
        inner = mutated(sound.read(part), data.draw)
        for name in sound.namelist():
            archive.writestr(name, inner if name == part else sound.read(name))
    text = _TAGS.sub("", inner.decode("utf-8", "ignore"))
    assert lost(text, made.getvalue(), f"a.{kind}") == []


def test_every_format_whose_bytes_are_its_words_is_damaged_here() -> None:
    plain = {each.name for each in FORMATS if each.is_plain}
    assert plain <= {kind.partition(" ")[0] for kind in FILES}
