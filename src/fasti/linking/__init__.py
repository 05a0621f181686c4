"""Who is who: names taken apart and compared, mentions of many sources joined into persons, bodies and places."""

from fasti.linking.identify import identify
from fasti.linking.likeness import Likeness, compare
from fasti.linking.names import Name, name

__all__ = ["Likeness", "Name", "compare", "identify", "name"]
