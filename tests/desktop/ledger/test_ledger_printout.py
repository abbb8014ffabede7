"""The indicator that is shown, on paper."""

from __future__ import annotations

from datetime import date

from articles.ledger.claim import Status
from articles.span import Span
from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.ledger.ledger_entry import IndicatorEntry, IndicatorView, LedgerLine, Tone
from desktop.ledger.ledger_printout import ledger_printout
from desktop.printing.contents.paper_look import PaperLook

TODAY = date(2026, 11, 29)


def line(value: float, year: float | None, **facts: object) -> LedgerLine:
    told: dict[str, object] = {
        "article_id": "a",
        "span": Span(0, 2),
        "indicator": 1,
        "value": f"{value:g} عامل",
        "short_value": f"{value:g}",
        "counted": "عمال",
        "period": "" if year is None else f"{year:.0f}",
        "title": "خبر الميناء",
        "publisher": "جريدة المرسى",
        "published": "2015-03-02",
        "said_by": "الوزير",
        "verdict": "",
        "tone": Tone.PLAIN,
        "before": "يشغل\nالميناء ",
        "text": f"{value:g}",
        "after": " عامل.",
        "low": value,
        "high": value,
        "year": year,
        "status": Status.OBSERVED,
        "is_open_ended": False,
    }
    return LedgerLine(**told | facts)  # type: ignore[arg-type]


def view(*lines: LedgerLine) -> IndicatorView:
    return IndicatorView(IndicatorEntry((1,), "العمال", 3, 3, 1, 0, 1.0, "count", None), lines)


LINES = (
    line(300, 2014, tone=Tone.CONFLICT, verdict="متعارض", opponents=(1,)),
    line(420, 2014, tone=Tone.CONFLICT, opponents=(0,)),
    line(500, 2018, status=Status.TARGET),
    line(350, None),
)


def test_every_figure_is_printed_with_its_sentence_and_its_source() -> None:
    content = ledger_printout(view(*LINES), today=TODAY)
    first = content.figures[0]
    assert [each.text for each in content.figures] == ["300", "420", "500", "350"]
    assert first.before + first.text + first.after == "يشغل الميناء 300 عامل."
    assert "جريدة المرسى" in first.source
    assert first.verdict == "متعارض"
    assert "متعارضة واحدة" in without_controls(content.byline)
    assert "سؤال" not in content.byline


def test_the_chart_has_every_figure_where_the_page_has_it() -> None:
    chart = ledger_printout(view(*LINES), today=TODAY).chart
    assert chart is not None
    assert [mark.is_aim for mark in chart.marks].count(True) == 1
    assert [mark.is_opposed for mark in chart.marks].count(True) == 2
    assert len(chart.brackets) == 1
    assert chart.tray is not None
    by_label = {mark.label: mark for mark in chart.marks}
    assert by_label["420"].place[1] < by_label["300"].place[1]
    # Older at the right.
    assert by_label["500"].place[0] < by_label["300"].place[0]
    assert all(0 <= mark.place[0] <= chart.width for mark in chart.marks)
    assert all(0 <= mark.place[1] <= chart.height for mark in chart.marks)


def test_digits_are_the_reader_s_but_those_of_the_article_stay() -> None:
    content = ledger_printout(view(*LINES), today=TODAY, look=PaperLook(Digits.ARABIC_INDIC))
    assert content.figures[0].value.startswith("٣٠٠")
    assert content.figures[0].text == "300"


def test_without_lines_there_is_no_chart() -> None:
    assert ledger_printout(view(), today=TODAY).chart is None
