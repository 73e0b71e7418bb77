"""Conditions over the flat columns, as text that people write and nobody can misuse.

The text is parsed by Python and never run by it: only comparisons of columns with
values, joined by `and`, `or` and `not`, have a meaning here, and everything else,
calls and attributes among them, is refused before any incident is looked at.

A comparison with what is not stated is neither true nor false, as in SQL, so
`killed_total_best > 5` and `not killed_total_best > 5` both leave an incident out
whose toll nobody gives. `is None` asks for that.
"""

from __future__ import annotations

import ast
import datetime as dt
import operator
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mapper.errors import SelectionError
from mapper.exporting.columns import described_columns
from mapper.exporting.rows import COLUMNS

__all__ = ["Condition", "condition"]

Truth = bool | None
Test = Callable[[Mapping[str, Any]], Truth]

LONGEST = 1000  # characters: nobody types more, and nesting stays bounded
SHOWN = 60  # characters of a faulty condition that its error repeats
FORM = (
    "write comparisons such as killed_total_best >= 5 and district in ('Kech', 'Gwadar'), "
    "joined by and, or, not"
)
ORDERS: dict[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.In: lambda value, many: value in many,
    ast.NotIn: lambda value, many: value not in many,
}


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition that was understood; call `holds` with a flat row."""

    text: str
    test: Test

    def holds(self, row: Mapping[str, Any]) -> bool:
        """Tell whether the condition is true of a row (`mapper.exporting.rows.row`)."""
        return self.test(row) is True


@dataclass(frozen=True, slots=True)
class _Operand:
    """One side of a comparison: what it is, and how to get it from a row."""

    kind: str
    get: Callable[[Mapping[str, Any]], Any]
    value: Any = None


def condition(text: str) -> Condition:
    """Read a condition over the flat columns.

    Parameters
    ----------
    text : str
        Such as `killed_total_best >= 5 and "unverified" not in flags`. Days are
        written as ISO 8601 text. `in` looks for an entry of a list in brackets, or
        for a piece of a text.

    Raises
    ------
    SelectionError
        If the text is no such condition; one sentence says where. Nothing of it is run.
    """
    if len(text) > LONGEST:
        raise SelectionError(f"The condition is longer than {LONGEST} characters; shorten it.")
    try:
        return Condition(text, _truth(_parsed(text)))
    except RecursionError:
        raise SelectionError(f"The condition {_short(text)} is nested too deep; {FORM}.") from None


def _parsed(text: str) -> ast.expr:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of the parser: `is` with a number, `\d` in a text
            return ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise SelectionError(f"The condition {_short(text)} cannot be read; {FORM}.") from None


def _short(text: str) -> str:
    return repr(text if len(text) <= SHOWN else f"{text[:SHOWN]}…")


def _truth(node: ast.expr) -> Test:
    match node:
        case ast.BoolOp(op=ast.And(), values=values):
            return _joined([_truth(value) for value in values], decides=False)
        case ast.BoolOp(op=ast.Or(), values=values):
            return _joined([_truth(value) for value in values], decides=True)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            test = _truth(operand)
            return lambda row: None if (truth := test(row)) is None else not truth
        case ast.Compare():
            return _joined(list(_comparisons(node)), decides=False)
    raise SelectionError(f"{_short(ast.unparse(node))} is no comparison; {FORM}.")


def _joined(tests: list[Test], *, decides: bool) -> Test:
    """Join truths as SQL does: one that decides is enough, and one unknown leaves the rest so."""

    def joined(row: Mapping[str, Any]) -> Truth:
        unknown = False
        for test in tests:
            truth = test(row)
            if truth is decides:
                return decides
            unknown = unknown or truth is None
        return None if unknown else not decides

    return joined


def _comparisons(node: ast.Compare) -> Iterator[Test]:
    sides = [node.left, *node.comparators]
    for left, order, right in zip(sides, node.ops, sides[1:], strict=False):
        yield _comparison(left, order, right)


def _comparison(left: ast.expr, order: ast.cmpop, right: ast.expr) -> Test:
    first, second = _operand(left), _operand(right)
    if isinstance(order, ast.Is | ast.IsNot) or "nothing" in (first.kind, second.kind):
        return _stated(first, order, second)
    _check(first, order, second)
    compare = ORDERS[type(order)]

    def test(row: Mapping[str, Any]) -> Truth:
        one, other = first.get(row), second.get(row)
        return None if one is None or other is None else compare(one, other)

    return test


def _stated(first: _Operand, order: ast.cmpop, second: _Operand) -> Test:
    if second.kind != "nothing" or not isinstance(order, ast.Is | ast.IsNot):
        raise SelectionError("None goes with is and is not alone, as in claimed_by is None.")
    wanted = isinstance(order, ast.Is)
    # a list without entries is an empty text in a row, and so is what is not stated
    return lambda row: (first.get(row) in (None, "")) is wanted


def _operand(node: ast.expr) -> _Operand:
    match node:
        case ast.Name(id=name):
            return _column(name)
        case ast.List(elts=entries) | ast.Tuple(elts=entries):
            return _list([_operand(entry) for entry in entries])
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as number)):
            return _fixed("number", -number)
        case ast.Constant(value=None):
            return _fixed("nothing", None)
        case ast.Constant(value=str() as text):
            return _fixed("text", text)
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            return _fixed("number", number)
    faulty = _short(ast.unparse(node))
    raise SelectionError(f"{faulty} is no column, number or quoted text; {FORM}.")


def _column(name: str) -> _Operand:
    if name not in COLUMNS:
        raise SelectionError(
            f"There is no column {_short(name)}; the columns are those that --format csv writes."
        )
    kind = described_columns()[name].kind
    return _Operand("number" if kind == "count" else kind, operator.itemgetter(name))


def _fixed(kind: str, value: Any) -> _Operand:
    return _Operand(kind, lambda row: value, value)


def _list(entries: list[_Operand]) -> _Operand:
    kinds = {entry.kind for entry in entries}
    if len(kinds) != 1 or any(entry.value is None for entry in entries):
        raise SelectionError("A list in brackets holds numbers or quoted texts, one at least.")
    return _fixed(f"list of {kinds.pop()}", [entry.value for entry in entries])


def _check(first: _Operand, order: ast.cmpop, second: _Operand) -> None:
    """Refuse a comparison of unlike things, which would silently hold for nothing."""
    if isinstance(order, ast.In | ast.NotIn):
        wanted = [f"list of {'number' if first.kind == 'number' else 'text'}"]
        wanted += ["text"] if first.kind == "text" else []
        fits = second.kind in wanted
    else:
        fits = first.kind == second.kind or {first.kind, second.kind} == {"day", "text"}
        fits = fits and not first.kind.startswith("list")
    if not fits:
        raise SelectionError(
            f"A {first.kind} cannot be compared with a {second.kind}: put texts and days in "
            "quotation marks and numbers in none."
        )
    if "day" in (first.kind, second.kind):
        _check_days([first.value, second.value])


def _check_days(values: list[Any]) -> None:
    for value in values:
        for text in value if isinstance(value, list) else [value]:
            if text is not None and not _is_day(text):
                raise SelectionError(f"{_short(text)} is no day; write it as '2026-01-31'.")


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
