"""How the English model is trained: `python -m training` reads the corpora and writes one file of weights."""
