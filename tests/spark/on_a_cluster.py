"""Screening on a real cluster: a master and two workers, each a JVM of its own, on this machine. `make spark`.

Java 17 and the extra `[spark]` are needed. The example of README is submitted as it stands there.
"""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import polars as pl
import pyspark
import pytest

import legal
from columns.test_agreement import SCHEMA
from legal.rulebook import Rulebook
from table_records import records

HOME = Path(pyspark.__file__).parent
BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
ENVIRONMENT = {**os.environ, "SPARK_HOME": str(HOME), "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
MILLION = 1_000_000
SUBMIT = """\
import sys

from pyspark.sql import SparkSession

import legal.spark

spark = SparkSession.builder.getOrCreate()
people = spark.read.parquet(sys.argv[1])
legal.spark.screen(people, readings=sys.argv[3:]).write.parquet(sys.argv[2])
"""


class Cluster(NamedTuple):
    """Where the master listens, and the workers' processes."""

    url: str
    workers: list[subprocess.Popen[bytes]]


def start(name: str, *arguments: str) -> subprocess.Popen[bytes]:
    command = [str(HOME / "bin" / "spark-class"), f"org.apache.spark.deploy.{name}", *arguments]
    return subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def wait_for(port: int) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise TimeoutError(port)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    port = free_port()
    master = start("master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", str(free_port()))
    wait_for(port)
    url = f"spark://127.0.0.1:{port}"
    options = ("--cores", "1", "--memory", "1g", "--host", "127.0.0.1", "--work-dir", str(tmp_path / "work"))
    places = [free_port(), free_port()]
    workers = [start("worker.Worker", *options, "--port", str(place), url) for place in places]
    for place in places:
        wait_for(place)
    time.sleep(3)  # until they have registered
    yield Cluster(url, workers)
    for process in (*workers, master):
        process.kill()
        process.wait()


def submit(cluster: Cluster, script: Path, *arguments: str) -> subprocess.Popen[str]:
    settings = ["--conf", "spark.executor.memory=600m", "--conf", "spark.ui.enabled=false"]
    command = [str(HOME / "bin" / "spark-submit"), "--master", cluster.url, *settings, str(script), *arguments]
    return subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def done(process: subprocess.Popen[str]) -> str:
    out, err = process.communicate(timeout=500)
    assert process.returncode == 0, [line for line in err.splitlines() if " INFO " not in line][-40:]
    return out


def read(folder: Path) -> pl.DataFrame:
    return pl.read_parquet(folder / "*.parquet")


def test_every_record_gets_the_answers_of_this_machine(cluster: Cluster, book: Rulebook, tmp_path: Path) -> None:
    frame = pl.DataFrame([facts for facts, _ in records(5000, 9)], schema=SCHEMA).with_row_index("id")
    frame = frame.with_columns(pl.col("id").cast(pl.Int64))
    frame.write_parquet(tmp_path / "people.parquet")
    script = tmp_path / "job.py"
    script.write_text(SUBMIT)
    done(submit(cluster, script, str(tmp_path / "people.parquet"), str(tmp_path / "out"), *book.sources))
    whole = legal.screen(frame, list(book.sources))
    found = read(tmp_path / "out").sort("id").select(whole.columns)
    assert found.equals(whole.cast({name: pl.String for name in whole.columns if name not in frame.columns}))


def test_a_million_rows_are_answered_though_a_worker_is_killed(cluster: Cluster, tmp_path: Path) -> None:
    people = tmp_path / "people.parquet"
    subprocess.run([sys.executable, BENCHMARKS / "people.py", str(MILLION), people], check=True)
    script = tmp_path / "job.py"
    script.write_text(SUBMIT.replace("parquet(sys.argv[1])", "parquet(sys.argv[1]).repartition(24)"))
    job = submit(cluster, script, str(people), str(tmp_path / "out"), "iq/stated-position")
    deadline = time.monotonic() + 300
    while not list((tmp_path / "out").rglob("part-*.parquet")) and time.monotonic() < deadline:
        assert job.poll() is None, job.communicate()[1][-3000:]
        time.sleep(0.05)
    killed = cluster.workers[0]
    for child in children_of(killed.pid):
        os.kill(child, signal.SIGKILL)
    killed.kill()
    assert job.poll() is None, "the job was over before the worker was killed"
    done(job)
    whole = legal.screen(pl.read_parquet(people))
    found = read(tmp_path / "out").sort("id")
    answers = [name for name in whole.columns if name.startswith("iq/") or name == "error"]
    assert found.height == MILLION
    assert found.select(answers).equals(whole.select(answers).cast(pl.String))


def children_of(parent: int) -> list[int]:
    """The processes that this one started, and those that they did."""
    listing = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    pairs = [tuple(map(int, line.split())) for line in listing.splitlines()]
    own = [child for child, its_parent in pairs if its_parent == parent]
    return [*own, *(grandchild for child in own for grandchild in children_of(child))]


def test_the_example_of_the_readme_runs_as_it_stands(cluster: Cluster, tmp_path: Path) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    (example,) = re.findall(r"```python\n(from pyspark.*?)```", readme, re.DOTALL)
    subprocess.run([sys.executable, BENCHMARKS / "people.py", "20000", tmp_path / "people.parquet"], check=True)
    script = tmp_path / "screen_people.py"
    script.write_text(example)
    out = done(submit(cluster, script, str(tmp_path / "people.parquet"), str(tmp_path / "out")))
    assert "punishable" in out
    assert read(tmp_path / "out").height == 20_000
