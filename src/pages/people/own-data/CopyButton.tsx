import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Output } from '@domain/contract';
import { OWN_DATA_PARTS, type OwnDataEntry, type OwnDataPart } from '@domain/own-data/own-data';
import { call } from '@/cloud/call';
import { permissionDenied } from '@/device/errors/permissionDenied';
import { myDataText as text } from '@/text/people/my-data';
import { PrimaryButton } from '@/ui/actions/Button';

/** No person has more; a fault of the cloud must not be asked for ever. */
const MAX_PAGES = 100;

/** Copies everything, also what the page does not show yet. */
export function CopyButton() {
  const [busy, setBusy] = useState(false);
  async function copy() {
    setBusy(true);
    const data = await collect().catch(() => undefined);
    setBusy(false);
    if (data === undefined) return void Taro.showToast({ title: text.copyFailed, icon: 'none' });
    await Taro.setClipboardData({ data }).then(
      () => Taro.showToast({ title: text.copied, icon: 'none' }),
      (failure) => permissionDenied(failure, text.copyAlternative),
    );
  }
  return (
    <PrimaryButton disabled={busy} onClick={() => void copy()}>
      {busy ? text.copying : text.copy}
    </PrimaryButton>
  );
}

async function collect(): Promise<string> {
  const sections: string[] = [];
  for (const part of OWN_DATA_PARTS) sections.push(formatPart(part, await entriesOf(part)));
  return sections.join('\n\n');
}

async function entriesOf(part: OwnDataPart): Promise<OwnDataEntry[]> {
  const entries: OwnDataEntry[] = [];
  let after: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const { parts }: Output<'people.myData'> = await call('people.myData', { part, after });
    entries.push(...(parts[0]?.entries ?? []));
    after = parts[0]?.next;
    if (after === undefined) break;
  }
  return entries;
}

const formatPart = (part: OwnDataPart, entries: readonly OwnDataEntry[]): string =>
  [
    `【${text.parts[part]}】`,
    ...(entries.length ? entries.map(({ title, lines }) => [title, ...lines].join('\n')) : [text.none]),
  ].join('\n');
