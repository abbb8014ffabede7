"""Whatever is done to a file of any format, each reader ends and accounts for what it found."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from articles.archive.article_writing import Outcome
from articles.document import Document
from articles.errors import ReadingError
from articles.import_account import joined
from articles.import_tallies import ImportTallies
from articles.reading.formats import FORMATS
from articles.reading.reader import read_bytes, read_source
from articles.reading.source import source_of_bytes

WORDS = "رصفت البلدية طريق المقبرة القديمة بعد شتاء طويل، وغرست على جانبيه ستين شجرة من الزيتون."
ROW = {"title": "طريق", "text": WORDS, "date": "2020-05-09"}
PAGE = (
    f"<html><head><title>طريق</title></head><body><h1>طريق</h1><p>{WORDS}</p><p>"
    f"{WORDS}</p></body></html>"
)
MAIL = (
    "From: a@b.c\nSubject: x\nMessage-ID: <1@x>\nContent-Type: text/plain; "
    f"charset=utf-8\n\n{WORDS}\n"
)
SAVED = (
    "From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related; boundary="b"\n\n'
    f"--b\nContent-Type: text/html; charset=utf-8\n\n{PAGE}\n--b--\n"
)
HTTP = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{PAGE}".encode()
RECORD = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Type: "
    b"application/http; msgtype=response\r\nWARC-Date: "
    b"2020-05-09T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>"
    b"\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
) % (len(HTTP), HTTP)
WORDML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


WORDML_WORDS = f"<w:body><w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p></w:body>"


def zipped(**parts: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), text)
    return data.getvalue()


def book() -> bytes:
    made, data = Workbook(), io.BytesIO()
    made.active.append(list(ROW))
    made.active.append(list(ROW.values()))
    made.save(data)
    return data.getvalue()


def tar() -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        info = tarfile.TarInfo("a.txt")
        info.size = len(WORDS.encode())
        archive.addfile(info, io.BytesIO(WORDS.encode()))
    return data.getvalue()


def odt() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", f"<office><text><p>{WORDS}</p></text></office>")
    return data.getvalue()


SAMPLES: dict[str, bytes] = {
    "a.txt": f"العنوان: طريق\nالتاريخ: 2020-05-09\n\n{WORDS}".encode(),
    "a.md": f"# طريق\n\n{WORDS}".encode(),
    "a.hocr": f"<html><meta name='ocr-system'><p class='ocr_par'>{WORDS}</p></html>".encode(),
    "a.html": PAGE.encode(),
    "a.mhtml": SAVED.encode(),
    "a.pdf": (Path(__file__).with_name("pdf_files") / "weasyprint.pdf").read_bytes(),
    "a.docx": zipped(
        word__document_xml=f"<w:document xmlns:w='{WORDML}'>{WORDML_WORDS}</w:document>"
    ),
    "a.odt": odt(),
    "a.rtf": b"{\\rtf1\\ansi\\ansicpg1256 " + b"".join(b"\\u%d?" % ord(c) for c in WORDS) + b"}",
    "a.epub": zipped(META_INF="x"),
    "a.jsonl": "\n".join(json.dumps(ROW | {"id": n}) for n in range(4)).encode(),
    "a.json": json.dumps({"articles": [ROW, ROW | {"text": WORDS * 2}]}).encode(),
    "a.csv": f'title,text,date\nطريق,"{WORDS}",2020\nطريق,{WORDS},2021\n'.encode(),
    "a.xlsx": book(),
    "a.rdf": b"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'></rdf:RDF>",
    "a.ris": f"TY  - NEWS\nTI  - x\nAB  - {WORDS}\nER  - \n".encode(),
    "a.bib": f"@article{{k,\n title = {{x}},\n abstract = {{{WORDS}}}\n}}\n".encode(),
    "a.enw": f"%0 News\n%T x\n%X {WORDS}\n".encode(),
    "a.sql": f"INSERT INTO a (title, body) VALUES ('x', '{WORDS}'),('y', '{WORDS} 2');\n".encode(),
    "a.rss": (
        f"<rss><channel><item><title>x</title><description>{WORDS}</description></item>"
        "</channel></rss>"
    ).encode(),
    "a.opml": b"<opml><body><outline xmlUrl='https://a.example/'/></body></opml>",
    "a.alto": (
        f"<alto><TextBlock><TextLine><String CONTENT='{WORDS}'/></TextLine></TextBlock></alto>"
    ).encode(),
    "a.wiki": f'<doc id="1" title="x">\n{WORDS}\n</doc>\n'.encode(),
    "a.xml": f"<?xml version='1.0'?><r><i><title>x</title><text>{WORDS}</text></i></r>".encode(),
    "a.mbox": f"From a@b.c Sat May  9 10:00:00 2020\n{MAIL}\n".encode(),
    "a.eml": MAIL.encode(),
    "a.warc": RECORD,
    "a.gz": gzip.compress(WORDS.encode()),
    "a.bz2": bz2.compress(WORDS.encode()),
    "a.tar": tar(),
    "a.zip": zipped(a_txt=WORDS, b_html=PAGE),
}


def test_every_format_has_a_sample() -> None:
    named = {suffix for each in FORMATS for suffix in each.suffixes}
    suffixes = {f".{name.partition('.')[2]}" for name in SAMPLES}
    assert suffixes <= named
    assert all(not suffixes.isdisjoint(each.suffixes) for each in FORMATS)


@pytest.mark.parametrize("name", sorted(set(SAMPLES) - {"a.epub", "a.rdf", "a.opml"}))
def test_a_whole_sample_is_read(name: str) -> None:
    found = list(read_bytes(SAMPLES[name], f"/{name}", name))
    assert found
    assert all(isinstance(each, Document) for each in found), found


@pytest.mark.parametrize("name", sorted(SAMPLES))
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(data=st.data())
def test_a_damaged_file_ends_in_documents_and_errors(name: str, data: st.DataObject) -> None:
    whole = SAMPLES[name]
    first = data.draw(st.integers(0, len(whole)))
    last = data.draw(st.integers(first, len(whole)))
    instead = data.draw(st.sampled_from([b"", b"\0", b'"', b"<", b"\n", b"\xff\xfe", b"{", b"'"]))
    is_cut = data.draw(st.booleans())
    damaged = whole[:first] if is_cut else whole[:first] + instead + whole[last:]
    tallies = ImportTallies()
    source = source_of_bytes(damaged, f"/{name}", name)
    found = 0
    for item in read_source(source, tallies.remark, tallies.begin):
        found += 1
        if isinstance(item, ReadingError):
            tallies.fail(tallies.file, item)
        else:
            assert item.text.strip()
            tallies.count(tallies.file, Outcome.ADDED)
    assert found
    account = joined(tallies._accounts())
    assert account.found == found == account.added + account.failed
