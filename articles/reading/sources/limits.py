"""Limits of reading: what is larger is refused before it is read."""

from __future__ import annotations

MEBIBYTE = 1 << 20

MAX_TEXT_BYTES = 64 * MEBIBYTE
"""The largest single text: a file, a ZIP's member, a row of a table."""

MAX_CELL_LENGTH = 8 * MEBIBYTE
"""The longest cell of a CSV table, in code points: a hundred novels. A quote that is never closed
makes one cell of the rest of the table."""

MAX_HTML_BYTES = 16 * MEBIBYTE
"""The largest HTML page; its tree takes many times that in memory."""

MAX_TABLE_BYTES = 16 * 1024 * MEBIBYTE
"""The largest table; tables are read row by row."""

MAX_ARCHIVE_MEMBERS = 200_000
"""The most members of a ZIP."""

MAX_UNPACKED_BYTES = 8 * 1024 * MEBIBYTE
"""The most that the members of one ZIP may unpack to."""

MAX_NESTED_BYTES = 512 * MEBIBYTE
"""The largest ZIP inside a ZIP."""

MAX_COMPRESSION_RATIO = 250
"""A member larger than `RATIO_MATTERS_FROM` that unpacks to more times its size is a bomb."""

RATIO_MATTERS_FROM = MEBIBYTE
"""Below this unpacked size a high ratio is harmless."""

MAX_PART_BYTES = 64 * MEBIBYTE
"""The largest part of a file that is a ZIP inside, unpacked; its tree takes many times that."""

MAX_SHEET_BYTES = 512 * MEBIBYTE
"""The largest part of a spreadsheet, unpacked; sheets are read row by row."""

MAX_XML_BYTES = 64 * MEBIBYTE
"""The largest XML file; its tree takes many times that in memory."""

MAX_MAIL_BYTES = 64 * MEBIBYTE
"""The largest mail or saved page, with everything attached to it."""
