"""Decks and crossheads, which tell in short what the story tells."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from itertools import islice, takewhile

from mapper.extraction.spans.logs import is_timed
from mapper.extraction.spans.scanning import Scan, Sentence

__all__ = ["is_below_a_heading", "is_subhead"]

_SUBHEAD = 20  # words of a line over a part of a story
_BULLETS = ("•", "▪", "●", "◦")
_DECK = 4  # bulleted lines between a headline and its story
_STORY = 3  # sentences from which a text is a story of its own


def is_subhead(text: Scan, sentence: Sentence) -> bool:
    """Tell a deck or a crosshead, "Two brothers gunned down", from a sentence of the story.

    It is a paragraph of its own or stands behind a bullet above the dateline, has no full
    stop, and only says what the story tells too.
    """
    if _is_of_the_deck(text, sentence):
        return True
    if sentence.part != "body" or not (text.has_full_stops and text.is_open_at(sentence.end)):
        return False
    if len(text.words(sentence.start, sentence.end)) > _SUBHEAD:
        return False
    if _has_bullet(text, sentence):
        return any(
            part.kind == "dateline" and part.start >= sentence.end for part in text.report.parts
        )
    return _is_alone(text, sentence) and not is_timed(text, sentence)


def is_below_a_heading(above: Sentence | None, sentence: Sentence) -> bool:
    """Tell the line below "Protest in Hub" that says more of it from a heading of its own."""
    if above is None or above.part != "heading":
        return False
    return above.paragraph + 1 == sentence.paragraph


def _has_bullet(text: Scan, sentence: Sentence) -> bool:
    return text.between(sentence.start, sentence.start + 1) in _BULLETS


def _is_of_the_deck(text: Scan, sentence: Sentence) -> bool:
    """Tell the few bulleted lines above a story, which say in short what it tells."""
    if not _has_bullet(text, sentence):
        return False
    body = (each for each in text.sentences if each.part == "body")
    deck = [*takewhile(partial(_has_bullet, text), islice(body, _DECK + 1))]
    if sentence not in deck or len(deck) > _DECK:
        return False
    below = [each for each in text.sentences if each.start > deck[-1].start]
    return len(below) >= len(deck) and not any(_has_bullet(text, each) for each in below)


def _is_alone(text: Scan, sentence: Sentence) -> bool:
    """Tell a paragraph of one sentence, in a text that is a story."""
    body = (each for each in text.sentences if each.part == "body")
    at = bisect_left(text.sentences, sentence.start, key=lambda each: each.start)
    beside = text.sentences[max(0, at - 1) : at + 2]
    same = [each for each in beside if each.part == "body"]
    alone = sum(each.paragraph == sentence.paragraph for each in same) == 1
    return alone and sum(1 for _ in islice(body, _STORY + 1)) > _STORY
