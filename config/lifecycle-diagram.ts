import { TRANSITIONS, type Transition } from '@domain/cases/lifecycle';
import { caseStateName } from '@domain/vocabulary/cases';
import { caseActionName } from '@domain/vocabulary/history';
import { roleName } from '@domain/vocabulary/people';
import type { CaseRole } from '@domain/cases/case-roles';

const partyName: Record<CaseRole, string> = {
  reporter: '反映人',
  registrar: '代登记人',
  gridOfficer: roleName.gridOfficer,
  desk: roleName.desk,
  unitHandler: roleName.handler,
  unitLeader: '负责人',
  caseHandler: '承办人',
  verifier: roleName.verifier,
  caller: roleName.caller,
  centre: roleName.centre,
  system: roleName.system,
};

const label = ({ action, by, when }: Transition) =>
  `${caseActionName[action]} · ${by.map((party) => partyName[party]).join('/')}${when ? ` (${when})` : ''}`;

/** The lifecycle table as a Mermaid state diagram; moves that stay where they are, are left to the table beneath it. */
export function lifecycleDiagram(): string {
  const lines = TRANSITIONS.flatMap((move) =>
    move.to === 'same' ? [] : move.from.map((from) => `  ${from} --> ${String(move.to)}: ${label(move)}`),
  );
  const names = Object.entries(caseStateName).map(([state, name]) => `  ${state}: ${name} ${state}`);
  return ['```mermaid', 'stateDiagram-v2', ...names, '  [*] --> submitted: 提交 · 居民', ...lines, '```'].join('\n');
}

/** The same moves as a table, with what they need and what they do to the clocks. */
export function lifecycleTable(): string {
  const row = ({
    action,
    from,
    to,
    by,
    when,
    needs = [],
    starts = [],
    stops = [],
    pauses,
    resumes,
    continues,
  }: Transition) => {
    const clocks = [
      ...starts.map((kind) => `+${kind}`),
      ...(stops === 'all' ? ['−all'] : stops.map((kind) => `−${kind}`)),
      ...(pauses ? [`⏸${pauses}`] : []),
      ...(resumes ? [`▶${resumes}`] : []),
      ...(continues ? [`↩${continues}`] : []),
    ];
    return `| ${action} | ${from.length > 4 ? 'open' : from.join(', ')} | ${to} | ${by.join(', ')} | ${when ?? ''} | ${needs.join(', ')} | ${clocks.join(' ')} |`;
  };
  return [
    '| action | from | to | by | when | needs | clocks |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...TRANSITIONS.map(row),
  ].join('\n');
}

/** A document with the parts between its `<!-- name -->` and `<!-- /name -->` marks made anew. */
export const withGenerated = (document: string): string =>
  Object.entries({ lifecycle: lifecycleDiagram(), moves: lifecycleTable() }).reduce(
    (text, [name, made]) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`),
        (_, open: string, close: string) => `${open}\n${made}\n${close}`,
      ),
    document,
  );
