"""Everything that can go wrong, as one tree.

Each class is also the builtin exception it stands for, so code that does not
know this package still catches it::

    MapperError
    ├── ReportError (ValueError)            a report cannot be used: mend or drop that report
    │   ├── ReportNotFoundError (FileNotFoundError)   no such file, folder or pattern
    │   ├── EmptyReportError                the file holds no text
    │   ├── BinaryReportError               the file is no text, Markdown or HTML
    │   └── ReportTooLargeError             the file is above the stated size
    ├── GazetteerError (ValueError)         a gazetteer table is unsound: mend the table
    ├── GoldError (ValueError)              an annotated report is unsound: mend the annotation
    ├── SelectionError (ValueError)         a filter asks for what there is not: mend the filter
    ├── ExportError (ValueError)            an export cannot be made of what was given
    ├── StoreError (ValueError)             a store cannot be used: the message says what to do
    │   ├── StoreBusyError (TimeoutError)   another process keeps writing to it
    │   ├── StoreVersionError               a later version of the program made it
    │   └── CorrectionError                 a correction names or holds what cannot be used
    ├── NotebookError (RuntimeError)        the notebook cannot be run: see its message
    ├── OutputError (OSError)               a file cannot be written: choose another place
    └── TilesError (ValueError)             a base map cannot be used: name another

Every message is one sentence on what is wrong and what to do about it.
"""

__all__ = [
    "BinaryReportError",
    "CorrectionError",
    "EmptyReportError",
    "ExportError",
    "GazetteerError",
    "GoldError",
    "MapperError",
    "NotebookError",
    "OutputError",
    "ReportError",
    "ReportNotFoundError",
    "ReportTooLargeError",
    "SelectionError",
    "StoreBusyError",
    "StoreError",
    "StoreVersionError",
    "TilesError",
]


class MapperError(Exception):
    """Root of the errors this package raises on purpose."""


class ReportError(MapperError, ValueError):
    """A report cannot be used; the message names it and says how to mend it."""


class ReportNotFoundError(ReportError, FileNotFoundError):
    """No file, folder or pattern of that name; check the spelling."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""


class EmptyReportError(ReportError):
    """The report holds no text; save the page again or drop it."""


class BinaryReportError(ReportError):
    """The file is no text; save the report as text, Markdown or HTML."""


class ReportTooLargeError(ReportError):
    """The file is above the size a report may have; split or trim it."""


class GazetteerError(MapperError, ValueError):
    """A gazetteer table is unsound; the message names the table and the row."""


class GoldError(MapperError, ValueError):
    """An annotated report is unsound; the message names the file and the field."""


class SelectionError(MapperError, ValueError):
    """A filter asks for what there is not; the message says how to write it."""


class ExportError(MapperError, ValueError):
    """An export cannot be made of what was given; the message says what to give."""


class StoreError(MapperError, ValueError):
    """A store cannot be used; what it held is unchanged, and the message says what to do."""


class StoreBusyError(StoreError, TimeoutError):
    """Another process keeps writing to the store; try again when it has ended."""


class StoreVersionError(StoreError):
    """A later version of the program made the store; update the program."""


class CorrectionError(StoreError):
    """A correction names or holds what cannot be used; the message names the line."""


class NotebookError(MapperError, RuntimeError):
    """The notebook could not be run; the message says what is missing."""


class OutputError(MapperError, OSError):
    """A file could not be written; nothing was left half-written."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""


class TilesError(MapperError, ValueError):
    """A base map cannot be used; the message says which can."""
