"""Where and when a stretch of text plays: the places and the days that it names."""
