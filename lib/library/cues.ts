/** "As I said last year", "when I spoke to you": the speaker points to an earlier speech. */
export const REFERS_BACK =
  /\b(?:(?:I|we)(?:['’]ve|\s+have|\s+had)?\s+(?:said|spoke|promised|announced|told|made (?:it )?clear|set out|outlined|argued|committed|pledged|asked|warned|stood|mentioned|launched|described|talked)\b[^.;]{0,60}?\b(?:then|last (?:year|month|week|time|autumn|spring|summer|january|february|march|april|may|june|july|august|september|october|november|december)|(?:a|two|three|four|five|six|\d+) (?:years?|months?|weeks?|days?) ago|at (?:this|the|our|your) (?:very )?(?:conference|same|event|party)|before|here|earlier this (?:year|month|week)|in (?:my|our|his|her) (?:speech|statement)|previously|in (?:January|February|March|April|May|June|July|August|September|October|November|December))\b|(?:when|since) I (?:last )?(?:spoke|addressed|stood|met|was here|came|became|joined)|the last time I|heard me (?:say|speak|talk)|as I (?:have |['’]ve )?(?:said|promised|set out|announced)|I (?:said|promised|announced|told you) (?:then|last|at the time|before|that)|I have (?:said|spoken|often said|always said)|my (?:last|first|previous|inaugural|earlier|recent) (?:speech|statement|address))\b/i;

/** The speaker will do, or hopes for, something. */
export const PROMISES =
  /\b(?:will|['’]ll|shall|want to|going to|plan(?:s|ning)? to|intend|committed to|setting up|pledge|promise|expects?|aim to|would like to|look(?:ing)? forward to|hope to|shortly|is to be)\b/i;

/** The speaker tells what was done. */
export const REPORTS =
  /\b(?:(?:have|has|had|['’]ve)\s+(?:\w+\s+){0,2}?(?:\w+ed|begun|set|put|made|given|built|seen|taken|brought|led|met|won|spent|sent|kept|grown|done|been|gone)|launched|introduced|published|established|announced|opened|completed|delivered|is now|are now|now have|already)\b/i;

/** Said today for the first time, or so the speaker says. */
export const ANNOUNCES =
  /\b(?:(?:today|now)[^.]{0,40}\b(?:announc|launch|publish|confirm|unveil|set out|setting out|pleased to|delighted to)|(?:announc|launch|publish|confirm|unveil)\w*[^.]{0,30}\btoday\b|(?:pleased|delighted|proud|happy|able) to (?:be able to )?(?:announce|confirm|launch|say)|I (?:am|can|want to) (?:today )?(?:announc|confirm|launch))/i;
