"""Readings: what each form of the grammar says, before it is known which year or day the story has reached.

One function a reading, named as in `read` of the patterns. Each takes the slots of the match and gives a Reading, or
None where the words cannot mean that (the next best form is tried then). A file of this folder holds the readings of
one matter; they are known by being there.
"""

from fasti.reading.times.readings.reading import Reader, Reading, readers, reading

__all__ = ["Reader", "Reading", "readers", "reading"]
