"""Small classes of English words that the rules of this room are written in."""

AUXILIARIES = frozenset(
    "am is are was were be been being has have had having do does did 's 've 'd 're 'm ’s ’ve ’d ’re ’m".split()
)
BE = frozenset("am is are was were be been being 's 're 'm".split())
HAVE = frozenset("has have had having 've".split())
MODALS = frozenset("will would shall should can could may might must 'll 'd wo ca sha".split())
FUTURE = frozenset("will would shall 'll wo 'd".split())
NEGATIONS = frozenset("not n't never neither nor no without hardly cannot nobody none".split())
ADVERBS = frozenset(
    """long all already again still now then yet just even ever once soon always often instead later earlier first twice thus
    therefore however meanwhile so far long too reportedly openly today yesterday further""".split()
)
PREPOSITIONS = frozenset(
    """in on at by for with from to into onto of over under about after before during between against through per via amid
    among around near outside inside across behind within since until despite upon toward towards following including""".split()
)
SUBORDINATORS = frozenset(
    """that if because when while as after before since although though where whether unless until what why how once
    whereas than""".split()
)
TIME_WORDS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday yesterday today tonight week month year weekend last morning
    afternoon evening night january february march april may june july august september october november december
    statement a this next""".split()
)
RELATIVES = frozenset("who which that whom whose".split())
CONDITIONALS = frozenset("if unless whether should".split())
DETERMINERS = frozenset(
    "the a an this that these those its his her their our my your some any all both each every no another".split()
)
HE = frozenset("he she him her himself herself his".split())
THEY = frozenset("it they them itself themselves its their".split())
SELF = frozenset("i we us me our my".split())
POSSESSIVES = frozenset("his her its their our my".split())
PRONOUNS = HE | THEY | SELF
MARKS = frozenset(', ; : . ! ? ( ) [ ] — – - " “ ” „ « » … ... -- '.split())
QUOTES = frozenset("\" “ ” „ « » '' ``".split())
HARD_MARKS = frozenset("; : . ! ? ( ) [ ] — – -- …".split())
COORDINATORS = frozenset("and but or then".split())
CONTROL = frozenset(
    """decided decides decide wants want wanted plans plan planned hopes hope hoped continues continue continued going due
    seeks sought
    seek began begin started start trying tried try has have had intends intended is are was were used expected expects likely set
    forced about able appeared appears seemed seems ready prepared willing""".split()
)
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
