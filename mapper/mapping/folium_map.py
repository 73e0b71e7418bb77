"""The map as a folium object: people may add their own folium layers before saving.

The page is put together from the files in `page/`. Report text is not in
them and passes through no template: it is inserted last, as escaped JSON.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

import folium
from branca.element import CssLink, Element, Figure, JavascriptLink
from folium.template import Template

from mapper.mapping.colours import colour_rules
from mapper.mapping.data import PACKED_ABOVE, PageData, packed, to_script_text
from mapper.mapping.offline import jquery_link, leaflet_links, resource
from mapper.mapping.page_files import page_table, page_text
from mapper.mapping.security import POLICY_PLACE, secured, stable_names

__all__ = ["IncidentMap"]

SCRIPTS = (
    "text.js",
    "words.js",
    "data.js",
    "scene.js",
    "totals.js",
    "filters.js",
    "classes.js",
    "address.js",
    "store.js",
    "ground.js",
    "signs.js",
    "clusters.js",
    "districts.js",
    "painting.js",
    "incidents.js",
    "buttons.js",
    "labels.js",
    "legend.js",
    "histogram.js",
    "time.js",
    "choices.js",
    "list.js",
    "panel.js",
    "table.js",
    "downloads.js",
    "about.js",
    "main.js",
)
STYLES = ("page.css", "map.css", "side.css", "tools.css", "print.css")
TABLES = {"mapper-words": "words.json", "mapper-columns": "columns.json"}
DATA_PLACE = "<!-- data -->"


class Verbatim(Element):
    """Text that goes into the page as it is, through no template."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def render(self, **kwargs: Any) -> str:
        """Return the text."""
        return self.text


class OfflineFigure(Figure):
    """A figure that holds everything it shows: no link leaves it."""

    _template = Template(
        f"<!DOCTYPE html>\n<html lang='en'>\n<head>\n<meta charset='utf-8'>\n{POLICY_PLACE}\n"
        "{{ this.header.render(**kwargs) }}\n</head>\n<body>\n{{ this.html.render(**kwargs) }}\n"
        "<script>\n{{ this.script.render(**kwargs) }}\n</script>\n</body>\n</html>\n"
    )

    def __init__(self, data: PageData) -> None:
        super().__init__(height="720px")
        self.data = data
        script, style = leaflet_links()
        del self.header._children["meta_http"]  # the template states the encoding first of all
        self.header.add_child(Verbatim(page_text("head.html")), name="head")
        self.header.add_child(JavascriptLink(script[1]), name=script[0])
        self.header.add_child(CssLink(style[1]), name=style[0])
        self.header.add_child(Verbatim(_styles()), name="styles")  # over Leaflet's
        self.html.add_child(Verbatim(_body()), name="body")

    def render(self, **kwargs: Any) -> str:
        """Return the page: elements, then stable names, then the policy, then the data."""
        for child in self._children.values():
            child.render(**kwargs)
        if "$(" in self.script.render():
            name, url = jquery_link()
            self.header.add_child(JavascriptLink(url), name=name)
        for part in (self.header, self.html, self.script):
            _take_in(part)
        tiles = self.data["scene"]["tiles"]
        page = stable_names(self._template.render(this=self, kwargs=kwargs))
        page = secured(page, tiles["hosts"] if tiles else ())
        return page.replace(DATA_PLACE, self._blocks, 1)

    @cached_property
    def _blocks(self) -> str:
        """The data, each block in an element of its own, and our own tables before them."""
        pack = packed if self.data["incidents"]["count"] > PACKED_ABOVE else to_script_text
        tables = {name: to_script_text(page_table(file)) for name, file in TABLES.items()}
        blocks = {
            "mapper-scene": to_script_text(self.data["scene"]),
            "mapper-incidents": pack(self.data["incidents"]),
            "mapper-texts": pack(self.data["texts"]),
        }
        return "\n".join(
            f'<script type="application/json" id="{name}">{text}</script>'
            for name, text in (tables | blocks).items()
        )


def _styles() -> str:
    rules = "\n".join([colour_rules(), *map(page_text, STYLES)])
    return f"<style>{rules}</style>"


def _body() -> str:
    """Return the page's parts, the place of its data, and the scripts as one function."""
    scripts = "\n".join(map(page_text, SCRIPTS))
    return (
        f"{page_text('page.html')}\n{DATA_PLACE}\n<script>const openIncidentMap = (() => {{\n"
        f'"use strict";\n{scripts}\nreturn openIncidentMap;\n}})();</script>'
    )


def _take_in(part: Element) -> None:
    """Replace each link to a script or style by its text."""
    for name, child in part._children.items():
        if isinstance(child, JavascriptLink):
            part._children[name] = Verbatim(f"<script>{resource(child.url)}</script>")
        elif isinstance(child, CssLink):
            part._children[name] = Verbatim(f"<style>{resource(child.url)}</style>")


class IncidentMap(folium.Map):
    """The incident map: a `folium.Map` without tiles, in a page of its own.

    Parameters
    ----------
    data : PageData
        The block the page draws from.
    """

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "const {{ this.get_name() }} = openIncidentMap({{ this.get_name()|tojson }});"
        "{% endmacro %}"
    )

    def __init__(self, data: PageData) -> None:
        super().__init__(tiles=None)
        script, style = leaflet_links()
        self.default_js, self.default_css = [script], [style]
        OfflineFigure(data).add_child(self, name="map")
