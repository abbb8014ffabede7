from __future__ import annotations

from desktop.printing.contents.dossier_content import DossierContent, DossierSummary
from desktop.printing.paper.dossier_blocks import dossier_chunks
from desktop.printing.paper.text_styles import SUBTITLE
from tests.desktop.printing.painting import WIDTH, is_blank, painted, stained


def pieces(content: DossierContent, pages=None):
    return [piece for chunk in dossier_chunks(content, WIDTH, pages or {}) for piece in chunk]


def test_every_part_begins_a_page_under_the_name_that_the_contents_uses(kinds):
    made = pieces(kinds["dossier"])
    begins = [piece for piece in made if piece.begins_page]
    assert [piece.heading for piece in begins] == ["المحتويات", *(p.anchor for p in begins[1:])]
    assert len(begins) == 6


def test_the_contents_shows_the_page_when_it_is_known(kinds):
    without = painted(pieces(kinds["dossier"]))
    known = painted(pieces(kinds["dossier"], {"الملخّصات": 3, "المصادر": 88}))
    assert without.size() == known.size()
    assert without != known


def test_a_latin_title_stands_behind_its_number_at_the_right():
    summary = DossierSummary(7, "Harbour", "جريدة", ())
    made = pieces(DossierContent("عنوان", summaries=(summary,)))
    heading = next(piece for piece in made if piece.depth == 2 and piece.anchor)
    assert stained(painted([heading]), SUBTITLE.colour, 150).left() > WIDTH / 2


def test_a_dossier_of_nothing_is_its_cover():
    made = pieces(DossierContent("عنوان"))
    assert made
    assert not any(piece.begins_page for piece in made)
    assert not is_blank(painted(made))
