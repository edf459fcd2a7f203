"""Apply what people decided to what the stages made, whenever a story is told."""

from readout.decisions.anchoring import concerning
from readout.decisions.brief_lines import BriefLine
from readout.decisions.decision_log import DecisionLog
from readout.decisions.regrouping import Regrouping
from readout.decisions.rulings import Rulings, rulings

__all__ = ["BriefLine", "DecisionLog", "Regrouping", "Rulings", "concerning", "rulings"]
