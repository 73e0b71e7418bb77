"""Invented incidents: the facts of a real day in the project's own words, and larger sets."""

from __future__ import annotations

import dataclasses
import datetime as dt
import random

from mapper.model import (
    Actor,
    Casualties,
    Claim,
    Count,
    Evidence,
    Incident,
    PlaceReference,
    Report,
    Tally,
    Unresolved,
)

exactly = Count.exactly
DAY = dt.date(2026, 1, 31)
SOURCE = "0" * 64
TYPES = (
    "Battles",
    "Explosions/Remote violence",
    "Violence against civilians",
    "Protests",
    "Riots",
    "Strategic developments",
    "Accident",
    "Natural hazard",
)
TOWNS = (
    ("Quetta", "Quetta", 30.184, 67.001),
    ("Gwadar", "Gwadar", 25.122, 62.325),
    ("Turbat", "Kech", 26.001, 63.048),
    ("Khuzdar", "Khuzdar", 27.812, 66.611),
    ("Zhob", "Zhob", 31.341, 69.449),
    ("Dalbandin", "Chagai", 28.888, 64.406),
)


def report() -> Report:
    return Report(
        id=SOURCE,
        text="Not needed here.",
        title="A day of attacks across the province",
        publisher="The Invented Gazette",
        url="https://news.example.org/2026/01/31/attacks",
        published=DAY,
    )


def quotes(*sentences: str) -> tuple[Evidence, ...]:
    return tuple(Evidence(SOURCE, 9 * n, 9 * n + 8, text) for n, text in enumerate(sentences))


def rollup() -> Incident:
    return Incident(
        id="rollup",
        kind="rollup",
        event_type="Battles",
        sub_event_type="Armed clash",
        date_start=DAY,
        date_end=DAY,
        date_precision=1,
        place=PlaceReference("province:balochistan", "Balochistan", "province"),
        place_text="the province",
        where_precision=4,
        casualties=Casualties(
            killed=Tally(militants=Count(67, 67), security=exactly(10), civilians=exactly(11)),
            injured=Tally(security=exactly(24)),
        ),
        claims=(Claim("The separatists", "killed", "security", exactly(84), "asserted", 0, 8),),
        claimed_by="The separatists",
        includes=("gwadar", "nushki", "quetta"),
        evidence=quotes("In all, sixty-seven fighters or more were dead by evening."),
        confidence=0.9,
    )


def gwadar() -> Incident:
    return Incident(
        id="gwadar",
        kind="event",
        event_type="Violence against civilians",
        sub_event_type="Attack",
        date_start=DAY,
        date_end=DAY,
        date_precision=1,
        place=PlaceReference("geonames:1177446", "Gwadar", "city"),
        place_text="Gwadar",
        district="Gwadar",
        district_pcode="PK205",
        latitude=25.1216,
        longitude=62.3254,
        where_precision=1,
        casualties=Casualties(
            killed=Tally(total=exactly(17), civilians=exactly(11), militants=exactly(6))
        ),
        claims=(
            Claim("An early count", "killed", "civilians", exactly(5), "superseded", 9, 17),
            Claim("A bystander", "killed", "unknown", Count(12, 12), "disputed", 9, 17),
        ),
        actors=(
            Actor("Separatist fighters", "perpetrator", "Rebel group"),
            Actor("Labourers", "target", "Civilians"),
        ),
        claimed_by="The separatists",
        evidence=quotes("Eleven labourers died in their camp.", "Six attackers were shot later."),
        confidence=0.92,
    )


def nushki() -> Incident:
    return Incident(
        id="nushki",
        kind="event",
        event_type="Strategic developments",
        sub_event_type="Abduction/forced disappearance",
        date_start=DAY,
        date_end=DAY,
        date_precision=1,
        place=PlaceReference("district:nushki", "Nushki", "district"),
        place_text="Noshki",
        district="Nushki",
        district_pcode="PK223",
        where_precision=3,
        casualties=Casualties(abducted=Tally(total=exactly(1), civilians=exactly(1))),
        evidence=quotes("The district's chief was led away, a video said."),
        confidence=0.6,
        flags=("unverified",),
    )


def quetta() -> Incident:
    return Incident(
        id="quetta",
        kind="event",
        event_type="Explosions/Remote violence",
        sub_event_type="Remote explosive/landmine/IED",
        date_start=DAY,
        date_end=DAY,
        date_precision=1,
        place=PlaceReference("geonames:1167528", "Quetta", "city"),
        place_text="parts of Quetta",
        district="Quetta",
        district_pcode="PK226",
        latitude=30.1841,
        longitude=67.0014,
        where_precision=2,
        uncertainty_km=9.0,
        evidence=quotes("Roads were closed by armed men and a bang was heard."),
        confidence=0.8,
    )


def raids() -> Incident:
    return Incident(
        id="raids",
        kind="event",
        event_type="Battles",
        sub_event_type="Armed clash",
        date_start=DAY - dt.timedelta(days=1),
        date_end=DAY - dt.timedelta(days=1),
        date_precision=1,
        place=PlaceReference("province:balochistan", "Balochistan", "province"),
        place_text="the province",
        where_precision=4,
        casualties=Casualties(killed=Tally(militants=exactly(41))),
        evidence=quotes("The day before, forty-one fighters had been killed in raids."),
        confidence=0.85,
    )


def recalled() -> Incident:
    return Incident(
        id="recalled",
        kind="background",
        event_type="Battles",
        sub_event_type="Armed clash",
        date_start=dt.date(2024, 8, 26),
        date_end=dt.date(2024, 8, 26),
        date_precision=1,
        place=PlaceReference("geonames:1173664", "Khuzdar", "city"),
        place_text="Khuzdar",
        district="Khuzdar",
        latitude=27.812,
        longitude=66.611,
        where_precision=1,
        casualties=Casualties(killed=Tally(civilians=exactly(70))),
        evidence=quotes("Seventy died there two summers ago."),
    )


def real_day() -> list[Incident]:
    """Return what the real report must give (docs/design.md)."""
    return [rollup(), gwadar(), nushki(), quetta(), raids()]


def unplaced() -> list[Unresolved]:
    return [Unresolved("Killi Nowhere", 3, 16, "no place of that name")]


def many(number: int) -> list[Incident]:
    """Return events of every type and precision in and near six towns."""
    chance = random.Random(7)
    return [_any(n, chance) for n in range(number)]


def _any(n: int, chance: random.Random) -> Incident:
    town, district, latitude, longitude = chance.choice(TOWNS)
    precision = chance.choice((1, 1, 2, 3, 5))
    dead = chance.choice((0, 0, 1, 3, 12))
    day = dt.date(2025, 1, 1) + dt.timedelta(days=chance.randrange(300))
    return Incident(
        id=f"{n}",
        kind="event",
        event_type=chance.choice(TYPES),
        sub_event_type="Other",
        date_start=day,
        date_end=day,
        date_precision=1,
        place=PlaceReference(f"town:{town}", town, "city"),
        place_text=town,
        district=district,
        latitude=None if precision == 3 else latitude + chance.uniform(-0.02, 0.02),
        longitude=None if precision == 3 else longitude + chance.uniform(-0.02, 0.02),
        where_precision=precision,
        uncertainty_km={2: 10.0, 5: 15.0}.get(precision),
        casualties=Casualties(killed=Tally(total=exactly(dead))) if dead else Casualties(),
        evidence=quotes(f"Invented sentence {n}."),
    )


def varied(number: int) -> list[Incident]:
    """Return events as unlike each other as years of reports: places, days, figures, actors."""
    chance = random.Random(11)
    return [_unlike(n, chance) for n in range(number)]


def _unlike(n: int, chance: random.Random) -> Incident:
    plain = _any(n, chance)
    day = dt.date(2004, 1, 1) + dt.timedelta(days=chance.randrange(8000))
    killed, injured = (min(90, int(chance.expovariate(0.25))) for _ in range(2))
    precise = plain.latitude is not None
    return dataclasses.replace(
        plain,
        date_start=day,
        date_end=day + dt.timedelta(days=chance.choice((0, 0, 0, 0, 3, 20))),
        date_precision=chance.choice((1, 1, 1, 2, 4)),
        sub_event_type=chance.choice(("Attack", "Armed clash", "Air strike", "Other")),
        place=PlaceReference(f"place:{n % 700}", f"Place {n % 700}", "village"),
        place_text=f"Place {n % 700}",
        latitude=chance.uniform(25.2, 31.0) if precise else None,
        longitude=chance.uniform(62.0, 69.0) if precise else None,
        casualties=Casualties(
            killed=Tally(total=exactly(killed), civilians=Count(0, killed // 3, killed)),
            injured=Tally(total=Count(injured, injured)) if injured else Tally(),
        ),
        actors=tuple(
            Actor(f"Group {chance.randrange(40)}", role, "Rebel group")
            for role in ("perpetrator", "target")
        ),
        confidence=round(chance.uniform(0.2, 1), 2),
        flags=("unverified",) if chance.random() < 0.2 else (),
        evidence=quotes(f"Invented sentence {n} of {chance.randrange(10**9)} names nobody."),
    )


def same_point(number: int) -> list[Incident]:
    """Return events of two types at one point."""
    return [
        Incident(
            id=f"{n}",
            kind="event",
            event_type=TYPES[n % 2],
            sub_event_type="Other",
            date_start=DAY,
            date_end=DAY,
            date_precision=1,
            place=PlaceReference("town:Turbat", "Turbat", "city"),
            place_text="Turbat",
            district="Kech",
            latitude=26.001,
            longitude=63.048,
            where_precision=1,
        )
        for n in range(number)
    ]


HOSTILE = (
    "<script>window.ran = 1</script>",
    '<img src=x onerror="window.ran = 1">',
    "</script><script>window.ran = 1</script>",
    "<!-- <script>",
    "${window.ran = 1}",
    "`; window.ran = 1; `",
    "\\\"'); window.ran = 1; ('",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:window.ran=1",
    "\u202eright to left\u2066\u200f",
    "nul\x00and\x1bescape",
    "line\u2028and\u2029paragraph",
    "<svg onload=window.ran=1>",
    "&lt;b&gt;&amp;",
    "<!-- data -->",
    "<!-- content security policy -->",
    "lone \ud800 surrogate",
)


def hostile() -> tuple[list[Incident], list[Report], list[Unresolved]]:
    """Return incidents, reports and names with every text field hostile."""
    incidents = [_hostile(n, text) for n, text in enumerate((*HOSTILE, "w" * 1_000_000))]
    reports = [
        Report(
            id=f"{n}",
            text="",
            title=text,
            publisher=text,
            url=text if "script:" in text else f"https://news.example.org/{text}",
            published=DAY,
            notes=(text,),
        )
        for n, text in enumerate(HOSTILE)
    ]
    return incidents, reports, [Unresolved(text, 0, 1, text) for text in HOSTILE]


def _hostile(n: int, text: str) -> Incident:
    return Incident(
        id=text[:40],
        kind="event",
        event_type=TYPES[n % len(TYPES)],
        sub_event_type=text,
        place=PlaceReference(text[:40], text, text[:40]),
        place_text=text,
        district="Kalat",
        district_on_date=text,
        latitude=29.0,
        longitude=66.6,
        where_precision=1,
        casualties=Casualties(killed=Tally(total=Count(1, 1, words=text))),
        claims=(Claim(text, "killed", "civilians", exactly(1), "asserted", 0, 1),),
        actors=(Actor(text, "target", text),),
        claimed_by=text,
        evidence=(Evidence(f"{n}", 0, 1, text),),
        flags=(text,),
    )
