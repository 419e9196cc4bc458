import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../lib/figures/find-figures';
import { makeTranscript } from '../../../lib/text/make-transcript';

const find = (text: string, deliveredOn: string | null = '2018-11-20') =>
  findFigures(makeTranscript([{ kind: 'paragraph', text }]), { deliveredOn });
const notations = (text: string, deliveredOn?: string | null) =>
  find(text, deliveredOn).map((figure) => `${figure.text} = ${figure.notation}`);

describe('sums of money', () => {
  test.each([
    ['£200m', 200_000_000],
    ['£200million', 200_000_000],
    ['£8.5 million', 8_500_000],
    ['200 million pounds', 200_000_000],
    ['£2.5bn', 2_500_000_000],
    ['half a billion pounds', 500_000_000],
    ['£5000', 5000],
    ['50p', 0.5],
    ['two pence', 0.02],
  ])('%s are pounds', (words, value) => {
    expect(find(`We spent ${words} on it.`)).toMatchObject([
      { text: words, kind: 'money', quantity: { value, unit: 'GBP', precision: 'exact' } },
    ]);
  });

  test.each([
    ['almost £200m in projects', ['almost £200m = GBP:<~200000000']],
    ['£1-2 million', ['£1-2 million = GBP:1000000-2000000']],
    ['between £1,250 and £1,600', ['between £1,250 and £1,600 = GBP:1250-1600']],
    ['£5m a year', ['£5m a year = GBP:5000000/year']],
    ['a further £20 per week', ['a further £20 per week = GBP:20/week']],
    ['$5m and €20 million', ['$5m = USD:5000000', '€20 million = EUR:20000000']],
    ['from £5m to over £10m', ['£5m = GBP:5000000', 'over £10m = GBP:>10000000']],
    ['hundreds of millions of pounds', ['hundreds of millions of pounds = GBP:~100000000-1000000000']],
  ])('in %s', (text, expected) => {
    expect(notations(text)).toEqual(expected);
  });
});

describe('shares', () => {
  test.each([
    ['46% of authorities', 'pct:46'],
    ['46 per cent of them', 'pct:46'],
    ['1 in 10 children', 'pct:10'],
    ['nearly 4 in 10 of you', 'pct:<~40'],
    ['two out of three', 'pct:66.6667'],
    ['£1 in every £5', 'pct:20'],
    ['around a third of all of them', 'pct:~33.3333'],
    ['three quarters of pupils', 'pct:75'],
    ['over half of them', 'pct:>50'],
    ['between 2 and 4 percent of it', 'pct:2-4'],
    ['women make up only 4% of engineers', 'pct:4'],
  ])('%s: %s', (text, notation) => {
    expect(find(text)).toMatchObject([{ kind: 'share', notation }]);
  });
});

describe('comparisons and changes are no shares', () => {
  test.each([
    ['two thirds as likely', 'times_as:0.6667'],
    ['a quarter as likely', 'times_as:0.25'],
    ['twice as likely', 'times_as:2'],
    ['six times less likely', 'times_less:6'],
    ['around 3 times less likely', 'times_less:~3'],
    ['50% less likely', 'pct_less:50'],
    ['paid at double the national average', 'times_as:2'],
    ['halve child poverty', 'change:-50'],
    ['it has doubled', 'change:100'],
    ['it will rise by 10%', 'change:10'],
    ['the rate was cut by a third', 'change:-33.3333'],
    ['mortality has been cut in half', 'change:-50'],
    ['a 5% consolidated increase', 'change:5'],
    ['a tenfold increase', 'change:900'],
    ['20% more teachers', 'change:20'],
    ['up by 3 percentage points', 'change_points:3'],
  ])('%s: %s', (text, notation) => {
    expect(find(text)).toMatchObject([{ notation }]);
  });

  test('keys keep them apart', () => {
    const keys = ['50% of them', '50% less likely', 'fell by 50%', 'half as likely'].map((text) => find(text)[0]?.key);
    expect(new Set(keys).size).toBe(4);
  });

  test('the ends of a change are two figures with roles', () => {
    expect(find('It rose from 10% to 70%.')).toMatchObject([
      { text: '10%', role: 'from', quantity: { value: 10, to: null } },
      { text: '70%', role: 'to', quantity: { value: 70, to: null } },
    ]);
  });
});

describe('counts', () => {
  test.each([
    ['over 1,600 social workers', 'count:>1600', 'social workers'],
    ['95 projects', 'count:95', 'projects'],
    ['1.6 million children', 'count:1600000', 'children'],
    ['fifty-seven individual evaluations', 'count:57', 'evaluations'],
    ['three new innovation projects', 'count:3', 'innovation projects'],
    ['millions of people', 'count:~1000000-10000000', 'people'],
    ['up to 2000 social workers', 'count:<=2000', 'social workers'],
    ['20 of them', 'count:20', null],
    ['a total of 56, so far', 'count:56', null],
    ['only two have gone backwards', 'count:2', null],
    ['50 or more schools', 'count:>=50', 'schools'],
  ])('%s: %s', (text, notation, counts) => {
    expect(find(text)).toMatchObject([{ kind: 'count', notation, counts }]);
  });
});

describe('spans, ages, measures, ranks and universals', () => {
  test.each([
    ['nearly £100m over 5 years', ['nearly £100m = GBP:<~100000000', 'over 5 years = duration:5y']],
    ['for over 20 years', ['over 20 years = duration:>20y']],
    ['a three-year deal', ['three-year = duration:3y']],
    ['for a year and a half', ['a year and a half = duration:1.5y']],
    ['two-year-olds', ['two-year-olds = age:2']],
    ['aged 16 to 19', ['aged 16 to 19 = age:16-19']],
    ['three- and four-year-olds', ['three- and four-year-olds = age:3-4']],
    ['under-25s', ['under-25s = age:<25']],
    ['16-19 funding', ['16-19 = age:16-19']],
    ['40GW within 20 miles', ['40GW = GW:40', '20 miles = mile:20']],
    ['the second highest rate', ['the second highest = ordinal:2']],
    ['the world’s largest economy', ['the world’s largest = ordinal:1']],
    ['third in Europe', ['third in Europe = ordinal:3']],
    ['in every region', ['every region = share:all']],
    ['no child should', ['no child = share:none']],
    ['the vast majority of schools', ['the vast majority = share:most']],
  ])('in %s', (text, expected) => {
    expect(notations(text)).toEqual(expected);
  });
});

describe('dates', () => {
  test.each([
    ['since 2013', 'since:2013'],
    ['by 2030', 'by:2030'],
    ['in 2018-19', 'in:2018-04/2019-03'],
    ['last month', 'in:2018-10'],
    ['since June last year', 'since:2017-06'],
    ['in July this year', 'in:2018-07'],
    ['last week', 'in:2018-11-12/2018-11-18'],
    ['two years ago', 'in:2016'],
    ['next spring', 'in:2019-03/2019-05'],
    ['by the end of the year', 'by:2018'],
    ['on the 2nd December this year', 'in:2018-12-02'],
    ['we will start in mid-January', 'in:2019-01-11/2019-01-21'],
    ['it was launched in December', 'in:2017-12'],
    ['yesterday', 'in:2018-11-19'],
    ['in the 1990s', 'in:1990/1999'],
    ['between 2010 and 2015', 'over:2010/2015'],
  ])('%s: %s', (text, notation) => {
    expect(find(text)).toMatchObject([{ kind: 'date', notation }]);
  });

  test.each([
    ['last month', null, 'in:month-1'],
    ['last month', '2018', 'in:month-1'],
    ['last month', '2018-11', 'in:2018-10'],
    ['last week', '2018-11', 'in:week-1'],
    ['last year', '2018', 'in:2017'],
    ['since 2013', null, 'since:2013'],
    ['in April', null, 'in:april'],
    ['in July this year', null, 'in:july'],
    ['June last year', null, 'in:june-1'],
  ])('%s of a speech delivered on %s: %s', (text, deliveredOn, notation) => {
    expect(find(text, deliveredOn)[0]?.notation).toBe(notation);
  });

  test('a stretch of time that touches the delivery has its days', () => {
    expect(find('over the last five years')).toMatchObject([
      {
        kind: 'duration',
        quantity: { value: 5, unit: 'year' },
        period: { relation: 'over', from: '2013-11-20', to: '2018-11-20', isResolved: true },
      },
    ]);
  });
});

describe('what looks like a figure and is none', () => {
  test.each([
    'Key Stage 4, T Levels, A level, level 2 and level 3, levels 4 to 7',
    'carbon budget 6, COP26, the G7, post-16, the M25, 5G, COVID-19, MI5, CO2, F-35',
    'Section 31, Article 50, articles 55 to 59, Route 1, phase two',
    'number 10, No 10, No. 11, 10 Downing Street',
    'the Children Act 1989, Vision 2030, London 2012, the 2015 Spending Review',
    'First, I want one of the best. No one helped one another. One day it may.',
    'Second, a second chance; half-hearted; all of this; Theresa May may',
    '9/11, 24/7, at 10.30am, at 11:00, call 0800 123 4567',
    'the Five Eyes and the Ten Point Plan',
    'said so[12] already (3)',
    'from a certain quarter, and in the first place',
  ])('%s', (text) => {
    expect(notations(text)).toEqual([]);
  });

  test('the number of a list item', () => {
    expect(notations('1. We have 12 schools')).toEqual(['12 = count:12']);
  });
});

test('offsets count in the transcript, across its blocks', () => {
  const transcript = makeTranscript([
    { kind: 'heading', text: 'Money – £5m' },
    { kind: 'paragraph', text: '“Over 200 schools”, he said, “and £2bn”.' },
  ]);
  const figures = findFigures(transcript, { deliveredOn: null });
  expect(figures.map(({ text }) => text)).toEqual(['£5m', 'Over 200', '£2bn']);
  for (const { start, end, text } of figures) expect(transcript.text.slice(start, end)).toBe(text);
});

test('capitals, Welsh and Arabic are read without nonsense', () => {
  expect(notations('OVER 200 SCHOOLS WILL GET £5 MILLION BY 2020')).toEqual([
    'OVER 200 = count:>200',
    '£5 MILLION = GBP:5000000',
    'BY 2020 = by:2020',
  ]);
  expect(notations('Mae £5 miliwn a 10% yn 2021')).toEqual([
    '£5 miliwn = GBP:5000000',
    '10% = pct:10',
    '2021 = in:2021',
  ]);
  expect(notations('في عام 2021 كان هناك 10٪')).toEqual(['2021 = in:2021', '10٪ = pct:10']);
  expect(notations('لا أرقام هنا')).toEqual([]);
});

test.each([
  '1',
  ',',
  '1,',
  '1-',
  '£',
  'over ',
  'more than ',
  'one ',
  'hundred-',
  'the end of the year ',
  '2 and ',
  'A1',
  '1.2',
])(
  '100,000 characters of %j are gone through, where a rule that looks back over all of it would not end in time',
  (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    expect(find(text).every(({ start, end }) => end > start)).toBe(true);
  },
);

test.each([
  ['all schools will', ['all schools = share:all']],
  ['for all today’s children', ['all today’s children = share:all']],
  ['it can all too easily beset companies', []],
  ['for all but vulnerable children', []],
  ['from all parts of the House', []],
  ['I want to thank all the schools here', []],
  ['involving all the families, networks and streets', []],
  ['all of these are building blocks', []],
])(
  'universals count things, not turns of phrase: %s',
  (text, expected) => {
    expect(notations(text)).toEqual(expected);
  },
  120_000,
);

test.each([
  ['who join a gang in the first place.', []],
  ['not least here in Northern Ireland', []],
  ['the three most significant increases since 2010', ['three = count:3', 'since 2010 = since:2010']],
  ['the first is the ever-increasing dominance', []],
  ['the biggest that councils have ever received', ['the biggest = ordinal:1']],
  ['the best school we could ever have', []],
])('ranks are of things in an order: %s', (text, expected) => {
  expect(notations(text)).toEqual(expected);
});

test.each([
  ['when I was 21 I left', ['21 = age:21']],
  ['who leave at 16, without a job', ['16 = age:16']],
  ['in five years time', ['in five years time = in:2023']],
  ['in the last century', ['in the last century = in:1900/1999']],
  ['the review will be completed by October', ['by October = by:2019-10']],
  ['it raised the number of beds by 1700 over a year', ['1700 = count:1700', 'over a year = duration:1y']],
  ['at 9.30 this morning', []],
  ['we met at 9.30, and left', []],
])('times, dates and ages: %s', (text, expected) => {
  expect(notations(text)).toEqual(expected);
});

test.each([
  ['our 10 point plan', []],
  ['many thousands of families', ['many thousands = count:~1000-10000']],
  ['£1·5 million', ['£1·5 million = GBP:1500000']],
  ['the cost has dropped threefold', ['threefold = change:-66.6667']],
  ['our aims are threefold', []],
])('numbers as ministers write them: %s', (text, expected) => {
  expect(notations(text)).toEqual(expected);
});

describe('ratios, halves of a time, and others of more than one word', () => {
  test.each([
    ['that ratio is just 3:1', ['just 3:1 = times_as:3']],
    ['a ratio of 1:100', ['1:100 = times_as:0.01']],
    ['at 1:30 we lost 3:2', []],
    ['by the second half of this century', ['by the second half of this century = by:2050-01/2100-01']],
    ['in the first half of 2018', ['in the first half of 2018 = in:2018-01/2018-06']],
    ['by the middle of the next decade', ['by the middle of the next decade = by:2020/2029']],
    ['over the last year and a half', ['over the last year and a half = duration:1.5y']],
    ['away for a week or two', ['a week or two = duration:1-2w']],
    ['growth averaging 7.5% a year', ['7.5% a year = change:7.5/year']],
    ['extracts 4 terabytes, often 20TB', ['4 terabytes = TB:4', '20TB = TB:20']],
    ['above £75/MWh', ['above £75/MWh = GBP:>75/mwh']],
    ['during yesterday’s debate', ['during yesterday’s = in:2018-11-19']],
    ['yesterday’s men', []],
    ['last weekend', ['last weekend = in:2018-11-17/2018-11-18']],
    ['an overwhelming majority in this House', ['an overwhelming majority = share:most']],
    ['almost no company does', ['almost no company = share:<~none']],
    ['Every Department will look at it', ['Every Department = share:all']],
    ['all in our 40s', ['40s = age:40-49']],
    ['everyone will study maths to 18', ['18 = age:18']],
    ['financial year 1999-2000', ['1999-2000 = in:1999-04/2000-03']],
    ['told over a year ago', ['over a year ago = in:2017']],
  ])('%s', (text, expected) => {
    expect(notations(text)).toEqual(expected);
  });
});

describe('what stands before a number may make something else of it', () => {
  test.each([
    ['will top-up to 80 per cent of it', ['80 per cent = pct:80']],
    ['measured by September CPI', ['September = in:2018-09']],
    ['by September’s figure', ['September’s = in:2018-09']],
    ['over three seasons', ['over three = count:3']],
    ['payments due to 2018-19 pilots', ['2018-19 = in:2018-04/2019-03']],
    ['welcome to this year’s event', ['this year’s = in:2018']],
    ['in control period 7', []],
    ['the period 2020-21 to 2029-30', ['2020-21 to 2029-30 = over:2020-04/2030-03']],
    ['the world’s top 100', []],
    ['by calling 119', []],
    ['updates made in EMIR 2.2', []],
    ['the number ‘174517’', []],
    ['on a three yearly cycle', []],
    ['4.', []],
    ['raise the mandatory retirement age to 75', ['age to 75 = age:75']],
    ['talk to you today about 3 separate projects', ['3 = count:3']],
    ['a rise compared to 2019-20', ['2019-20 = in:2019-04/2020-03']],
    ['by 2019 to 2020 only', ['by 2019 to 2020 = by:2019-04/2020-03']],
    ['from 2010 to 2011', ['from 2010 = from:2010', 'to 2011 = until:2011']],
    ['academic year ’22-23 funding', ['22-23 = in:2022-09/2023-08']],
    ['over 1/3 of men and 2/3 of women', ['over 1/3 = pct:>33.3333', '2/3 = pct:66.6667']],
    ['on 9/11 and 24/7', []],
    ['childcare for three and four year olds', ['three and four year olds = age:3-4']],
    ['carbon budgets 6, 7 and 8', []],
    ['it is 3 light years away', ['3 = count:3']],
    ['with budgets 6% higher', ['6% higher = change:6']],
    ['the Gender Recognition Act (2004) consultation', []],
    ['to adopt Resolution 2379 (2017) on it', []],
    ['changes backdated to 1 April 2018', ['1 April 2018 = in:2018-04-01']],
    ['opening was postponed to 2021', ['2021 = in:2021']],
    ['a story that goes back to 1945', ['1945 = in:1945']],
    ['at nearer £40 billion', ['nearer £40 billion = GBP:~40000000000']],
    ['for the financial year 2022-2023', ['2022-2023 = in:2022-04/2023-03']],
    ['in academic year 2017-18', ['2017-18 = in:2017-09/2018-08']],
    ['10 incredible days of sport', ['10 incredible days = duration:10d']],
    ['ships went there – three this year alone', ['three = count:3', 'this year = in:2018']],
    ['a discount for all eligible UK businesses', ['all eligible UK businesses = share:all']],
    ['after all the nurses and all businesses', ['all businesses = share:all']],
  ])('%s', (text, expected) => {
    expect(notations(text)).toEqual(expected);
  });
});

test.each([
  ['2019-01-15', 'as happened before Christmas', '2018-12-25'],
  ['2019-01-15', 'we will finish it before Christmas', '2019-12-25'],
  ['2019-11-15', 'we will finish it by Christmas', '2019-12-25'],
  ['2019-01-15', 'much has changed since Christmas', '2018-12-25'],
  ['2019-06-15', 'it was finished before Christmas', '2018-12-25'],
])('on %s, "%s" is that of %s', (deliveredOn, text, day) => {
  expect(find(text, deliveredOn)).toMatchObject([{ kind: 'date', period: { from: day, to: day } }]);
});
