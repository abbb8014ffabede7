from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from articles.archive.archive import FILE_NAME, Archive
from articles.families.likeness import CopyKind
from articles.intake import import_paths

LEAD = (
    "أعلنت إدارة الميناء عن بدء العمل بالرصيف الجديد الذي يستقبل "
    "ثلاث بواخر في وقت واحد، بعد أشغال دامت "
    "سنتين وشارك فيها أكثر من أربعمئة عامل من أبناء المنطقة."
)
REST = (
    " وأوضح المدير أن الرصيف مجهز برافعات كهربائية، وأن المخازن المجاورة له ستفتح قبل نهاية الصيف، "
    "مضيفا أن الصيادين سيحتفظون بمرساهم القديم وأن الطريق المؤدية إليه ستوسع."
)
OTHER = (
    "نظمت جمعية القراء لقاءها السنوي في المكتبة البلدية، وقدمت "
    "فيه خمس روايات صدرت هذا العام، وناقشها "
    "جمهور من الطلبة والأساتذة حتى ساعة متأخرة من المساء في جو من الود."
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        yield archive


def table(path: Path, **texts: str) -> Path:
    rows = ({"id": name, "text": text, "date": "2020-03-04"} for name, text in texts.items())
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return path


def imported(archive: Archive, path: Path) -> None:
    for _ in import_paths(archive, [path]):
        pass


def ids(archive: Archive, article_id: str) -> list[str]:
    return [member.article_id for member in archive.families.of(article_id)]


def test_copies_become_a_family_while_importing(archive: Archive, tmp_path: Path) -> None:
    imported(archive, table(tmp_path / "a.jsonl", long=LEAD + REST, other=OTHER))
    imported(archive, table(tmp_path / "b.jsonl", copy=f"{LEAD}{REST} (رويترز)", short=LEAD))
    assert ids(archive, "short") == ids(archive, "long") == ["long", "copy", "short"]
    assert ids(archive, "other") == []
    first, copy, short = archive.families.of("copy")
    assert (first.kind, copy.kind, short.kind) == (None, CopyKind.EXACT, CopyKind.SHORTENED)
    assert archive.families.sizes(["long", "other", "short"]) == {"long": 3, "short": 3}


def test_the_reader_may_say_that_it_is_another_story(archive: Archive, tmp_path: Path) -> None:
    rows = {"long": LEAD + REST, "copy": f"{LEAD}{REST} وانتهى.", "short": LEAD}
    imported(archive, table(tmp_path / "a.jsonl", **rows))
    separation = archive.families.separate("short")
    assert separation is not None
    assert set(separation.others) == {"long", "copy"}
    assert archive.families.separate("short") is None
    assert ids(archive, "short") == []
    assert ids(archive, "long") == ["long", "copy"]
    imported(archive, table(tmp_path / "a.jsonl", **(rows | {"short": f"{LEAD} "})))
    assert ids(archive, "short") == []
    archive.families.put_back(separation)
    assert ids(archive, "short") == ["long", "copy", "short"]
    assert archive.check() == ()


def test_a_family_follows_its_articles(archive: Archive, tmp_path: Path) -> None:
    imported(archive, table(tmp_path / "a.jsonl", one=LEAD + REST, two=f"{LEAD}{REST} وانتهى."))
    assert ids(archive, "one") == ["one", "two"]
    imported(archive, table(tmp_path / "a.jsonl", one=LEAD + REST, two=OTHER))
    assert ids(archive, "one") == []
    imported(archive, table(tmp_path / "a.jsonl", one=LEAD + REST, two=f"{LEAD}{REST} وانتهى."))
    archive.articles.remove("one")
    assert ids(archive, "two") == []
    assert archive.families.sizes(["two"]) == {}


def test_what_was_never_put_to_copies_is_caught_up_with(archive: Archive, tmp_path: Path) -> None:
    imported(archive, table(tmp_path / "a.jsonl", one=LEAD + REST, two=f"{LEAD}{REST} وانتهى."))
    with sqlite3.connect(archive.path / FILE_NAME) as connection:
        connection.executescript("DELETE FROM families; DELETE FROM story_samples;")
    connection.close()
    assert archive.families.ungrouped(9) == [1, 2]
    imported(archive, table(tmp_path / "b.jsonl", other=OTHER))
    assert archive.families.ungrouped(9) == []
    assert ids(archive, "two") == ["one", "two"]


@pytest.mark.parametrize("at_once", [1, 2, 3, 100])
def test_samples_are_read_a_few_at_a_time(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    imported(archive, table(tmp_path / "a.jsonl", one=LEAD, two=REST, three=OTHER))
    with sqlite3.connect(tmp_path / "archive" / FILE_NAME) as file:
        stored = file.execute("SELECT article, numbers FROM story_samples ORDER BY 1").fetchall()
    monkeypatch.setattr("articles.archive.family_repository._SAMPLES_AT_ONCE", at_once)
    read = [(n, numbers.astype("<u8").tobytes()) for n, numbers in archive.families.samples()]
    assert read == stored
    assert len(read) == 3
