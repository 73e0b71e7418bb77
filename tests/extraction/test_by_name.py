"""One victim, told of by name, by what he was or by both, and those who fell with him."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.telling import Read
from mapper.model import Role

NAMES = ("Abdul Wahid", "Sher Khan Rind", "Naveed Karim Baloch", "Noor Jan", "Haji Ghulam Nabi")
NOUNS: dict[str, Role] = {
    "a shopkeeper": "civilians",
    "a tribal elder": "civilians",
    "a school teacher": "civilians",
    "a leader of the National Party": "civilians",
    "a police constable": "security",
    "a Levies official": "security",
}
TITLES: dict[str, Role] = {
    "Sub-Inspector": "security",
    "Head Constable": "security",
    "Advocate": "civilians",
    "Dr": "civilians",
}
WITH_HIM = {
    "": 0,
    " and his guard": 1,
    " and his two sons": 2,
    " and two others": 2,
    " and three other people": 3,
    " along with his brother": 1,
    " and a passer-by": 1,
}
FRAMES = (
    "{who} {was} shot dead in Khuzdar on Friday, police said.",
    "Gunmen shot dead {who} in Khuzdar on Friday.",
    "Unknown men opened fire on a car in Khuzdar on Friday, killing {who}.",
    "{who} lost {their} when armed men opened fire in Khuzdar on Friday.",
    "{who} died on the spot when gunmen opened fire in Khuzdar on Friday.",
    "A roadside bomb killed {who} in Khuzdar on Friday.",
    "Gunmen shot {who} dead in Khuzdar on Friday.",
    "{who} {was} found dead in Khuzdar on Friday.",
)


@st.composite
def victims(draw: st.DrawFn) -> tuple[str, Role]:
    name = draw(st.sampled_from(NAMES))
    noun, role = draw(st.sampled_from(sorted(NOUNS.items())))
    title, rank = draw(st.sampled_from(sorted(TITLES.items())))
    return draw(
        st.sampled_from(
            [
                (name, "civilians"),
                (noun, role),
                (f"{noun}, {name},", role),
                (f"{name}, {noun},", role),
                (f"{noun} identified as {name}", role),
                (f"{title} {name}", rank),
            ]
        )
    )


@settings(max_examples=200)
@given(victims(), st.sampled_from(sorted(WITH_HIM)), st.sampled_from(FRAMES))
def test_whoever_he_was_he_and_those_with_him_count(
    read: Read, victim: tuple[str, Role], others: str, frame: str
) -> None:
    who, role = victim
    people = 1 + WITH_HIM[others]
    told = frame.format(
        who=who + others,
        was="was" if people == 1 else "were",
        their="his life" if people == 1 else "their lives",
    )
    text = "QUETTA: " + (told[0].upper() + told[1:]).replace(",,", ",").replace(",.", ".")
    [incident] = read(text)
    killed = incident.casualties.killed
    assert killed.total and killed.total.best == people, text
    side = getattr(killed, role)
    assert side and side.best >= 1, text


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        # a list of persons is no name beside a noun
        ("A driver, a cleric and a trader were shot dead in Hub on Friday.", 3),
        (
            "An officer of Qilla Saifullah, his guard and his driver were killed on Friday.",
            3,
        ),
        # who speaks is no victim
        ("Two men were killed in Hub on Friday, Sher Khan, a police officer, said.", 2),
        ("Noor Jan, a Levies official, said five miners were killed in Duki on Friday.", 5),
        # what a bomb killed is not counted by the article of the bomb
        ("A roadside bomb killed Constable Sher Khan and two others in Hub on Friday.", 3),
        ("A badly wounded constable died in Hub on Friday.", 1),
    ],
)
def test_who_is_counted(read: Read, text: str, killed: int) -> None:
    [incident] = read(f"QUETTA: {text}")
    assert incident.casualties.killed.total
    assert incident.casualties.killed.total.best == killed
