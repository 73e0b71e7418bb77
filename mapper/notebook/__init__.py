"""The notebooks: one that is rerun for each new report, and the tables that they show.

`run_notebook` is what `mapper notebook` calls. The rest is for use within a notebook::

    with mapper.Store("incidents.gpkg") as store:
        before = store.run
        store.add(mapper.read_reports(["today/"]))
        Table(changes_table(store.diff(before)))

`Table` shows any table so that people can read it; the other functions make tables.
"""

from mapper.notebook.running import run_notebook
from mapper.notebook.showing import Table
from mapper.notebook.tables import (
    changes_table,
    corrections_table,
    names_table,
    reports_table,
    review_table,
    with_samples,
)

__all__ = [
    "Table",
    "changes_table",
    "corrections_table",
    "names_table",
    "reports_table",
    "review_table",
    "run_notebook",
    "with_samples",
]
