from __future__ import annotations

import gzip
import io
import zipfile

import brotli
import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.reader import read_bytes, read_source
from articles.reading.sources.source import source_of_bytes

AR = "أطلقت البلدية خطا جديدا للحافلات يربط الميناء بالجامعة، ويعمل من السادسة صباحا."
FR = "La municipalité a lancé une ligne de bus qui relie le port à l'université dès six heures."


def page(text: str) -> str:
    return (
        f"<!DOCTYPE html><html><head><title>خط الحافلات</title></head>"
        f"<body><article><h1>خط الحافلات</h1><p>{text}</p><p>"
        f"{text * 3}</p></article></body></html>"
    )


def record(address: str, status: str, kind: str, body: bytes) -> bytes:
    http = (
        f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    )
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
        f"{address}\r\nWARC-Date: 2022-01-02T03:04:05Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{abs(hash(address)):032x}>"
        f"\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http) + len(body)}\r\n\r\n"
    )
    return head.encode() + http + body + b"\r\n\r\n"


def warc(*, compressed: bool) -> bytes:
    western, utf_8 = "text/html; charset=windows-1256", "text/html; charset=utf-8"
    records = (
        record("https://example.com/ar", "200 OK", western, page(AR).encode("windows-1256")),
        record("https://example.com/gone", "404 Not Found", "text/html", page(AR).encode()),
        record("https://example.com/a.png", "200 OK", "image/png", b"\x89PNG"),
        record("https://example.com/fr", "200 OK", utf_8, page(FR).encode()),
    )
    return b"".join(gzip.compress(each) if compressed else each for each in records)


@pytest.mark.parametrize(
    ("name", "compressed"), [("a.warc", False), ("a.warc.gz", True), ("a.bin", True)]
)
def test_pages_of_a_web_archive(name: str, compressed: bool) -> None:
    remarks: list[Remark] = []
    data = warc(compressed=compressed)
    first, second = read_source(source_of_bytes(data, f"/w/{name}", name), remarks.append)
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert AR in first.text
    assert FR in second.text
    assert first.declared.url == "https://example.com/ar"
    assert first.declared.published is None
    assert [(r.kind, r.count) for r in remarks] == [(RemarkKind.SKIPPED, 2)]


def test_wacz_is_a_zip_of_them() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("archive/data.warc.gz", warc(compressed=True))
        archive.writestr("indexes/index.cdx", "x")
    found = list(read_bytes(stream.getvalue(), "/w/a.wacz", "a.wacz"))
    assert [type(item) for item in found] == [Document, Document]


def test_one_that_is_cut_off_says_so() -> None:
    data = warc(compressed=True)
    found = list(read_bytes(data[:-200], "/w/a.warc.gz", "a.warc.gz"))
    assert isinstance(found[0], Document)
    assert isinstance(found[-1], ReadingError)


def test_a_compressed_file_is_read_by_its_own_name() -> None:
    for name, text in (
        ("a.txt.gz", AR),
        ("b.jsonl.gz", f'{{"text": "{AR}", "id": 1}}'),
        ("c.gz", AR),
    ):
        (found,) = read_bytes(gzip.compress(text.encode()), f"/w/{name}", name)
        assert isinstance(found, Document)
        assert found.text == AR
        assert found.origin.startswith(f"/w/{name}")


def test_compressed_bombs_and_stumps_are_refused() -> None:
    bomb = gzip.compress(bytes(1 << 25))
    (error,) = read_bytes(bomb, "/w/a.gz", "a.gz")
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.TOO_LARGE
    (error,) = read_bytes(gzip.compress(AR.encode())[:-9], "/w/a.txt.gz", "a.txt.gz")
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.BROKEN_ARCHIVE


@pytest.mark.parametrize("is_chunked", [False, True])
def test_a_page_that_was_sent_in_brotli_is_unpacked(is_chunked: bool) -> None:
    body = brotli.compress(page(AR).encode())
    if is_chunked:
        body = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    kind = "text/html; charset=utf-8\r\nContent-Encoding: br"
    kind += "\r\nTransfer-Encoding: chunked" if is_chunked else ""
    data = record("https://a.example/1", "200 OK", kind, body)
    (document,) = read_bytes(data, "/a.warc", "a.warc")
    assert isinstance(document, Document)
    assert AR in document.text


def test_what_only_says_that_it_is_brotli_is_an_error() -> None:
    kind = "text/html\r\nContent-Encoding: br"
    data = record("https://a.example/1", "200 OK", kind, b"\x00\xff not brotli at all" * 20)
    found = list(read_bytes(data, "/a.warc", "a.warc"))
    assert found
    assert all(isinstance(each, ReadingError) for each in found)


def converted(address: str, text: str) -> bytes:
    body = text.encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: {address}\r\nWARC-Date: "
        f"2022-01-02T03:04:05Z\r\nWARC-Record-ID: <urn:uuid:{len(body):032x}>\r\n"
        f"Content-Type: text/plain\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def test_texts_that_were_taken_from_pages() -> None:
    data = converted("https://example.com/ar", AR) + converted("https://example.com/fr", FR)
    for name in ("a.wet", "a.warc"):
        found = list(read_bytes(data, f"/a/{name}", name))
        assert [getattr(each, "text", "").strip() for each in found] == [AR, FR]
        assert isinstance(found[0], Document)
        assert (found[0].declared.url, found[0].declared.published) == (
            "https://example.com/ar",
            None,
        )
    cut = list(read_bytes(data[:-60], "/a/a.wet", "a.wet"))
    assert isinstance(cut[-1], ReadingError)


def test_the_form_before_warc() -> None:
    kind = "Content-Type: text/html; charset=utf-8"
    answer = f"HTTP/1.1 200 OK\r\n{kind}\r\n\r\n{page(AR)}".encode()
    head = b"1 0 InternetArchive\nURL IP-address Archive-date Content-type Archive-length\n"
    records = (
        b"filedesc://a.arc 0.0.0.0 20190320000000 text/plain %d\n%s\n" % (len(head), head),
        b"http://a.example/x 1.2.3.4 20190320000000 text/html %d\n%s\n" % (len(answer), answer),
    )
    for name, data in (
        ("a.arc", b"".join(records)),
        ("a.arc.gz", b"".join(map(gzip.compress, records))),
    ):
        (found,) = read_bytes(data, f"/{name}", name)
        assert isinstance(found, Document)
        assert found.declared.url == "http://a.example/x"
        assert AR in found.text


def test_one_that_was_packed_as_a_whole_is_read_all_the_same() -> None:
    data = gzip.compress(warc(compressed=False))
    found = list(read_bytes(data, "/w/a.warc.gz", "a.warc.gz"))
    assert [type(item) for item in found] == [Document, Document]
    cut = list(read_bytes(data[: len(data) * 2 // 3], "/w/a.warc.gz", "a.warc.gz"))
    assert any(isinstance(item, ReadingError) for item in cut)


def test_what_stands_beside_the_captures_of_a_collection_is_counted() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("archive/data.warc.gz", warc(compressed=True))
        archive.writestr("datapackage.json", '{"title": "مجموعة", "description": "%s"}' % (AR * 3))
        archive.writestr("pages/pages.jsonl", '{"title": "خبر", "text": "%s"}\n' % (AR * 3))
        archive.writestr("indexes/index.cdx.gz", gzip.compress(AR.encode()))
    remarks: list[Remark] = []
    source = source_of_bytes(stream.getvalue(), "/w/a.wacz", "a.wacz")
    found = list(read_source(source, remarks.append))
    assert [type(item) for item in found] == [Document, Document]
    assert sum(each.count for each in remarks if each.kind is RemarkKind.SKIPPED) == 5
