// The 24 rules as expressions of a decision of Zen.
import { ZenEngine } from '@gorules/zen-engine';
import { run } from './shared.mjs';

const moved = "type in ['appointment', 'rotation']", appointed = "type == 'appointment'", rotated = "type == 'rotation'";
const punished = "type == 'discipline'", eligible = "type == 'eligibility'", entering = "type in ['appointment', 'eligibility']";
const rules = [
  [appointed, 'age >= 18'],
  ["type in ['appointment', 'rotation', 'leave']", 'age < 65'],
  ["type in ['appointment', 'rotation', 'eligibility']", "citizenship == 'AZ' and second == 'none'"],
  [moved, 'education >= educationNeeded'],
  [entering, 'language >= 4'],
  [`${moved} and group <= 7`, 'certificateGroup <= group'],
  [`${moved} and certified`, 'issued <= date and date <= expires'],
  [`${entering} and certified and certificateGroup == group`, 'certificateSubgroup <= subgroup'],
  [appointed, 'interview >= interviewNeeded'],
  [eligible, 'test >= testNeeded'],
  [`${appointed} or promoted`, 'none(sanctions as s, s.imposed <= date and date < s.lapses and not(s.remark))'],
  [moved, 'none(relatives as r, r.body == body and (r.superior == id or r.id == supervisor))'],
  ['sanctionCount >= 2', 'none(sanctions as s, count(sanctions as t, t.breach == s.breach) > 1)'],
  [punished, 'explained >= 0 and explained <= imposed'],
  [punished, 'afterDiscovery <= 30'],
  [punished, 'afterBreach <= 365'],
  ['sanctionCount >= 1', 'none(sanctions as s, s.afterDiscovery > 30 or s.afterBreach > 365)'],
  [punished, 'none(sanctions as s, s.breach == breach)'],
  [rotated, 'held >= 1095'],
  [rotated, 'notice >= 30'],
  ["type == 'leave'", 'leaveDays >= 14 and leaveAhead >= 15 and leaveCounted == leaveDays'],
  ['noticeNeeded > 0', 'notice >= noticeNeeded'],
  ["type != 'eligibility'", 'delivery <= 3'],
  [`${eligible} or promoted`, 'some(appraisals as a, a.score >= 50 and date - a.date <= 730 and none(appraisals as b, b.date > a.date))'],
];
const node = { position: { x: 0, y: 0 } };
const decision = new ZenEngine().createDecision({
  nodes: [
    { ...node, id: 'in', type: 'inputNode', name: 'in' },
    { ...node, id: 'rules', type: 'expressionNode', name: 'rules', content: { passThrough: false, expressions: rules.map(([applies, holds], i) => ({ id: `e${i}`, key: `R${i}`, value: `(${applies}) ? ((${holds}) ? 'C' : 'V') : 'N'` })) } },
    { ...node, id: 'out', type: 'outputNode', name: 'out' },
  ],
  edges: [{ id: '1', type: 'edge', sourceId: 'in', targetId: 'rules' }, { id: '2', type: 'edge', sourceId: 'rules', targetId: 'out' }],
});
await run(async facts => {
  const { result } = await decision.evaluate(facts);
  return rules.map((_, i) => result[`R${i}`]).join('');
});
