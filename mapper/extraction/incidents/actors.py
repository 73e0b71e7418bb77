"""Who did it, who was hit, who answered, who claims it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mapper.extraction.frames.frame import Figure
from mapper.extraction.merging.drafts import Draft
from mapper.extraction.spans.lexicon import ARMED_GROUPS
from mapper.extraction.spans.scanning import Item
from mapper.model import Actor, Casualties, Count

__all__ = ["actors_of", "claimant"]

_CLAIMS = frozenset({"claims_responsibility", "claimed_by"})
_CIVILIANS = "Civilians (Pakistan)"
_SECURITY = "Security Forces of Pakistan"
_PEACEFUL = frozenset({"Accident", "Natural hazard", "Protests", "Riots"})


def claimant(draft: Draft) -> Item | None:
    """Return the group that claims responsibility, if one is named."""
    for frame in draft.frames:
        if frame.cues & _CLAIMS and "no_claim" not in frame.cues:
            named = [item for item in frame.actors if _is_named_group(item)]
            if named:
                return named[0]
    return None


def actors_of(draft: Draft, event_type: str, casualties: Casualties) -> tuple[Actor, ...]:
    """Return the actors, each role and name once, in the order of the roles.

    Parameters
    ----------
    draft : Draft
        The frames that name them.
    event_type : str
        ACLED's type; accidents and natural hazards have no perpetrator.
    casualties : Casualties
        The sides hit are the targets.
    """
    found: list[Actor] = []
    if event_type not in _PEACEFUL:
        forces = list(_responders(draft, casualties))
        if forces and _is_raid(draft):
            found.extend(Actor(force.name, "perpetrator", force.type) for force in forces)
            found.extend(Actor(a.name, "target", a.type) for a in _perpetrators(draft))
        else:
            found.extend(_perpetrators(draft))
            found.extend(forces)
        found.extend(_targets(casualties))
        claiming = claimant(draft)
        if claiming is not None:
            found.append(Actor(claiming.record["name"], "claimant", claiming.record["type"]))
    return tuple(dict.fromkeys(found))


def _is_raid(draft: Draft) -> bool:
    """Tell whether every event word is of an operation: the forces came to the militants."""
    words = [item for frame in draft.frames for item in frame.triggers]
    return bool(words) and all(item.record.get("operation") for item in words)


def _perpetrators(draft: Draft) -> Iterator[Actor]:
    """Name the claiming group, else an armed group of the telling frames, else "armed men"."""
    items = [item for frame in draft.frames if frame.triggers for item in frame.actors]
    claiming = claimant(draft)
    named = [claiming] if claiming else [item for item in items if _is_named_group(item)][:1]
    generic = [item for item in items if item.record.get("generic")][:1]
    for item in named or generic:
        yield Actor(item.record["name"], "perpetrator", item.record["type"])


def _targets(casualties: Casualties) -> Iterator[Actor]:
    tallies = [casualties.killed, casualties.injured, casualties.abducted]
    if _hit(tally.civilians for tally in tallies):
        yield Actor(_CIVILIANS, "target", "Civilians")
    if _hit(tally.security for tally in tallies):
        yield Actor(_SECURITY, "target", "State forces")


def _responders(draft: Draft, casualties: Casualties) -> Iterator[Actor]:
    """Name the state force beside which militants are said to have been killed."""
    if not _hit([casualties.killed.militants]):
        return
    for frame in draft.frames:
        if not any(_is_dead_militant(figure) for figure in frame.figures):
            continue
        forces = [item for item in frame.actors if item.record["type"] == "State forces"]
        for item in forces[:1]:
            yield Actor(item.record["name"], "responder", item.record["type"])
            return


def _is_dead_militant(figure: Figure) -> bool:
    statement = figure.statement
    return statement.measure == "killed" and statement.group.role == "militants"


def _hit(counts: Iterable[Count | None]) -> bool:
    return any(count is not None and count.best > 0 for count in counts)


def _is_named_group(item: Item) -> bool:
    return item.record["type"] in ARMED_GROUPS and not item.record.get("generic")
