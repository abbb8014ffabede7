from __future__ import annotations

import pytest

from index.request import SearchRequest
from tests.fakes import article


@pytest.fixture
def engine(engine_of):
    return engine_of(
        *(article(f"c{n}", "زيارة الحكومة إلى الميناء والمدينة") for n in range(120)),
        article("rare", "قال هيثم الحكوته إن المدينه هادئة"),
    )


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("زيارة الحكومية الميناا ", None),  # the first word is an inflection, not a slip
        ("زيارة الحككومة ", "زيارة الحكومة "),
        ('"الحكومة إلى المينءا" ', '"الحكومة إلى الميناء" '),
        ("الميناء والحكوتم", None),
        ("هيثم ", None),
        ("الحكومة ", None),
        ("الحكومة -المينءا ", None),
        ("=المينءا ", None),
        ("123456 ", None),
    ],
)
def test_only_a_slip_of_the_pen_is_corrected(engine, asked: str, meant: str | None) -> None:
    proposal = engine.search(SearchRequest(asked)).did_you_mean
    if meant is None and proposal is not None:
        assert (
            engine.search(SearchRequest(proposal)).total > engine.search(SearchRequest(asked)).total
        )
    else:
        assert proposal == meant
