/** What can only speak against a value, whatever chance makes of it in the papers that are learned from. */
export const AGAINST: ReadonlySet<string> = new Set([
  'alone', 'rivals', 'rival as sure', 'summary differs', 'neither', 'cited', 'among citations', 'hedged', 'ahead', 'denied', 'could be', 'other end',
  'other organ', 'of all patients', 'from outside', 'from caption', 'long story', 'age: told otherwise', 'follow-up: cause unclear',
  'follow-up: later otherwise', 'follow-up: disputed', 'follow-up: treated after', 'histology: uncoded', 'histology: broad', 'histology: longer told',
  'histology: one word', 'histology: two words', 'histology: from title', 'histology: wordings', 'ki67: told otherwise', 'ki67: compared',
  'metastases: benign', 'metastases: denied', 'primary-site: broad', 'primary-site: inferred', 'primary-site: subsites', 'primary-site: other side',
  'primary-site: from title', 'primary-site: side of one organ', 'primary-site: one of a pair', 'recurrence: none but spread',
  'recurrence: none but operations', 'recurrence: differs from the end', 'treatments: expanded', 'treatments: odd agent', 'treatments: contradicted',
  'treatments: surgery to another end', 'treatments: surgery elsewhere', 'treatments: past before', 'treatments: denial near', 'treatments: agent told once',
  'treatments: agents not summed',
]);

/** What can only speak for a value. */
export const IN_FAVOUR: ReadonlySet<string> = new Set([
  'score', 'agreeing', 'second telling', 'told and summed', 'subject', 'proofs', 'sure record', 'sure diagnosis', 'follow-up: length told twice',
  'follow-up: length weighs', 'follow-up: length weighs most', 'histology: titled', 'histology: final', 'histology: words', 'histology: graded',
  'histology: share worded alike', 'histology: least alike', 'ki67: one per cent', 'metastases: own tumour', 'metastases: organ told', 'primary-site: titled',
  'primary-site: side shown', 'primary-site: told', 'primary-site: in title words', 'recurrence: fits the end', 'treatments: agents shown',
  'treatments: surgery of a tumour', 'treatments: agents of the patient', 'treatments: told as done', 'treatments: in turn',
]);
