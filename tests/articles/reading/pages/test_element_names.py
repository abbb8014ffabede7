from __future__ import annotations

from lxml.html import document_fromstring

from articles.reading.pages.element_names import any_of, drop_elements, kind_of, names_of

PAGE = """<div><div class="story lead-ad"><p>one two three four five six</p></div>
<div class="share-bar">share</div><figure><figcaption>under a picture</figcaption></figure>
<p id="related-1">read more</p><p class="reading">seven eight nine</p></div>"""


def test_names_count_between_spaces_hyphens_and_underscores():
    names = any_of("advertising", "banner")

    assert names.search("x ad-slot-2")
    assert names.search("AD")
    assert any_of("caption").search("card__image__caption")
    assert any_of("leads_away").search("x-related__posts")
    assert not names.search("lead reading header")


def test_elements_are_dropped_unless_they_hold_most_of_the_page():
    page = document_fromstring(PAGE)

    drop_elements(page, any_of("leads_away", "banner"), most=0.3)

    words = " ".join(page.text_content().split())
    assert words == "one two three four five six seven eight nine"
    assert names_of(page.find(".//p")) == " "


def test_what_programs_know_an_element_by_is_a_name_of_it() -> None:
    (element,) = document_fromstring("<p class='x1' data-hook='recent-posts'>س</p>").iter("p")
    assert names_of(element) == "x1  recent-posts"


def test_what_numbers_an_element_says_nothing_of_its_kind():
    first, second, other = document_fromstring(
        "<ul><li class='post post-12'>a<li class='post post-7'>b<li class='h2'>c</ul>"
    ).iter("li")

    assert kind_of(first) == kind_of(second) == ("li", "post")
    assert kind_of(other) == ("li", "h2")
