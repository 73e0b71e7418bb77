"""First stage: a report becomes sentences of typed items, in one pass.

Every wording of `../lexicon/*.toml` and every place name is found by one automaton;
what comes after works on these spans and never again on characters.
"""
