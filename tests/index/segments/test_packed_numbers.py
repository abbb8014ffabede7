"""Numbers survive packing, and stretches of them are picked out as bytes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.segments.packed_numbers import gather, pack, unpack


@given(st.lists(st.integers(0, 2**31 - 1)))
@example([127, 128, 16383, 16384, 2**21 - 1, 2**21, 2**28 - 1, 2**28, 2**31 - 1])
def test_numbers_survive_packing(numbers: list[int]) -> None:
    packed, sizes = pack(np.array(numbers, np.int32))
    assert unpack(packed).tolist() == numbers
    assert sizes.sum() == len(packed)


@pytest.mark.parametrize("data", [[128] * 9 + [1], [255] * 30 + [0]])
def test_what_was_never_packed_is_told(data: list[int]) -> None:
    with pytest.raises(ValueError, match="without end"):
        unpack(np.array(data, np.uint8))


@given(st.lists(st.integers(0, 300), min_size=1), st.data())
@pytest.mark.parametrize("wide", [1, 100])
def test_stretches_are_gathered(wide: int, sizes: list[int], data: st.DataObject) -> None:
    packed = np.arange(400 * wide).astype(np.uint8)
    starts = [data.draw(st.integers(0, 99 * wide)) for _ in sizes]
    expected = b"".join(
        bytes(packed[start : start + size]) for start, size in zip(starts, sizes, strict=True)
    )
    assert bytes(gather(packed, np.array(starts), np.array(sizes))) == expected
