from __future__ import annotations

import pytest

from desktop.printing.paper.printout_blocks import printout_chunks
from tests.desktop.printing.painting import WIDTH, is_blank, painted

KINDS = ("summary", "article", "dossier", "passages", "timeline")


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_laid_out_in_several_steps(kinds, kind: str):
    chunks = [*printout_chunks(kinds[kind], WIDTH, {})]
    assert len(chunks) > 1
    assert all(piece.height > 0 for chunk in chunks for piece in chunk)
    assert not is_blank(painted(chunks[0]))
