"""The newspapers that no search shows."""

from __future__ import annotations

from articles.archive.archive import Archive


def test_a_newspaper_is_hidden_once_and_shown_again(archive: Archive):
    hidden = archive.hidden_publishers
    assert hidden.all() == ()
    for name in ("صوت الموج", "جريدة الرمل", "صوت الموج"):
        hidden.hide(name)
    assert hidden.all() == ("جريدة الرمل", "صوت الموج")
    assert hidden.show("صوت الموج")
    assert not hidden.show("صوت الموج")
    assert hidden.all() == ("جريدة الرمل",)


def test_it_is_on_the_disk_at_once(archive: Archive):
    archive.hidden_publishers.hide("صوت الموج")
    with Archive.open(archive.path) as again:
        assert again.hidden_publishers.all() == ("صوت الموج",)
