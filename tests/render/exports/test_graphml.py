"""The network of actors and issues."""

from dataclasses import replace

import networkx as nx

from readout.model import Readout
from readout.render.exports import to_graphml
from tests.render.builders import readout


def network(told: Readout) -> nx.MultiDiGraph:
    """Read the network."""
    return nx.parse_graphml(to_graphml(told), force_multigraph=True)


def test_an_actor_is_tied_to_an_issue() -> None:
    """A position is an edge that says which move it is and on how many origins it rests."""
    graph = network(readout())
    ((actor, issue, edge),) = graph.edges(data=True)
    assert (graph.nodes[actor]["label"], graph.nodes[issue]["label"]) == ("Ida Quist", "the harbour")
    assert (edge["move"], edge["agreement"], edge["weight"], edge["current"]) == ("pledge", 1, 1, True)


def test_a_replaced_position_stays_as_what_it_was() -> None:
    """Two positions of one actor on one issue are two edges, the earlier not current."""
    (story,) = readout().stories
    later = replace(story.positions[0], id="p2", move="reject", changed_from="p1")
    graph = network(Readout((replace(story, positions=(*story.positions, later)),)))
    assert sorted((e["move"], e["agreement"], e["current"]) for *_, e in graph.edges(data=True)) == [
        ("pledge", 1, False),
        ("reject", -1, True),
    ]


def test_stories_do_not_mix() -> None:
    """Actors and issues of two stories are nodes of their own, however their ids agree."""
    (story,) = readout().stories
    assert len(network(Readout((story, replace(story, id="s2"))))) == 4
