// Writes the first cases as facts of Prolog (cases.pl) and, in batches of 50, of CLIPS: batch-N.fct holds them, batches.clp has a function for each batch that asserts them. Runs as `node facts.mjs CASES`.
import fs from 'node:fs';
import { facts, lines } from './shared.mjs';

const names = ['type', 'age', 'citizenship', 'second', 'education', 'educationNeeded', 'language', 'group', 'subgroup', 'body', 'supervisor', 'id', 'date', 'promoted',
  'certified', 'certificateGroup', 'certificateSubgroup', 'issued', 'expires', 'interview', 'interviewNeeded', 'test', 'testNeeded', 'sanctionCount', 'breach', 'explained', 'imposed',
  'afterDiscovery', 'afterBreach', 'held', 'notice', 'leaveDays', 'leaveCounted', 'leaveAhead', 'noticeNeeded', 'delivery'];
const [prolog, clips] = [[], []];
const atom = value => typeof value === 'string' ? `'${value}'` : `${value}`;
const list = (name, entries) => `[${entries.map(e => `${name}(${Object.values(e).map(atom).join(',')})`).join(',')}]`;
const slots = fact => Object.entries(fact).map(([name, value]) => `(${name} ${value})`).join(' ');
const entries = (name, number, all) => all.map((entry, at) => `(${name} (case ${number}) (at ${at}) ${slots(entry)})`);
lines().slice(0, +process.argv[2]).forEach((text, number) => {
  const f = facts(JSON.parse(text));
  prolog.push(`case(${names.map(n => atom(f[n])).join(',')},${list('s', f.sanctions)},${list('r', f.relatives)},${list('a', f.appraisals)}).`);
  const own = names.map(n => `(${n} ${f[n]})`).join(' ');
  clips.push([`(case (case ${number}) ${own})`, ...entries('sanction', number, f.sanctions), ...entries('relative', number, f.relatives), ...entries('appraisal', number, f.appraisals)].join('\n'));
});
fs.writeFileSync('cases.pl', prolog.join('\n') + '\n');
const functions = [];
for (let batch = 0; batch * 50 < clips.length; batch++) {
  const text = clips.slice(batch * 50, batch * 50 + 50).join('\n');
  fs.writeFileSync(`batch-${batch}.fct`, text + '\n');
  functions.push(`(deffunction batch-${batch} () (assert\n${text}))`);
}
fs.writeFileSync('batches.clp', functions.join('\n') + '\n');
