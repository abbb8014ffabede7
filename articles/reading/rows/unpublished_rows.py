"""Rows that systems of publication keep beside their articles: revisions, what was thrown away."""

from __future__ import annotations

from collections.abc import Mapping

# WordPress, `wp_posts.post_type` and `post_status`.
_KINDS = frozenset({
    "attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache",
    "wp_global_styles", "wp_navigation", "wp_template", "wp_block", "acf-field",
})  # fmt: skip
_STATES = frozenset({"trash", "auto-draft", "inherit"})


def is_unpublished(row: Mapping[str, object]) -> bool:
    """Whether a row is no article by what its columns say of it."""
    return row.get("post_type") in _KINDS or row.get("post_status") in _STATES
