"""Two small stories, each told twice, about invented people and places."""

from pathlib import Path

STRIKE = (
    """Ferry crews in Orsund walk out

2 April 2031

Ferry crews in Orsund walked out on Tuesday after talks with the Haldrun Line collapsed. Union leader Mira Tolvane said the company
had offered nothing new. The strike will last three days, she said.
""",
    """Orsund ferry strike leaves islanders stranded

2 April 2031

Islanders were stranded as ferry crews of the Haldrun Line in Orsund walked out on Tuesday. "They offered nothing new," union leader
Mira Tolvane said after the talks collapsed.
""",
)
FLOOD = (
    """Dam at Kelm holds after night of rain

5 June 2031

The dam above Kelm held on Thursday after a night of heavy rain, engineer Bo Aster said. Some 400 people had left their homes in the
valley, according to the district.
""",
    """Hundreds leave homes below Kelm dam

5 June 2031

About 400 people left their homes below the Kelm dam after heavy rain, the district said on Thursday. Engineer Bo Aster said that
the dam held.
""",
)


def lay_out(folder: Path) -> list[str]:
    """Write the four articles into a folder and name them, the two of one story side by side."""
    names = []
    for story, texts in (("strike", STRIKE), ("flood", FLOOD)):
        for number, text in enumerate(texts, start=1):
            path = folder / f"{story}-{number}.txt"
            path.write_text(text, encoding="utf-8")
            names.append(str(path))
    return names
