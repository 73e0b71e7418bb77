"""Which districts there were on a day, and where a place lay then."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mapper
from mapper.errors import GazetteerError
from mapper.gazetteer import Gazetteer
from mapper.model import Incident, Location

from .conftest import Placed

day = dt.date.fromisoformat
FIRST, LAST = day("1988-12-14"), day("2037-07-07")


@pytest.mark.parametrize(
    ("date", "count"),
    [
        ("2010-06-01", 30),
        ("2014-06-01", 32),
        ("2017-09-01", 34),
        ("2018-06-01", 33),
        ("2022-08-31", 34),
        ("2022-09-01", 35),
        ("2022-09-13", 36),
        ("2026-01-01", 36),
        ("2026-02-24", 37),
        ("2026-02-26", 38),
        ("2026-03-12", 39),
        ("2026-07-07", 39),
        ("2026-07-08", 41),
        ("2026-09-01", 41),
    ],
)
def test_the_number_of_districts(gazetteer: Gazetteer, date: str, count: int) -> None:
    assert len(gazetteer.districts(on=day(date))) == count


def test_the_reference_set_has_the_36_of_2022_to_2026(gazetteer: Gazetteer) -> None:
    names = {district.name for district in gazetteer.districts()}
    assert len(names) == 36
    assert {"Chaman", "Duki", "Hub", "Surab", "Sohbatpur", "Usta Muhammad"} <= names
    assert names.isdisjoint({"Lehri", "Karezat", "Taftan", "Wadh", "Tump"})


def test_every_tehsil_lies_in_one_district_of_every_day(gazetteer: Gazetteer) -> None:
    for year in range(1989, 2027):
        held = [t for d in gazetteer.districts(on=day(f"{year}-10-01")) for t in d.tehsil_pcodes]
        assert len(held) == len(set(held)) == 103, year


def test_population_of_every_undivided_set_is_the_census(gazetteer: Gazetteer) -> None:
    for date in ("1995-01-01", "2010-01-01", "2022-08-15", "2022-10-01", "2026-02-25"):
        total = sum(d.population or 0 for d in gazetteer.districts(on=day(date)))
        assert total == 14_894_402, date


def test_population_is_missing_where_a_split_ignores_census_lines(gazetteer: Gazetteer) -> None:
    known = {d.name: d.population for d in gazetteer.districts(on=day("2026-09-01"))}
    assert known["Quetta East"] is None
    assert known["South Dera Bugti"] is None
    assert known["Tump"] == 203_813
    assert known["Surab"] == 279_038 + 150_928


@pytest.mark.parametrize(
    ("date", "name"),
    [
        ("2018-01-01", "Shaheed Sikandarabad"),
        ("2024-01-01", "Surab"),
        ("2025-12-01", "Shaheed Sikandarabad"),
        ("2026-09-01", "Surab"),
    ],
)
def test_surab_under_the_names_it_had(gazetteer: Gazetteer, date: str, name: str) -> None:
    names = {d.id: d.name for d in gazetteer.districts(on=day(date))}
    assert names["district:surab"] == name


@pytest.mark.parametrize(
    ("place", "date", "district"),
    [
        ("Chaman", "2018-05-06", "Killa Abdullah"),
        ("Chaman", "2022-01-01", "Chaman"),
        ("Hub", "2020-01-01", "Lasbela"),
        ("Nushki", "2003-01-01", "Chagai"),
        ("Besima", "2004-06-01", "Kharan"),
        ("Duki", "2016-01-01", "Loralai"),
        ("Tump", "2026-01-31", "Kech"),
        ("Tump", "2026-03-01", "Tump"),
        ("Zehri", "2026-08-01", "Surab"),
        ("Bhag", "2015-01-01", "Lehri"),
        ("Bhag", "2020-01-01", "Kachhi"),
    ],
)
def test_the_district_a_place_lay_in(
    gazetteer: Gazetteer, place: str, date: str, district: str
) -> None:
    towns = [c.location for c in gazetteer.find(place) if c.location.level in ("town", "site")]
    found = gazetteer.district_of(towns[0], on=day(date))
    assert found is not None
    assert found.name == district


def test_a_district_that_is_gone_is_read_in_the_set_of_the_day(gazetteer: Gazetteer) -> None:
    (wadh,) = [
        c.location for c in gazetteer.find("Wadh", limit=9) if c.location.level == "district"
    ]
    assert wadh.district_id == "district:khuzdar"
    then, now = gazetteer.district_of(wadh, on=day("2026-09-01")), gazetteer.district_of(wadh)
    assert then is not None and now is not None
    assert (then.name, now.name) == ("Wadh", "Khuzdar")


def test_the_province_lies_in_no_district(gazetteer: Gazetteer) -> None:
    assert gazetteer.district_of(gazetteer.province) is None
    assert gazetteer.province.latitude is None
    assert gazetteer.province.where_precision == 4


def test_an_unknown_district_is_an_error(gazetteer: Gazetteer) -> None:
    with pytest.raises(GazetteerError, match="no district 'district:karezat'"):
        gazetteer.district("district:karezat")


def test_a_former_district_is_given_in_its_last_period(gazetteer: Gazetteer) -> None:
    lehri = gazetteer.district("district:lehri")
    assert lehri.tehsil_pcodes == ("PK21801", "PK21802")
    assert lehri.valid_to == day("2018-01-01")


def incident(text: str, published: str) -> Incident:
    """Return the one incident of a report of that day."""
    (only,) = mapper.extract(mapper.read_report(text=text, published=day(published)))
    return only


@pytest.mark.parametrize(
    ("place", "published", "district", "on_date"),
    [
        ("Quetta district", "2026-01-05", "Quetta", None),
        ("Quetta district", "2026-09-05", "Quetta", None),  # in which half, nobody says
        ("Quetta West", "2026-09-22", "Quetta", "Quetta West"),
        ("Quetta East", "2026-07-20", "Quetta", "Quetta East"),
        ("Dera Bugti district", "2025-12-05", "Dera Bugti", None),
        ("Dera Bugti district", "2026-03-05", "Dera Bugti", None),
        ("Dera Bugti district", "2026-08-05", "Dera Bugti", "South Dera Bugti"),
        ("Upper Dera Bugti district", "2026-03-05", "Dera Bugti", "Upper Dera Bugti"),
        ("Upper Dera Bugti district", "2026-08-05", "Dera Bugti", "North Dera Bugti"),
        ("the Wadh area of Khuzdar district", "2026-05-05", "Khuzdar", None),
        ("the Wadh area of Khuzdar district", "2026-09-05", "Khuzdar", "Wadh"),
        ("Wadh district", "2026-09-05", "Khuzdar", "Wadh"),
        ("the Zehri area of Khuzdar", "2026-09-05", "Khuzdar", "Surab"),
        ("the Mand area of Kech", "2026-01-05", "Kech", None),
        ("the Mand area of Kech", "2026-03-05", "Kech", "Tump"),
        ("the Tump area of Kech district", "2026-03-05", "Kech", "Tump"),
        ("Barshore district", "2026-04-05", "Pishin", "Barshore"),
        ("Hub", "2021-03-05", "Hub", "Lasbela"),
        ("Chaman", "2019-03-05", "Chaman", "Killa Abdullah"),
        ("Sohbatpur", "2011-03-05", "Sohbatpur", "Jaffarabad"),
        ("Lehri district", "2015-03-05", "Sibi", "Lehri"),
        ("Shaheed Sikandarabad district", "2018-03-05", "Surab", "Shaheed Sikandarabad"),
        ("Surab district", "2025-12-05", "Surab", "Shaheed Sikandarabad"),
        ("Surab district", "2026-08-05", "Surab", None),
    ],
)
def test_an_incident_has_its_district_in_the_reference_set_and_on_its_day(
    place: str, published: str, district: str, on_date: str | None
) -> None:
    found = incident(f"Gunmen shot dead three labourers in {place} on Monday.", published)
    assert (found.district, found.district_on_date) == (district, on_date)


def test_a_place_in_a_district_of_its_own_name_keeps_its_older_district(placed: Placed) -> None:
    """ "Wadh area of Khuzdar" is the place, also when Wadh is a district of its own."""
    after = day("2026-09-05")
    assert placed("Gunmen fled to the Wadh area of Khuzdar.", "Wadh", after).place_id == (
        "geonames:1162787"
    )
    assert placed("Gunmen fled across Wadh district.", "Wadh", after).place_id == "district:wadh"
    assert placed("Gunmen fled across Zhob, in Kalat and in Hub.", "Zhob", after).location


@pytest.mark.parametrize(
    ("name", "district"), [("Taftan", "Chagai"), ("Karezat", "Pishin"), ("Khanozai", "Pishin")]
)
def test_a_district_that_never_was_is_read_as_the_tehsil_and_says_so(
    gazetteer: Gazetteer, placed: Placed, name: str, district: str
) -> None:
    mention = placed(f"A landmine went off in {name} district.", name, day("2024-05-01"))
    assert mention.location is not None
    held = gazetteer.district_of(mention.location)
    assert held is not None
    assert held.name == district
    assert mention.location.flags == ("no such district",)
    assert mention.location.place.note in mention.reasons


def test_reports_older_than_the_oldest_set_are_read_with_that_set() -> None:
    found = incident("Gunmen shot dead three labourers in Chaman on Monday.", "1975-06-02")
    assert (found.district, found.district_on_date) == ("Chaman", "Pishin")


@pytest.mark.parametrize(
    ("written", "date", "name"),
    [
        ("Phelawagh", "2025-09-23", "Phelawagh"),
        ("Phelawagh", "2025-09-24", "Qadirabad"),
        ("Qadirabad", "2025-01-01", "Phelawagh"),
        ("Khaliqabad", "2024-01-01", "Mangochar"),
        ("Mangochar", "2026-01-01", "Khaliqabad"),
    ],
)
def test_a_tehsil_under_the_names_it_had(
    gazetteer: Gazetteer, written: str, date: str, name: str
) -> None:
    found = gazetteer.find(written, on=day(date), limit=9)
    tehsils = [c.location.place for c in found if c.location.place.kind == "tehsil"]
    assert tehsils[0].name == name


@pytest.mark.parametrize(
    ("written", "published", "place", "district", "on_date"),
    [
        ("the Chaman area of Killa Abdullah", "2018-05-07", "Chaman", "Chaman", "Killa Abdullah"),
        ("Chaman, Killa Abdullah district,", "2018-05-07", "Chaman", "Chaman", "Killa Abdullah"),
        ("Hub town of Lasbela", "2020-05-07", "Hub", "Hub", "Lasbela"),
        ("the Winder area of Lasbela", "2019-08-07", "Winder", "Hub", "Lasbela"),
        ("the Sohbatpur area of Jaffarabad", "2010-05-07", "Sohbatpur", "Sohbatpur", "Jaffarabad"),
        (
            "the Gandakha area of Jaffarabad",
            "2019-05-07",
            "Gandakha",
            "Usta Muhammad",
            "Jaffarabad",
        ),
        ("the Duki area of Loralai district", "2015-05-07", "Duki", "Duki", "Loralai"),
        ("the Besima area of Kharan", "2003-05-07", "Besima", "Washuk", "Kharan"),
        ("the Harnai area of Sibi district", "2005-05-07", "Harnai", "Harnai", "Sibi"),
        ("the Surab area of Kalat district", "2014-05-07", "Surab", "Surab", "Kalat"),
        ("Bhag, Lehri district,", "2015-05-07", "Bhag", "Kachhi", "Lehri"),
        ("the Nushki area of Chagai", "2001-05-07", "Nushki", "Nushki", "Chagai"),
        ("the Mastung area of Kalat", "1990-05-07", "Mastung", "Mastung", "Kalat"),
        ("the Zehri area of Surab", "2026-08-07", "Zehri (Nur Gama)", "Khuzdar", "Surab"),
        ("the Nal area of Wadh district", "2026-08-07", "Nal", "Khuzdar", "Wadh"),
        ("the Kuchlak area of Quetta West", "2026-08-07", "Kuchlak", "Quetta", "Quetta West"),
        (
            "the Loti area of North Dera Bugti",
            "2026-08-07",
            "Loti",
            "Dera Bugti",
            "North Dera Bugti",
        ),
    ],
)
def test_a_place_lies_in_the_district_that_held_it_on_the_day(
    written: str, published: str, place: str, district: str, on_date: str
) -> None:
    found = incident(f"Two policemen were killed in a blast in {written} on Sunday.", published)
    assert found.place is not None
    assert (found.place.name, found.district, found.district_on_date) == (place, district, on_date)


def test_a_district_holds_no_place_that_left_it_before(gazetteer: Gazetteer) -> None:
    def found(name: str, kind: str, on: str) -> Location:
        candidates = gazetteer.find(name, on=day(on), limit=30)
        return next(c.location for c in candidates if c.location.level == kind)

    chaman = found("Chaman", "town", "2018-01-01")
    assert gazetteer.contains(found("Killa Abdullah", "district", "2018-01-01"), chaman)
    assert not gazetteer.contains(found("Killa Abdullah", "district", "2024-01-01"), chaman)


@given(st.dates())
def test_a_report_of_any_day_is_read_in_the_districts_of_that_day(date: dt.date) -> None:
    """Also of days before the oldest set and after the newest: the nearest set is read."""
    gazetteer = Gazetteer.default()
    text = "Men died in Kuchlak, Quetta West, Wadh, Lehri, Kalat division, Makran and Taftan."
    known = {district.id for district in gazetteer.districts(on=min(max(date, FIRST), LAST))}
    for mention in gazetteer.mentions(text, on=date):
        assert mention.location is not None
        district = gazetteer.district_of(mention.location, on=date)
        assert district is None or district.id in known | {"district:quetta"}
        assert (district is None) == (mention.location.level == "region")
