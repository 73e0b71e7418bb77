"""Words and sentences, and the rules found by the words they ask for."""

from __future__ import annotations

from typing import Any

import pytest

from mapper.gazetteer import Gazetteer
from mapper.gazetteer.roles import Cues
from mapper.gazetteer.rules import Rule, RuleBook
from mapper.gazetteer.words import read_words
from mapper.model import Span

from .test_place_roles import CONTEXT, HOSPITAL, LOCATION, NAME_PART, ORIGIN, REFERENCE, ROUTE


def sentences(text: str, parts: tuple[Span, ...] = ()) -> list[str]:
    words = read_words(text, parts)
    firsts = [i for i, n in enumerate(words.sentence) if i == 0 or n != words.sentence[i - 1]]
    return [words.lower[index] for index in firsts]


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("One died. Two fled.", ["one", "two"]),
        ("“One died.” Two fled.", ["“", "two"]),
        ("Dr. Jan and Lt. Col. Omar met J. Khan.", ["dr"]),
        ("One died.two fled", ["one"]),
        ("A bomb went off\n\nthree died", ["a", "three"]),
        ("A bomb went off\nthree died", ["a"]),
        ("Why? Nobody knew! 12 fled.", ["why", "nobody", "#"]),
        ("دو افراد ہلاک۔ تین زخمی۔", ["دو", "تین"]),
    ],
)
def test_sentences(text: str, opening: list[str]) -> None:
    assert sentences(text) == opening


def test_a_part_opens_a_sentence() -> None:
    assert sentences("Headline words body words", (Span(9, 14), Span(15, 25))) == [
        "headline",
        "words",
        "body",
    ]


def test_a_text_without_stops_is_cut() -> None:
    assert read_words("word " * 700).sentence == [0] * 300 + [1] * 300 + [2] * 100


def test_marks_in_a_row_are_read_in_time() -> None:
    words = read_words('" ' * 200_000)
    assert len(words.lower) == 200_000


def test_words_keep_their_offsets_and_capitals() -> None:
    words = read_words("In Kalat 3,500 fled")
    assert words.lower == ["in", "kalat", "#", "fled"]
    assert list(words.capitals) == [0, 1]
    assert words.between(3, 8) == range(1, 2)


def test_rules_found_by_their_words_are_the_rules_tried_in_turn(
    gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = Cues.default().rules
    single = [RuleBook([rule]) for rule in book]
    by_words = RuleBook.first
    compared = []

    def both(self: RuleBook, beside: Any) -> Rule | None:
        found = by_words(self, beside)
        if self is book:
            in_turn = (by_words(alone, beside) for alone in single)
            assert found is next(filter(None, in_turn), None)
            compared.append(found)
        return found

    monkeypatch.setattr(RuleBook, "first", both)
    sentences = [*ROUTE, *HOSPITAL, *ORIGIN, *REFERENCE, *NAME_PART, *CONTEXT, *LOCATION]
    for text in dict.fromkeys(text for text, _ in sentences):
        gazetteer.mentions(text)
    assert len(compared) > 100
    assert len(set(compared)) > 20
