"""Names that the gazetteer lacks, asked of a Nominatim server: only where the user says so."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import SplitResult, urlsplit

from mapper.errors import GazetteerError
from mapper.gazetteer.answers import AnswerCache, Answers
from mapper.gazetteer.finding import Hit, longest
from mapper.gazetteer.names import cue_table
from mapper.gazetteer.passage import Terrain
from mapper.gazetteer.reading import Names
from mapper.gazetteer.roles import Cues, assign_role
from mapper.gazetteer.scene import Scene, read_scene
from mapper.gazetteer.words import Words, read_words
from mapper.model import Location, Mention, MentionRole, Part, Place, Unresolved

__all__ = ["PUBLIC_SERVER", "Nominatim", "place_unresolved"]

PUBLIC_SERVER = "https://nominatim.openstreetmap.org"
NOT_OURS = "not in the gazetteer"
_UNPLACED = Place(id="", name="", kind="village")
_AGENT = "balochistan-incident-mapper"


class Nominatim:
    """A Nominatim server that is asked for names of the province.

    What leaves the machine is each name as written, the box around the province and
    the contact; never the report. Answers are kept on disk, so that no name is asked
    twice, and requests are at least a second apart (geopy's RateLimiter), as the usage
    policy of the public server demands.

    Parameters
    ----------
    contact : str, optional
        A mail address or page of whoever asks; the public server demands it.
    server : str
        Where it is: a domain, or an address that begins with http:// or https://.
    cache : AnswerCache, optional
        Where answers are kept; in the user's cache folder when None.
    timeout : float, optional
        How long to wait for an answer, seconds.

    Attributes
    ----------
    unanswered : set of str
        Names that could not be asked, or had no answer for an error.

    Raises
    ------
    GazetteerError
        If the public server is to be asked and no contact is given, or if the server
        is no address.
    """

    def __init__(
        self,
        contact: str | None = None,
        *,
        server: str = PUBLIC_SERVER,
        cache: AnswerCache | None = None,
        timeout: float | None = None,
    ) -> None:
        from geopy.extra.rate_limiter import RateLimiter
        from geopy.geocoders import Nominatim as Client

        address = _address(server)
        if contact and not (contact.isascii() and contact.isprintable()):
            raise GazetteerError("The contact must be a mail address or a page, in plain letters.")
        if not contact and address.hostname == urlsplit(PUBLIC_SERVER).hostname:
            raise GazetteerError(
                "The public Nominatim server wants to know who asks; "
                "give a mail address or a page of yours as the contact."
            )
        self._table = cue_table("nominatim")
        self._server = f"{address.scheme}://{address.netloc}{address.path}".rstrip("/")
        client = Client(
            domain=f"{address.netloc}{address.path}",
            scheme=address.scheme,
            user_agent=f"{_AGENT} ({contact})" if contact else _AGENT,
            timeout=timeout or self._table["seconds_to_wait"],
        )
        self.geocode = RateLimiter(
            client.geocode,
            min_delay_seconds=self._table["seconds_apart"],
            max_retries=0,
            swallow_exceptions=False,
        )
        self._cache = cache or AnswerCache.default()
        self.unanswered: set[str] = set()

    @property
    def note(self) -> str | None:
        """What to tell people of the names that had no answer; None when all went well."""
        if not self.unanswered:
            return None
        count = len(self.unanswered)
        names = "1 name stays" if count == 1 else f"{count} names stay"
        return f"The geocoder did not answer: {names} unplaced."

    def answers(self, name: str, box: tuple[float, float, float, float]) -> Answers:
        """Return what the server knows by a name in a box, the likeliest first.

        Parameters
        ----------
        name : str
            A name as written.
        box : tuple of float
            South, west, north and east, degrees.

        Returns
        -------
        list of dict
            The server's answers as it gave them; empty after an error, and without
            asking from then on: a server that fails is left alone for the run.
        """
        key = (self._server, name, ",".join(map(str, box)))
        known = self._cache.get(key)
        if known is not None:
            return known
        found = None if self.unanswered else self._ask(name, box)
        if found is None:
            self.unanswered.add(name)
            return []
        self._cache.put(key, found)
        return found

    def _ask(self, name: str, box: tuple[float, float, float, float]) -> Answers | None:
        from geopy.exc import GeopyError

        south, west, north, east = box
        try:
            found = self.geocode(
                name,
                exactly_one=False,
                limit=self._table["answers"],
                viewbox=[(south, west), (north, east)],
                bounded=True,
                country_codes="pk",
                language="en",
            )
        except (GeopyError, AttributeError, TypeError, ValueError):
            return None  # an error of the server, or JSON that is no answer of Nominatim's
        return [answer.raw for answer in found or ()]


def _address(server: str) -> SplitResult:
    try:
        address = urlsplit(server if "://" in server else f"https://{server}")
        usable = address.scheme in ("http", "https") and address.hostname and address.port != 0
    except ValueError:  # brackets or a port that are none
        usable = False
    if not usable:
        raise GazetteerError(
            f"{server!r} is no server; write its domain, or its address with https://."
        )
    return address


def place_unresolved(
    names: Names, text: str, parts: Sequence[Part], terrain: Terrain, server: Nominatim
) -> Names:
    """Return the names of a text with those placed that a server knows in the province.

    Parameters
    ----------
    names : Names
        What the gazetteer made of the text.
    text, parts : str and sequence of Part
        The report.
    terrain : Terrain
        Says in which tehsil and district an answer lies.
    server : Nominatim
        Whom to ask.
    """
    if not names.unresolved:
        return names
    fallback = _Fallback(names, text, parts, terrain, server)
    placed: dict[Unresolved, Mention] = {}
    for name in names.unresolved:
        if mention := fallback.mention(name):
            placed[name] = mention
    mentions = sorted((*names.mentions, *placed.values()), key=lambda m: (m.start, -m.end))
    left = tuple(name for name in names.unresolved if name not in placed)
    return dataclasses.replace(names, mentions=tuple(mentions), unresolved=left)


class _Fallback:
    """The unresolved names of one text."""

    def __init__(
        self, names: Names, text: str, parts: Sequence[Part], terrain: Terrain, server: Nominatim
    ) -> None:
        self._names = names
        self._terrain = terrain
        self._server = server
        self._table = cue_table("nominatim")
        self._words: Words = read_words(text, parts)
        cues = Cues.default()
        hits = [Hit(each.start, each.end, each.text, ()) for each in names.mentions]
        hits += [Hit(each.start, each.end, each.text, ()) for each in names.unresolved]
        self._scene: Scene = read_scene(
            text, longest(hits), self._words, parts, cues.coordinators, cues.joiners
        )

    def mention(self, name: Unresolved) -> Mention | None:
        """Return an unresolved name as a place, if the server knows it where it is said to lie."""
        role = self._role(name, Location(_UNPLACED, "site", 2))
        if role in (None, "name_part", "byline"):
            return None  # a person's or an organisation's name is nobody else's business
        location = next(self._locations(name), None)
        if location is None:
            return None
        role = self._role(name, location) or "context"
        score, reasons = self._table["score"], (name.reason, f"{NOT_OURS}; asked of Nominatim")
        return Mention(name.text, name.start, name.end, role, score, location, reasons)

    def _role(self, name: Unresolved, location: Location) -> MentionRole | None:
        """Tell what the name does in its report; None where a placed phrase covers it."""
        for index, sighting in enumerate(self._scene.sightings):
            if (sighting.start, sighting.end) == (name.start, name.end):
                return assign_role(self._scene, index, location, Cues.default()).alone
        return None

    def _locations(self, name: Unresolved) -> Iterator[Location]:
        """Yield the answers that may be meant, in the server's order."""
        said = self._districts_said(name)
        for answer in self._server.answers(name.text, self._terrain.ground.box):
            location = self._locate(answer)
            if location and (not said or location.district_id in said):
                yield location

    def _districts_said(self, name: Unresolved) -> set[str]:
        """Return the districts of the other places of the sentence."""
        sentence = self._sentence(name.start, name.end)
        return {
            mention.location.district_id
            for mention in self._names.mentions
            if mention.location
            and mention.location.district_id
            and mention.role in ("location", "reference")
            and self._sentence(mention.start, mention.end) == sentence
        }

    def _sentence(self, start: int, end: int) -> int:
        return self._words.sentence[self._words.between(start, end).start]

    def _locate(self, answer: dict[str, Any]) -> Location | None:
        """Return the location of an answer; None where it is no place of the province."""
        point = _point(answer)
        if point is None or self._is_wide(answer) or self._is_centroid(point):
            return None
        pcode = self._terrain.ground.tehsil_at(*point)
        if pcode is None:
            return None
        radius = max(self._table["least_km"], _reach_km(answer, point))
        place = Place(
            id=f"nominatim:{answer.get('osm_type')}/{answer.get('osm_id')}",
            name=str(answer.get("display_name", "")).partition(",")[0],
            kind=str(answer.get("type", "place")),
            latitude=point[0],
            longitude=point[1],
            tehsil_pcode=pcode,
            precision_km=radius,
            source="OpenStreetMap",
            licence="ODbL 1.0",
        )
        district = self._terrain.history.of_tehsil(pcode)
        return Location(place, "site", 2, *point, radius, pcode, district, (NOT_OURS,))

    def _is_wide(self, answer: dict[str, Any]) -> bool:
        """Tell whether an answer is a country, a province or a district, or no place at all."""
        kinds = {answer.get("addresstype"), answer.get("type")}
        return answer.get("class") not in self._table["classes"] or not kinds.isdisjoint(
            self._table["wide"]
        )

    def _is_centroid(self, point: tuple[float, float]) -> bool:
        from geopy.distance import geodesic

        limit = self._table["centroid_km"]
        return any(geodesic(point, each).kilometers <= limit for each in self._table["centroids"])


def _point(answer: dict[str, Any]) -> tuple[float, float] | None:
    try:
        latitude, longitude = float(answer["lat"]), float(answer["lon"])
    except (KeyError, TypeError, ValueError):
        return None
    return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None


def _reach_km(answer: dict[str, Any], point: tuple[float, float]) -> float:
    """Return how far the answer's box reaches from its point, km; 0 without a box."""
    from geopy.distance import geodesic

    try:
        south, north, west, east = map(float, answer["boundingbox"])
        corners = [(y, x) for y in (south, north) for x in (west, east)]
        return round(max(float(geodesic(point, each).kilometers) for each in corners), 1)
    except (KeyError, TypeError, ValueError):
        return 0.0
