"""What kind of event a text tells of, and what of its people that kind depends on.

Read on Monday 14 July 2025; `Read` gives the incidents of a text.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mapper.model import Incident

Read = Callable[..., list[Incident]]


def kind_of(incident: Incident) -> str:
    return incident.sub_event_type


def number(incident: Incident, measure: str) -> int | None:
    total = getattr(incident.casualties, measure).total
    return total.best if total else None


def one(read: Read, text: str) -> str:
    """Return the sub-type of the one event that a text tells of."""
    [incident] = [each for each in read(text) if each.kind == "event"]
    return kind_of(incident)


ACCIDENTS = [
    # a vehicle that hits somebody
    ("Three shepherds died near Nal on Friday when a speeding trailer hit them.", "Road accident"),
    ("A tractor ran over a girl in Dhadar on Friday.", "Road accident"),
    ("A cyclist was crushed to death under a dumper in Hub on Friday.", "Road accident"),
    ("Five pilgrims were killed near Bela when their van was hit by a tanker.", "Road accident"),
    ("Two nurses were killed in Loralai when the tyre of their car burst.", "Road accident"),
    ("Four people perished in a crash near Wadh on Friday.", "Road accident"),
    # a train
    ("Two herders were crushed to death by a train near Dera Murad Jamali.", "Rail accident"),
    ("A train hit a donkey cart near Sibi on Friday, killing its driver.", "Rail accident"),
    (
        "A goods train derailed near Mach on Friday. Six wagons overturned and a guard was hurt.",
        "Rail accident",
    ),
    # a fire that nobody is said to have lit
    ("Three sisters died in a fire in Loralai on Friday.", "Fire"),
    ("Fire at a warehouse in Chaman injured nine labourers on Friday.", "Fire"),
    ("Flames engulfed a row of shops in Surab on Friday.", "Fire"),
    ("A fire broke out in a hut in Jhal Magsi on Friday, killing four children.", "Fire"),
    # in and under the ground
    ("Two colliers died on Friday as a heap of stones fell on them in a mine in Duki.", "Mine"),
    ("Rescuers recovered three bodies from a coal mine in Shahrag on Friday.", "Mine"),
    ("The bodies of two miners were taken out of a coal mine in Mach after a blast.", "Mine"),
    ("Four miners died in a gas blast in Harnai on Friday.", "Mine"),
    ("Two cousins died while cleaning a septic tank in Usta Muhammad on Friday.", "Other"),
    ("A pupil died after falling into an open manhole in Gwadar on Friday.", "Other"),
    # gas
    ("Six members of a family died of gas poisoning in Kalat on Friday.", "Industrial"),
    ("Two guards died after inhaling smoke in a room in Zhob on Friday.", "Industrial"),
    ("A gas-filled kitchen blew up in Sibi on Friday, injuring three women.", "Industrial"),
    # falls
    ("A wall collapsed in Nushki on Friday, killing two labourers.", "Other"),
    ("A mason died after falling from the roof of a school in Turbat on Friday.", "Other"),
    # on water and in the air
    ("A boat overturned in rough seas off Ormara on Friday, killing two fishermen.", "Other"),
    ("A training aircraft of the air force crashed near Mastung on Friday.", "Other"),
    ("Two brothers died in a tragic mishap in Barkhan on Friday.", "Other"),
]


@pytest.mark.parametrize(("text", "kind"), ACCIDENTS)
def test_a_death_that_nobody_brought_about_is_an_accident(read: Read, text: str, kind: str) -> None:
    [incident] = read(text)
    assert incident.event_type == "Accident"
    assert kind_of(incident).startswith(kind)


VIOLENCE = [
    # a vehicle, a fire or a mine beside the deed
    ("An armed attacker in a jeep ran over two constables in Pishin, killing one.", "Attack"),
    ("A rocket hit a truck near Kohlu on Friday, injuring its driver.", "Shelling"),
    ("A car was hit by gunfire in Khuzdar on Friday and two men died.", "Attack"),
    (
        "Gunmen set a van ablaze in Panjgur on Friday and three people were burnt to death.",
        "Attack",
    ),
    ("Three miners were killed when gunmen attacked a mine in Harnai on Friday.", "Attack"),
    ("A collier was shot dead in a coal mine in Duki on Friday.", "Attack"),
    ("Gunmen killed six labourers at a coal mine in Mach on Friday.", "Attack"),
    ("A wall collapsed after a grenade attack in Turbat on Friday, killing a woman.", "Grenade"),
    ("The body of a strangled girl was found in a well in Naseerabad on Friday.", "Attack"),
    ("A blast near a coal mine in Harnai injured two people on Friday.", "Remote"),
    # a pump that is only a landmark
    ("A blast outside a petrol pump in Sibi injured four people on Friday.", "Remote"),
    ("A powerful blast near a filling station in Chaman killed two people.", "Remote"),
]


@pytest.mark.parametrize(("text", "kind"), VIOLENCE)
def test_what_somebody_did_is_no_accident(read: Read, text: str, kind: str) -> None:
    assert one(read, text).startswith(kind)


def test_a_blast_in_a_petrol_pump_is_of_its_fuel(read: Read) -> None:
    assert one(read, "A blast at a petrol pump in Sibi injured four people.").startswith("Indus")


@pytest.mark.parametrize(
    "text",
    [
        "The minister visited a coal mine in Duki on Friday.",
        "Boats were seen off Gwadar on Friday.",
        "A stone hit a window in Kalat on Friday.",
    ],
)
def test_a_mine_a_boat_or_a_stone_is_no_event(read: Read, text: str) -> None:
    assert read(text) == []


HAZARDS = [
    ("Eight people lost their lives in Jaffarabad on Friday as rains wreaked havoc.", "Flood"),
    ("Two women died because of rain in Loralai on Friday.", "Flood"),
    ("The roof of a mud house collapsed due to rain in Barkhan, killing three.", "Flood"),
    ("A house was destroyed in rain in Washuk on Friday and two boys were injured.", "Flood"),
    ("A roof gave way under the weight of snow in Ziarat on Friday, killing a man.", "Storm"),
    ("Gusty winds uprooted trees in Pishin on Friday, injuring three people.", "Storm"),
    ("A boulder fell on a van during rain near Dana Sar on Friday, killing two.", "Landslide"),
    ("Heatstroke killed three people in Dera Murad Jamali on Friday.", "Other"),
    ("Two shepherds froze to death in Kan Mehtarzai on Friday.", "Other"),
]


@pytest.mark.parametrize(("text", "kind"), HAZARDS)
def test_deaths_by_the_weather_are_of_a_natural_hazard(read: Read, text: str, kind: str) -> None:
    [incident] = read(text)
    assert incident.event_type == "Natural hazard"
    assert kind_of(incident) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen fired at a hut in the rain in Panjgur on Friday, killing two.", "Attack"),
        ("A wall fell in Quetta on Friday, injuring two people.", "Other"),
        ("People rallied in Quetta in extreme cold on Friday over the killing of two.", "Peaceful"),
    ],
)
def test_the_weather_of_the_day_is_no_hazard(read: Read, text: str, kind: str) -> None:
    [incident] = read(text)
    assert kind_of(incident).startswith(kind)
    assert incident.event_type != "Natural hazard"


def test_light_rain_is_no_event(read: Read) -> None:
    assert read("Light rain was received in Pishin, Ziarat and Kalat on Friday.") == []


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Skeletons of two people were found near Surab on Friday.", 2),
        ("Four human skeletons were recovered from a grave in Nal on Friday.", 4),
        ("The corpse of a trader was found in Bela on Friday.", 1),
        ("Decomposed body found in Gwadar", 1),
        ("Body recovered in Chagai", 1),
    ],
)
def test_the_dead_whom_only_their_bodies_tell_of(read: Read, text: str, killed: int) -> None:
    [incident] = read(text)
    assert number(incident, "killed") == killed
