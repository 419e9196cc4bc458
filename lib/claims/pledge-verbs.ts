/** Verbs by what a promise of them is worth, in their first form. */
const list = (verbs: string): ReadonlySet<string> => new Set(verbs.split(/\s+/));

/** What a speaker does with the speech itself or with the audience: "I will end by", "we will remember". No promise. */
export const OF_SPEAKING = list(
  `say tell talk speak mention know agree disagree remember recall hear find come return end close finish conclude turn touch
  discuss outline explain describe elaborate leave thank congratulate admit confess argue like love need forget forgive
  understand appreciate notice draw welcome meet enjoy go answer emphasise stress repeat quote dwell reflect echo pay begin
  start stand sit read look listen hope think believe feel wish want acknowledge recognise miss suggest conclude add pass see
  note pick challenge encourage urge invite commend apologise assure reassure detain bore mind join pretend tolerate be have
  always never use call rest sound call accept expect`,
);

/** What can be seen to be done or not done. */
export const OF_DOING = list(
  `set launch publish introduce open build create fund invest expand extend double treble triple develop design announce
  legislate ask review appoint recruit train roll ban cut abolish scrap replace increase raise reduce establish consult
  commission run provide offer give deliver spend bring hold convene complete implement sign host pilot trial test take report
  amend repeal restore reform allocate award require remove lift freeze halve transfer plant equip close open produce lay hire
  issue appoint grant merge move modernise digitise upgrade simplify strike ratify outlaw criminalise start begin prioritise welcome`,
);

/** Of which only the promised thing itself is the subject: "the first cohorts will start". */
export const OF_STARTING =
  /^(?:start|begin|launch|open|come into force|come into effect|take over|go live|roll out|report(?! (?:that|on))|establish|receive|make (?:its|their|his|her) (?:\w+ )?report|be (?:\w+ly )?(?:set up|launched|published|introduced|established|extended|expanded|rolled out|created|built|opened|completed|offered|invested|funded|appointed|abolished|replaced|scrapped|announced|doubled|recruited|trained|allocated|available|in place|made available|phased (?:in|out)|given|asked|required|banned|awarded|closed|put in place|brought (?:in|forward)|reviewed|reformed|consulted|piloted|provided|delivered))\b/i;
