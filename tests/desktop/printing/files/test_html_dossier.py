from __future__ import annotations

import pytest

from desktop.display.isolation import without_controls
from desktop.printing.contents.dossier_content import DossierContent
from desktop.printing.files.html_dossier import dossier_section
from tests.desktop.printing.kinds import LINK, dossier, filled
from tests.desktop.printing.outline import outline


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    return outline(dossier_section(dossier(filled(tmp_path_factory.mktemp("dossier")))))


def test_the_contents_lead_to_the_parts_and_the_articles(page):
    targets = [each["href"] for each in page.attributes["a"]]
    ids = {each["id"] for tag in page.attributes.values() for each in tag if "id" in each}
    assert {"#summaries", "#figures", "#timeline", "#passages", "#sources"} <= set(targets)
    assert {target[1:] for target in targets} <= ids


def test_figures_name_their_source_and_disputes_are_marked(page):
    assert any(each.get("class") == "doubt" for each in page.attributes["span"])
    said = without_controls(page.text)
    assert "3 قيم مختلفة" in said
    assert LINK in said


def test_a_dossier_of_nothing_has_a_cover_alone():
    page = outline(dossier_section(DossierContent("عنوان")))
    assert "nav" not in page.tags
    assert "section" not in page.tags
