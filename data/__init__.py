"""Installed as `mapper.data`: the gazetteer tables and the sample reports."""
