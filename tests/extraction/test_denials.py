"""What is denied did not happen, whatever clause it stands in; "not long ago" denies nothing."""

from __future__ import annotations

import pytest

from extraction.telling import Read


@pytest.mark.parametrize(
    "text",
    [
        "Police denied that a blast had taken place in Kohlu.",
        "Officials denied that any attack had taken place in Panjgur on Friday.",
        "A spokesman rejected reports that a bomb had gone off in Sibi on Friday.",
        "The army refuted media reports that soldiers were ambushed in Awaran on Friday.",
        "Officials denied rumours of an explosion in Hub.",
    ],
)
def test_nothing_is_read(read: Read, text: str) -> None:
    assert read(f"QUETTA: {text}") == []


@pytest.mark.parametrize(
    "text",
    [
        # the denial is of something else
        "Police denied the claim and said a blast had killed two men in Kohlu on Friday.",
        "The group denied that it was behind it, after a blast killed two men in Kohlu on Friday.",
        "A bomb killed two men not far from Kohlu on Friday.",
        "The blast that killed two men in Kohlu on Friday was not an accident.",
    ],
)
def test_the_event_stays(read: Read, text: str) -> None:
    [incident] = read(f"QUETTA: {text}")
    assert incident.casualties.killed.total
    assert incident.casualties.killed.total.best == 2


def test_not_long_ago_recalls(read: Read) -> None:
    first, second = read(
        "QUETTA: A blast killed two guards in Kohlu on Friday. Not long ago an explosion near Sibi "
        "injured five people."
    )
    assert (first.kind, second.kind) == ("event", "background")
    assert second.sub_event_type == "Remote explosive/landmine/IED"
