/** What can only speak against a value, whatever chance makes of it in the papers that are learned from. */
export const AGAINST: ReadonlySet<string> = new Set([
  'alone', 'rivals', 'rival as sure', 'summary differs', 'neither', 'cited', 'among citations', 'hedged', 'ahead', 'denied', 'could be', 'other end',
  'other organ', 'of all patients', 'from outside', 'from caption', 'long story', 'primary-site: broad', 'primary-site: inferred', 'primary-site: subsites',
  'primary-site: other side', 'histology: uncoded', 'histology: broad', 'histology: longer told', 'treatments: expanded', 'treatments: odd agent',
  'treatments: contradicted', 'treatments: surgery to another end', 'treatments: surgery elsewhere', 'metastases: benign', 'recurrence: none but spread',
  'recurrence: none but operations', 'follow-up: cause unclear', 'follow-up: later otherwise', 'follow-up: disputed',
]);

/** What can only speak for a value. */
export const IN_FAVOUR: ReadonlySet<string> = new Set([
  'score', 'agreeing', 'second telling', 'told and summed', 'subject', 'primary-site: titled', 'primary-site: side shown', 'histology: titled', 'histology: final',
  'treatments: agents shown', 'treatments: surgery of a tumour', 'follow-up: length told twice',
]);
