"""The network: the MiniLM sentence encoder (Wang et al. 2020), told of case and quotation marks, with its heads."""

from collections.abc import Iterable
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from readout.annotate.encoder.prediction_heads import Head, heads
from readout.annotate.encoder.windows import MARKS, SHAPES

WIDTH, LAYERS, ATTENTION_HEADS, INNER, VOCABULARY, PLACES = 384, 6, 12, 1536, 30522, 512


class Dropout(nn.Module):  # type: ignore[misc]  # torch is not there where types are checked
    """Drops the same features at every place of a window (Gal and Ghahramani 2016), which needs few random numbers."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, hidden: Tensor) -> Tensor:
        """Scale what is kept, so that the mean stays."""
        if not self.training or not self.share:
            return hidden
        kept = torch.rand(hidden.shape[0], 1, hidden.shape[2], device=hidden.device) >= self.share
        return hidden * (kept / (1 - self.share)).to(hidden.dtype)


def attention(asking: Tensor, answering: Tensor, telling: Tensor, mask: Tensor | None = None) -> Tensor:
    """Return what each piece is told, (batch, pieces, width) like what goes in; "mask" is as in `Layer`."""
    ask, answer, tell = (part.unflatten(-1, (ATTENTION_HEADS, -1)).transpose(1, 2) for part in (asking, answering, telling))
    seen = functional.scaled_dot_product_attention(ask, answer, tell, attn_mask=None if mask is None else mask.to(ask.dtype))
    return seen.transpose(1, 2).flatten(2)


class Attention(torch.autograd.Function):  # type: ignore[misc]  # torch is not there where types are checked
    """Attention as it is exported: onnxruntime's own operator, which never writes the shares of all pieces at once.

    Against products and a softmax it takes 1.27 ms instead of 1.38 on 230 pieces, and the whole network a fortieth less.
    """

    @staticmethod
    def forward(_: object, *parts: Tensor) -> Tensor:
        """Return the same as `attention`."""
        return attention(*parts)

    @staticmethod
    def symbolic(graph: torch.Graph, *parts: torch.Value) -> torch.Value:
        """Return the operator's result, shaped like what goes in."""
        told = graph.op("com.microsoft::MultiHeadAttention", *parts, num_heads_i=ATTENTION_HEADS)
        return told.setType(parts[0].type())


class Layer(nn.Module):  # type: ignore[misc]  # torch is not there where types are checked
    """One transformer layer, normalised after each sum as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.attended = nn.Linear(WIDTH, 3 * WIDTH)
        self.mixed = nn.Linear(WIDTH, WIDTH)
        self.norm_attention = nn.LayerNorm(WIDTH, 1e-12)
        self.widened = nn.Linear(WIDTH, INNER)
        self.narrowed = nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor | None) -> Tensor:
        """Map (batch, pieces, width) to the same shape; `mask` (batch, 1, 1, pieces) is 0 at pieces, -10,000 elsewhere."""
        asking, answering, telling = self.attended(hidden).chunk(3, -1)
        if torch.onnx.is_in_onnx_export():
            seen = Attention.apply(asking, answering, telling)
        else:
            seen = attention(asking, answering, telling, mask)
        seen = self.mixed(seen)
        hidden = self.norm_attention(hidden + self.dropout(seen))
        return self.norm(hidden + self.dropout(self.narrowed(functional.gelu(self.widened(hidden)))))


class Projection(nn.Module):  # type: ignore[misc]  # torch is not there where types are checked
    """Two layers from a word to a vector that another word's vector is multiplied with."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.inner = nn.Linear(WIDTH, width)
        self.outer = nn.Linear(width, width)
        self.dropout = Dropout(dropout)

    def forward(self, words: Tensor) -> Tensor:
        """Map (batch, words, width) to (batch, words, width of the pointer)."""
        return self.outer(self.dropout(functional.gelu(self.inner(words))))


class Network(nn.Module):  # type: ignore[misc]  # torch is not there where types are checked
    """Pieces with their features in; for each head what its row in the table says, and a vector for each sentence, out."""

    def __init__(self, dropout: float = 0.1, table: Iterable[Head] | None = None) -> None:
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.marks = nn.Embedding(MARKS, WIDTH)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = Dropout(dropout)
        self.vector = nn.Linear(2 * WIDTH, WIDTH)
        self.heads = nn.ModuleDict()
        self.links = nn.ModuleDict()
        for head in heads() if table is None else table:
            for name, width in head.outputs:
                single = head.kind in ("label", "span")
                self.heads[name.replace(".", "_")] = nn.Linear(WIDTH, width) if single else Projection(width, dropout)
            if head.kind == "link":
                self.links[head.name] = nn.Linear(3 * head.width, len(head.labels))
        self._start()

    def _start(self) -> None:
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.marks.weight)
        with torch.no_grad():  # the final layer's mean is the base's own sentence vector
            self.vector.weight.zero_()
            self.vector.weight[:, WIDTH:] = torch.eye(WIDTH)
            self.vector.bias.zero_()

    def read(self, ids: Tensor, shapes: Tensor, marks: Tensor, mask: Tensor | None) -> tuple[Tensor, Tensor]:
        """Return the hidden states after the third and the last layer, (batch, pieces, width) each."""
        hidden = self.norm(self.pieces(ids) + self.places.weight[: ids.shape[1]])
        hidden = self.dropout(hidden + self.shapes(shapes) + self.marks(marks))
        middle = hidden
        for number, layer in enumerate(self.layers):
            hidden = layer(hidden, mask)
            if number == LAYERS // 2 - 1:
                middle = hidden
        return middle, hidden

    def forward(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        """Return each head's outputs (batch, words, width) and, where "pool" asks for them, the sentences' vectors.

        "pool" is (batch, sentences, pieces): the share of each piece in its sentence's mean.
        """
        middle, last = self.read(batch["ids"], batch["shapes"], batch["marks"], batch.get("mask"))
        firsts = batch["firsts"][..., None].expand(-1, -1, WIDTH)
        words = self.dropout(last.gather(1, firsts))
        outputs = {name: module(words) for name, module in self.heads.items()}
        if "pool" in batch:
            pooled = batch["pool"].to(last.dtype) @ torch.cat([middle, last], -1)
            outputs["vector"] = functional.normalize(self.vector(pooled).float(), dim=-1)
        return outputs

    def link(self, name: str, asking: Tensor, answering: Tensor) -> Tensor:
        """Return the scores of a link's labels from the two words' vectors, (..., width) each."""
        return self.links[name](torch.cat([asking * answering, asking, answering], -1))


def load_base(network: Network, weights: Path) -> None:
    """Copy the published sentence encoder's weights into the network's layers."""
    base = load_file(weights)
    network.pieces.weight.data = base["embeddings.word_embeddings.weight"]
    kind = base["embeddings.token_type_embeddings.weight"][0]
    network.places.weight.data = base["embeddings.position_embeddings.weight"] + kind
    _copy(network.norm, [base], "embeddings.LayerNorm")
    for number, layer in enumerate(network.layers):
        at = f"encoder.layer.{number}."
        attention = at + "attention.self."
        for side in ("weight", "bias"):
            parts = [base[f"{attention}{part}.{side}"] for part in ("query", "key", "value")]
            getattr(layer.attended, side).data = torch.cat(parts)
        _copy(layer.mixed, [base], at + "attention.output.dense")
        _copy(layer.norm_attention, [base], at + "attention.output.LayerNorm")
        _copy(layer.widened, [base], at + "intermediate.dense")
        _copy(layer.narrowed, [base], at + "output.dense")
        _copy(layer.norm, [base], at + "output.LayerNorm")


def _copy(module: nn.Module, base: list[dict[str, Tensor]], name: str) -> None:
    for side in ("weight", "bias"):
        getattr(module, side).data = base[0][f"{name}.{side}"]
