"""The wordings, read from `lexicon/*.toml` into one automaton.

Every entry says what kind of word it is (`people`, `outcome`, `event`, `cue:…`)
and carries its record. Inflection is data, so a rule that works for one word
of a kind works for all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from typing import Any

from mapper.extraction.spans.patterns import openings
from mapper.packaged import toml_table

__all__ = ["ARMED_GROUPS", "Entry", "Lexicon", "grammar", "lexicon", "table"]

_LONG = 30  # days that "weeks after" reaches back at least: too long for news

Record = Mapping[str, Any]

#: ACLED's actor types that fight the state.
ARMED_GROUPS = frozenset({"Rebel group", "Political militia"})

_FORMS = ("past", "active", "subject", "pronoun", "adjective", "noun", "of", "toll")


@dataclass(frozen=True, slots=True)
class Entry:
    """One wording: its kind, its form within the kind, and its record."""

    kind: str
    form: str
    record: Record = field(default_factory=dict)


@dataclass(frozen=True)
class Lexicon:
    """All wordings.

    Parameters
    ----------
    automaton : ahocorasick.Automaton
        Folded phrase → `(length, ((entry, rest), ...))`; `rest` is what must follow for it
        to be that entry, see `patterns.openings`.
    numbers : Mapping
        The tables of `numbers.toml`.
    """

    automaton: Any
    numbers: Record
    units: frozenset[str]
    things: frozenset[str]
    labels: frozenset[str]
    heads: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Return the wordings, read once in a process."""
    import ahocorasick

    numbers = table("numbers")
    phrases: dict[str, list[tuple[Entry, str]]] = {}
    for written, entry in _entries(numbers):
        spelled, rest = openings(written)
        for phrase in spelled:
            phrases.setdefault(phrase, []).append((entry, rest))
    automaton = ahocorasick.Automaton()
    for phrase, entries in phrases.items():
        automaton.add_word(phrase, (len(phrase), tuple(entries)))
    automaton.make_automaton()
    return Lexicon(
        automaton,
        numbers,
        frozenset(numbers["units"]["words"]),
        frozenset(numbers["things"]["words"]),
        frozenset(numbers["labels"]["words"]),
        frozenset(table("people")["compound"]["heads"]),
    )


@cache
def grammar(name: str) -> frozenset[str]:
    """Return one of the closed word classes of `lexicon/grammar.toml`."""
    return frozenset(table("grammar")[name])


@cache
def table(name: str) -> dict[str, Any]:
    """Read one of the lexicons, a TOML file of that name."""
    return toml_table("extraction", "lexicon", f"{name}.toml")


def _entries(numbers: Record) -> Iterator[tuple[str, Entry]]:
    yield from _number_entries(numbers)
    yield from _people_entries()
    yield from _outcome_entries()
    for record in table("events")["event"]:
        yield from _listed("event", record["sub_type"], record["words"], record)
    yield from _cue_entries()
    yield from _speaker_entries()
    for record in table("actors")["actor"]:
        yield from _listed("actor", record["name"], record["aliases"], record)
    yield from _date_entries()


def _listed(
    kind: str, form: str, words: Iterable[str], record: Record
) -> Iterator[tuple[str, Entry]]:
    entry = Entry(kind, form, record)
    for word in words:
        yield word, entry


def _number_entries(numbers: Record) -> Iterator[tuple[str, Entry]]:
    yield from _listed("cardinal", "cardinal", numbers["cardinals"], {})
    yield from _listed("article", "article", numbers["singular"], {})
    for word, nth in numbers["ordinals"].items():
        yield word, Entry("article", "article", {"nth": nth})
    for form in ("vague", "plain"):
        for word, value in numbers[form].items():
            yield word, Entry("amount", form, {"value": value})
    for form, words in numbers["bounds"].items():
        yield from _listed("bound", form, words, {})


def _people_entries() -> Iterator[tuple[str, Entry]]:
    read = table("people")
    yield from _listed("people", "", read["held"]["words"], {})
    for record in read["noun"]:
        yield from _listed("people", "one", record["one"], record)
        yield from _listed("people", "many", record["many"], record)


def _outcome_entries() -> Iterator[tuple[str, Entry]]:
    read = table("outcomes")
    for record in read["outcome"]:
        forms: dict[str, list[str]] = {}
        for form in _FORMS:
            for word in record.get(form, ()):
                forms.setdefault(word, []).append(form)
        for word, names in forms.items():  # "injured" is a participle and a noun
            kind = "taking" if record.get("along") else "outcome"  # which may be none
            kind = "holding" if record["measure"] == "held" else kind
            yield word, Entry(kind, " ".join(names), record)
    yield from _listed("outcome", "", read["held"]["words"], {})
    for record in read["none"]:
        yield from _listed("none", "none", record["words"], record)


def _cue_entries() -> Iterator[tuple[str, Entry]]:
    read = table("cues")
    for cue, words in read.items():
        if isinstance(words, list):  # what stands by itself, and in no table
            yield from _listed(f"cue:{cue}", cue, words, {})
    yield from _listed("cue:hypothetical", "", read["held_hypothetical"]["words"], {})
    yield from _listed("cue:total", "", read["held_total"]["words"], {})
    tribes = "|".join(table("tribes")["names"])
    within = [words.replace("TRIBE", tribes) for words in read["feud_within"]["words"]]
    yield from _listed("cue:feud", "feud", within, {})
    for form, words in read["afterwards"].items():
        yield from _listed("cue:afterwards", form, words, {})
    for form in ("elsewhere", "adverbial", "prefix", "later", "there", "district", "opening"):
        yield from _listed("cue:separate", form, read["separate"][form], {})
    yield from _listed("cue:first", "first", read["separate"]["first"], {})
    for kind in ("here", "capital", "denies", "over_border"):
        for form, words in read[kind].items():
            yield from _listed(f"cue:{kind}", "" if form == "else" else form, words, {})
    yield from _listed("separable", "separable", read["separate"]["nouns"], {})
    claims = product(read["claims_of"]["verbs"], read["claims_of"]["deeds"])
    yield from _listed("cue:claims_responsibility", "claim", map(" ".join, claims), {})
    yield from _listed("own deed", "own deed", read["own_deed"]["words"], {})
    totals = read["total_of"]
    pairs = (f"{amount} {noun}" for amount in totals["amounts"] for noun in totals["nouns"])
    yield from _listed("cue:total", "total", pairs, {})
    yield from _listed("clause", "clause", read["clause"]["boundaries"], {})
    for word, days in _days_after(read["days_after"], read["counted_after"]):
        yield word, Entry("days after", "days after", {"days": days})
    yield from _listed("days after", "long after", read["long_after"]["words"], {"days": _LONG})


def _days_after(named: Record, counted: Record) -> Iterator[tuple[str, int]]:
    """Yield "a day after" and "11 days after" with the days they reach back."""
    yield from named.items()
    for (number, word), (unit, days) in product(
        enumerate(counted["numbers"], start=2), counted["units"].items()
    ):
        for written in (word, str(number)):
            yield f"{written} {unit} after", number * days


def _speaker_entries() -> Iterator[tuple[str, Entry]]:
    read = table("speakers")
    yield from _listed("says", "says", read["says"], {})
    yield from _listed("says", "", read["held"]["words"], {})
    for record in read["source"]:
        yield from _listed("source", record["name"], record["words"], record)


def _date_entries() -> Iterator[tuple[str, Entry]]:
    read = table("dates")
    for number, word in enumerate(read["weekdays"]):
        yield word, Entry("date", "weekday", {"weekday": number})
    for word, number in read["weekday_abbreviations"].items():
        yield word, Entry("date", "weekday", {"weekday": number})
    for number, word in enumerate(read["months"], start=1):
        yield word, Entry("date", "month", {"month": number})
    for word in read["weekend"]:
        yield word, Entry("date", "weekend", {})
    for word, number in read["month_abbreviations"].items():
        yield word, Entry("date", "month", {"month": number})
    for form in ("relative", "earlier", "later"):
        for word, days in read[form].items():
            yield word, Entry("date", form, {"days": days})
    yield from _listed("date", "some days", read["some_days"]["words"], {})
    yield from _counted_ago(table("cues")["counted_after"]["numbers"])
    for word, spans in read["long_ago"].items():
        yield word, Entry("long ago", "long ago", spans)
    for word, weeks in read["lately"].items():
        yield word, Entry("lately", "lately", {"weeks": weeks})


def _counted_ago(numbers: Sequence[str]) -> Iterator[tuple[str, Entry]]:
    """Yield "ten days ago", "two months back" and "20 years ago"."""
    for number, word in enumerate(numbers, start=2):
        for written, ago in product((word, str(number)), ("ago", "back")):
            yield f"{written} days {ago}", Entry("date", "relative", {"days": number})
            yield f"{written} months {ago}", Entry("long ago", "long ago", {"months": number})
            yield f"{written} years {ago}", Entry("long ago", "long ago", {"years": number})
