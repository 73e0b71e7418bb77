"""Read news reports on Balochistan and map what happened."""
