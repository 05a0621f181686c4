"""One format a file; each defines `FORMAT` (`fasti.text.format`)."""
