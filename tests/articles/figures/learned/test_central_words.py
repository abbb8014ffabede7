"""What an article speaks of most."""

from __future__ import annotations

from articles.arabic.folding import fold_letters
from articles.figures.extraction import find_figures, read_figures
from articles.figures.learned.central_words import central_words
from articles.figures.learned.headlines import headline_features
from articles.figures.learned.word_classes import stem_of

BODY = (
    "تربية النحل حرفة قديمة في الجبل، ويعيش منها النحالون.\n"
    "جمع النحالون من النحل 40 طنا من العسل، والعسل غال.\n"
    "وزار المدينة 900 سائح في اليوم نفسه."
)


def test_what_is_told_again_and_rare_elsewhere_is_worth_most() -> None:
    spoken = central_words(read_figures(BODY).text.words)
    assert spoken.share(["نحل"]) == 1.0
    assert "نحل" in spoken.central
    assert spoken.share(["من"]) == 0.0
    assert 0.0 < spoken.share([stem_of(fold_letters("عسل"))]) < 1.0
    assert spoken.share([stem_of(fold_letters("سائح"))]) == 0.0


def test_a_text_without_words_has_none() -> None:
    assert central_words(["12", "،", "و"]).share(["نحل"]) == 0.0


def test_what_a_figure_counts_is_known_as_central() -> None:
    body = BODY.replace("40 طنا من العسل", "40 نحلة")
    reading, figures = read_figures(body), find_figures(body)
    of_bees, of_tourists = headline_features(reading.text, reading.mentions, figures)
    assert of_bees["counted often told"] == 1.0
    assert of_bees["counted central"] == 1.0
    assert "counted often told" not in of_tourists
