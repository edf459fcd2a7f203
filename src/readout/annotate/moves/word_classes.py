"""Small classes of English words that the rules of this room are written in."""

BE = frozenset("am is are was were be been being 's 're 'm".split())
ADVERBS = frozenset(
    """long all already again still now then yet just even ever once soon always often instead later earlier first twice thus
    therefore however meanwhile so far long too reportedly openly today yesterday further""".split()
)
PREPOSITIONS = frozenset(
    """in on at by for with from to into onto of over under about after before during between against through per via amid
    among around near outside inside across behind within since until despite upon toward towards following including""".split()
)
RELATIVES = frozenset("who which that whom whose".split())
DETERMINERS = frozenset(
    "the a an this that these those its his her their our my your some any all both each every no another".split()
)
HE = frozenset("he she him her himself herself his".split())
THEY = frozenset("it they them itself themselves its their".split())
SELF = frozenset("i we us me our my".split())
PRONOUNS = HE | THEY | SELF
MARKS = frozenset(', ; : . ! ? ( ) [ ] — – - " “ ” „ « » … ... -- '.split())
QUOTES = frozenset("\" “ ” „ « » '' ``".split())
COORDINATORS = frozenset("and but or then".split())
LIGHT = frozenset(
    """make makes made making issue issues issued issuing renew renewed renews repeat repeats repeated repeating reiterate
    reiterated reiterates
    raise raised voice voiced express expressed expresses extend extended extends lay lays laid send sent sends deliver
    delivered launch
    launched present presented presents give gave gives given combine combined combines focus focused focuses focusing
    announce announced
    maintain maintained maintains signal signalled signaled stress stressed underline underlined reaffirm reaffirmed confirm
    confirmed
""".split()
)
VIOLENT = (
    "retaliat",
    "consequenc",
    "losses",
    "attack",
    "strike",
    "jihad",
    "struggle",
    "bomb",
    "war",
    "force",
    "punish",
    "casualt",
    "revenge",
    "destroy",
    "harm",
    "confront",
    "countermeasure",
    "reciproc",
)
