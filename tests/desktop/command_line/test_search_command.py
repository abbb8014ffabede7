"""`khizana search`: one query or a file of them, for people and programs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.command_line import search_command
from desktop.command_line.rendering import Output
from desktop.command_line.search_command import _each_once
from desktop.session.archive_session import ArchiveSession
from index.errors import IndexDamagedError, IndexLockedError
from index.request import SearchRequest
from index.results import ResultPage
from index.whoosh_engine import WhooshEngine


def test_search(khizana, archive: Path):
    answer = khizana("search", "--archive", archive, "ميناء الشمال", "--json")
    assert answer.status == 0
    assert list(answer.json) == ["total", "seconds", "hits"]
    hit = answer.json["hits"][0]
    assert list(hit) == ["id", "title", "source", "published", "score", "snippet", "spans"]
    assert hit["title"] == "ميناء جديد في الشمال"
    assert hit["published"] == "2019-03-12"
    words = [hit["snippet"][start:end] for start, end in hit["spans"]]
    assert any("ميناء" in word for word in words)


def test_search_narrowed_by_date_and_order(khizana, archive: Path):
    def total(*options: str) -> int:
        return khizana("search", "--archive", archive, "الميناء", "--json", *options).json["total"]

    assert total() == 2
    assert total("--from", "2019") == 1
    assert total("--from", "2020") == 0
    assert total("--to", "2019-03") == 1
    assert total("--to", "2018") == 0
    assert total("--sort", "date") == 2
    assert total("--source", "لا أحد") == 0
    answer = khizana("search", "--archive", archive, "الميناء", "--limit", "1", "--json").json
    assert (answer["total"], len(answer["hits"])) == (2, 1)


def test_a_time_that_ends_before_it_begins_is_wrong_usage(khizana, archive: Path):
    words = "search", "--archive", archive, "الميناء", "--json"
    answer = khizana(*words, "--from", "2020", "--to", "2019-12")
    assert (answer.status, answer.out) == (2, "")
    assert "المدة" in answer.err
    assert khizana(*words, "--from", "2019-03", "--to", "2019").json["total"] == 1


def test_search_for_people(khizana, archive: Path):
    answer = khizana("search", "--archive", archive, "ميناء")
    assert "⟦ميناء⟧" in answer.out
    assert "نتيجتان" in answer.err
    nothing = khizana("search", "--archive", archive, "سمكمك")
    assert nothing.status == 0
    assert "لا مقال فيه «سمكمك»" in nothing.err


def test_json_says_that_no_article_has_all_words_and_which_no_article_has(khizana, archive: Path):
    answer = khizana("search", "--archive", archive, "ميناء سمكمك", "--json").json
    assert answer["total"]
    assert answer["relaxed"] is True
    assert [missing["word"] for missing in answer["missing"]] == ["سمكمك"]
    nowhere = khizana("search", "--archive", archive, "ميناء مصدر:سمكمك", "--json").json
    assert (nowhere["total"], nowhere["missing"][0]["word"]) == (0, "مصدر:سمكمك")


def test_search_for_signs_only_is_wrong_usage(khizana, archive: Path):
    answer = khizana("search", "--archive", archive, "()", "--json")
    assert (answer.status, answer.out) == (2, "")
    assert "لا كلمة" in answer.err


def test_search_that_makes_no_sense(khizana, archive: Path):
    answer = khizana("search", "--archive", archive, "عنوان:", "--json")
    assert answer.status in {0, 2}
    assert (answer.status == 2) == (answer.out == "")


def test_search_where_there_is_no_archive(khizana, tmp_path: Path):
    answer = khizana("search", "--archive", tmp_path / "none", "كلمة", "--json")
    assert (answer.status, answer.out) == (3, "")
    assert "المجلد غير موجود" in answer.err
    assert not (tmp_path / "none").exists()


def test_search_builds_a_lost_index_anew(khizana, archive: Path, home: Path):

    shutil.rmtree(home / "cache")
    assert khizana("search", "--archive", archive, "الميناء", "--json").json["total"] == 2


def test_search_in_a_damaged_index(khizana, archive: Path, monkeypatch):
    real = WhooshEngine.search
    calls = []

    def damaged_once(self: WhooshEngine, request: object) -> object:
        calls.append(request)
        if len(calls) == 1:
            raise IndexDamagedError("x")
        return real(self, request)

    monkeypatch.setattr(WhooshEngine, "search", damaged_once)
    answer = khizana("search", "--archive", archive, "الميناء", "--json")
    assert (answer.status, answer.json["total"]) == (0, 2)
    assert "الفهرس" in answer.err or "فهرس" in answer.err


def test_batch_search_keeps_the_order(khizana, archive: Path, tmp_path: Path):
    batch = tmp_path / "queries.jsonl"
    lines = [
        '\ufeff{"id": "q1", "query": "الميناء"}',
        "",
        "not json",
        '{"id": 2, "query": "التمور"}',
        '{"id": "q3"}',
        '{"id": "q4", "query": ""}',
    ]
    batch.write_text("\n".join(lines), "utf-8")
    answer = khizana("search", "--archive", archive, "--batch", batch, "--limit", "5", "--json")
    assert answer.status == 1
    assert [row["id"] for row in answer.rows] == ["q1", 2, "q4"]
    assert list(answer.rows[0]) == ["id", "total", "hits"]
    assert list(answer.rows[0]["hits"][0]) == ["id", "score"]
    assert [row["total"] for row in answer.rows] == [2, 1, 3]
    assert answer.err.count("السطر") == 2


def test_search_in_several_archives(khizana, archive: Path, tmp_path: Path):
    text = tmp_path / "harbour.txt"
    text.write_text("ميناء ثان في الجنوب\n\nفتح ميناء الجنوب أرصفته أمام القوارب.\n", "utf-8")
    other = tmp_path / "south"
    assert khizana("import", "--archive", other, text, "--json").status == 0
    options = "--archive", archive, "--also", other, "ميناء"
    answer = khizana("search", *options, "--json").json
    assert [each["total"] for each in answer["archives"]] == [2, 1]
    assert answer["total"] == 3
    assert {hit["archive"] for hit in answer["hits"]} == {archive.name, "south"}
    told = khizana("search", *options)
    assert "south" in told.out
    assert told.status == 0
    some = khizana("search", *options[:-1], "ميناء الشمال سمكمك قبل:2020", "--json").json
    assert [each["relaxed"] for each in some["archives"] if each["total"]] == [True]
    assert "سمكمك" in {each["word"] for each in some["archives"][0]["missing"]}
    assert some["read"][0]["last"] == "2019-12-31"
    assert "سمكمك" in khizana("search", *options[:-1], "ميناء سمكمك").err
    missing = khizana("search", *options, "--also", tmp_path / "none", "--json")
    assert (missing.status, missing.json["total"]) == (1, 3)
    assert not (tmp_path / "none").exists()
    batch = khizana("search", "--archive", archive, "--also", other, "--batch", text)
    assert batch.status == 2


def test_an_archive_whose_index_cannot_be_used_is_named(
    khizana, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    text = tmp_path / "harbour.txt"
    text.write_text("ميناء ثان في الجنوب\n\nفتح ميناء الجنوب أرصفته أمام القوارب.\n", "utf-8")
    other = tmp_path / "south"
    assert khizana("import", "--archive", other, text, "--json").status == 0
    real, asked = search_command.answer, iter((True, False))

    def refuse(session: ArchiveSession, request: SearchRequest, output: Output) -> ResultPage:
        if next(asked):
            return real(session, request, output)
        raise IndexLockedError("busy")

    monkeypatch.setattr(search_command, "answer", refuse)
    found = khizana("search", "--archive", archive, "--also", other, "ميناء", "--json")
    assert found.status == 1
    (answered,) = found.json["archives"]
    (named,) = {archive.name, "south"} - {answered["name"]}
    assert named in found.err


def test_a_batch_tells_programs_why_a_query_has_no_answer(khizana, archive: Path, tmp_path: Path):
    """An empty list alone says that nothing was found, which is another thing."""
    questions = tmp_path / "queries.jsonl"
    questions.write_text('{"id": 1, "query": "مبلغ:كثير"}\n{"id": 2, "query": "كلمةلاتردهنا"}\n')
    bad, good = khizana("search", "--archive", archive, "--batch", questions, "--json").rows
    assert (bad["total"], bad["error"]["fault"]) == (0, "bad-number")
    assert bad["error"]["place"] == [5, 9]
    assert "error" not in good


def test_an_archive_that_is_named_twice_is_asked_once(khizana, archive: Path):
    options = "--archive", archive, "--also", archive / ".." / archive.name, "ميناء"
    found = khizana("search", *options, "--json").json
    alone = khizana("search", "--archive", archive, "ميناء", "--json").json
    assert found["total"] == alone["total"] == 2
    assert [hit["id"] for hit in found["hits"]] == [hit["id"] for hit in alone["hits"]]


def test_archives_stay_in_the_order_in_which_they_were_named_first():
    first, second = Path("a"), Path("b")
    assert _each_once([first, second, first, Path("a").resolve()]) == [first, second]
