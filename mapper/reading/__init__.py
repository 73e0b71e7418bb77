"""Reading: files, folders and texts become reports that know their own parts."""

from mapper.reading.reports import read_report, read_reports
from mapper.reading.sources import MAX_BYTES, SUFFIXES

__all__ = ["MAX_BYTES", "SUFFIXES", "read_report", "read_reports"]
