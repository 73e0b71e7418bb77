"""The one-pass finder agrees with a slow, obvious one."""

from __future__ import annotations

import functools
import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from mapper.gazetteer.finding import Finder, Hit, longest
from mapper.gazetteer.folding import fold
from mapper.gazetteer.names import Entry, Names
from mapper.gazetteer.tables import read_tables
from mapper.packaged import gazetteer_folder


@functools.cache
def all_names() -> dict[str, tuple[Entry, ...]]:
    return Names(read_tables(gazetteer_folder())).entries


@functools.cache
def finder() -> Finder:
    return Finder(all_names())


def slow_hits(text: str, names: dict[str, Any]) -> set[tuple[int, int, str]]:
    """Try every name at every word of the folded text."""
    folded = fold(text)
    starts = [m.start() for m in re.finditer(r"(?<![^\W_])[^\W_]", folded.text)]
    ends = {m.end() for m in re.finditer(r"[^\W_](?![^\W_])|(?<=\w)(?=\W)|$", folded.text)}
    found = set()
    for start in starts:
        for end in (end for end in ends if start < end <= start + 60):
            name = folded.text[start:end]
            if name in names and not text[folded.original(start)].islower():
                found.add((*folded.span(start, end), name))
    return found


def fast_hits(text: str) -> set[tuple[int, int, str]]:
    return {hit[:3] for hit in finder().hits(fold(text))}


TEXT = (
    "Quetta QUETTA quetta Dera Bugti Murad Jamali Killa Qila Saifullah Kalat’s Kalāt Jhal-Magsi "
    "Hub hub Mach March کوئٹہ ڈیرہ بگٹی Chaman–Spin Boldak Sui. (Sui) Nal, N-25 of in the"
)
WORDS = st.sampled_from(TEXT.split(" "))


@given(st.lists(st.tuples(WORDS, st.sampled_from([" ", " ", "\n", "  ", "\n\n", ", "]))))
@settings(max_examples=200, deadline=None)
def test_fast_and_slow_agree_on_made_up_texts(pieces: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in pieces)
    assert fast_hits(text) == slow_hits(text, all_names())


def test_fast_and_slow_agree_on_every_gold_report(gold: list[tuple[str, str, Any]]) -> None:
    for name, text, _ in gold:
        assert fast_hits(text) == slow_hits(text, all_names()), name


def test_a_name_is_a_whole_word() -> None:
    names = {hit[2] for hit in fast_hits("Hubert marched to Suikot; Macharia followed.")}
    assert names.isdisjoint({"hub", "mach", "sui"})


def test_a_name_in_latin_letters_needs_a_capital() -> None:
    assert not fast_hits("an economic hub where they mach and nag")
    assert ("hub" in {hit[2] for hit in fast_hits("in Hub")}) is True


def test_offsets_are_those_of_the_text_as_read() -> None:
    text = "Qur’an school in Khārān’s bazaar"
    (hit,) = [hit for hit in finder().hits(fold(text)) if hit.name == "kharan"]
    assert text[hit.start : hit.end] == "Khārān"


def test_the_longest_of_overlapping_names_is_kept() -> None:
    entry = (Entry("place", 0),)
    hits = [Hit(0, 4, "dera", entry), Hit(0, 10, "dera bugti", entry), Hit(5, 10, "bugti", entry)]
    assert [hit.name for hit in longest(hits)] == ["dera bugti"]


def test_systematic_spellings_are_made_by_rule() -> None:
    for spelling in (
        "Killa Saifullah",
        "Qilla Saifullah",
        "Qila Saifullah",
        "Kila Saifullah",
        "Qila Abdulla",
        "Jaffar Abad",
        "Sohbat Pur",
        "Usta Mohammed",
        "Musa Khail",
    ):
        assert [hit for hit in fast_hits(spelling) if hit[:2] == (0, len(spelling))], spelling
