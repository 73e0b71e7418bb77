"""Second stage: who is told of, how many they are and on which side.

A quantity and a noun make a group; groups are joined, broken down, named, and stand
before, after or around a verb.
"""
