"""The marks of Markdown are no words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articles.document import Document
from articles.reading.reader import read_bytes
from articles.reading.texts.markdown import PAGE_END, plain_markdown

WORDS = "زرع الفلاحون الزعفران في السفح، وباعوا الكيلوغرام بثلاثين ألف درهم."


def test_heading_emphasis_links_and_quotations() -> None:
    text = (
        f'# زعفران *السفح* #\n\n> {WORDS}\n\n- **سعر** في [السوق](https://a.example/1 "x")\n---\n'
    )
    words, title, _ = plain_markdown(text)
    assert title == "زعفران السفح"
    assert [line for line in words.split("\n") if line] == [WORDS, "سعر في السوق"]


def test_stars_and_lines_of_prose_stay() -> None:
    text = f"{WORDS}\n2 * 3 و4_5_6\n"
    assert plain_markdown(text)[:2] == (text, None)


def test_front_matter_is_read_as_header_lines() -> None:
    text = f"---\ntitle: زعفران\ndate: 2020-05-09\ntags: [سفح]\n---\n\n# زعفران\n\n{WORDS}\n"
    (document,) = read_bytes(text.encode(), "/a.md", "a.md")
    assert isinstance(document, Document)
    assert (document.declared.title, document.declared.published) == ("زعفران", "2020-05-09")
    assert document.text.strip() == WORDS


@given(st.text(max_size=80))
def test_any_text_stays_a_text(text: str) -> None:
    words, *_ = plain_markdown(text)
    assert len(words) <= len(text)


def test_what_obsidian_adds_is_no_word() -> None:
    text = (
        f"> [!quote] خلاصة\n> {WORDS}\n\n![[صورة.png]]\n"
        "انظر [[سفح الجبل|السفح]] و[[السوق]] و==مهم==[^1] %%سر%% ^block-1"
    )
    words, *_ = plain_markdown(text)
    assert [line.rstrip() for line in words.split("\n") if line.strip()] == [
        "خلاصة",
        WORDS,
        "انظر السفح والسوق ومهم",
    ]


def test_what_is_commented_out_is_no_word() -> None:
    assert plain_markdown("أول\n<!-- more -->\nثان") == ("أول\n\nثان", None, {})


def test_before_other_headings_of_the_rank_of_the_first_a_page_ends() -> None:
    text, title, ranks = plain_markdown("## أول\nنص\n### قسم\nنص\n\n---\n\n## ثان\nنص")
    assert (title, ranks) == ("أول", {"أول": 2, "قسم": 3, "ثان": 2})
    assert text == f"نص\nقسم\nنص\n\n\n\n{PAGE_END}\nثان\nنص"


def test_what_generators_of_sites_put_in_is_no_word() -> None:
    text = (
        'عاد الباعة.\n{{< figure src="/a.jpg" title="السوق" >}}\n{% include note.html %}\nوفتحوا.'
    )
    assert plain_markdown(text)[0].split() == ["عاد", "الباعة.", "وفتحوا."]


def test_a_line_that_leads_to_another_article_says_so() -> None:
    text = "**Lire aussi** [Le pont ouvre](https://a.example/p)\n\nVoir [le pont](/p) de près."
    assert plain_markdown(text)[0].split("\n") == [
        "Lire aussi: Le pont ouvre",
        "",
        "Voir le pont de près.",
    ]
