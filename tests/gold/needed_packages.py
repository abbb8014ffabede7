"""Packages that a maker of a table needs and Khizana does not: asked for before the work begins."""

from __future__ import annotations

import importlib.util
import re

_INSTALL = re.compile(r"python -m pip install \S.*")


def need(told: str | None, *modules: str) -> None:
    """Leave with the command that fetches the packages when one of them is missing.

    Args:
        told: The docstring of the maker, where that command stands.
        modules: What it imports of them.
    """
    if any(importlib.util.find_spec(module) is None for module in modules):
        found = _INSTALL.search(told or "")
        raise SystemExit(f"needs {', '.join(modules)}: {found[0] if found else 'pip install them'}")
