"""Spellings meet when folded, and every folded character knows where it came from."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.gazetteer.folding import fold, fold_name

LETTERS = "aAkKáāÂñßİﬁ½يیكکةہڈٹگںے'’` -–\n\t.,\u200c\u0301ـ9"
texts = st.one_of(st.text(max_size=80), st.text(alphabet=LETTERS, max_size=80))


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("KALAT", "kalat"),
        ("Khārān", "kharan"),
        ("Kha\u0304ra\u0304n", "kharan"),
        ("Jhal-Magsi", "jhal magsi"),
        ("Jhal–Magsi", "jhal magsi"),
        ("Dera\nBugti", "dera bugti"),
        ("Dera  Bugti", "dera bugti"),
        ("Dera\n\nBugti", "dera\nbugti"),
        ("Ma'ruf", "maruf"),
        ("Ma’ruf", "maruf"),
        ("Kalat's", "kalat's"),
        ("Kalat’s", "kalat's"),
        ("ڈيره بگٹي", "ڈیرہ بگٹی"),
        ("ک\u200cچ", "کچ"),
        ("قـلات", "قلات"),
        ("ﷲ", fold_name("الله")),
    ],
)
def test_ways_of_writing_one_name_meet(written: str, folded: str) -> None:
    assert fold(written).text == folded


def test_different_names_stay_different() -> None:
    assert len({fold_name(name) for name in ("Nal", "Naal", "Nag", "Hub", "Habb", "Sui")}) == 6


@given(texts)
def test_every_folded_letter_comes_from_the_character_it_points_to(text: str) -> None:
    folded = fold(text)
    for index, letter in enumerate(folded.text):
        source = text[folded.original(index)]
        if letter.isalnum() and letter.isascii() and source.isascii():
            assert letter == source.lower()
        elif letter.isascii() and letter.isalpha():
            assert letter in unicodedata.normalize("NFKD", source).lower()


@given(texts)
def test_offsets_never_run_backwards_or_out_of_the_text(text: str) -> None:
    folded = fold(text)
    offsets = [folded.original(index) for index in range(len(folded.text))]
    assert offsets == sorted(offsets)
    assert all(0 <= offset < len(text) for offset in offsets)


@given(texts)
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    once = fold_name(text)  # only blanks and apostrophes, now side by side, may still fall together
    assert fold_name(once).replace("'", "").split() == once.replace("'", "").split()


@given(texts, st.sampled_from(["Khārān", "ڈیرہ بگٹی", "Kalat", "Jhal-Magsi"]), texts)
def test_the_span_of_a_name_is_the_name_as_written(left: str, name: str, right: str) -> None:
    text = f"{left}. {name} .{right}"
    folded, wanted = fold(text), fold_name(name)
    start = folded.text.find(wanted, len(fold(f"{left}. ").text) - 1)
    first, last = folded.span(start, start + len(wanted))
    assert text[first:last].strip() == name
