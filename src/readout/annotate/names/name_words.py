"""Words that say what a capitalised run is: titles, offices, kinds of organisation, words that only begin sentences."""

TITLES = frozenset(
    "mr mrs ms miss dr prof professor president vice-president premier chancellor minister secretary "
    "secretary-general general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm "
    "brigadier marshal commander corporal officer detective sheriff senator sen sens representative rep reps "
    "congressman congresswoman congressmen governor gov mayor judge justice sir lord lady dame king queen prince "
    "princess pope cardinal archbishop bishop father reverend rev rabbi imam ayatollah sheikh mullah ambassador envoy "
    "chairman chairwoman chair speaker director chief commissioner attorney prosecutor coach analyst spokesman "
    "spokeswoman spokesperson candidate leader taoiseach deputy sultan emir crown hon baroness baron earl count duke "
    "duchess superintendent inspector constable councillor councilman councilwoman alderman treasurer agent".split()
)
"""Capitalised words that stand before a person's name and are no part of it."""

TITLE_PHRASES = (
    ("secretary", "of", "state"),
    ("secretary", "of", "defense"),
    ("secretary", "of", "defence"),
    ("secretary", "of", "commerce"),
    ("secretary", "of", "homeland", "security"),
    ("secretary", "general"),
    ("attorney", "general"),
    ("chief", "of", "staff"),
    ("chief", "executive"),
    ("director", "of", "national", "intelligence"),
    ("leader", "of", "the", "opposition"),
    ("chancellor", "of", "the", "exchequer"),
    ("first", "lady"),
    ("state", "department", "spokesman"),
    ("state", "department", "spokeswoman"),
    ("majority", "leader"),
    ("minority", "leader"),
)
"""Offices of several words."""

OFFICES = frozenset(
    "foreign prime defense defence interior finance home health state vice deputy acting assistant former "
    "ex-president permanent supreme special national security crown police fire army chief senior federal".split()
)
"""Words within an office, where a title follows."""

ROLES = frozenset(
    "spokesman spokeswoman spokesperson president mayoress policeman policewoman detainee tenant landlord pensioner "
    "foreman miner fisherman sailor officer-in-charge mediator arbitrator organiser rescuer volunteer minister "
    "secretary chancellor premier leader chief head director chairman chairwoman chair senator congressman "
    "congresswoman governor mayor judge prosecutor lawyer attorney lawmaker ambassador diplomat envoy negotiator "
    "adviser advisor aide analyst expert professor scientist researcher economist historian pollster strategist "
    "commentator correspondent reporter journalist editor columnist author writer founder co-founder owner executive "
    "ceo manager official officer commander general colonel captain sergeant soldier candidate nominee rival activist "
    "campaigner organizer resident witness survivor victim teacher student doctor nurse farmer worker driver pilot "
    "actor actress singer player coach priest bishop pastor imam cleric king queen prince princess pope wife husband "
    "son daughter father mother brother sister cousin uncle aunt neighbour neighbor friend colleague partner member "
    "representative commissioner inspector sheriff detective investigator physician engineer consultant fellow "
    "scholar billionaire businessman businesswoman developer mogul republican democrat conservative socialist deputy "
    "vice-president coordinator administrator superintendent counterpart principal publisher speaker whip veteran "
    "gunman shooter suspect attacker militant warlord dictator counsel counselor operative surrogate treasurer "
    "trustee chaplain trucker nephew niece".split()
)
"""Nouns that say what a person is."""

ORGANISATIONS = frozenset(
    "ministry agency organization organisation union party university institute institution council committee "
    "commission department bureau office court congress caucus parliament senate house assembly bank group company "
    "corporation corp inc ltd llc plc association federation foundation alliance army navy force forces guard police "
    "church club college school hospital center centre network news times post journal press radio television tv "
    "magazine gazette herald tribune guardian agence airlines airways motors industries service services authority "
    "board administration government cabinet treasury pentagon kremlin league society academy museum fund trust "
    "campaign coalition movement front brigade militia brotherhood nations states-general duma bundestag knesset "
    "elysee command taliban hezbollah hamas isis isil nato reuters bloomberg facebook twitter google microsoft apple "
    "amazon".split()
)
"""Words that make a run an organisation."""

LANDMARKS = frozenset("port mount lake cape fort".split())
"""Words that, at the beginning of a run, make it a place."""

PARTICLES = frozenset("de la von van der den del della di da dos bin ibn al el ben abu du le y e und".split())
"""Lower-case words inside a person's name."""
