"""Seventh stage: the figures of one draft, squared into one account of its casualties."""
