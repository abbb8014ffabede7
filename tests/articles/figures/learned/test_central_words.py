"""What an article speaks of most."""

from __future__ import annotations

from articles.arabic.folding import fold_letters
from articles.figures.extraction import find_figures, read_figures
from articles.figures.learned.central_words import weights_of_stems
from articles.figures.learned.headlines import headline_features
from articles.figures.learned.word_classes import stem_of

BODY = (
    "تربية النحل حرفة قديمة في الجبل، ويعيش منها النحالون.\n"
    "جمع النحالون من النحل 40 طنا من العسل في الموسم.\n"
    "وزار المدينة 900 سائح في اليوم نفسه."
)


def test_what_is_told_again_and_rare_elsewhere_is_worth_most() -> None:
    worth = weights_of_stems(fold_letters(BODY).split())
    assert next(iter(worth.items())) == ("نحل", 1.0)
    assert "من" not in worth
    assert worth[stem_of(fold_letters("سائح"))] < 1.0


def test_a_text_without_words_has_none() -> None:
    assert weights_of_stems(["12", "،", "و"]) == {}


def test_what_a_figure_counts_is_known_as_central() -> None:
    body = BODY.replace("40 طنا من العسل", "40 نحلة")
    reading, figures = read_figures(body), find_figures(body)
    of_bees, of_tourists = headline_features(reading.text, reading.mentions, figures)
    assert of_bees["counted often told"] == 1.0
    assert of_tourists["counted often told"] < 1.0
