"""The list of the window's pages: a new one is a line here, and its folder."""

from __future__ import annotations

from collections.abc import Callable

from desktop.browsing.page import BrowsePage
from desktop.browsing.results_output import ResultsOutput
from desktop.concordance.page import ConcordancePage
from desktop.federated.page import FederatedPage
from desktop.ledger.page import LedgerPage
from desktop.pages.page import Page
from desktop.passages.page import PassagesPage
from desktop.timeline.page import TimelinePage
from desktop.window.claim_correction import ClaimCorrection
from desktop.window.known_tags import tags_of_passages
from desktop.window.only_reading import forbid_writing
from desktop.window.pages import Pages
from desktop.window.window_services import WindowServices


def _ledger_page(services: WindowServices) -> LedgerPage:
    page = LedgerPage(
        services.worker,
        services.appearance.look,
        services.location,
        services.runner,
        services.archive,
        services.undo_stack,
    )
    ClaimCorrection(page, services)
    return page


OTHERS: tuple[Callable[[WindowServices], Page], ...] = (
    _ledger_page,
    lambda services: TimelinePage(
        services.worker, services.appearance.look, services.location, services.runner
    ),
    lambda services: PassagesPage(
        services.worker,
        services.passages,
        services.appearance.look,
        services.location,
        services.runner,
    ),
    lambda services: ConcordancePage(services.location, services.runner, services.appearance.look),
    lambda services: FederatedPage(
        services.location.folder, services.runner, services.settings, services.appearance.look
    ),
)
"""The pages beside that of browsing, in the order of the bar."""


def build_pages(services: WindowServices) -> Pages:
    """Build every page of a window."""
    browse = BrowsePage(
        services.worker,
        services.searches,
        services.passages,
        services.figure_corrections,
        services.archive.entries,
        services.appearance.look,
    )
    ResultsOutput(
        browse.results, services.location, services.runner, lambda: services.searches.state
    )
    pages = Pages(browse, [build(services) for build in OTHERS])
    for editor in (browse.reading.editor, pages[PassagesPage].editor):
        editor.propose_tags(lambda: tags_of_passages(services.archive))
    if services.archive.is_read_only:
        forbid_writing(browse, pages[PassagesPage])
    return pages
