"""Third stage: what is said to have happened to people, one outcome word after the other."""
