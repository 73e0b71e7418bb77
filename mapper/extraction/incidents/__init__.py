"""Last stage: drafts become incidents, with what is doubtful about each, and why none was read."""
