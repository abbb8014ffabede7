"""The ledger follows the archive and the reader."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles import bookkeeping, indicator_writing
from articles.annotation import annotate
from articles.archive import article_repository
from articles.archive.archive import Archive
from articles.bookkeeping import decide, follow, take_back
from articles.document import DeclaredMetadata, Document
from articles.figures.correction import FigureCorrection
from articles.figures.figure import Verdict
from articles.intake import extract_again
from articles.ledger.decision import DecidedFigure, Decision, DecisionKind
from articles.ledger_entries import LedgerEntry, entries
from articles.passages.anchoring import anchor_at
from articles.reading.reader import walk

COAST = "تعمل مراكز النداء في المغرب منذ سنين. وتشغل مراكز النداء 71 ألف عامل سنة 2014."
PLAIN = "نما قطاع ترحيل الخدمات بالمغرب. ووفر ترحيل الخدمات 29 ألف منصب شغل سنة 2014."
HILLS = "يعتمد المغرب على ترحيل الخدمات. ويضم ترحيل الخدمات 71 ألف مستخدم سنة 2014."
LATER = "توسع قطاع ترحيل الخدمات بالمغرب. ووفر ترحيل الخدمات 88 ألف منصب شغل سنة 2018."
OTHER = "في حديقة البلدة 9 نخلات عالية."


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        yield archive


def put(archive: Archive, name: str, text: str) -> None:
    fingerprint = hashlib.sha256(f"{name}{text}".encode()).hexdigest()
    declared = DeclaredMetadata(identifier=name, title=f"خبر {name}")
    document = Document(text, f"/{name}.txt", fingerprint, "text", "utf-8", declared)
    archive.articles.put(document, annotate(document, name))


def keep_up(archive: Archive) -> None:
    for _ in follow(archive):
        pass


def told(archive: Archive) -> dict[tuple[str, str], LedgerEntry]:
    return {(each.article.id, each.figure.text): each for each in entries(archive)}


def sets(archive: Archive) -> set[frozenset[tuple[str, str]]]:
    """The indicators as sets of articles and mentions."""
    found: dict[str, set[tuple[str, str]]] = {}
    for key, entry in told(archive).items():
        found.setdefault(entry.indicator, set()).add(key)
    return {frozenset(group) for group in found.values()}


def decided(archive: Archive, kind: DecisionKind, *places: tuple[str, str]) -> Decision:
    figures = []
    for place in places:
        entry = told(archive)[place]
        figures.append(DecidedFigure(place[0], anchor_at(entry.article.body, entry.figure.span)))
    return Decision(
        f"{kind}-{len(places)}", kind, tuple(figures), "اسم القارئ", "2026-01-01T00:00Z"
    )


A, B, C = ("a", "71 ألف عامل"), ("b", "29 ألف منصب شغل"), ("c", "71 ألف مستخدم")
D = ("d", "9 نخلات")
SUMS = {
    "a": "مراكز النداء في المغرب كثيرة. وبلغ رقم معاملات مراكز النداء 8.2 مليار درهم.",
    "b": "نما ترحيل الخدمات بالمغرب، وبلغ رقم معاملات ترحيل الخدمات 9.1 مليار درهم سنة 2016.",
    "c": "ترحيل الخدمات بالمغرب يصدر. وبلغت إيرادات ترحيل الخدمات 8.4 مليون درهم.",
}


def test_articles_meet_in_an_indicator_that_is_contradicted(archive) -> None:
    for name, text in (("a", COAST), ("b", PLAIN), ("c", HILLS), ("d", OTHER)):
        put(archive, name, text)
    keep_up(archive)
    found = told(archive)
    assert found[A].indicator == found[B].indicator == found[C].indicator
    assert found[A].against
    assert found[B].against
    assert not found["d", "9 نخلات"].against
    row = found[A].row
    assert row is not None
    assert (row.claims, row.articles, row.conflicts, row.questions) == (3, 3, 1, 0)


def test_another_time_is_no_contradiction(archive) -> None:
    put(archive, "b", PLAIN)
    put(archive, "e", LATER)
    keep_up(archive)
    found = told(archive)
    assert found[B].indicator == found["e", "88 ألف منصب شغل"].indicator
    assert not any(each.against for each in found.values())


def test_one_by_one_or_all_at_once_is_the_same(archive, tmp_path) -> None:
    texts = {"a": COAST, "b": PLAIN, "c": HILLS, "d": OTHER, "e": LATER}
    for name, text in texts.items():
        put(archive, name, text)
        keep_up(archive)
    with Archive.open(tmp_path / "other", create=True) as other:
        for name, text in texts.items():
            put(other, name, text)
        keep_up(other)
        assert sets(archive) == sets(other)


def test_an_article_that_goes_takes_its_claims_along_and_brings_them_back(archive) -> None:
    for name, text in (("a", COAST), ("b", PLAIN)):
        put(archive, name, text)
    keep_up(archive)
    before = sets(archive)
    archive.articles.remove("b")
    keep_up(archive)
    assert not any(each.against for each in entries(archive))
    put(archive, "b", PLAIN)
    keep_up(archive)
    assert sets(archive) == before
    assert told(archive)[A].against


def test_nothing_is_done_twice(archive) -> None:
    put(archive, "a", COAST)
    keep_up(archive)
    assert list(follow(archive)) == []


def test_a_run_that_stops_goes_on_where_it_was(archive, monkeypatch) -> None:
    monkeypatch.setattr(bookkeeping, "_BATCH", 1)
    for name, text in (("a", COAST), ("b", PLAIN), ("c", HILLS)):
        put(archive, name, text)
    steps = follow(archive)
    next(steps)
    steps.close()
    left = list(follow(archive))
    # The last step is that in which what grew meanwhile is judged.
    assert [step.done for step in left] == [1, 2, 2]
    assert frozenset({A, B, C}) in sets(archive)


SERIES = 12


def put_series(archive: Archive) -> None:
    for number in range(1, SERIES + 1):
        text = f"نما قطاع ترحيل الخدمات بالمغرب. ووفر ترحيل الخدمات {10 * number} آلاف منصب شغل."
        put(archive, f"m{number}", text)


def of_series(number: int) -> tuple[str, str]:
    return f"m{number}", f"{10 * number} آلاف منصب شغل"


def stopped_after(archive: Archive, done: int) -> None:
    """The ledger follows a few articles, and the power is cut."""
    steps = follow(archive)
    for step in steps:
        if step.done >= done:
            break
    steps.close()


def test_a_run_judges_what_grows_a_few_times_and_in_the_end_as_a_whole(
    archive, tmp_path, monkeypatch
) -> None:
    put_series(archive)
    monkeypatch.setattr(bookkeeping, "_BATCH", 1)
    judged = indicator_writing.contradicted
    with patch.object(indicator_writing, "contradicted", wraps=judged) as judging:
        keep_up(archive)
    # Of two, of eight and of twelve claims, not with each that is added; and sums beside others.
    assert 0 < judging.call_count <= 5
    row = max(archive.ledger.indicators(), key=lambda row: row.claims)
    assert row.claims == SERIES
    assert row.questions > 0
    assert not archive.ledger.waiting.first(9)
    monkeypatch.setattr(bookkeeping, "_BATCH", 64)
    with Archive.open(tmp_path / "other", create=True) as other:
        put_series(other)
        keep_up(other)
        assert whole(other) == whole(archive)


def test_what_waits_is_judged_by_the_next_run_though_no_article_changed(
    archive, monkeypatch
) -> None:
    put_series(archive)
    monkeypatch.setattr(bookkeeping, "_BATCH", 1)
    stopped_after(archive, SERIES)
    assert archive.ledger.waiting.first(9)
    stood = max(archive.ledger.indicators(), key=lambda row: row.claims)
    assert stood.claims < len(archive.ledger.members(stood.number)) == SERIES
    keep_up(archive)
    assert not archive.ledger.waiting.first(9)
    assert max(row.claims for row in archive.ledger.indicators()) == SERIES
    assert [*follow(archive)] == []


def test_what_waits_is_read_as_it_stands(archive, monkeypatch) -> None:
    put_series(archive)
    monkeypatch.setattr(bookkeeping, "_BATCH", 1)
    stopped_after(archive, SERIES)
    before = {place: (each.against, each.verdict) for place, each in told(archive).items()}
    assert any(against for against, _ in before.values())
    keep_up(archive)
    after = {place: (each.against, each.verdict) for place, each in told(archive).items()}
    assert before == after


CUTS = st.lists(
    st.one_of(
        st.tuples(st.just("stop"), st.integers(1, 3)),
        st.tuples(
            st.sampled_from([DecisionKind.APART, DecisionKind.SAME, DecisionKind.SETTLED]),
            st.lists(st.integers(1, SERIES), min_size=2, max_size=2, unique=True),
        ),
        st.tuples(st.just("withdraw"), st.integers(0, 9)),
    ),
    min_size=3,
    max_size=9,
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CUTS)
def test_a_ledger_that_is_cut_off_and_decided_on_is_in_the_end_as_if_made_at_once(
    tmp_path_factory, cuts
) -> None:
    """Decided while something waits, withdrawn or not, and stopped anywhere."""
    folder = tmp_path_factory.mktemp("ledger")
    kept: dict[int, Decision] = {}
    with (
        patch.object(bookkeeping, "_BATCH", 1),
        Archive.open(folder / "cut", create=True) as archive,
        Archive.open(folder / "other", create=True) as other,
    ):
        put_series(archive)
        for at, (gesture, what) in enumerate(cuts):
            if gesture == "stop":
                stopped_after(archive, what)
            elif gesture == "withdraw" and kept:
                take_back(archive, kept.pop(sorted(kept)[what % len(kept)]))
            elif gesture != "withdraw" and {*map(of_series, what)} <= told(archive).keys():
                kept[at] = made_at(at, archive, gesture, [*map(of_series, what)])
                decide(archive, kept[at])
        keep_up(archive)
        put_series(other)
        keep_up(other)
        for decision in kept.values():
            decide(other, decision)
        assert whole(archive) == whole(other)


def test_a_sum_that_goes_is_no_measure_of_the_others_any_more(archive) -> None:
    for name, text in SUMS.items():
        put(archive, name, text)
    keep_up(archive)
    assert sum(row.questions for row in archive.ledger.indicators()) == 1
    archive.articles.remove("b")
    keep_up(archive)
    assert sum(row.questions for row in archive.ledger.indicators()) == 0


def test_other_rules_write_the_ledger_anew(archive, monkeypatch) -> None:
    put(archive, "a", COAST)
    put(archive, "b", PLAIN)
    keep_up(archive)
    before = sets(archive)
    monkeypatch.setattr(bookkeeping, "RULES", bookkeeping.RULES + 1)
    assert [step.done for step in follow(archive)] == [2]
    assert sets(archive) == before


def test_what_the_reader_separates_stays_apart_and_comes_back(archive) -> None:
    for name, text in (("a", COAST), ("b", PLAIN)):
        put(archive, name, text)
    keep_up(archive)
    before = sets(archive)
    decision = decided(archive, DecisionKind.APART, A, B)
    decide(archive, decision)
    assert frozenset({A}) in sets(archive)
    assert not any(each.against for each in entries(archive))
    take_back(archive, decision)
    assert sets(archive) == before
    assert told(archive)[A].against


def test_what_the_reader_joins_is_one_indicator(archive) -> None:
    for name, text in (("a", COAST), ("d", OTHER), ("f", "في مشتل البلدة 9 شتلات صغيرة.")):
        put(archive, name, text)
    keep_up(archive)
    one, two = ("d", "9 نخلات"), ("f", "9 شتلات")
    assert told(archive)[one].indicator != told(archive)[two].indicator
    decide(archive, decided(archive, DecisionKind.SAME, one, two))
    assert told(archive)[one].indicator == told(archive)[two].indicator


def test_a_settled_contradiction_is_none_until_it_is_taken_back(archive) -> None:
    for name, text in (("a", COAST), ("b", PLAIN), ("c", HILLS)):
        put(archive, name, text)
    keep_up(archive)
    decision = decided(archive, DecisionKind.SETTLED, A, B)
    decide(archive, decision)
    found = told(archive)
    assert found[A].indicator == found[B].indicator
    assert not any(each.against for each in found.values())
    take_back(archive, decision)
    assert told(archive)[C].against


def test_the_reader_s_name_of_an_indicator_goes_before(archive) -> None:
    for name, text in (("a", COAST), ("b", PLAIN)):
        put(archive, name, text)
    keep_up(archive)
    decide(archive, decided(archive, DecisionKind.NAMED, A))
    assert {told(archive)[place].label for place in (A, B)} == {"اسم القارئ"}


@pytest.mark.parametrize("kind", [DecisionKind.SETTLED, DecisionKind.NAMED])
def test_what_is_settled_or_named_leaves_together_who_stands_together(archive, kind) -> None:
    """Entered again, forty-nine figures of an indicator became seventy-one, and another on undo."""
    for name, text in (("a", COAST), ("b", PLAIN), ("c", HILLS)):
        put(archive, name, text)
    keep_up(archive)
    before = sets(archive)
    decision = decided(archive, kind, *KINDS[kind])
    with patch.object(bookkeeping, "enter", side_effect=AssertionError("grouped again")):
        decide(archive, decision)
        assert rules(archive, kind)
        assert sets(archive) == before
        take_back(archive, decision)
        assert not rules(archive, kind)
    assert sets(archive) == before


def test_a_sum_that_lacks_a_thousand_asks_whichever_came_first(archive, tmp_path) -> None:
    for name, text in SUMS.items():
        put(archive, name, text)
    keep_up(archive)
    with Archive.open(tmp_path / "other", create=True) as other:
        for name, text in reversed(SUMS.items()):
            put(other, name, text)
            keep_up(other)
        for each in (archive, other):
            asked = {row.label: row.questions for row in each.ledger.indicators()}
            assert asked["الإيرادات · ترحيل الخدمات ومراكز الاتصال"] == 1
    assert told(archive)["c", "8.4 مليون درهم"].figure.high == 8.4e6


GESTURES = st.lists(
    st.sampled_from(["decide", "back", "remove", "put", "rebuild", "edit", "extract", "correct"]),
    max_size=7,
)


KINDS = {
    DecisionKind.APART: (A, B),
    DecisionKind.SAME: (A, D),
    DecisionKind.SETTLED: (A, B),
    DecisionKind.NAMED: (B,),
}


def rules(archive: Archive, kind: DecisionKind) -> bool:
    """Whether a decision of this kind is seen in the ledger."""
    found = told(archive)
    if kind is DecisionKind.NAMED:
        return found[B].label == "اسم القارئ"
    if kind is DecisionKind.SETTLED:
        return not (found[A].against or found[B].against)
    are_one = found[A].indicator == found[D if kind is DecisionKind.SAME else B].indicator
    return are_one == (kind is DecisionKind.SAME)


def correct(archive: Archive, article_id: str, text: str, value: float | None = None) -> str:
    """The reader says what a figure is: as it was read, or of another value; the id of that."""
    annotated = archive.articles.get(article_id)
    if annotated is None:
        return ""
    figure = next(each for each in annotated.figures if text in each.text)
    low, high = (figure.low, figure.high) if value is None else (value, value)
    verdict = Verdict.CONFIRMED if value is None else Verdict.EDITED
    anchor = anchor_at(annotated.article.body, figure.span)
    told = FigureCorrection(
        *("correction", article_id, anchor, verdict, figure.kind, low, high),
        *(figure.unit, figure.counted, "2026-01-01T00:00Z"),
    )
    archive.figure_corrections.put(told)
    return told.id


def test_a_figure_that_the_reader_corrects_is_compared_as_corrected(archive) -> None:
    for name, text in (("a", COAST), ("b", PLAIN)):
        put(archive, name, text)
    keep_up(archive)
    assert told(archive)[A].against
    correction = correct(archive, "b", "29", 71_000.0)
    keep_up(archive)
    assert not any(each.against for each in entries(archive))
    archive.figure_corrections.remove(correction)
    keep_up(archive)
    assert told(archive)[A].against
    assert list(follow(archive)) == []


@settings(max_examples=16, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(GESTURES, st.sampled_from(sorted(KINDS)))
def test_no_decision_is_lost_whatever_happens_to_articles(tmp_path_factory, gestures, kind) -> None:
    folder = tmp_path_factory.mktemp("ledger")
    with Archive.open(folder / "archive", create=True) as archive:
        for name, text in (("a", COAST), ("b", PLAIN), ("d", OTHER)):
            put(archive, name, text)
        keep_up(archive)
        decision = decided(archive, kind, *KINDS[kind])
        is_decided, text = False, PLAIN
        for gesture in gestures:
            if gesture == "decide":
                decide(archive, decision)
                is_decided = True
            elif gesture == "back":
                take_back(archive, decision)
                is_decided = False
            elif gesture == "remove":
                archive.articles.remove("b")
            elif gesture == "put":
                put(archive, "b", text)
            elif gesture == "rebuild":
                archive.ledger.clear()
            elif gesture == "extract":
                with patch.object(article_repository, "EXTRACTOR_VERSION", -1):
                    list(extract_again(archive))
            elif gesture == "correct":
                correct(archive, "b", "29")
            else:
                text = f"مقدمة جديدة للخبر.\n{PLAIN}"
                put(archive, "b", text)
            keep_up(archive)
        put(archive, "b", text)
        keep_up(archive)
        assert rules(archive, kind) == is_decided
        assert bool(archive.ledger_decisions.all()) == is_decided


@pytest.fixture
def of_seeds(archive, seeds) -> list[LedgerEntry]:
    """The ledger of the five seed articles."""
    for number, document in enumerate(walk(seeds)):
        assert isinstance(document, Document)
        archive.articles.put(document, annotate(document, str(number)))
    keep_up(archive)
    return [*entries(archive)]


def test_what_the_seeds_say_of_jobs_asks_the_reader(of_seeds) -> None:
    asked = [each for each in of_seeds if each.against and each.row is not None]
    assert {each.claim.high for each in asked} == {100_000, 65_000, 25_000}
    assert {each.claim.head.family for each in asked} == {"workers"}
    assert len({each.indicator for each in asked}) == 1


def test_what_the_seeds_say_of_companies_and_sales_stands_together(of_seeds) -> None:
    companies = {
        each.indicator for each in of_seeds if each.claim.high in {100, 200, 300} and each.row
    }
    assert len(companies) == 1
    assert {each.claim.high for each in of_seeds if each.indicator in companies} == {100, 200, 300}
    theme = "turnover/call_centres/MA/MAD"
    sales = {each.claim.high for each in of_seeds if each.row and each.row.theme == theme}
    assert {7.3e9, 6e9, 16e9, 20e9} <= sales


def test_an_export_of_the_seeds_that_lacks_a_thousand_is_asked_and_stays_as_written(
    of_seeds,
) -> None:
    exports = [each for each in of_seeds if each.claim.head.family == "export_revenue" and each.row]
    assert [(each.claim.high, each.row.questions) for each in exports if each.row] == [(7.5e6, 1)]
    assert exports[0].figure.text.startswith("7.5 مليون")


SOME = st.sampled_from([A, B, C, D, ("e", "88 ألف منصب شغل")])
MADE = st.lists(
    st.tuples(st.sampled_from(sorted(KINDS)), st.lists(SOME, min_size=2, max_size=2, unique=True)),
    min_size=1,
    max_size=5,
)


def whole(archive: Archive) -> list[tuple[object, ...]]:
    """All that the ledger says: who stands together, under which number, and what is said of it."""
    rows = archive.ledger.indicators()
    members = {row.number: tuple(archive.ledger.members(row.number)) for row in rows}
    return sorted((row.number, row, members[row.number]) for row in rows)


def followed_one_by_one(archive: Archive) -> None:
    """Articles that came in turn: entered together again they would meet otherwise."""
    for name, text in (("e", LATER), ("c", HILLS), ("d", OTHER), ("a", COAST), ("b", PLAIN)):
        put(archive, name, text)
        keep_up(archive)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(MADE)
def test_any_row_of_decisions_undone_gives_the_ledger_of_before(tmp_path_factory, made) -> None:
    """And each of them made again gives what it gave."""
    with Archive.open(tmp_path_factory.mktemp("ledger") / "archive", create=True) as archive:
        followed_one_by_one(archive)
        stood, steps = [whole(archive)], []
        for number, (kind, places) in enumerate(made):
            steps.append(made_at(number, archive, kind, places))
            decide(archive, steps[-1])
            stood.append(whole(archive))
        for decision, before in zip(reversed(steps), reversed(stood[:-1]), strict=True):
            take_back(archive, decision)
            assert whole(archive) == before
        for decision, after in zip(steps, stood[1:], strict=True):
            decide(archive, decision)
            assert whole(archive) == after


def made_at(
    number: int, archive: Archive, kind: DecisionKind, places: list[tuple[str, str]]
) -> Decision:
    """A decision that is later than those with smaller numbers."""
    one = decided(archive, kind, *(places[:1] if kind is DecisionKind.NAMED else places))
    return replace(one, id=f"{number}", changed=f"2026-01-{number + 1:02}T00:00Z")


LIFE = st.lists(
    st.one_of(
        st.tuples(st.just("decide"), MADE.map(lambda made: made[0])),
        st.tuples(st.just("withdraw"), st.integers(0, 9)),
        st.tuples(st.sampled_from(["put", "remove"]), st.sampled_from("abcde")),
        st.tuples(st.just("restart"), st.none()),
    ),
    min_size=2,
    max_size=10,
)
TEXTS = {"a": COAST, "b": PLAIN, "c": HILLS, "d": OTHER, "e": LATER}


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(LIFE)
def test_a_decision_that_is_withdrawn_has_never_been(tmp_path_factory, life) -> None:
    """In whatever order, over restarts and whatever articles come and go."""
    folder = tmp_path_factory.mktemp("ledger")
    archive = Archive.open(folder / "lived", create=True)
    followed_one_by_one(archive)
    kept: dict[int, Decision] = {}
    for number, (gesture, what) in enumerate(life):
        if gesture == "decide" and {name for name, _ in what[1]} <= {*archive.articles.ids()}:
            kept[number] = made_at(number, archive, *what)
            decide(archive, kept[number])
        elif gesture == "withdraw" and kept:
            take_back(archive, kept.pop(sorted(kept)[what % len(kept)]))
        elif gesture in {"put", "remove"}:
            told_of(archive, gesture, what)
        elif gesture == "restart":
            archive.close()
            archive = Archive.open(folder / "lived")
    with Archive.open(folder / "other", create=True) as other:
        followed_one_by_one(other)
        for number, (gesture, what) in enumerate(life):
            if number in kept:
                decide(other, kept[number])
            elif gesture in {"put", "remove"}:
                told_of(other, gesture, what)
        assert whole(archive) == whole(other)
    archive.close()


def told_of(archive: Archive, gesture: str, name: str) -> None:
    """An article comes, again and with other words, or goes, and the ledger follows."""
    if gesture == "remove":
        archive.articles.remove(name)
    else:
        put(archive, name, f"{TEXTS[name]}\nوهذا خبر آخر.")
    keep_up(archive)


def test_a_decision_is_undone_over_what_came_since(archive) -> None:
    """What came in between stays."""
    for name, text in (("a", COAST), ("b", PLAIN)):
        put(archive, name, text)
    keep_up(archive)
    decision = decided(archive, DecisionKind.APART, A, B)
    decide(archive, decision)
    put(archive, "c", HILLS)
    keep_up(archive)
    take_back(archive, decision)
    assert frozenset({A, B, C}) in sets(archive)


def test_a_second_join_leaves_what_the_first_one_joined_where_it_stands(archive) -> None:
    """The first pair was taken out of its indicator and made one of its own."""
    texts = {"a": COAST, "b": PLAIN, "c": HILLS, "d": OTHER, "f": "في مشتل البلدة 9 شتلات صغيرة."}
    for name, text in texts.items():
        put(archive, name, text)
    keep_up(archive)
    first = decided(archive, DecisionKind.SAME, A, C)
    decide(archive, first)
    assert frozenset({A, B, C}) in sets(archive)
    second = replace(decided(archive, DecisionKind.SAME, D, ("f", "9 شتلات")), id="second")
    decide(archive, second)
    assert frozenset({A, B, C}) in sets(archive)
