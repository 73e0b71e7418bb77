"""What kind of event a draft is: ACLED's type and sub-type, and what was used."""

from __future__ import annotations

from mapper.extraction.frames.frame import Frame
from mapper.extraction.incidents.crowds import of_a_crowd
from mapper.extraction.merging.drafts import Draft, without_circumstances
from mapper.extraction.spans.lexicon import ARMED_GROUPS, grammar
from mapper.extraction.spans.scanning import Item
from mapper.model import Casualties, Count, Tally

__all__ = ["event_kind", "heaviest"]

_EXCESSIVE = ("Protests", "Excessive force against protesters")
_ATTACK = ("Violence against civilians", "Attack")
_CLASH = ("Battles", "Armed clash")
_ABDUCTION = ("Violence against civilians", "Abduction/forced disappearance")
_PROTEST = ("Protests", "Peaceful protest")
_ARRESTS = ("Strategic developments", "Arrests")
_ROAD_ACCIDENT = ("Accident", "Road accident")
_RAIL_ACCIDENT = ("Accident", "Rail accident")
_MINE_ACCIDENT = ("Accident", "Mine accident")
_INDUSTRIAL = ("Accident", "Industrial accident")
_DISRUPTED = ("Strategic developments", "Disrupted weapons use")
_DESTRUCTION = ("Strategic developments", "Looting/property destruction")
# What is told besides where people were taken away.
_SLIGHT = (
    _DISRUPTED,
    ("Strategic developments", "Other"),
    _DESTRUCTION,
)
_BY_MEASURE = {
    "abducted": _ABDUCTION,
    "missing": _ABDUCTION,
    "arrested": ("Strategic developments", "Arrests"),
}


def event_kind(draft: Draft, casualties: Casualties) -> tuple[str, str]:
    """Return the event type and sub-event type.

    The most telling word decides. An attack is an armed clash where those hit
    carry arms, and violence against civilians where they do not (ACLED
    codebook, event types).
    """
    telling = heaviest(draft, deadly=_some(casualties.killed))
    if telling is None or (_is_circumstance(telling) and _is_armed(draft, casualties)):
        kind = _from_people(casualties)
        return of_a_crowd(draft, kind, casualties) or kind
    kind = _kind_of(telling, draft)
    if kind[0] == _EXPLOSIONS and _are_seized(draft, casualties):
        return _DISRUPTED
    if kind[0] == "Battles":
        kind = _no_battle(draft, casualties) or kind
    kind = of_a_crowd(draft, kind, casualties) or kind
    if kind == _ARRESTS and (draft.disappeared or _only_taken(casualties)):
        kind = _ABDUCTION
    slight = kind in _SLIGHT or (telling.record.get("generic") and not _is_bloody(casualties))
    if slight and _some(casualties.abducted):
        kind = _ABDUCTION  # "attacked the camp and took 20 workers with them"
    if kind == _ABDUCTION and _ended_in_death(draft, casualties):
        kind = _ATTACK
    if kind == _ATTACK and _only_things_hit(draft, casualties):
        return _DESTRUCTION
    if kind == _ATTACK and (_is_battle(draft, casualties) or _is_on_forces(draft)):
        return _CLASH
    if kind[0] == "Protests" and _some(casualties.killed):
        return _ATTACK if _are_of_a_murder(draft) else _EXCESSIVE
    return kind


def _are_of_a_murder(draft: Draft) -> bool:
    """Tell the dead whom a protest is about from those who fell in it."""
    return any(
        any(item.record["type"] == _ATTACK[0] for item in frame.triggers)
        and not frame.sentence.of("cue:crowd")
        and not any(item.record["type"] == "State forces" for item in frame.actors)
        for frame in draft.frames
        if any(figure.statement.measure == "killed" for figure in frame.figures)
    )


def _kind_of(word: Item, draft: Draft) -> tuple[str, str]:
    """Return what the most telling word says beside whom it is said of."""
    kind = (word.record["type"], word.record["sub_type"])
    if (word.record.get("neutral") or word.record.get("bursts")) and _burst(draft):
        return _INDUSTRIAL
    if word.record.get("blocks") and _is_unarmed_crowd(draft):
        return _PROTEST
    return _of_its_cause(word, draft) or kind


def _is_armed(draft: Draft, casualties: Casualties) -> bool:
    """Tell whether anybody who fights the state is told of."""
    named = any(i.record["type"] in ARMED_GROUPS for frame in draft.frames for i in frame.actors)
    return named or _positive(casualties.killed.militants)


def _of_its_cause(word: Item, draft: Draft) -> tuple[str, str] | None:
    """Return what a fall, a crash or a blast was: of a mine, of a train, of the rain."""
    told = {item.record["sub_type"] for frame in draft.frames for item in frame.triggers}
    accident = word.record["type"] == "Accident"
    miners = accident and _is_of_miners(draft)
    if miners or (_MINE_ACCIDENT[1] in told and (accident or _may_be_of_a_mine(word))):
        return _MINE_ACCIDENT
    if word.record["sub_type"] == _ROAD_ACCIDENT[1] and _RAIL_ACCIDENT[1] in told:
        return _RAIL_ACCIDENT
    return _weather(draft) if word.record.get("falls") else None


def _may_be_of_a_mine(word: Item) -> bool:
    """Tell an explosion or a slide, which happen in mines too, from a bomb or a flood."""
    neutral: bool = word.record.get("neutral", False)
    return neutral or word.record["sub_type"] == "Landslide"


def _weather(draft: Draft) -> tuple[str, str] | None:
    """Return the hazard that brought a roof down, if any is told of."""
    hazards = [
        item.record
        for words in (*(frame.triggers for frame in draft.frames), draft.lent)
        for item in words
        if item.record["type"] == "Natural hazard"
    ]
    worst = max(hazards, key=lambda record: int(record["weight"]), default=None)
    return (worst["type"], worst["sub_type"]) if worst else None


def _is_circumstance(item: Item) -> bool:
    """Tell a well, a mine or the rain, of which people died only where nobody killed them."""
    return item.record["weight"] <= _CIRCUMSTANCE and item.record["type"] in _UNFOUGHT


_TELLING = 5  # weight from which a word says how people died
_LEAD = 1  # weight that a word of the lead has over one of the same kind further down
_UNFOUGHT = ("Accident", "Natural hazard")
_CIRCUMSTANCE = 3  # weight up to which a word says where people died, and not yet of what
_EXPLOSIONS = "Explosions/Remote violence"
_CRASHES = ("Road accident", "Rail accident")  # that an explosion led to


def heaviest(draft: Draft, *, deadly: bool) -> Item | None:
    """Return the most telling word; arson or a blockade beside killings is not the event."""
    told = [frame for frame in draft.frames if frame.triggers]
    # not what came before; but a lead may say that forces "had killed nine in a raid"
    news = [frame for frame in told if "had" not in frame.cues or frame is told[0]]
    words = [item for frame in news for item in frame.triggers] + [*draft.lent]
    words = _of_a_blast([*without_circumstances(words)])
    deed = draft.family == "violence" or any(map(_is_deed, words))
    if deadly:
        words = [item for item in words if item.record["type"] != "Strategic developments"]
    if any(item.record["type"] == _EXPLOSIONS for item in words) and not _burst(draft):
        words = [item for item in words if item.record["sub_type"] not in _CRASHES]
    if deed:
        words = [
            i for i in words if not (i.record.get("neutral") and i.record["type"] == "Accident")
        ]
    lead = next((frame.end for frame in draft.frames if frame.triggers), 0)
    if deadly and _are_shot(draft):
        words = [item for item in words if item.record["type"] != _EXPLOSIONS] or words
    return max(words, key=lambda item: (_weight(item, lead), -item.start), default=None)


def _of_a_blast(words: list[Item]) -> list[Item]:
    """Leave out "a suicide bomber was among the dead" where nothing is told to have gone off."""
    blast = [item for item in words if not item.record.get("beside_a_blast")]
    return words if any(item.record["type"] == _EXPLOSIONS for item in blast) else blast


def _are_shot(draft: Draft) -> bool:
    """Tell whether all sentences that count the dead say they were shot, and none of a bomb.

    "A constable was gunned down": not by the bomb behind which, a spokesman adds, his group
    was too.
    """
    killing = [f for f in draft.frames if any(figure.is_of("killed") for figure in f.figures)]
    beside = [item.record for frame in killing for item in frame.triggers]
    shot = (record["weight"] >= _TELLING and record["sub_type"] == _ATTACK[1] for record in beside)
    return any(shot) and all(record["type"] != _EXPLOSIONS for record in beside)


def _weight(item: Item, lead: int) -> int:
    """Return how telling a word is: a little more where the event is told first.

    But "a land dispute claimed five lives" says why, and not yet how, and "a school was attacked"
    not that it was by the grenade of the next sentence.
    """
    weight: int = item.record["weight"]
    vague = item.record.get("why") or item.record.get("generic")
    return weight + _LEAD if item.start < lead and not vague else weight


def _is_deed(item: Item) -> bool:
    """Tell a word for what somebody did, which no fire or fall beside it makes an accident."""
    record = item.record
    thrown = record["type"] == _EXPLOSIONS and not record.get("neutral")
    vague = record.get("generic") and not record.get("of_deaths")
    return bool(vague or record.get("arson") or thrown)


def _is_of_miners(draft: Draft) -> bool:
    """Tell "two separate accidents" in which miners died from those of the road."""
    figures = (figure for frame in draft.frames for figure in frame.figures)
    return any(figure.statement.group.noun in grammar("miners") for figure in figures)


def _is_unarmed_crowd(draft: Draft) -> bool:
    """Tell people who block a road in protest from armed men who hold it."""
    frames = [frame for frame in draft.frames if frame.triggers]
    armed = any(item.record["type"] in ARMED_GROUPS for f in frames for item in f.actors)
    roles = {item.record["role"] for f in frames for item in f.sentence.of("people")}
    named = any(f.sentence.of_any("cue:crowd", "cue:townspeople") for f in frames)
    crowd = named or not roles.isdisjoint(("civilians", "unknown"))  # "people" are of no side
    return crowd and "militants" not in roles and not armed


def _burst(draft: Draft) -> bool:
    """Tell a tanker of fuel that exploded from a bomb: nobody armed is told of."""
    telling = [frame for frame in draft.frames if frame.triggers]
    fuel = any(frame.sentence.of("cue:fuel") for frame in telling)
    actors = [item for frame in draft.frames for item in frame.actors]
    men = (who for frame in telling for who in frame.sentence.of("people"))
    armed = any(who.record["role"] == "militants" for who in men)
    return fuel and not armed and not any(item.record["type"] in ARMED_GROUPS for item in actors)


def _no_battle(draft: Draft, casualties: Casualties) -> tuple[str, str] | None:
    """Return what a clash was part of: a protest, or an abduction in which nobody died."""
    words = [item.record for frame in draft.frames for item in frame.triggers]
    protests = [word for word in words if word["type"] in ("Protests", "Riots")]
    if protests and not _is_armed(draft, casualties):
        first = max(protests, key=lambda word: int(word["weight"]))
        return first["type"], first["sub_type"]
    if _some(casualties.killed):
        return None
    if _some(casualties.abducted):
        return _ABDUCTION
    fought = any(word["type"] == "Battles" and not word.get("operation") for word in words)
    if not fought and draft.disappeared:
        return _ABDUCTION  # by name, or without a number
    if not fought and _only_things_hit(draft, casualties) and not _forces_named(draft):
        return _DESTRUCTION  # "stormed a bank and burnt it"
    return _ARRESTS if _some(casualties.arrested) and not fought else None


def _are_seized(draft: Draft, casualties: Casualties) -> bool:
    """Tell the rockets and mines of a cache, listed after it was found, from those that burst."""
    if _is_bloody(casualties):
        return False
    words = [item.record for frame in draft.frames for item in frame.triggers]
    lead = next((frame.triggers for frame in draft.frames if frame.triggers), ())
    found = any(item.record["sub_type"] == _DISRUPTED[1] for item in lead)
    bursts = any(word["type"] == _EXPLOSIONS and word.get("neutral") for word in words)
    struck = any(item.record["type"] == _EXPLOSIONS for item in lead)
    return found and not (bursts or struck)


def _only_things_hit(draft: Draft, casualties: Casualties) -> bool:
    """Tell armed men who burnt lorries and hurt nobody from an attack on people."""
    words = [item.record for frame in draft.frames for item in frame.triggers]
    burnt = any(
        (word["type"], word["sub_type"]) == _DESTRUCTION and not word.get("robs") for word in words
    )
    hit = (casualties.killed, casualties.injured, casualties.abducted)
    return burnt and not any(map(_some, hit))


def _forces_named(draft: Draft) -> bool:
    """Tell whether police or soldiers, or a post of theirs, are told of."""
    return any(map(_names_forces, draft.frames))


def _names_forces(frame: Frame) -> bool:
    armed = any(who.record["role"] == "security" for who in frame.sentence.of("people"))
    return armed or any(item.record["side"] == "security" for item in frame.actors)


def _is_battle(draft: Draft, casualties: Casualties) -> bool:
    killed, injured = casualties.killed, casualties.injured
    tallies = (killed, injured)
    armed = sum(_best(tally.security) + _best(tally.militants) for tally in tallies)
    unarmed = sum(_best(tally.civilians) for tally in tallies) + _best(killed.unknown)
    if not (_positive(killed.security) and not unarmed):
        unarmed += _best(injured.unknown)  # "a guard died and two others were hurt": of his post
    if armed or unarmed:
        return armed > unarmed
    sides = {item.record["side"] for frame in draft.frames for item in frame.actors}
    return "security" in sides


def _is_on_forces(draft: Draft) -> bool:
    """Tell an attack on a post or a patrol, or one that they fought off, from one on people.

    ACLED codes it as a battle, whoever falls in it.
    """
    if any(frame.sentence.of("cue:on_forces") for frame in draft.frames):
        return True
    return any(_is_fight(frame) and _names_forces(frame) for frame in draft.frames)


def _is_fight(frame: Frame) -> bool:
    words = (item.record for item in frame.triggers)
    return any(word["sub_type"] == _CLASH[1] and not word.get("operation") for word in words)


def _from_people(casualties: Casualties) -> tuple[str, str]:
    for measure, kind in _BY_MEASURE.items():
        beside_deaths = _found_dead(casualties) if kind == _ABDUCTION else _some(casualties.killed)
        if getattr(casualties, measure) and not beside_deaths:
            return kind
    killed = casualties.killed
    armed = _positive(killed.security) or _positive(killed.militants)
    return _CLASH if armed and not _positive(killed.civilians) else _ATTACK


def _ended_in_death(draft: Draft, casualties: Casualties) -> bool:
    """Tell whether those taken were killed, or several people, or nobody else is counted.

    But not where only the driver or a guard of the one who was taken died.
    """
    killed = _best(casualties.killed.total)
    nouns = {
        figure.statement.group.noun
        for frame in draft.frames
        for figure in frame.figures
        if figure.statement.measure == "killed"
    }
    if killed == 1 and nouns and nouns <= grammar("companions"):
        return False
    return _found_dead(casualties) or killed > 1 or (killed > 0 and not _some(casualties.abducted))


def _found_dead(casualties: Casualties) -> bool:
    """Tell whether those who were taken or went missing are those who were killed."""
    lost = (casualties.abducted.total, casualties.missing.total)
    return casualties.killed.total is not None and casualties.killed.total in lost


def _only_taken(casualties: Casualties) -> bool:
    """Tell whether people were taken away, and none are said to be arrested."""
    return _some(casualties.abducted) and not _some(casualties.arrested)


def _is_bloody(casualties: Casualties) -> bool:
    return _some(casualties.killed) or _some(casualties.injured)


def _some(tally: Tally) -> bool:
    return _positive(tally.total)


def _best(count: Count | None) -> int:
    return count.best if count else 0


def _positive(count: Count | None) -> bool:
    return count is not None and count.best > 0
