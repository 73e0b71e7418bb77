"""Names in a text to places, as of any date: the gazetteer of Balochistan."""

from mapper.gazetteer.doubtful import COUNTED_APART
from mapper.gazetteer.gazetteer import Gazetteer
from mapper.gazetteer.reading import Names
from mapper.gazetteer.searching import Candidate

__all__ = ["COUNTED_APART", "Candidate", "Gazetteer", "Names"]
