"""exporting room."""
