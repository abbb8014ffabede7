"""`khizana extract` needs no archive and streams what it finds."""

from __future__ import annotations

import json
from pathlib import Path

from desktop.command_line import extract_command


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


def test_a_date_is_taken_for_rows_without_one(khizana, tmp_path: Path):
    table = tmp_path / "bodies.jsonl"
    table.write_text('{"text": "وصل أمس"}\n{"text": "وصل أمس", "published": "2019"}\n', "utf-8")
    rows = khizana("extract", "--jsonl", table, "--published", "2020-09", "--json").rows
    assert [row["published"] for row in rows] == ["2020-09", "2019"]
