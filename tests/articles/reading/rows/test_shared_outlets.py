from __future__ import annotations

import itertools

import pytest

from articles.document import DeclaredMetadata, Document
from articles.errors import ReadingError, Reason
from articles.reading.rows.shared_outlets import with_shared_outlet

TITLES = ("جسر المشاة يفتح", "السوق يعود", "حملة لغرس الزيتون", "مكتبة في كل حي")


def row(title: str, publisher: str | None = None) -> Document:
    declared = DeclaredMetadata(title=title, publisher=publisher)
    return Document("نص", f"t.json#{title}", title, "json", None, declared)


def said(*titles: str) -> list[tuple[str | None, str | None]]:
    found = with_shared_outlet(("json", row(title)) for title in titles)
    return [(each.declared.title, each.declared.publisher) for _, each in found]


@pytest.mark.parametrize("sign", [" | ", " - ", " :: "])
def test_what_all_titles_end_with_is_the_outlet(sign: str) -> None:
    outlet = "بريد تلال"
    assert said(*(f"{title}{sign}{outlet}" for title in TITLES)) == [(t, outlet) for t in TITLES]


@pytest.mark.parametrize(
    "titles",
    [
        [f"{title} | بريد تلال" for title in TITLES[:2]],
        [f"{title} | رياضة" for title in TITLES],
        [f"{title} | محمد العربي" for title in TITLES],
        [f"{title} - الرباط" for title in TITLES],
        [f"{title} - {n}" for n, title in enumerate(TITLES)],
        [f"{title} | {other}" for title, other in zip(TITLES, "أبجد", strict=True)],
        list(TITLES),
    ],
)
def test_other_titles_stay_as_they_are(titles: list[str]) -> None:
    assert said(*titles) == [(title, None) for title in titles]


def test_a_row_that_names_its_outlet_keeps_title_and_outlet() -> None:
    rows = [row(f"{title} | بريد تلال") for title in TITLES]
    named = row("قراءة | بريد تلال", "جريدة النهر")
    found = [each for _, each in with_shared_outlet(("json", each) for each in [*rows, named])]
    assert found[-1] == named
    assert found[0].declared.publisher == "بريد تلال"


def test_errors_keep_their_place_and_nothing_is_read_ahead_without_need() -> None:
    error = ReadingError("t.json#2", Reason.NO_TEXT)
    items = [row(f"{TITLES[0]} | ب ج"), error, *(row(f"{title} | ب ج") for title in TITLES[1:])]
    assert [each for _, each in with_shared_outlet(("json", each) for each in items)][1] is error
    endless = (("json", row(f"خبر {n}")) for n in itertools.count())
    assert next(with_shared_outlet(endless))[1].declared.title == "خبر 0"
    assert next(endless)[1].declared.title == "خبر 1"
