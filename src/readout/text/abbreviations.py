"""Words that carry a full stop of their own, by what their stop says about the end of a sentence."""

TITLES = frozenset(
    "mr mrs ms mx dr prof gen sen sens rep reps gov govs lt col capt cpl cmdr adm maj sgt pvt brig rev hon st ste fr msgr "
    "supt amb pres insp mlle mme messrs drs det atty".split()
)
"""Stand before a name: never the end of a sentence."""

REFERENCES = frozenset("no nos p pp vol vols fig figs art arts sec ch para eq ed eds cf approx ca c nr ext tel".split())
"""Stand before a number: no end before a digit."""

MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
"""Stand before a day or a year: no end before a digit."""

CLOSING = frozenset(
    "inc corp co ltd llc plc bros jr sr esq etc al dept univ assn ave blvd rd ft mt pt hwy mon tue tues wed thu thur thurs "
    "fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore "
    "pa penn tenn tex va vt wash wis wyo que ont oz lb lbs hr hrs min mins sq est govt intl natl vs v viz e.g i.e a.m p.m "
    "ph.d m.d b.a m.a m.sc b.sc d.c u.s u.k u.n e.u u.s.a a.k.a n.y n.j".split()
)
"""May stand at the end or within: what follows decides."""

INNER = frozenset("vs v viz e.g i.e a.k.a al".split())
"""Of those, the ones that hardly ever end a sentence."""

ABBREVIATIONS = TITLES | REFERENCES | MONTHS | CLOSING

AMBIGUOUS = frozenset(
    "no art sun sat mar min fig may miss mass ill del ore wash mon fri wed est ed c p ch sec ind la co al st pt mt ext para "
    "dec".split()
)
"""Also whole words: their stop is their own only where the next sign bears it out."""

STARTERS = frozenset(
    "the a an he she it they we i you this that these those there here his her its their our my but and or so yet if when "
    "while although however meanwhile in on at for from with after before as by under since during one two some many most "
    "all both no not what why how who where which then now still also even just only instead moreover according asked last "
    "earlier later nearly about more among until because once despite each every few several such officials police critics".split()
)
"""Words that, with a capital after an abbreviation, begin a sentence."""

PENDING = frozenset("and or but nor the a an my your his its our their of into because if than".split())
"""Words that no sentence ends with: an ellipsis after one is a pause."""
