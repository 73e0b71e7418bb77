"""Incidents and district boundaries become one static HTML file.

`build_map` makes the page, `district_table` the figures of the districts,
`totals` the figures of the whole province, counted once.
"""

from mapper.mapping.build import build_map
from mapper.mapping.districts import district_table
from mapper.mapping.totals import totals

__all__ = ["build_map", "district_table", "totals"]
