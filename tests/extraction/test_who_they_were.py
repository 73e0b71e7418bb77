"""Sentences that say who some of those counted before were: the numbers stay, sides are added."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.telling import Read
from mapper.model import Role

SIDES: dict[str, tuple[str, Role]] = {
    "policemen": ("a policeman", "security"),
    "Levies men": ("a Levies man", "security"),
    "soldiers": ("a soldier", "security"),
    "women": ("a woman", "civilians"),
    "labourers": ("a labourer", "civilians"),
    "lawyers": ("a lawyer", "civilians"),
}
DEAD = (
    "The dead include {some}.",
    "Among the dead {were} {some}.",
    "{some} {were} among those killed.",
    "{some} {were} also among the dead.",
    "The victims included {some}, officials said.",
    "{number} of the dead {were} {noun}.",
    "{number} of those killed {were} {noun}.",
    "{number} of the victims {were} {noun}.",
    "Police said {number} of the deceased {were} {noun}.",
)
HURT = (
    "The injured include {some}.",
    "Among the injured {were} {some}.",
    "{some} {were} also among the wounded.",
    "{number} of the injured {were} {noun}.",
    "{number} of the wounded {were} {noun}.",
)
REST = (
    "",
    " Two of the injured were in critical condition.",
    " Three of the wounded were shifted to Karachi.",
)
LEADS = (
    "A bomb blast killed {killed} people and injured {hurt} others in Kalat on Friday.",
    "{killed} people were killed and {hurt} others injured in an attack in Kalat on Friday.",
    "{killed} people lost their lives and {hurt} sustained injuries when a bomb went off in Kalat "
    "on Friday.",
)


def told(form: str, noun: str, number: int) -> str:
    one = number == 1
    single, _ = SIDES[noun]
    text = form.format(
        some=single if one else f"{number} {noun}",
        number="one" if one else number,
        noun=single if one else noun,
        were="was" if one else "were",
    )
    return text[0].upper() + text[1:]


nouns = st.sampled_from(sorted(SIDES))


@settings(max_examples=200)
@given(st.data())
def test_who_the_dead_and_the_hurt_were(read: Read, data: st.DataObject) -> None:
    killed, hurt = data.draw(st.integers(4, 15)), data.draw(st.integers(16, 30))
    noun, other = data.draw(nouns), data.draw(nouns)
    some, few = data.draw(st.integers(1, 3)), data.draw(st.integers(1, 9))
    lead = data.draw(st.sampled_from(LEADS)).format(killed=killed, hurt=hurt)
    dead = told(data.draw(st.sampled_from(DEAD)), noun, some)
    injured = told(data.draw(st.sampled_from(HURT)), other, few)
    apart = data.draw(st.sampled_from([" ", "\n\n"]))
    text = f"QUETTA: {lead}{apart}{dead} {injured}{data.draw(st.sampled_from(REST))}"
    [incident] = read(text)
    casualties = incident.casualties
    assert casualties.killed.total and casualties.killed.total.best == killed, text
    assert casualties.injured.total and casualties.injured.total.best == hurt, text
    for tally, side, number in ((casualties.killed, noun, some), (casualties.injured, other, few)):
        role = SIDES[side][1]
        count = getattr(tally, role)
        rest = role == "civilians"  # the others may be taken for civilians too
        assert count and (count.best == number or (rest and count.best > number)), text
