"""Installed as `mapper.notebooks`, so that `mapper notebook` finds them anywhere."""
