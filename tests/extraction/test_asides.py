"""What is said by the way of people counted is a part of them, wherever it stands.

The sentences are put together by Hypothesis: each way to count the dead and the hurt, with
each way to tell some of them apart, or to describe them, before the verb and behind it.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.sentences import scanned
from extraction.telling import Read
from mapper.extraction.spans.scanning import fold
from mapper.gazetteer import Gazetteer
from mapper.model import Casualties, Role

WORDS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
SIDES: dict[Role, tuple[tuple[str, str], ...]] = {
    "security": (
        ("policemen", "a policeman"),
        ("Levies personnel", "a Levies man"),
        ("soldiers", "a soldier"),
        ("security men", "a security man"),
    ),
    "civilians": (
        ("women", "a woman"),
        ("children", "a child"),
        ("labourers", "a labourer"),
        ("passers-by", "a passer-by"),
    ),
}
PARTS = (
    ", including {some},",
    " including {some}",
    ", among them {some},",
    ", {some} among them,",
    ", {some} included,",
    ", {number} of them {noun},",
    ", of whom {number} {were} {noun},",
    ", {number} of whom {were} {noun},",
    " ({some} among them)",
    " — {some} among them —",
)
DESCRIBED = (
    "",
    ", all of them from Punjab,",
    ", most of them from the same tribe,",
    ", mostly young men,",
    ", all residents of Sindh,",
    ", hailing from Shangla,",
    ", who were on their way to Karachi,",
    ", aged between 20 and 30,",
)
FRAMES = (
    "{killed} people{aside} were killed and {hurt} others{other} were injured when a bomb went "
    "off in {place}.",
    "{killed} people were killed{aside} and {hurt} injured{other} in an explosion in {place}.",
    "A blast killed {killed} people{aside} and wounded {hurt} others{other} in {place}.",
    "An explosion in {place} left {killed} people dead{aside} and {hurt} others wounded{other}.",
    "A bomb went off in {place}, killing {killed} persons{aside} and injuring {hurt}"
    " people{other}, officials said.",
    "A gun attack in {place} claimed the lives of {killed} people{aside} and left {hurt}"
    " others injured{other}.",
    "A bomb hit a coach in {place}, with {killed} people killed{aside} and {hurt} wounded{other}.",
    "A grenade was hurled at a shop in {place}. {killed} people{aside} died while {hurt}"
    " received injuries{other}.",
)
TOWNS = ("Khuzdar", "Panjgur", "Chaman", "Hub", "Sibi", "the Dasht area of Kech district")

numbers = st.integers(2, 19)
frames = st.sampled_from(FRAMES)
towns = st.sampled_from(TOWNS)
days = st.sampled_from(["on Friday", "early on Saturday", "on Thursday night"])


def written(number: int) -> str:
    return WORDS[number] if number < len(WORDS) else str(number)


@st.composite
def told_apart(draw: st.DrawFn, of: int) -> tuple[str, Role, int]:
    """Return an aside on some of a number of people, their side and how many they are."""
    some = draw(st.integers(1, of - 1))
    role: Role = draw(st.sampled_from(sorted(SIDES)))
    many, one = draw(st.sampled_from(SIDES[role]))
    form = draw(st.sampled_from(PARTS))
    aside = form.format(
        some=f"{written(some)} {many}" if some > 1 else one,
        number=written(some),
        noun=many if some > 1 else one,
        were="were" if some > 1 else "was",
    )
    return aside, role, some


def sentence(frame: str, place: str, **told: str) -> str:
    """Return a sentence without the commas that two asides leave beside each other."""
    text = frame.format(place=place, **told)
    for doubled, single in ((",,", ","), (",.", "."), (",;", ";")):
        text = text.replace(doubled, single)
    return "QUETTA: " + text[0].upper() + text[1:]


def counted(read: Read, text: str, killed: int, hurt: int) -> Casualties:
    """Return the casualties of the one incident, whose totals are as the sentence says."""
    [incident] = read(text)
    dead, injured = incident.casualties.killed.total, incident.casualties.injured.total
    assert dead and dead.best == killed, text
    assert injured and injured.best == hurt, text
    return incident.casualties


@settings(max_examples=200)
@given(st.data())
def test_some_of_the_dead_and_the_hurt(read: Read, data: st.DataObject) -> None:
    killed, hurt = data.draw(numbers), data.draw(numbers)
    aside, role, some = data.draw(told_apart(killed))
    other, side, few = data.draw(told_apart(hurt) | st.just(("", None, 0)))
    place = f"{data.draw(towns)} {data.draw(days)}"
    text = sentence(
        data.draw(frames),
        place,
        killed=written(killed),
        hurt=written(hurt),
        aside=aside,
        other=other,
    )
    casualties = counted(read, text, killed, hurt)
    told = ((casualties.killed, role, some), (casualties.injured, side, few))
    for tally, whose, number in told:
        read_as = getattr(tally, whose) if whose else None
        rest = whose == "civilians"  # the others may be taken for civilians too
        assert whose is None or read_as, text
        assert not read_as or read_as.best == number or (rest and read_as.best > number), text


@settings(max_examples=200)
@given(numbers, numbers, st.sampled_from(DESCRIBED), st.sampled_from(DESCRIBED), frames, towns)
def test_descriptions_count_nobody(
    read: Read, killed: int, hurt: int, aside: str, other: str, frame: str, town: str
) -> None:
    text = sentence(
        frame,
        f"{town} on Friday",
        killed=written(killed),
        hurt=written(hurt),
        aside=aside,
        other=other,
    )
    counted(read, text, killed, hurt)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        # the driver of three Levies men is one of theirs
        ("Three Levies men, a driver among them, were martyred in Kohlu on Friday.", "3s"),
        ("Four passengers of a train, a mother and her son among them, died in Sibi.", "4c"),
        (
            "Four passengers of a train, a guard and two policemen among them, died in Sibi.",
            "2s 2c",
        ),
        ("Four people, including a tribal elder and his son, died in Sibi on Friday.", "4c"),
        ("Six people, including three attackers, were killed in Turbat on Friday.", "3m 3u"),
        ("Nine passengers, three of them soldiers, were shot dead in Nushki on Friday.", "3s 6c"),
        ("Nine passengers were shot dead in Nushki on Friday, three of them soldiers.", "3s 6c"),
        # a list goes on behind its comma, and no clause of its own is an aside
        (
            "Ten people died in Kech on Friday, including two policemen, three women and a boy.",
            "2s 8c",
        ),
        (
            "Three soldiers and two militants, one of them a commander, died in Kech on Friday.",
            "2m 3s",
        ),
        ("Twelve people were hurt in Hub on Friday, two of whom died later in hospital.", "2c"),
        ("Twelve people were hurt in Hub on Friday, two of them critically.", ""),
    ],
)
def test_who_was_killed(read: Read, text: str, killed: str) -> None:
    [incident] = read(f"QUETTA: {text}")
    told = incident.casualties.killed
    sides = (
        ("m", told.militants),
        ("s", told.security),
        ("c", told.civilians),
        ("u", told.unknown),
    )
    assert " ".join(f"{n.best}{side}" for side, n in sides if n is not None and n.best) == killed


@pytest.mark.parametrize(
    ("text", "scene"),
    [
        ("Gunmen shot dead six men from Punjab, in Barkhan on Friday.", "Barkhan"),
        ("Gunmen shot dead six men, most of them from Sindh, in Kalat on Friday.", "Kalat"),
        ("Nine men, all from Khuzdar, were shot dead in Hub on Friday.", "Hub"),
        (
            "Four men, two of whom were from Loralai, were shot dead near Ziarat on Friday.",
            "Ziarat",
        ),
    ],
)
def test_where_they_are_from_is_no_scene(gazetteer: Gazetteer, text: str, scene: str) -> None:
    names = gazetteer.names(text)
    assert [m.text for m in names.mentions if m.role == "location"] == [scene]


def test_a_scan_without_a_span_keeps_every_offset() -> None:
    scan = scanned("Two men, one of them a guard, were hurt in Hub.")
    rest = scan.without([(7, 29)])
    assert len(rest.folded) == len(scan.folded) == len(fold(scan.report.text))
    assert rest.words(0, 47) == ["two", "men", "were", "hurt", "in", "hub"]
    assert scan.words(0, 12) == ["two", "men", "one"]
