"""The score of our own phrases is content with what can be asked of phrases alone."""

from __future__ import annotations

from collections import Counter

from tests.gold.score_phrases import is_content


def test_what_is_counted_may_be_named_otherwise_now_and_then():
    counts = Counter({"counted all": 10, "counted right": 8})
    assert is_content(counts, ["counted 'a', not 'b', in 'c'"])
    assert not is_content(counts, ["unit 'a', not 'b', in 'c'"])
    assert not is_content(counts, ["missed 'a' in 'b'"])
    assert not is_content(Counter({"counted all": 10, "counted right": 7}), [])
    assert is_content(Counter(), [])
