"""Asking: the state of a day, a life, a succession, findings, and why. One question a file."""
