"""A record of prepared claims, the application over it, and a browser to look at it with."""

import json
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from time import sleep
from typing import Any

import pytest
import uvicorn
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, Page, sync_playwright

from fasti.claims import Claim
from fasti.log import open_store, run_of
from fasti.text import Source
from fasti.web.app import app
from fasti.web.serve import address_of, listen

CHROMIUM = Path("/usr/bin/chromium")
OPTIONS = (
    "--no-sandbox --headless --disable-gpu --disable-background-networking --disable-component-update --disable-sync"
).split()

MARGARETE = """\
𝔐argarete Brandt was born in Lübeck on 3 May 1871. 🎻 She joined the Harbour Union in 1899 and was its secretary from \
March 1902 until 17 June 1911, when Emil Kruse replaced her.

After 1912 she lived in Hamburg. <script>document.title = "broken"</script> She died on 9 October 1938. \
<img src="x" onerror="document.title = 'broken'">"""
NOTICE = "Brandt, Margarete, born 23 August 1874, of Lübeck."
VARRO = "Gaius Varro was consul from 1 January until 31 December 61 BC and died on 7 December 43 BC."


def prepared() -> list[tuple[Source, list[dict[str, Any]]]]:
    """The sources, and of each the claims: a quote and slots."""
    brandt = {"who": "Margarete Brandt"}
    return [
        (
            Source(id="brandt", text=MARGARETE, title="Brandt, Margarete"),
            [
                {"kind": "birth", **brandt, "place": "Lübeck", "at": "1871-05-03", "quote": "born in Lübeck on 3 May 1871"},
                {"kind": "membership", **brandt, "org": "Harbour Union", "how": "joined", "begin": "1899",
                 "quote": "joined the Harbour Union in 1899"},
                {"kind": "post", **brandt, "what": "secretary", "org": "Harbour Union", "begin": "1902-03",
                 "end": "1911-06-17", "other": "Emil Kruse",
                 "quote": "was its secretary from March 1902 until 17 June 1911, when Emil Kruse replaced her"},
                {"kind": "post", "who": "Emil Kruse", "what": "secretary", "org": "Harbour Union", "begin": "1911-06-17",
                 "other": "Margarete Brandt", "quote": "17 June 1911, when Emil Kruse replaced her"},
                {"kind": "residence", **brandt, "place": "Hamburg", "begin": "[1912..]",
                 "quote": "After 1912 she lived in Hamburg"},
                {"kind": "death", **brandt, "at": "1938-10-09", "quote": "died on 9 October 1938"},
            ],
        ),
        (
            Source(id="notice", text=NOTICE, title="A short notice"),
            [{"kind": "birth", **brandt, "at": "1874-08-23", "quote": "born 23 August 1874"}],
        ),
        (
            Source(id="varro", text=VARRO, title="Varro"),
            [
                {"kind": "post", "who": "Gaius Varro", "what": "consul", "begin": "-0060-01-01", "end": "-0060-12-31",
                 "quote": "was consul from 1 January until 31 December 61 BC"},
                {"kind": "death", "who": "Gaius Varro", "at": "-0042-12-07", "quote": "died on 7 December 43 BC"},
            ],
        ),
    ]  # fmt: skip


def claim(source: Source, line: dict[str, Any]) -> Claim:
    start = source.text.index(line["quote"])
    return Claim.from_json({**line, "span": [start, start + len(line["quote"])]}, source)
