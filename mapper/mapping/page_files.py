"""The files in `page/`, of which the page is made."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["page_table", "page_text"]


@cache
def page_text(name: str) -> str:
    """Return the text of a file of the page."""
    return files("mapper.mapping").joinpath("page", name).read_text(encoding="utf-8")


@cache
def page_table(name: str) -> Any:
    """Return a JSON table of the page."""
    return json.loads(page_text(name))
