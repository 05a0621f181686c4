"""`python -m fasti` is the command `fasti`."""

from fasti.cli import main

main()
