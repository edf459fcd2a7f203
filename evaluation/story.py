"""Score one story's brief (the contract's JSON) against gold made by hand: the measures of the story gold's format.

A gold item is found where a finding covers the same words: for statements, character overlap of F1 0.5 or more.
Speakers are compared through the gold's lists of variants. Moves that a reader would accept for one another count as the same.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import PurePath
from typing import Any

from evaluation.score import groups

Json = Mapping[str, Any]
Range = tuple[int, int]

ALIKE = (
    {"demand", "request"}, {"propose", "offer", "support", "consult"}, {"reject", "refuse", "criticize"}, {"pledge", "offer"},
    {"threaten", "warn"},
)  # fmt: skip
OLDER_WORDS = {
    "oppose": "reject",
    "refuse": "reject",
    "call-off": "reject",
    "assess-negatively": "criticize",
    "leave-open": "support",
}
NO_MOVE = {"stay-neutral", "refrain", "assess", "claim"}
READ = {"body", "heading", "headline"}


@dataclass
class Scored:
    """The figures, by name, and a line for each thing missed or found wrongly."""

    figures: dict[str, float] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)


class Pair:
    """A gold and a brief, with the gold's spans placed in the brief's texts."""

    def __init__(self, gold: Json, brief: Json) -> None:
        self.gold, self.stories = gold, brief["stories"]
        self.articles = {a["id"]: a for story in self.stories for a in story["articles"]}
        by_input = {PurePath(a["input"]).name: a["id"] for a in self.articles.values()}
        self.ids = {key: by_input.get(a["file"]) for key, a in gold["articles"].items()}
        self.variants = {
            plain(v): plain(e["canonical"]) for e in gold.get("entities", []) for v in (e["canonical"], *e["variants"])
        }

    def place(self, item: Json, article: str | None = None) -> tuple[str | None, Range]:
        """Give the article's id and the offsets of a gold snippet; where it has no span, it is looked for in the text."""
        home = self.ids.get(item.get("article", article))
        if item.get("span"):
            return home, (item["span"][0], item["span"][1])
        text, at = self.articles[home]["text"] if home else "", -1
        for _ in range(item.get("occurrence", 0) + 1):
            at = text.find(item["text"], at + 1)
        return (home, (at, at + len(item["text"]))) if at >= 0 else (None, (0, 0))

    def same_name(self, one: str, other: str) -> bool:
        """Tell whether two names are one party's: equal, variants of one entity, or one holds the other's words."""
        a, b = (self.variants.get(plain(name), plain(name)).split() for name in (one, other))
        return bool(a and b) and (a[-1] == b[-1] or set(a) <= set(b) or set(b) <= set(a))

    def shown(self, article: str, span: Range) -> bool:
        """Tell whether at least half of a span lies in blocks that are read."""
        blocks = ((b["start"], b["end"]) for b in self.articles[article]["blocks"] if b["role"] in READ)
        return 2 * sum(shared(span, block) for block in blocks) >= span[1] - span[0]


def score(gold: Json, brief: Json) -> Scored:
    """Score a brief; a figure that has nothing to count is left out."""
    pair, scored = Pair(gold, brief), Scored()
    scored.figures["articles in one story"] = max(
        (len({a["id"] for a in s["articles"]} & set(pair.ids.values())) / len(pair.ids) for s in pair.stories), default=0.0
    )
    every = list(evidence_in(pair.stories))
    right = [e for e in every if pair.articles[e["article"]]["text"][e["start"] : e["end"]] == e["text"]]
    scored.figures["evidence exact"] = len(right) / max(1, len(every))
    _score_origins(pair, scored)
    _score_blocks(pair, scored)
    matched = _score_quotations(pair, scored)
    _score_claims(pair, matched, scored)
    _score_discrepancies(pair, scored)
    _score_positions(pair, scored)
    return scored


def _score_origins(pair: Pair, scored: Scored) -> None:
    """Count which articles have one origin: in the gold those of one agency, all others each their own (B-cubed F1)."""
    placed = {key: pair.articles[name] for key, name in pair.ids.items() if name and "origin" in pair.articles[name]}
    if placed:
        gold = {key: pair.gold["articles"][key].get("syndicated_from") or key for key in placed}
        found = {key: article["origin"]["group"] or key for key, article in placed.items()}
        scored.figures["origins"] = groups(gold, found)["B-cubed F1"]


def plain(name: str) -> str:
    """Fold a name for comparison: lower case, without marks, titles and words of office."""
    kept = re.sub(r"[^\w ]", " ", name.lower()).split()
    return " ".join(
        word for word in kept if word not in {"the", "mr", "mrs", "ms", "president", "government", "administration", "of"}
    )


def shared(one: Range, other: Range) -> int:
    """Count the code points that two ranges share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def evidence_in(node: object) -> Iterator[Json]:
    """Give every piece of evidence anywhere below a JSON node."""
    if isinstance(node, dict):
        if {"article", "start", "end", "text"} <= node.keys():
            yield node
        for value in node.values():
            yield from evidence_in(value)
    elif isinstance(node, list):
        for value in node:
            yield from evidence_in(value)


def overlap_f1(gold: Sequence[Range], found: Sequence[Range]) -> float:
    """Give the F1 of the code points that two sets of ranges share."""
    both = sum(shared(g, f) for g in gold for f in found)
    return 2 * both / (sum(e - s for s, e in gold) + sum(e - s for s, e in found)) if both else 0.0


def _score_blocks(pair: Pair, scored: Scored) -> None:
    furniture = hidden = 0
    for key, article in pair.gold["articles"].items():
        home = pair.ids[key]
        if home is None:
            continue
        for line in (*article.get("chrome", []), *article.get("captions", [])):
            for match in re.finditer(r"(?m)^[ •*-]*" + re.escape(line), pair.articles[home]["text"]):
                furniture += 1
                if pair.shown(home, (match.end() - len(line), match.end())):
                    scored.remarks.append(f"furniture shown: {key} {line!r}")
                else:
                    hidden += 1
    if furniture:
        scored.figures["furniture hidden"] = hidden / furniture


def _score_quotations(pair: Pair, scored: Scored) -> dict[str, Json]:
    found = [(q, [(c["start"], c["end"]) for c in q["content"]]) for story in pair.stories for q in story["quotations"]]
    wanted = [s for s in pair.gold["statements"] if pair.ids[s["article"]]]
    places = {s["id"]: [pair.place(c, s["article"])[1] for c in s["content"]] for s in wanted}
    counted, matched, kept, speakers = [s for s in wanted if not s.get("optional")], {}, 0, 0
    for statement in counted:
        home, spans = pair.ids[statement["article"]], places[statement["id"]]
        kept += all(pair.shown(str(home), span) for span in spans)
        rated = [(overlap_f1(spans, where), -i) for i, (q, where) in enumerate(found) if q["content"][0]["article"] == home]
        best, at = max(rated, default=(0.0, 0))
        if best < 0.5:  # noqa: PLR2004 (half the characters, as the gold's format says)
            scored.remarks.append(f"missed: {statement['id']} {statement['kind']} {statement['content'][0]['text'][:70]!r}")
            continue
        matched[statement["id"]] = found[-at][0]
        named = (found[-at][0]["source"] or {}).get("name") or ""
        right = any(pair.same_name(named, part) for part in re.split(r";| and ", statement["speaker"]))
        speakers += right
        if not right:
            scored.remarks.append(f"speaker: {statement['id']} gold {statement['speaker']!r} got {named!r}")
    quoted = [s for s in counted if s["kind"] != "indirect"]
    direct = [(q, w) for q, w in found if q["kind"] == "direct" and q["content"][0]["article"] in pair.ids.values()]
    real = [
        q for q, where in direct
        if any(pair.ids[s["article"]] == q["content"][0]["article"] and overlap_f1(places[s["id"]], where) for s in wanted)
    ]  # fmt: skip
    scored.figures |= {
        "body kept": kept / max(1, len(counted)),
        "quotations recall": len(matched) / max(1, len(counted)),
        "quotations recall, direct and mixed": sum(s["id"] in matched for s in quoted) / max(1, len(quoted)),
        "joint": speakers / max(1, len(counted)),
    }
    if pair.gold.get("level") != "compare":  # whose gold lists what several articles carry alone
        scored.figures["quotations precision, direct"] = len(real) / max(1, len(direct))
    return matched


def _score_claims(pair: Pair, matched: Mapping[str, Json], scored: Scored) -> None:
    claims: dict[str, set[tuple[int, str]]] = {}
    for number, story in enumerate(pair.stories):
        for claim in story["claims"]:
            for quotation in claim["quotations"]:
                claims.setdefault(quotation, set()).add((number, claim["id"]))
    statements = {s["id"]: s for s in pair.gold["statements"] if not s.get("optional")}
    groups = {i: {s["same_as"], *s.get("also_same_as", [])} for i, s in statements.items() if s.get("same_as")}
    apart = [
        (a, b) for a, b in combinations(sorted(statements), 2) if statements[a]["article"] != statements[b]["article"]
    ]  # fmt: skip
    wanted = {(a, b) for a, b in apart if groups.get(a, set()) & groups.get(b, set())}
    joined = {
        (a, b) for a, b in apart
        if a in matched and b in matched and matched[a] is not matched[b]
        and claims.get(matched[a]["id"], set()) & claims.get(matched[b]["id"], set())
    }  # fmt: skip
    scored.remarks += [f"joined wrongly: {a} {b}" for a, b in sorted(joined - wanted)]
    scored.remarks += [f"not joined: {a} {b}" for a, b in sorted(wanted - joined)]
    if wanted:
        both = len(wanted & joined)
        scored.figures["claims precision"] = both / max(1, len(joined))
        scored.figures["claims F1"] = 2 * both / (len(wanted) + len(joined))


def _score_discrepancies(pair: Pair, scored: Scored) -> None:
    reported = [d for story in pair.stories for d in story["discrepancies"]]

    def found(sides: Iterable[Sequence[Json]]) -> bool:
        for finding in reported:
            hits = [{i for i, v in enumerate(finding["values"]) if any(_touches(pair, item, v) for item in side)} for side in sides]
            if any(i != j for a, b in combinations(hits, 2) for i in a for j in b):
                return True
        return False

    hard = [d for d in pair.gold.get("discrepancies", []) if not d.get("soft")]
    missed = [d["id"] for d in hard if not found([v["evidence"] for v in d["values"]])]
    sprung = [t["id"] for t in pair.gold.get("not_discrepancies", []) if found([[t["a"]], [t["b"]]])]
    scored.remarks += [f"discrepancy missed: {i}" for i in missed] + [f"trap sprung: {i}" for i in sprung]
    if hard:
        scored.figures["discrepancies recall"] = 1 - len(missed) / len(hard)
    scored.figures["traps sprung"] = len(sprung)
    scored.figures["discrepancies reported"] = len(reported)


def _score_positions(pair: Pair, scored: Scored) -> None:
    found = [p for story in pair.stories for p in story["positions"]]
    wanted = [p for p in pair.gold.get("positions", []) if p["act"] not in NO_MOVE]
    right = 0
    for position in wanted:
        act = OLDER_WORDS.get(position["act"], position["act"])
        allowed = {act}.union(*(group for group in ALIKE if act in group))
        hit = any(
            p["move"] in allowed
            and pair.same_name(p["actor"]["name"], position["actor"])
            and any(_touches(pair, item, p) for item in position["evidence"])
            for p in found
        )
        right += hit
        if not hit:
            scored.remarks.append(f"position missed: {position['actor']} {position['act']} {position['issue']}")
    if wanted:
        scored.figures["positions recall"] = right / len(wanted)


def _touches(pair: Pair, item: Json, finding: Json) -> bool:
    home, span = pair.place(item)
    return any(e["article"] == home and shared(span, (e["start"], e["end"])) for e in evidence_in(finding["evidence"]))
