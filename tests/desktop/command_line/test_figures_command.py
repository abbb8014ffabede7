"""`khizana figures`, as a script calls it."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.archive.archive import FILE_NAME, Archive
from desktop.command_line.dispatch import start
from desktop.command_line.exit_status import ExitStatus

KEYS = [
    "article",
    "start",
    "end",
    "text",
    "kind",
    "low",
    "high",
    "unit",
    "counted",
    "subject",
    "qualifier",
    "period",
    "rate",
    "direction",
    "attribution",
    "doubts",
    "indicator",
    "label",
    "conflict",
]
COAST = (
    "مراكز النداء على الساحل\n\nتعمل مراكز النداء في المغرب منذ سنين. "
    "وتشغل مراكز النداء 71 ألف عامل سنة 2014."
)
PLAIN = (
    "السهل يستقطب الشركات\n\nنما قطاع ترحيل الخدمات بالمغرب. "
    "ووفر ترحيل الخدمات 29 ألف منصب شغل سنة 2014."
)


@pytest.fixture
def khizana_bytes(monkeypatch) -> Callable[[Path, str], bytes]:
    """What `khizana figures --format` writes, byte by byte."""

    def run(folder: Path, form: str) -> bytes:
        out = io.BytesIO()
        # The wrapper would close what it wraps when nobody holds it any more.
        wrapper = io.TextIOWrapper(out)
        with monkeypatch.context() as patched:
            patched.setattr("sys.stdout", wrapper)
            status = start(["figures", "--archive", str(folder), "--format", form])
        assert status == ExitStatus.DONE
        return out.getvalue()

    return run


@pytest.fixture
def ledger(tmp_path: Path, texts: Path, khizana) -> Path:
    (texts / "coast.txt").write_text(COAST, "utf-8")
    (texts / "plain.txt").write_text(PLAIN, "utf-8")
    folder = tmp_path / "ledger"
    assert khizana("import", "--archive", folder, texts).status == 0
    return folder


def test_an_archive_that_is_only_read_tells_its_figures_too(
    khizana, ledger: Path, monkeypatch
) -> None:
    before = khizana("figures", "--archive", ledger, "--json").rows
    with Archive.open(ledger) as archive:
        archive.ledger.clear()
        archive.ledger.set_state(0, 0)
    content = (ledger / FILE_NAME).read_bytes()
    monkeypatch.setattr("articles.archive.archive._is_only_read", lambda file: True)
    assert khizana("figures", "--archive", ledger, "--json").rows == before
    assert (ledger / FILE_NAME).read_bytes() == content


def test_each_figure_is_a_row_of_the_contract(khizana, ledger) -> None:
    rows = khizana("figures", "--archive", ledger, "--json").rows
    assert rows
    assert all(list(row) == KEYS for row in rows)


def test_a_row_stands_at_its_place_in_the_article(khizana, ledger) -> None:
    row = khizana("figures", "--archive", ledger, "--json").rows[0]
    body = khizana("show", "--archive", ledger, row["article"], "--json").json["body"]
    assert body[row["start"] : row["end"]] == row["text"]


def test_figures_of_one_indicator_share_id_and_name_and_contradict(khizana, ledger) -> None:
    rows = khizana("figures", "--archive", ledger, "--indicator", "مناصب الشغل", "--json").rows
    by_text = {row["text"]: row for row in rows}
    one, two = by_text["71 ألف عامل"], by_text["29 ألف منصب شغل"]
    assert one["indicator"] == two["indicator"]
    assert one["label"] == two["label"]
    assert one["conflict"] is two["conflict"] is True


def test_a_query_narrows_to_the_articles_that_it_finds(khizana, ledger) -> None:
    rows = khizana("figures", "--archive", ledger, "--query", "الساحل", "--json").rows
    assert {row["text"] for row in rows} == {"71 ألف عامل"}
    assert rows[0]["conflict"] is True


def test_csv_has_a_quotation_with_every_number(khizana, ledger) -> None:
    shown = khizana("figures", "--archive", ledger, "--format", "csv")
    assert shown.status == ExitStatus.DONE
    rows = list(
        csv.DictReader(io.StringIO(shown.out.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")))
    )
    assert rows
    assert all(row["text"] in row["quotation"] and row["title"] for row in rows)


def test_each_number_has_its_verdict_for_programs_and_in_words(khizana, ledger) -> None:
    """The two values of one year contradict; what nobody else tells has no verdict."""
    out = khizana("figures", "--archive", ledger, "--format", "csv").out
    rows = csv.DictReader(io.StringIO(out.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")))
    told = {row["text"]: (row["conflict"], row["verdict"], row["status"]) for row in rows}
    assert told["71 ألف عامل"] == told["29 ألف منصب شغل"] == ("1", "conflict", "observed")
    assert all(verdict == "" for conflict, verdict, _ in told.values() if conflict == "0")
    words = khizana("figures", "--archive", ledger, "--format", "markdown").out
    assert "يعارضه غيره" in words
    assert "observed" not in words


def test_xlsx_is_a_workbook(khizana_bytes, ledger) -> None:
    assert khizana_bytes(ledger, "xlsx").startswith(b"PK")


def test_people_read_the_figures_under_their_indicators(khizana, ledger) -> None:
    shown = khizana("figures", "--archive", ledger)
    assert shown.status == 0
    lines = shown.out.splitlines()
    heading = lines.index("مناصب الشغل · ترحيل الخدمات ومراكز الاتصال")
    assert any("71 ألف عامل" in line and "✗" in line for line in lines[heading + 1 : heading + 3])


def test_what_is_imported_later_is_there_at_the_next_call(khizana, ledger, texts) -> None:
    khizana("figures", "--archive", ledger, "--json")
    (texts / "hills.txt").write_text("خبر من الجبل\n\nفي القرية 37 مدرسة جديدة.", "utf-8")
    assert khizana("import", "--archive", ledger, texts).status == 0
    rows = khizana("figures", "--archive", ledger, "--json").rows
    assert any(row["text"] == "37 مدرسة" for row in rows)


def test_no_archive_is_told(khizana, tmp_path) -> None:
    assert khizana("figures", "--archive", tmp_path / "none").status == ExitStatus.NO_ARCHIVE


def test_a_package_describes_its_columns(khizana_bytes, ledger) -> None:
    with zipfile.ZipFile(io.BytesIO(khizana_bytes(ledger, "data-package"))) as archive:
        heads = archive.read("table.csv").decode("utf-8").splitlines()[0].split(",")
        columns = json.loads(archive.read("table.csv-metadata.json"))["tableSchema"]["columns"]
    assert heads == [column["name"] for column in columns]


def test_linked_data_quotes_the_article_of_every_number(khizana_bytes, ledger) -> None:
    graph = json.loads(khizana_bytes(ledger, "observations"))["@graph"]
    known = {node["@id"] for node in graph}
    observed = [node for node in graph if "Observation" in node["@type"]]
    assert {node["oa:hasTarget"]["oa:exact"] for node in observed} >= {"71 ألف عامل"}
    for node in observed:
        assert node["variableMeasured"]["@id"] in known
        assert node["prov:wasQuotedFrom"]["@id"] in known
        assert node["oa:hasTarget"]["oa:exact"] in node["disambiguatingDescription"]
    said = {node["oa:hasTarget"]["oa:exact"]: node["description"] for node in observed}
    assert said["71 ألف عامل"] == said["29 ألف منصب شغل"] == "contradicted"
    verdicts = {
        node["oa:hasTarget"]["oa:exact"]: node["additionalProperty"]["value"]
        for node in observed
        if "additionalProperty" in node
    }
    assert verdicts["71 ألف عامل"] == verdicts["29 ألف منصب شغل"] == "conflict"


def test_a_document_for_readers_has_the_numbers(khizana_bytes, ledger) -> None:
    assert "71 ألف عامل" in khizana_bytes(ledger, "html").decode("utf-8")


def test_decisions_are_not_asked_for_together_with_what_chooses_figures(
    khizana, ledger, tmp_path
) -> None:
    done = khizana(
        "figures", "--archive", ledger, "--decisions", tmp_path / "a.json", "--format", "csv"
    )
    assert done.status == ExitStatus.WRONG_USAGE
    assert "--format" in done.err
    assert not (tmp_path / "a.json").exists()
