// Writes the cases as facts of Prolog (cases.pl).
import fs from 'node:fs';
import { facts, lines } from './shared.mjs';

const names = ['type', 'age', 'citizenship', 'second', 'education', 'educationNeeded', 'language', 'group', 'subgroup', 'body', 'supervisor', 'id', 'date', 'promoted',
  'certified', 'certificateGroup', 'certificateSubgroup', 'issued', 'expires', 'interview', 'interviewNeeded', 'test', 'testNeeded', 'sanctionCount', 'breach', 'explained', 'imposed',
  'afterDiscovery', 'afterBreach', 'held', 'notice', 'leaveDays', 'leaveCounted', 'leaveAhead', 'noticeNeeded', 'delivery'];
const prolog = [];
const atom = value => typeof value === 'string' ? `'${value}'` : `${value}`;
const list = (name, entries) => `[${entries.map(e => `${name}(${Object.values(e).map(atom).join(',')})`).join(',')}]`;
for (const text of lines()) {
  const f = facts(JSON.parse(text));
  prolog.push(`case(${names.map(n => atom(f[n])).join(',')},${list('s', f.sanctions)},${list('r', f.relatives)},${list('a', f.appraisals)}).`);
}
fs.writeFileSync('cases.pl', prolog.join('\n') + '\n');
