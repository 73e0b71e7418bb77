"""UCDP's scale of how exactly the place of an event is known (`where_precision`)."""

__all__ = ["COUNTRY", "DISTRICT", "EXACT", "LINE", "NEAR", "PROVINCE"]

EXACT = 1
NEAR = 2
"""Near a known place, within `uncertainty_km`."""
DISTRICT = 3
PROVINCE = 4
LINE = 5
"""A road, a border, or an area wider than a district and smaller than the province."""
COUNTRY = 6
