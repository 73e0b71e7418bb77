"""Where things lie in the checkout, and beside it."""

from pathlib import Path

__all__ = ["CHECKOUT", "NO_SHARED", "PAGE", "REPORTS", "SHARED", "TABLES"]

CHECKOUT = Path(__file__).parents[1]

#: The sample reports.
REPORTS = CHECKOUT / "data" / "reports"

#: The gazetteer's tables.
TABLES = CHECKOUT / "data" / "gazetteer"

#: Script and style of the map.
PAGE = CHECKOUT / "mapper" / "mapping" / "page"

#: Reports and annotations that are not published; why a test is skipped without them.
SHARED = CHECKOUT.parent / "shared"
NO_SHARED = "needs ../shared, which users do not have"
