from __future__ import annotations

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.exports.europresse_texts import europresse_articles
from articles.reading.reader import read_bytes
from articles.reading.sources.source import source_of_bytes

SOURCE = source_of_bytes(b"", "/e.txt", "e.txt")
WORDS = "La halle aux poissons rouvre après deux ans de travaux, pour 90 emplacements couverts."
RIGHTS = (
    "© 2016 Le Phare. Tous droits réservés. Le présent document est protégé par les lois.\n"
    "Certificat émis le 2 mai 2016 à la bibliothèque à des fins de visualisation personnelle.\n"
)


def export(number: int, author: str = "Lina Haddad\n", name: str = "") -> str:
    return (
        f"Le Phare\nRégions, mardi {number} mars 2016, p. 7\n\nLa halle rouvre, acte {number}\n"
        f"{author}\n{WORDS}\n\n{WORDS}\n\n{RIGHTS}{name}news·2016030{number}·PH·00{number}4\n\n"
    )


@pytest.mark.parametrize("name", ["", "Nom du document : "])
def test_each_article_has_its_outlet_day_title_and_author(name: str) -> None:
    first, second = europresse_articles(
        export(1, name=name) + export(2, "", name), SOURCE, "text"
    ) or [None, None]
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    said = first.declared
    assert (said.publisher, said.title) == ("Le Phare", "La halle rouvre, acte 1")
    assert (said.creator, said.published) == ("Lina Haddad", "2016-03-01")
    assert second.declared.creator is None
    assert first.text == second.text == f"{WORDS}\n{WORDS}"


def test_an_export_is_read_under_the_name_of_a_text_and_one_that_is_cut_says_so() -> None:
    cut = export(3).partition("©")[0].replace("\n\n", " ") * 3
    *whole, broken = read_bytes((export(1) + export(2) + cut).encode(), "/e.txt", "e.txt")
    assert [each.declared.title for each in whole if isinstance(each, Document)] == [
        "La halle rouvre, acte 1", "La halle rouvre, acte 2",
    ]  # fmt: skip
    assert isinstance(broken, ReadingError)
    assert broken.reason is Reason.CUT_OFF


def test_an_article_without_words_is_an_error_and_another_text_no_export() -> None:
    (empty,) = europresse_articles(f"{RIGHTS}news·20160301·PH·0014\n", SOURCE, "text") or [None]
    assert isinstance(empty, ReadingError)
    assert europresse_articles(f"{WORDS}\n{RIGHTS}", SOURCE, "text") is None


def test_what_is_told_of_the_source_is_no_word_of_the_article() -> None:
    above = (
        "Le Phare\nNom de la source\nLe Phare du Sud\nType de source\nPresse • Journaux\n"
        "Périodicité\nQuotidien\nProvenance\nNice, France\nmardi 1 mars 2016\np. 7\n• 90 mots\n"
    )
    text = f"{above}La halle rouvre\nLina Haddad\n{WORDS}\n{RIGHTS}news·20160301·PH·0014\n"
    (found,) = europresse_articles(text, SOURCE, "text") or [None]
    assert isinstance(found, Document)
    said = found.declared
    assert (said.publisher, said.title, said.creator) == (
        "Le Phare du Sud", "La halle rouvre", "Lina Haddad",
    )  # fmt: skip
    assert found.text == WORDS


def test_a_title_of_one_word_under_the_page_is_no_page() -> None:
    for page, title in (("ص. 7", "صنعاء"), ("p. A7", "Pagination"), ("pp. IX", "Page blanche")):
        head = f"Le Phare\nmardi 1 mars 2016\n{page}\n• 90 mots"
        text = f"{head}\n{title}\n{WORDS}\n{RIGHTS}news·20160301·PH·0014\n"
        (found,) = europresse_articles(text, SOURCE, "text") or [None]
        assert isinstance(found, Document)
        assert (found.declared.title, found.text) == (title, WORDS)
