/**
 * Gives the initials of names in pinyin, as in `yglxq` of 阳光里小区; letters and digits stay. The dictionary is loaded
 * on first use, because other documents need none.
 */
export async function loadInitials(): Promise<(name: string) => string> {
  const { pinyin } = await import('pinyin-pro');
  return (name) =>
    pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
      .join('')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .replace(/\d+/g, '');
}
