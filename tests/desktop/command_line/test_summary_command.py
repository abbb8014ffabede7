"""`khizana summary` writes one article's summary or the dossier of several."""

from __future__ import annotations

from pathlib import Path


def only_id(khizana, archive: Path, query: str) -> str:
    hits = khizana("search", "--archive", archive, query, "--json").json["hits"]
    return hits[0]["id"]


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
    assert "تعذّر الحفظ" in answer.err


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
