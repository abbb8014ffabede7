"""What a search needs to know."""

from __future__ import annotations

from index.request import Order, SearchRequest


def test_an_empty_request_asks_for_everything_the_best_first() -> None:
    request = SearchRequest()
    assert request.text == ""
    assert request.order is Order.RELEVANCE
    assert (request.offset, request.facets, request.snippets) == (0, True, True)


def test_orders_are_kept_by_their_names() -> None:
    assert [Order(order.value) for order in Order] == list(Order)
    assert Order("date") is Order.DATE
