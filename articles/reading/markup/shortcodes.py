"""Shortcodes: what WordPress keeps in brackets between the words of an article."""

from __future__ import annotations

import re

# With what stands between them, which is a caption, a script or the address of a film.
_WITH_WORDS = re.compile(
    r"\[(caption|wp_caption|embed|video|audio|playlist|gallery|code|sourcecode|tweet|youtube)\b"
    r"[^\[\]]{0,1000}\](?:(?!\[\1\b).){0,4000}?\[/\1\]",
    re.DOTALL | re.IGNORECASE,
)
# Alone, or around words that are the article's: names of builders of pages begin theirs so.
_ALONE = re.compile(
    r"\[/?(?:caption|wp_caption|embed|video|audio|playlist|gallery|tweet|youtube|vimeo|ads?|adrotate"
    r"|contact-form(?:-7)?|toc|more|dropcap|su_\w+|vc_\w+|et_pb_\w+|fusion_\w+|av_\w+|tie_\w+|td_\w+"
    r"|rev_slider|easy-tweet|ref|box|column|row|button|divider|spacer|soundcloud"
    r")\b(?:\s+(?:[\w-]+\s*=|https?:|\d)[^\[\]]{0,1000}|\s*/?)\]",
    re.IGNORECASE,
)


def without_shortcodes(text: str) -> str:
    """The text without them; words in brackets that are no shortcode stay."""
    if "[" not in text:
        return text
    return _ALONE.sub("", _WITH_WORDS.sub("", text))
