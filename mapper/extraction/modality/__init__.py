"""Fourth stage: how a sentence is meant, and who says so.

What happened is told from what is feared, denied, planned, charged, recalled or summed up.
"""
