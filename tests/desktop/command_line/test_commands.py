"""Every sub-command, as a script calls it."""

from __future__ import annotations

import csv
import errno
import io
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.passages import Passage, TextPositionSelector, TextQuoteSelector
from desktop.command_line import extract_command, import_command
from desktop.session.archive_session import ArchiveLocation
from index.errors import IndexDamagedError
from index.whoosh_engine import WhooshEngine

REPORT_KEYS = ["added", "updated", "unchanged", "duplicates", "failed", "seconds"]


def only_id(khizana, archive: Path, query: str) -> str:
    hits = khizana("search", "--archive", archive, query, "--json").json["hits"]
    return hits[0]["id"]


def mark(archive: Path, article_id: str, words: str) -> None:
    with Archive.open(archive) as opened:
        found = opened.articles.get(article_id)
        assert found is not None
        start = found.article.body.index(words)
        opened.passages.add(
            Passage(
                id="0" * 32,
                article_id=article_id,
                position=TextPositionSelector(start, start + len(words)),
                quote=TextQuoteSelector(words, "", ""),
                colour="green",
                note="للمراجعة",
                tags=("اقتصاد",),
                created="2026-01-02T03:04:05+00:00",
                modified="2026-01-02T03:04:05+00:00",
            )
        )


def behind(folder: Path, sql: str, *values: object) -> None:
    """Change the file as no Khizana does."""
    with closing(sqlite3.connect(folder / "archive.sqlite")) as connection:
        assert connection.execute(sql, values).rowcount > 0
        connection.commit()


# import


def test_import_reports_what_it_did(khizana, tmp_path: Path, texts: Path):
    folder = tmp_path / "new" / "archive"
    first = khizana("import", "--archive", folder, texts, "--json")
    assert first.status == 0
    assert list(first.json) == REPORT_KEYS
    assert (first.json["added"], first.json["failed"]) == (3, [])
    second = khizana("import", "--archive", folder, texts, "--json").json
    assert (second["added"], second["unchanged"]) == (0, 3)


def test_import_goes_on_after_a_bad_file(khizana, tmp_path: Path, texts: Path):
    (texts / "empty.txt").write_bytes(b"")
    missing = texts / "nowhere.txt"
    answer = khizana("import", "--archive", tmp_path / "a", texts, missing, "--json")
    assert answer.status == 1
    assert answer.json["added"] == 3
    assert {Path(row["path"]).name: row["reason"] for row in answer.json["failed"]} == {
        "empty.txt": "empty",
        "nowhere.txt": "not-found",
    }


def test_import_for_people(khizana, tmp_path: Path, texts: Path):
    (texts / "empty.txt").write_bytes(b"")
    answer = khizana("import", "--archive", tmp_path / "a", texts)
    assert "تمّ الاستيراد: 3 مقالات" in answer.out
    assert "empty.txt: الملف فارغ" in answer.err


def test_import_into_what_is_no_archive(khizana, tmp_path: Path, texts: Path):
    (tmp_path / "file").write_text("x")
    assert khizana("import", "--archive", tmp_path / "file", texts).status == 3
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "archive.sqlite").write_bytes(b"not a database" * 100)
    assert khizana("import", "--archive", broken, texts).status == 3


def test_import_that_runs_out_of_space_is_partly_done(khizana, tmp_path: Path, texts, monkeypatch):
    from articles.errors import ArchiveError, Reason

    def full(*_: object) -> object:
        raise ArchiveError(str(tmp_path), Reason.NO_SPACE)
        yield

    monkeypatch.setattr(import_command, "import_job", full)
    answer = khizana("import", "--archive", tmp_path / "a", texts)
    assert answer.status == 1
    assert "لا مساحة كافية" in answer.err


# search


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


def test_search_for_people(khizana, archive: Path):
    answer = khizana("search", "--archive", archive, "ميناء")
    assert "⟦ميناء⟧" in answer.out
    assert "نتيجتان" in answer.err
    nothing = khizana("search", "--archive", archive, "سمكمك")
    assert nothing.status == 0
    assert "لا مقال فيه «سمكمك»" in nothing.err


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
    import shutil

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


# show


def test_show_gives_everything_of_an_article(khizana, archive: Path):
    article_id = only_id(khizana, archive, "طاقته")
    mark(archive, article_id, "كلفة الميناء")
    answer = khizana("show", "--archive", archive, article_id, "--json")
    assert answer.status == 0
    found = answer.json
    assert list(found)[-2:] == ["summary", "bookmarks"]
    assert found["id"] == article_id
    for mention in (*found["figures"], *found["times"]):
        assert found["body"][mention["start"] : mention["end"]] == mention["text"]
    assert any(figure["low"] == 14000000000 for figure in found["figures"])
    assert '"low": 14000000000,' in answer.out
    assert found["summary"]
    assert found["bookmarks"][0]["text"] == "كلفة الميناء"
    shown = khizana("show", "--archive", archive, article_id).out
    assert "الأرقام:" in shown
    assert "«كلفة الميناء» · للمراجعة · #اقتصاد" in shown


def test_show_of_an_unknown_id(khizana, archive: Path):
    answer = khizana("show", "--archive", archive, "unknown", "--json")
    assert (answer.status, answer.out) == (1, "")
    assert "unknown" in answer.err


# extract


def test_extract_reads_files_without_an_archive(khizana, texts: Path, home: Path):
    answer = khizana("extract", texts / "port.txt", texts / "oasis.txt", "--json")
    assert answer.status == 0
    port, oasis = answer.rows
    assert port["published"] == "2019-03-12"
    assert oasis["figures"]
    assert not (home / "data").exists()


def test_extract_takes_the_date_of_publication(khizana, texts: Path):
    answer = khizana("extract", texts / "school.txt", "--published", "2020-09", "--json")
    assert answer.rows[0]["published"] == "2020-09"
    assert answer.rows[0]["published_evidence"] == "stated"


def test_extract_goes_on_after_a_bad_file(khizana, texts: Path):
    answer = khizana("extract", texts / "nowhere.txt", texts / "port.txt", "--json")
    assert answer.status == 1
    assert len(answer.rows) == 1
    assert "nowhere.txt" in answer.err


def test_extract_takes_the_text_of_a_table_as_it_is(khizana, tmp_path: Path):
    text = "  بلغ العدد 1.200\u200f عامل  \n\n\tسنة 2015 \ud800"
    table = tmp_path / "bodies.jsonl"
    rows = [
        json.dumps({"id": "a", "text": text}),
        "{broken",
        '{"id": "b"}',
        "[]",
        json.dumps({"id": 7, "text": "وصل 30 سائحا أمس", "published": "2019-05-02"}),
    ]
    table.write_bytes("\n".join(rows).encode() + b'\n\xff\xfe\n{"text": ""}')
    answer = khizana("extract", "--jsonl", table, "--json")
    assert answer.status == 1
    first, second, third = answer.rows
    assert (first["id"], first["body"]) == ("a", text)
    for mention in (*first["figures"], *first["times"]):
        assert text[mention["start"] : mention["end"]] == mention["text"]
    assert (second["id"], second["published"]) == (7, "2019-05-02")
    assert (third["id"], third["body"]) == ("7", "")
    assert answer.err.count("bodies.jsonl#") == 4


def test_extract_streams(tmp_path: Path, monkeypatch):
    table = tmp_path / "bodies.jsonl"
    table.write_text('{"id": "1", "text": "نص"}\n' * 3, "utf-8")
    found = extract_command._of_rows(table)
    assert next(found)[0] == "1"
    found.close()


def test_a_fault_of_ours_in_one_row_does_not_stop_the_others(khizana, tmp_path, monkeypatch):
    real = extract_command.annotate_body

    def faulty(article_id: str, text: str, published: str | None) -> object:
        if article_id == "2":
            raise ZeroDivisionError
        return real(article_id, text, published)

    monkeypatch.setattr(extract_command, "annotate_body", faulty)
    table = tmp_path / "bodies.jsonl"
    rows = [json.dumps({"id": str(n), "text": "نص قصير"}) for n in (1, 2, 3)]
    table.write_text("\n".join(rows), "utf-8")
    answer = khizana("extract", "--jsonl", table, "--json")
    assert answer.status == 1
    assert [row["id"] for row in answer.rows] == ["1", "3"]


def test_extract_for_people(khizana, texts: Path):
    answer = khizana("extract", texts / "port.txt")
    assert "14 مليار درهم" in answer.out
    assert "التواريخ:" in answer.out


def test_a_table_that_is_not_there(khizana, tmp_path: Path):
    answer = khizana("extract", "--jsonl", tmp_path / "none.jsonl", "--json")
    assert (answer.status, answer.out) == (1, "")
    assert "none.jsonl" in answer.err


# summary


def test_summary_as_html(khizana, archive: Path, tmp_path: Path):
    article_id = only_id(khizana, archive, "طاقته")
    target = tmp_path / "summary.html"
    answer = khizana("summary", "--archive", archive, article_id, "--html", target)
    assert answer.status == 0
    assert "ميناء جديد في الشمال" in target.read_text("utf-8")
    partly = khizana("summary", "--archive", archive, article_id, "none", "--html", target)
    assert partly.status == 1
    target.unlink()
    assert khizana("summary", "--archive", archive, "none", "--html", target).status == 1
    assert not target.exists()


def test_summary_where_nothing_can_be_written(khizana, archive: Path, tmp_path: Path):
    article_id = only_id(khizana, archive, "طاقته")
    target = tmp_path / "no" / "summary.html"
    answer = khizana("summary", "--archive", archive, article_id, "--html", target)
    assert answer.status == 1
    assert "تعذّر حفظ الملخص" in answer.err


def test_summary_as_pdf(qapp, khizana, archive: Path, tmp_path: Path):
    article_id = only_id(khizana, archive, "طاقته")
    target = tmp_path / "summary.pdf"
    answer = khizana("summary", "--archive", archive, article_id, "--pdf", target)
    assert answer.status == 0
    assert target.read_bytes().startswith(b"%PDF")


def all_ids(khizana, archive: Path) -> list[str]:
    found = khizana("search", "--archive", archive, "", "--limit", 50, "--json").json
    return [hit["id"] for hit in found["hits"]]


def test_summary_of_several_articles_is_their_dossier(khizana, archive: Path, tmp_path: Path):
    ids = all_ids(khizana, archive)
    assert len(ids) > 1
    target = tmp_path / "dossier.html"
    written = ["summary", "--archive", archive, *ids, "--html", target, "--title", "ملف الموانئ"]
    assert khizana(*written).status == 0
    text = target.read_text("utf-8")
    assert "<h1>ملف الموانئ</h1>" in text
    assert text.count('class="abstract"') == len(ids)
    assert text.count('id="source-') == len(ids)
    assert "أُضيف في" in text


def test_summary_is_as_long_as_asked(khizana, archive: Path, tmp_path: Path):
    article_id = only_id(khizana, archive, "طاقته")
    target = tmp_path / "summary.html"
    asked = ["summary", "--archive", archive, article_id, "--html", target, "--sentences"]
    lengths = []
    for count in (1, 2):
        assert khizana(*asked, count).status == 0
        summary = target.read_text("utf-8").split('<section class="summary">')[1]
        lengths.append(summary.split("</section>")[0].count("<li>"))
    assert lengths == [1, 2]
    assert khizana(*asked, 11).status == 2


# bookmarks


def test_bookmarks_in_three_formats(khizana, archive: Path):
    article_id = only_id(khizana, archive, "طاقته")
    mark(archive, article_id, "كلفة الميناء")
    collection = khizana("bookmarks", "--archive", archive).json
    assert collection["type"] == "AnnotationCollection"
    assert collection["total"] == 1
    text = khizana("bookmarks", "--archive", archive, "--format", "markdown").out
    assert "> كلفة الميناء" in text
    table = khizana("bookmarks", "--archive", archive, "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(table)))
    assert rows[0]["exact"] == "كلفة الميناء"


# check


def test_check_of_a_sound_archive(khizana, archive: Path):
    answer = khizana("check", "--archive", archive, "--json")
    assert answer.status == 0
    assert answer.json == {"articles": 3, "indexed": 3, "bookmarks": 0, "problems": []}
    assert "كل شيء سليم" in khizana("check", "--archive", archive).out


def test_check_names_an_index_left_behind_and_repairs_it(khizana, archive: Path, home: Path):
    import shutil

    shutil.rmtree(home / "cache")
    answer = khizana("check", "--archive", archive, "--json")
    assert (answer.status, answer.json["problems"]) == (1, ["index-outdated"])
    repaired = khizana("check", "--archive", archive, "--repair", "--json")
    assert repaired.status == 0
    assert repaired.json["indexed"] == 3


def test_check_names_a_damaged_article_and_search_goes_on(khizana, archive: Path, home: Path):
    damaged = only_id(khizana, archive, "طاقته")
    behind(archive, "UPDATE articles SET body = substr(body, 1, 20) WHERE id = ?", damaged)
    answer = khizana("check", "--archive", archive, "--json")
    assert (answer.status, answer.json["problems"]) == (1, [f"article-damaged: {damaged}"])
    assert damaged in khizana("check", "--archive", archive).out
    found = khizana("search", "--archive", archive, "الميناء", "--json")
    assert (found.status, found.json["total"]) == (0, 2)  # what it was indexed with is known
    shown = khizana("show", "--archive", archive, damaged)
    assert shown.status == 1
    assert "تالف" in shown.err
    shutil.rmtree(home / "cache")
    found = khizana("search", "--archive", archive, "الميناء", "--json")
    assert (found.status, found.json["total"]) == (0, 1)
    assert "تالف" in found.err
    answer = khizana("check", "--archive", archive, "--json")
    assert answer.json["problems"] == [f"article-damaged: {damaged}"]


def test_repair_reads_a_damaged_article_again_from_its_file(khizana, archive: Path):
    damaged = only_id(khizana, archive, "طاقته")
    behind(archive, "UPDATE articles SET body = substr(body, 1, 20) WHERE id = ?", damaged)
    answer = khizana("check", "--archive", archive, "--repair", "--json")
    assert (answer.status, answer.json["problems"]) == (0, [])
    assert only_id(khizana, archive, "طاقته") == damaged


def test_repair_keeps_the_index_that_answers_until_the_new_one_stands(
    khizana, archive: Path, monkeypatch
):
    def fail(*_):
        raise OSError(errno.ENOSPC, "full")

    only_id(khizana, archive, "طاقته")
    with monkeypatch.context() as patched:
        patched.setattr("index.segments.writer.SteppedWriter.commit_steps", fail)
        assert khizana("check", "--archive", archive, "--repair").status != 0
    with ArchiveLocation(archive).open_session() as session:
        assert session.engine.count() == 3
        assert not session.engine.is_current()
    assert khizana("check", "--archive", archive, "--repair").status == 0


@pytest.mark.parametrize("ending", ["number.col", "pst", "pos", "trm"])
def test_check_finds_a_damaged_index(khizana, archive: Path, home: Path, ending: str):
    only_id(khizana, archive, "طاقته")
    (path,) = home.glob(f"cache/index/*/build-*/*{ending}")
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 4
    path.write_bytes(data)
    answer = khizana("check", "--archive", archive, "--json")
    assert (answer.status, answer.json["problems"]) == (1, ["index-damaged"])
    assert khizana("check", "--archive", archive, "--repair").status == 0


def test_check_of_no_archive(khizana, tmp_path: Path):
    assert khizana("check", "--archive", tmp_path / "none").status == 3


# backup, restore, salvage


def test_a_backup_is_an_archive_and_is_restored(khizana, archive: Path, tmp_path: Path):
    mark(archive, only_id(khizana, archive, "طاقته"), "كلفة الميناء")
    made = khizana("backup", "--archive", archive, tmp_path / "copy", "--json")
    assert (made.status, made.json["articles"], made.json["bookmarks"]) == (0, 3, 1)
    assert khizana("check", "--archive", tmp_path / "copy", "--repair").status == 0
    back = khizana("restore", "--archive", tmp_path / "back", tmp_path / "copy")
    assert back.status == 0
    before, after = (
        khizana("bookmarks", "--archive", each, "--json").json
        for each in (archive, tmp_path / "back")
    )
    assert before == after
    again = khizana("backup", "--archive", archive, tmp_path / "copy")
    assert again.status == 3
    assert "ليس فارغا" in again.err


def test_own_words_come_back_to_an_archive(khizana, archive: Path, tmp_path: Path):
    mark(archive, only_id(khizana, archive, "طاقته"), "كلفة الميناء")
    before = khizana("bookmarks", "--archive", archive, "--json").json
    assert khizana("backup", "--archive", archive, tmp_path / "own", "--own").status == 0
    behind(archive, "DELETE FROM passages")
    back = khizana("restore", "--archive", archive, tmp_path / "own", "--json")
    assert back.json["restored"]["passages"] == 1
    assert khizana("bookmarks", "--archive", archive, "--json").json == before


def test_salvage_makes_an_archive_of_what_is_left(khizana, archive: Path, tmp_path: Path):
    lost = only_id(khizana, archive, "طاقته")
    mark(archive, lost, "كلفة الميناء")
    behind(archive, "UPDATE articles SET body = substr(body, 1, 20) WHERE id = ?", lost)
    saved = khizana("salvage", "--archive", archive, tmp_path / "saved", "--json")
    assert saved.status == 1
    assert (saved.json["articles"], saved.json["own"], saved.json["lost"]) == (2, 1, [lost])
    assert khizana("check", "--archive", tmp_path / "saved", "--repair").status == 0
    assert khizana("salvage", "--archive", archive, tmp_path / "saved").status == 3


# for all


@pytest.mark.parametrize("command", ["search", "show", "bookmarks", "check"])
def test_a_newer_archive_is_left_alone(khizana, archive: Path, command: str):
    import sqlite3

    connection = sqlite3.connect(archive / "archive.sqlite")
    connection.execute("PRAGMA user_version = 9999")
    connection.close()
    extra = ["x"] if command in {"search", "show"} else []
    answer = khizana(command, "--archive", archive, *extra)
    assert answer.status == 3
    assert "نسخة أحدث" in answer.err


def test_an_unexpected_fault_is_told_without_a_traceback(khizana, archive, home, monkeypatch):
    def broken(*_: object) -> object:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr(WhooshEngine, "search", broken)
    answer = khizana("search", "--archive", archive, "كلمة")
    assert answer.status == 1
    assert "Traceback" not in answer.err
    assert "خطأ غير متوقع" in answer.err
    assert "ZeroDivisionError" in (home / "log" / "khizana.log").read_text("utf-8")
