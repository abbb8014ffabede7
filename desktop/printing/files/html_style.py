"""The style sheet of the HTML summary: the colours of the light theme, A4 or Letter on paper."""

from __future__ import annotations

import re

from desktop.display.passage_colours import BARS
from desktop.theme import LIGHT
from desktop.typefaces import READING_FAMILY

_BARS = "\n".join(f".{name} {{ border-color: {colour}; }}" for name, colour in BARS.items())
_GROUNDS = "\n".join(f"mark.{name} {{ background: {LIGHT.passage(name)}; }}" for name in BARS)
STYLE = f"""\
@page {{ size: auto; margin: 16mm; }}
* {{ box-sizing: border-box; }}
body {{ margin: 0 auto; max-width: 46rem; padding: 2rem 1.5rem; background: {LIGHT.surface};
  color: {LIGHT.ink};
  font: 1rem/1.6 "IBM Plex Sans Arabic", "Noto Sans Arabic", Tahoma, sans-serif; }}
article + article {{ margin-top: 4rem; break-before: page; }}
p {{ margin: 0; }}
h1, li > p, blockquote {{ font-family: Amiri, "Noto Naskh Arabic", "Traditional Arabic", serif; }}
h1 {{ margin: .3rem 0; font-size: 1.75rem; line-height: 1.5; text-align: start; }}
h2 {{ margin: 1.6rem 0 .6rem; padding-bottom: .3rem; border-bottom: 1px solid {LIGHT.line};
  color: {LIGHT.accent}; font-size: .85rem; break-after: avoid; }}
.furniture, footer {{ display: flex; justify-content: space-between;
  color: {LIGHT.muted}; font-size: .75rem; }}
footer {{ flex-wrap: wrap; margin-top: 2.5rem;
  padding-top: .5rem; border-top: 1px solid {LIGHT.line}; }}
.address {{ overflow-wrap: anywhere; }}
.byline {{ color: {LIGHT.muted}; font-size: .8rem; }}
ul {{ margin: 0; padding-inline-start: 1rem; }}
li > p {{ font-size: 1.15rem; line-height: 1.8; text-align: justify; orphans: 2; widows: 2; }}
table {{ width: 100%; border-collapse: collapse; font-size: .85rem; }}
tr {{ border-bottom: 1px solid {LIGHT.line}; break-inside: avoid; }}
th, td {{ padding: .45rem .5rem; text-align: start; vertical-align: baseline; }}
th {{ color: {LIGHT.figure}; font-size: .95rem; }}
.qualifier {{ font-size: .75rem; font-weight: normal; }}
.details, .place {{ color: {LIGHT.muted}; font-size: .75rem; }}
.place {{ text-align: end; white-space: nowrap; }}
.doubt {{ color: {LIGHT.warning}; font-size: .75rem; }}
.axis {{ position: relative; height: 2.6rem; margin: 1rem 0 .6rem; break-inside: avoid;
  background: linear-gradient({LIGHT.quiet_bar}, {LIGHT.quiet_bar}) 0 .6rem / 100% 2px no-repeat; }}
.axis span {{ position: absolute; transform: translateX(-50%); }}
.tick {{ top: 1.2rem; color: {LIGHT.muted}; font-size: .75rem; white-space: nowrap; }}
.mark {{ top: .3rem; width: .7rem; height: .7rem; }}
.mark.published {{ top: .2rem; width: .9rem; height: .9rem; }}
.mark, .timeline li::before {{ border: 2px solid currentColor; border-radius: 50%;
  background: currentColor; print-color-adjust: exact; -webkit-print-color-adjust: exact; }}
.mark.published, .published::before {{ color: {LIGHT.accent}; }}
.mark.past, .past::before {{ color: {LIGHT.muted}; }}
.mark.future, .future::before {{ color: {LIGHT.time}; }}
.mark.uncertain, .timeline .uncertain::before {{ background: {LIGHT.surface}; }}
ol {{ margin: 0; padding: 0; list-style: none; font-size: .8rem; }}
.timeline li {{ display: grid; grid-template-columns: 1rem 9rem 1fr; align-items: baseline; }}
.timeline li::before {{ content: ""; width: .6rem; height: .6rem; }}
.timeline li.published {{ font-weight: bold; }}
time {{ color: {LIGHT.muted}; }}
.passage {{ margin-bottom: 1rem; padding-inline-start: .7rem; border-inline-start: 4px solid; }}
{_BARS}
h3 {{ margin: 1.2rem 0 .3rem; font-size: 1.05rem; line-height: 1.5; break-after: avoid; }}
.abstract h3 {{ font-family: Amiri, "Noto Naskh Arabic", "Traditional Arabic", serif; }}
a {{ color: inherit; text-decoration: none; }}
ol.body {{ list-style: decimal; padding-inline-start: 1.6rem; }}
ol.body > li {{ margin-bottom: .5rem; }}
ol.body > li::marker {{ color: {LIGHT.muted}; font-size: .75rem; }}
sup {{ color: {LIGHT.accent}; font: .65rem sans-serif; }}
mark {{ color: inherit; print-color-adjust: exact; -webkit-print-color-adjust: exact; }}
{_GROUNDS}
.cover {{ padding-top: 4rem; }}
.cover h1 {{ font-size: 2.4rem; }}
dl {{ display: grid; grid-template-columns: 8rem 1fr; gap: .3rem .5rem; margin: 1.5rem 0 0;
  padding-top: 1rem; border-top: 1px solid {LIGHT.line}; }}
dt {{ color: {LIGHT.muted}; }}
dd {{ margin: 0; }}
nav ul {{ padding-inline-start: 1.2rem; list-style: none; }}
.part {{ break-before: page; margin-top: 3rem; }}
.part > h2 {{ font-size: 1.2rem; }}
.joint thead {{ display: table-header-group; color: {LIGHT.muted}; }}
.joint thead th {{ color: inherit; font-size: .75rem; font-weight: normal; }}
.joint .group th {{ padding-top: 1rem; border: 0; color: {LIGHT.ink}; font-size: .85rem; }}
.joint .group {{ break-after: avoid; }}
.sources ol {{ list-style: decimal; padding-inline-start: 2rem; font-size: .85rem; }}
.sources li {{ margin-bottom: .6rem; break-inside: avoid; }}
blockquote {{ margin: 0; font-size: 1.15rem; line-height: 1.8; text-align: justify;
  orphans: 2; widows: 2; }}
.note {{ color: {LIGHT.muted}; font-size: .8rem; }}
time bdi, th bdi {{ white-space: nowrap; }}
@media print {{ body {{ max-width: none; padding: 0; }} }}
"""
# Behind the rest, for the reader who chose another typeface, or wants the ends of lines free.
_IN_ARTICLES = "h1, li > p, blockquote, .abstract h3"
_RAGGED = "li > p, blockquote { text-align: start; }\n"
_BEYOND_NAMES = re.compile(r"[^\w .-]")


def style(*, justified: bool, reading_family: str = READING_FAMILY) -> str:
    """The whole style sheet.

    Args:
        justified: Whether lines of an article but a paragraph's last fill the width.
        reading_family: The typeface of articles, their summaries and titles.
    """
    sheet = STYLE if justified else STYLE + _RAGGED
    if reading_family == READING_FAMILY:
        return sheet
    name = _BEYOND_NAMES.sub("", reading_family)
    return f'{sheet}{_IN_ARTICLES} {{ font-family: "{name}", "Noto Sans Arabic", sans-serif; }}\n'
