"""More like this: the most telling words are shared."""

from __future__ import annotations

import pytest

from index.analysis.folding import fold
from index.analysis.stemming import Stemmer
from index.analysis.stop_words import read_stop_words
from index.analysis.tokenizer import Tokenizer
from index.scoring.likeness import Likeness, Model
from tests.fakes import article

HARBOUR = "وصلت السفينة إلى الميناء محملة بالقمح ثم غادرت السفينة الميناء"
ARCHIVE = [
    article("model", HARBOUR, title="سفينة القمح"),
    article("alike", "في الميناء سفينة قمح تنتظر", title="قمح"),
    article("less", "قال الناس إن القمح غال هذه السنة"),
    article("other", "أمطار قوية فوق الجبال وثلوج كثيفة"),
    article("more", "ثلوج كثيفة"),
]


@pytest.fixture
def opened(opened_of):
    return opened_of(*ARCHIVE)


@pytest.fixture
def compared(opened):
    return Likeness(opened.snapshot, Tokenizer(), Stemmer(), read_stop_words())


def model_of(opened) -> Model:
    (document,) = opened.snapshot.documents_of(["model"])
    return Model(int(document), "سفينة القمح", HARBOUR)


def test_what_shares_more_is_more_alike_and_the_model_is_left_out(opened, compared):
    found = compared.alike(model_of(opened))
    worth = {
        opened.snapshot.stored(int(n)).id: float(value)
        for n, value in zip(found.ids, found.values, strict=True)
    }
    assert "model" not in worth
    assert "other" not in worth
    assert max(worth, key=worth.__getitem__) == "alike"
    assert all(0 < value <= 1.0 for value in worth.values())


def test_telling_stems_are_shared_and_no_stop_words(opened, compared):
    stems = [stem for stem, _ in compared.telling_stems(model_of(opened))]
    assert Stemmer().stem(fold("القمح")) in stems
    assert not {*stems} & read_stop_words()
    weights = [weight for _, weight in compared.telling_stems(model_of(opened))]
    assert weights == sorted(weights, reverse=True)


def test_an_article_without_words_is_like_nothing(opened, compared):
    assert len(compared.alike(Model(0, "", ""))) == 0
