"""Whatever stands between people and their verb, they are those the verb is said of."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.telling import Read

OPENINGS = (
    "",
    "Police said ",
    "According to police, ",
    "Officials said that ",
    "A hospital official confirmed that ",
    "The ISPR said in a statement that ",
    "Dr Wasim Baig, a spokesman for the hospital, said ",
)
PEOPLE = ("people", "labourers", "passengers", "policemen", "miners", "men")
WHERE = ("", " in Kalat", " on board", " in the vehicle", " at the site", " from one family")
HOW = ("", "reportedly ", "also ", "later ", "instantly ", "brutally ")
WHEN = ("", " on the spot", " instantly", " in the attack", " at the scene", " so far")
JOINTS = (" and ", " while ", ", and ")
HURT = (
    "{hurt} others{beside} injured",
    "{hurt} others{beside} were seriously injured",
    "{hurt}{beside} wounded",
    "{hurt} others{beside} sustained injuries",
    "{hurt} people{beside} were wounded",
)
BESIDE = (
    "",
    " in the van",
    " on the bus",
    " standing nearby",
    " of their colleagues",
    ", including a child,",
    ", some of them seriously,",
)
CLOSINGS = (
    "",
    " in the attack",
    ", police said",
    ", three of them critically",
    ", adding that the toll could rise",
    " when a bomb exploded near their vehicle",
)


def one_of(choices: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from(choices)


@settings(max_examples=250)
@given(
    st.integers(2, 15),
    st.integers(4, 19),
    st.tuples(one_of(OPENINGS), one_of(PEOPLE), one_of(WHERE), one_of(HOW), one_of(WHEN)),
    st.tuples(one_of(JOINTS), one_of(HURT), one_of(BESIDE), one_of(CLOSINGS)),
)
def test_people_and_their_verb(
    read: Read,
    killed: int,
    hurt: int,
    first: tuple[str, str, str, str, str],
    second: tuple[str, str, str, str],
) -> None:
    opening, people, where, how, when = first
    joint, form, beside, closing = second
    others = form.format(hurt=hurt, beside=beside)
    told = f"{opening}{killed} {people}{where} were {how}killed{when}{joint}{others}{closing}."
    text = "QUETTA: A bomb went off in Kalat on Friday. " + told[0].upper() + told[1:]
    [incident] = read(text)
    dead, injured = incident.casualties.killed.total, incident.casualties.injured.total
    assert dead and dead.best == killed, text
    assert injured and injured.best == hurt, text
