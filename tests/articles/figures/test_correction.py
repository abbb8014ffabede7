from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.arabic.folding import fold_word
from articles.figures.correction import (
    CorrectedFigure,
    CorrectedFigures,
    FigureCorrection,
    anchored_again,
    corrected,
)
from articles.figures.extraction import find_figures
from articles.figures.figure import Doubt, Figure, FigureKind, Qualifier, Verdict
from articles.passages.anchoring import anchor_at
from articles.passages.passage import Anchoring
from articles.span import Span

BODY = (
    "شيدت الجمعية 14 بئرا في القرية، وكلفت الأشغال 250 ألف درهم.\n"
    "ويستفيد منها مئات السكان، أي 60 في المائة من الأسر.\n"
    "وتنوي الجمعية حفر 14 بئرا أخرى قبل الصيف."
)


def figure_at(words: str, body: str = BODY) -> Figure:
    start = body.index(words)
    span = Span(start, start + len(words))
    return next(each for each in find_figures(body) if each.span.overlaps(span))


def said(
    figure: Figure,
    verdict: Verdict = Verdict.EDITED,
    *,
    body: str = BODY,
    correction_id: str = "c1",
    changed: str = "2026-01-05T10:00:00+00:00",
    low: float | None = 99.0,
) -> FigureCorrection:
    value = low if verdict is Verdict.EDITED else figure.low
    return FigureCorrection(
        id=correction_id,
        article_id="a1",
        anchor=anchor_at(body, figure.span),
        verdict=verdict,
        kind=figure.kind,
        low=value,
        high=value if verdict is Verdict.EDITED else figure.high,
        unit=figure.unit,
        counted=figure.counted,
        changed=changed,
    )


def reviewed(body: str, *corrections: FigureCorrection) -> CorrectedFigures:
    return corrected(find_figures(body), corrections, body)


def of_reader(review: CorrectedFigures) -> list[CorrectedFigure]:
    return [each for each in review.figures if each.correction is not None]


def test_without_corrections_figures_are_as_found() -> None:
    figures = find_figures(BODY)
    review = corrected(figures, (), BODY)
    assert review.shown == figures
    assert all(each.found is each.figure for each in review.figures)
    assert review.orphans == review.rejected == ()


def test_an_edited_figure_says_what_the_reader_says() -> None:
    found = replace(figure_at("250 ألف درهم"), doubts=(Doubt.UNLIKE_PEERS,))
    correction = replace(said(found), unit="EUR", counted="المشروع", high=120.0)
    (each,) = corrected([found], [correction], BODY).figures
    figure = each.figure
    assert (figure.low, figure.high, figure.unit, figure.counted) == (99, 120, "EUR", "المشروع")
    assert figure.verdict is Verdict.EDITED
    assert figure.doubts == ()
    assert (figure.span, figure.text, figure.key) == (found.span, found.text, found.key)
    assert each.found == found


def test_a_rejected_figure_does_not_count_but_can_be_seen() -> None:
    review = reviewed(BODY, said(figure_at("250"), Verdict.REJECTED))
    assert "250 ألف درهم" not in [figure.text for figure in review.shown]
    assert [figure.text for figure in review.rejected] == ["250 ألف درهم"]
    assert len(review.figures) == len(find_figures(BODY))


def test_a_confirmed_figure_loses_its_doubts_only() -> None:
    found = replace(figure_at("60 في المائة"), doubts=(Doubt.SUM_OVER_100,))
    (each,) = corrected([found], [said(found, Verdict.CONFIRMED)], BODY).figures
    assert each.figure == replace(found, doubts=(), verdict=Verdict.CONFIRMED)


def test_a_number_given_for_an_indefinite_figure_is_exact() -> None:
    found = figure_at("مئات")
    assert found.qualifier is Qualifier.MORE_THAN
    (each,) = of_reader(reviewed(BODY, said(found, low=340.0)))
    assert (each.figure.low, each.figure.qualifier) == (340, Qualifier.EXACT)


def test_what_the_extractor_no_longer_finds_stays_when_the_reader_said_so() -> None:
    found = figure_at("250 ألف درهم")
    others = [each for each in find_figures(BODY) if each != found]
    (each,) = of_reader(corrected(others, [said(found)], BODY))
    assert each.found is None
    assert (each.figure.text, each.figure.low, each.figure.key) == ("250 ألف درهم", 99, True)
    spans = [each.figure.span for each in corrected(others, [said(found)], BODY).figures]
    assert spans == sorted(spans)
    assert corrected(others, [said(found, Verdict.REJECTED)], BODY).shown == tuple(others)


@pytest.mark.parametrize(
    ("words", "fits"),
    [("14 بئرا في القرية", True), ("14", True), ("14 بئرا في القرية، وكلفت", True)],
)
def test_a_mention_may_grow_or_shrink_by_words(words: str, fits: bool) -> None:
    found = figure_at("14 بئرا")
    span = Span(found.span.start, found.span.start + len(words))
    again = replace(found, span=span, text=words)
    review = corrected([again], [said(found)], BODY)
    assert bool(of_reader(review)) is fits
    assert of_reader(review)[0].figure.span == span


def test_a_mention_that_took_in_another_number_is_another_figure() -> None:
    found = figure_at("14 بئرا")
    end = BODY.index("درهم")
    merged = replace(found, span=Span(found.span.start, end), text=BODY[found.span.start : end])
    review = corrected([merged], [said(found)], BODY)
    assert review.shown == (merged,)
    assert review.orphans == (said(found),)


def test_of_two_corrections_of_one_figure_the_newer_counts() -> None:
    found = figure_at("250")
    older = said(found, correction_id="b", changed="2026-01-01T00:00:00+00:00", low=1.0)
    newer = said(found, correction_id="a", changed="2026-01-02T00:00:00+00:00", low=2.0)
    review = reviewed(BODY, older, newer)
    assert [each.figure.low for each in of_reader(review)] == [2]
    assert review.orphans == (older,)


@pytest.mark.parametrize(
    ("place", "knows_former"), [("في القرية", True), ("من الأسر", True), ("من الأسر", False)]
)
def test_a_correction_follows_its_words(place: str, knows_former: bool) -> None:
    correction = said(figure_at("250"))
    body = "خبر عاجل عن 7 آبار.\n" + BODY.replace(place, f"{place} البعيدة جدا")
    moved = anchored_again(correction, body, BODY if knows_former else None)
    (each,) = of_reader(reviewed(body, moved))
    assert (each.figure.text, each.figure.low) == ("250 ألف درهم", 99)


def test_twins_are_told_apart() -> None:
    last = find_figures(BODY)[-1]
    assert last.text == "14 بئرا"
    body = "مقدمة جديدة.\n" + BODY
    moved = anchored_again(said(last), body, BODY)
    (each,) = of_reader(reviewed(body, moved))
    assert each.figure.span.start == body.rindex("14 بئرا")


@pytest.mark.parametrize(
    ("former", "present"),
    [
        ("60 في المائة", "65 في المائة"),
        ("60 في المائة", "160 في المائة"),
        ("60 في المائة", "2,60 في المائة"),
        ("60 في المائة من الأسر", "60 في المائة فقط من الأسر"),
        ("250 ألف درهم", "1250 ألف درهم"),
        ("ويستفيد منها مئات السكان، أي 60 في المائة من الأسر.\n", ""),
    ],
)
@pytest.mark.parametrize("knows_former", [True, False])
def test_changed_words_make_an_orphan(former: str, present: str, knows_former: bool) -> None:
    words = "250" if "250" in former else "60"
    correction = said(figure_at(words))
    body = BODY.replace(former, present)
    lost = anchored_again(correction, body, BODY if knows_former else None)
    review = reviewed(body, lost)
    assert lost.anchor.anchoring is Anchoring.LOST
    assert lost == replace(correction, anchor=replace(correction.anchor, anchoring=Anchoring.LOST))
    assert review.orphans == (lost,)
    assert review.shown == find_figures(body)


def test_a_bare_number_that_gets_a_scale_is_another_figure() -> None:
    body = "بلغ عدد الزوار 50، حسب المنظمين، وغادر الباقون بعد الظهر."
    correction = said(figure_at("50", body), body=body)
    for unit in ("ألف", "في المائة"):
        changed = body.replace("50", f"50 {unit}")
        assert anchored_again(correction, changed, body).anchor.anchoring is Anchoring.LOST


def test_an_orphan_comes_back_with_its_words() -> None:
    correction = said(figure_at("250"))
    gone = "نص آخر لا صلة له بالآبار، وفيه 250 ألف درهم لغرض آخر."
    lost = anchored_again(correction, gone, BODY)
    assert lost.anchor.anchoring is Anchoring.LOST
    back = anchored_again(lost, BODY, gone)
    assert back == correction


def test_a_paragraph_before_the_first_words_changes_nothing() -> None:
    body = "14 بئرا حفرت هذه السنة في القرية."
    correction = said(figure_at("14", body), body=body)
    changed = "فقرة أولى جديدة.\n" + body
    moved = anchored_again(correction, changed, body)
    assert moved.anchor.anchoring is Anchoring.ANCHORED
    assert anchored_again(moved, body, changed) == correction


WORDS = st.sampled_from(
    ["بلغ", "14", "14 بئرا", "درهم", "250 ألف", "في المائة", "ألف", "القرية", "،", ".", "\n", "60"]
)
BODIES = st.lists(WORDS, min_size=3, max_size=30).map(
    lambda words: "\n".join(line.strip() for line in " ".join(words).split("\n") if line.strip())
)
EDITS = st.lists(st.tuples(st.integers(0, 200), st.integers(0, 12), BODIES | WORDS), max_size=3)


def edited(body: str, edits: list[tuple[int, int, str]]) -> str:
    for at, length, words in edits:
        body = body[:at] + words + body[at + length :]
    return body


@settings(max_examples=150)
@given(BODIES, st.integers(0, 20), EDITS, st.booleans(), st.sampled_from(Verdict))
def test_an_edit_keeps_or_orphans_a_correction_but_never_gives_it_to_other_words(
    body: str, number: int, edits: list[tuple[int, int, str]], knows_former: bool, verdict: Verdict
) -> None:
    figures = find_figures(body)
    if not figures:
        return
    figure = figures[number % len(figures)]
    correction = said(figure, verdict, body=body)
    changed = edited(body, edits)
    after = anchored_again(correction, changed, body if knows_former else None)
    review = reviewed(changed, after)
    assert len(review.orphans) + len(of_reader(review)) <= 1
    assert review.orphans or of_reader(review) or verdict is Verdict.REJECTED
    assert (after.id, after.verdict, after.low) == (correction.id, verdict, correction.low)
    for each in of_reader(review):
        assert fold_word(after.span.text_in(changed)) == fold_word(figure.text)
        digits = [character for character in fold_word(figure.text) if character.isdigit()]
        shown = [character for character in fold_word(each.figure.text) if character.isdigit()]
        assert shown == digits
    if changed == body:
        assert after == correction
        assert not review.orphans


@settings(max_examples=60)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_gives_a_result(body: str, other: str) -> None:
    span = Span(0, min(5, len(body)))
    figure = Figure(span, span.text_in(body), FigureKind.COUNT, 1.0, 1.0)
    after = anchored_again(said(figure, body=body), other, body)
    review = corrected(find_figures(other), [after], other)
    assert len(review.orphans) + len(of_reader(review)) == 1
