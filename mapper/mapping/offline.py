"""Scripts and styles of Leaflet and of folium's plugins, from the folium-offline distribution.

Its table is keyed by the URL that folium would put into the page, so nothing
third-party is kept in this repository and the page asks for nothing.
"""

from __future__ import annotations

from mapper.errors import MapperError

__all__ = ["jquery_link", "leaflet_links", "resource"]


def leaflet_links() -> tuple[tuple[str, str], tuple[str, str]]:
    """Return the (name, URL) pairs of Leaflet's script and style as folium states them."""
    from folium.folium import _default_css, _default_js

    return _entry("leaflet", _default_js), _entry("leaflet_css", _default_css)


def jquery_link() -> tuple[str, str]:
    """Return the (name, URL) pair of jQuery, which folium's own popups use."""
    from folium.folium import _default_js

    return _entry("jquery", _default_js)


def _entry(name: str, links: list[tuple[str, str]]) -> tuple[str, str]:
    for link in links:
        if link[0] == name:
            return link
    raise MapperError(
        f"This folium names no {name!r}; install a version that setup.cfg allows (0.20)."
    )


def resource(url: str) -> str:
    """Return the text of the script or style that folium would ask for at `url`.

    Raises
    ------
    MapperError
        If folium-offline does not hold it.
    """
    from offlinefolium.elements import _res  # half a second: 3 MB of scripts

    try:
        return str(_res[url])
    except KeyError:
        raise MapperError(
            f"The map needs {url}, which the installed folium-offline does not hold; "
            "install the version of folium-offline that matches folium, or drop that layer."
        ) from None
