"""Sixth stage: frames that tell of one event become one draft of an incident."""
