"""The incident store: what reports tell, kept across reports, each event once.

`Store` is one GeoPackage file. Raw readings (what one report says of one incident)
are kept apart from the merged events, which are a pure function of the
readings and of what people corrected; so the order of adding does not matter.
"""

from mapper.store.history import Change, Difference
from mapper.store.looking import Source, Status, StoredLink, StoredReport
from mapper.store.store import Added, Store

__all__ = [
    "Added",
    "Change",
    "Difference",
    "Source",
    "Status",
    "Store",
    "StoredLink",
    "StoredReport",
]
