"""Names in a text to places, as of any date: the gazetteer of Balochistan."""

from mapper.gazetteer.gazetteer import Gazetteer
from mapper.gazetteer.reading import Names
from mapper.gazetteer.searching import Candidate

__all__ = ["Candidate", "Gazetteer", "Names"]
