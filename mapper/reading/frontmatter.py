"""The front matter of a Markdown report: `key: value` lines between two rules."""

import re
from typing import NamedTuple

__all__ = ["FrontMatter", "read_front_matter"]

_LONGEST = 60  # lines
_LINE = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}):(?:\s+(?P<value>.*))?$")


class FrontMatter(NamedTuple):
    """The keys of the front matter in lower case, and where the report begins after it."""

    fields: dict[str, str]
    end: int

    def first(self, *keys: str) -> str | None:
        """Return the value of the first key that has one."""
        return next((self.fields[key] for key in keys if self.fields.get(key)), None)


def read_front_matter(text: str) -> FrontMatter:
    """Read the front matter of a text; a text without any has no fields and ends at 0.

    Only plain `key: value` lines are read; lists and nested keys are skipped.
    """
    lines = text[:20_000].split("\n")[:_LONGEST]
    if lines[0].rstrip() != "---":
        return FrontMatter({}, 0)
    closing = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() in {"---", "..."}), 0)
    block = lines[1:closing]
    if not closing or not all(_belongs(line) for line in block):
        return FrontMatter({}, 0)
    matches = filter(None, (_LINE.match(line) for line in block))
    fields = {m["key"].casefold(): (m["value"] or "").strip().strip("\"'").strip() for m in matches}
    return FrontMatter(fields, sum(len(line) + 1 for line in lines[:closing]) + len(lines[closing]))


def _belongs(line: str) -> bool:
    return not line.strip() or line.startswith((" ", "\t", "- ", "#")) or bool(_LINE.match(line))
