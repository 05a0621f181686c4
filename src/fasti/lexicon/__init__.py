"""The words and frames of each language: data only, read by `fasti.reading.lexicon`."""
