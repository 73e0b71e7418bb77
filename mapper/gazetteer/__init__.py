"""Names in a text to places, as of any date: the gazetteer of Balochistan."""

from mapper.gazetteer.gazetteer import Gazetteer

__all__ = ["Gazetteer"]
