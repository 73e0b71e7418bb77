"""Names that the gazetteer lacks, asked of a Nominatim server on this machine."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from geopy.extra.rate_limiter import RateLimiter

from mapper import extract, read_report
from mapper.cli import main
from mapper.errors import GazetteerError
from mapper.gazetteer import Gazetteer
from mapper.gazetteer.answers import AnswerCache
from mapper.gazetteer.fallback import Nominatim

SHOT = "Gunmen shot dead two miners in the Zorwaqt area of Panjgur on Friday, police said."
VILLAGE = {
    "osm_type": "node",
    "osm_id": 7,
    "lat": "26.95",
    "lon": "64.2",
    "class": "place",
    "type": "village",
    "addresstype": "village",
    "display_name": "Zorwaqt, Panjgur, Balochistan, Pakistan",
    "boundingbox": ["26.93", "26.97", "64.18", "64.22"],
}


class Server(ThreadingHTTPServer):
    """A server that answers what it is told and keeps what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.status, self.body, self.wait = 200, "[]", 0.0
        self.asked: list[tuple[dict[str, list[str]], str]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def tell(self, *answers: dict[str, Any]) -> None:
        self.body = json.dumps(answers)


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        server = self.server
        server.asked.append((parse_qs(urlsplit(self.path).query), self.headers["User-Agent"]))
        time.sleep(server.wait)
        self.send_response(server.status)
        self.end_headers()
        self.wfile.write(server.body.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


@pytest.fixture
def nominatim(server: Server, tmp_path: Path) -> Nominatim:
    return quick(Nominatim(server=server.address, cache=AnswerCache(tmp_path / "answers.sqlite")))


def quick(nominatim: Nominatim) -> Nominatim:
    """Let a test ask twice without the second between."""
    nominatim.geocode.min_delay_seconds = 0
    return nominatim


def test_an_unknown_place_is_placed_and_marked_as_not_ours(
    server: Server, nominatim: Nominatim, gazetteer: Gazetteer
) -> None:
    server.tell(VILLAGE)
    names = gazetteer.with_fallback(nominatim).names(SHOT)
    mention = names.mentions[0]
    assert names.unresolved == ()
    assert (mention.text, mention.role, mention.place_id) == (
        "Zorwaqt",
        "location",
        "nominatim:node/7",
    )
    assert mention.score < 0.5
    assert mention.location is not None
    assert mention.location.where_precision == 2
    assert mention.location.district_id == "district:panjgur"
    assert mention.location.flags == ("not in the gazetteer",)
    place = mention.location.place
    assert (place.source, place.licence) == ("OpenStreetMap", "ODbL 1.0")
    assert mention.location.uncertainty_km is not None
    assert mention.location.uncertainty_km >= 2


def test_the_incident_lies_there_and_carries_the_flag(
    server: Server, nominatim: Nominatim, gazetteer: Gazetteer
) -> None:
    server.tell(VILLAGE)
    report = read_report(text=SHOT, published="2024-10-12")
    (incident,) = extract(report, gazetteer=gazetteer.with_fallback(nominatim))
    assert (incident.latitude, incident.longitude) == (26.95, 64.2)
    assert incident.district == "Panjgur"
    assert "not in the gazetteer" in incident.flags
    (plain,) = extract(report, gazetteer=gazetteer)
    assert plain.place is not None and plain.place.id == "district:panjgur"
    assert incident.confidence < plain.confidence


def test_only_the_name_the_box_and_who_asks_are_sent(server: Server, gazetteer: Gazetteer) -> None:
    asking = Nominatim("me@example.org", server=server.address)
    asking._cache = AnswerCache(Path("/dev/null/none"))
    gazetteer.with_fallback(asking).names(SHOT)
    ((query, agent),) = server.asked
    assert query["q"] == ["Zorwaqt"]
    assert query["countrycodes"] == ["pk"]
    assert query["bounded"] == ["1"]
    west, south, east, north = map(float, query["viewbox"][0].split(","))
    assert (60 < west < 61.5, 24 < south < 25.5, 70 < east < 71, 31.5 < north < 33) == (True,) * 4
    assert "me@example.org" in agent and "balochistan-incident-mapper" in agent


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot dead two miners in Panjgur on Friday.",
        "The Zorwaqt Baloch Committee met in Quetta.",
    ],
)
def test_nothing_is_asked_where_nothing_is_missing(
    server: Server, nominatim: Nominatim, gazetteer: Gazetteer, text: str
) -> None:
    gazetteer.with_fallback(nominatim).names(text)
    assert server.asked == []


def test_nothing_is_asked_without_the_fallback(
    server: Server, nominatim: Nominatim, gazetteer: Gazetteer
) -> None:
    gazetteer.with_fallback(nominatim)
    gazetteer.names(SHOT)
    assert server.asked == []


@pytest.mark.parametrize(
    "other",
    [
        {"lat": "29.95", "lon": "69.37"},
        {"lat": "28.32", "lon": "65.87"},
        {"class": "boundary", "type": "administrative", "addresstype": "state"},
        {"class": "boundary", "type": "administrative", "addresstype": "country"},
        {"class": "boundary", "type": "administrative", "addresstype": "district"},
        {"class": "shop", "type": "supermarket", "addresstype": "shop"},
        {"lat": "27.7", "lon": "68.85", "display_name": "Zorwaqt, Sindh"},
        {"lat": "29.0", "lon": "60.9", "display_name": "Zorwaqt, Iran"},
        {"lat": "30.2", "lon": "67.0", "display_name": "Zorwaqt, Quetta"},
        {"lat": "north"},
        {"lat": "nan"},
    ],
    ids=str,
)
def test_what_is_no_such_place_is_refused(
    server: Server, nominatim: Nominatim, gazetteer: Gazetteer, other: dict[str, str]
) -> None:
    server.tell({**VILLAGE, **other})
    names = gazetteer.with_fallback(nominatim).names(SHOT)
    assert names == gazetteer.names(SHOT)


def test_the_next_answer_is_taken_where_the_first_is_refused(
    server: Server, nominatim: Nominatim, gazetteer: Gazetteer
) -> None:
    server.tell({**VILLAGE, "lat": "30.2", "lon": "67.0", "osm_id": 6}, VILLAGE)
    names = gazetteer.with_fallback(nominatim).names(SHOT)
    assert names.mentions[0].place_id == "nominatim:node/7"


def test_an_empty_answer_leaves_the_name_unplaced_and_is_no_failure(
    server: Server, nominatim: Nominatim, gazetteer: Gazetteer
) -> None:
    names = gazetteer.with_fallback(nominatim).names(SHOT)
    assert [name.text for name in names.unresolved] == ["Zorwaqt"]
    assert nominatim.note is None
    assert len(server.asked) == 1


@pytest.mark.parametrize("status", [403, 429, 500, 503])
def test_a_server_that_refuses_is_asked_no_more(
    server: Server, nominatim: Nominatim, gazetteer: Gazetteer, status: int
) -> None:
    server.status = status
    reading = gazetteer.with_fallback(nominatim)
    assert reading.names(SHOT) == gazetteer.names(SHOT)
    reading.names(SHOT.replace("Zorwaqt", "Wuzmangi"))
    assert nominatim.note == "The geocoder did not answer: 2 names stay unplaced."
    assert len(server.asked) == 1


@pytest.mark.parametrize("body", ["<html>", "", "[1, 2]", '{"error": "busy"}', '"text"', "[null]"])
def test_an_answer_that_is_none_of_nominatims_is_a_failure(
    server: Server, nominatim: Nominatim, gazetteer: Gazetteer, body: str
) -> None:
    server.body = body
    assert gazetteer.with_fallback(nominatim).names(SHOT) == gazetteer.names(SHOT)
    assert nominatim.note == "The geocoder did not answer: 1 name stays unplaced."


def test_a_server_that_is_too_slow_is_a_failure(
    server: Server, gazetteer: Gazetteer, tmp_path: Path
) -> None:
    server.wait = 1.0
    cache = AnswerCache(tmp_path / "answers.sqlite")
    slow = Nominatim(server=server.address, cache=cache, timeout=0.05)
    assert gazetteer.with_fallback(slow).names(SHOT) == gazetteer.names(SHOT)
    assert slow.note


def test_no_network_is_a_failure_and_no_more(gazetteer: Gazetteer, tmp_path: Path) -> None:
    with Server() as closed:
        address = closed.address
    offline = Nominatim(server=address, cache=AnswerCache(tmp_path / "answers.sqlite"))
    assert gazetteer.with_fallback(offline).names(SHOT) == gazetteer.names(SHOT)
    assert offline.note


def test_no_name_is_asked_twice_not_even_by_the_next_run(
    server: Server, gazetteer: Gazetteer, tmp_path: Path
) -> None:
    server.tell(VILLAGE)
    read = []
    for _ in range(2):
        cache = AnswerCache(tmp_path / "answers.sqlite")
        asking = gazetteer.with_fallback(Nominatim(server=server.address, cache=cache))
        read += [asking.names(SHOT), asking.names(SHOT)]
    assert all(names == read[0] for names in read)
    assert len(server.asked) == 1


def test_a_failure_is_not_kept(server: Server, gazetteer: Gazetteer, tmp_path: Path) -> None:
    server.status = 500
    cache = AnswerCache(tmp_path / "answers.sqlite")
    gazetteer.with_fallback(Nominatim(server=server.address, cache=cache)).names(SHOT)
    server.status = 200
    server.tell(VILLAGE)
    again = gazetteer.with_fallback(Nominatim(server=server.address, cache=cache)).names(SHOT)
    assert again.unresolved == ()


def test_a_cache_that_cannot_be_used_is_done_without(
    server: Server, gazetteer: Gazetteer, tmp_path: Path
) -> None:
    server.tell(VILLAGE)
    spoiled = tmp_path / "answers.sqlite"
    spoiled.write_bytes(b"no database at all, but long enough to be read as one" * 20)
    asking = gazetteer.with_fallback(Nominatim(server=server.address, cache=AnswerCache(spoiled)))
    assert asking.names(SHOT).unresolved == asking.names(SHOT).unresolved == ()
    assert len(server.asked) == 1


def test_requests_are_a_second_apart(server: Server, tmp_path: Path) -> None:
    asking = Nominatim(server=server.address, cache=AnswerCache(tmp_path / "answers.sqlite"))
    assert isinstance(asking.geocode, RateLimiter)
    assert asking.geocode.min_delay_seconds >= 1


def test_the_public_server_wants_a_contact() -> None:
    with pytest.raises(GazetteerError, match="who asks"):
        Nominatim()
    assert Nominatim("me@example.org").unanswered == set()


@pytest.mark.parametrize("server", ["", "ftp://example.org", "http://[", "http://a:bc", "https://"])
def test_what_is_no_server_is_refused(server: str) -> None:
    with pytest.raises(GazetteerError, match="is no server"):
        Nominatim("me@example.org", server=server)


def test_a_contact_that_no_header_takes_is_refused() -> None:
    with pytest.raises(GazetteerError, match="contact"):
        Nominatim("me@example.org\r\nX: y")


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.txt").write_text(SHOT, encoding="utf-8")
    return "report.txt"


@pytest.mark.parametrize("command", ["map", "extract", "places"])
def test_the_commands_ask_and_say_what_failed(
    report: str, server: Server, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [command, report, "--published", "2024-10-12", "--geocoder", "nominatim"]
    server.status = 500
    with pytest.raises(SystemExit) as left:
        main([*words, "--geocoder-domain", server.address])
    assert left.value.code == 0
    assert "The geocoder did not answer: 1 name stays unplaced." in capsys.readouterr().err
    server.status = 200
    server.tell(VILLAGE)
    with pytest.raises(SystemExit) as left:
        main([*words, "--geocoder-domain", server.address])
    assert left.value.code == 0
    shown = capsys.readouterr()
    assert "did not answer" not in shown.err
    assert len(server.asked) == 2
    if command == "extract":
        assert '"nominatim:node/7"' in shown.out


@pytest.mark.parametrize(
    "words",
    [
        ["--geocoder", "nominatim"],
        ["--geocoder", "nominatim", "--geocoder-domain", "ftp://x"],
        ["--geocoder", "google"],
        ["--geocoder-domain", "localhost"],
    ],
)
def test_wrong_usage_is_status_2(
    report: str, words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MAPPER_GEOCODER_CONTACT", raising=False)
    with pytest.raises(SystemExit) as left:
        main(["extract", report, *words])
    assert left.value.code == 2
