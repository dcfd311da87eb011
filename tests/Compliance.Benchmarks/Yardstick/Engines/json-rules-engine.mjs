// The 24 rules for json-rules-engine: one rule for "met" and one for "not met", since it only says which conditions hold.
import { Engine } from 'json-rules-engine';
import { run } from './shared.mjs';

const inForce = (s, date) => s.imposed <= date && date < s.lapses && !s.remark;
const subordinate = (r, at) => r.body === at.body && (r.superior === at.id || r.id === at.supervisor);
const latest = appraisals => appraisals.reduce((a, b) => a && a.date > b.date ? a : b, undefined);
const engine = new Engine();
engine.addOperator('inForce', (list, date) => list.some(s => inForce(s, date)));
engine.addOperator('subordinate', (list, at) => list.some(r => subordinate(r, at)));
engine.addOperator('repeats', (list, wanted) => (new Set(list.map(s => s.breach)).size < list.length) === wanted);
engine.addOperator('late', (list, wanted) => list.some(s => s.afterDiscovery > 30 || s.afterBreach > 365) === wanted);
engine.addOperator('answers', (list, breach) => list.some(s => s.breach === breach));
engine.addOperator('good', (list, date) => { const last = latest(list); return last !== undefined && last.score >= 50 && date - last.date <= 730; });

const fact = name => ({ fact: name });
const is = (name, operator, value) => ({ fact: name, operator, value });
const least = (name, value) => is(name, 'greaterThanInclusive', value), most = (name, value) => is(name, 'lessThanInclusive', value);
const all = (...conditions) => ({ all: conditions }), any = (...conditions) => ({ any: conditions }), not = condition => ({ not: condition });
const type = (...types) => is('type', 'in', types);
const moved = type('appointment', 'rotation'), promoted = is('promoted', 'equal', true), certified = is('certified', 'equal', true);
const rules = [
  [[type('appointment')], least('age', 18)],
  [[type('appointment', 'rotation', 'leave')], is('age', 'lessThan', 65)],
  [[type('appointment', 'rotation', 'eligibility')], all(is('citizenship', 'equal', 'AZ'), is('second', 'equal', 'none'))],
  [[moved], least('education', fact('educationNeeded'))],
  [[type('appointment', 'eligibility')], least('language', 4)],
  [[moved, most('group', 7)], most('certificateGroup', fact('group'))],
  [[moved, certified], all(most('issued', fact('date')), least('expires', fact('date')))],
  [[type('appointment', 'eligibility'), certified, is('certificateGroup', 'equal', fact('group'))], most('certificateSubgroup', fact('subgroup'))],
  [[type('appointment')], least('interview', fact('interviewNeeded'))],
  [[type('eligibility')], least('test', fact('testNeeded'))],
  [[any(type('appointment'), promoted)], not(is('sanctions', 'inForce', fact('date')))],
  [[moved], not(is('relatives', 'subordinate', fact('at')))],
  [[least('sanctionCount', 2)], is('sanctions', 'repeats', false)],
  [[type('discipline')], all(least('explained', 0), most('explained', fact('imposed')))],
  [[type('discipline')], most('afterDiscovery', 30)],
  [[type('discipline')], most('afterBreach', 365)],
  [[least('sanctionCount', 1)], is('sanctions', 'late', false)],
  [[type('discipline')], not(is('sanctions', 'answers', fact('breach')))],
  [[type('rotation')], least('held', 1095)],
  [[type('rotation')], least('notice', 30)],
  [[type('leave')], all(least('leaveDays', 14), least('leaveAhead', 15), is('leaveCounted', 'equal', fact('leaveDays')))],
  [[is('noticeNeeded', 'greaterThan', 0)], least('notice', fact('noticeNeeded'))],
  [[is('type', 'notEqual', 'eligibility')], most('delivery', 3)],
  [[any(type('eligibility'), promoted)], is('appraisals', 'good', fact('date'))],
];
rules.forEach(([applies, holds], rule) => {
  engine.addRule({ conditions: all(...applies, holds), event: { type: 'C', params: { rule } } });
  engine.addRule({ conditions: all(...applies, not(holds)), event: { type: 'V', params: { rule } } });
});
await run(async facts => {
  const letters = Array(rules.length).fill('N');
  const { events } = await engine.run({ ...facts, at: { body: facts.body, id: facts.id, supervisor: facts.supervisor } });
  for (const event of events) letters[event.params.rule] = event.type;
  return letters.join('');
});
