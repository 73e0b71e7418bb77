"""gazetteer room."""
