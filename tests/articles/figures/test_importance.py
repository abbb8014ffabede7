from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articles.figures.extraction import find_figures
from articles.figures.figure import Figure, FigureKind, Verdict
from articles.figures.importance import by_importance
from articles.span import Span

BODY = (
    "افتتح المسبح البلدي أبوابه بعد 3 سنوات من الأشغال.\n"
    "وكلف المشروع 40 مليون درهم، ويشغل 12 حارسا.\n"
    "ويتوقع المدير 90 ألف زائر في السنة، بزيادة 15 في المائة.\n"
    "وقال إن تذكرة الدخول تساوي 10 دراهم."
)


def texts(order: list[int], figures: tuple[Figure, ...]) -> list[str]:
    return [figures[number].text for number in order]


def figure(kind: FigureKind = FigureKind.COUNT, low: float = 5, **facts: object) -> Figure:
    values: dict[str, object] = {"counted": "مقعد", **facts}
    return Figure(Span(0, 1), "5", kind, low, low, **values)  # type: ignore[arg-type]


def test_sums_and_shares_come_before_small_numbers_and_lengths_of_time() -> None:
    figures = find_figures(BODY)
    order = texts(by_importance(figures, BODY), figures)
    assert order[0] == "40 مليون درهم"
    assert order.index("15 في المائة") < order.index("12 حارسا")
    assert order.index("90 ألف زائر") < order.index("12 حارسا")
    assert order.index("90 ألف زائر") < order.index("3 سنوات")


def test_what_the_title_names_comes_first() -> None:
    figures = find_figures(BODY)
    order = by_importance(figures, BODY, title="المسبح الجديد ينتظر 90 ألف زائر")
    assert texts(order, figures)[0] == "90 ألف زائر"


def test_the_words_of_the_query_bring_their_figures_forward() -> None:
    figures = find_figures(BODY)
    start = BODY.index("تذكرة")
    order = by_importance(figures, BODY, hits=[Span(start, start + 5)])
    assert texts(order, figures)[0] == "10 دراهم"


def test_period_source_and_size_weigh() -> None:
    plain = figure()
    for better in (
        figure(period="2015"),
        figure(attribution="الوزارة"),
        figure(low=5000),
    ):
        assert by_importance([plain, better]) == [1, 0]
    assert by_importance([figure(counted=None), plain]) == [1, 0]


def test_a_verdict_moves_no_card() -> None:
    said = [figure(verdict=verdict) for verdict in (None, *Verdict)]
    assert by_importance(said) == [0, 1, 2, 3]


def test_equals_stay_in_the_order_of_the_text() -> None:
    assert by_importance([figure(), figure(), figure()]) == [0, 1, 2]


def test_every_kind_has_its_place() -> None:
    figures = [figure(kind) for kind in FigureKind]
    assert sorted(by_importance(figures)) == list(range(len(figures)))


@given(st.text(max_size=200), st.text(max_size=40), st.integers(0, 200))
def test_any_text_gives_every_figure_once(body: str, title: str, hit: int) -> None:
    figures = find_figures(body)
    order = by_importance(figures, body, title=title, hits=[Span(hit, hit + 1)])
    assert sorted(order) == list(range(len(figures)))
