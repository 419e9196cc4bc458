/** What made-up ministers speak of. None of it is what the bundled speeches are about, so that what is planted there stands out. */
export interface Subject {
  readonly department: string;
  readonly programmes: readonly string[];
  readonly people: readonly string[];
  readonly things: readonly string[];
  readonly aims: readonly string[];
}

export const SUBJECTS: readonly Subject[] = [
  {
    department: 'Department for Transport',
    programmes: ['Northern Lines Plan', 'Bus Partnership Fund', 'Safer Junctions Scheme'],
    people: ['passengers', 'hauliers', 'cyclists', 'bus drivers'],
    things: ['electrified track', 'trunk roads', 'ticket gates', 'charging points', 'level crossings'],
    aims: ['cut journey times', 'make stations step-free', 'take lorries off local roads', 'keep fares simple'],
  },
  {
    department: 'Department for Environment, Food and Rural Affairs',
    programmes: ['Clean Rivers Compact', 'Upland Farms Grant', 'Coastal Flood Fund'],
    people: ['farmers', 'anglers', 'water companies', 'foresters'],
    things: ['hedgerows', 'peat bogs', 'flood barriers', 'sewage works', 'seed banks'],
    aims: ['bring back wildlife', 'protect homes from flooding', 'plant native woodland', 'end illegal dumping'],
  },
  {
    department: 'Ministry of Defence',
    programmes: ['Carrier Readiness Programme', 'Forces Housing Review', 'Cyber Reserve Initiative'],
    people: ['sailors', 'veterans', 'reservists', 'shipyard workers'],
    things: ['frigates', 'barracks', 'patrol aircraft', 'radar sites', 'training ranges'],
    aims: ['deter aggression', 'stand by our allies', 'house service families decently', 'speed up procurement'],
  },
  {
    department: 'Department for Energy Security and Net Zero',
    programmes: ['Warm Homes Pledge', 'Offshore Grid Accelerator', 'Hydrogen Villages Trial'],
    people: ['bill payers', 'engineers', 'landlords', 'grid operators'],
    things: ['turbines', 'heat pumps', 'interconnectors', 'solar roofs', 'storage sites'],
    aims: ['bring down bills', 'insulate draughty homes', 'shorten the queue for connections', 'export clean power'],
  },
  {
    department: 'Home Office',
    programmes: ['Safer Streets Compact', 'Border Data Upgrade', 'Fraud Taskforce'],
    people: ['police officers', 'victims of crime', 'border staff', 'fire crews'],
    things: ['patrol cars', 'passport gates', 'evidence stores', 'control rooms', 'body cameras'],
    aims: ['bring burglars to justice', 'answer calls within minutes', 'stop scams at the source', 'modernise vetting'],
  },
  {
    department: 'Foreign, Commonwealth & Development Office',
    programmes: ['Ocean Shield Alliance', 'Girls in Science Partnership', 'Debt Relief Compact'],
    people: ['diplomats', 'aid workers', 'exporters', 'partner governments'],
    things: ['vaccines', 'trade corridors', 'clean cookstoves', 'early warning systems', 'consulates'],
    aims: ['uphold the law of the sea', 'feed the hungry', 'open markets', 'end impunity'],
  },
  {
    department: 'Department for Culture, Media and Sport',
    programmes: ['Town Museums Fund', 'Grassroots Pitches Plan', 'Creative Clusters Scheme'],
    people: ['curators', 'musicians', 'volunteer coaches', 'film crews'],
    things: ['concert halls', 'local archives', 'floodlit pitches', 'recording studios', 'heritage railways'],
    aims: ['spread opportunity beyond the capital', 'keep grassroots venues open', 'fill the stands', 'train crafts'],
  },
  {
    department: 'Department for Business and Trade',
    programmes: ['Export Champions Network', 'Late Payment Code', 'Growth Vouchers Trial'],
    people: ['founders', 'shopkeepers', 'manufacturers', 'apprentices'],
    things: ['factories', 'trade agreements', 'customs forms', 'start-up loans', 'industrial estates'],
    aims: ['cut red tape', 'pay suppliers on time', 'win orders abroad', 'back inventors'],
  },
];

export const PLACES = [
  'Leeds',
  'Cardiff',
  'Glasgow',
  'Plymouth',
  'Belfast',
  'Norwich',
  'Hull',
  'Derby',
  'Truro',
  'Swansea',
];
export const FIRST_NAMES = [
  'Ada',
  'Brian',
  'Clare',
  'Dev',
  'Edith',
  'Farid',
  'Grace',
  'Huw',
  'Imogen',
  'Jack',
  'Kemal',
  'Lucy',
];
export const LAST_NAMES = [
  'Ashby',
  'Blackwood',
  'Carter',
  'Dunmore',
  'Ellis',
  'Fairley',
  'Gill',
  'Holt',
  'Iqbal',
  'Jarvis',
];
export const MONTHS = ['January', 'March', 'April', 'June', 'July', 'September', 'October', 'November'];
export const STREETS = [
  'Mill Lane',
  'Station Road',
  'Castle Street',
  'Quay Side',
  'Park View',
  'Foundry Row',
  'Hill Rise',
];
