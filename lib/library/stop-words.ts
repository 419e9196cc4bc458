/** Words that say nothing about the matter of a sentence; apostrophes are left out, as in the terms. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above across after again against all almost along already also although always am among an and another any anyone
anything are arent around as at away back be became because become been before began behind being below best better between
both but by came can cannot cant come comes coming could couldnt course did didnt do does doesnt doing done dont down during
each either else enough even ever every everyone everything far few first for from full get gets getting give given gives go
goes going gone good got great had has hasnt have havent having he help her here hers herself him himself his how however i id
if ill im in indeed into is isnt it its itself ive just keep kind know last later least less let lets like lot made make makes
making many may me might more most much must my myself need needs never new next no nor not nothing now of off often on once one
only onto or other others our ours ourselves out over own part per perhaps put quite rather really right said same say saying
says see seen sees set shall she should shouldnt since so some someone something soon still such sure take taken takes taking
tell than thank thanks that thats the their theirs them themselves then there therefore theres these they theyre thing things
think this those though through throughout thus to today together told too took toward towards two under until up upon us use
used using very want wants was wasnt way ways we well went were werent weve what whatever when where whether which while who
whole whom whose why will with within without wont would wouldnt year years yes yet you your yours yourself yourselves youre
youve lady ladies gentleman gentlemen hello morning afternoon evening mr mrs ms sir madam speaker minister`.split(
    /\s+/,
  ),
);

/** Words with which speeches are opened, closed and held together, whatever they are about: they count for less. */
export const POLITE_WORDS: readonly string[] =
  `ahead delighted excited forward glad grateful happy honoured hope look meet month pleased privilege proud thrilled
welcome`.split(/\s+/);
