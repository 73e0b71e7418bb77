"""Text in a spreadsheet: never run as a formula, and read back as it was."""

from __future__ import annotations

import re

__all__ = ["guarded", "unguarded"]

# What makes a spreadsheet run a text cell as a formula (OWASP, "CSV injection"); an
# apostrophe before it is doubled, so that nothing is lost on the way back.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def guarded(text: str) -> str:
    """Return a text cell that a spreadsheet shows and does not run.

    Examples
    --------
    >>> guarded("=HYPERLINK(1)"), guarded("Quetta")
    ("'=HYPERLINK(1)", 'Quetta')
    """
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Return what `guarded` was given.

    Examples
    --------
    >>> unguarded("'=HYPERLINK(1)"), unguarded("'quoted'")
    ('=HYPERLINK(1)', "'quoted'")
    """
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text
