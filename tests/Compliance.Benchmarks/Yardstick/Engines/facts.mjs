// Writes the cases as facts of Prolog (cases.pl) and of CLIPS (cases.clp, a line each).
import fs from 'node:fs';
import { facts, lines } from './shared.mjs';

const names = ['type', 'age', 'citizenship', 'second', 'education', 'educationNeeded', 'language', 'group', 'subgroup', 'body', 'supervisor', 'id', 'date', 'promoted',
  'certified', 'certificateGroup', 'certificateSubgroup', 'issued', 'expires', 'interview', 'interviewNeeded', 'test', 'testNeeded', 'sanctionCount', 'breach', 'explained', 'imposed',
  'afterDiscovery', 'afterBreach', 'held', 'notice', 'leaveDays', 'leaveCounted', 'leaveAhead', 'noticeNeeded', 'delivery'];
const prolog = [], clips = [];
const atom = value => typeof value === 'string' ? `'${value}'` : `${value}`;
const list = (name, entries) => `[${entries.map(e => `${name}(${Object.values(e).map(atom).join(',')})`).join(',')}]`;
const symbol = value => value === true ? 'TRUE' : value === false ? 'FALSE' : `${value}`;
const slots = entry => Object.entries(entry).map(([name, value]) => `(${name} ${symbol(value)})`).join(' ');
for (const text of lines()) {
  const f = facts(JSON.parse(text));
  prolog.push(`case(${names.map(n => atom(f[n])).join(',')},${list('s', f.sanctions)},${list('r', f.relatives)},${list('a', f.appraisals)}).`);
  clips.push([`(case ${slots(Object.fromEntries(names.map(n => [n, f[n]])))})`, ...f.sanctions.map((s, i) => `(sanction (number ${i}) ${slots(s)})`),
    ...f.relatives.map((r, i) => `(relative (number ${i}) ${slots(r)})`), ...f.appraisals.map((a, i) => `(appraisal (number ${i}) ${slots(a)})`)].join(' '));
}
fs.writeFileSync('cases.pl', prolog.join('\n') + '\n');
fs.writeFileSync('cases.clp', clips.join('\n') + '\n');
