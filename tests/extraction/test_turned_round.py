"""Sentences that put the people last, and losses told from the side that had them."""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

OPENINGS = {
    "Killed in an ambush in {town} on Friday {were} {who}.": "killed",
    "Gunned down outside a bank in {town} on Friday {were} {who}.": "killed",
    "Injured in the blast in {town} on Friday {were} {who}, a doctor said.": "injured",
    "Abducted from a coach near {town} on Friday {were} {who}.": "abducted",
}
WHO = {
    "four miners": "4c",
    "two policemen and a driver": "1c 2s",
    "Haji Noor Ahmed": "1c",
    "a schoolteacher": "1c",
}


@pytest.mark.parametrize("town", ["Wadh", "Turbat"])
@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("opening", OPENINGS)
def test_a_participle_opens_the_sentence(read: Read, opening: str, who: str, town: str) -> None:
    were = "were" if WHO[who][0] != "1" or " and " in who else "was"
    [incident] = read("QUETTA: " + opening.format(town=town, who=who, were=were))
    assert by_side(incident, OPENINGS[opening]) == WHO[who]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Militants raided a post near Hoshab on Friday and lost three men.", "3m"),
        ("A convoy of the FC lost six of its men in an ambush in Awaran on Friday.", "6s"),
        ("The Levies lost two jawans in a gun battle in Harnai on Friday.", "2s"),
        ("Ambushed by gunmen, a police patrol lost four men near Uthal on Friday.", "4s"),
        ("A bomber rammed a van in Pishin on Friday, killing himself and nine guards.", "9c 1m"),
        ("A bomber rammed a van in Pishin on Friday, killing himself and five soldiers.", "5s 1m"),
        ("A sharp bend near Bela proved fatal for two truckers on Friday.", "2c"),
        ("Lightning struck a camp in Barkhan on Friday and two shepherds did not survive.", "2c"),
        ("Two soldiers fell fighting militants in Mashkay on Friday.", "2s"),
        ("Troops met terrorists in Zhob on Friday; seven of these were killed.", "7m"),
        ("Levies raided a den of kidnappers in Sibi on Friday, of whom three were killed.", "3m"),
        ("Police shot and killed two suspects in a raid in Quetta on Friday.", "2m"),
        ("Three men died in a clash between the Khosa and Golo tribes near Sibi.", "3c"),
        ("An ambush in Duki on Friday left a sepoy and two of the ambushers dead.", "1s 2m"),
        ("Forces sent six terrorists to hell in Buleda on Friday.", "6m"),
        ("Nine passengers were lined up and executed near Nal on Friday.", "9c"),
        ("Friday's targeted killing of homeopath Dr Manzoor Khoso in Hub was condemned.", "1c"),
        ("Residents of Kharan on Friday discovered three bodies beside a road.", "3c"),
        ("Seven died, in addition to 22 who were wounded, in a blast in Zhob on Friday.", "7c"),
        ("A shepherd stepped on a landmine in Kohlu on Friday and bled to death.", "1c"),
        ("Officials put the number of dead at seven attackers and three FC men in Zhob.", "3s 7m"),
        ("A van fell into a canal in Sibi on Friday, drowning four women.", "4c"),
        ("Three bomb disposal men were killed by a mine at Loti on Friday.", "3s"),
        ("Two labourers fell to the bullets of unknown men in Pasni on Friday.", "2c"),
    ],
)
def test_who_was_lost(read: Read, text: str, killed: str) -> None:
    [incident] = read("QUETTA: " + text)
    assert by_side(incident, "killed") == killed


@pytest.mark.parametrize(
    "text",
    [
        "The party lost two seats in {town} on Friday.",
        "The side lost four wickets in {town} on Friday.",
        "A father who lost two sons in a flood years ago now teaches in {town}.",
        "Farmers lost 40 sheep in {town} on Friday.",
    ],
)
@pytest.mark.parametrize("town", ["Sibi", "Turbat"])
def test_nobody_was_lost(read: Read, text: str, town: str) -> None:
    assert all(not each.casualties.killed for each in read("QUETTA: " + text.format(town=town)))
