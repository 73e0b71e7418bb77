"""A base map from the network, only for who asks for it by name."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from mapper.errors import TilesError
from mapper.mapping.data import Tiles

__all__ = ["tiles_row"]

PLAIN_HOST = re.compile(r"[a-z0-9.-]+(:\d+)?")


def tiles_row(name: str) -> Tiles:
    """Return the tiles of a provider that xyzservices knows.

    Parameters
    ----------
    name : str
        As xyzservices has it, forgiving: `OpenStreetMap.Mapnik`, `cartodb positron`.

    Raises
    ------
    TilesError
        If there is no such provider, or it wants a key.
    """
    import xyzservices

    try:
        provider = xyzservices.providers.query_name(name)
    except ValueError:
        raise TilesError(
            f"There is no base map {name!r}; name one that xyzservices lists, "
            "such as OpenStreetMap.Mapnik or OpenTopoMap."
        ) from None
    if provider.requires_token():
        raise TilesError(f"{provider.name} wants a key of its own; name a base map without one.")
    return _row(provider)


def _row(provider: Any) -> Tiles:
    url = provider.build_url(scale_factor="", fill_subdomain=False)
    subdomains = str(provider.get("subdomains", "abc"))
    hosts = [_host(url.replace("{s}", each)) for each in (subdomains if "{s}" in url else "-")]
    return {
        "name": provider.name,
        "url": url,
        "hosts": hosts,
        "subdomains": subdomains,
        "attribution": provider.get("attribution", provider.name),
        "max_zoom": int(provider.get("max_zoom", 18)),
    }


def _host(url: str) -> str:
    """Return the https host of an address, which goes into the page's policy."""
    parts = urlsplit(url)
    if parts.scheme != "https" or not PLAIN_HOST.fullmatch(parts.netloc):
        raise TilesError("That base map is not served over https; name another.")
    return f"https://{parts.netloc}"
