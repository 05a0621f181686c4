"""Calendars: one file each. A file that sets `CALENDAR` is known by that calendar's name, with no list to keep."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from fasti.dates.calendars.calendar import Calendar, Day
from fasti.errors import NotFoundError

__all__ = ["Calendar", "Day", "calendar", "calendars"]


@cache
def calendars() -> dict[str, Calendar]:
    """All calendars by name."""
    modules = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
    return {module.CALENDAR.name: module.CALENDAR for module in modules if hasattr(module, "CALENDAR")}


@cache
def calendar(name: str) -> Calendar:
    """The calendar called `name`; NotFoundError lists the known ones."""
    try:
        return calendars()[name]
    except KeyError:
        raise NotFoundError("calendar", name, calendars()) from None
