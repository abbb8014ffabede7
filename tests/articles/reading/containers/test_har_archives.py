from __future__ import annotations

import base64
import json
from collections.abc import Mapping

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark
from articles.reading.reader import read_source
from articles.reading.sources.source import source_of_bytes

ARABIC = (
    "أعيد فتح السوق المغطى في القلعة يوم السبت بعد ترميم دام أربع سنوات، وعاد إليه تسعون تاجرا."
)
FRENCH = (
    "Le marché couvert a rouvert samedi après quatre ans de travaux, avec quatre-vingt-dix étals."
)


def page(words: str) -> str:
    return f"<!DOCTYPE html><html><head><title>t</title></head><body><p>{words}</p></body></html>"


def entry(path: str, kind: str, status: int = 200, **content: str) -> dict[str, object]:
    return {
        "request": {"method": "GET", "url": f"https://a.example/{path}"},
        "response": {"status": status, "content": {"mimeType": kind, **content}},
    }


def read(log: Mapping[str, object] | str, name: str = "a.har") -> tuple[list, list[Remark]]:
    remarks: list[Remark] = []
    text = log if isinstance(log, str) else json.dumps({"log": log})
    found = list(read_source(source_of_bytes(text.encode(), f"/{name}", name), remarks.append))
    return found, remarks


def test_pages_are_read_and_what_is_beside_them_is_counted() -> None:
    packed = base64.b64encode(page(FRENCH).encode()).decode()
    entries = [
        entry("ar", "text/html; charset=utf-8", text=page(ARABIC)),
        entry("fr", "text/html", text=packed, encoding="base64"),
        entry("a.css", "text/css", text="body{}"),
        entry("gone", "text/html", 404, text=page("لا شيء هنا")),
    ]
    for name in ("a.har", "a.txt"):
        found, remarks = read({"version": "1.2", "entries": entries}, name)
        assert [each.text.partition("\n")[0] for each in found] == [ARABIC, FRENCH]
        assert found[0].declared.url == "https://a.example/ar"
        assert sum(each.count for each in remarks) == 2


def test_a_page_whose_words_were_not_recorded_is_an_error() -> None:
    found, _ = read({"version": "1.2", "entries": [entry("ar", "text/html")]})
    assert [(type(each), each.reason) for each in found] == [(ReadingError, Reason.NO_TEXT)]


def test_one_that_is_cut_off_is_refused() -> None:
    whole = json.dumps({"log": {"version": "1.2", "entries": [entry("a", "text/html", text="x")]}})
    found, _ = read(whole[: len(whole) // 2])
    assert [each.reason for each in found] == [Reason.BROKEN_ARCHIVE]
    found, _ = read({"version": "1.2", "entries": "none"})
    assert not any(isinstance(each, Document) for each in found)
