"""Whatever the text, names are read without an error, in order and in time."""

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mapper.gazetteer import Gazetteer
from mapper.model import Part

PIECES = st.sampled_from(
    ["Quetta", "Dasht", "Kalat’s ", "Bonap", "Zzyx", "area", "of", "in", "the", "district", "from",
     "to", "-bound", ": ", ", ", ". ", "/", "(", ")", "–", "\n", "\n\n", " ", " ", "کوئٹہ", "ضلع",
     "DC", "said", "5", "km", "'", "’", "\u200d", "\u0301", "_", "Iran", "Khost", "Killi"]
)  # fmt: skip
texts = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join))


@given(texts)
@settings(max_examples=300, deadline=None)
def test_names_are_in_text_order_and_as_written(text: str) -> None:
    names = Gazetteer.default().names(text)
    spans = [(mention.start, mention.end) for mention in names.mentions]
    assert spans == sorted(spans)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans))
    written = [(name.text, name.start, name.end) for name in names.mentions]
    written += [(name.text, name.start, name.end) for name in names.unresolved]
    assert all(name == text[start:end] for name, start, end in written)
    assert all(0 <= mention.score <= 1 for mention in names.mentions)


@given(texts, st.integers(0, 100))
@settings(max_examples=100, deadline=None)
def test_parts_cut_anywhere_are_understood(text: str, cut: int) -> None:
    cut = min(cut, len(text))
    parts = (Part(0, cut, "title"), Part(cut, len(text), "body"))
    Gazetteer.default().names(text, parts=parts)


def test_the_same_text_gives_the_same_names(gazetteer: Gazetteer) -> None:
    text = "Two died in Dasht, Mastung, and in the Zorwaqt area of Panjgur near Iran."
    assert gazetteer.names(text) == gazetteer.names(text)


@pytest.mark.parametrize(
    "unit",
    ["a", "'", " \n", "( ", "Quetta, ", "the Zorwaqt area of Panjgur and ", "کوئٹہ ", "Kalat: "],
    ids=["letters", "apostrophes", "blanks", "brackets", "list", "unknown", "Urdu", "datelines"],
)
def test_time_grows_in_proportion_to_the_text(gazetteer: Gazetteer, unit: str) -> None:
    repeats = 4_000 // len(unit)
    short, long = (_seconds(gazetteer, unit * repeats * times) for times in (1, 4))
    assert long < 8 * short + 0.5


def _seconds(gazetteer: Gazetteer, text: str) -> float:
    started = time.process_time()
    gazetteer.names(text)
    return time.process_time() - started
