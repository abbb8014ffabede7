"""Words for people: no invisible controls, letters turned only where a terminal asks for it."""

from __future__ import annotations

from articles.span import Span
from desktop.command_line.rendering import Output, hit_lines, marked
from desktop.display.isolation import isolated
from index.results import Hit, Snippet


def test_controls_do_not_reach_the_terminal(capsys):
    Output().line(f"الملف {isolated('/a/b')} هنا")
    assert capsys.readouterr().out == "الملف /a/b هنا\n"


def test_a_visual_terminal_gets_joined_letters_turned_round(capsys):
    Output(is_visual=True).line("سلام")
    shown = capsys.readouterr().out
    assert shown == "\ufee1\ufefc\ufeb3\n"


def test_a_visual_terminal_gets_whole_lines(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "30")
    Output(is_visual=True).line("كلمة " * 40)
    assert all(len(line) <= 30 for line in capsys.readouterr().out.splitlines())


def test_messages_go_to_standard_error(capsys):
    Output().message("رسالة")
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == ("", "رسالة\n")


def test_hits_are_marked():
    assert marked("قال الوزير إن", (Span(4, 10),)) == "قال ⟦الوزير⟧ إن"
    assert marked("نص", ()) == "نص"


def test_an_inferred_date_says_so():
    snippet = Snippet("نص قصير", (Span(0, 2),), Span(0, 7))
    hit = Hit("a1", "عنوان", (), None, "2018-05", "inferred", 1.0, snippet)
    lines = list(hit_lines(1, hit))
    assert "(مستنتج)" in lines[1]
    assert "⟦نص⟧" in lines[2]


def test_a_visual_terminal_gets_results_with_their_bylines(capsys):
    hit = Hit(
        "a1", "ميناء", (), "Le Quai", "2019-04-12", "stated", 1.0, Snippet("ميناء", (), Span(0, 5))
    )
    for line in hit_lines(1, hit):
        Output(is_visual=True).line(line)
    said = capsys.readouterr().out
    assert "Le Quai" in said
    assert "a1" in said
