// The facts of a case as numbers and short words, for engines that do not count days themselves.
import fs from 'node:fs';

export const day = text => text ? Date.UTC(+text.slice(0, 4), +text.slice(5, 7) - 1, +text.slice(8, 10)) / 86400000 : -1;

const holidays = new Set(['01-01', '01-02', '01-20', '03-08', '03-20', '03-21', '03-22', '03-23', '03-24', '05-09', '05-28', '06-15', '06-26', '11-08', '11-09', '12-31']);
const first = day('2015-01-01');
const sums = [];
for (let d = first, sum = 0; d <= day('2028-12-31'); d++) {
  const date = new Date(d * 86400000);
  if (date.getUTCDay() % 6 !== 0 && !holidays.has(date.toISOString().slice(5, 10))) sum++;
  sums.push(sum);
}

const education = { secondary: 1, bachelor: 2, master: 3, doctor: 4 };
const language = { A1: 1, A2: 2, B1: 3, B2: 4, C1: 5, C2: 6 };
const thresholds = [0, 80, 80, 70, 70, 60, 60, 50, 50, 40];

function age(born, on) {
  const years = +on.slice(0, 4) - +born.slice(0, 4);
  return on.slice(5) < born.slice(5) ? years - 1 : years;
}

export function facts({ servant, action }) {
  const { target, measure, leave } = action;
  const certificate = servant.certificate;
  return {
    type: action.type, age: age(servant.birthDate, action.date), citizenship: servant.citizenship, second: servant.secondCitizenship ?? 'none',
    education: education[servant.education.level], educationNeeded: target.group <= 3 ? 3 : target.group <= 6 ? 2 : 1, language: language[servant.language.level],
    group: target.group, subgroup: target.subgroup, body: target.bodyId, supervisor: target.supervisorId, id: servant.id, date: day(action.date),
    promoted: action.type === 'rotation' && target.group < servant.position.group,
    certified: certificate !== null, certificateGroup: certificate?.group ?? 99, certificateSubgroup: certificate?.subgroup ?? 99,
    issued: day(certificate?.issued), expires: day(certificate?.expires),
    interview: action.interviewScore, interviewNeeded: target.group <= 6 ? 60 : 50, test: action.testScore, testNeeded: thresholds[target.group],
    sanctions: servant.sanctions.map(s => ({ breach: s.breachId, remark: s.kind === 'remark', imposed: day(s.imposed), lapses: day(s.lapses), afterDiscovery: day(s.imposed) - day(s.discovered), afterBreach: day(s.imposed) - day(s.committed) })),
    sanctionCount: servant.sanctions.length,
    relatives: servant.relatives.map(r => ({ id: r.id, body: r.bodyId, superior: r.reportsTo })),
    appraisals: servant.appraisals.map(a => ({ date: day(a.date), score: a.score })),
    breach: measure?.breachId ?? 'none', explained: day(measure?.explanationTaken), imposed: day(measure?.imposed),
    afterDiscovery: measure ? day(measure.imposed) - day(measure.discovered) : 0, afterBreach: measure ? day(measure.imposed) - day(measure.committed) : 0,
    held: day(action.date) - day(servant.position.since), notice: day(action.effective) - day(action.noticeGiven),
    leaveDays: leave?.days ?? 0, leaveCounted: leave ? day(leave.to) - day(leave.from) + 1 : 0, leaveAhead: leave ? day(leave.from) - day(leave.requested) : 0,
    noticeNeeded: { 'own-request': 14, reduction: 60, liquidation: 60 }[action.terminationGround] ?? 0,
    delivery: sums[day(action.delivered) - first] - sums[day(action.ordered) - first],
  };
}

export const lines = () => fs.readFileSync('cases.jsonl', 'utf8').split('\n').filter(l => l.length > 0);

// Runs as `node SCRIPT verdicts|memory|text SECONDS CASES`; judge takes facts and gives 24 letters.
export async function run(judge) {
  const [mode, seconds, count] = [process.argv[2], +process.argv[3], +process.argv[4]];
  const texts = lines().slice(0, count);
  if (mode === 'verdicts') {
    for (const text of texts) console.log(await judge(facts(JSON.parse(text))));
    return;
  }
  const cases = texts.map(t => JSON.parse(t));
  const pass = mode === 'text'
    ? async i => judge(facts(JSON.parse(texts[i])))
    : async i => judge(facts(cases[i]));
  let sink = 0;
  for (const end = performance.now() + 1000; performance.now() < end;)
    for (let i = 0; i < 50; i++) sink += (await pass(i % texts.length)).length;
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < seconds * 1000)
    for (let i = 0; i < 50; i++, done++) sink += (await pass(done % texts.length)).length;
  console.log(`speed ${sink > 0 ? done / ((performance.now() - start) / 1000) : 0}`);
}
