from __future__ import annotations

import dataclasses
import math
import sqlite3

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.archive.archive import FILE_NAME, Archive
from articles.archive.article_writing import Outcome
from articles.cleaning.cleaned_text import Edit, EditReason
from articles.document import Document
from articles.errors import ArchiveError, Reason
from articles.figures.correction import FigureCorrection
from articles.figures.figure import Direction, Doubt, Figure, FigureKind, Qualifier, Verdict
from articles.passages.anchoring import anchor_at, quote
from articles.passages.passage import Anchoring, Passage, TextPositionSelector
from articles.span import Span
from articles.timeline.publication_date import DateEvidence, PublicationDate
from articles.timeline.time_expression import Basis, TimeExpression, TimeType

TEXT = "افتتحت الشركة فرعا سنة 2019 وشغلت 250 عاملا في مدينة ساحلية."


def figure_in(body: str, words: str, **fields: object) -> Figure:
    start = body.index(words)
    return Figure(Span(start, start + len(words)), words, FigureKind.COUNT, 250.0, 250.0, **fields)


def time_in(body: str, words: str, label: str) -> TimeExpression:
    start = body.index(words)
    return TimeExpression(
        Span(start, start + len(words)), words, TimeType.DATE, "2019", Basis.EXPLICIT, label
    )


def passage_on(body: str, words: str, article_id: str, passage_id: str = "ab") -> Passage:
    start = body.index(words)
    span = Span(start, start + len(words))
    return Passage(
        id=passage_id,
        article_id=article_id,
        position=TextPositionSelector(span.start, span.end),
        quote=quote(body, span),
        colour="green",
        note="",
        tags=(),
        created="2025-01-01T00:00:00+00:00",
        modified="2025-01-01T00:00:00+00:00",
    )


def put(archive: Archive, annotated, document: Document, **fields: object) -> str:
    archive.articles.put(document, annotated(document, **fields))
    return archive.articles.classify(document).article_id


def test_those_that_report_figures_come_in_the_order_asked_for(
    archive, document, annotated
) -> None:
    figure, time = figure_in(TEXT, "250 عاملا"), time_in(TEXT, "سنة 2019", TEXT)
    files = [document(f"{TEXT}{end}", origin=f"/{end}.txt") for end in ("", " أمس.", " اليوم.")]
    reporting = put(archive, annotated, files[0], figures=(figure,), times=(time,))
    silent = put(archive, annotated, files[1], times=(time,))
    confirmed = put(archive, annotated, files[2])
    archive.figure_corrections.put(
        FigureCorrection(
            id="a",
            article_id=confirmed,
            anchor=anchor_at(TEXT, figure.span),
            verdict=Verdict.CONFIRMED,
            kind=figure.kind,
            low=figure.low,
            high=figure.high,
            unit=None,
            counted=None,
            changed="2026-01-05T10:00:00+01:00",
        )
    )
    found = list(archive.articles.reporting([confirmed, silent, reporting, "unknown"]))
    assert [each.article.id for each in found] == [confirmed, reporting]
    assert found[1].figures == (figure,)
    assert not any(each.times for each in found)


def test_an_article_comes_back_as_it_was(archive, document, annotated) -> None:
    file = document(
        TEXT, url="https://example.org/1", publisher="جريدة", creator="كاتب", published="2020-05-06"
    )
    figures = (
        figure_in(TEXT, "250 عاملا", key=True, counted="عاملا", period="2019"),
        dataclasses.replace(
            figure_in(TEXT, "2019"),
            kind=FigureKind.MONEY,
            low=None,
            high=math.inf,
            unit="MAD",
            qualifier=Qualifier.UP_TO,
            rate="per year",
            direction=Direction.TARGET,
            attribution="وزارة",
            doubts=(Doubt.NO_UNIT, Doubt.AMBIGUOUS_SEPARATOR),
        ),
    )
    times = (
        time_in(TEXT, "سنة 2019", "افتتحت الشركة فرعا"),
        dataclasses.replace(
            time_in(TEXT, "2019", "كلام ليس في المقال"), value=None, covers="2018/2019"
        ),
        time_in(TEXT, "2019", "افتتحت الشركة…"),
        time_in(TEXT, "2019", "…الشركة فرعا…"),
        time_in(TEXT, "2019", "…"),
        time_in(TEXT, "2019", "…ليس…في…"),
        time_in(TEXT, "2019", ""),
    )
    date = PublicationDate("2020-05-06", DateEvidence.STATED, "2020-05-06")
    made = annotated(file, figures=figures, times=times, date=date)
    assert archive.articles.put(file, made) is Outcome.ADDED
    found = archive.articles.get(file.fingerprint[:16])
    assert found is not None
    assert found.article == dataclasses.replace(made.article, id=file.fingerprint[:16])
    assert found.figures == figures
    assert found.times == times
    assert archive.articles.figures_of(["?", found.article.id]) == {found.article.id: figures}
    assert archive.articles.times_of([found.article.id]) == {found.article.id: times}
    assert archive.articles.bodies([found.article.id, "?"]) == {found.article.id: TEXT}
    assert archive.articles.document(found.article.id) == file
    assert archive.articles.original_text(found.article.id) == TEXT
    assert archive.check() == ()


def test_an_unknown_id_is_no_article(archive) -> None:
    articles = archive.articles
    assert articles.get("p0") is None
    assert articles.document("p0") is None
    assert articles.original_text("p0") is None
    assert articles.bodies(["p0"]) == {}
    assert articles.figures_of(["p0"]) == {}
    assert articles.remove("p0") is False
    assert articles.keep_date("p0", PublicationDate()) is False
    assert articles.forget_date("p0") is False
    assert list(articles.get_many(["p0", "\ud800"])) == []


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(
        st.characters(exclude_categories=()) | st.sampled_from(["\ud812", "\0", "ع"]), min_size=1
    ),
    title=st.text(st.characters(exclude_categories=()) | st.just("\udc00"), min_size=1),
)
def test_hostile_words_come_back(archive, document, annotated, text: str, title: str) -> None:
    file = document(text, f"/\udcff/{text}", title=title)
    made = annotated(file, date=PublicationDate("", DateEvidence.INFERRED, title))
    archive.articles.put(file, made)
    article_id = archive.articles.classify(file).article_id
    found = archive.articles.get(article_id)
    assert found is not None
    assert found.article.body == text
    assert found.article.metadata.title == title
    assert found.article.metadata.date.basis == title
    assert archive.articles.remove(article_id)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    parts=st.lists(st.tuples(st.text(max_size=5), st.text(max_size=5), st.text(max_size=5))),
    tail=st.text(max_size=5),
)
def test_the_original_is_rebuilt_from_the_edits(
    archive, document, annotated, parts: list[tuple[str, str, str]], tail: str
) -> None:
    original = body = ""
    edits = []
    for kept, removed, replacement in parts:
        start = len(original) + len(kept)
        edits.append(Edit(start, start + len(removed), removed, replacement, EditReason.SPACES))
        original += kept + removed
        body += kept + replacement
    file = document(original + tail, "/edited.txt")
    archive.articles.put(file, annotated(file, body=body + tail, edits=tuple(edits)))
    article_id = archive.articles.classify(file).article_id
    assert archive.articles.original_text(article_id) == file.text
    found = archive.articles.get(article_id)
    assert found is not None
    assert found.article.provenance.edits == tuple(edits)
    assert archive.articles.remove(article_id)


def test_edits_that_cannot_be_replayed_do_not_cost_the_original(
    archive, document, annotated, caplog
) -> None:
    file = document("الأصل كله")
    wrong = Edit(0, 3, "غلط", "", EditReason.BOILERPLATE)
    article_id = put(archive, annotated, file, body="الجسد", edits=(wrong,))
    assert archive.articles.original_text(article_id) == "الأصل كله"
    assert "do not give its original" in caplog.text


# What comes of a document.


def test_the_same_file_twice_is_unchanged(archive, document, annotated) -> None:
    file = document()
    put(archive, annotated, file)
    revision = archive.articles.revision()
    assert archive.articles.put(file, annotated(file)) is Outcome.UNCHANGED
    assert archive.articles.revision() == revision
    assert archive.articles.count() == 1


def test_a_changed_file_keeps_its_id_and_its_passages(archive, document, annotated) -> None:
    article_id = put(archive, annotated, document(TEXT))
    archive.passages.add(passage_on(TEXT, "250 عاملا", article_id))
    changed = document("أضيفت جملة في البداية. " + TEXT)
    assert archive.articles.classify(changed).outcome is Outcome.UPDATED
    assert archive.articles.put(changed, annotated(changed)) is Outcome.UPDATED
    assert archive.articles.ids() == [article_id]
    (passage,) = archive.passages.of_article(article_id)
    assert passage.anchoring is Anchoring.ANCHORED
    assert changed.text[passage.position.start : passage.position.end] == "250 عاملا"
    assert archive.articles.put(changed, annotated(changed)) is Outcome.UNCHANGED


def test_a_passage_whose_words_are_gone_is_kept_as_lost(archive, document, annotated) -> None:
    article_id = put(archive, annotated, document(TEXT))
    passage = passage_on(TEXT, "250 عاملا", article_id)
    archive.passages.add(passage)
    changed = document("لم يبق من المقال شيء.")
    archive.articles.put(changed, annotated(changed))
    (lost,) = archive.passages.of_article(article_id)
    assert lost == dataclasses.replace(passage, anchoring=Anchoring.LOST)
    back = document(TEXT)
    archive.articles.put(back, annotated(back))
    assert archive.passages.of_article(article_id) == (passage,)


def test_the_same_words_elsewhere_are_a_duplicate(archive, document, annotated, tmp_path) -> None:
    there = tmp_path / "there.txt"
    there.write_text("موجود", "utf-8")
    first, copy = document(TEXT, str(there)), document(TEXT, "/copy.txt")
    article_id = put(archive, annotated, first)
    assert archive.articles.classify(copy).outcome is Outcome.DUPLICATE
    assert archive.articles.put_copy(copy) is Outcome.DUPLICATE
    assert archive.articles.put_copy(copy) is Outcome.UNCHANGED
    assert archive.articles.put(copy, annotated(copy)) is Outcome.UNCHANGED
    changed_copy = document(TEXT + " وزيد فيه.", "/copy.txt")
    assert archive.articles.put(changed_copy, annotated(changed_copy)) is Outcome.ADDED
    changed = document(TEXT + " وتغير الأصل.", str(there))
    assert archive.articles.put(changed, annotated(changed)) is Outcome.UPDATED
    assert archive.articles.count() == 2
    assert archive.articles.original_text(article_id) == changed.text


def test_a_moved_file_updates_its_article(archive, document, annotated) -> None:
    article_id = put(archive, annotated, document(TEXT, "/nowhere/old.txt#1"))
    archive.articles.put_copy(document(TEXT, "/nowhere/new.txt#1"))
    changed = document(TEXT + " وزيد فيه.", "/nowhere/new.txt#1")
    assert archive.articles.put(changed, annotated(changed)) is Outcome.UPDATED
    assert archive.articles.ids() == [article_id]
    found = archive.articles.get(article_id)
    assert found is not None
    assert found.article.provenance.origin == "/nowhere/new.txt#1"


def test_a_newer_extractor_reads_an_article_again(archive, document, annotated) -> None:
    file = document(TEXT)
    article_id = put(archive, annotated, file)
    assert archive.articles.stale_ids() == []
    archive._database.write("UPDATE articles SET extractor = 0")
    assert archive.articles.stale_ids() == [article_id]
    assert archive.articles.put(file, annotated(file)) is Outcome.UPDATED
    assert archive.articles.stale_ids() == []


def test_no_document_is_looked_up_by_reading_the_whole_archive(
    archive, document, annotated, monkeypatch
) -> None:
    put(archive, annotated, document(TEXT))
    asked: list[str] = []
    row = archive._database.row

    def remember(sql, values=()):
        asked.extend(
            step[3] for step in archive._database.rows(f"EXPLAIN QUERY PLAN {sql}", values)
        )
        return row(sql, values)

    monkeypatch.setattr(archive._database, "row", remember)
    archive.articles.classify(document("جديد", "/new.txt", identifier="p0"))
    assert asked
    assert [step for step in asked if step.startswith("SCAN") and "CONSTANT" not in step] == []


# Ids.


def test_a_rows_own_id_is_kept(archive, document, annotated) -> None:
    assert put(archive, annotated, document("واحد", "/t#p0", identifier="p0")) == "p0"
    assert archive.articles.ids() == ["p0"]


@pytest.mark.parametrize(
    "identifier", ["", "-x", "a b", "a/b", "x" * 65, "\ud800", "a\n", "\N{RIGHT-TO-LEFT MARK}a"]
)
def test_an_unusable_id_gives_way_to_the_fingerprint(
    archive, document, annotated, identifier: str
) -> None:
    file = document("واحد", "/t#0", identifier=identifier)
    assert put(archive, annotated, file) == file.fingerprint[:16]
    assert archive.articles.document(file.fingerprint[:16]) == file


def test_a_taken_id_is_not_given_twice(archive, document, annotated) -> None:
    put(archive, annotated, document("واحد", "/one#p0", identifier="p0"))
    other = document("اثنان", "/two#p0", identifier="p0")
    assert put(archive, annotated, other) == other.fingerprint[:16]
    assert archive.articles.ids() == ["p0", other.fingerprint[:16]]


def test_fingerprints_that_begin_alike_are_told_apart(archive, document, annotated) -> None:
    fingerprints = ["a" * 64, "a" * 16 + "b" * 48, "a" * 16 + "b" * 8 + "c" * 40]
    ids = []
    for number, fingerprint in enumerate(fingerprints):
        file = dataclasses.replace(document("نص", f"/{number}"), fingerprint=fingerprint)
        ids.append(put(archive, annotated, file))
    assert ids == ["a" * 16, "a" * 16 + "-" + "b" * 8, "a" * 16 + "-" + "b" * 8 + "c" * 8]


def test_a_short_fingerprint_still_makes_ids(archive, document, annotated) -> None:
    for number in range(3):
        file = dataclasses.replace(document("نص", f"/{number}#x"), fingerprint="ab")
        archive.articles.put(file, annotated(file))
        archive._database.write("UPDATE articles SET fingerprint = ?", (f"{number}",))
    assert archive.articles.ids() == ["ab", "ab-2", "ab-3"]


# Removal.


def test_a_removed_article_comes_back_to_its_passages(archive, document, annotated) -> None:
    file = document(TEXT, title="عنوان المقال")
    article_id = put(archive, annotated, file)
    passage = passage_on(TEXT, "مدينة ساحلية", article_id)
    archive.passages.add(passage)
    assert archive.articles.remove(article_id)
    assert archive.articles.get(article_id) is None
    assert archive.articles.count() == 0
    assert archive.passages.all() == (passage,)
    assert archive.articles.titles([article_id]) == {article_id: "عنوان المقال"}
    changed = document("جملة جديدة. " + TEXT, title="عنوان المقال")
    assert put(archive, annotated, changed) == article_id
    (found,) = archive.passages.of_article(article_id)
    assert found.position.start == passage.position.start + len("جملة جديدة. ")
    assert archive.check() == ()


def test_the_id_of_a_removed_article_is_not_given_to_another(archive, document, annotated) -> None:
    put(archive, annotated, document("واحد", "/one#p0", identifier="p0"))
    archive.articles.remove("p0")
    other = document("اثنان", "/two#p0", identifier="p0")
    assert put(archive, annotated, other) == other.fingerprint[:16]


# The reader's date.


def test_a_kept_date_makes_the_article_stale_until_it_is_read_anew(
    archive, document, annotated
) -> None:
    file = document("بدأ العمل في الميناء.")
    article_id = put(archive, annotated, file)
    given = PublicationDate("2018-05-01", DateEvidence.STATED, "قارئ")
    assert archive.articles.keep_date(article_id, given)
    assert archive.articles.corrected_date(article_id) == given
    assert archive.articles.stale_ids() == [article_id]
    archive.articles.put(file, annotated(file))
    assert archive.articles.stale_ids() == [article_id]  # not under the reader's date
    archive.articles.put(file, annotated(file, date=given))
    assert archive.articles.stale_ids() == []
    assert archive.articles.forget_date(article_id)
    assert not archive.articles.forget_date(article_id)
    assert archive.articles.corrected_date(article_id) is None
    assert archive.articles.stale_ids() == [article_id]
    archive.articles.replace(file, dataclasses.replace(
        annotated(file), article=dataclasses.replace(annotated(file).article, id=article_id)
    ))  # fmt: skip
    assert archive.articles.stale_ids() == []


# Changes, for the index.


def test_changes_come_in_the_order_of_their_revisions(
    archive, document, annotated, monkeypatch
) -> None:
    monkeypatch.setattr("articles.archive.article_changes._PAGE", 2)
    ids = []
    for number in range(5):
        file = document(f"مقال عن 250 عاملا {number}", f"/{number}.txt", published="2020")
        figures = (
            figure_in(file.text, "250 عاملا", key=True),
            figure_in(file.text, "250", key=True),
            dataclasses.replace(figure_in(file.text, "عاملا"), kind=FigureKind.MONEY),
        )
        ids.append(put(archive, annotated, file, figures=figures, date=PublicationDate("2020")))
    archive.articles.remove(ids[1])
    changed = document("تغير", "/0.txt")
    archive.articles.put(changed, annotated(changed))
    changes = list(archive.articles.changes_since(0))
    assert [change.id for change in changes] == [ids[2], ids[3], ids[4], ids[1], ids[0]]
    assert [change.removed for change in changes] == [False, False, False, True, False]
    assert [change.revision for change in changes] == [3, 4, 5, 6, 7]
    assert archive.articles.revision() == 7
    assert archive.articles.count_changes_since(0) == 5
    assert changes[0].figure_kinds == ("count",)
    assert changes[0].published == "2020"
    assert changes[0].published_evidence == "unknown"
    assert [change.id for change in archive.articles.changes_since(5)] == [ids[1], ids[0]]
    assert archive.articles.count_changes_since(7) == 0


def test_what_changes_meanwhile_comes_next_time(archive, document, annotated) -> None:
    for number in range(3):
        put(archive, annotated, document(f"مقال {number}", f"/{number}.txt"))
    seen = []
    for change in archive.articles.changes_since(0):
        seen.append(change.id)
        if len(seen) == 1:
            changed = document("تغير", "/2.txt")
            archive.articles.put(changed, annotated(changed))
            put(archive, annotated, document("جديد", "/new.txt"))
    assert len(seen) == 2
    assert archive.articles.count_changes_since(3) == 2


# A file that somebody else has written in.


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE figures SET kind = 'nonsense'",
        "UPDATE figures SET start = 100000",
        "UPDATE figures SET start = -5",
        "UPDATE figures SET start = 'x'",
        "UPDATE figures SET doubts = 'x y'",
        "UPDATE articles SET edits = '[[1]]'",
        "UPDATE articles SET edits = 'x'",
        "UPDATE articles SET edits = '{\"a\": 1}'",
        "UPDATE articles SET body = 5",
        "UPDATE articles SET body = x'ff00'",
        "UPDATE articles SET body = x'ffff'",
        "UPDATE articles SET body = 'words'",
        "UPDATE articles SET body = substr(body, 1, length(body) - 3)",
        "UPDATE articles SET title = x'ffff'",
        "UPDATE articles SET title = CAST(x'fefe' AS TEXT)",
        "UPDATE times SET label_start = 'x'",
        "UPDATE articles SET published_evidence = 'x'",
        "UPDATE passages SET tags = 'x'",
        "UPDATE passages SET anchoring = 'x'",
        "DROP TABLE figures",
    ],
)
def test_rows_that_make_no_sense_are_damage(archive, document, annotated, statement: str) -> None:
    file = document(TEXT)
    figures = (figure_in(TEXT, "250 عاملا"),)
    times = (time_in(TEXT, "سنة 2019", "…الشركة فرعا"),)
    article_id = put(archive, annotated, file, figures=figures, times=times)
    archive.passages.add(passage_on(TEXT, "250 عاملا", article_id))
    connection = sqlite3.connect(archive.path / FILE_NAME)
    connection.execute(statement)
    connection.commit()
    connection.close()
    with pytest.raises(ArchiveError) as raised:
        _ = archive.articles.get(article_id), archive.passages.all()
    assert raised.value.reason is Reason.DAMAGED


def test_a_transaction_around_several_articles(archive, document, annotated) -> None:
    def write_and_fail() -> None:
        with archive.transaction():
            for number in range(3):
                file = document(f"مقال {number}", f"/{number}.txt")
                archive.articles.put(file, annotated(file))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write_and_fail()
    assert archive.articles.count() == 0
    assert archive.articles.revision() == 0
