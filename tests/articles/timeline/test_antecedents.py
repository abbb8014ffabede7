"""What a relative clause is about."""

from __future__ import annotations

from articles.timeline.antecedents import at_antecedent, is_word, with_antecedent


def test_a_clause_begins_with_what_it_is_about() -> None:
    body = "زار الوفد المدرسة التي افتتحت في مايو"
    assert with_antecedent(body, 0, body.index("التي")) == body.index("المدرسة")


def test_a_clause_of_its_own_stays() -> None:
    body = "زار الوفد المدرسة ثم عاد"
    assert with_antecedent(body, 0, body.index("ثم")) == body.index("ثم")


def test_only_long_clauses_are_cut() -> None:
    body = "زار الوفد المدرسة التي افتتحت في مايو"
    assert at_antecedent(body, 0, len(body), 90) == 0
    assert at_antecedent(body, 0, len(body), 20) == body.index("المدرسة")


def test_signs_are_no_words() -> None:
    assert is_word("و2")
    assert not is_word("، –")
