"""What a page carries, read back as the page reads it."""

from __future__ import annotations

import base64
import gzip
import json
import re
from typing import Any

import folium

from mapper.mapping.columns import decoded


def block(html: str, name: str) -> Any:
    """Return a block of the page, unpacked where it is compressed."""
    (text,) = re.findall(rf'id="mapper-{name}">(.*?)</script>', html, re.DOTALL)
    value = json.loads(text)
    return json.loads(gzip.decompress(base64.b64decode(value))) if isinstance(value, str) else value


def html_of(drawn: folium.Map) -> str:
    """Return the whole page of a map."""
    return str(drawn.get_root().render())


def columns_of(drawn: folium.Map) -> dict[str, list[Any]]:
    """Return the values of each column of the incidents and their texts."""
    html = html_of(drawn)
    return {
        **decoded("incidents", block(html, "incidents")["columns"]),
        **decoded("texts", block(html, "texts")["columns"]),
    }
