"""No deadline for a single example: a machine that is busy with other work fails no property.

`--hypothesis-profile deep` tries two thousand examples of each.
"""

from hypothesis import settings

settings.register_profile("fasti", deadline=None)
settings.register_profile("deep", deadline=None, max_examples=2000)
settings.load_profile("fasti")
