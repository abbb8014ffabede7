"""Which marks of scrapers are told at the start of a line."""

from __future__ import annotations

from articles.cleaning.scraper_marks import is_marked_line, scraper_mark


def test_a_domain_in_front_of_a_line_marks_it():
    mark = scraper_mark("annahr.com - أخبار")
    assert mark == (len("annahr.com"), "annahr.com")
    assert is_marked_line("annahr.com - أخبار", mark[0])
    assert not is_marked_line("annahr.com " + "كلمة " * 20, mark[0])
    assert not is_marked_line("annahr.com وصل القطار.", mark[0])
    assert scraper_mark("بلا علامة") is None
