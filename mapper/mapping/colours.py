"""The page's colours as style rules: light or dark as is wished, light on paper."""

from __future__ import annotations

from mapper.mapping.page_files import page_table

__all__ = ["colour_rules"]


def colour_rules() -> str:
    """Return the rules that set the variables of `page/colours.json`, each light and dark."""
    light, dark = (_declared(scheme, place) for place, scheme in enumerate(("light", "dark")))
    return (
        f":root {{ {light} }}\n"
        "@media screen {\n"
        f':root[data-theme="dark"] {{ {dark} }}\n'
        "@media (prefers-color-scheme: dark) {\n"
        f':root:not([data-theme="light"]) {{ {dark} }}\n'
        "}\n}"
    )


def _declared(scheme: str, place: int) -> str:
    colours = page_table("colours.json").items()
    variables = (f"--{name}: {values[place]};" for name, values in colours)
    return " ".join([f"color-scheme: {scheme};", *variables])
