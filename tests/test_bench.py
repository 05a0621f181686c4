"""The benchmarks' collector: what the scripts print is shown and kept."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

COLLECTOR = Path(__file__).parents[1] / "bench" / "__main__.py"

FAST = '"""Fast: how fast it is."""\nprint("runs    12 a second")\n'
MISSING = '"""Missing."""\nprint("skipped: there is no corpus at ../shared")\n'
BROKEN = '"""Broken."""\nprint("half a figure")\nraise SystemExit(3)\n'


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_collector", COLLECTOR)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    folder = tmp_path / "bench"
    folder.mkdir()
    (folder / "fast.py").write_text(FAST, encoding="utf-8")
    (folder / "missing.py").write_text(MISSING, encoding="utf-8")
    monkeypatch.setattr(module, "HERE", folder)
    monkeypatch.setattr(module, "RESULTS", folder / "RESULTS.md")
    return module


def test_figures_are_printed_and_kept(bench: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main([]) == 0
    printed, page = capsys.readouterr().out, bench.RESULTS.read_text(encoding="utf-8")
    for text in ("Fast: how fast it is", "runs    12 a second", "skipped: there is no corpus"):
        assert text in printed
        assert text in page
    assert page.index("## fast\n") < page.index("## missing\n")
    assert "cores" in page
    assert "Python" in page


def test_the_figures_of_the_others_are_kept(bench: ModuleType) -> None:
    bench.main([])
    (bench.HERE / "fast.py").write_text(FAST.replace("12", "24"), encoding="utf-8")
    before = bench.RESULTS.read_text(encoding="utf-8").partition("## missing")[2]
    assert bench.main(["fast"]) == 0
    page = bench.RESULTS.read_text(encoding="utf-8")
    assert "24 a second" in page
    assert page.count("## ") == 2
    assert page.partition("## missing")[2] == before


def test_a_benchmark_that_fails_is_told_and_fails_the_run(bench: ModuleType) -> None:
    (bench.HERE / "broken.py").write_text(BROKEN, encoding="utf-8")
    assert bench.main([]) == 1
    page = bench.RESULTS.read_text(encoding="utf-8")
    assert "half a figure\nfailed: exit code 3" in page
    assert "12 a second" in page


def test_an_unknown_name_lists_the_known(bench: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["fats"]) == 2
    assert "fast, missing" in capsys.readouterr().err
