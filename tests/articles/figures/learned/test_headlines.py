"""Which three figures carry an article."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures, read_figures
from articles.figures.learned.headlines import headline_features

BODY = (
    "ميناء الصيد ينتج 45 ألف طن من السمك\n"
    "أعلنت إدارة الميناء أن الإنتاج بلغ 45 ألف طن من السمك هذه السنة، بقيمة 300 مليون درهم.\n"
    "واستمر الاجتماع ساعتين، وحضره ثلاثة مهندسين.\n"
    "وارتفعت قيمة السمك بنسبة 12 في المائة."
)


def test_at_most_three_figures_lead_each_with_its_rank() -> None:
    ranks = sorted(figure.headline for figure in find_figures(BODY) if figure.headline)
    assert ranks == [1, 2, 3]


def test_no_value_leads_twice() -> None:
    leads = [figure for figure in find_figures(BODY) if figure.headline]
    assert len({(figure.kind, figure.low) for figure in leads}) == len(leads)


def test_the_figure_of_title_and_lead_comes_before_the_length_of_a_meeting() -> None:
    values = {figure.text: figure.headline for figure in find_figures(BODY) if figure.headline}
    assert "ساعتين" not in values
    assert "ثلاثة مهندسين" not in values


def test_few_figures_all_lead() -> None:
    figures = find_figures("غرس الأطفال 80 شجرة في 4 أحياء.")
    assert sorted(figure.headline or 0 for figure in figures) == [1, 2]


def test_what_a_title_rounds_takes_one_place_and_the_exact_one_is_shown() -> None:
    body = (
        "الميناء يستقبل 92 ألف مسافر\n"
        "استقبل الميناء 92,3 ألف مسافر خلال السنة، بزيادة 4% عن السنة السابقة.\n"
        "وبلغت مداخيله 300 مليون درهم."
    )
    leads = {figure.text for figure in find_figures(body) if figure.headline}
    assert leads == {"92,3 ألف مسافر", "4%", "300 مليون درهم"}


@pytest.mark.parametrize("line", ["25000: منصب شغل", "عدد العمال: 25000"])
def test_a_number_beside_its_label_is_counted(line: str) -> None:
    body = f"أرقام المصنع\n{line}\nزار الوزير المصنع في الصباح."
    reading, figures = read_figures(body), find_figures(body)
    (features,) = headline_features(reading.text, reading.mentions, figures)
    assert "shape counted" in features
