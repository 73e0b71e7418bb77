"""A user's own places: read from a CSV table, proved sound, laid over the packaged ones."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from mapper.errors import GazetteerError
from mapper.gazetteer.check import POINT_TOLERANCE_KM, misplaced
from mapper.gazetteer.folding import fold_name
from mapper.gazetteer.ground import Ground
from mapper.gazetteer.names import level_words
from mapper.gazetteer.tables import Row, Table, Tables, read_cells

__all__ = ["OPTIONAL", "REQUIRED", "laid_over", "marked", "read_places"]

REQUIRED = ("name", "kind", "latitude", "longitude", "source", "licence")
OPTIONAL = (
    "id",
    "aliases",
    "name_ur",
    "tehsil",
    "tehsil_pcode",
    "population",
    "precision_km",
    "name_risk",
    "risky_aliases",
    "note",
    "same_as",
)
_INHERITED = ("name_ur", "population", "name_risk", "risky_aliases", "note", "same_as")
_PLACED = ("places.csv", "villages.csv")
_OTHERS = ("districts.csv", "regions.csv", "outside.csv", "roads.csv", "census_units.csv")
_PRECISION_KM = "2"  # of a point read off a map, as GeoNames' are
_LARGEST = 20_000_000  # bytes, over a hundred thousand places
_FAULTS_TOLD = 20
_SETTLEMENTS = frozenset(["city", "town", "village", "locality", "neighbourhood"])
_SHORTEST = 3  # letters: shorter names are words of every second sentence


def read_places(path: Path, tables: Tables, ground: Ground | None) -> Table:
    """Read a user's table of places, and prove it sound against the tables in use.

    A row with the id of a place takes that one's place, and so does a row without
    an id whose name and tehsil are those of one place alone: the id stays, the names
    are kept as aliases, and what the row leaves empty is as it was.

    Parameters
    ----------
    path : Path
        CSV in UTF-8 with the columns `REQUIRED` and any of `OPTIONAL`, set apart by
        commas, semicolons or tabs. A tehsil is given by P-code or by name; where it
        is left out, the point tells it.
    tables : Tables
        The tables that it will lie over.
    ground : Ground, optional
        The outlines that the points must lie in; None where that was proved before.

    Returns
    -------
    Table
        The rows with the columns of `places.csv`.

    Raises
    ------
    GazetteerError
        If anything is wrong: one line a fault, each with the line of the file.
    """
    header, *lines = _cells(path)
    name = str(path)
    columns = _columns(name, header)
    prover = _Prover(tables, ground)
    kept: dict[str, tuple[list[str], int]] = {}
    faults = []
    for line, cells in enumerate(lines, start=2):
        if not any(cells):
            continue
        if len(cells) != len(columns):
            faults.append(f"{name} line {line}: {len(cells)} cells where {len(columns)} are.")
            continue
        row = Row(name, line, columns, cells)
        try:
            place = prover.place(row)
            if place["id"] in kept:
                before = kept[place["id"]][1]
                raise row.error(f"{place['name']} ({place['id']}) stands already on line {before}")
            kept[place["id"]] = (list(place.values()), line)
        except GazetteerError as error:
            faults.append(str(error))
    if faults:
        raise GazetteerError(_told(faults))
    if not kept:
        raise GazetteerError(f"{name} holds no place; give a line for each below the header.")
    origins = [(name, line) for _, line in kept.values()]
    positions = tables["places.csv"].columns
    return Table(name, positions, [cells for cells, _ in kept.values()], origins)


def _cells(path: Path) -> list[list[str]]:
    try:
        if path.stat().st_size > _LARGEST:
            limit = _LARGEST // 1_000_000
            raise GazetteerError(f"{path} is larger than {limit} MB; split it.")
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise GazetteerError(f"{path} does not exist; check the spelling.") from error
    except OSError as error:
        raise GazetteerError(f"{path} cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise GazetteerError(f"{path} is not in UTF-8; save it as CSV in UTF-8.") from error
    if "\0" in text:
        raise GazetteerError(f"{path} is no text; save it as CSV in UTF-8.")
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    cells = read_cells(text, str(path), delimiter)
    return [[cell.strip() for cell in line] for line in cells]


def _columns(name: str, header: list[str]) -> dict[str, int]:
    unknown = [column for column in header if column not in (*REQUIRED, *OPTIONAL)]
    missing = [column for column in REQUIRED if column not in header]
    twice = sorted({column for column in header if header.count(column) > 1})
    wrong = [
        f"{what} {', '.join(repr(column) for column in columns)}"
        for what, columns in (("unknown", unknown), ("missing", missing), ("twice", twice))
        if columns
    ]
    if wrong:
        raise GazetteerError(
            f"{name} line 1: wrong columns ({'; '.join(wrong)}); needed are "
            f"{', '.join(REQUIRED)}, and there may be {', '.join(OPTIONAL)}."
        )
    return {column: position for position, column in enumerate(header)}


def _told(faults: list[str]) -> str:
    more = len(faults) - _FAULTS_TOLD
    return "\n".join(faults[:_FAULTS_TOLD] + ([f"And {more} lines more."] if more > 0 else []))


class _Prover:
    """Prove rows sound, one after another."""

    def __init__(self, tables: Tables, ground: Ground | None) -> None:
        self._tables = tables
        self._ground = ground
        self._kinds = {kind for name in _PLACED for kind in tables[name].column("kind")}
        self._pcodes = set(tables["tehsils.csv"].column("pcode"))

    def place(self, row: Row) -> dict[str, str]:
        """Return a row with the columns of `places.csv`."""
        cell = {column: row[column] if row.has(column) else "" for column in REQUIRED + OPTIONAL}
        self._prove_cells(row, cell)
        latitude, longitude = row.number("latitude"), row.number("longitude")
        message = misplaced(latitude, longitude)
        if message or latitude is None or longitude is None:
            raise row.error(message.rstrip("."))
        pcode = self._tehsil(row, cell["tehsil"] or cell["tehsil_pcode"], latitude, longitude)
        precision = float(cell["precision_km"] or _PRECISION_KM)
        if self._ground:
            beyond = self._ground.km_to((pcode,), latitude, longitude)
            if beyond > max(POINT_TOLERANCE_KM, precision):
                raise row.error(f"the point lies {beyond:.0f} km outside its tehsil {pcode}")
        key = cell["id"] or self._alike(cell["name"], cell["kind"], pcode)
        before = self._known.get(key) if key else None
        cell |= {
            "id": key or _new_id(cell["name"], cell["kind"], pcode),
            "tehsil_pcode": pcode,
            "precision_km": cell["precision_km"] or _PRECISION_KM,
        }
        return _with_what_was(cell, before, self._tables["places.csv"].columns)

    def _prove_cells(self, row: Row, cell: Mapping[str, str]) -> None:
        for column in REQUIRED:
            if not cell[column]:
                raise row.error(f"{column} must be given")
        for name in (cell["name"], *filter(None, cell["aliases"].split("|"))):
            folded = fold_name(name)
            if sum(map(str.isalpha, folded)) < _SHORTEST or folded in level_words():
                raise row.error(f"{name!r} is no name that a text can be searched for")
        if cell["kind"] not in self._kinds:
            known = ", ".join(sorted(self._kinds))
            raise row.error(f"the kind must be one of {known}, not {cell['kind']!r}")
        for column in ("population", "precision_km"):
            if cell[column] and not (row.number(column) or 0) > 0:
                raise row.error(f"{column} must be above 0, not {cell[column]!r}")
        if cell["population"]:
            row.count("population")
        if cell["id"] in self._taken:
            raise row.error(f"the id {cell['id']!r} is of {self._taken[cell['id']]}, no place")

    def _tehsil(self, row: Row, named: str, latitude: float, longitude: float) -> str:
        if named in self._pcodes:
            return named
        ground = self._ground
        if not named:
            pcode = ground.tehsil_at(latitude, longitude) if ground else None
            if pcode is None:
                raise row.error(f"{latitude}, {longitude} lies in no tehsil of the province")
            return pcode
        pcodes = self._tehsils.get(fold_name(named), [])
        if len(pcodes) > 1 and ground:
            pcodes = [p for p in pcodes if ground.km_to((p,), latitude, longitude) == 0] or pcodes
        if not pcodes:
            raise row.error(f"there is no tehsil {named!r}{self._meant(named)}")
        if len(pcodes) > 1:
            raise row.error(f"{named} is the name of {' and '.join(pcodes)}; give the P-code")
        return pcodes[0]

    def _meant(self, named: str) -> str:
        from rapidfuzz import process

        near = process.extractOne(fold_name(named), list(self._tehsils), score_cutoff=70)
        if near is None:
            return "; give its P-code"
        pcode = self._tehsils[near[0]][0]
        names = self._tables["tehsils.csv"]
        name = dict(zip(names.column("pcode"), names.column("name"), strict=True))[pcode]
        return f"; {name} ({pcode}) is spelled most like it"

    @functools.cached_property
    def _tehsils(self) -> dict[str, list[str]]:
        """The P-codes of each tehsil's names, of all times and in both scripts, folded."""
        named: dict[str, set[str]] = defaultdict(set)
        for row in self._tables["tehsils.csv"]:
            for name in (row["name"], *row.several("aliases"), row["name_ur"]):
                named[fold_name(name)].add(row["pcode"])
        for row in self._tables["tehsil_names.csv"]:
            named[fold_name(row["name"])].add(row["tehsil_pcode"])
        return {name: sorted(pcodes) for name, pcodes in named.items() if name}

    @functools.cached_property
    def _known(self) -> dict[str, Row]:
        return {row["id"]: row for name in _PLACED for row in self._tables[name]}

    def _alike(self, name: str, kind: str, pcode: str) -> str | None:
        """Return the one place that a row without an id must mean, if there is one.

        That has the name among its names and lies in the tehsil; where several do, as
        villages may, it is of the kind too.
        """
        found = self._named[fold_name(name), kind in _SETTLEMENTS or kind, pcode]
        if len(found) > 1:
            found = {key for key in found if self._known[key]["kind"] == kind}
        return found.pop() if len(found) == 1 else None

    @functools.cached_property
    def _named(self) -> dict[tuple[str, str | bool, str], set[str]]:
        """The ids of places by name, kind (True for any settlement) and tehsil."""
        named: dict[tuple[str, str | bool, str], set[str]] = defaultdict(set)
        for key, row in self._known.items():
            kind = row["kind"] in _SETTLEMENTS or row["kind"]
            for name in (row["name"], *row.several("aliases"), row["name_ur"]):
                named[fold_name(name), kind, row["tehsil_pcode"]].add(key)
        return named

    @functools.cached_property
    def _taken(self) -> dict[str, str]:
        return {key: name for name in _OTHERS for key in self._tables[name].column("id")}


def _with_what_was(
    cell: dict[str, str], before: Row | None, columns: Iterable[str]
) -> dict[str, str]:
    """Return a place's cells, with the names and facts of the place it stands for."""
    if before is not None:
        names = [*cell["aliases"].split("|"), before["name"], *before.several("aliases")]
        folded = {fold_name(name): name for name in reversed(names) if name}
        folded.pop(fold_name(cell["name"]), None)
        cell["aliases"] = "|".join(reversed(folded.values()))
        for column in _INHERITED:
            cell[column] = cell[column] or before[column]
    return {column: cell[column] for column in columns}


def _new_id(name: str, kind: str, pcode: str) -> str:
    """Return an id that the same place has on every machine."""
    latin = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", latin).strip("-")
    if not slug:
        slug = hashlib.sha256(fold_name(name).encode()).hexdigest()[:10]
    return f"own:{slug}-{kind.replace(' ', '-')}-{pcode.lower()}"


def laid_over(tables: Tables, own: Table) -> Tables:
    """Return the tables with a user's own places among the curated ones.

    Parameters
    ----------
    tables : Tables
        The tables they lie over.
    own : Table
        From `read_places`; each takes the place of the one with its id, if there is one.

    Returns
    -------
    Tables
        Their version ends in `+own.` and a hash of the rows.
    """
    ids = set(own.column("id"))
    places = _without(tables["places.csv"], ids)
    merged = Table(
        places.name,
        places.columns,
        places.cells + own.cells,
        [each.origin(index) for each in (places, own) for index in range(len(each))],
    )
    villages = _without(tables["villages.csv"], ids)
    credited = dict.fromkeys((row["source"], row["licence"]) for row in own)
    return dataclasses.replace(
        tables,
        version=marked(tables.version, repr(own.cells)),
        licences=tuple(dict.fromkeys((*tables.licences, *own.column("licence")))),
        by_name={**tables.by_name, "places.csv": merged, "villages.csv": villages},
        credits=(*tables.credits, *(f"Places added: {each[0]}, {each[1]}." for each in credited)),
    )


def marked(version: str, content: str) -> str:
    """Return a version that tells of a user's own data: `2026.11+own.` and eight digits."""
    digits = hashlib.sha256(f"{version}\n{content}".encode()).hexdigest()[:8]
    return f"{version.partition('+')[0]}+own.{digits}"


def _without(table: Table, ids: set[str]) -> Table:
    kept = [index for index, key in enumerate(table.column("id")) if key not in ids]
    if len(kept) == len(table):
        return table
    cells, origins = [table.cells[i] for i in kept], [table.origin(i) for i in kept]
    return Table(table.name, table.columns, cells, origins)
