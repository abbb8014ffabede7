"""What is read of the index for some forms."""

from __future__ import annotations

from index.segments.term_lists import TermLists


def test_two_lists_are_one_without_repeating_themselves() -> None:
    both = TermLists(("a", "b"), ("x",)) + TermLists(("b", "c"), ("x", "y"))
    assert both == TermLists(("a", "b", "c"), ("x", "y"))
    assert TermLists() + TermLists() == TermLists()
