"""A wording with choices reads each of its phrases, however many there are, and no other."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.extraction.spans.patterns import MOST, openings, pattern

WORDS = ["coal", "mine", "of a", "the", "blast", "men's"]
UNITS = st.one_of(
    st.sampled_from(WORDS),
    st.lists(st.sampled_from(["", *WORDS]), min_size=2, max_size=6, unique=True).map(
        lambda words: "{" + "|".join(words) + "}"
    ),
)
WRITTEN = st.lists(UNITS, min_size=1, max_size=6).map(" ".join).filter(lambda w: " ".join(w))


def phrases(written: str) -> set[str]:
    """Return every phrase of a wording."""
    parts = [part.split("|") for part in re.split(r"\{([^}]*)\}", written)]
    return {" ".join("".join(chosen).split()) for chosen in product(*parts)}


def is_read(written: str, text: str) -> bool:
    """Tell whether a wording reads a text, and all of it."""
    spelled, rest = openings(written)
    if not rest:
        return text in spelled
    found = (
        pattern(rest).match(text, len(phrase)) for phrase in spelled if text.startswith(phrase)
    )
    return any(match and match.end() == len(text) for match in found)


@given(WRITTEN.filter(lambda written: "" not in phrases(written)), st.data())
def test_each_phrase_is_read_and_no_longer_one(written: str, data: st.DataObject) -> None:
    phrase = data.draw(st.sampled_from(sorted(phrases(written))))

    assert is_read(written, phrase)
    assert is_read(written, f"{phrase} zzz") is False
    assert is_read(written, f"{phrase}s") is False


@given(WRITTEN)
def test_few_phrases_are_spelled_out(written: str) -> None:
    assert len(openings(f"mine {written}")[0]) <= MOST


@pytest.mark.parametrize("stop", ["", ".", " and", ", police said"])
def test_a_long_wording_ends_at_a_word(stop: str) -> None:
    rest = openings("{a|the|one|two} {big|old|new|red} {long|wide|deep|tall} {well|wells}")[1]

    assert pattern(rest).match(f" wells{stop}")
    assert not pattern(rest).match(f" wellside{stop}")
