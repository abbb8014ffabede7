"""A newspaper called «24 ساعة» is called so whatever digits the reader chose; so are tags."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu

from articles.archive.ledger_repository import LedgerFacet
from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.dossier.candidates import find_candidates
from desktop.ledger.facet_menu import FacetMenu
from desktop.ledger.head import LedgerHead
from desktop.ledger.ledger_entry import IndicatorEntry, IndicatorView
from desktop.ledger.lines_model import LinesModel
from desktop.passages.passage_arrangement import Arrangement, Grouping, HeadingRow, rows
from desktop.passages.passage_entry import PassageEntry
from desktop.passages.passages_printout import passages_printout
from desktop.printing.contents.dossier_making import DossierPlan, dossier_of
from desktop.printing.contents.paper_look import PaperLook
from desktop.session.search_state import SearchState
from desktop.widgets.facet_button import FacetButton
from desktop.widgets.facet_choice import FacetChoice, FacetGroup
from tests.desktop.ledger.test_ledger_printout import line
from tests.desktop.making import look_of, passage
from tests.desktop.printing.kinds import TODAY, filled

EASTERN = look_of(digits=Digits.ARABIC_INDIC)
ON_PAPER = PaperLook(Digits.ARABIC_INDIC)


def test_in_the_table_of_the_ledger(qapp):
    model = LinesModel(EASTERN)
    facts = {"publisher": "24 ساعة", "title": "خبر عن 3 سفن", "counted": "سفن الجيل 4"}
    model.show_lines([line(71, 2014, verdict="يعارض 29", said_by="لجنة 8", **facts)])
    told = [without_controls(str(model.index(0, column).data())) for column in range(6)]
    assert told == [
        "٧١ عامل",
        "سفن الجيل 4",
        "٢٠١٤",
        "خبر عن 3 سفن · 24 ساعة",
        "لجنة 8",
        "يعارض ٢٩",
    ]


def test_in_what_may_be_the_same_indicator(qtbot):
    head = LedgerHead(EASTERN)
    qtbot.addWidget(head)
    entry = IndicatorEntry((1,), "ركاب القطار 5", 7, 3, 0, 0, 1.0, "count", None)
    head.show_view(IndicatorView(entry, (line(71, 2014),), (entry,)))
    offered = head.gestures.menu().actions()[-1].text()
    assert without_controls(offered) == "ركاب القطار 5 · ٧ أرقام"


@pytest.mark.parametrize(
    ("facet", "shown"), [(LedgerFacet.YEAR, "٢٠١٤"), (LedgerFacet.SOURCE, "2014")]
)
def test_among_what_the_ledger_is_narrowed_by(qtbot, facet, shown):
    menu = FacetMenu(EASTERN)
    qtbot.addWidget(menu)
    menu.show_groups([FacetGroup(facet.value, "عنوان", (FacetChoice("2014", "2014", 3),))])
    inside = menu.menu().actions()[0].menu()
    assert isinstance(inside, QMenu)
    assert without_controls(inside.actions()[0].text()) == f"{shown}\t٣"


@pytest.mark.parametrize(
    ("facet", "shown"), [("years", "٢٤"), ("publishers", "24"), ("tags", "24"), ("saved", "24")]
)
def test_among_the_facets(qtbot, facet, shown):
    button = FacetButton(facet, FacetChoice("24", "24", 3), EASTERN)
    qtbot.addWidget(button)
    assert shown in without_controls(button.accessibleName())


@pytest.mark.parametrize("publisher", ["24 ساعة", "اليوم24", "صحيفة 2019", "2019"])
def test_in_the_headings_of_passages_on_the_screen_and_on_paper(publisher):
    entry = PassageEntry(passage("القوارب", tags=("خطة 2030",)), "خبر", publisher, "2019", "stated")
    (heading, *_rest) = rows([entry], Arrangement(), None)
    assert isinstance(heading, HeadingRow)
    shown = heading.written(EASTERN.written)
    assert without_controls(shown.details) == f"{publisher} · ٢٠١٩"
    listed = rows([entry], Arrangement(grouping=Grouping.TAG), None)
    assert isinstance(listed[0], HeadingRow)
    assert listed[0].written(EASTERN.written).text == "خطة 2030"
    arrangement = Arrangement(tags=frozenset({"خطة 2030"}))
    content = passages_printout(listed, arrangement, "رؤية 2040", today=TODAY, look=ON_PAPER)
    told = without_controls(content.byline)
    assert told == "مقتطف واحد · بحث: رؤية 2040 · وسم: خطة 2030"


def test_on_the_cover_of_a_dossier(tmp_path):
    location = filled(tmp_path)
    state = SearchState(publishers=("24 ساعة",), years=("2019",))
    with location.open_session() as session:
        list(session.synchronise())
        found = find_candidates(session, state, write=ON_PAPER.written)
        every = find_candidates(session, SearchState())
    ids = tuple(each.article_id for each in every.articles)
    plan = DossierPlan(ids, TODAY, query="رؤية 2040", narrowings=found.narrowings, look=ON_PAPER)
    with location.open_archive() as archive:
        content = dossier_of(archive, plan)
    facts = {name: without_controls(words) for name, words in content.facts}
    assert facts["البحث"] == "رؤية 2040"
    assert facts["قُصر على"] == "24 ساعة · ٢٠١٩"
