"""News reports on Balochistan become incidents, and incidents become a map.

Read a report, see what happened where, and draw it::

    import mapper

    report = mapper.read_report("report.txt")
    incidents = mapper.extract(report)
    mapper.build_map(incidents, "map.html", reports=[report])

`read_report` takes a path, `-` for standard input, or `text=`, and returns a
`Report`. Give `published=` where the report does not say when it appeared,
because "on Tuesday" means nothing without it. `read_reports` takes files,
folders and patterns, and goes on past a bad one.

`extract` returns a list of `Incident`: what happened, the place and how
exactly it is known (UCDP's scale from 1, the place itself, to 6, the country),
the day, the killed and injured by role as low, best and high, who says so, and
the sentences it rests on. `Incident.to_dict` is the JSON form.

`to_geodataframe` returns one row an incident, `district_table` one row a
district with its incidents and its killed or injured, and `build_map` a
`folium.Map`, saved as one HTML file that needs no network.

`Gazetteer.default` knows the districts, towns and villages of the province::

    gazetteer = mapper.Gazetteer.default()
    gazetteer.find("Noshki")            # candidates, the best first
    gazetteer.near(29.79, 66.84)        # what lies there, and the places nearest
    gazetteer.districts(on=date)        # the districts of that day

`GazetteerGeocoder` is the same as a geocoder of geopy's, for all that takes one::

    geopandas.tools.geocode(names, provider=mapper.GazetteerGeocoder)

`Store` keeps incidents across reports in one GeoPackage file, each event once,
with every report that tells of it::

    with mapper.Store("incidents.gpkg") as store:
        store.add(mapper.read_reports(["today/"]))
        incidents = store.incidents()

Whatever goes wrong on purpose is a `MapperError` whose message is one sentence
that says what to do. The rooms behind these names hold more:
`mapper.extraction.analyse` also returns the place names and what could not be
placed, `mapper.exporting` writes JSON, CSV and GeoJSON.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mapper.errors import MapperError
    from mapper.exporting import to_geodataframe
    from mapper.extraction import extract
    from mapper.gazetteer import Gazetteer
    from mapper.gazetteer.geocoder import GazetteerGeocoder
    from mapper.mapping import build_map, district_table
    from mapper.model import Incident, Report
    from mapper.reading import read_report, read_reports
    from mapper.store import Store

__all__ = [
    "Gazetteer",
    "GazetteerGeocoder",
    "Incident",
    "MapperError",
    "Report",
    "Store",
    "build_map",
    "district_table",
    "extract",
    "read_report",
    "read_reports",
    "to_geodataframe",
]

_ROOMS = {
    "Gazetteer": "mapper.gazetteer",
    "GazetteerGeocoder": "mapper.gazetteer.geocoder",
    "Incident": "mapper.model",
    "MapperError": "mapper.errors",
    "Report": "mapper.model",
    "Store": "mapper.store",
    "build_map": "mapper.mapping",
    "district_table": "mapper.mapping",
    "extract": "mapper.extraction",
    "read_report": "mapper.reading",
    "read_reports": "mapper.reading",
    "to_geodataframe": "mapper.exporting",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that `import mapper` is quick (PEP 562)."""
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_ROOMS[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
