"""The page's colours: each named once, light and dark, and none that nobody uses."""

from __future__ import annotations

import re

from checkout import PAGE
from mapper.mapping.colours import colour_rules
from mapper.mapping.page_files import page_table


def test_every_colour_that_is_used_is_there_and_every_one_there_is_used() -> None:
    written = "".join(
        file.read_text(encoding="utf-8")
        for file in PAGE.iterdir()
        if file.suffix in (".css", ".js")
    )
    used = set(re.findall(r"""(?:var\(|")--([\w-]+)""", written))
    assert used == {*page_table("colours.json"), "sans"}


def test_the_rules_give_each_colour_for_light_and_for_dark() -> None:
    rules = colour_rules()
    light, dark = page_table("colours.json")["paper"]
    assert rules.startswith(":root { color-scheme: light; --ink: ")
    assert rules.count(f"--paper: {light};") == 1
    assert rules.count(f"--paper: {dark};") == 2
