"""A user's own table of places: what it adds, what it overrides, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.errors import GazetteerError
from mapper.gazetteer import Gazetteer

HEADER = "name,kind,latitude,longitude,source,licence"
CREDIT = "Survey of 2026,CC BY 4.0"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "places.csv"


def with_lines(gazetteer: Gazetteer, table: Path, *lines: str, header: str = HEADER) -> Gazetteer:
    table.write_text("\n".join((header, *lines)) + "\n", encoding="utf-8")
    return gazetteer.with_places(table)


def refused(gazetteer: Gazetteer, table: Path, *lines: str, header: str = HEADER) -> list[str]:
    with pytest.raises(GazetteerError) as caught:
        with_lines(gazetteer, table, *lines, header=header)
    return str(caught.value).splitlines()


@pytest.mark.parametrize(
    ("line", "name", "district"),
    [
        (f"Killi Tarkhan Zai,village,30.25,66.95,{CREDIT}", "Killi Tarkhan Zai", "Quetta"),
        (f"Shapatkor,village,25.9,63.1,{CREDIT}", "Shapatkor", "Kech"),
        (f"کلی ترخان زئی,village,30.25,66.95,{CREDIT}", "کلی ترخان زئی", "Quetta"),
    ],
)
def test_an_added_place_is_found_in_texts(
    gazetteer: Gazetteer, table: Path, line: str, name: str, district: str
) -> None:
    text = f"Two men were killed in {name} on Monday, police said."
    assert not [mention for mention in gazetteer.mentions(text) if mention.text == name]
    own = with_lines(gazetteer, table, line)
    mention = next(mention for mention in own.mentions(text) if mention.text == name)
    assert mention.role == "location"
    assert mention.location and mention.location.place.id.startswith("own:")
    held = own.district_of(mention.location)
    assert held and held.name == district
    assert own.find(name)[0].location.place.name == name


def test_the_gazetteer_it_lies_over_is_as_it_was(gazetteer: Gazetteer, table: Path) -> None:
    own = with_lines(gazetteer, table, f"Shapatkor,village,25.9,63.1,{CREDIT}")
    assert not gazetteer.find("Shapatkor") or gazetteer.find("Shapatkor")[0].score < 0.9
    assert gazetteer.credits == ()
    assert own.credits == ("Places added: Survey of 2026, CC BY 4.0.",)


def test_the_version_tells_of_the_table(gazetteer: Gazetteer, table: Path) -> None:
    one = with_lines(gazetteer, table, f"Shapatkor,village,25.9,63.1,{CREDIT}")
    again = with_lines(gazetteer, table, f"Shapatkor,village,25.9,63.1,{CREDIT}")
    other = with_lines(gazetteer, table, f"Shapatkor,village,25.91,63.1,{CREDIT}")
    assert one.version.startswith(f"{gazetteer.version}+own.")
    assert one.version == again.version != other.version


def test_a_row_with_the_id_of_a_place_takes_its_place(gazetteer: Gazetteer, table: Path) -> None:
    before = gazetteer.find("Surab")[0].location.place
    packaged = next(c.location.place for c in gazetteer.find("Surab") if c.location.level == "town")
    assert before.name == packaged.name
    own = with_lines(
        gazetteer,
        table,
        f"{packaged.id},New Surab,town,28.5,66.26,{CREDIT}",
        header=f"id,{HEADER}",
    )
    place = own.place(packaged.id)
    assert (place.name, place.latitude, place.longitude) == ("New Surab", 28.5, 66.26)
    assert packaged.name in place.aliases
    assert place.name_ur == packaged.name_ur
    assert place.source == "Survey of 2026"


@pytest.mark.parametrize("name", ["Noshki", "Nushki", "نوشکی"])
def test_a_name_of_one_place_of_the_tehsil_means_that_place(
    gazetteer: Gazetteer, table: Path, name: str
) -> None:
    packaged = next(
        c.location.place for c in gazetteer.find("Nushki") if c.location.level == "town"
    )
    own = with_lines(gazetteer, table, f"{name},town,29.56,66.02,{CREDIT}")
    assert own.place(packaged.id).latitude == 29.56
    towns = {c.location.place.id for c in own.find("Nushki") if c.location.level == "town"}
    assert towns == {packaged.id}


def test_the_same_name_in_another_tehsil_is_another_place(
    gazetteer: Gazetteer, table: Path
) -> None:
    own = with_lines(gazetteer, table, f"Noshki,village,25.9,63.1,{CREDIT}")
    assert own.find("Noshki, Kech")[0].location.place.latitude == 25.9
    assert own.find("Noshki, Nushki")[0].location.place.latitude != 25.9


@pytest.mark.parametrize("tehsil", ["the P-code", "Turbat", "turbat", ""])
def test_a_tehsil_is_given_by_code_or_by_name_or_told_by_the_point(
    gazetteer: Gazetteer, table: Path, tehsil: str
) -> None:
    pcode = gazetteer.find("Turbat")[0].location.tehsil_pcode
    assert pcode
    row = f"Shapatkor,village,26.0,63.05,{CREDIT},{tehsil.replace('the P-code', pcode)}"
    own = with_lines(gazetteer, table, row, header=f"{HEADER},tehsil")
    assert own.find("Shapatkor")[0].location.tehsil_pcode == pcode


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_what_spreadsheets_save_is_read(gazetteer: Gazetteer, table: Path, delimiter: str) -> None:
    lines = [HEADER, "", f"Shapatkor, village ,25.9,63.1,{CREDIT}", ",,,,,"]
    text = "\r\n".join(lines).replace(",", delimiter)
    table.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert gazetteer.with_places(table).find("Shapatkor")[0].location.place.kind == "village"


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (f"Shapatkor,village,63.1,25.9,{CREDIT}", "latitude 63.1 and longitude 25.9 are swapped"),
        (f"Shapatkor,village,51.5,0.1,{CREDIT}", "lies far outside the province"),
        (f"Shapatkor,village,24.9,67.05,{CREDIT}", "lies in no tehsil of the province"),
        (f"Shapatkor,village,twenty,63.1,{CREDIT}", "latitude must be a number, not 'twenty'"),
        (f"Shapatkor,village,nan,63.1,{CREDIT}", "latitude must be a finite number"),
        (f"Shapatkor,village,,63.1,{CREDIT}", "latitude must be given"),
        (f",village,25.9,63.1,{CREDIT}", "name must be given"),
        ("Shapatkor,village,25.9,63.1,,CC BY 4.0", "source must be given"),
        ("Shapatkor,village,25.9,63.1,Survey,", "licence must be given"),
        (f"Shapatkor,hamlet,25.9,63.1,{CREDIT}", "the kind must be one of"),
        (f"Of,village,25.9,63.1,{CREDIT}", "'Of' is no name"),
        (f"district,village,25.9,63.1,{CREDIT}", "'district' is no name"),
        (f"Shapatkor,village,25.9,{CREDIT}", "5 cells where 6 are"),
    ],
)
def test_a_wrong_row_is_refused(gazetteer: Gazetteer, table: Path, row: str, fault: str) -> None:
    (message,) = refused(gazetteer, table, row)
    assert message.startswith(f"{table} line 2: ")
    assert fault in message


@pytest.mark.parametrize(
    ("tehsil", "fault"),
    [
        ("Panjgoor", "there is no tehsil 'Panjgoor'; Panjgur (PK22403) is spelled most like it"),
        ("PK29999", "there is no tehsil 'PK29999'"),
        ("Quetta City", "km outside its tehsil"),
        ("Dasht", "is the name of"),
    ],
)
def test_a_wrong_tehsil_is_refused(
    gazetteer: Gazetteer, table: Path, tehsil: str, fault: str
) -> None:
    row = f"Shapatkor,village,28.0,65.0,{CREDIT},{tehsil}"
    (message,) = refused(gazetteer, table, row, header=f"{HEADER},tehsil")
    assert fault in message


@pytest.mark.parametrize("column", ["population", "precision_km"])
@pytest.mark.parametrize("value", ["-5", "0", "many"])
def test_a_wrong_figure_is_refused(
    gazetteer: Gazetteer, table: Path, column: str, value: str
) -> None:
    row = f"Shapatkor,village,25.9,63.1,{CREDIT},{value}"
    (message,) = refused(gazetteer, table, row, header=f"{HEADER},{column}")
    assert f"{column} must be" in message


def test_an_id_given_twice_is_refused(gazetteer: Gazetteer, table: Path) -> None:
    rows = (f"own:1,Shapatkor,village,25.9,63.1,{CREDIT}", f"own:1,Hoshkab,village,26,63,{CREDIT}")
    (message,) = refused(gazetteer, table, *rows, header=f"id,{HEADER}")
    assert message.endswith("line 3: Hoshkab (own:1) stands already on line 2.")


def test_a_place_given_twice_is_refused(gazetteer: Gazetteer, table: Path) -> None:
    row = f"Shapatkor,village,25.9,63.1,{CREDIT}"
    (message,) = refused(gazetteer, table, row, row)
    assert "line 3: Shapatkor" in message and "stands already on line 2" in message


@pytest.mark.parametrize("other", ["district:quetta", "region:makran", "road:harnai-road"])
def test_the_id_of_what_is_no_place_is_refused(
    gazetteer: Gazetteer, table: Path, other: str
) -> None:
    row = f"{other},Shapatkor,village,25.9,63.1,{CREDIT}"
    (message,) = refused(gazetteer, table, row, header=f"id,{HEADER}")
    assert f"the id {other!r} is of" in message


def test_every_fault_is_told_at_once(gazetteer: Gazetteer, table: Path) -> None:
    good, bad = f"Shapatkor,village,25.9,63.1,{CREDIT}", f"Hoshkab,village,63,26,{CREDIT}"
    told = refused(gazetteer, table, bad, good, bad)
    assert [line.partition(": ")[0] for line in told] == [f"{table} line 2", f"{table} line 4"]
    assert refused(gazetteer, table, *[bad] * 25)[-1] == "And 5 lines more."


@pytest.mark.parametrize(
    ("header", "fault"),
    [
        ("name,type,latitude,longitude,source,licence", "unknown 'type'; missing 'kind'"),
        ("name,kind,lat,lon,source,licence", "unknown 'lat', 'lon'"),
        (f"{HEADER},name", "twice 'name'"),
        ("name", "missing 'kind'"),
    ],
)
def test_wrong_columns_are_refused(
    gazetteer: Gazetteer, table: Path, header: str, fault: str
) -> None:
    (message,) = refused(gazetteer, table, f"Shapatkor,village,25.9,63.1,{CREDIT}", header=header)
    assert fault in message
    assert f"needed are {', '.join(HEADER.split(','))}" in message


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "is no CSV table"),
        (HEADER.encode(), "holds no place"),
        (HEADER.encode() + b"\n,,,,,\n", "holds no place"),
        (b"PK\x03\x04\x00\xff\xfe", "is not in UTF-8"),
        (b"name\x00,kind", "is no text"),
        (HEADER.encode() + b'\n"open,village', "is no CSV table"),
    ],
)
def test_what_is_no_table_is_refused(
    gazetteer: Gazetteer, table: Path, content: bytes, fault: str
) -> None:
    table.write_bytes(content)
    with pytest.raises(GazetteerError, match=fault):
        gazetteer.with_places(table)


def test_a_missing_file_is_told(gazetteer: Gazetteer, table: Path) -> None:
    with pytest.raises(GazetteerError, match="does not exist"):
        gazetteer.with_places(table)


def test_a_folder_is_no_table(gazetteer: Gazetteer, tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="cannot be read"):
        gazetteer.with_places(tmp_path)


def test_a_table_that_is_too_large_is_refused(gazetteer: Gazetteer, table: Path) -> None:
    with table.open("wb") as stream:
        stream.truncate(30_000_000)
    with pytest.raises(GazetteerError, match="larger than 20 MB"):
        gazetteer.with_places(table)


@given(st.lists(st.text(max_size=20), min_size=6, max_size=6), st.binary(max_size=60))
def test_no_table_is_the_end_of_the_program(cells: list[str], rest: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder, "places.csv")
        table.write_bytes(f"{HEADER}\n{','.join(cells)}\n".encode() + rest)
        with pytest.raises(GazetteerError, match="places"):
            Gazetteer.default().with_places(table)
