"""The words around figures, as the encoder reads them."""

from __future__ import annotations

import numpy as np

from articles.figures.extraction import read_figures
from articles.figures.learned.candidates import Candidates, candidates_of
from articles.figures.learned.sorts import SORTS
from articles.figures.learned.stretches import MARKS, STEPS
from articles.figures.learned.text_arrays import TextArrays

FILLING = "ثم مضى القوم إلى السوق وعادوا منه مساء " * 30


def read(body: str) -> Candidates:
    reading = read_figures(body)
    return candidates_of(reading.text, TextArrays(reading.text, reading.mentions), reading.asked)


def test_only_words_near_figures_are_read() -> None:
    near = read("باع التاجر 40 كتابا في يوم واحد").stretches
    far = read(f"{FILLING}. {FILLING}باع التاجر 40 كتابا. {FILLING}{FILLING}").stretches

    assert len(near.rows) == 7
    assert len(far.rows) < 120
    assert far.marks.shape == (len(far.rows), MARKS)


def test_neighbours_are_those_of_the_text() -> None:
    found = read("باع التاجر 40 كتابا في يوم واحد").stretches
    size = len(found.rows)
    for layer, step in enumerate(STEPS):
        before, behind = found.neighbours[2 * layer : 2 * layer + 2]
        places = np.arange(size)
        assert before.tolist() == np.where(places < step, size, places - step).tolist()
        assert behind.tolist() == np.where(places + step < size, places + step, size).tolist()


def test_nouns_and_figures_are_found_again() -> None:
    asked = read(f"{FILLING}. {FILLING}باع التاجر 40 كتابا، واشترى 15 قلما. {FILLING}")
    found = asked.stretches
    size = found.marks.shape[1]

    assert len(found.nouns) == len(asked.words)
    assert (np.diff(found.nouns) > 0).all()
    assert found.figures.shape == (2, 2)
    in_figure, first = size - SORTS - 3, size - SORTS - 2
    assert found.marks[found.figures.ravel(), in_figure].all()
    assert found.marks[found.figures[:, 0], first].all()
