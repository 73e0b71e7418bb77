"""The map as a folium object: people may add their own folium layers before saving.

The page is put together from the files in `page/`. Report text is not in
them and passes through no template: it is inserted last, as escaped JSON.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import folium
from branca.element import CssLink, Element, Figure, JavascriptLink, MacroElement
from folium.template import Template

from mapper.mapping.data import PageData, to_script_text
from mapper.mapping.offline import leaflet_links, resource
from mapper.mapping.security import POLICY_PLACE, secured, stable_names

__all__ = ["IncidentMap"]

SCRIPTS = (
    "text.js",
    "words.js",
    "data.js",
    "signs.js",
    "scene.js",
    "districts.js",
    "incidents.js",
    "labels.js",
    "legend.js",
    "panel.js",
    "list.js",
    "about.js",
    "main.js",
)
STYLES = ("page.css", "map.css", "side.css", "print.css")
DATA_PLACE = "<!-- data -->"


@cache
def page_file(name: str) -> str:
    """Return the text of a file of the page."""
    return files("mapper.mapping").joinpath("page", name).read_text(encoding="utf-8")


class Verbatim(Element):  # type: ignore[misc]
    """Text that goes into the page as it is, through no template."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def render(self, **kwargs: Any) -> str:
        """Return the text."""
        return self.text


class OfflineFigure(Figure):  # type: ignore[misc]
    """A figure that holds everything it shows: no link leaves it."""

    _template = Template(
        f"<!DOCTYPE html>\n<html lang='en'>\n<head>\n<meta charset='utf-8'>\n{POLICY_PLACE}\n"
        "{{ this.header.render(**kwargs) }}\n</head>\n<body>\n{{ this.html.render(**kwargs) }}\n"
        "<script>\n{{ this.script.render(**kwargs) }}\n</script>\n</body>\n</html>\n"
    )

    def __init__(self, data: PageData) -> None:
        super().__init__(height="720px")
        del self.header._children["meta_http"]  # the template states the encoding first of all
        self.data = data

    def render(self, **kwargs: Any) -> str:
        """Return the page: elements, then stable names, then the policy, then the data."""
        for child in self._children.values():
            child.render(**kwargs)
        for part in (self.header, self.html, self.script):
            _take_in(part)
        page = secured(stable_names(self._template.render(this=self, kwargs=kwargs)))
        block = (
            f'<script type="application/json" id="mapper-data">{to_script_text(self.data)}</script>'
        )
        return page.replace(DATA_PLACE, block, 1)


def _take_in(part: Element) -> None:
    """Replace each link to a script or style by its text."""
    for name, child in part._children.items():
        if isinstance(child, JavascriptLink):
            part._children[name] = Verbatim(f"<script>{resource(child.url)}</script>")
        elif isinstance(child, CssLink):
            part._children[name] = Verbatim(f"<style>{resource(child.url)}</style>")


class Page(MacroElement):  # type: ignore[misc]
    """The page around the map: its styles, its parts, its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self._name = "Page"
        styles = "\n".join(page_file(name) for name in STYLES)
        scripts = "\n".join(page_file(name) for name in SCRIPTS)
        self.head = f"{page_file('head.html')}<style>{styles}</style>"
        self.body = (
            f"{page_file('page.html')}\n{DATA_PLACE}\n<script>const openIncidentMap = (() => {{\n"
            f'"use strict";\n{scripts}\nreturn openIncidentMap;\n}})();</script>'
        )

    def render(self, **kwargs: Any) -> None:
        """Put the parts into the figure as they are: a template would read the scripts' braces."""
        figure = self.get_root()
        figure.header.add_child(Verbatim(self.head), name="page_head")
        figure.html.add_child(Verbatim(self.body), name="page_body")


class IncidentMap(folium.Map):  # type: ignore[misc]
    """The incident map: a `folium.Map` without tiles, in a page of its own.

    Parameters
    ----------
    data : PageData
        The block the page draws from.
    """

    default_js: list[tuple[str, str]] = []
    default_css: list[tuple[str, str]] = []
    _template = Template(
        "{% macro script(this, kwargs) %}"
        "const {{ this.get_name() }} = openIncidentMap({{ this.get_name()|tojson }});"
        "{% endmacro %}"
    )

    def __init__(self, data: PageData) -> None:
        super().__init__(tiles=None)
        script, style = leaflet_links()
        self.default_js, self.default_css = [script], [style]
        figure = OfflineFigure(data)
        figure.add_child(Page(), name="page")
        figure.add_child(self, name="map")
