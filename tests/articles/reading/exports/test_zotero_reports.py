from __future__ import annotations

from lxml.html import document_fromstring

from articles.document import Document
from articles.errors import ReadingError
from articles.reading.exports.zotero_reports import is_zotero_report, read_zotero_report
from articles.reading.reader import read_bytes
from articles.reading.sources.source import source_of_bytes

WORDS = "La digue du port a été relevée d'un mètre après les tempêtes de l'hiver dernier."
SOURCE = source_of_bytes(b"", "/r.html", "r.html")


def item(title: str, inside: str) -> str:
    return (
        f'<li class="item newspaperArticle"><h2>{title}</h2><table><tr><th>Type</th><td>Article de '
        "journal</td></tr><tr><th class='author'>Auteur</th><td>Lina Haddad</td></tr><tr><th>Date"
        "</th><td>2016-03-01</td></tr><tr><th>Titre de la publication</th><td>Le Phare</td></tr>"
        f"{inside}</li>"
    )


NOTES = f"</table><h3>Notes :</h3><ul class='notes'><li><p>{WORDS}</p><p>{WORDS}</p></li></ul>"
ABSTRACT = f"<tr><th>Résumé</th><td>{WORDS}</td></tr></table>"


def report(*items: str) -> str:
    return f'<!DOCTYPE html><html><body><ul class="report">{"".join(items)}</ul></body></html>'


def test_references_with_notes_or_an_abstract() -> None:
    html = report(item("La digue", NOTES), item("Le port", ABSTRACT), item("Rien", "</table>"))
    page = document_fromstring(html)
    assert is_zotero_report(page)
    one, two, nothing = read_zotero_report(page, SOURCE)
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert isinstance(nothing, ReadingError)
    assert (one.text, two.text) == (f"{WORDS}\n{WORDS}", WORDS)
    said = one.declared
    assert (said.title, said.creator, said.publisher) == ("La digue", "Lina Haddad", "Le Phare")
    assert said.published == "2016-03-01"
    assert len(list(read_bytes(html.encode(), "/r.html", "r.html"))) == 3


def test_another_list_is_none() -> None:
    assert not is_zotero_report(document_fromstring("<ul class='report'><li>x</li></ul>"))
    assert not is_zotero_report(document_fromstring("<ul><li class='item'>x</li></ul>"))
