"""The types of names, and how sure a type is."""

PERSON, BODY, PLACE, HAPPENING, THING = "person", "organization", "place", "event", "thing"
SURE, LIKELY, GUESS = 3, 2, 1

Typed = tuple[str, int, str]
"""A name's type, how sure it is (GUESS, LIKELY, SURE), and its head noun where it has one."""
