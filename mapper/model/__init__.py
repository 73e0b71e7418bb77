"""The things that flow between the rooms: reports, places, mentions, incidents.

All are frozen: a room never changes what another made. Offsets are in
characters of `Report.text`, coordinates in degrees (WGS 84), distances in km,
counts in people. The vocabulary is ACLED's (event types, actor types) and
UCDP's (precision scales, low/best/high).
"""

from mapper.model.incidents import (
    Actor,
    ActorRole,
    Evidence,
    Extraction,
    Incident,
    Kind,
    PlaceReference,
)
from mapper.model.people import (
    MEASURES,
    ROLES,
    Casualties,
    Claim,
    ClaimStatus,
    Count,
    Measure,
    Role,
    Tally,
)
from mapper.model.places import (
    District,
    Level,
    Location,
    Mention,
    MentionRole,
    Place,
    Unresolved,
)
from mapper.model.reports import Dateline, Part, PartKind, Report, Span

__all__ = [
    "MEASURES",
    "ROLES",
    "Actor",
    "ActorRole",
    "Casualties",
    "Claim",
    "ClaimStatus",
    "Count",
    "Dateline",
    "District",
    "Evidence",
    "Extraction",
    "Incident",
    "Kind",
    "Level",
    "Location",
    "Measure",
    "Mention",
    "MentionRole",
    "Part",
    "PartKind",
    "Place",
    "PlaceReference",
    "Report",
    "Role",
    "Span",
    "Tally",
    "Unresolved",
]
