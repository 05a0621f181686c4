"""Names taken apart."""

import pytest

from fasti.linking import Name, name
from fasti.linking.names import natural


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Mironov, Filipp Kuz′mich", Name(("filipp", "kuzmich"), ("mironov",), family_first=True)),
        ("G. E. Zinov’ev", Name(("g.", "e."), ("zinovev",))),
        ("L.B. Kamenev", Name(("l.", "b."), ("kamenev",))),
        ("Iu. M. Steklov", Name(("iu.", "m."), ("steklov",))),
        ("Bukharin", Name((), ("bukharin",))),
        ("Franz von Papen", Name(("franz",), ("papen",), ("von",))),
        ("von Papen, Franz", Name(("franz",), ("papen",), ("von",), family_first=True)),
        ("Unamuno, Miguel de", Name(("miguel",), ("unamuno",), ("de",), family_first=True)),
        ("Henry VIII", Name(("henry",), (), number="viii")),
        ("Catherine II of Russia", Name(("catherine",), (), number="ii")),
        ("John Smith, Jr.", Name(("john",), ("smith",), generation="younger")),
        ("Pliny the Elder", Name((), ("pliny",), generation="elder")),
        ("Mrs. Humphry Ward", Name(("humphry",), ("ward",), bearer="woman")),
        ("General Anton Denikin", Name(("anton",), ("denikin",))),
        ("NAGY Imre", Name(("imre",), ("nagy",), family_first=True)),
        ("Kollontai, Aleksandra (1872–1952)", Name(("aleksandra",), ("kollontai",), family_first=True)),
    ],
)
def test_parts(text: str, parts: Name) -> None:
    assert name(text) == parts


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("Mironov, Filipp Kuz′mich", "Filipp Kuz′mich Mironov"),
        ("SMITH, John, Jr.", "John Smith, Jr."),
        ("John Smith, Jr.", "John Smith, Jr."),
        ("Kun, Béla (1886–1938)", "Béla Kun"),
        ("Béla Kun", "Béla Kun"),
        ("Plato", "Plato"),
    ],
)
def test_a_name_written_family_first_is_turned_for_reading(text: str, turned: str) -> None:
    assert natural(text) == turned
