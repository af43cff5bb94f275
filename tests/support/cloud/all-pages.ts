/** Every page of a list, one after the other. */
export async function allPages<Page extends { next?: string }>(
  ask: (after: string | undefined) => Promise<Page>,
): Promise<Page[]> {
  const pages: Page[] = [];
  for (let after: string | undefined; pages.length < 1000;) {
    const page = await ask(after);
    pages.push(page);
    if (page.next === undefined) return pages;
    after = page.next;
  }
  throw new Error('a list without an end');
}
