"""The dossier: what disagrees stands together, and everything names its source."""

from __future__ import annotations

import pytest

from articles.redating import set_date
from articles.timeline.events import EventKind
from articles.timeline.publication_date import DateEvidence, PublicationDate
from desktop.display.isolation import without_controls
from desktop.printing.contents.dossier_content import DossierPart
from desktop.printing.contents.dossier_making import DossierPlan, dossier_of, dossier_steps
from desktop.session.archive_session import ArchiveLocation
from tests.desktop.printing.kinds import NOTE, TODAY, dossier, filled


@pytest.fixture
def location(tmp_path) -> ArchiveLocation:
    return filled(tmp_path)


def plain(value: str) -> str:
    """A value without directional controls and white, of whatever kind."""
    return "".join(without_controls(value).split())


def test_three_counts_of_the_same_jobs_stand_under_one_another(location):
    group = dossier(location).compared[0]
    said = [(plain(each.row.value), each.number) for each in group.figures]
    assert said == [("4000", 1), ("3100", 3), ("2600", 2)]
    assert group.is_disputed
    assert "3 قيم مختلفة" in without_controls(group.note)
    assert "عامل" in group.heading
    assert "أجير" in group.heading


def test_what_one_article_alone_reports_stands_under_its_title(location):
    others = dossier(location).others
    assert [without_controls(group.heading)[:3] for group in others] == ["[1]", "[2]"]
    assert not any(group.is_disputed for group in others)
    shown = {plain(each.row.value) for group in others for each in group.figures}
    assert {"90مليوندرهم", "400درهم"} <= shown


def test_the_cover_says_what_was_asked_and_which_days_are_covered(location):
    facts = {name: without_controls(words) for name, words in dossier(location).facts}
    assert facts["البحث"] == "الميناء"
    assert facts["المدة"] == "من 4 ماي 2019 إلى 11 يونيو 2019 · مقال واحد بلا تاريخ"
    assert facts["المقالات"].startswith("3 مقالات · مصدران")
    assert "قُصر على" not in facts


def test_the_cover_names_no_day_of_which_only_the_year_is_known(location):
    with location.open_archive() as archive:
        set_date(archive, "port", PublicationDate("2016", DateEvidence.STATED, None))
    facts = {name: without_controls(words) for name, words in dossier(location).facts}
    assert facts["المدة"] == "من 2016 إلى 11 يونيو 2019 · مقال واحد بلا تاريخ"


def test_the_title_is_the_readers_then_the_query_then_a_plain_one(location):
    assert dossier(location, title="ملف الميناء").title == "ملف الميناء"
    assert dossier(location).title == "الميناء"
    assert without_controls(dossier(location, query="").title) == "ملف من 3 مقالات"


def test_events_of_all_articles_are_in_one_order_with_their_sources(location):
    events = dossier(location).events
    assert [event.start for event in events] == sorted(event.start for event in events)
    published = [event for event in events if event.kind is EventKind.PUBLISHED]
    assert [without_controls(event.source) for event in published] == ["[1]", "[2]"]
    assert all("نُشر:" in event.label for event in published)


def test_sources_are_numbered_and_say_when_they_were_added(location):
    sources = dossier(location).sources
    assert [source.number for source in sources] == [1, 2, 3]
    assert all("أُضيف في" in source.details for source in sources)
    assert [source.address is not None for source in sources] == [True, False, False]


def test_passages_come_with_their_notes_under_their_article(location):
    groups = dossier(location).passages
    assert [group.number for group in groups] == [1, 2]
    assert NOTE in [each.note for each in groups[0].passages]


@pytest.mark.parametrize("part", DossierPart)
def test_a_part_that_is_not_wanted_is_not_made(location, part):
    content = dossier(location, parts=frozenset({part}))
    made = {
        DossierPart.SUMMARIES: content.summaries,
        DossierPart.FIGURES: content.compared,
        DossierPart.TIMELINE: content.events,
        DossierPart.PASSAGES: content.passages,
    }
    assert {name for name, value in made.items() if value} == {part}
    assert len(content.sources) == 3


def test_summaries_are_as_long_as_wanted(location):
    assert {len(each.sentences) for each in dossier(location, sentences=1).summaries} == {1}


def test_an_article_that_is_gone_is_left_out(location):
    with location.open_archive() as archive:
        ids = (*archive.articles.ids()[:1], "gone")
        content = dossier_of(archive, DossierPlan(ids, TODAY))
    assert len(content.sources) == 1
    assert content.compared == ()


def test_every_article_is_a_step(location):
    with location.open_archive() as archive:
        plan = DossierPlan(tuple(archive.articles.ids()), TODAY)
        assert [*dossier_steps(archive, plan)] == [1, 2, 3]
