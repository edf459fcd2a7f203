"""The head that tells which sentences editors let through: fitted, put into a network, and the same sums there."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="training needs torch: pip install 'readout[train]'")
onnx = pytest.importorskip("onnx", reason="training needs onnx: pip install 'readout[train]'")

import onnxruntime  # noqa: E402 - after the check that onnx is there

from readout.model import PASSING  # noqa: E402
from training.judged_lines import SECTIONS, JudgedLine  # noqa: E402
from training.passing import CAUSES, NAME, SIZE, STATES, Head, SentenceStates, attach, examples, fitted, odds_of  # noqa: E402

HALF = SIZE // 2


def states(seed: int, pieces: int) -> np.ndarray:
    """Give states of as many pieces."""
    return np.random.default_rng(seed).normal(size=(pieces, SIZE)).astype(np.float16)


def bare_network(path: Path) -> Path:
    """Write a network that gives its states back as they are."""
    kind = onnx.TensorProto.FLOAT
    entering = [onnx.helper.make_tensor_value_info(name, kind, [1, "pieces", HALF]) for name in STATES]
    pool = onnx.helper.make_tensor_value_info("pool", kind, ["sentences", "pieces"])
    told = onnx.helper.make_tensor_value_info("told", kind, [1, "pieces", HALF])
    node = onnx.helper.make_node("Identity", [STATES[0]], ["told"], "network/told")
    graph = onnx.helper.make_graph([node], "bare", [*entering, pool], [told])
    onnx.save(onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=8), path)
    return path


def test_the_network_tells_what_the_head_tells(tmp_path: Path) -> None:
    """Put in twice, the head stands there once, and gives for two sentences of one window what it gave for each."""
    head, path = Head().eval(), bare_network(tmp_path / "encoder.onnx")
    attach(head, path)
    attach(head, path)
    first, second = states(1, 3), states(2, 5)
    window = np.concatenate([first, second]).astype(np.float32)[None]
    pool = np.zeros((2, 8), np.float32)
    pool[0, :3], pool[1, 3:] = 1 / 3, 1 / 5
    network = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    assert [one.name for one in network.get_outputs()] == ["told", NAME]
    (told,) = network.run([NAME], {STATES[0]: window[..., :HALF], STATES[1]: window[..., HALF:], "pool": pool})
    assert told.shape == (2, len(PASSING))
    assert np.allclose(told, odds_of(head, [first, second])[:, : len(PASSING)], atol=1e-4)


def test_what_passes_is_told_from_what_does_not() -> None:
    """Sentences whose states point one way passed, others did not: new ones are told apart."""
    shift = np.linspace(-1, 1, SIZE).astype(np.float16)
    article = SentenceStates(
        [(at, at + 1) for at in range(80)], [states(at, 4) + shift * (1 if at % 2 else -1) for at in range(80)]
    )
    lines = [JudgedLine("a", at, "In brief", "right" if at % 2 else "worthless") for at in range(80)]
    found = examples({"a": article}, lines)
    assert [one.passed for one in found[:2]] == [0.0, 1.0]
    assert found[0].causes[CAUSES.index("worthless")] == 1.0
    good, bad = odds_of(fitted(found * 4), [states(90, 6) + shift, states(91, 6) - shift])[:, PASSING.index("In brief")]
    assert good > bad


def test_a_line_outside_the_sentences_is_no_example() -> None:
    """A verdict on a headline, or on an article that is not at hand, teaches nothing."""
    article = SentenceStates([(10, 20)], [states(1, 2)])
    lines = [
        JudgedLine("a", 5, "In brief", "right"),
        JudgedLine("b", 12, "In brief", "right"),
        JudgedLine("a", 12, "Timeline", "past"),
    ]
    assert [one.section for one in examples({"a": article}, lines)] == [SECTIONS.index("Timeline")]
