"""`readout archive`: a large collection read in partitions, its stories left as tables."""

from typing import Literal

import click

from readout.cli.error_lines import report, status
from readout.cli.options import examples, links_option, paths_argument, quiet_option, settings, workers_option
from readout.cli.progress import Bar


@click.command(
    epilog=examples(
        "readout archive 2031/*.jsonl.gz --out archive",
        "readout archive crawl/ --out archive --engine processes --workers 8",
        "readout archive crawl/ --out /shared/archive --engine dask --scheduler tcp://10.0.0.1:8786",
    )
)
@paths_argument
@click.option("--out", metavar="FOLDER", required=True, help="Where it is left: a folder, or an fsspec address such as s3://…")
@click.option(
    "--engine", "kind", type=click.Choice(("serial", "processes", "dask")), default="processes", show_default=True,
    help="Who does the work: this process, processes of this machine, or a dask.distributed cluster.",
)  # fmt: skip
@click.option(
    "--scheduler", metavar="ADDRESS", help="The cluster's scheduler, all of whose workers are used; without it dask starts N here."
)
@workers_option
@links_option
@quiet_option
@click.pass_context
def archive(context: click.Context, /, paths: tuple[str, ...], out: str, kind: Literal["serial", "processes", "dask"],
            scheduler: str | None, **chosen: int) -> None:  # fmt: skip
    """Read a large collection and leave its stories in a folder of tables.

    PATH is as for readout brief, or an fsspec address. FOLDER gets a Parquet file for each table and part, by day, and
    manifest.json; what a run that was stopped has done is not done again. It needs pip install 'readout[parquet]', for a cluster
    'readout[dask]', and half a gigabyte of memory a worker.
    """
    from readout.archive import archive
    from readout.engine import Dask, engine
    from readout.library.from_paths import inputs

    made = settings(**chosen)
    workers = Dask(chosen["workers"], scheduler) if kind == "dask" else engine(1 if kind == "serial" else chosen["workers"])
    with Bar(quiet=bool(chosen["quiet"])) as bar:
        left = archive(inputs(paths, made), out, made, workers, bar)
    if not chosen["quiet"]:
        report(left.failures)
        click.echo(f"readout: {left.articles} articles in {left.stories} stories", err=True)
    context.exit(status(left.failures, read=bool(left.articles)))
