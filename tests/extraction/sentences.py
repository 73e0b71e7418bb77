"""Short ways to read one sentence, without places."""

from __future__ import annotations

from mapper.extraction.outcomes.outcomes import Statement, statements
from mapper.extraction.people.chaining import chains
from mapper.extraction.people.grouping import groups
from mapper.extraction.people.quantities import Quantity, quantities
from mapper.extraction.spans.lexicon import lexicon
from mapper.extraction.spans.scanning import Scan, scan
from mapper.model import Report

__all__ = ["numbers_in", "said_in", "scanned"]


def scanned(text: str) -> Scan:
    """Scan a text without places."""
    return scan(Report(id="test", text=text), [], lexicon())


def numbers_in(text: str) -> list[Quantity]:
    """Return the numbers of a one-sentence text that may count people."""
    scan_of = scanned(text)
    return quantities(scan_of, scan_of.sentences[0], lexicon())


def said_in(text: str) -> list[Statement]:
    """Return what a one-sentence text says happened to people."""
    scan_of = scanned(text)
    sentence = scan_of.sentences[0]
    numbers = quantities(scan_of, sentence, lexicon())
    people = groups(scan_of, sentence, numbers, lexicon())
    return statements(scan_of, sentence, chains(scan_of, sentence, people), numbers)
