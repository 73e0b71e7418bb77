"""Fifth stage: frames, each one place, one date and what is said of them."""
