import type { Speech } from '../../../lib/domain/speech';

/** What a reader finds on each page, written down by reading it; what is not said is absent or as in `NOTHING`. */
type Expected = Pick<
  Speech,
  'contentId' | 'title' | 'organisations' | 'place' | 'deliveredOn' | 'publishedOn' | 'updatedOn' | 'kind' | 'fidelity'
> & {
  readonly description: string;
  readonly speaker: string;
  readonly language?: string;
  readonly notices?: Speech['notices'];
};

const DOWNING_STREET = "Prime Minister's Office, 10 Downing Street";

export const EXPECTED: Readonly<Record<string, Expected>> = {
  speech: {
    contentId: 'b22d5555-096a-4793-9f4d-779644191054',
    title: "Andrea Leadsom's speech at Women in Nuclear UK Conference",
    description: 'Addressing the Gender Imbalance in the Nuclear Industry.',
    speaker: 'The Rt Hon Andrea Leadsom MP',
    organisations: ['Department of Energy & Climate Change'],
    place: "Women in Nuclear UK Conference, Church House Conference Centre, Dean's Yard, Westminster, London",
    deliveredOn: '2016-02-02',
    publishedOn: '2016-03-08',
    updatedOn: '2016-03-08',
    kind: 'speech',
    fidelity: 'original script',
  },
  'speech-transcript': {
    contentId: 'f1f8bc2e-0e64-46f1-b56d-fe71d79b2ae1',
    title: "Anti-Corruption Summit 2016: PM's closing remarks",
    description:
      'David Cameron closed the anti-corruption summit, calling for an unprecedented global coalition to tackle the cancer of corruption.',
    speaker: 'The Rt Hon David Cameron MP',
    organisations: [DOWNING_STREET, 'Cabinet Office'],
    place: 'Anti-Corruption Summit, Lancaster House, London',
    deliveredOn: '2016-05-12',
    publishedOn: '2016-05-12',
    updatedOn: '2016-05-12',
    kind: 'speech',
    fidelity: 'exactly as delivered',
  },
  'speech-speaking-notes': {
    contentId: 'fbacb9d5-14cc-4cdd-8951-0fb5973219aa',
    title: 'Home Secretary speech to the Association of Police and Crime Commissioners',
    description: 'May addresses audience at the first APCC general meeting since the May elections.',
    speaker: 'The Rt Hon Theresa May MP',
    organisations: ['Home Office'],
    place: null,
    deliveredOn: '2016-05-24',
    publishedOn: '2016-05-26',
    updatedOn: '2016-05-26',
    kind: 'speech',
    fidelity: 'speaking notes',
  },
  'speech-speaker-without-profile': {
    contentId: '82839645-71c4-4298-ae39-e3cef17fcba0',
    title: "Queen's Speech 2016",
    description:
      'Her Majesty’s most gracious speech to both Houses of Parliament at the State Opening of Parliament 2016.',
    speaker: 'Her Majesty the Queen',
    organisations: [DOWNING_STREET, 'Cabinet Office'],
    place: 'House of Lords, Houses of Parliament',
    deliveredOn: '2016-05-18',
    publishedOn: '2016-05-18',
    updatedOn: '2016-05-18',
    kind: 'speech',
    fidelity: 'exactly as delivered',
  },
  'speech-translated': {
    contentId: 'ea1c268d-165c-4b4a-a400-f3b5c2e0988e',
    title: '"هذا القرار بداية لنهاية برنامج الأسلحة الكيميائية في ليبيا"',
    description:
      'بوريس جونسون: يمنح القرار الترخيص اللازم لمنظمة حظر الأسلحة الكيميائية لإزالة سلائف تلك الأسلحة من ليبيا تمهيدا لإتلافها في بلد ثالث. وبذلك نكون قد خففنا خطر وقوع هذه الأسلحة في أيدي الإرهابيين والمتطرفين.',
    speaker: 'The Rt Hon Boris Johnson MP',
    organisations: ['Foreign & Commonwealth Office'],
    place: 'UN Security Council',
    deliveredOn: '2016-07-25',
    publishedOn: '2016-07-25',
    updatedOn: '2016-07-25',
    kind: 'speech',
    fidelity: 'exactly as delivered',
    language: 'ar',
  },
  'speech-authored-article': {
    contentId: 'be015d1b-2de4-4d5a-9f52-9f05ef15fdad',
    title: "Britain's choice: economic security with the EU, or a leap into the dark (Archived)",
    description:
      "Prime Minister David Cameron wrote an article on the UK's economic security within the EU for The Telegraph.",
    speaker: 'The Rt Hon David Cameron MP',
    organisations: [DOWNING_STREET],
    place: null,
    deliveredOn: '2016-04-05',
    publishedOn: '2016-04-05',
    updatedOn: '2016-04-05',
    kind: 'authored_article',
    fidelity: 'written, never spoken',
  },
  'speech-oral-statement-parliament': {
    contentId: 'd89435af-d77e-41f7-a945-4c63878007fd',
    title: 'Statement to Commons on HMP Birmingham',
    description:
      'Statement by The Rt Hon Elizabeth Truss MP, Lord Chancellor and Secretary of State for Justice on the disturbance at HMP Birmingham.',
    speaker: 'The Rt Hon Elizabeth Truss MP',
    organisations: ['Ministry of Justice'],
    place: null,
    deliveredOn: '2016-12-19',
    publishedOn: '2016-12-19',
    updatedOn: '2016-12-19',
    kind: 'oral_statement',
    fidelity: 'not stated',
  },
  'withdrawn-speech': {
    contentId: '5f5332ea-7631-11e4-a3cb-005056011aef',
    title: 'Reform of police stop and search powers',
    description: 'Home Secretary Theresa May gave a statement to Parliament on police stop and search powers.',
    speaker: 'The Rt Hon Theresa May MP',
    organisations: ['Home Office'],
    place: null,
    deliveredOn: '2014-04-30',
    publishedOn: '2014-04-30',
    updatedOn: '2014-04-30',
    kind: 'oral_statement',
    fidelity: 'not stated',
    notices: [
      {
        kind: 'withdrawn',
        on: '2018-05-15',
        text: 'This speech was withdrawn on 15 May 2018 This page has been withdrawn because it is out of date.',
      },
    ],
  },
  'speech-written-statement-parliament': {
    contentId: 'd89435af-d77e-41f7-a945-4c63878007fd',
    title: 'School revenue funding settlement for 2017 to 2018',
    description:
      'Written ministerial statement by Nick Gibb MP about funding arrangements for schools in 2017 to 2018.',
    speaker: 'Nick Gibb MP',
    organisations: ['Department for Education', 'Education Funding Agency'],
    place: 'House of Commons',
    deliveredOn: '2016-12-20',
    publishedOn: '2016-12-20',
    updatedOn: '2016-12-20',
    kind: 'written_statement',
    fidelity: 'written, never spoken',
  },
  'best-practice-written-statement': {
    contentId: '5f4a6aac-7631-11e4-a3cb-005056011aef',
    title: 'Glasgow 2014 Commonwealth Games airspace restrictions',
    description: 'Temporary airspace restrictions will be put in place for the Commonwealth Games.',
    speaker: 'Robert Goodwill MP',
    organisations: ['Department for Transport', 'Civil Aviation Authority'],
    place: null,
    deliveredOn: '2014-04-01',
    publishedOn: '2014-04-01',
    updatedOn: '2014-04-01',
    kind: 'written_statement',
    fidelity: 'written, never spoken',
  },
};
