"""Place names as human coders resolved them: this gazetteer beside two plain matchers.

The rows are events of UCDP GED (Sundberg and Melander 2013; Davies et al. 2022): what the
source called the place, and where the coder put it. Each row's `where_description`, or its
headline where there is none, is read as a line of a report of that day; where no name of it
counts by the rules for running text, which ask for words around, a description is looked up
as what it is, a place name (`Gazetteer.find`). Run with `make bench-places`.

A row is *resolved* where a district comes out. It *agrees* where that district is the
coder's, compared through history: on the day of the event, or in a district set between
`OLDEST_SET` and `NEWEST_SET`, for the coders use one set for all years and districts were
split since (what was Killa Abdullah in 2010 may be Chaman). Rows that the coder gives to
the province alone have no district to compare.

A disagreement is the *coder's slip* where the coder's own facts contradict each other: the
point lies farther than `SLIP_KM` outside the coder's district, or the description names the
district we read and not the coder's. It still counts as a disagreement.
"""

from __future__ import annotations

import csv
import datetime as dt
import statistics
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from geopy.distance import geodesic
from rapidfuzz import fuzz, process
from rich.console import Console
from rich.table import Table

from mapper.gazetteer import Gazetteer
from mapper.gazetteer.folding import fold_name
from mapper.model import Location, Mention

HERE = Path(__file__).parents[1]
ROWS = HERE.parent / "shared" / "benchmark" / "ucdp_ged_balochistan_1992_2021.csv"
DISAGREEMENTS = HERE / "build" / "places-disagreements.csv"
OLDEST_SET, NEWEST_SET = 2004, 2022
SLIP_KM = 25.0
FUZZY = 80.0  # rapidfuzz score from which the baseline takes its best match
COLUMNS = (
    *("id", "day", "text", "coder_place", "coder_district"),
    *("read", "read_district", "score", "km", "slip"),
)
LEVELS = ("site", "town", "tehsil", "district")
ALIKE, TIE = 0.78, 0.05  # scores of `Gazetteer.find`
WIDE = 5  # where_precision of a road, a border, a region
BANDS = (0.0, 0.5, 0.7, 0.8, 0.9)
# What a description says beside the place itself still tells the district.
ROLES = ("location", "route", "hospital", "origin", "dateline")

Method = Callable[[str, dt.date], "Answer | None"]


@dataclass(frozen=True)
class Answer:
    """Where a method puts a description."""

    location: Location
    score: float = 1.0


@dataclass(frozen=True)
class Row:
    """One coded event."""

    id: str
    day: dt.date
    text: str
    coded: str
    district: str | None
    latitude: float
    longitude: float
    precision: int


@dataclass(frozen=True)
class Outcome:
    """What a method made of a row."""

    row: Row
    answer: Answer | None
    district: str | None
    agrees: bool


def rows(gazetteer: Gazetteer) -> Iterator[Row]:
    """Yield the coded events; the coder's district under its name here."""
    with ROWS.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            yield Row(
                line["id"].removesuffix(".0"),
                dt.date.fromisoformat(line["date_start"]),
                line["where_description"] or line["source_headline"],
                line["where_coordinates"],
                _district_id(gazetteer, line["adm_2"]),
                float(line["latitude"]),
                float(line["longitude"]),
                int(float(line["where_prec"])),
            )


def _district_id(gazetteer: Gazetteer, name: str) -> str | None:
    """Return the id of a coder's district; the data spell one of them "Distrcit"."""
    bare = name.removesuffix(" district").removesuffix(" Distrcit")
    if not bare:
        return None
    found = gazetteer.find(f"{bare} district", on=dt.date(NEWEST_SET - 1, 1, 1))
    return next(c.location.place.id for c in found if c.location.level == "district")


def districts_of(gazetteer: Gazetteer, location: Location, day: dt.date) -> set[str]:
    """Return the districts that held a location on the day and in the sets coders may use."""
    days = [day, *(dt.date(year, 12, 31) for year in range(OLDEST_SET, NEWEST_SET + 1))]
    held = (gazetteer.district_of(location, on=each) for each in days)
    return {district.id for district in held if district}


def read_by_gazetteer(gazetteer: Gazetteer) -> Method:
    """Read the description as a line of a report; the finest location said wins."""

    def method(text: str, day: dt.date) -> Answer | None:
        found = [m for m in gazetteer.mentions(text, on=day) if _is_local(m)]
        if not found:
            return _look_up(gazetteer, text, day)
        best = min(found, key=_preference)
        return Answer(best.location, best.score) if best.location else None

    return method


def _look_up(gazetteer: Gazetteer, text: str, day: dt.date) -> Answer | None:
    """Return the one district's place that is spelled most like a name, if it is alike."""
    found = [c for c in gazetteer.find(text, on=day) if c.score >= ALIKE]
    near = {c.location.district_id for c in found if found[0].score - c.score <= TIE}
    if len(near) != 1 or found[0].location.place.province != "Balochistan":
        return None
    return Answer(found[0].location, found[0].score)


def _is_local(mention: Mention) -> bool:
    location = mention.location
    return (
        location is not None
        and location.place.province == "Balochistan"
        and (mention.role in ROLES and location.district_id is not None)
    )


def _preference(mention: Mention) -> tuple[bool, int, int]:
    level = mention.location.level if mention.location else ""
    rank = LEVELS.index(level) if level in LEVELS else len(LEVELS)
    wide = mention.location is not None and mention.location.where_precision == WIDE
    return mention.role != "location" or wide, rank, mention.start


def _names(gazetteer: Gazetteer) -> dict[str, Location]:
    """Return every spelling with its first meaning, as a plain table of names would have it."""
    searcher = gazetteer._searcher
    return {
        name: searcher._locator.locate(entries[0])
        for name, entries in searcher._names.items()
        if entries[0].kind in ("district", "place", "tehsil", "unit", "village")
    }


def exact_match(names: dict[str, Location]) -> Method:
    """Take the longest run of words that is a name."""

    def method(text: str, day: dt.date) -> Answer | None:
        words = fold_name(text).replace(",", " ").split()
        for length in range(min(len(words), 5), 0, -1):
            for start in range(len(words) - length + 1):
                location = names.get(" ".join(words[start : start + length]))
                if location:
                    return Answer(location)
        return None

    return method


def best_fuzzy(names: dict[str, Location]) -> Method:
    """Take rapidfuzz's best match of all names with the description."""
    spellings = list(names)

    def method(text: str, day: dt.date) -> Answer | None:
        best = process.extractOne(fold_name(text), spellings, scorer=fuzz.WRatio)
        return Answer(names[best[0]], best[1] / 100) if best and best[1] >= FUZZY else None

    return method


def outcomes(gazetteer: Gazetteer, method: Method, coded: Iterable[Row]) -> list[Outcome]:
    """Return what a method makes of each row."""
    found = []
    for row in coded:
        answer = method(row.text, row.day)
        held = districts_of(gazetteer, answer.location, row.day) if answer else set()
        now = gazetteer.district_of(answer.location, on=row.day) if answer else None
        found.append(Outcome(row, answer if held else None, now and now.id, row.district in held))
    return found


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f} ({part}/{whole})" if whole else "-"


def agreement_rows(results: list[Outcome]) -> Iterator[tuple[str, str]]:
    """Yield the lines of the table of one method."""
    resolved = [o for o in results if o.answer]
    comparable = [o for o in results if o.row.district]
    both = [o for o in comparable if o.answer]
    agreeing = sum(o.agrees for o in both)
    yield "resolved", _share(len(resolved), len(results))
    yield "district agrees, of resolved", _share(agreeing, len(both))
    yield "district agrees, of all with one", _share(agreeing, len(comparable))
    for precision in (1, 2, 3):
        apart = [_km(o) for o in both if o.row.precision == precision]
        apart = [km for km in apart if km is not None]
        if len(apart) > 1:
            ninth = statistics.quantiles(apart, n=10)[-1]
            shown = f"{statistics.median(apart):.1f} / {ninth:.1f}  ({len(apart)})"
            yield f"km, median / 90 %, where_prec {precision}", shown


def _km(outcome: Outcome) -> float | None:
    location = outcome.answer.location if outcome.answer else None
    if location is None or location.latitude is None or location.longitude is None:
        return None
    there = (outcome.row.latitude, outcome.row.longitude)
    return float(geodesic((location.latitude, location.longitude), there).km)


def calibration(results: list[Outcome]) -> Iterator[tuple[str, str]]:
    """Yield how often the district agrees, by the score the gazetteer gave."""
    both = [o for o in results if o.answer and o.row.district]
    for low, high in zip(BANDS, (*BANDS[1:], 1.01), strict=True):
        band = [o for o in both if o.answer and low <= o.answer.score < high]
        yield f"{low:.1f} to {min(high, 1):.1f}", _share(sum(o.agrees for o in band), len(band))


class Slips:
    """Tells a coder's slip from a disagreement."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._outlines = gazetteer.boundaries().set_index("district_id").to_crs(32641)

    def reason(self, outcome: Outcome) -> str:
        """Return why a disagreement is the coder's slip, empty where it is not."""
        row = outcome.row
        off = self._km_outside(row)
        if off > SLIP_KM:
            return f"the coder's point lies {off:.0f} km outside the coder's district"
        named = {
            district.id
            for mention in self._gazetteer.mentions(row.text, on=row.day)
            if mention.location and mention.location.level == "district"
            for district in [self._gazetteer.district_of(mention.location, on=row.day)]
            if district
        }
        if outcome.district in named and row.district not in named:
            return "the description names the district read and not the coder's"
        return ""

    def _km_outside(self, row: Row) -> float:
        """Return how far the coder's point lies outside the coder's district and its heirs."""
        from geopandas import GeoSeries, points_from_xy

        point = GeoSeries(points_from_xy([row.longitude], [row.latitude]), crs=4326)
        place = point.to_crs(32641).iloc[0]
        heirs = [name for name in self._outlines.index if row.district in self._held(name)]
        return float(min(self._outlines.geometry[heirs].distance(place), default=0.0) / 1000)

    def _held(self, district_id: str) -> set[str]:
        found = self._gazetteer.find(district_id.partition(":")[2].replace("-", " ") + " district")
        location = next((c.location for c in found if c.location.place.id == district_id), None)
        if location is None:
            return {district_id}
        return districts_of(self._gazetteer, location, dt.date(OLDEST_SET, 12, 31))


def write_disagreements(gazetteer: Gazetteer, results: list[Outcome]) -> tuple[int, int]:
    """Write what disagrees or was not resolved, and return how many, and how many slips."""
    slips = Slips(gazetteer)
    kept = [o for o in results if o.row.district and not o.agrees]
    lines = [_line(o, slips.reason(o) if o.answer else "") for o in kept]
    DISAGREEMENTS.parent.mkdir(exist_ok=True)
    with DISAGREEMENTS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(lines)
    return len(kept), sum(bool(line[-1]) for line in lines)


def _line(outcome: Outcome, slip: str) -> tuple[object, ...]:
    row, answer, km = outcome.row, outcome.answer, _km(outcome)
    read = (answer.location.place.name, outcome.district) if answer else ("", "")
    score = f"{answer.score:.2f}" if answer else ""
    said = " ".join(row.text.split())
    return row.id, row.day, said, row.coded, row.district, *read, score, km and round(km), slip


def main() -> None:
    """Print the table, and write the disagreements."""
    if not ROWS.is_file():
        sys.exit("The coded events lie in ../shared/benchmark, which is not here.")
    gazetteer = Gazetteer.default()
    coded = list(rows(gazetteer))
    names = _names(gazetteer)
    methods = {
        "this gazetteer": read_by_gazetteer(gazetteer),
        "exact match": exact_match(names),
        "rapidfuzz best match": best_fuzzy(names),
    }
    results = {name: outcomes(gazetteer, method, coded) for name, method in methods.items()}
    table = Table(title=f"{len(coded)} events of UCDP GED, 1992 to 2021", title_justify="left")
    table.add_column("")
    for name in methods:
        table.add_column(name, justify="right")
    columns = [dict(agreement_rows(found)) for found in results.values()]
    for label in columns[0]:
        table.add_row(label, *(column.get(label, "-") for column in columns))
    console = Console(width=110)
    console.print(table)
    bands = Table(title="Agreement by the score given", title_justify="left")
    bands.add_column("score")
    bands.add_column("district agrees", justify="right")
    for band in calibration(results["this gazetteer"]):
        bands.add_row(*band)
    console.print(bands)
    listed, slips = write_disagreements(gazetteer, results["this gazetteer"])
    console.print(
        f"{listed} rows disagree or were not resolved, {slips} of them the coder's slips; "
        f"see {DISAGREEMENTS.relative_to(HERE)}"
    )


if __name__ == "__main__":
    main()
