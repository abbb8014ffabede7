"""What was learned of questions: the table is what the command makes, and it gains unseen."""

from __future__ import annotations

import tomllib

import pytest

from articles.ledger.oneness import NAMES
from tests.gold.fit_questions import LEAST, TABLE, learned, read_questions, toml_of, unseen

# What was reached on archives whose questions were not learned from, less a little.
SENSIBLE_ASKED, OTHERS_ASKED = 0.96, 0.66


def test_the_table_is_what_the_command_makes() -> None:
    made = tomllib.loads(toml_of(learned(read_questions())))["weights"]
    assert tomllib.loads(TABLE.read_text("utf-8"))["weights"] == pytest.approx(made, abs=1e-3)
    assert set(made) == {"least", "always", *NAMES}


def test_fewer_questions_of_an_archive_that_nobody_read_are_senseless() -> None:
    told = [counts for fold, counts in unseen(read_questions()).items() if "topic:" not in fold]
    sensible, asked, others, still = (sum(each) for each in zip(*told, strict=True))
    assert asked >= SENSIBLE_ASKED * sensible
    assert still <= OTHERS_ASKED * others
    assert 0 < LEAST < 1


def test_what_contradicts_in_the_topics_is_still_asked() -> None:
    topics = [counts for fold, counts in unseen(read_questions()).items() if "topic:" in fold]
    assert all(asked == sensible for sensible, asked, _, _ in topics)
