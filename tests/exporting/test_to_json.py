from __future__ import annotations

import dataclasses
import datetime as dt
import json

import pytest
from jsonschema import Draft202012Validator

from mapper.exporting import json_schema, to_json
from mapper.model import (
    Dateline,
    Extraction,
    Incident,
    Location,
    Mention,
    Place,
    Report,
    Unresolved,
)


@pytest.fixture
def extraction(attack: Incident, raids: Incident) -> Extraction:
    turbat = Location(Place("geonames:1", "Turbat", "town"), "town", 1, 26.0, 63.0)
    return Extraction(
        Report("r" * 64, "…", "تربت", published=dt.date(2024, 5, 10), dateline=Dateline(0, 5)),
        mentions=(
            Mention("Turbat", 10, 16, "location", 0.98765, turbat),
            Mention("Kalat Khan", 20, 30, "name_part", 0.5),
        ),
        unresolved=(Unresolved("Xyzabad", 30, 37, "no such place", ("geonames:2",)),),
        incidents=(attack, raids),
    )


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_the_document_is_the_form_of_the_design(extraction: Extraction) -> None:
    document = json.loads(to_json([extraction]))
    assert document == {"reports": [extraction.to_dict()]}


def test_keys_keep_their_order(extraction: Extraction) -> None:
    (report,) = json.loads(to_json([extraction]))["reports"]
    assert list(report)[:3] == ["id", "title", "publisher"]
    assert list(report)[-3:] == ["mentions", "unresolved", "incidents"]


def test_letters_are_written_as_they_are(extraction: Extraction) -> None:
    assert "تربت" in to_json([extraction])


def test_the_same_reports_give_the_same_text(extraction: Extraction) -> None:
    assert to_json([extraction]) == to_json(iter([extraction]))


def test_what_is_written_validates(extraction: Extraction, validator: Draft202012Validator) -> None:
    validator.validate(json.loads(to_json([extraction])))
    validator.validate(json.loads(to_json([])))


def test_an_incident_comes_back_from_its_json(extraction: Extraction) -> None:
    (report,) = json.loads(to_json([extraction]))["reports"]
    assert tuple(map(Incident.from_dict, report["incidents"])) == extraction.incidents


@pytest.mark.parametrize(
    ("key", "value"),
    [("kind", "rumour"), ("where_precision", "near"), ("latitude", "26.0"), ("claims", None)],
)
def test_another_value_does_not_validate(
    extraction: Extraction, validator: Draft202012Validator, key: str, value: object
) -> None:
    document = json.loads(to_json([extraction]))
    document["reports"][0]["incidents"][0][key] = value
    assert not validator.is_valid(document)


@pytest.mark.parametrize("path", [(), ("reports", 0), ("reports", 0, "incidents", 0)])
def test_another_key_does_not_validate(
    extraction: Extraction, validator: Draft202012Validator, path: tuple[str | int, ...]
) -> None:
    document = json.loads(to_json([extraction]))
    part = document
    for step in path:
        part = part[step]
    part["surprise"] = 1
    assert not validator.is_valid(document)


def test_every_key_of_an_incident_is_required(
    extraction: Extraction, validator: Draft202012Validator
) -> None:
    for field in dataclasses.fields(Incident):
        document = json.loads(to_json([extraction]))
        del document["reports"][0]["incidents"][0][field.name]
        assert not validator.is_valid(document), field.name
